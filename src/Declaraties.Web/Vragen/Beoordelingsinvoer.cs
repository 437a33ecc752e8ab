using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Web.Vragen;

/// <summary>Wat een beoordelaar invult: het oordeel dat hij zag, waarom hij iets doet, en wat hij erbij schrijft.</summary>
/// <param name="Versie">Het oordeel dat hij zag.</param>
/// <param name="Reden">Waarom.</param>
/// <param name="Toelichting">Wat hij erbij schrijft.</param>
public sealed record Beoordelingsinvoer(long? Versie, string? Reden, string? Toelichting)
{
    public const int LangsteReden = 100;
    public const int LangsteToelichting = 1000;

    /// <summary>De redenen waaruit op een pagina wordt gekozen.</summary>
    public static IReadOnlyList<string> Redenen { get; } =
    [
        "de afwijzing is terecht",
        "toewijzing ingelezen of gewijzigd",
        "contract of product rechtgezet",
        "toestemming voor meer verleend of ingetrokken",
        "anders, zie toelichting",
    ];

    /// <summary>Wat er niet klopt, met wat wel goed was geweest.</summary>
    public IEnumerable<string> Bezwaren()
    {
        if (Versie is null or < 1)
        {
            yield return "'versie' ontbreekt: noem het oordeel dat u zag.";
        }

        if (string.IsNullOrWhiteSpace(Reden) || Reden.Length > LangsteReden)
        {
            yield return Veldbezwaar.KloptNiet("reden", $"verwacht 1 t/m {LangsteReden} tekens");
        }

        if (Toelichting?.Length > LangsteToelichting)
        {
            yield return $"'toelichting' is te lang: verwacht hoogstens {LangsteToelichting} tekens.";
        }

        if (new[] { Reden, Toelichting }.Any(tekst => tekst is not null && Afscherming.ZonderBsn(tekst) != tekst))
        {
            yield return "Een Bsn hoort niet in een reden of toelichting: noem het ToewijzingNummer of ReferentieNummer.";
        }
    }

    public static long? Getal(string? tekst) => long.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : null;
}
