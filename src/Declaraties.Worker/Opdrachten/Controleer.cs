using System.CommandLine;
using System.Globalization;
using Declaraties.Beoordelen;
using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Schijf;
using Declaraties.Dienst.Verslagen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Oordelen;
using Declaraties.Signaleren;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>controleer</c>: hetzelfde oordeel zonder iets te bewaren, voor wie een declaratie maakt.</summary>
public static class Controleer
{
    private enum Formaat
    {
        Tekst,
        Json,
    }

    public static Command Opdracht(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE") { Description = "Een WMO323 of JW323, of een ZIP-bestand daarmee." };
        var database = Opties.Database();
        var peildatum = Opties.Peildatum();
        var grootte = Opties.MaximaleGrootte();
        var fouten = Opties.MaximumFouten();
        var formaat = Opties.Keuze<Formaat>("--formaat");
        formaat.Description = "De vorm: tekst of json. Standaard tekst.";
        var opdracht = new Command(
            "controleer",
            "Beoordeelt een declaratie zonder iets te bewaren. Zonder database alleen niveau 1 (berichtschema) en 2 (binnen het bericht).")
        {
            bestand, database, peildatum, formaat, grootte, fouten,
        };
        HulpActie.Voorbeelden(opdracht, "controleer declaratie.xml", "controleer declaratie.xml --peildatum 2026-02-10 --formaat json");
        opdracht.SetAction(resultaat =>
        {
            var databasebestand = resultaat.GetRequiredValue(database);
            var uitdrukkelijk = resultaat.GetResult(database) is { Implicit: false };
            return Voer(
                omgeving,
                resultaat.GetRequiredValue(bestand),
                uitdrukkelijk || File.Exists(databasebestand) ? databasebestand : null,
                resultaat.GetValue(peildatum) ?? omgeving.Vandaag,
                resultaat.GetValue(formaat),
                Leesgrenzen.Van(resultaat.GetRequiredValue(grootte), resultaat.GetRequiredValue(fouten)) with { Edities = omgeving.Edities });
        });
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string bestand, string? databasebestand, DateOnly peildatum, Formaat formaat, Leesgrenzen grenzen)
    {
        if (databasebestand is not null)
        {
            Opties.EisDatabase(databasebestand);
        }

        var bronnen = Berichtbron.Van(bestand, grenzen);
        var code = Afsluitcode.Goed;
        for (var i = 0; i < bronnen.Count; i++)
        {
            // Of more than one the JSON is a list of reports.
            if (bronnen.Count > 1)
            {
                omgeving.Scherm.Uit.Write(formaat == Formaat.Json ? i == 0 ? "[\n" : ",\n" : i == 0 ? "" : "\n");
            }

            code = Math.Max(code, Voer(omgeving, bronnen[i], databasebestand, peildatum, formaat, grenzen));
        }

        if (bronnen.Count > 1 && formaat == Formaat.Json)
        {
            omgeving.Scherm.Uit.Write("]\n");
        }

        return code;
    }

    private static int Voer(Omgeving omgeving, Berichtbron bron, string? databasebestand, DateOnly peildatum, Formaat formaat, Leesgrenzen grenzen)
    {
        var naam = bron.Naam;
        // Only a database asks for the fingerprint.
        var gelezen = bron.Lees(grenzen, stroom => databasebestand is null ? ZonderAfschrift(stroom, grenzen) : Declaratieloket.Lees(stroom, grenzen));
        if (gelezen.Bericht is not { } bericht)
        {
            Toon(omgeving.Scherm, formaat, () => Verslag.VanOnleesbaar(naam, gelezen.Fouten, gelezen.Einde, voluit: true), uit => ToonFouten(uit, naam, gelezen));
            return Afsluitcode.Onleesbaar;
        }

        var (uitslag, niveaus, bevindingen, signalen, eerder) = Oordeel(omgeving, bericht, gelezen.Afschrift, databasebestand, peildatum);
        Toon(omgeving.Scherm, formaat, () => Verslag.VanProef(naam, uitslag, niveaus, bevindingen, signalen, eerder), uit => ToonBevindingen(uit, naam, bericht, uitslag, niveaus, bevindingen, signalen));
        return bevindingen.Count > 0 ? Afsluitcode.Afgewezen : Afsluitcode.Goed;
    }

