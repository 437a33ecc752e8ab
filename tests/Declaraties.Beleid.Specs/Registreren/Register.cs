using Declaraties.Beleid.Registreren;

namespace Declaraties.Beleid.Specs.Registreren;

/// <summary>Contacten en afspraken voor in een proef.</summary>
internal static class Register
{
    public static Maand Maart { get; } = new(2026, 3);

    /// <summary>Het voorbeeld: direct 240, online 60, netwerk 45, indirect 30 en no-show 60 minuten, gespreid over de maand.</summary>
    public static Contactmoment[] Voorbeeld { get; } =
    [
        Op(2, Contactsoort.Direct, 120), Op(9, Contactsoort.Direct, 60), Op(16, Contactsoort.Direct, 60), Op(10, Contactsoort.Online, 60, Contactlocatie.Online),
        Op(11, Contactsoort.Netwerk, 45, Contactlocatie.Kantoor), Op(12, Contactsoort.Indirect, 30, Contactlocatie.Kantoor), Op(23, Contactsoort.NoShow, 60),
    ];

    public static Contactmoment Op(int dag, Contactsoort soort, int minuten, Contactlocatie locatie = Contactlocatie.Thuis) => new(new(2026, 3, dag), soort, minuten, locatie);

    public static Declarabelregel Regel(Contactsoort soort, Declarabelheid declarabel = Declarabelheid.Ja, decimal? percentage = null, int? aantal = null) => new()
    {
        Soort = soort,
        Declarabel = declarabel,
        MaximumPercentage = percentage,
        MaximumPerMaand = aantal,
        Ingangsdatum = new(2026, 1, 1),
    };

    /// <summary>Direct en no-show wel, netwerk, indirect, reistijd en pogingen niet, en online tot een deel.</summary>
    public static Declarabelregel[] Afspraken(decimal online) =>
    [
        Regel(Contactsoort.Direct), Regel(Contactsoort.NoShow), Regel(Contactsoort.Online, Declarabelheid.Begrensd, percentage: online),
        Regel(Contactsoort.Netwerk, Declarabelheid.Nee), Regel(Contactsoort.Indirect, Declarabelheid.Nee), Regel(Contactsoort.Reistijd, Declarabelheid.Nee), Regel(Contactsoort.Poging, Declarabelheid.Nee),
    ];
}
