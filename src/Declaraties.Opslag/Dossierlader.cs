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
                Contractregels = Referentieopslag.Contracten(_transactie, _bericht.Aanbieder, _totEnMet, producten).ToLookup(c => c.Product),
                Producten = Referentieopslag.Producten(_transactie, _totEnMet, producten).ToLookup(p => p.Product),
                BekendeReferentieNummers = BekendeReferentieNummers(),
                GoedgekeurdeDebets = GoedgekeurdeDebets(),
                GecrediteerdeReferentieNummers = Gecrediteerd(),
            };
        }
        finally
        {
            _verbinding.Execute("delete from temp.invoer; delete from temp.invoer_toewijzing", transaction: _transactie);
        }
    }

    private void VulInvoer()
    {
        _verbinding.Execute(
            """
            create temp table if not exists invoer (volgnummer integer primary key, nummer integer not null, begindatum integer not null, referentienummer text not null, vorig text null);
            create temp table if not exists invoer_toewijzing (nummer integer primary key)
            """,
            transaction: _transactie);
        using (var regel = new Voorbereid(_transactie, "insert into temp.invoer values (?1, ?2, ?3, ?4, ?5)"))
        {
            foreach (var prestatie in _bericht.Prestaties)
            {
                regel.Zet(1, prestatie.Volgnummer);
                regel.Zet(2, prestatie.ToewijzingNummer);
                regel.Zet(3, prestatie.ProductPeriode.Begin.AlsGetal());
                regel.Zet(4, prestatie.ReferentieNummer);
                regel.Zet(5, prestatie.VorigReferentieNummer);
                regel.Voer();
            }
        }

        var nummers = new int[_bericht.Prestaties.Count];
        for (var i = 0; i < nummers.Length; i++)
        {
            nummers[i] = _bericht.Prestaties[i].ToewijzingNummer;
        }

        // Op volgorde: zo lopen de tabel en elke vraag die haar volgt vooruit door de opslag.
        Array.Sort(nummers);
        using var toewijzing = new Voorbereid(_transactie, "insert into temp.invoer_toewijzing values (?1)");
        for (var i = 0; i < nummers.Length; i++)
        {
            if (i == 0 || nummers[i] != nummers[i - 1])
            {
                toewijzing.Zet(1, nummers[i]);
                toewijzing.Voer();
            }
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

        var standen = Standen();
        var openDebets = OpenDebets();
        using var rijen = new Voorbereid(
            _transactie,
            $"""
            select {Toewijzinglezer.Kolommen}
            from temp.invoer_toewijzing i
            cross join toewijzingversie t on t.relatie_id = ?1 and t.nummer = i.nummer and t.versie <= ?2
            cross join relatie r on r.relatie_id = t.relatie_id
            order by i.nummer, t.versie
            """);
        rijen.Zet(1, _relatie);
        rijen.Zet(2, _totEnMet);
        var toewijzingen = new Dictionary<int, ToewijzingStand>();
        foreach (var toewijzing in Toewijzinglezer.Geldend(rijen))
        {
            var (verbruik, laatste) = standen.GetValueOrDefault(toewijzing.ToewijzingNummer);
            toewijzingen.Add(toewijzing.ToewijzingNummer, new ToewijzingStand
            {
                Toewijzing = toewijzing,
                Verbruik = verbruik,
                LaatsteEinddatum = laatste,
                OpenDebets = openDebets.GetValueOrDefault(toewijzing.ToewijzingNummer) ?? [],
            });
        }

        return toewijzingen;
    }

    private Dictionary<int, (Verbruik Verbruik, DateOnly? LaatsteEinddatum)> Standen()
    {
        using var rijen = new Voorbereid(
            _transactie,
            _isNu
                ? """
                  select s.nummer, s.minuten, s.overig, s.bedrag, s.laatste_einddatum
                  from temp.invoer_toewijzing i
                  cross join toewijzingstand s on s.relatie_id = ?1 and s.nummer = i.nummer
                  """
                : $"""
                  {Standberekening.Select}
                  from prestatie p
                  where p.relatie_id = ?1 and p.uitslag = 1 and p.versie <= ?2
                    and p.nummer in (select nummer from temp.invoer_toewijzing)
                  group by p.nummer
                  """);
        rijen.Zet(1, _relatie);
        if (!_isNu)
        {
            rijen.Zet(2, _totEnMet);
        }

        var standen = new Dictionary<int, (Verbruik, DateOnly?)>();
        while (rijen.Lees())
        {
            standen.Add((int)rijen.Getal(0), (new Verbruik(rijen.Getal(1), rijen.Getal(2), rijen.Getal(3)), rijen.Datum(4)));
        }

        return standen;
    }

    private Dictionary<int, List<OpenDebet>> OpenDebets()
    {
        using var rijen = new Voorbereid(
            _transactie,
            """
            select distinct p.nummer, p.referentienummer, p.categorie, p.code, p.begindatum, p.einddatum
            from temp.invoer i
            cross join prestatie p on p.relatie_id = ?1 and p.begindatum = i.begindatum and p.nummer = i.nummer and p.uitslag = 1
            where p.is_credit = 0 and p.versie <= ?2
              and not exists (select 1 from prestatie c
                              where c.aanbieder = ?3 and c.vorig = p.referentienummer and c.is_credit = 1 and c.uitslag = 1 and c.versie <= ?2)
            """);
        rijen.Zet(1, _relatie);
        rijen.Zet(2, _totEnMet);
        rijen.Zet(3, _bericht.Aanbieder);
        var open = new Dictionary<int, List<OpenDebet>>();
        while (rijen.Lees())
        {
            var nummer = (int)rijen.Getal(0);
            if (!open.TryGetValue(nummer, out var vanNummer))
            {
                open.Add(nummer, vanNummer = []);
            }

            vanNummer.Add(new OpenDebet(rijen.Tekst(1), new Product(rijen.Tekst(2), rijen.Tekst(3)), new Periode(rijen.Datum(4), rijen.Datum(5))));
        }

        return open;
    }

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
        using var rijen = new Voorbereid(
            _transactie,
            $"""
            select {Toewijzinglezer.Kolommen}
            from (select distinct v.nummer
                  from json_each(?3) c
                  cross join toewijzingversie v on v.bsn = c.value and v.relatie_id = ?1 and v.versie <= ?2) i
            cross join toewijzingversie t on t.relatie_id = ?1 and t.nummer = i.nummer and t.versie <= ?2
            cross join relatie r on r.relatie_id = t.relatie_id
            order by t.nummer, t.versie
            """);
        rijen.Zet(1, _relatie);
        rijen.Zet(2, _totEnMet);
        rijen.Zet(3, JsonSerializer.Serialize(clienten.Select(bsn => bsn.Getal)));
        bekend.UnionWith(Toewijzinglezer.Geldend(rijen).Select(toewijzing => toewijzing.Bsn).Where(clienten.Contains));
        return bekend;
    }

    private HashSet<string> BekendeReferentieNummers() => Teksten(
        """
        select i.referentienummer
        from temp.invoer i
        cross join prestatie p on p.aanbieder = ?1 and p.referentienummer = i.referentienummer and p.bezet_nummer = 1
        where p.versie <= ?2
        """);

    private HashSet<string> Gecrediteerd() => Teksten(
        """
        select i.vorig
        from (select distinct vorig from temp.invoer where vorig is not null) i
        cross join prestatie c on c.aanbieder = ?1 and c.vorig = i.vorig and c.is_credit = 1 and c.uitslag = 1
        where c.versie <= ?2
        """);

    private HashSet<string> Teksten(string sql)
    {
        using var rijen = new Voorbereid(_transactie, sql);
        rijen.Zet(1, _bericht.Aanbieder);
        rijen.Zet(2, _totEnMet);
        var teksten = new HashSet<string>(StringComparer.Ordinal);
        while (rijen.Lees())
        {
            teksten.Add(rijen.Tekst(0));
        }

        return teksten;
    }

    private Dictionary<string, GoedgekeurdeDebet> GoedgekeurdeDebets()
    {
        using var rijen = new Voorbereid(
            _transactie,
            """
            select p.referentienummer, r.gemeente, p.bsn, p.nummer, p.categorie, p.code, p.begindatum, p.einddatum, p.eenheid, p.volume, p.tarief, p.bedrag
            from (select distinct vorig from temp.invoer where vorig is not null) i
            cross join prestatie p on p.aanbieder = ?1 and p.referentienummer = i.vorig and p.bezet_nummer = 1
            cross join relatie r on r.relatie_id = p.relatie_id
            where p.uitslag = 1 and p.is_credit = 0 and p.versie <= ?2
            """);
        rijen.Zet(1, _bericht.Aanbieder);
        rijen.Zet(2, _totEnMet);
        var debets = new Dictionary<string, GoedgekeurdeDebet>(StringComparer.Ordinal);
        while (rijen.Lees())
        {
            debets.Add(rijen.Tekst(0), new GoedgekeurdeDebet
            {
                Gemeente = rijen.Tekst(1),
                Bsn = Bsn.VanGetal((int)rijen.Getal(2)),
                ToewijzingNummer = (int)rijen.Getal(3),
                Product = new Product(rijen.Tekst(4), rijen.Tekst(5)),
                ProductPeriode = new Periode(rijen.Datum(6), rijen.Datum(7)),
                Eenheid = (Eenheid)rijen.Getal(8),
                GeleverdVolume = (int)rijen.Getal(9),
                ProductTarief = (int?)rijen.GetalOfLeeg(10),
                IngediendBedrag = (int)rijen.Getal(11),
            });
        }

        return debets;
    }
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