    private static Ingelezen ZonderAfschrift(Stream stroom, Leesgrenzen grenzen)
    {
        var gelezen = Enveloplezer.Lees(stroom, grenzen, bericht => Berichtlezer.LeesDeclaratie(bericht, grenzen));
        return new Ingelezen(gelezen.Bericht, null, gelezen.Fouten, gelezen.Einde);
    }

    private static (string Uitslag, string Niveaus, IReadOnlyList<BewaardeBevinding> Bevindingen, IReadOnlyList<Signaal> Signalen, Uitslag? Eerder) Oordeel(
        Omgeving omgeving, DeclaratieBericht bericht, Afschrift? afschrift, string? databasebestand, DateOnly peildatum)
    {
        if (databasebestand is null || afschrift is null)
        {
            var bevindingen = Verwerking.ControleerBinnenBericht(bericht, peildatum);
            return (bevindingen.Count > 0 ? Uitslag.BerichtAfgekeurd.InWoorden() : "geen bevindingen", "1 en 2; zonder database geen 3 en 4", [.. bevindingen.Select(BewaardeBevinding.Van)], [], null);
        }

        using var database = Database.OpenLezend(databasebestand);
        var opslag = new Declaratieopslag(database);
        if (opslag.Zoek(afschrift.Vingerafdruk) is { } eerder)
        {
            // Zo zou het ook gaan: hetzelfde bericht krijgt het antwoord van toen (besluit 2).
            omgeving.Scherm.Zeg($"Dit bericht is al ingediend en beoordeeld op {eerder.Peildatum:yyyy-MM-dd} (oordeel {eerder.Versie}); dat oordeel blijft.");
            return (eerder.Uitslag.InWoorden(), Niveaus(eerder.Uitslag), eerder.Bevindingen, eerder.Signalen, eerder.Uitslag);
        }

        var oordeel = Beoordelaar.Beoordeel(bericht, opslag.Laad(bericht, afschrift.Vingerafdruk, peildatum).Dossier);
        return (oordeel.Uitslag.InWoorden(), Niveaus(oordeel.Uitslag), [.. oordeel.Bevindingen.Select(BewaardeBevinding.Van)], oordeel.Signalen, null);
    }

    private static string Niveaus(Uitslag uitslag) => uitslag == Uitslag.BerichtAfgekeurd ? "1 en 2" : "1 t/m 4";

    private static void Toon(Scherm scherm, Formaat formaat, Func<byte[]> json, Action<TextWriter> tekst)
    {
        if (formaat == Formaat.Json)
        {
            scherm.Uit.Write(System.Text.Encoding.UTF8.GetString(json()));
        }
        else
        {
            tekst(scherm.Uit);
        }
    }

    private static void ToonFouten(TextWriter uit, string naam, Ingelezen gelezen)
    {
        uit.WriteLine($"{naam}: voldoet niet aan het berichtschema (niveau 1).");
        foreach (var fout in gelezen.Fouten)
        {
            uit.WriteLine();
            uit.WriteLine(string.Create(CultureInfo.InvariantCulture, $"regel {fout.Regel}, kolom {fout.Kolom}  {fout.Pad}"));
            uit.WriteLine($"  {fout.Toelichting}");
        }

        if (gelezen.Einde.InWoorden("--maximum-fouten") is { } slot)
        {
            uit.WriteLine();
            uit.WriteLine(slot);
        }
    }

    private static void ToonBevindingen(TextWriter uit, string naam, DeclaratieBericht bericht, string uitslag, string niveaus, IReadOnlyList<BewaardeBevinding> bevindingen, IReadOnlyList<Signaal> signalen)
    {
        uit.WriteLine($"{naam}: {uitslag} (niveau {niveaus}; {bericht.Prestaties.Count} prestaties, {bericht.TotaalIngediendBedrag}).");
        foreach (var b in bevindingen)
        {
            uit.WriteLine();
            uit.WriteLine($"{b.Regel} {b.RetourCode}  {b.Klasse}{(b.Referentie is null ? "" : " " + b.Referentie)}  (regel {b.Regelnummer}, kolom {b.Kolom})");
            uit.WriteLine($"  {b.Toelichting}");
            uit.WriteLine($"  Zou voldoen: {b.ZouVoldoen}");
            if (Advieswoorden.Van(b) is { } advies)
            {
                uit.WriteLine($"  Advies: {advies}");
            }
        }

        foreach (var signaal in signalen)
        {
            uit.WriteLine();
            uit.WriteLine($"Signaal {signaal.Soort.Naam()}  Prestatie {signaal.Referentie}");
            uit.WriteLine($"  {signaal.Toelichting}");
        }
    }
}
