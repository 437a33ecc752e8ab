using System.CommandLine;
using Declaraties.Domein;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Opties van de opdrachten over bewaarde tariefsets.</summary>
internal static class Tariefopties
{
    /// <summary>De naam van een tariefset.</summary>
    public static Option<string> Naam(string naam, string omschrijving) => new(naam)
    {
        Description = omschrijving,
        HelpName = "NAAM",
        Validators =
        {
            resultaat =>
            {
                if (resultaat.Tokens is [var teken] && !Tariefherkomst.IsNaam(teken.Value))
                {
                    resultaat.AddError($"{naam} '{Afscherming.ZonderBsn(teken.Value)}' kan niet; verwacht {Tariefherkomst.Naameis}.");
                }
            },
        },
    };

    public static Option<int?> Versie() => new("--versie")
    {
        Description = "Welke versie. Standaard de laatste.",
        HelpName = "N",
        CustomParser = resultaat => Opties.LeesGeheel(resultaat, "--versie", 1, int.MaxValue),
    };

    /// <summary>Maakt van de map een van twee: een map, of een bewaarde tariefset.</summary>
    public static void OfEenSet(Command opdracht, Argument<string> map, Option<string> set)
    {
        map.Arity = ArgumentArity.ZeroOrOne;
        map.Description += " Of noem met --set een bewaarde.";
        opdracht.Validators.Add(resultaat =>
        {
            if (resultaat.GetResult(map) is { Tokens.Count: > 0 } == resultaat.GetResult(set) is { Tokens.Count: > 0 })
            {
                resultaat.AddError("Geef een MAP of --set NAAM, een van beide.");
            }
        });
    }
}
