using CsCheck;
using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR302GeenStapelingSpecs() : ToewijzingregelSpecs(TR302GeenStapeling.Regel)
{
    private static readonly EenToewijzing _eerste = new EenToewijzing(101).VoorProduct("02", "02A05").Van("2025-01-01").TotEnMet("2025-06-30");
    private static readonly EenToewijzing _tweede = new EenToewijzing(102).VoorProduct("02", "02A05").TotEnMet("2025-12-31");

    [Test]
    public void Hetzelfde_product_dat_een_dag_later_begint_voldoet() => Voldoet(new EenToewijzingBericht(_eerste, _tweede.Van("2025-07-01")));

    [Test]
    public void Hetzelfde_product_dat_op_de_laatste_dag_begint_voldoet_niet()
    {
        var bevinding = VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_eerste, _tweede.Van("2025-06-30")), volgnummer: 1);
        Assert.Multiple(() =>
        {
            Assert.That(bevinding.Toelichting, Is.EqualTo(
                $"Toewijzing 102 (product 02 02A05) overlapt van 2025-06-30 t/m 2025-06-30 met toewijzing 101 (product 02 02A05, {EenToewijzingBericht.PlaatsVanToegewezenProduct(0)})."));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo(
                "Geen overlap: een Einddatum van toewijzing 101 tot en met 2025-06-29, of een Ingangsdatum van toewijzing 102 vanaf 2025-07-01."));
        });
    }

    [Test]
    public void De_later_beginnende_krijgt_de_bevinding_ook_als_zij_eerder_in_het_bericht_staat() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_tweede.Van("2025-06-30"), _eerste), volgnummer: 0);

    [Test]
    public void Bij_gelijk_begin_krijgt_de_latere_in_het_bericht_de_bevinding() =>
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_tweede.Van("2025-01-01"), _eerste), volgnummer: 1);

    [Test]
    public void Zonder_einddatum_overlapt_alles_wat_later_begint()
    {
        var zonderEinde = new EenToewijzing(101).VoorProduct("02", "02A05").Van("2025-01-01");
        var bevinding = VoldoetNietBijToegewezenProduct(
            new EenToewijzingBericht(zonderEinde, new EenToewijzing(102).VoorProduct("02", "02A05").Van("2099-01-01")), volgnummer: 1);
        Assert.Multiple(() =>
        {
            Assert.That(bevinding.Toelichting, Does.Contain("overlapt vanaf 2099-01-01"));
            Assert.That(bevinding.ZouVoldoen, Is.EqualTo("Geen overlap: een Einddatum van toewijzing 101 tot en met 2098-12-31."));
        });
    }

    [TestCase("10", false)]
    [TestCase("11", true)]
    [TestCase("14", true)]
    [TestCase("15", false)]
    public void Verblijf_van_de_Wmo_mag_overlappen_en_de_rest_niet(string categorie, bool mag)
    {
        var bericht = new EenToewijzingBericht(_eerste.VoorProduct(categorie, "X"), _tweede.VoorProduct(categorie, "X").Van("2025-06-30"));
        if (mag)
        {
            Voldoet(bericht);
        }
        else
        {
            VoldoetNietBijToegewezenProduct(bericht, volgnummer: 1);
        }

        // Under the other law there is no exception, whatever the category.
        VoldoetNietBijToegewezenProduct(bericht.Volgens(Editie.Ijw32), volgnummer: 1);
    }

    [Test]
    public void Een_andere_code_mag_overlappen() => Voldoet(new EenToewijzingBericht(_eerste, _tweede.VoorProduct("02", "02A06")));

    [Test]
    public void Dezelfde_code_in_een_andere_categorie_is_een_ander_product() => Voldoet(new EenToewijzingBericht(_eerste, _tweede.VoorProduct("03", "02A05")));

    [TestCase("02A05", null)]
    [TestCase(null, "02A05")]
    [TestCase(null, null)]
    public void Zonder_code_telt_de_hele_categorie(string? codeEen, string? codeTwee) =>
        VoldoetNietBijToegewezenProduct(
            new EenToewijzingBericht(_eerste.VoorProduct("02", codeEen), _tweede.Van("2025-02-01").VoorProduct("02", codeTwee)), volgnummer: 1);

    [TestCase("02A05", null)]
    [TestCase(null, "03A01")]
    [TestCase(null, null)]
    public void Zonder_code_mag_een_andere_categorie_overlappen(string? codeEen, string? codeTwee) =>
        Voldoet(new EenToewijzingBericht(_eerste.VoorProduct("02", codeEen), _tweede.Van("2025-02-01").VoorProduct("03", codeTwee)));

    [Test]
    public void Zonder_product_mag_geen_ander_product_overlappen()
    {
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_eerste.ZonderProduct(), _tweede.Van("2025-02-01")), volgnummer: 1);
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_eerste, _tweede.Van("2025-02-01").ZonderProduct()), volgnummer: 1);
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_eerste.VoorProduct("02", null), _tweede.Van("2025-02-01").ZonderProduct()), volgnummer: 1);
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(_eerste.ZonderProduct(), _tweede.Van("2025-02-01").ZonderProduct()), volgnummer: 1);
    }

    [Test]
    public void Zonder_product_mag_zij_aansluiten() =>
        Voldoet(new EenToewijzingBericht(_eerste.ZonderProduct(), _tweede.Van("2025-07-01").ZonderProduct()));

    [TestCase("11")]
    [TestCase("12")]
    [TestCase("13")]
    [TestCase("14")]
    public void Hulpmiddelen_mogen_overlappen_met_elkaar_en_met_alles(string categorie)
    {
        Voldoet(new EenToewijzingBericht(_eerste.VoorProduct(categorie, "11A01"), _tweede.VoorProduct(categorie, "11A01")));
        Voldoet(new EenToewijzingBericht(_eerste.VoorProduct(categorie, null), _tweede.VoorProduct(categorie, null)));
        Voldoet(new EenToewijzingBericht(_eerste.VoorProduct(categorie, null), _tweede.ZonderProduct()));
        Voldoet(new EenToewijzingBericht(_eerste.ZonderProduct(), _tweede.VoorProduct(categorie, "11A01")));
    }

    [TestCase("10")]
    [TestCase("15")]
    public void De_categorieen_ernaast_mogen_niet_overlappen(string categorie) =>
        VoldoetNietBijToegewezenProduct(
            new EenToewijzingBericht(_eerste.VoorProduct(categorie, null), _tweede.Van("2025-02-01").VoorProduct(categorie, null)), volgnummer: 1);

    [TestCase("13")]
    [TestCase("01")]
    public void Een_verwijderde_toewijzing_telt_niet_mee(string reden) =>
        Voldoet(new EenToewijzingBericht(_eerste, _tweede.Van("2025-02-01").TotEnMet("2025-02-01").MetRedenWijziging(reden)));

    [Test]
    public void Reden_01_zonder_gelijke_datums_is_geen_verwijdering() =>
        VoldoetNietBijToegewezenProduct(
            new EenToewijzingBericht(_eerste, _tweede.Van("2025-02-01").TotEnMet("2025-02-02").MetRedenWijziging("01")), volgnummer: 1);

    [Test]
    public void Een_andere_reden_met_gelijke_datums_is_geen_verwijdering() =>
        VoldoetNietBijToegewezenProduct(
            new EenToewijzingBericht(_eerste, _tweede.Van("2025-02-01").TotEnMet("2025-02-01").MetRedenWijziging("14")), volgnummer: 1);

    [Test]
    public void Een_toewijzing_die_voor_haar_begin_eindigt_heeft_geen_dag_om_te_overlappen() =>
        Voldoet(new EenToewijzingBericht(_eerste, _tweede.Van("2025-02-01").TotEnMet("2025-01-31")));

    [Test]
    public void Een_korte_toewijzing_ertussen_verbergt_een_lange_ervoor_niet()
    {
        var lang = new EenToewijzing(101).VoorProduct("02", "02A05").Van("2025-01-01").TotEnMet("2025-12-31");
        var anders = new EenToewijzing(102).VoorProduct("02", "02A06").Van("2025-02-01").TotEnMet("2025-02-28");
        var later = new EenToewijzing(103).VoorProduct("02", "02A05").Van("2025-12-31").TotEnMet("2026-01-31");
        VoldoetNietBijToegewezenProduct(new EenToewijzingBericht(lang, anders, later), volgnummer: 2);
    }

    /// <summary>Elk paar tegen elkaar gehouden, met de regel zo letterlijk mogelijk.</summary>
    [Test]
    public void Zoeken_in_een_gang_vindt_wat_paar_voor_paar_te_vinden_is() => Eigenschap.Houdt(
        _toewijzing.Array[0, 9],
        toewijzingen =>
        {
            ToegewezenProduct[] producten = [.. toewijzingen.Select((t, i) => new ToegewezenProduct(t, new Plaats(i + 1, 1)))];
            var overlappend = TR302GeenStapeling.Zoek(producten, Regelversie.Huidig);
            for (var i = 0; i < producten.Length; i++)
            {
                var deze = producten[i];
                bool Botst(ToegewezenProduct ander) =>
                    (ander.Toewijzing.Ingangsdatum, ander.Plaats.Regel).CompareTo((deze.Toewijzing.Ingangsdatum, deze.Plaats.Regel)) < 0
                    && StapeltOp(deze.Toewijzing, ander.Toewijzing);
                Eigenschap.Gelijk(overlappend[i] is not null, producten.Any(Botst), $"toewijzing {i}");
                Eigenschap.Klopt(overlappend[i] is null || Botst(overlappend[i]!), $"toewijzing {i} verwijst naar een die niet botst");
            }
        },
        keren: 3000);

    private static bool StapeltOp(Toewijzing a, Toewijzing b)
    {
        string[] vrij = ["11", "12", "13", "14"];
        bool Actueel(Toewijzing t) => !(t.RedenWijziging == "13" || (t.RedenWijziging == "01" && t.Ingangsdatum == t.Einddatum));
        bool Op(Toewijzing t, DateOnly dag) => t.Ingangsdatum <= dag && (t.Einddatum is null || dag <= t.Einddatum);
        var zelfde = (a.Product, b.Product) switch
        {
            ({ } p, { } q) when vrij.Contains(p.Categorie) || vrij.Contains(q.Categorie) => false,
            (null, { } q) => !vrij.Contains(q.Categorie),
            ({ } p, null) => !vrij.Contains(p.Categorie),
            (null, null) => true,
            ({ } p, { } q) => p.Categorie == q.Categorie && (p.Code is null || q.Code is null || p.Code == q.Code),
        };
        return Actueel(a) && Actueel(b) && zelfde && Enumerable.Range(0, 40).Select(_dagNul.AddDays).Any(dag => Op(a, dag) && Op(b, dag));
    }

    private static readonly DateOnly _dagNul = Voorbeeld.Dag("2025-01-01");

    private static readonly Gen<Toewijzing> _toewijzing =
        from begin in Gen.Int[0, 20]
        from duur in Gen.Int[-2, 12]
        from open in Gen.Int[0, 7]
        from categorie in Gen.OneOf("02", "03", "11", "14", null)
        from code in Gen.OneOf("A", "B", null)
        from reden in Gen.OneOf<string?>(null, null, null, null, "01", "13", "14")
        select new EenToewijzing().Bouw() with
        {
            Product = categorie is null ? null : new Product(categorie, code),
            Ingangsdatum = _dagNul.AddDays(begin),
            Einddatum = open == 0 ? null : _dagNul.AddDays(begin + duur),
            RedenWijziging = reden,
        };
}
