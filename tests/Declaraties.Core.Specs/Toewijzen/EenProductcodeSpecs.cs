using CsCheck;
using Declaraties.Toewijzen;

namespace Declaraties.Core.Specs.Toewijzen;

public sealed class EenProductcodeSpecs
{
    private static readonly EenToewijzing _licht =
        new EenToewijzing(101).VoorProduct("02", "IB1").Van("2026-01-01").TotEnMet("2026-06-30").ToegewezenOp("2025-12-01");

    private static readonly EenToewijzing _zwaar =
        new EenToewijzing(202).VoorProduct("02", "IB3").Van("2026-07-01").TotEnMet("2026-12-31").ToegewezenOp("2026-05-01");

    [Test]
    public void Een_andere_code_die_een_dag_later_begint_mag() => Mag(bekend: [_licht], _zwaar);

    [Test]
    public void Een_andere_code_die_op_de_laatste_dag_begint_botst()
    {
        var conflict = Botst(bekend: [_licht], _zwaar.Van("2026-06-30"));
        Assert.Multiple(() =>
        {
            Assert.That(conflict.Dagen, Is.EqualTo(Voorbeeld.Periode("2026-06-30", "2026-06-30")));
            Assert.That((conflict.Nieuw.ToewijzingNummer, conflict.Ander.ToewijzingNummer), Is.EqualTo((202, 101)));
            Assert.That(conflict.AnderOokNieuw, Is.False);
        });
    }

    [Test]
    public void Een_andere_code_die_eindigt_voor_de_eerste_dag_van_een_bekende_mag() =>
        Mag(bekend: [_zwaar], _licht);

    [Test]
    public void Een_andere_code_die_eindigt_op_de_eerste_dag_van_een_bekende_botst() =>
        Assert.That(Botst(bekend: [_zwaar], _licht.TotEnMet("2026-07-01")).Dagen, Is.EqualTo(Voorbeeld.Periode("2026-07-01", "2026-07-01")));

    [Test]
    public void De_uitleg_noemt_beide_toewijzingen_de_dagen_de_codes_en_wat_wel_had_gemogen()
    {
        var conflict = Botst(
            bekend: [_licht.VanGemeente("0642").AanAanbieder("99990002")],
            _zwaar.Van("2026-06-01"));
        Assert.Multiple(() =>
        {
            Assert.That(conflict.Toelichting, Is.EqualTo(
                "Een client heeft op elke dag één productcode. Toewijzing 202 van gemeente 0505 aan aanbieder 99990001 geeft van 2026-06-01 t/m 2026-06-30 code IB3, "
                + "en toewijzing 101 van gemeente 0642 aan aanbieder 99990002 code IB1."));
            Assert.That(conflict.ZouVoldoen, Is.EqualTo(
                "Twee keer dezelfde code, of geen overlap: een Einddatum van toewijzing 101 van gemeente 0642 aan aanbieder 99990002 tot en met 2026-05-31, "
                + "of een Ingangsdatum van toewijzing 202 van gemeente 0505 aan aanbieder 99990001 vanaf 2026-07-01."));
        });
    }

    [Test]
    public void Geen_tekst_noemt_de_client()
    {
        var conflict = Botst(bekend: [_licht], _zwaar.Van("2026-06-01"));
        Assert.That($"{conflict} {conflict.Toelichting} {conflict.ZouVoldoen}", Does.Not.Contain(Voorbeeld.Client.Voluit()).And.Not.Contain(Voorbeeld.Client.ToString()));
    }

    [Test]
    public void Zonder_einddatum_botst_alles_wat_later_begint()
    {
        var open = new EenToewijzing(101).VoorProduct("02", "IB1").Van("2026-01-01");
        Assert.Multiple(() =>
        {
            Assert.That(Botst(bekend: [open], _zwaar).Dagen, Is.EqualTo(_zwaar.Bouw().Looptijd));
            Assert.That(Botst(bekend: [_zwaar], open).Dagen, Is.EqualTo(_zwaar.Bouw().Looptijd));
        });
    }

