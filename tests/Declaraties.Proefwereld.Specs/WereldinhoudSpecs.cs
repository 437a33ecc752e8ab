using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Proefwereld.Specs;

/// <summary>Wat in elke wereld waar is, en dat zij genoeg verschillende gevallen heeft.</summary>
public sealed class WereldinhoudSpecs : IDisposable
{
    private Proefwereld _wereld = null!;
    private IReadOnlyList<DeclaratieBericht> _declaraties = null!;
    private IReadOnlyList<ToewijzingBericht> _berichten = null!;
    private Dictionary<int, Toewijzing> _toewijzingen = null!;
    private List<Prestatie> _prestaties = null!;

    [OneTimeSetUp]
    public void Maak()
    {
        _wereld = new Proefwereld(2026, clienten: 400, aanbieders: 6, maanden: 15);
        _declaraties = _wereld.Declaraties;
        _berichten = _wereld.Toewijzingsberichten;
        _prestaties = [.. _declaraties.SelectMany(d => d.Prestaties)];
        _toewijzingen = [];
        foreach (var product in _berichten.SelectMany(b => b.Client.ToegewezenProducten))
        {
            _toewijzingen[product.Toewijzing.ToewijzingNummer] = product.Toewijzing;
        }
    }

    public void Dispose() => _wereld.Dispose();

    [Test]
    public void Elk_bsn_is_een_proefnummer()
    {
        var nummers = _berichten.Select(b => b.Client.Bsn).Concat(_declaraties.SelectMany(d => d.Clienten).Select(c => c.Bsn)).Distinct().ToList();
        Assert.That(nummers.Select(bsn => bsn.Voluit()), Has.All.StartsWith("9999"));
        Assert.That(nummers.Select(bsn => bsn.VoldoetAanElfproef), Has.All.True);
        Assert.That(nummers, Has.Count.EqualTo(400));
    }

    [Test]
    public void Elke_aanbieder_heeft_een_naam_die_van_het_begin_af_geldt_en_geen_twee_dezelfde()
    {
        var namen = _wereld.Csv("aanbieders.csv", "Aanbieder;Naam;Ingangsdatum;Einddatum").ToList();
        Assert.That(namen.Select(velden => velden[0]), Is.EquivalentTo(_wereld.Contractregels.Select(regel => regel.Aanbieder.Code).Distinct()));
        Assert.That(namen.Select(velden => velden[3]), Is.All.Empty);
        Assert.That(namen.Select(velden => velden[2]), Is.All.EqualTo($"{_wereld.Contractregels.Min(regel => regel.Ingangsdatum):yyyy-MM-dd}"));
        using var groot = new Proefwereld(1, clienten: 300, aanbieders: 300, maanden: 1);
        Assert.That(groot.Csv("aanbieders.csv", "Aanbieder;Naam;Ingangsdatum;Einddatum").Select(velden => velden[1]), Is.Unique.And.Exactly(300).Items);
    }

    [Test]
    public void Geen_bestandsnaam_bevat_een_bsn()
    {
        var namen = string.Join('\n', _wereld.Bestanden);
        foreach (var bericht in _berichten)
        {
            Assert.That(namen, Does.Not.Contain(bericht.Client.Bsn.Voluit()));
        }
    }

    [Test]
    public void Een_client_heeft_hoogstens_een_product_op_een_dag()
    {
        foreach (var client in _toewijzingen.Values.Where(t => !t.IsVerwijderd).GroupBy(t => t.Bsn))
        {
            foreach (var (a, b) in client.SelectMany(a => client.Select(b => (a, b))).Where(paar => paar.a.ToewijzingNummer < paar.b.ToewijzingNummer))
            {
                // Without extra lines per client there is one allocation at a time, whatever its product.
                Assert.That(a.Looptijd.Overlapt(b.Looptijd), Is.False, $"toewijzingen {a.ToewijzingNummer} en {b.ToewijzingNummer}");
            }
        }
    }

