using System.CommandLine;
using Declaraties.Dienst.Basis;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Uitlegbladen;
using Declaraties.Uitleggen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>regel</c>: wat een regel vraagt, waarom, en wat eraan te doen is.</summary>
internal static class Regelopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var code = new Argument<string?>("REGEL")
        {
            Description = "De code, zoals TR321. Zonder komt er een lijst van alle regels.",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = resultaat =>
            {
                var tekst = resultaat.Tokens[0].Value;
                if (Regelboek.Zoek(tekst).Count > 0)
                {
                    return tekst;
                }

                resultaat.AddError($"{Regelgids.Onbekend(tekst)} Zonder code toont deze opdracht ze alle.");
                return null;
            },
        };
        var opdracht = new Command("regel", "Toont in gewone woorden wat een regel vraagt, waarom, en wat eraan te doen is.") { code };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, "regel TR321", "regel", "regel --formaat csv --uit regels.csv");
        opdracht.SetAction(resultaat =>
        {
            var (keuze, gevraagd) = (uitvoer.Keuze(resultaat), resultaat.GetValue(code));
            var regels = gevraagd is null ? Regelboek.Alle : Regelboek.Zoek(gevraagd);
            if (gevraagd is not null && keuze == Uitvoerkeuze.Tabel)
            {
                Vertel(omgeving.Scherm, regels);
            }
            else
            {
                keuze.Schrijf(omgeving, Regelrapport.Maak(regels, voluit: keuze.Formaat != Rapportformaat.Tabel));
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static void Vertel(Scherm scherm, IReadOnlyList<Regelwoorden> regels)
    {
        foreach (var (plaats, regel) in regels.Index())
        {
            if (plaats > 0)
            {
                scherm.Uit.WriteLine();
            }

            scherm.Uit.WriteLine(scherm.Vet(regel.KopMetCode));
            scherm.Uit.WriteLine($"  bericht     {regel.Bericht}, niveau {regel.Niveau}{(regel.IsSignaal ? "; weigert niets, geeft een signaal" : "")}");
            scherm.Uit.WriteLine($"  vraagt      {regel.Eis}");
            scherm.Uit.WriteLine($"  waarom      {regel.Waarom}");
            scherm.Uit.WriteLine($"  wat te doen {regel.Herstel}");
            if (regel.Advies is not null)
            {
                scherm.Uit.WriteLine($"  advies      {regel.Advies}");
            }

            if (regel.RetourCode is not null)
            {
                scherm.Uit.WriteLine($"  retourcode  {regel.RetourCode}: {regel.Betekenis}");
            }

            scherm.Uit.WriteLine($"  bron        {regel.Bron}");
        }
    }
}
