using Declaraties.Controleren;

namespace Declaraties.Beoordelen;

/// <summary>
/// Welke nummers nieuw moeten zijn voor wie na een weigering opnieuw indient. Een declaratie waarvan de prestaties zijn beoordeeld legt al haar nummers vast, ook die van wat is geweigerd (besluit 1); van wat als
/// geheel is afgekeurd is geen nummer gebruikt, en moet alleen anders wat al eerder was gebruikt.
/// </summary>
public static class Herindiening
{
    public const string Identificatie = nameof(Identificatie);
    public const string DeclaratieNummer = nameof(DeclaratieNummer);
    public const string ReferentieNummer = nameof(ReferentieNummer);

    /// <summary>Van het bericht zelf.</summary>
    public static IReadOnlyList<string> VanBericht(Uitslag uitslag) => uitslag == Uitslag.DeelsAfgewezen ? [Identificatie, DeclaratieNummer] : [];

    /// <summary>Van een prestatie die is bewaard.</summary>
    public static IReadOnlyList<string> VanPrestatie(PrestatieUitslag uitslag) => uitslag == PrestatieUitslag.Goedgekeurd ? [] : [ReferentieNummer];

    /// <summary>Van waar een bevinding over gaat.</summary>
    /// <param name="regel">De code van de regel.</param>
    /// <param name="niveau">Haar niveau: op niveau 2 is het hele bericht afgekeurd.</param>
    /// <param name="klasse">Het onderdeel van het bericht.</param>
    public static IReadOnlyList<string> BijBevinding(string regel, Niveau niveau, string klasse) =>
        BijProef(regel) is { Count: > 0 } gebruikt ? gebruikt
        : niveau >= Niveau.TussenBerichten && klasse is nameof(Berichtklasse.Prestatie) or nameof(Berichtklasse.Client) ? [ReferentieNummer]
        : [];

    /// <summary>Van waar een bevinding van een proef over gaat: er is niets ingediend, dus moet alleen anders wat al eerder was gebruikt.</summary>
    public static IReadOnlyList<string> BijProef(string regel) => regel switch
    {
        "TR056" => [Identificatie],
        "TR333" => [DeclaratieNummer],
        "TR314" => [ReferentieNummer],
        _ => [],
    };
}