    [Test]
    public void Naast_elkaar_lopende_toewijzingen_zijn_voor_hetzelfde_product()
    {
        using var wereld = new Proefwereld(2027, clienten: 40, aanbieders: 2, maanden: 12, regelsPerClient: 3);
        var geldend = new Dictionary<int, Toewijzing>();
        foreach (var product in wereld.Toewijzingsberichten.SelectMany(b => b.Client.ToegewezenProducten))
        {
            geldend[product.Toewijzing.ToewijzingNummer] = product.Toewijzing;
        }

        var overlappend = 0;
        foreach (var client in geldend.Values.Where(t => !t.IsVerwijderd).GroupBy(t => t.Bsn))
        {
            foreach (var (a, b) in client.SelectMany(a => client.Select(b => (a, b))).Where(paar => paar.a.ToewijzingNummer < paar.b.ToewijzingNummer))
            {
                if (a.Looptijd.Overlapt(b.Looptijd))
                {
                    overlappend++;
                    Assert.That(a.Product, Is.EqualTo(b.Product));
                }
            }
        }

        Assert.That(overlappend, Is.GreaterThan(100));
    }

    [Test]
    public void Rond_de_overgang_gaat_een_deel_over_en_blijft_een_deel()
    {
        var overgang = _wereld.Producten.Single(p => p.Product.Code == "02IB1").Ingangsdatum;
        bool IsOud(Toewijzing t) => t.Product?.Code?.StartsWith("02B", StringComparison.Ordinal) == true;
        bool IsNieuw(Toewijzing t) => t.Product?.Code?.StartsWith("02IB", StringComparison.Ordinal) == true;
        var oud = _toewijzingen.Values.Where(t => IsOud(t) && !t.IsVerwijderd).ToList();
        var nieuw = _toewijzingen.Values.Where(t => IsNieuw(t) && !t.IsVerwijderd).ToLookup(t => t.Bsn);
        Assert.Multiple(() =>
        {
            Assert.That(overgang.Day, Is.Not.EqualTo(1));
            Assert.That(_wereld.Opdracht.Tot.LaatsteDag, Is.GreaterThan(overgang));
            Assert.That(nieuw.SelectMany(t => t).Select(t => t.Ingangsdatum), Has.All.GreaterThanOrEqualTo(overgang));
            Assert.That(oud.Count(t => t.Einddatum == overgang.AddDays(-1) && nieuw[t.Bsn].Any(n => n.Ingangsdatum == overgang)), Is.GreaterThan(20));
            Assert.That(oud.Count(t => t.Looptijd.Bevat(overgang)), Is.GreaterThan(20));
            Assert.That(oud.Count(t => t.Looptijd.Bevat(overgang) && nieuw[t.Bsn].Any(n => n.Ingangsdatum == t.Einddatum?.AddDays(1))), Is.GreaterThan(10));
        });
    }

    [Test]
    public void Een_verwijderde_toewijzing_is_eerst_gewoon_gestuurd()
    {
        var verwijderd = _toewijzingen.Values.Where(t => t.IsVerwijderd).ToList();
        Assert.That(verwijderd, Has.Count.GreaterThan(5));
        foreach (var toewijzing in verwijderd)
        {
            var versies = _berichten.SelectMany(b => b.Client.ToegewezenProducten).Where(p => p.Toewijzing.ToewijzingNummer == toewijzing.ToewijzingNummer).ToList();
            Assert.That(versies.Select(v => v.Toewijzing.RedenWijziging), Is.EqualTo((string?[])[null, "13"]));
            Assert.That(toewijzing.Einddatum, Is.EqualTo(toewijzing.Ingangsdatum));
        }

        Assert.That(_prestaties.Select(p => p.ToewijzingNummer).Intersect(verwijderd.Select(t => t.ToewijzingNummer)), Is.Empty);
    }

    [Test]
    public void Elke_productperiode_is_die_van_de_maand_en_de_toewijzing()
    {
        foreach (var prestatie in _prestaties)
        {
            var maand = Maand.Van(prestatie.ProductPeriode.Begin);
            Assert.That(prestatie.ProductPeriode, Is.EqualTo(_toewijzingen[prestatie.ToewijzingNummer].Looptijd.Doorsnede(maand.Periode)));
        }
    }

    [Test]
    public void Een_declaratie_is_van_de_maand_na_haar_periode_en_niets_ligt_in_de_toekomst()
    {
        foreach (var declaratie in _declaraties)
        {
            var volgende = Maand.Van(declaratie.DeclaratiePeriode.Eind.AddDays(1));
            Assert.That(Maand.Van(declaratie.Kop.Identificatie.Dagtekening), Is.EqualTo(volgende));
            Assert.That(declaratie.DeclaratieDagtekening, Is.InRange(volgende.EersteDag, declaratie.Kop.Identificatie.Dagtekening));
            Assert.That(declaratie.Prestaties.Select(p => p.ProductPeriode.Eind), Has.All.LessThanOrEqualTo(declaratie.DeclaratiePeriode.Eind));
        }

        Assert.That(_berichten.Select(b => b.Kop.Identificatie.Dagtekening), Has.All.LessThanOrEqualTo(_wereld.Opdracht.Tot.LaatsteDag));
    }

