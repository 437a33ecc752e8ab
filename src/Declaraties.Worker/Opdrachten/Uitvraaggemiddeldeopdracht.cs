using System.CommandLine;
using System.CommandLine.Parsing;
using Declaraties.Beleid.Uitvragen;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Invoer;
using Declaraties.Domein;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>uitvraag gemiddelde</c>: per vraag gemiddeld, gewogen en verdeeld.</summary>
internal static class Uitvraaggemiddeldeopdracht
{
    public const string Voorbeeld = "uitvraag gemiddelde uitvraag.csv";
    private const int HoogsteDrempel = 1_000_000;
    private static readonly Getalvorm _gekozen = new("een getal", -999_999_999, 999_999_999);
    private static readonly Getalvorm _marge = new("een marge", 0, 999_999_999);

    public static Command Opdracht(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE") { Description = "De antwoorden: Vraag;Aanbieder;Gewicht;Antwoord. Gewicht is het aantal clienten." };
        var metNul = new Option<bool>("--met-nul") { Description = "Tel een nul als antwoord. Anders telt zij als niet ingevuld.", Arity = ArgumentArity.Zero };
        var drempel = Opties.Geheel("--drempel", 1, HoogsteDrempel);
        drempel.Description = $"Met minder antwoorden worden alleen aantallen getoond. Standaard {Uitvraagkeuze.Standaarddrempel}.";
        drempel.HelpName = "N";
        drempel.DefaultValueFactory = _ => Uitvraagkeuze.Standaarddrempel;
        var gekozen = new Option<Dictionary<string, decimal>>("--gekozen")
        {
            Description = "De waarde die voor een vraag is gekozen: voor wie is zij te ruim en voor wie te krap? Mag vaker.",
            HelpName = "VRAAG=GETAL",
            CustomParser = LeesGekozen,
            DefaultValueFactory = _ => [],
        };
        var marge = new Option<decimal?>("--marge")
        {
            Description = "Hoever een antwoord van de gekozen waarde mag liggen; op de rand ligt het er nog binnen.",
            HelpName = "GETAL",
            CustomParser = resultaat => LeesGetal(resultaat, _marge, "--marge", resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : ""),
        };
        var opdracht = new Command("gemiddelde", "Per vraag het gemiddelde, gewogen naar clienten, met kwartielen; van antwoorden in woorden een verdeling. Leeg telt nooit mee.") { bestand, metNul, drempel, gekozen, marge };
        opdracht.Validators.Add(resultaat =>
        {
            if (resultaat.GetResult(gekozen) is { Implicit: false } != resultaat.GetResult(marge) is not null)
            {
                resultaat.AddError("--gekozen en --marge horen bij elkaar; geef ze allebei, of geen van beide.");
            }
        });
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, Voorbeeld, $"{Voorbeeld} --met-nul --drempel 3", $"{Voorbeeld} --gekozen Overhead=21 --marge 3 --formaat json");
        opdracht.SetAction(resultaat => Voer(
            omgeving,
            resultaat.GetRequiredValue(bestand),
            new Uitvraagkeuze
            {
                MetNul = resultaat.GetValue(metNul),
                Drempel = resultaat.GetValue(drempel),
                Gekozen = resultaat.GetRequiredValue(gekozen),
                Marge = resultaat.GetValue(marge) ?? 0,
            },
            uitvoer.Keuze(resultaat)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string pad, Uitvraagkeuze keuze, Uitvoerkeuze uitvoer)
    {
        var antwoorden = Beleidsinvoer.Lees(omgeving, pad, Uitvraaglezer.Lees);
        foreach (var vraag in keuze.Gekozen.Keys)
        {
            EisGetallen(pad, vraag, [.. antwoorden.Where(antwoord => antwoord.Vraag == vraag)], antwoorden);
        }

        uitvoer.Schrijf(omgeving, Uitvraagrapport.Maak(antwoorden, keuze, Path.GetFileName(pad)));
        return Afsluitcode.Goed;
    }

    private static void EisGetallen(string pad, string vraag, IReadOnlyList<Antwoord> opVraag, IReadOnlyList<Antwoord> alle)
    {
        var genoemd = Afscherming.ZonderBsn(vraag);
        if (opVraag.Count == 0)
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"--gekozen noemt vraag '{genoemd}', en die staat niet in {pad}; daar staan {string.Join(", ", alle.Select(antwoord => $"'{Afscherming.ZonderBsn(antwoord.Vraag)}'").Distinct(StringComparer.Ordinal))}.");
        }

        if (!Uitvraag.ZijnGetallen(opVraag))
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"--gekozen noemt vraag '{genoemd}', en daarop is in woorden geantwoord; kies een vraag met getallen.");
        }
    }

    private static Dictionary<string, decimal> LeesGekozen(ArgumentResult resultaat)
    {
        var gekozen = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var teken in resultaat.Tokens)
        {
            // A question may have the sign in it, its number never has.
            var plaats = teken.Value.LastIndexOf('=');
            if (plaats < 1)
            {
                resultaat.AddError($"--gekozen '{Afscherming.ZonderBsn(teken.Value)}' heeft niet de vorm VRAAG=GETAL.");
            }
            else if (LeesGetal(resultaat, _gekozen, "--gekozen", teken.Value[(plaats + 1)..]) is { } getal && !gekozen.TryAdd(teken.Value[..plaats].Trim(), getal))
            {
                resultaat.AddError($"--gekozen noemt vraag '{Afscherming.ZonderBsn(teken.Value[..plaats].Trim())}' meer dan eens.");
            }
        }

        return gekozen;
    }

    private static decimal? LeesGetal(ArgumentResult resultaat, Getalvorm vorm, string naam, string tekst)
    {
        if (vorm.Lees(tekst.Trim(), out var reden) is { } getal)
        {
            return getal;
        }

        resultaat.AddError($"{naam} '{Afscherming.ZonderBsn(tekst)}'; {reden}.");
        return null;
    }
}
