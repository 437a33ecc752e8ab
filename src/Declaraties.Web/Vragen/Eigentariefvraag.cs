using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Rapporten.Schrijven;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Waarmee iemand op een pagina meerekent.</summary>
/// <param name="Set">De bewaarde set waarvan wordt uitgegaan; null als er geen is gekozen.</param>
/// <param name="Met">De set waarmee wordt vergeleken; null als dat niet hoeft.</param>
/// <param name="Waarden">Wat er voor elke parameter is ingevuld.</param>
/// <param name="Formaat">In welke vorm; null voor de pagina.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt.</param>
public sealed record Eigentariefvraag(Setkeuze? Set, Setkeuze? Met, IReadOnlyList<Parameterregel> Waarden, Rapportformaat? Formaat, IReadOnlyList<string> Bezwaren)
{
    private const string Voorvoegsel = "waarde ";

    /// <summary>Hoe het veld van een parameter heet.</summary>
    internal static string Veld(Parameterregel regel) => Voorvoegsel + Parameterblad.Sleutel(regel);

    internal static Eigentariefvraag Lees(Vraag vraag, IFormCollection? formulier)
    {
        var (set, met, formaat) = (Setkeuze.Lees(vraag, "set"), Setkeuze.Lees(vraag, "met"), Formaatvraag.Lees(vraag));
        return new(set, met, [.. (formulier ?? FormCollection.Empty).Where(veld => veld.Key.StartsWith(Voorvoegsel, StringComparison.Ordinal)).Select(veld => Regel(veld.Key[Voorvoegsel.Length..], veld.Value.ToString().Trim()))], formaat, vraag.Bezwaren);
    }

    // The name of a parameter has no semicolon; that of a product might.
    private static Parameterregel Regel(string sleutel, string waarde) => sleutel.LastIndexOf(';') is >= 0 and var plaats ? new(sleutel[..plaats], sleutel[(plaats + 1)..], waarde) : new("", sleutel, waarde);
}
