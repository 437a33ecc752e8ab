using System.Data;
using Declaraties.Domein;
using Declaraties.Opslag.Toewijzingen;
using Microsoft.Data.SqlClient;

namespace Declaraties.Opslag.SqlServer;

internal sealed class SqlServerTransactie(SqlTransaction transactie) : Transactie(transactie, Teksten)
{
    public static Sqlteksten Teksten { get; } = new(new TSql());

    public SqlTransaction Eigen { get; } = transactie;

    public override Dossier Laad(DeclaratieBericht bericht, Blik blik, DateOnly peildatum, Regelversie? regelversie = null) =>
        new Dossierlader(this, bericht, blik).Laad(peildatum, regelversie ?? bericht.Kop.Editie.Regels);

    public override IReadOnlyList<Productregel> Producten(long totEnMet, IReadOnlyCollection<Product>? alleen = null)
    {
        var vraag = Opdracht(alleen is null ? Sql.Referenties.AlleProducten : Serversql.GevraagdeProducten, ("@totEnMet", totEnMet));
        return Lees(vraag, alleen, Referentieopslag.LeesProduct);
    }

    public override IReadOnlyList<Contractregel> Contracten(Aanbieder aanbieder, long totEnMet, IReadOnlyCollection<Product>? alleen = null)
    {
        var vraag = Opdracht(alleen is null ? Sql.Referenties.AlleContracten : Serversql.GevraagdeContracten, ("@aanbieder", aanbieder), ("@totEnMet", totEnMet));
        return Lees(vraag, alleen, rij => Referentieopslag.LeesContract(rij, aanbieder));
    }

    public override Schrijver Bevindingen() => new Serverschrijver(this, Serversql.NieuweBevindingen, Verzameling.Bevindingen);

    public override Schrijver Prestaties() => new Serverschrijver(this, Serversql.NieuwePrestaties, Verzameling.Prestaties);

    public override Schrijver Contacten() => new Serverschrijver(this, Serversql.NieuweContacten, Verzameling.Contacten);

    public override void TelOp(PartijenId partijen, IEnumerable<Standtoename> standen) =>
        Voer(
            Serversql.TelOp,
            Verzameling.Standen,
            standen.Select(s => (object?[])[(long)s.Nummer, s.Erbij.Minuten, s.Erbij.Overig, s.Erbij.Bedrag.Cent, (long)s.LaatsteEinddatum.AlsGetal()]),
            ("@relatie", partijen.Waarde));

    /// <summary>Geeft een opdracht met een verzameling rijen. Zonder rijen is er niets te doen: een lege verzameling kan niet als parameter mee.</summary>
    public void Voer(string sql, Verzameling verzameling, IEnumerable<object?[]> rijen, params ReadOnlySpan<Parameter> parameters)
    {
        if (rijen.Any())
        {
            using var opdracht = Opdracht(sql, parameters);
            opdracht.Parameters.Add(verzameling.AlsParameter("@rijen", rijen));
            opdracht.ExecuteNonQuery();
        }
    }

    protected override Rijen Open(string vraag, ReadOnlySpan<Parameter> parameters) => Lees(Opdracht(vraag, parameters));

    protected override void VoerUit(string opdracht, ReadOnlySpan<Parameter> parameters)
    {
        using var klaar = Opdracht(opdracht, parameters);
        klaar.ExecuteNonQuery();
    }

    private SqlCommand Opdracht(string sql, params ReadOnlySpan<Parameter> parameters)
    {
        var opdracht = new SqlCommand(sql, Eigen.Connection, Eigen);
        foreach (var parameter in parameters)
        {
            var (naam, waarde) = (parameter.Naam, parameter.Gestuurd);
            opdracht.Parameters.Add(waarde switch
            {
                string => new SqlParameter(naam, SqlDbType.NVarChar, -1) { Value = waarde },
                byte[] => new SqlParameter(naam, SqlDbType.VarBinary, -1) { Value = waarde },
                ReadOnlyMemory<byte> bytes => new SqlParameter(naam, SqlDbType.VarBinary, -1) { Value = bytes.ToArray() },
                _ => new SqlParameter(naam, SqlDbType.BigInt) { Value = waarde ?? DBNull.Value },
            });
        }

        return opdracht;
    }

    private static Serverrijen Lees(SqlCommand vraag)
    {
        try
        {
            return new Serverrijen(vraag);
        }
        catch
        {
            vraag.Dispose();
            throw;
        }
    }

    private static List<T> Lees<T>(SqlCommand vraag, IReadOnlyCollection<Product>? alleen, Func<Rijen, T> lees)
    {
        if (alleen is { Count: 0 })
        {
            vraag.Dispose();
            return [];
        }

        if (alleen is not null)
        {
            vraag.Parameters.Add(Verzameling.Producten.AlsParameter("@producten", alleen.Select(product => (object?[])[product.Categorie, product.Code])));
        }

        using var rijen = Lees(vraag);
        var gelezen = new List<T>();
        while (rijen.Lees())
        {
            gelezen.Add(lees(rijen));
        }

        return gelezen;
    }
}
