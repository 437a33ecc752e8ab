using System.Data.Common;
using Dapper;
using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Een lopende transactie, met de SQL in de taal van haar server.</summary>
internal abstract class Transactie(DbTransaction transactie, Sqlteksten sql)
{
    private readonly DbConnection _verbinding = transactie.Connection!;
    private Rijen? _gelezen;

    public Sqlteksten Sql { get; } = sql;

    private DbConnection ViaDapper
    {
        get
        {
            EisUitgelezen();
            return Vertaling.Voor(_verbinding);
        }
    }

    // Along these, nothing of Dapper is started: judging one message is over before its first mapping is compiled.

    /// <summary>Leest rij voor rij. Zolang de rijen niet zijn vrijgegeven, kan de transactie niets anders.</summary>
    /// <param name="vraag">De vraag.</param>
    /// <param name="parameters">De waarden die erin horen.</param>
    public Rijen Lees(string vraag, params ReadOnlySpan<Parameter> parameters)
    {
        EisUitgelezen();
        return _gelezen = Open(vraag, parameters);
    }

    /// <summary>Voert een opdracht uit die geen rijen geeft.</summary>
    public void Voer(string opdracht, params ReadOnlySpan<Parameter> parameters)
    {
        EisUitgelezen();
        VoerUit(opdracht, parameters);
    }

    /// <summary>Het getal in de eerste kolom van de eerste rij; null als er geen rij is, of als het daar leeg is.</summary>
    public long? Getal(string vraag, params ReadOnlySpan<Parameter> parameters)
    {
        using var rijen = Lees(vraag, parameters);
        return rijen.Lees() ? rijen.GetalOfLeeg(0) : null;
    }

    public int Execute(string opdracht, object? parameters = null) => ViaDapper.Execute(opdracht, parameters, transactie);

    public T? ExecuteScalar<T>(string opdracht, object? parameters = null) => ViaDapper.ExecuteScalar<T>(opdracht, parameters, transactie);

    /// <summary>De eerste rij, of niets.</summary>
    public T? Eerste<T>(string vraag, object? parameters = null) => ViaDapper.QueryFirstOrDefault<T>(vraag, parameters, transactie);

    /// <summary>Rij voor rij: wie ophoudt met lezen, haalt de rest niet op.</summary>
    public IEnumerable<T> Stroom<T>(string vraag, object? parameters = null) => ViaDapper.Query<T>(vraag, parameters, transactie, buffered: false);

    public IEnumerable<T> Query<T>(string vraag, object? parameters = null) => ViaDapper.Query<T>(vraag, parameters, transactie);

    /// <summary>Laadt alles wat de regels buiten een declaratie mogen weten.</summary>
    /// <param name="bericht">De declaratie.</param>
    /// <param name="blik">Welke vastleggingen meetellen.</param>
    /// <param name="peildatum">De dag waarop wordt geoordeeld.</param>
    /// <param name="regelversie">De regels waarmee wordt geoordeeld; null voor die van nu.</param>
    public abstract Dossier Laad(DeclaratieBericht bericht, Blik blik, DateOnly peildatum, Regelversie? regelversie = null);

    /// <summary>De productcodelijst zoals zij gold tot en met een versie.</summary>
    /// <param name="totEnMet">De laatste versie die meetelt.</param>
    /// <param name="alleen">De producten waar het om gaat; null voor allemaal.</param>
    public abstract IReadOnlyList<Productregel> Producten(long totEnMet, IReadOnlyCollection<Product>? alleen = null);

    /// <summary>De contractregels van een aanbieder zoals zij golden tot en met een versie.</summary>
    /// <param name="aanbieder">De aanbieder.</param>
    /// <param name="totEnMet">De laatste versie die meetelt.</param>
    /// <param name="alleen">De producten waar het om gaat; null voor allemaal.</param>
    public abstract IReadOnlyList<Contractregel> Contracten(Aanbieder aanbieder, long totEnMet, IReadOnlyCollection<Product>? alleen = null);

    /// <summary>
    /// Schrijft bevindingen: versie, volgnummer, regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen, advies.
    /// </summary>
    public abstract Schrijver Bevindingen();

    /// <summary>
    /// Schrijft prestaties: versie, relatie_id, aanbieder, volgnummer, bsn, referentienummer, vorig, nummer, categorie, code, begindatum, einddatum,
    /// volume, eenheid, tarief, bedrag, is_credit, uitslag, bezet_nummer, wet.
    /// </summary>
    public abstract Schrijver Prestaties();

    /// <summary>Schrijft contacten: maand, gemeente, aanbieder, invoer, toewijzing, volgnummer, dag, soort, minuten, locatie.</summary>
    public abstract Schrijver Contacten();

    /// <summary>Telt bij de lopende som van elke toewijzing op wat erbij is gekomen; de nummers lopen op.</summary>
    public abstract void TelOp(PartijenId partijen, IEnumerable<Standtoename> standen);

    protected abstract Rijen Open(string vraag, ReadOnlySpan<Parameter> parameters);

    protected abstract void VoerUit(string opdracht, ReadOnlySpan<Parameter> parameters);

    // A connection to SQL Server gives one result at a time. SQLite would let it pass, and the fault would only show there.
    private void EisUitgelezen()
    {
        if (_gelezen is { IsOpen: true })
        {
            throw new InvalidOperationException("De rijen van de vorige vraag zijn nog niet vrijgegeven.");
        }
    }

    /// <summary>Leert Dapper bij het eerste gebruik hoe een datum, een gemeente en een aanbieder in de opslag staan.</summary>
    private static class Vertaling
    {
        static Vertaling()
        {
            // Dapper's own mapping of DateOnly goes before any handler, and would store text.
            SqlMapper.RemoveTypeMap(typeof(DateOnly));
            SqlMapper.RemoveTypeMap(typeof(DateOnly?));
            SqlMapper.AddTypeHandler(new DateOnlyHandler());
            SqlMapper.AddTypeHandler(new Codehandler<Gemeente>(code => new(code), gemeente => gemeente.Code));
            SqlMapper.AddTypeHandler(new Codehandler<Aanbieder>(code => new(code), aanbieder => aanbieder.Code));
        }

        public static DbConnection Voor(DbConnection verbinding) => verbinding;
    }
}
