using Declaraties.Adviseren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Sqlite;

/// <summary>
/// Laadt het <see cref="Dossier"/> van één declaratie. Elke vraag loopt één keer vooruit door haar tabel, op de sleutels van het bericht: wat
/// zij kost hangt af van het bericht en niet van wat er verder al ligt.
/// </summary>
internal sealed class Dossierlader
{
    // Numbers of their own: in one statement a named parameter would take the number of another.
    private static readonly string _prestatiesVanToen = Prestatiesql.PrestatiesVanToen("?8", "?9");
    private static readonly string _declaratiesVanToen = Oordeelsql.DeclaratiesVanToen("?8", "?9");

    private readonly SqliteTransactie _transactie;
    private readonly DeclaratieBericht _bericht;
    private readonly Blik _blik;
    private readonly long _totEnMet;
    private readonly bool _isNu;
    private readonly long? _relatie;

    /// <param name="transactie">De transactie waarin gelezen wordt.</param>
    /// <param name="bericht">De declaratie.</param>
    /// <param name="blik">Welke vastleggingen meetellen.</param>
    public Dossierlader(SqliteTransactie transactie, DeclaratieBericht bericht, Blik blik)
    {
        _transactie = transactie;
        _bericht = bericht;
        _blik = blik;
        _totEnMet = blik.TotEnMet;
        _isNu = blik.IsNu;
        _relatie = Vastlegging.Relatie(transactie, bericht.Gemeente, bericht.Aanbieder);
    }

    public Dossier Laad(DateOnly peildatum, Regelversie regelversie)
    {
        var laatste = LaatsteDeclaratieperiode();
        // Wie opnieuw wordt beoordeeld ziet ook de prestaties van wat later is ingediend.
        var toewijzingen = Toewijzingen(eerderGedeclareerd: laatste is not null || _blik.Zonder != 0);
        var producten = Producten(toewijzingen);
        var vorige = VorigeReferentieNummers();
        return new Dossier
        {
            Peildatum = peildatum,
            Regelversie = regelversie,
            IdentificatieBekend = Bekend("identificatie", _bericht.Kop.Identificatie.Identificatie),
            DeclaratieNummerBekend = Bekend("declaratienummer", _bericht.DeclaratieNummer),
            LaatsteDeclaratieperiode = laatste,
            Toewijzingen = toewijzingen,
            BekendeClienten = BekendeClienten(toewijzingen),
            Contractregels = _transactie.Contracten(_bericht.Aanbieder, _totEnMet, producten).ToLookup(c => c.Product),
            Producten = _transactie.Producten(_totEnMet, producten).ToLookup(p => p.Product),
            BekendeReferentieNummers = BekendeReferentieNummers(),
            GoedgekeurdeDebets = GoedgekeurdeDebets(vorige),
            GecrediteerdeReferentieNummers = Gecrediteerd(vorige),
        };
    }

    /// <summary>De prestaties die meetellen: die van nu, of die van toen, ook als hun oordeel daarna is vervangen.</summary>
    private string Prestaties => _isNu ? "prestatie" : _prestatiesVanToen;

    private string Declaraties => _isNu ? "declaratie" : _declaratiesVanToen;

    /// <summary>Een vraag over <see cref="Prestaties"/> of <see cref="Declaraties"/>.</summary>
    private Voorbereid Vraag(string sql)
    {
        var vraag = new Voorbereid(_transactie, sql);
        if (!_isNu)
        {
            vraag.Zet(8, _totEnMet);
            vraag.Zet(9, _blik.Zonder);
        }

        return vraag;
    }

    private bool Bekend(string kolom, string waarde)
    {
        using var vraag = Vraag($"select 1 from {Declaraties} where aanbieder = ?1 and {kolom} = ?2 and is_verwerkt = 1 and versie <= ?3");
        vraag.Zet(1, _bericht.Aanbieder.Code);
        vraag.Zet(2, waarde);
        vraag.Zet(3, _totEnMet);
        return vraag.EersteGetal() is not null;
    }

    private Maand? LaatsteDeclaratieperiode()
    {
        using var vraag = Vraag($"select max(periode) from {Declaraties} where relatie_id = ?1 and is_verwerkt = 1 and versie <= ?2{(_isNu ? "" : " and eerste < ?7")}");
        vraag.Zet(1, _relatie);
        vraag.Zet(2, _totEnMet);
        if (!_isNu)
        {
            vraag.Zet(7, _blik.IngediendVoor);
        }

        return vraag.EersteGetal() is { } maand ? Maanden.VanGetal(maand) : null;
    }

