using System.Text.Json;
using Dapper;
using Declaraties.Domein;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag;

/// <summary>
/// Laadt het <see cref="Dossier"/> van één declaratie. De sleutels van het bericht gaan eerst in een tijdelijke tabel; daarna is elke vraag
/// één verzameling en geen lus van opzoekingen, zodat een server op afstand hetzelfde kan.
/// </summary>
internal sealed class Dossierlader
{
    private readonly SqliteTransaction _transactie;
    private readonly SqliteConnection _verbinding;
    private readonly DeclaratieBericht _bericht;
    private readonly long _totEnMet;
    private readonly bool _isNu;
    private readonly long? _relatie;

    /// <param name="transactie">De transactie waarin gelezen wordt.</param>
    /// <param name="bericht">De declaratie.</param>
    /// <param name="totEnMet">De laatste versie die meetelt.</param>
    /// <param name="isNu">Of dat de stand van nu is. Dan geldt de lopende som; anders wordt zij uit de prestaties opgeteld.</param>
    public Dossierlader(SqliteTransaction transactie, DeclaratieBericht bericht, long totEnMet, bool isNu)
    {
        _transactie = transactie;
        _verbinding = transactie.Connection!;
        _bericht = bericht;
        _totEnMet = totEnMet;
        _isNu = isNu;
        _relatie = Vastlegging.Relatie(transactie, bericht.Gemeente, bericht.Aanbieder);
    }

    private object Waar => new { relatie = _relatie, aanbieder = _bericht.Aanbieder, totEnMet = _totEnMet };

    public Dossier Laad(DateOnly peildatum)
    {
        VulInvoer();
        try
        {
            var toewijzingen = Toewijzingen();
            var producten = _bericht.Prestaties.Select(p => p.Product).ToHashSet();
            return new Dossier
            {
                Peildatum = peildatum,
                IdentificatieBekend = Bekend("identificatie", _bericht.Kop.Identificatie.Identificatie),
                DeclaratieNummerBekend = Bekend("declaratienummer", _bericht.DeclaratieNummer),
                LaatsteDeclaratieperiode = LaatsteDeclaratieperiode(),
                Toewijzingen = toewijzingen,
                BekendeClienten = BekendeClienten(toewijzingen),
                Contractregels = Referentieopslag.Contracten(_transactie, _bericht.Aanbieder, _totEnMet)
                    .Where(c => producten.Contains(c.Product)).ToLookup(c => c.Product),
                Producten = Referentieopslag.Producten(_transactie, _totEnMet)
                    .Where(p => producten.Contains(p.Product)).ToLookup(p => p.Product),
                BekendeReferentieNummers = BekendeReferentieNummers(),
                GoedgekeurdeDebets = GoedgekeurdeDebets(),
                GecrediteerdeReferentieNummers = Gecrediteerd(),
            };
        }
        finally
        {
            _verbinding.Execute("delete from temp.invoer", transaction: _transactie);
        }
    }

    private void VulInvoer()
    {
        _verbinding.Execute(
            "create temp table if not exists invoer (volgnummer integer primary key, nummer integer not null, begindatum integer not null, referentienummer text not null, vorig text null)",
            transaction: _transactie);
        using var opdracht = _verbinding.CreateCommand();
        opdracht.Transaction = _transactie;
        opdracht.CommandText = "insert into temp.invoer values ($volgnummer, $nummer, $begindatum, $referentienummer, $vorig)";
        var volgnummer = opdracht.Parameters.Add("$volgnummer", SqliteType.Integer);
        var nummer = opdracht.Parameters.Add("$nummer", SqliteType.Integer);
        var begindatum = opdracht.Parameters.Add("$begindatum", SqliteType.Integer);
        var referentienummer = opdracht.Parameters.Add("$referentienummer", SqliteType.Text);
        var vorig = opdracht.Parameters.Add("$vorig", SqliteType.Text);
        foreach (var prestatie in _bericht.Prestaties)
        {
            volgnummer.Value = prestatie.Volgnummer;
            nummer.Value = prestatie.ToewijzingNummer;
            begindatum.Value = prestatie.ProductPeriode.Begin.AlsGetal();
            referentienummer.Value = prestatie.ReferentieNummer;
            vorig.Value = (object?)prestatie.VorigReferentieNummer ?? DBNull.Value;
            opdracht.ExecuteNonQuery();
        }
    }

