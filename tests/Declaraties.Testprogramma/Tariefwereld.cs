using System.Text;
using System.Text.RegularExpressions;
using Declaraties.Dienst.Beleidsbestanden;

namespace Declaraties.Testprogramma;

/// <summary>De tariefset van het voorbeeld om te bewaren en te versturen, met alles nog te besluiten of met alles besloten.</summary>
public static partial class Tariefwereld
{
    public const string Declarabelkop = "Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum\n";

    public const string Declarabel = $"{Declarabelkop}direct;;ja;;;2026-01-01;\nonline;;begrensd;25;;2026-01-01;\nno-show;IB1;begrensd;;2;2026-01-01;2026-12-31\nnetwerk;;nee;;;2026-01-01;\n";

    public const string Bandbreedte = "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\nIB1;120;240\n";

    /// <summary>De vier bestanden van het voorbeeld.</summary>
    public static IReadOnlyList<Bestandsstuk> Voorbeeld => Tariefvoorbeeld.Bestanden;

    /// <summary>Dezelfde, met elke waarde vastgesteld en een andere overhead als dat wordt gevraagd.</summary>
    public static IReadOnlyList<Bestandsstuk> Besloten(string overhead = "20") =>
        [.. Voorbeeld.Select(stuk => stuk with { Inhoud = Encoding.UTF8.GetBytes(Status().Replace(Tekst(stuk), ";vastgesteld;").Replace("OverheadPercentage;20", $"OverheadPercentage;{overhead}", StringComparison.Ordinal)) })];

    /// <summary>Dezelfde, zonder deze parameter.</summary>
    public static IReadOnlyList<Bestandsstuk> Zonder(string parameter) =>
        [.. Besloten().Select(stuk => stuk with { Inhoud = Encoding.UTF8.GetBytes(string.Join('\n', Tekst(stuk).Split('\n').Where(regel => !regel.Contains($";{parameter};", StringComparison.Ordinal)))) })];

    public static string Tekst(Bestandsstuk stuk) => Encoding.UTF8.GetString(stuk.Inhoud.Span);

    /// <summary>De bestanden in een ZIP-bestand.</summary>
    public static byte[] Zip(IReadOnlyList<Bestandsstuk> stukken) => Tariefstukken.Inpakken(Tariefstukken.Lees(stukken).Waarde!);

    /// <summary>Een formulier met de bestanden onder hun eigen naam.</summary>
    public static MultipartFormDataContent Formulier(IReadOnlyList<Bestandsstuk> stukken)
    {
        var formulier = new MultipartFormDataContent();
        foreach (var (naam, inhoud) in stukken)
        {
            formulier.Add(new ReadOnlyMemoryContent(inhoud), Path.GetFileNameWithoutExtension(naam), naam);
        }

        return formulier;
    }

    /// <summary>Bewaart een set met de opdracht, zoals anna dat doet.</summary>
    public static void Bewaar(this Werkplaats werkplaats, string naam, IReadOnlyList<Bestandsstuk> stukken)
    {
        foreach (var (bestand, inhoud) in stukken)
        {
            werkplaats.Schrijf($"{naam}/{bestand}", inhoud.ToArray());
        }

        var bewaard = werkplaats.MetDatabase("tarief", "bewaar", werkplaats.Pad(naam), "--naam", naam, "--door", "anna");
        Assert.That(bewaard.Code, Is.Zero, bewaard.ToString());
    }

    /// <summary>Stelt de laatste versie vast, zoals bert dat doet.</summary>
    public static void StelVast(this Werkplaats werkplaats, string naam, string vanaf)
    {
        var vastgesteld = werkplaats.MetDatabase("tarief", "vaststellen", naam, "--vanaf", vanaf, "--door", "bert");
        Assert.That(vastgesteld.Code, Is.Zero, vastgesteld.ToString());
    }

    [GeneratedRegex(";(voorbeeld|concept);")]
    private static partial Regex Status();
}