    [Test]
    public void Het_totaal_is_de_som_en_geen_bedrag_is_nul()
    {
        foreach (var declaratie in _declaraties)
        {
            Assert.That(declaratie.TotaalIngediendBedrag, Is.EqualTo(declaratie.Prestaties.Som(p => p.Bedrag)));
        }

        Assert.That(_prestaties.Select(p => p.IngediendBedrag), Has.All.GreaterThan(Bedrag.Nul));
        Assert.That(_prestaties.Select(p => p.GeleverdVolume), Has.All.GreaterThan(0));
    }

    [Test]
    public void Uurtarieven_zijn_niet_deelbaar_door_60_en_contractregels_overlappen_niet()
    {
        var regels = _wereld.Contractregels;
        Assert.That(regels.Where(r => r.Eenheid == Eenheid.Uur).Select(r => r.Tarief.Cent % 60), Has.All.Not.EqualTo(0));
        foreach (var groep in regels.GroupBy(r => (r.Aanbieder, r.Product, r.Eenheid)))
        {
            var opVolgorde = groep.OrderBy(r => r.Ingangsdatum).ToList();
            foreach (var (eerste, tweede) in opVolgorde.Zip(opVolgorde.Skip(1)))
            {
                Assert.That(tweede.Ingangsdatum, Is.EqualTo(eerste.Einddatum!.Value.AddDays(1)));
            }

            Assert.That(opVolgorde[^1].Einddatum, Is.Null);
        }
    }

    [Test]
    public void Afronden_maakt_verschil()
    {
        var regels = _wereld.Contractregels.ToLookup(r => (r.Aanbieder, r.Product));
        var anders = _declaraties.SelectMany(d => d.Prestaties.Select(p => (Prestatie: p, Regel: Tarief.Zoek([.. regels[(d.Aanbieder, p.Product)]], p.ProductPeriode.Begin, p.Eenheid))))
            .Count(x => x.Regel is { Eenheid: Eenheid.Uur } && x.Prestatie.Eenheid == Eenheid.Minuut
                && x.Prestatie.ProductTarief!.Value * x.Prestatie.GeleverdVolume != x.Prestatie.IngediendBedrag);
        Assert.That(anders, Is.GreaterThan(_prestaties.Count / 3));
    }

