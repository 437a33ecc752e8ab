using Declaraties.Beleid.Registreren;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Een toewijzing in een maand: wat het register draagt tegenover wat er is gedeclareerd, in JSON. Alles in minuten.</summary>
public sealed record Registerrij
{
    public required string Gemeente { get; init; }

    public required string Aanbieder { get; init; }

    public required int ToewijzingNummer { get; init; }

    public required long Direct { get; init; }

    public required long Online { get; init; }

    public required long Netwerk { get; init; }

    public required long Indirect { get; init; }

    public required long Reistijd { get; init; }

    public required long NoShow { get; init; }

    public required long Poging { get; init; }

    /// <summary>Wat er volgens het register en de afspraken mocht worden gedeclareerd.</summary>
    public required long Toegestaan { get; init; }

    /// <summary>Null als er niets in tijd is toegewezen of gedeclareerd.</summary>
    public required long? Gedeclareerd { get; init; }

    /// <summary>Gedeclareerd min toegestaan.</summary>
    public required long? Verschil { get; init; }

    /// <summary>Wat er opvalt; null als dat niets is.</summary>
    public required string? Signaal { get; init; }

    public required string Wet { get; init; }

    public static Registerrij Van(ToewijzingSleutel sleutel, Registermaand maand)
    {
        ArgumentNullException.ThrowIfNull(maand);
        return new()
        {
            Gemeente = sleutel.Gemeente.Code,
            Aanbieder = sleutel.Aanbieder.Code,
            ToewijzingNummer = sleutel.ToewijzingNummer,
            Direct = maand.Minuten[Contactsoort.Direct],
            Online = maand.Minuten[Contactsoort.Online],
            Netwerk = maand.Minuten[Contactsoort.Netwerk],
            Indirect = maand.Minuten[Contactsoort.Indirect],
            Reistijd = maand.Minuten[Contactsoort.Reistijd],
            NoShow = maand.Minuten[Contactsoort.NoShow],
            Poging = maand.Minuten[Contactsoort.Poging],
            Toegestaan = maand.Toegestaan.Minuten,
            Gedeclareerd = maand.Gedeclareerd,
            Verschil = maand.Verschil,
            Signaal = maand.Signaal.InWoorden(),
            Wet = sleutel.Wet.Woord(),
        };
    }
}