    /// <param name="eerderGedeclareerd">Of deze aanbieder bij deze gemeente al iets heeft gedeclareerd; zonder dat is er nergens een stand.</param>
    private Dictionary<int, ToewijzingStand> Toewijzingen(bool eerderGedeclareerd)
    {
        if (_relatie is not { } relatie)
        {
            return [];
        }

        var nummers = Nummers();
        var toewijzingen = new Dictionary<int, ToewijzingStand>(nummers.Length);
        var toestemmingen = Toestemmingopslag.Geldend(_transactie, relatie, _bericht.Gemeente, _bericht.Aanbieder, _totEnMet);
        using var standen = eerderGedeclareerd && _isNu ? new Standenlezer(_transactie, relatie) : null;
        var opgeteld = eerderGedeclareerd && !_isNu ? OpgeteldeStanden(relatie, nummers) : null;
        using var rijen = new Voorbereid(
            _transactie,
            $"""
            select {Toewijzinglezer.Kolommen}
            from toewijzingversie t
            where t.relatie_id = ?1 and t.nummer >= ?2 and t.versie <= ?3
            order by t.nummer, t.versie
            """);
        rijen.Zet(1, relatie);
        rijen.Zet(3, _totEnMet);
        var lezer = new Toewijzinglezer(rijen, _bericht.Gemeente, _bericht.Aanbieder);
        var loper = new Loper(rijen, parameter: 2, Toewijzinglezer.Nummer);
        var wissels = new Versiewissels(_bericht);
        foreach (var nummer in nummers)
        {
            if (!loper.Zoek(nummer))
            {
                continue;
            }

            var toewijzing = lezer.LeesNummer(out var rij);
            loper.IsGelezenTot(rij);
            var stand = standen?.Van(nummer) ?? opgeteld?.GetValueOrDefault(nummer) ?? default;
            wissels.Zie(toewijzing, lezer, stand.LaatsteEinddatum);
            toewijzingen.Add(nummer, new ToewijzingStand
            {
                Toewijzing = toewijzing,
                Verbruik = stand.Verbruik,
                LaatsteEinddatum = stand.LaatsteEinddatum,
                Toestemmingen = toestemmingen.TryGetValue(nummer, out var meer) ? meer : [],
            });
        }

        foreach (var (nummer, open) in eerderGedeclareerd ? OpenDebets(relatie, toewijzingen) : [])
        {
            if (toewijzingen.TryGetValue(nummer, out var stand))
            {
                toewijzingen[nummer] = stand with { OpenDebets = open };
            }
        }

        wissels.Verreken(_transactie, relatie, _blik, toewijzingen);
        return toewijzingen;
    }

    /// <summary>De ToewijzingNummers van het bericht, oplopend en elk een keer.</summary>
    private int[] Nummers()
    {
        var nummers = new int[_bericht.Prestaties.Count];
        for (var i = 0; i < nummers.Length; i++)
        {
            nummers[i] = _bericht.Prestaties[i].ToewijzingNummer;
        }

        Array.Sort(nummers);
        return Uniek(nummers);
    }

    private static int[] Uniek(int[] gesorteerd)
    {
        var aantal = 0;
        for (var i = 0; i < gesorteerd.Length; i++)
        {
            if (i == 0 || gesorteerd[i] != gesorteerd[i - 1])
            {
                gesorteerd[aantal++] = gesorteerd[i];
            }
        }

        return gesorteerd[..aantal];
    }

    private Dictionary<int, Stand> OpgeteldeStanden(long relatie, int[] nummers)
    {
        using var rijen = Vraag(
            $"""
            {Prestatiesql.Standberekening}
            from {Prestaties} p
            where p.relatie_id = ?1 and p.uitslag = 1 and p.versie <= ?2
            group by p.nummer
            order by p.nummer
            """);
        rijen.Zet(1, relatie);
        rijen.Zet(2, _totEnMet);
        var standen = new Dictionary<int, Stand>();
        while (rijen.Lees())
        {
            if (Array.BinarySearch(nummers, (int)rijen.Getal(0)) >= 0)
            {
                standen.Add((int)rijen.Getal(0), Stand.Lees(rijen));
            }
        }

        return standen;
    }

