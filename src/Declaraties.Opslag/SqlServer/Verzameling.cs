using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Data.SqlClient.Server;

namespace Declaraties.Opslag.SqlServer;

/// <summary>Een tabelsoort: rijen die als één parameter met een opdracht meegaan.</summary>
/// <param name="Naam">De naam van de soort in het schema.</param>
/// <param name="Kolommen">De kolommen van de soort, in volgorde.</param>
internal sealed record Verzameling(string Naam, IReadOnlyList<SqlMetaData> Kolommen)
{
    private const long Onbeperkt = -1;

    public static Verzameling Invoer { get; } = new("invoerregel", [Klein("volgnummer"), Klein("nummer"), Klein("begindatum"), Tekst("referentienummer", 100), Tekst("vorig", 100)]);

    public static Verzameling Producten { get; } = new("productpaar", [Tekst("categorie", 50), Tekst("code", 50)]);

    public static Verzameling Standen { get; } = new("standregel", [Klein("nummer"), Groot("minuten"), Groot("overig"), Groot("bedrag"), Klein("laatste_einddatum")]);

    public static Verzameling Bevindingen { get; } = new(
        "bevindingrij",
        [
            Groot("versie"), Klein("volgnummer"), Tekst("regel", 20), Klein("niveau"), Tekst("retourcode", 20), Tekst("klasse", 50), Tekst("referentie", Onbeperkt),
            Klein("regelnummer"), Klein("kolom"), Tekst("toelichting", Onbeperkt), Tekst("zou_voldoen", Onbeperkt), Tekst("advies", Onbeperkt),
        ]);

    public static Verzameling Prestaties { get; } = new(
        "prestatierij",
        [
            Groot("versie"), Groot("relatie_id"), Tekst("aanbieder", 8), Klein("volgnummer"), Klein("bsn"), Tekst("referentienummer", 100), Tekst("vorig", 100), Klein("nummer"),
            Tekst("categorie", 50), Tekst("code", 50), Klein("begindatum"), Klein("einddatum"), Groot("volume"), Klein("eenheid"), Klein("tarief"), Groot("bedrag"),
            Klein("is_credit"), Klein("uitslag"), Klein("bezet_nummer"), Klein("wet"),
        ]);

    public static Verzameling Contacten { get; } = new(
        "contactregel",
        [
            Klein("maand"), Klein("gemeente"), Klein("aanbieder"), Groot("invoer"), Klein("toewijzing"), Klein("volgnummer"), Klein("dag"), Klein("soort"), Klein("minuten"), Klein("locatie"), Klein("wet"),
        ]);

    /// <summary>Rijen als parameter. Zonder rijen kan dat niet: een lege verzameling gaat niet mee.</summary>
    public SqlParameter AlsParameter(string naam, IEnumerable<object?[]> rijen) =>
        new(naam, SqlDbType.Structured) { TypeName = Naam, Value = Records(rijen) };

    /// <summary>De rijen als records; elke rij heeft een waarde per kolom: een long, een string of null.</summary>
    private IEnumerable<SqlDataRecord> Records(IEnumerable<object?[]> rijen)
    {
        var record = new SqlDataRecord([.. Kolommen]);
        foreach (var rij in rijen)
        {
            for (var i = 0; i < rij.Length; i++)
            {
                switch (rij[i])
                {
                    case null:
                        record.SetDBNull(i);
                        break;
                    case string tekst:
                        record.SetString(i, tekst);
                        break;
                    case long getal when Kolommen[i].SqlDbType == SqlDbType.Int:
                        record.SetInt32(i, (int)getal);
                        break;
                    case long getal:
                        record.SetInt64(i, getal);
                        break;
                    default:
                        throw new InvalidOperationException($"Kolom {Kolommen[i].Name} van {Naam} kan geen {rij[i]!.GetType().Name} bevatten.");
                }
            }

            yield return record;
        }
    }

    private static SqlMetaData Klein(string naam) => new(naam, SqlDbType.Int);

    private static SqlMetaData Groot(string naam) => new(naam, SqlDbType.BigInt);

    private static SqlMetaData Tekst(string naam, long lengte) => new(naam, SqlDbType.NVarChar, lengte);
}
