using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>De bladen van elke soort rapport, op volgorde; het eerste is het gewone.</summary>
internal static class Inhoud
{
    private static readonly Bladsoort[] _benutting =
    [
        Toewijzingenblad.Soort,
        Groepenblad.PerAanbieder,
        Groepenblad.PerProduct,
        Groepenblad.PerGemeente,
        Groepenblad.PerRegio,
        Groepenblad.PerMaand,
        Onderleveringsblad.Soort,
        Leveringsblad.Soort,
        Toestemmingenblad.Soort,
        Herzieningsblad.Soort,
    ];

    private static readonly Bladsoort[] _afkeur =
    [
        Redenenblad.Soort,
        Indieningenblad.PerAanbieder,
        Productredenenblad.Soort,
        Indieningenblad.PerGemeente,
        Indieningenblad.PerMaand,
    ];

    private static readonly Bladsoort[] _crediteren = [Creditblad.Soort, Creditblad.PerAanbieder];

    private static readonly Bladsoort[] _regels = [Declaratieregelblad.Soort, Declaratieregelblad.PerUitslag];

    private static readonly Bladsoort[] _maand =
    [
        Groepenblad.PerAanbieder,
        Groepenblad.PerProduct,
        Groepenblad.PerGemeente,
        Groepenblad.PerRegio,
        Groepenblad.PerMaand,
        Onderleveringsblad.Soort,
        Redenenblad.Soort,
        Leveringsblad.Soort,
        Toestemmingenblad.Soort,
        Creditblad.Soort,
        Herzieningsblad.Soort,
    ];

    public static IReadOnlyList<Bladsoort> Van(Rapportsoort soort) => soort switch
    {
        Rapportsoort.Benutting => _benutting,
        Rapportsoort.Afkeur => _afkeur,
        Rapportsoort.Crediteren => _crediteren,
        Rapportsoort.Regels => _regels,
        _ => _maand,
    };
}