    private bool Bekend(string kolom, string waarde) =>
        _verbinding.ExecuteScalar<bool>(
            $"select exists (select 1 from declaratie where aanbieder = @aanbieder and {kolom} = @waarde and is_verwerkt = 1 and versie <= @totEnMet)",
            new { aanbieder = _bericht.Aanbieder, waarde, totEnMet = _totEnMet },
            _transactie);

    private Maand? LaatsteDeclaratieperiode()
    {
        var periode = _verbinding.ExecuteScalar<long?>(
            "select max(periode) from declaratie where relatie_id = @relatie and is_verwerkt = 1 and versie <= @totEnMet", Waar, _transactie);
        return periode is { } jaarMaand ? new Maand((int)(jaarMaand / 100), (int)(jaarMaand % 100)) : null;
    }

    private Dictionary<int, ToewijzingStand> Toewijzingen()
    {
        if (_relatie is null)
        {
            return [];
        }

        var rijen = _verbinding.Query<Toewijzingrij>(
            $"""
            select {Toewijzingrij.Kolommen}
            from (select distinct nummer from temp.invoer) i
            cross join toewijzingversie t on t.relatie_id = @relatie and t.nummer = i.nummer and t.versie <= @totEnMet
            cross join relatie r on r.relatie_id = t.relatie_id
            """,
            Waar,
            _transactie);
        var standen = Standen();
        var openDebets = OpenDebets();
        return Toewijzingrij.Geldend(rijen).ToDictionary(
            toewijzing => toewijzing.ToewijzingNummer,
            toewijzing =>
            {
                var (verbruik, laatste) = standen.GetValueOrDefault(toewijzing.ToewijzingNummer);
                return new ToewijzingStand
                {
                    Toewijzing = toewijzing,
                    Verbruik = verbruik,
                    LaatsteEinddatum = laatste,
                    OpenDebets = [.. openDebets[toewijzing.ToewijzingNummer]],
                };
            });
    }

    private Dictionary<int, (Verbruik Verbruik, DateOnly? LaatsteEinddatum)> Standen()
    {
        var sql = _isNu
            ? """
              select s.nummer, s.minuten, s.overig, s.bedrag, s.laatste_einddatum
              from (select distinct nummer from temp.invoer) i
              cross join toewijzingstand s on s.relatie_id = @relatie and s.nummer = i.nummer
              """
            : $"""
              {Standberekening.Select}
              from prestatie p
              where p.relatie_id = @relatie and p.uitslag = 1 and p.versie <= @totEnMet
                and p.nummer in (select nummer from temp.invoer)
              group by p.nummer
              """;
        return _verbinding.Query<(long Nummer, long Minuten, long Overig, long Bedrag, long Laatste)>(sql, Waar, _transactie)
            .ToDictionary(s => (int)s.Nummer, s => (new Verbruik(s.Minuten, s.Overig, s.Bedrag), (DateOnly?)Datums.VanGetal(s.Laatste)));
    }

    private ILookup<int, OpenDebet> OpenDebets() =>
        _verbinding.Query<(long Nummer, string Referentienummer, string Categorie, string Code, long Begin, long Eind)>(
            """
            select distinct p.nummer, p.referentienummer, p.categorie, p.code, p.begindatum, p.einddatum
            from temp.invoer i
            cross join prestatie p on p.relatie_id = @relatie and p.begindatum = i.begindatum and p.nummer = i.nummer and p.uitslag = 1
            where p.is_credit = 0 and p.versie <= @totEnMet
              and not exists (select 1 from prestatie c
                              where c.aanbieder = @aanbieder and c.vorig = p.referentienummer and c.is_credit = 1 and c.uitslag = 1 and c.versie <= @totEnMet)
            """,
            Waar,
            _transactie)
        .ToLookup(
            rij => (int)rij.Nummer,
            rij => new OpenDebet(rij.Referentienummer, new Product(rij.Categorie, rij.Code), new Periode(Datums.VanGetal(rij.Begin), Datums.VanGetal(rij.Eind))));

