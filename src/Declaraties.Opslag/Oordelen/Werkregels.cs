using Declaraties.Beoordelen;
using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Zet een oordeel op elke lijst van de werklijst waar het op hoort: hoe een lijst ook is gefilterd en gesorteerd, zij ligt er al.</summary>
internal static class Werkregels
{
    public const string Alles = "alles";
    public const string NietToegewezen = "niettoegewezen";

    /// <summary>Er staat een signaal open over een van de prestaties; het <see cref="Signaalboek"/> houdt haar bij.</summary>
    public const string Signalen = "signalen";

    public static void Bewaar(Transactie transactie, long versie, PartijenId partijen, DeclaratieBericht bericht, Oordeel oordeel)
    {
        foreach (var lijst in Lijsten(oordeel))
        {
            transactie.Voer(
                transactie.Sql.Oordelen.NieuweWerkregel,
                ("@lijst", lijst),
                ("@versie", versie),
                ("@relatie", partijen.Waarde),
                ("@gemeente", bericht.Gemeente),
                ("@aanbieder", bericht.Aanbieder),
                ("@wet", bericht.Wet),
                ("@nietToegekend", (oordeel.Ingediend - oordeel.Toegekend).Cent),
                ("@uitslag", (long)oordeel.Uitslag));
        }
    }

    private static IEnumerable<string> Lijsten(Oordeel oordeel)
    {
        yield return Alles;
        if (oordeel.Uitslag != Uitslag.VolledigToegewezen)
        {
            yield return NietToegewezen;
        }

        foreach (var regel in oordeel.Bevindingen.Select(bevinding => bevinding.Regel.Code).Distinct(StringComparer.Ordinal))
        {
            yield return regel;
        }
    }
}