    [Test]
    public void Meestal_is_70_tot_100_procent_van_het_geindiceerde_geleverd()
    {
        var perWeek = _prestaties
            .Select(p => (Prestatie: p, _toewijzingen[p.ToewijzingNummer].Omvang))
            .Where(x => x.Omvang is { Frequentie: Frequentie.PerWeek, Eenheid: Eenheid.Minuut } && x.Prestatie.ProductPeriode.Dagen > 20)
            .Select(x => x.Prestatie.GeleverdVolume * 7.0 / (x.Omvang!.Volume * x.Prestatie.ProductPeriode.Dagen))
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(perWeek, Has.Count.GreaterThan(1000));
            Assert.That(perWeek.Count(deel => deel is >= 0.69 and <= 1.0) * 100 / perWeek.Count, Is.InRange(75, 95));
            Assert.That(perWeek.Max(), Is.InRange(1.0, 1.1));
        });
    }

    [Test]
    public void Elke_soort_omvang_komt_voor()
    {
        var soorten = _toewijzingen.Values.Select(t => t.Omvang is { } o ? $"{o.Eenheid} {o.Frequentie}" : "Budget").Distinct();
        string[] verwacht =
        [
            "Minuut PerWeek", "Uur PerWeek", "Minuut PerMaand", "Uur PerMaand", "Minuut TotaalInToewijzing", "Uur TotaalInToewijzing", "Minuut PerDag",
            "StuksOutput PerWeek", "StuksOutput PerMaand", "Euro PerWeek", "Euro PerMaand", "Euro TotaalInToewijzing", "StuksInspanning PerMaand", "Dagdeel PerWeek", "Budget",
        ];
        using var groot = new Proefwereld(3, clienten: 1500, aanbieders: 1, maanden: 2);
        soorten = soorten.Union(groot.Toewijzingsberichten
            .SelectMany(b => b.Client.ToegewezenProducten)
            .Select(p => p.Toewijzing.Omvang is { } o ? $"{o.Eenheid} {o.Frequentie}" : "Budget"));
        Assert.That(soorten, Is.EquivalentTo(verwacht));
    }

    [Test]
    public void De_gevallen_uit_de_praktijk_komen_voor()
    {
        var uren = _prestaties.Where(p => _toewijzingen[p.ToewijzingNummer].Omvang?.Eenheid == Eenheid.Uur).ToList();
        var perClientEnMaand = _declaraties.SelectMany(d => d.Prestaties.Where(p => !p.IsCredit)
            .GroupBy(p => (p.Bsn, Maand.Van(p.ProductPeriode.Begin)))).ToList();
        var vorige = _prestaties.Select(p => p.VorigReferentieNummer).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var metHerdebet = _declaraties.SelectMany(d => d.Prestaties.Where(p => p.IsCredit)
            .Where(c => d.Prestaties.Any(p => !p.IsCredit && p.ToewijzingNummer == c.ToewijzingNummer && p.ProductPeriode == c.ProductPeriode)));
        Assert.Multiple(() =>
        {
            Assert.That(uren.Select(p => p.Eenheid).Distinct(), Is.EquivalentTo((Eenheid[])[Eenheid.Uur, Eenheid.Minuut]), "uren, gedeclareerd in uren en in minuten");
            Assert.That(_prestaties.Count(p => p.ProductPeriode.Begin.Day > 1), Is.GreaterThan(50), "begin midden in een maand");
            Assert.That(_prestaties.Count(p => p.ProductPeriode.Eind.AddDays(1).Day > 1), Is.GreaterThan(50), "einde midden in een maand");
            Assert.That(perClientEnMaand.Count(g => g.Select(p => p.ToewijzingNummer).Distinct().Count() > 1), Is.GreaterThan(30), "opvolging binnen een maand");
            Assert.That(_declaraties.Sum(d => d.Prestaties.Count(p => !p.IsCredit && p.ProductPeriode.Eind < d.DeclaratiePeriode.Begin)), Is.GreaterThan(50), "late regels");
            Assert.That(vorige, Has.Count.GreaterThan(30), "credits");
            Assert.That(metHerdebet.Count(), Is.GreaterThan(20), "credit met een nieuw debet in hetzelfde bericht");
            Assert.That(_toewijzingen.Values.Count(t => t.Einddatum is null), Is.GreaterThan(0), "zonder Einddatum");
            Assert.That(_toewijzingen.Values.Count(t => t is { Omvang: { Volume: < 60, Eenheid: Eenheid.Minuut, Frequentie: Frequentie.PerWeek }, Product.Code: "02IB3" }), Is.GreaterThan(0), "waakvlam");
        });
    }

    [Test]
    public void Aanbieders_verschillen_in_grootte_en_gemeenten_ook()
    {
        var perAanbieder = _declaraties.GroupBy(d => d.Aanbieder).ToDictionary(g => g.Key, g => g.Sum(d => d.Prestaties.Count));
        var perGemeente = _declaraties.GroupBy(d => d.Gemeente).ToDictionary(g => g.Key, g => g.Sum(d => d.Prestaties.Count));
        Assert.Multiple(() =>
        {
            Assert.That(perAanbieder, Has.Count.EqualTo(6));
            Assert.That(perAanbieder.Values.Max(), Is.GreaterThan(3 * perAanbieder.Values.Min()));
            Assert.That(perGemeente.MaxBy(g => g.Value).Key.Code, Is.EqualTo("0505"));
        });
    }

    [Test]
    public void Namen_en_adressen_zijn_herkenbaar_verzonnen()
    {
        foreach (var bestand in _wereld.Toewijzingsbestanden)
        {
            var tekst = File.ReadAllText(bestand);
            Assert.That(tekst, Does.Contain("<iwmo:Postcode>9999X"));
            Assert.That(tekst, Does.Not.Match("<iwmo:Telefoonnummer>0*[1-9]").And.Not.Contain("Emailadres"));
        }
    }
}
