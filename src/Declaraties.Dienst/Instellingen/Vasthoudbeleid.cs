using Declaraties.Beoordelen;
using Declaraties.Domein;
using Declaraties.Domein.Codelijsten;

namespace Declaraties.Dienst.Instellingen;

/// <summary>
/// Wanneer een antwoord wacht: per gemeente (<c>Vasthouden:0505</c>), voor wie niet is genoemd (<c>Vasthouden:Standaard</c>), en of een signaal daarvoor ook een reden is
/// (<c>Vasthouden:Signalen</c>).
/// </summary>
public sealed record Vasthoudbeleid(Vasthouding Standaard, IReadOnlyDictionary<Gemeente, Vasthouding> PerGemeente, bool Signalen = false)
{
    private const string Wortel = "Vasthouden";
    private const string Rest = "Standaard";
    private const string BijSignalen = "Signalen";

    public static Vasthoudbeleid Nooit { get; } = new(Vasthouding.Nooit, new Dictionary<Gemeente, Vasthouding>());

    public Vasthouding Voor(Gemeente gemeente) => PerGemeente.GetValueOrDefault(gemeente) ?? Standaard;

    /// <summary>Of het antwoord op deze declaratie wacht.</summary>
    public bool HoudtVast(DeclaratieBericht bericht, Oordeel oordeel) =>
        Voor(bericht.Gemeente).HoudtVast(bericht, oordeel) || (Signalen && oordeel.Signalen.Count > 0);

    public static Vasthoudbeleid Lees(Instellingenlezer lezer)
    {
        var standaard = LeesEen(lezer, Rest) ?? Vasthouding.Nooit;
        var perGemeente = new Dictionary<Gemeente, Vasthouding>();
        foreach (var naam in lezer.Namen(Wortel).Where(een => !een.Equals(Rest, StringComparison.OrdinalIgnoreCase) && !een.Equals(BijSignalen, StringComparison.OrdinalIgnoreCase)))
        {
            if (LeesEen(lezer, naam) is not { } vasthouding)
            {
                continue;
            }

            var gemeente = new Gemeente(naam);
            if (Gemeenten.Bestaat(gemeente))
            {
                perGemeente[gemeente] = vasthouding;
            }
            else
            {
                lezer.Weiger(Naam(naam), $"noemt geen gemeente uit de CBS-lijst van {Gemeenten.Jaar}; verwacht {Naam(Rest)} of een gemeentecode, zoals {Naam("0505")}");
            }
        }

        return new(standaard, perGemeente, lezer.JaNee(Naam(BijSignalen), false));
    }

    private static Vasthouding? LeesEen(Instellingenlezer lezer, string naam)
    {
        if (lezer.MogelijkeTekst(Naam(naam)) is not { } tekst)
        {
            return null;
        }

        if (Vasthouding.Probeer(tekst, out var vasthouding))
        {
            return vasthouding;
        }

        lezer.Weiger(Naam(naam), $"is '{tekst}'; verwacht {Vasthouding.Vorm}");
        return null;
    }

    private static string Naam(string naam) => $"{Wortel}:{naam}";
}