    /// <summary>
    /// De goedgekeurde debetprestaties met dezelfde toewijzing en Begindatum als een prestatie van het bericht, die niet zijn gecrediteerd. Ook met een Begindatum die
    /// een advies over haar kan noemen.
    /// </summary>
    private Dictionary<int, List<OpenDebet>> OpenDebets(long relatie, Dictionary<int, ToewijzingStand> toewijzingen)
    {
        using var rijen = Vraag(
            $"""
            select p.nummer, p.referentienummer, p.categorie, p.code, p.begindatum, p.einddatum, p.is_credit = 0 and p.versie <= ?4
              and not exists (select 1 from {Prestaties} c
                              where c.aanbieder = ?5 and c.vorig = p.referentienummer and c.is_credit = 1 and c.uitslag = 1 and c.versie <= ?4), p.bedrag
            from {Prestaties} p
            where p.relatie_id = ?1 and p.begindatum = ?2 and p.nummer >= ?3 and p.uitslag = 1
            order by p.nummer
            """);
        rijen.Zet(1, relatie);
        rijen.Zet(4, _totEnMet);
        rijen.Zet(5, _bericht.Aanbieder.Code);
        var open = new Dictionary<int, List<OpenDebet>>();
        foreach (var (begindatum, nummers) in NummersPerBegindatum(toewijzingen))
        {
            rijen.Zet(2, begindatum);
            var loper = new Loper(rijen, parameter: 3, kolom: 0);
            foreach (var nummer in nummers)
            {
                for (var gevonden = loper.Zoek(nummer); gevonden; gevonden = loper.Volgende(nummer))
                {
                    if (rijen.Getal(6) == 0)
                    {
                        continue;
                    }

                    if (!open.TryGetValue(nummer, out var vanNummer))
                    {
                        open.Add(nummer, vanNummer = []);
                    }

                    vanNummer.Add(new OpenDebet(rijen.Tekst(1), new Product(rijen.Tekst(2), rijen.Tekst(3)), new Periode(rijen.Datum(4), rijen.Datum(5))) { Bedrag = (int)rijen.Getal(7) });
                }
            }

            rijen.Opnieuw();
        }

        return open;
    }

    /// <summary>Bij elke Begindatum de ToewijzingNummers, oplopend en elk een keer.</summary>
    private IEnumerable<(int Begindatum, int[] Nummers)> NummersPerBegindatum(Dictionary<int, ToewijzingStand> toewijzingen)
    {
        var perBegindatum = new Dictionary<int, List<int>>();
        List<int>? laatste = null;
        var datum = default(DateOnly);
        foreach (var prestatie in _bericht.Prestaties)
        {
            Voeg(prestatie.ProductPeriode.Begin, prestatie.ToewijzingNummer);
            if (toewijzingen.TryGetValue(prestatie.ToewijzingNummer, out var stand))
            {
                var (een, ander) = Adviesgegevens.Begindatums(prestatie, stand.Toewijzing);
                Voeg(een, prestatie.ToewijzingNummer);
                Voeg(ander, prestatie.ToewijzingNummer);
            }
        }

        foreach (var (begindatum, nummers) in perBegindatum)
        {
            nummers.Sort();
            yield return (begindatum, Uniek([.. nummers]));
        }

        void Voeg(DateOnly? begindatum, int nummer)
        {
            if (begindatum is not { } begin)
            {
                return;
            }

            if (laatste is null || begin != datum)
            {
                datum = begin;
                if (!perBegindatum.TryGetValue(datum.AlsGetal(), out laatste))
                {
                    perBegindatum.Add(datum.AlsGetal(), laatste = []);
                }
            }

            laatste.Add(nummer);
        }
    }

    private HashSet<Bsn> BekendeClienten(Dictionary<int, ToewijzingStand> toewijzingen)
    {
        var bekend = new HashSet<Bsn>(_bericht.Clienten.Count);
        if (_relatie is null)
        {
            return bekend;
        }

        var onbekend = new HashSet<Bsn>(_bericht.Clienten.Count);
        foreach (var client in _bericht.Clienten)
        {
            onbekend.Add(client.Bsn);
        }

        foreach (var stand in toewijzingen.Values)
        {
            if (onbekend.Remove(stand.Toewijzing.Bsn))
            {
                bekend.Add(stand.Toewijzing.Bsn);
            }
        }

        // Bijna elke client blijkt al uit de toewijzingen waarnaar zijn prestaties verwijzen; alleen de rest wordt opgezocht. Met alle
        // versies van die nummers: een nummer kan van een ander zijn geworden.
        using var rijen = new Voorbereid(
            _transactie,
            $"""
            select {Toewijzinglezer.Kolommen}
            from (select distinct v.nummer from toewijzingversie v where v.bsn = ?3 and v.relatie_id = ?1 and v.versie <= ?2) i
            cross join toewijzingversie t on t.relatie_id = ?1 and t.nummer = i.nummer and t.versie <= ?2
            order by t.nummer, t.versie
            """);
        rijen.Zet(1, _relatie);
        rijen.Zet(2, _totEnMet);
        var lezer = new Toewijzinglezer(rijen, _bericht.Gemeente, _bericht.Aanbieder);
        foreach (var bsn in onbekend)
        {
            rijen.Zet(3, bsn.Getal);
            for (var rij = rijen.Lees(); rij;)
            {
                if (lezer.LeesNummer(out rij).Bsn == bsn)
                {
                    bekend.Add(bsn);
                }
            }
        }

        return bekend;
    }

