using System.CommandLine;
using System.CommandLine.Parsing;
using Declaraties.Beleid.Overgaan;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Opslag.Historie;
using Declaraties.Rapporten.Vergelijken;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>vergelijk overgang</c>: wat een plan om cliënten een nieuw product te geven betekent.</summary>
internal static class Vergelijkovergang
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var plan = new Option<string>("--plan") { Description = "Gemeente;Aanbieder;ToewijzingNummer;NieuwProduct;NieuweMinutenPerWeek;Ingangsdatum, en als u wilt Wet (wmo of jw; zonder is het de Wmo).", HelpName = "FILE", Required = true };
        var direct = new Option<decimal>("--direct") { Description = "Directe uren per jaar van een fte.", HelpName = "UREN", Required = true, CustomParser = Uren };
        var tempo = new Option<Overgangstempo?>("--tempo")
        {
            Description = "Toon per maand hoeveel er zijn overgegaan: ineens (ieder op zijn Ingangsdatum), einde (als de toewijzing van nu afloopt) of hoogstens N per maand.",
            HelpName = "ineens|einde|N",
            CustomParser = Tempo,
        };
        var database = Opties.Database();
        var opdracht = new Command("overgang", "Wat nieuwe producten en nieuwe tijd voor aanbieders betekenen, en wie er op een dag twee productcodes zou hebben.") { plan, direct, tempo, database };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, "vergelijk overgang --plan plan.csv --direct 1164,36", "vergelijk overgang --plan plan.csv --direct 1164,36 --tempo 50 --formaat html --uit overgang.html");
        opdracht.SetAction(resultaat =>
        {
            var (keuze, bestand) = (uitvoer.Keuze(resultaat), resultaat.GetRequiredValue(plan));
            var regels = Beleidsinvoer.Lees(omgeving, bestand, Overgangslezer.Lees);
            using var open = Opties.OpenLezend(resultaat.GetRequiredValue(database));
            var uitkomst = Overgangsopsteller.Maak(
                new Historieopslag(open, omgeving.Klok),
                new Overgangsvraag { Plan = regels, UrenPerFte = resultaat.GetValue(direct), Tempo = resultaat.GetValue(tempo) },
                (gedaan, totaal) => omgeving.Scherm.Voortgang("Toewijzingen", gedaan, totaal));
            keuze.Schrijf(omgeving, uitkomst.Rapport ?? throw Beleidsinvoer.NietTeGebruiken(
                omgeving, bestand, uitkomst.Fouten.Select(fout => fout.InWoorden(Path.GetFileName(bestand)))));
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static decimal Uren(ArgumentResult resultaat)
    {
        var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
        if (Overgangslezer.UrenPerFte.Lees(tekst, out var reden) is { } uren)
        {
            return uren;
        }

        resultaat.AddError($"--direct '{tekst}'; {reden}.");
        return 0;
    }

    private static Overgangstempo? Tempo(ArgumentResult resultaat)
    {
        var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
        if (Overgangstempo.Zoek(tekst) is { } tempo)
        {
            return tempo;
        }

        resultaat.AddError($"--tempo '{tekst}' kan niet; kies {Overgangstempo.Verwacht}.");
        return null;
    }
}
