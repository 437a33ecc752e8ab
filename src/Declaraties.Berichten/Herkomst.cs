using Declaraties.Domein;

namespace Declaraties.Berichten;

/// <summary>Wat er van een bericht vaststaat nadat het in zijn geheel op niveau 1 is gelezen: wat het is, van wie aan wie, en of het klopt.</summary>
public sealed class Herkomst
{
    /// <summary>Zoveel fouten worden er hoogstens genoemd; het verslag van het bericht noemt ze alle.</summary>
    public const int MeesteFouten = 10;

    internal Herkomst(Leesresultaat<BerichtKop> gelezen)
    {
        Gelezen = gelezen;
    }

    /// <summary>Van wat niet als bericht te lezen is staat niets vast.</summary>
    internal Herkomst(IReadOnlyList<Schemafout> fouten, Leeseinde einde)
        : this(new Leesresultaat<BerichtKop>(null, fouten, einde))
    {
    }

    internal Leesresultaat<BerichtKop> Gelezen { get; }

    /// <summary>Naar het eerste element; leeg als dat geen bericht van een bekende editie is.</summary>
    public Berichtsoort? Soort => Gelezen.Soort;

    /// <summary>De editie waarvan <see cref="Soort"/> er een is.</summary>
    public Editie? Editie => Gelezen.Editie;

    /// <summary>Of het een declaratie is (WMO323, JW323), naar het eerste element.</summary>
    public bool IsDeclaratie => Soort?.IsDeclaratie() ?? false;

    /// <summary>Of het een toewijzing is (WMO301, JW301), naar het eerste element.</summary>
    public bool IsToewijzing => Soort?.IsToewijzing() ?? false;

    /// <summary>Of het een melding van start of stop van ondersteuning is (WMO305, WMO307, JW305, JW307), naar het eerste element.</summary>
    public bool IsOndersteuning => Soort?.IsOndersteuning() ?? false;

    /// <summary>Of een aanbieder het stuurt: een declaratie of een melding.</summary>
    public bool IsVanAanbieder => IsDeclaratie || IsOndersteuning;

    /// <summary>Of het een bericht is dat deze dienst verwerkt, naar het eerste element.</summary>
    public bool IsVerwerkt => IsVanAanbieder || IsToewijzing;

    /// <summary>Hoe een ander bericht van iWmo of iJw heet, naar het eerste element: <c>WMO315</c>. Null van wat deze dienst verwerkt, en van wat geen bericht is.</summary>
    public string? AnderBericht => Gelezen is { IsAnder: true, Berichtnaam: { } naam } && (IsVan("WMO", naam) || IsVan("JW", naam)) ? naam : null;

    /// <summary>De AGB-code van de aanbieder: de afzender van een declaratie of melding, de ontvanger van een toewijzing. Leeg als de Header niet zonder fout te lezen is.</summary>
    public Aanbieder? Aanbieder => Gelezen.Kop switch
    {
        { } kop when IsVanAanbieder => new(kop.Afzender),
        { } kop when IsToewijzing => new(kop.Ontvanger),
        _ => null,
    };

    /// <summary>De gemeentecode, aan de andere kant van het bericht.</summary>
    public Gemeente? Gemeente => Gelezen.Kop switch
    {
        { } kop when IsVanAanbieder => new(kop.Ontvanger),
        { } kop when IsToewijzing => new(kop.Afzender),
        _ => null,
    };

    /// <summary>Of het een declaratie, toewijzing of melding is die niveau 1 doorstaat. Alleen dan wordt zij ooit beoordeeld of opgenomen.</summary>
    public bool IsGeldig => Gelezen.IsGeldig;

    /// <summary>De eerste fouten tegen niveau 1.</summary>
    public IReadOnlyList<Schemafout> Fouten => Gelezen.Fouten;

    /// <summary>Hoe het lezen eindigde.</summary>
    public Leeseinde Einde => Gelezen.Einde;

    private static bool IsVan(string standaard, string naam) => naam.StartsWith(standaard, StringComparison.Ordinal) && naam.AsSpan(standaard.Length) is { Length: 3 } nummer && !nummer.ContainsAnyExceptInRange('0', '9');
}