    private HashSet<Bsn> BekendeClienten(Dictionary<int, ToewijzingStand> toewijzingen)
    {
        var clienten = _bericht.Clienten.Select(client => client.Bsn).ToHashSet();
        var bekend = toewijzingen.Values.Select(stand => stand.Toewijzing.Bsn).Where(clienten.Contains).ToHashSet();
        clienten.ExceptWith(bekend);
        if (_relatie is null || clienten.Count == 0)
        {
            return bekend;
        }

        // Bijna elke client blijkt al uit de toewijzingen waarnaar zijn prestaties verwijzen; alleen de rest wordt opgezocht. Met alle
        // versies van die nummers: een nummer kan van een ander zijn geworden.
        var rijen = _verbinding.Query<Toewijzingrij>(
            $"""
            select {Toewijzingrij.Kolommen}
            from (select distinct v.nummer
                  from json_each(@clienten) c
                  cross join toewijzingversie v on v.bsn = c.value and v.relatie_id = @relatie and v.versie <= @totEnMet) i
            cross join toewijzingversie t on t.relatie_id = @relatie and t.nummer = i.nummer and t.versie <= @totEnMet
            cross join relatie r on r.relatie_id = t.relatie_id
            """,
            new { relatie = _relatie, totEnMet = _totEnMet, clienten = JsonSerializer.Serialize(clienten.Select(bsn => bsn.Getal)) },
            _transactie);
        bekend.UnionWith(Toewijzingrij.Geldend(rijen).Select(toewijzing => toewijzing.Bsn).Where(clienten.Contains));
        return bekend;
    }

    private HashSet<string> BekendeReferentieNummers() =>
        _verbinding.Query<string>(
            """
            select i.referentienummer
            from temp.invoer i
            cross join prestatie p on p.aanbieder = @aanbieder and p.referentienummer = i.referentienummer and p.bezet_nummer = 1
            where p.versie <= @totEnMet
            """,
            Waar,
            _transactie).ToHashSet(StringComparer.Ordinal);

    private Dictionary<string, GoedgekeurdeDebet> GoedgekeurdeDebets() =>
        _verbinding.Query(
            """
            select p.referentienummer, r.gemeente, p.bsn, p.nummer, p.categorie, p.code, p.begindatum, p.einddatum, p.eenheid, p.volume, p.tarief, p.bedrag
            from (select distinct vorig from temp.invoer where vorig is not null) i
            cross join prestatie p on p.aanbieder = @aanbieder and p.referentienummer = i.vorig and p.bezet_nummer = 1
            cross join relatie r on r.relatie_id = p.relatie_id
            where p.uitslag = 1 and p.is_credit = 0 and p.versie <= @totEnMet
            """,
            Waar,
            _transactie).ToDictionary(
                rij => (string)rij.referentienummer,
                rij => new GoedgekeurdeDebet
                {
                    Gemeente = rij.gemeente,
                    Bsn = Bsn.VanGetal((int)(long)rij.bsn),
                    ToewijzingNummer = (int)(long)rij.nummer,
                    Product = new Product((string)rij.categorie, (string)rij.code),
                    ProductPeriode = new Periode(Datums.VanGetal((long)rij.begindatum), Datums.VanGetal((long)rij.einddatum)),
                    Eenheid = (Eenheid)(long)rij.eenheid,
                    GeleverdVolume = (int)(long)rij.volume,
                    ProductTarief = (int?)(long?)rij.tarief,
                    IngediendBedrag = (int)(long)rij.bedrag,
                },
                StringComparer.Ordinal);

    private HashSet<string> Gecrediteerd() =>
        _verbinding.Query<string>(
            """
            select i.vorig
            from (select distinct vorig from temp.invoer where vorig is not null) i
            cross join prestatie c on c.aanbieder = @aanbieder and c.vorig = i.vorig and c.is_credit = 1 and c.uitslag = 1
            where c.versie <= @totEnMet
            """,
            Waar,
            _transactie).ToHashSet(StringComparer.Ordinal);
}

/// <summary>De stand van een toewijzing zoals die uit de prestaties volgt; de tabel toewijzingstand moet daaraan gelijk zijn.</summary>
internal static class Standberekening
{
    public const string Select =
        """
        select p.nummer,
               sum(case when p.eenheid = 1 then p.volume when p.eenheid = 4 then p.volume * 60 else 0 end * case p.is_credit when 1 then -1 else 1 end) as minuten,
               sum(case when p.eenheid in (1, 4) then 0 else p.volume end * case p.is_credit when 1 then -1 else 1 end) as overig,
               sum(p.bedrag * case p.is_credit when 1 then -1 else 1 end) as bedrag,
               max(p.einddatum) as laatste_einddatum
        """;
}