    [Test]
    public void Twee_zonder_einddatum_delen_elke_dag_vanaf_de_laatste_ingangsdatum()
    {
        var conflict = Botst(
            bekend: [new EenToewijzing(101).VoorProduct("02", "IB1").Van("2026-01-01")],
            new EenToewijzing(202).VoorProduct("02", "IB3").Van("2026-07-01"));
        Assert.Multiple(() =>
        {
            Assert.That(conflict.Dagen, Is.EqualTo(new Periode(Voorbeeld.Dag("2026-07-01"), DateOnly.MaxValue)));
            Assert.That(conflict.Toelichting, Does.Contain("vanaf 2026-07-01").And.Not.Contain("9999-12-31"));
            Assert.That(conflict.ZouVoldoen, Does.EndWith("tot en met 2026-06-30."));
        });
    }

    [Test]
    public void Dezelfde_code_twee_keer_op_een_dag_mag_ook_bij_een_andere_aanbieder_en_gemeente() =>
        Mag(bekend: [_licht], _zwaar.VoorProduct("02", "IB1").Van("2026-01-01").AanAanbieder("99990002").VanGemeente("0642"));

    [Test]
    public void Over_gemeenten_en_aanbieders_heen_botst_een_andere_code() =>
        Botst(bekend: [_licht], _zwaar.Van("2026-01-01").AanAanbieder("99990002").VanGemeente("0642"));

    [Test]
    public void Hetzelfde_nummer_bij_een_andere_aanbieder_is_een_andere_toewijzing() =>
        Botst(bekend: [_licht], (_zwaar with { Nummer = 101 }).Van("2026-01-01").AanAanbieder("99990002"));

    [Test]
    public void Een_andere_categorie_telt_niet() => Mag(bekend: [_licht], _zwaar.Van("2026-01-01").VoorProduct("03", "IB3"));

