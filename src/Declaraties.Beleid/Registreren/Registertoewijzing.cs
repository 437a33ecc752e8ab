using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;

namespace Declaraties.Beleid.Registreren;

/// <summary>Een toewijzing met wat er in een kalendermaand op is geregistreerd en gedeclareerd.</summary>
public sealed record Registertoewijzing
{
    public required ToewijzingSleutel Sleutel { get; init; }

    /// <summary>De geldende versie; null als er geen toewijzing met dit nummer is.</summary>
    public required Toewijzing? Toewijzing { get; init; }

    /// <summary>Alles wat in die maand op dit nummer is geregistreerd.</summary>
    public required IReadOnlyList<Contactmoment> Contacten { get; init; }

    /// <summary>Gedeclareerde minuten (zie <see cref="Claims"/>); null als er niets in tijd is toegewezen of gedeclareerd.</summary>
    public required long? Gedeclareerd { get; init; }

    /// <summary>Waarom een contact erbuiten kan liggen, in woorden.</summary>
    public string Grens => Toewijzing switch
    {
        null => "er is geen toewijzing met dit nummer bij deze gemeente en aanbieder",
        { IsVerwijderd: true } => "de toewijzing is verwijderd",
        { Looptijd: var looptijd } => $"de toewijzing loopt {looptijd.InWoorden()}",
    };

    /// <summary>De contacten op een dag waarop de toewijzing loopt: alleen die tellen.</summary>
    public IReadOnlyList<Contactmoment> Binnen => [.. Contacten.Where(Loopt)];

    /// <summary>De andere.</summary>
    public IReadOnlyList<Contactmoment> Buiten => [.. Contacten.Where(contact => !Loopt(contact))];

    /// <param name="historie">De toewijzing met wat erop is gedeclareerd.</param>
    /// <param name="maand">De maand.</param>
    /// <param name="contacten">Wat erop is geregistreerd.</param>
    public static Registertoewijzing Van(Toewijzingshistorie historie, Maand maand, IReadOnlyList<Contactmoment> contacten)
    {
        ArgumentNullException.ThrowIfNull(historie);
        var isTijd = historie.Toewijzing.Omvang?.Eenheid.IsTijd() == true || historie.Regels.Any(regel => regel.IsTijd);
        return new Registertoewijzing
        {
            Sleutel = ToewijzingSleutel.Van(historie.Toewijzing),
            Toewijzing = historie.Toewijzing,
            Contacten = contacten,
            Gedeclareerd = isTijd ? Claims.Van(historie, new Maandvenster(maand, maand)).Alles(0).Minuten : null,
        };
    }

    /// <summary>Contacten op een nummer dat er niet is.</summary>
    public static Registertoewijzing Onbekend(ToewijzingSleutel sleutel, IReadOnlyList<Contactmoment> contacten) =>
        new() { Sleutel = sleutel, Toewijzing = null, Contacten = contacten, Gedeclareerd = null };

    private bool Loopt(Contactmoment contact) => Toewijzing is { IsVerwijderd: false } toewijzing && toewijzing.Looptijd.Bevat(contact.Datum);
}