    /// <summary>De producten van het bericht, en die een advies kan noemen.</summary>
    private HashSet<Product> Producten(Dictionary<int, ToewijzingStand> toewijzingen)
    {
        var producten = new HashSet<Product>();
        var laatste = default(Product);
        foreach (var prestatie in _bericht.Prestaties)
        {
            if (prestatie.Product != laatste)
            {
                producten.Add(laatste = prestatie.Product);
            }

            if (toewijzingen.TryGetValue(prestatie.ToewijzingNummer, out var stand) && Adviesgegevens.Product(prestatie, stand.Toewijzing) is { } ander)
            {
                producten.Add(ander);
            }
        }

        return producten;
    }

    /// <summary>
    /// Meestal liggen de nummers van een bericht bij elkaar en is daar nog niets: dan is één blik genoeg. Ligt er meer dan het bericht groot is,
    /// dan wordt elk nummer opgezocht.
    /// </summary>
    private HashSet<string> BekendeReferentieNummers()
    {
        if (Grenzen() is var (eerste, laatste))
        {
            var bewaard = new HashSet<string>(StringComparer.Ordinal);
            using var bereik = Vraag(
                $"""
                select p.referentienummer from {Prestaties} p
                where p.aanbieder = ?1 and p.referentienummer between ?2 and ?3 and p.bezet_nummer = 1 and p.versie <= ?4
                limit ?5
                """);
            bereik.Zet(1, _bericht.Aanbieder.Code);
            bereik.Zet(2, eerste);
            bereik.Zet(3, laatste);
            bereik.Zet(4, _totEnMet);
            bereik.Zet(5, _bericht.Prestaties.Count + 1L);
            while (bereik.Lees())
            {
                bewaard.Add(bereik.Tekst(0));
            }

            // Each number of a provider stands there once.
            if (bewaard.Count <= _bericht.Prestaties.Count)
            {
                return bewaard.Count == 0 ? bewaard : Doorsnede(bewaard);
            }
        }

        var bekend = new HashSet<string>(StringComparer.Ordinal);
        using var vraag = Vraag($"select 1 from {Prestaties} p where p.aanbieder = ?1 and p.referentienummer = ?2 and p.bezet_nummer = 1 and p.versie <= ?3");
        vraag.Zet(1, _bericht.Aanbieder.Code);
        vraag.Zet(3, _totEnMet);
        foreach (var prestatie in _bericht.Prestaties)
        {
            vraag.Zet(2, prestatie.ReferentieNummer);
            if (vraag.EersteGetal() is not null)
            {
                bekend.Add(prestatie.ReferentieNummer);
            }
        }

        return bekend;
    }

    private HashSet<string> Doorsnede(HashSet<string> bewaard)
    {
        var bekend = new HashSet<string>(StringComparer.Ordinal);
        foreach (var prestatie in _bericht.Prestaties)
        {
            if (bewaard.Contains(prestatie.ReferentieNummer))
            {
                bekend.Add(prestatie.ReferentieNummer);
            }
        }

        return bekend;
    }

    /// <summary>Het eerste en het laatste ReferentieNummer van het bericht in de volgorde van de opslag; leeg als die hier niet te bepalen is.</summary>
    private (string Eerste, string Laatste)? Grenzen()
    {
        var (eerste, laatste) = (_bericht.Prestaties[0].ReferentieNummer, _bericht.Prestaties[0].ReferentieNummer);
        foreach (var prestatie in _bericht.Prestaties)
        {
            var nummer = prestatie.ReferentieNummer;
            foreach (var teken in nummer)
            {
                // Half a pair sorts differently in UTF-16 and in the UTF-8 of the store.
                if (char.IsSurrogate(teken))
                {
                    return null;
                }
            }

            eerste = string.CompareOrdinal(nummer, eerste) < 0 ? nummer : eerste;
            laatste = string.CompareOrdinal(nummer, laatste) > 0 ? nummer : laatste;
        }

        return (eerste, laatste);
    }

