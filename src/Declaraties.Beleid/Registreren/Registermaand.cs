using Declaraties.Domein;

namespace Declaraties.Beleid.Registreren;

/// <summary>Wat het register in een kalendermaand van een toewijzing draagt, tegenover wat er is gedeclareerd.</summary>
public sealed record Registermaand
{
    private const int Week = 7;

    public required Soortminuten Minuten { get; init; }

    public required Toegestaan Toegestaan { get; init; }

    /// <summary>Gedeclareerde minuten; null als de toewijzing niet in tijd is.</summary>
    public required long? Gedeclareerd { get; init; }

    public required Registersignaal Signaal { get; init; }

    /// <summary>Gedeclareerd min toegestaan; null als er niets te vergelijken is.</summary>
    public long? Verschil => Gedeclareerd - Toegestaan.Minuten;

    /// <param name="maand">De maand.</param>
    /// <param name="contacten">De contacten van de toewijzing in die maand, op dagen waarop zij loopt.</param>
    /// <param name="product">ProductCode van de toewijzing; null als zij er geen noemt.</param>
    /// <param name="gedeclareerd">Gedeclareerde minuten; null als de toewijzing niet in tijd is.</param>
    /// <param name="beleid">Wat declarabel is.</param>
    public static Registermaand Toets(Maand maand, IReadOnlyList<Contactmoment> contacten, string? product, long? gedeclareerd, Declarabelbeleid beleid)
    {
        ArgumentNullException.ThrowIfNull(contacten);
        var toegestaan = Toegestaan.Bereken(contacten, product, beleid);
        return new Registermaand
        {
            Minuten = Soortminuten.Van(contacten),
            Toegestaan = toegestaan,
            Gedeclareerd = gedeclareerd,
            Signaal = Bepaal(maand, contacten, toegestaan.Minuten, gedeclareerd),
        };
    }

    private static Registersignaal Bepaal(Maand maand, IReadOnlyList<Contactmoment> contacten, long toegestaan, long? gedeclareerd) =>
        contacten.Count == 0 && gedeclareerd is not (null or 0) ? Registersignaal.GeenRegister
        : gedeclareerd > toegestaan ? Registersignaal.MeerGedeclareerd
        : gedeclareerd < toegestaan ? Registersignaal.MinderGedeclareerd
        : LigtInLaatsteWeek(maand, contacten) ? Registersignaal.LaatsteWeek
        : Registersignaal.Geen;

    private static bool LigtInLaatsteWeek(Maand maand, IReadOnlyList<Contactmoment> contacten)
    {
        var voor = maand.LaatsteDag.AddDays(-Week);
        return contacten.Where(contact => contact.Datum > voor).Sum(contact => (long)contact.Minuten) * 2 > contacten.Sum(contact => (long)contact.Minuten);
    }
}
