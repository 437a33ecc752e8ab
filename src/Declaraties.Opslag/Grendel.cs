using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>
/// Wat een transactie die schrijft voor zichzelf houdt. Op SQLite is dat altijd de hele database; op een server alleen dit, zodat
/// het werk voor verschillende aanbieders naast elkaar kan. Het houdt ook de versies in orde: wie leest tot en met een versie heeft de grendel
/// waaronder elke lagere versie van dat onderwerp is vastgelegd.
/// </summary>
/// <param name="Gedeeld">Wat anderen ook mogen lezen, maar niet mogen veranderen.</param>
/// <param name="Alleen">Wat niemand anders mag lezen of veranderen.</param>
internal sealed record Grendel(IReadOnlyList<string> Gedeeld, IReadOnlyList<string> Alleen)
{
    private const string Productcodes = "producten";
    private const string Logregels = "logboek";

    public static Grendel Geen { get; } = new([], []);

    public static Grendel Producten { get; } = new([], [Productcodes]);

    /// <summary>Om over een declaratie van een aanbieder te oordelen.</summary>
    public static Grendel Oordeel(Aanbieder aanbieder) => new([Productcodes], [Van(aanbieder.Code)]);

    /// <summary>Om een ontvangst af te handelen: wat van een aanbieder is gaat een voor een.</summary>
    public static Grendel Ontvangst(string volgordesleutel) => new([Productcodes], [Van(volgordesleutel)]);

    /// <summary>Eén ding dat maar één keer mag gebeuren.</summary>
    public static Grendel Van(string soort, string naam) => new([], [$"{soort} {naam}"]);

    public static Grendel Contracten(IEnumerable<Aanbieder> aanbieders) => new([Productcodes], VanElk(aanbieders.Select(aanbieder => aanbieder.Code)));

    /// <summary>Om iets te doen dat in het logboek komt; het logboek als laatste.</summary>
    public static Grendel Logboek { get; } = new([], [Logregels]);

    /// <summary>Om met een vastgehouden declaratie van een aanbieder iets te doen.</summary>
    public static Grendel Beoordeling(string volgordesleutel) => new([Productcodes], [Van(volgordesleutel), Logregels]);

    /// <summary>Om een toestemming aan een aanbieder te verlenen of in te trekken.</summary>
    public static Grendel Toestemming(Aanbieder aanbieder) => new([], [Van(aanbieder.Code), Logregels]);

    /// <summary>Om maanden definitief te maken: een voor een, anders meldt de een wat de ander net veranderde.</summary>
    public static Grendel Vaststelling { get; } = new([], ["rapport", Logregels]);

    /// <summary>Om met de versies van een tariefset iets te doen.</summary>
    public static Grendel Tariefset(string naam) => new([], [$"tariefset {naam}", Logregels]);

    /// <summary>Om beleid van een soort vast te leggen.</summary>
    public static Grendel Beleid(string soort) => new([], [$"beleid {soort}", Logregels]);

    /// <summary>Om contacten in te lezen: een bestand kan van elke aanbieder zijn.</summary>
    public static Grendel Contacten { get; } = new([], ["contacten", Logregels]);

    /// <summary>Een client kan bij elke aanbieder zijn: toewijzingen gaan een voor een.</summary>
    public static Grendel Toewijzingen(IEnumerable<string> volgordesleutels) => new([Productcodes], ["toewijzingen", .. VanElk(volgordesleutels)]);

    private static string Van(string volgordesleutel) => $"aanbieder {volgordesleutel}";

    /// <summary>Op volgorde: wie er meer neemt, neemt ze zoals ieder ander.</summary>
    private static string[] VanElk(IEnumerable<string> volgordesleutels) => [.. volgordesleutels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Van)];
}