    private HashSet<string> VorigeReferentieNummers()
    {
        var vorige = new HashSet<string>(StringComparer.Ordinal);
        foreach (var prestatie in _bericht.Prestaties)
        {
            if (prestatie.VorigReferentieNummer is { } vorig)
            {
                vorige.Add(vorig);
            }
        }

        return vorige;
    }

    private HashSet<string> Gecrediteerd(HashSet<string> vorige)
    {
        var gecrediteerd = new HashSet<string>(StringComparer.Ordinal);
        using var vraag = Vraag($"select 1 from {Prestaties} c where c.aanbieder = ?1 and c.vorig = ?2 and c.is_credit = 1 and c.uitslag = 1 and c.versie <= ?3");
        vraag.Zet(1, _bericht.Aanbieder.Code);
        vraag.Zet(3, _totEnMet);
        foreach (var vorig in vorige)
        {
            vraag.Zet(2, vorig);
            if (vraag.EersteGetal() is not null)
            {
                gecrediteerd.Add(vorig);
            }
        }

        return gecrediteerd;
    }

    private Dictionary<string, GoedgekeurdeDebet> GoedgekeurdeDebets(HashSet<string> vorige)
    {
        var debets = new Dictionary<string, GoedgekeurdeDebet>(StringComparer.Ordinal);
        using var rij = Vraag(
            $"""
            select r.gemeente, p.bsn, p.nummer, p.categorie, p.code, p.begindatum, p.einddatum, p.eenheid, p.volume, p.tarief, p.bedrag
            from {Prestaties} p
            cross join relatie r on r.relatie_id = p.relatie_id
            where p.aanbieder = ?1 and p.referentienummer = ?2 and p.bezet_nummer = 1 and p.uitslag = 1 and p.is_credit = 0 and p.versie <= ?3
            """);
        rij.Zet(1, _bericht.Aanbieder.Code);
        rij.Zet(3, _totEnMet);
        foreach (var vorig in vorige)
        {
            rij.Zet(2, vorig);
            while (rij.Lees())
            {
                debets.Add(vorig, new GoedgekeurdeDebet
                {
                    Gemeente = new(rij.Tekst(0)),
                    Bsn = Bsn.VanGetal((int)rij.Getal(1)),
                    ToewijzingNummer = (int)rij.Getal(2),
                    Product = new Product(rij.Tekst(3), rij.Tekst(4)),
                    ProductPeriode = new Periode(rij.Datum(5), rij.Datum(6)),
                    Eenheid = (Eenheid)rij.Getal(7),
                    GeleverdVolume = (int)rij.Getal(8),
                    ProductTarief = (int?)rij.GetalOfLeeg(9),
                    IngediendBedrag = (int)rij.Getal(10),
                });
            }
        }

        return debets;
    }
}

/// <summary>Wat er op een toewijzing is goedgekeurd.</summary>
internal readonly record struct Stand(Verbruik Verbruik, DateOnly? LaatsteEinddatum)
{
    /// <summary>Uit een rij met nummer, minuten, overig, bedrag en laatste_einddatum.</summary>
    public static Stand Lees(Voorbereid rij) => new(new Verbruik(rij.Getal(1), rij.Getal(2), rij.Getal(3)), rij.Datum(4));
}

/// <summary>De lopende sommen van een relatie, op oplopend nummer.</summary>
internal sealed class Standenlezer : IDisposable
{
    private readonly Voorbereid _rijen;
    private readonly Loper _loper;

    public Standenlezer(SqliteTransactie transactie, long relatie)
    {
        _rijen = new Voorbereid(
            transactie,
            """
            select s.nummer, s.minuten, s.overig, s.bedrag, s.laatste_einddatum
            from toewijzingstand s
            where s.relatie_id = ?1 and s.nummer >= ?2
            order by s.nummer
            """);
        _rijen.Zet(1, relatie);
        _loper = new Loper(_rijen, parameter: 2, kolom: 0);
    }

    public Stand? Van(int nummer) => _loper.Zoek(nummer) ? Stand.Lees(_rijen) : null;

    public void Dispose() => _rijen.Dispose();
}