    [Test]
    public void Welke_categorieen_tellen_is_een_instelling()
    {
        Toewijzing[] bekend = [_licht.VoorProduct("07", "DB1").Bouw()];
        Toewijzing[] nieuw = [_zwaar.Van("2026-01-01").Bouw()];
        Assert.Multiple(() =>
        {
            Assert.That(EenProductcode.Zoek(bekend, nieuw, new HashSet<string> { "02" }), Is.Empty);
            Assert.That(EenProductcode.Zoek(bekend, nieuw, new HashSet<string> { "07" }), Is.Empty);
            Assert.That(EenProductcode.Zoek(bekend, nieuw, new HashSet<string> { "02", "07" }).ToList(), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void De_ene_wet_botst_niet_met_de_andere_en_de_Jeugdwet_wordt_alleen_getoetst_waar_iemand_haar_noemt()
    {
        Toewijzing Jeugd(int nummer, string code) => new EenToewijzing(nummer).VoorProduct("45", code).Onder(Wet.Jw).Van("2026-01-01").Bouw();
        var beide = new HashSet<string> { "02", "45" };
        Assert.Multiple(() =>
        {
            Assert.That(EenProductcode.Zoek([_licht.Bouw()], [Jeugd(201, "45A04")], beide), Is.Empty, "begeleiding en jeugdhulp naast elkaar");
            Assert.That(EenProductcode.Zoek([Jeugd(201, "45A04")], [Jeugd(202, "45A05")], beide).ToList(), Has.Count.EqualTo(1));
            Assert.That(EenProductcode.Zoek([Jeugd(201, "45A04")], [Jeugd(202, "45A05")]), Is.Empty);
        });
    }

    [Test]
    public void Een_toewijzing_zonder_code_of_zonder_product_telt_niet()
    {
        Mag(bekend: [_licht], _zwaar.Van("2026-01-01").VoorProduct("02", null));
        Mag(bekend: [_licht], _zwaar.Van("2026-01-01").ZonderProduct());
        Mag(bekend: [_licht.VoorProduct("02", null)], _zwaar.Van("2026-01-01"));
    }

    [Test]
    public void Een_verwijderde_toewijzing_telt_niet()
    {
        Mag(bekend: [_licht], _zwaar.Van("2026-06-30").TotEnMet("2026-06-30").Verwijderd());
        Mag(bekend: [_licht.Verwijderd()], _zwaar.Van("2026-01-01"));
    }

    [Test]
    public void Een_toewijzing_die_voor_haar_begin_eindigt_telt_niet() => Mag(bekend: [_licht], _zwaar.Van("2026-06-01").TotEnMet("2026-05-31"));

    [Test]
    public void Een_bericht_mag_de_oude_beeindigen_en_de_nieuwe_laten_beginnen_in_elke_volgorde()
    {
        var beeindigd = _licht.TotEnMet("2026-03-31").ToegewezenOp("2026-03-15");
        var begonnen = _zwaar.Van("2026-04-01");
        Mag(bekend: [_licht], beeindigd, begonnen);
        Mag(bekend: [_licht], begonnen, beeindigd);
        Botst(bekend: [_licht], begonnen);
    }

    [Test]
    public void Een_bericht_mag_de_oude_verwijderen_en_de_nieuwe_laten_beginnen() =>
        Mag(bekend: [_licht], _licht.TotEnMet("2026-01-01").Verwijderd().ToegewezenOp("2025-12-20"), _zwaar.Van("2026-01-01"));

    [Test]
    public void Een_te_late_oudere_versie_beeindigt_niets()
    {
        var teLaat = _licht.TotEnMet("2026-03-31").ToegewezenOp("2025-11-30");
        var conflict = Botst(bekend: [_licht], teLaat, _zwaar.Van("2026-04-01"));
        Assert.That(conflict.Ander, Is.EqualTo(_licht.Bouw()));
    }

    [Test]
    public void Een_te_late_oudere_versie_botst_zelf_ook_niet() =>
        Mag(bekend: [_licht.TotEnMet("2026-03-31"), _zwaar.Van("2026-04-01")], _licht.ToegewezenOp("2025-11-30"));

    [Test]
    public void Bij_gelijke_stand_geldt_de_versie_uit_het_bericht() =>
        Mag(bekend: [_licht], _licht.TotEnMet("2026-03-31"), _zwaar.Van("2026-04-01"));

    [Test]
    public void Een_oud_conflict_waar_het_bericht_buiten_staat_wordt_niet_gemeld() =>
        Mag(bekend: [_licht, _zwaar.Van("2026-01-01")], new EenToewijzing(303).VoorProduct("02", "IB1").Van("2027-01-01"));

    [Test]
    public void Twee_toewijzingen_van_een_bericht_botsen_met_elkaar()
    {
        var conflict = Botst(bekend: [], _zwaar.Van("2026-01-01"), _licht);
        Assert.Multiple(() =>
        {
            Assert.That(conflict.AnderOokNieuw, Is.True);
            Assert.That((conflict.Nieuw.ToewijzingNummer, conflict.Ander.ToewijzingNummer), Is.EqualTo((101, 202)), "de latere in het bericht eerst");
            Assert.That(conflict.Toelichting, Does.Contain("uit hetzelfde bericht"));
        });
    }

    [Test]
    public void Een_nummer_dat_naar_een_andere_client_gaat_telt_alleen_daar()
    {
        var bijAnder = _licht.VanClient(Voorbeeld.TweedeClient);
        Mag(bekend: [bijAnder], _zwaar.Van("2026-01-01"));
        Mag(bekend: [bijAnder, _zwaar.VanClient(Voorbeeld.TweedeClient).Van("2026-01-01")], _licht.ToegewezenOp("2026-01-02"));
        Botst(bekend: [bijAnder, _zwaar.Van("2026-01-01")], _licht.ToegewezenOp("2026-01-02"));
    }

    [Test]
    public void Een_leeg_bericht_heeft_geen_conflicten() => Assert.That(EenProductcode.Zoek([_licht.Bouw(), _zwaar.Van("2026-01-01").Bouw()], []), Is.Empty);

    [Test]
    public void Elk_conflict_komt_mee_in_de_volgorde_van_de_eerste_gedeelde_dag()
    {
        Toewijzing[] bekend =
        [
            new EenToewijzing(3).VoorProduct("02", "IB1").Van("2026-03-01").TotEnMet("2026-03-31").Bouw(),
            new EenToewijzing(1).VoorProduct("02", "IB2").Van("2026-01-01").TotEnMet("2026-12-31").Bouw(),
            new EenToewijzing(2).VoorProduct("02", "IB1").Van("2026-02-01").TotEnMet("2026-02-28").Bouw(),
        ];
        var conflicten = EenProductcode.Zoek(bekend, [new EenToewijzing(9).VoorProduct("02", "IB3").Van("2026-01-15").TotEnMet("2026-03-15").Bouw()]);
        Assert.That(
            conflicten.Select(c => (c.Ander.ToewijzingNummer, c.Dagen)),
            Is.EqualTo(new[]
            {
                (1, Voorbeeld.Periode("2026-01-15", "2026-03-15")),
                (2, Voorbeeld.Periode("2026-02-01", "2026-02-28")),
                (3, Voorbeeld.Periode("2026-03-01", "2026-03-15")),
            }));
    }

    [Test]
    public void Honderdduizend_toewijzingen_na_elkaar_kosten_een_sortering()
    {
        var begin = Voorbeeld.Dag("1700-01-01");
        Toewijzing[] bekend =
        [
            .. Enumerable.Range(0, 100_000).Select(i => _licht.Bouw() with
            {
                ToewijzingNummer = i,
                Product = new Product("02", $"C{i % 1000}"),
                Ingangsdatum = begin.AddDays(i),
                Einddatum = begin.AddDays(i),
            }),
        ];
        var nieuw = _zwaar.Bouw() with { ToewijzingNummer = 200_000, Ingangsdatum = begin.AddDays(500), Einddatum = begin.AddDays(501) };
        Assert.That(EenProductcode.Zoek(bekend, [nieuw]).Select(c => c.Ander.ToewijzingNummer), Is.EqualTo(new[] { 500, 501 }));
    }

    /// <summary>Dag voor dag en paar voor paar, met de geldende versie telkens opnieuw uit alles gezocht.</summary>
    [Test]
    public void Zoeken_in_een_gang_vindt_wat_dag_voor_dag_te_vinden_is() => Eigenschap.Houdt(
        Gen.Select(_toewijzing.Array[0, 10], _toewijzing.Array[0, 6]),
        geval =>
        {
            var (gelezen, nieuw) = geval;
            // Wat bekend is, is al ontdubbeld: van elke sleutel een versie.
            Toewijzing[] bekend = [.. gelezen.GroupBy(ToewijzingSleutel.Van).Select(g => g.First())];
            var gevonden = EenProductcode.Zoek(bekend, nieuw)
                .Select(c => (Paar(c.Nieuw, c.Ander), c.Dagen.Begin, c.Dagen.Eind > _laatsteDag ? _laatsteDag : c.Dagen.Eind))
                .ToList();
            Eigenschap.Gelijk(gevonden.Distinct().Count(), gevonden.Count, "aantal verschillende");
            Eigenschap.Gelijk(gevonden.Order().AsEnumerable(), DagVoorDag(bekend, nieuw).Order().AsEnumerable(), "conflicten");
        },
        keren: 3000);

    private static List<((int, int), DateOnly, DateOnly)> DagVoorDag(Toewijzing[] bekend, Toewijzing[] nieuw)
    {
        (Toewijzing Toewijzing, int Gelezen)[] alles = [.. bekend.Concat(nieuw).Select((t, i) => (t, i))];
        var geldend = alles.Where(een => !alles.Any(ander =>
            ToewijzingSleutel.Van(ander.Toewijzing) == ToewijzingSleutel.Van(een.Toewijzing)
            && (ander.Toewijzing.Toewijzingsdatum, ander.Toewijzing.Toewijzingstijd, ander.Gelezen)
                .CompareTo((een.Toewijzing.Toewijzingsdatum, een.Toewijzing.Toewijzingstijd, een.Gelezen)) > 0)).ToList();
        var dagen = new Dictionary<(int, int), List<DateOnly>>();
        for (var dag = _eersteDag; dag <= _laatsteDag; dag = dag.AddDays(1))
        {
            var opDezeDag = geldend.Where(v => v.Toewijzing is { RedenWijziging: not "13", Product: { Categorie: "02", Code: not null } }
                && v.Toewijzing.Ingangsdatum <= dag && !(v.Toewijzing.Einddatum < dag)).ToList();
            foreach (var (a, b) in opDezeDag.SelectMany(a => opDezeDag.Select(b => (a, b))).Where(paar => paar.a.Gelezen < paar.b.Gelezen))
            {
                if (a.Toewijzing.Bsn == b.Toewijzing.Bsn
                    && a.Toewijzing.Product!.Value.Code != b.Toewijzing.Product!.Value.Code
                    && b.Gelezen >= bekend.Length)
                {
                    var paar = Paar(a.Toewijzing, b.Toewijzing);
                    dagen.TryAdd(paar, []);
                    dagen[paar].Add(dag);
                }
            }
        }

        return [.. dagen.Select(paar => (paar.Key, paar.Value.Min(), paar.Value.Max()))];
    }

    /// <summary>De toewijzingen van een geval hebben elk een eigen volume; dat maakt ze herkenbaar.</summary>
    private static (int, int) Paar(Toewijzing a, Toewijzing b)
    {
        var (x, y) = (a.Omvang!.Volume, b.Omvang!.Volume);
        return x < y ? (x, y) : (y, x);
    }

    private static readonly DateOnly _eersteDag = Voorbeeld.Dag("2026-01-01");
    private static readonly DateOnly _laatsteDag = _eersteDag.AddDays(45);

    private static readonly Gen<Toewijzing> _toewijzing =
        from nummer in Gen.Int[1, 4]
        from gemeente in Gen.OneOf("0505", "0642")
        from aanbieder in Gen.OneOf("99990001", "99990002")
        from client in Gen.OneOf(Voorbeeld.Client, Voorbeeld.Client, Voorbeeld.Client, Voorbeeld.TweedeClient)
        from categorie in Gen.OneOf("02", "02", "02", "03")
        from code in Gen.OneOf("IB1", "IB2", "IB3", "IB1", "IB2", "IB3", null)
        from begin in Gen.Int[0, 20]
        from duur in Gen.Int[-2, 20]
        from open in Gen.Int[0, 5]
        from uur in Gen.Int[0, 2]
        from reden in Gen.OneOf(null, null, null, null, "13", "14")
        from merk in Gen.Int[1, int.MaxValue]
        select new EenToewijzing(nummer).VanGemeente(gemeente).AanAanbieder(aanbieder).VanClient(client).ToegewezenOp("2025-12-01", uur).Bouw() with
        {
            Product = new Product(categorie, code),
            Ingangsdatum = _eersteDag.AddDays(begin),
            Einddatum = open == 0 ? null : _eersteDag.AddDays(begin + duur),
            RedenWijziging = reden,
            Omvang = new Omvang(merk, Eenheid.Minuut, Frequentie.PerMaand),
        };

    private static void Mag(EenToewijzing[] bekend, params EenToewijzing[] nieuw) =>
        Assert.That(Zoek(bekend, nieuw).Select(c => c.Toelichting), Is.Empty);

    private static Productcodeconflict Botst(EenToewijzing[] bekend, params EenToewijzing[] nieuw)
    {
        var conflicten = Zoek(bekend, nieuw);
        Assert.That(conflicten, Has.Count.EqualTo(1));
        return conflicten[0];
    }

    private static List<Productcodeconflict> Zoek(EenToewijzing[] bekend, EenToewijzing[] nieuw) =>
        [.. EenProductcode.Zoek(bekend.Select(t => t.Bouw()), [.. nieuw.Select(t => t.Bouw())])];
}
