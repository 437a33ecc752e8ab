using Declaraties.Opslag.Inzage;

namespace Declaraties.Opslag.Specs.Inzage;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class WerklijstSpecs(Proefserver server) : IDisposable
{
    private const string AndereAanbieder = "99990002";
    private readonly Proefopslag _opslag = new Proefopslag(server).MetContract().MetContract(AndereAanbieder)
        .Met(new EenToewijzing(), new EenToewijzing().AanAanbieder(AndereAanbieder), new EenToewijzing().VanGemeente(Voorbeeld.AndereGemeente));

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Zonder_declaraties_is_de_werklijst_leeg()
    {
        var leeg = Toon(new Werkfilter());
        Assert.That((leeg.Rijen.Count, leeg.Aantal, leeg.IsMeer, leeg.Bladzijden), Is.EqualTo((0, 0, false, 1)));
    }

    [Test]
    public void Wat_volledig_is_toegewezen_staat_er_alleen_op_als_alles_wordt_gevraagd()
    {
        _opslag.Keur(Goed("G"));
        _opslag.Dien(Fout("F"));
        Assert.That(Nummers(new Werkfilter()), Is.EqualTo(new[] { "F" }));
        Assert.That(Nummers(new Werkfilter { Stand = Werkstand.Alles }), Is.EqualTo(new[] { "F", "G" }));
    }

    [Test]
    public void Een_regel_noemt_bedragen_aantallen_en_de_regels_met_bevindingen()
    {
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("A").MetVolume(901), new EenPrestatie("B").InMaand("2025-09"), new EenPrestatie("C").InMaand("2025-08").MetVolume(99_999).MetTarief(126)));
        var regel = Toon(new Werkfilter()).Rijen.Single();
        Assert.That((regel.Gemeente.Code, regel.Aanbieder.Code, regel.DeclaratieNummer, regel.Periode, regel.Uitslag), Is.EqualTo((Voorbeeld.Gemeente, Voorbeeld.Aanbieder, "DN202510", Voorbeeld.Maand("2025-10"), Uitslag.DeelsAfgewezen)));
        Assert.That((regel.Goedgekeurd, regel.Afgewezen, regel.NietBeoordeeld), Is.EqualTo((1, 2, 0)));
        Assert.That(regel.NietToegekend.Cent, Is.EqualTo((901 * 125) + (99_999 * 126L)));
        Assert.That(regel.Regels, Does.Contain(new Telregel("TR321", 2)).And.Contain(new Telregel("TR418", 1)));
        Assert.That(regel.Adres, Is.EqualTo($"v{regel.Versie}"), "langs de opdrachtregel is er geen ontvangst");
    }

    [Test]
    public void Elk_filter_laat_over_wat_eraan_voldoet()
    {
        _opslag.Dien(Fout("A"));
        _opslag.Dien(Fout("B", AndereAanbieder));
        _opslag.Dien(Fout("C").Aan(Voorbeeld.AndereGemeente));
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("T").MetVolume(10).MetTarief(126)).MetIdentificatie("D").MetNummer("D"));
        Assert.That(Nummers(new Werkfilter { Aanbieder = new(AndereAanbieder) }), Is.EqualTo(new[] { "B" }));
        Assert.That(Nummers(new Werkfilter { Gemeente = new(Voorbeeld.AndereGemeente) }), Is.EqualTo(new[] { "C" }));
        Assert.That(Nummers(new Werkfilter { Regel = "TR418" }), Is.EqualTo(new[] { "D" }));
        Assert.That(Nummers(new Werkfilter { Regel = "TR321" }), Is.EqualTo(new[] { "C", "B", "A" }));
        Assert.That(Nummers(new Werkfilter { Regel = "TR321", Gemeente = new(Voorbeeld.Gemeente), Aanbieder = new(Voorbeeld.Aanbieder) }), Is.EqualTo(new[] { "A" }));
        Assert.That(Nummers(new Werkfilter { Regel = "TR999" }), Is.Empty);
    }

    [TestCase(112_625, true)]
    [TestCase(112_626, false)]
    public void Het_bedrag_dat_niet_is_toegekend_telt_vanaf_de_grens(long grens, bool erop)
    {
        _opslag.Dien(Fout("A"));
        Assert.That(Nummers(new Werkfilter { Vanaf = new Bedrag(grens) }), Has.Length.EqualTo(erop ? 1 : 0));
    }

    [Test]
    public void De_volgorde_is_nieuwste_oudste_of_hoogste_bedrag()
    {
        _opslag.Dien(Fout("A", volume: 2000));
        _opslag.Dien(Fout("B", volume: 4000));
        _opslag.Dien(Fout("C", volume: 3000));
        Assert.That(Nummers(new Werkfilter()), Is.EqualTo(new[] { "C", "B", "A" }));
        Assert.That(Nummers(new Werkfilter { Volgorde = Werkvolgorde.Oudste }), Is.EqualTo(new[] { "A", "B", "C" }));
        Assert.That(Nummers(new Werkfilter { Volgorde = Werkvolgorde.Bedrag }), Is.EqualTo(new[] { "B", "C", "A" }));
    }

    [Test]
    public void Een_maand_laat_alleen_wat_daarover_is_gedeclareerd()
    {
        _opslag.Dien(Fout("A"));
        _opslag.Dien(Fout("B"));
        var maand = Toon(new Werkfilter()).Rijen[0].Periode;
        Assert.That(Nummers(new Werkfilter { Maand = maand }), Is.EqualTo(new[] { "B", "A" }));
        Assert.That(Nummers(new Werkfilter { Maand = maand, Vanaf = new Bedrag(1), Volgorde = Werkvolgorde.Oudste }), Is.EqualTo(new[] { "A", "B" }));
        Assert.That(Nummers(new Werkfilter { Maand = maand.Volgende }), Is.Empty);
    }

    [Test]
    public void Bladzijden_sluiten_op_elkaar_aan_en_samen_is_er_niets_dubbel()
    {
        for (var i = 0; i < Bladzijde.Grootte + 3; i++)
        {
            _opslag.Dien(Fout($"N{i:D2}", volume: 1000 + (i % 3)));
        }

        foreach (var volgorde in Enum.GetValues<Werkvolgorde>())
        {
            var filter = new Werkfilter { Volgorde = volgorde };
            var (eerste, tweede) = (Toon(filter), Toon(filter with { Bladzijde = 2 }));
            Assert.That((eerste.Rijen.Count, eerste.Aantal, eerste.IsMeer, eerste.Bladzijden), Is.EqualTo((Bladzijde.Grootte, Bladzijde.Grootte + 3, false, 2)));
            Assert.That(eerste.Rijen.Concat(tweede.Rijen).Select(regel => regel.DeclaratieNummer).Distinct().Count(), Is.EqualTo(Bladzijde.Grootte + 3), volgorde.ToString());
            Assert.That(Toon(filter with { Bladzijde = 3 }).Rijen, Is.Empty);
        }
    }

    [Test]
    public void Vanaf_een_bedrag_blijft_de_volgorde_die_is_gevraagd()
    {
        _opslag.Dien(Fout("A", volume: 4000));
        _opslag.Dien(Fout("B", volume: 1000));
        _opslag.Dien(Fout("C", volume: 3000));
        var vanaf = new Werkfilter { Vanaf = new Bedrag(3000 * 125), Aanbieder = new(Voorbeeld.Aanbieder) };
        Assert.That(Nummers(vanaf), Is.EqualTo(new[] { "C", "A" }));
        Assert.That(Nummers(vanaf with { Volgorde = Werkvolgorde.Oudste }), Is.EqualTo(new[] { "A", "C" }));
        Assert.That(Nummers(vanaf with { Volgorde = Werkvolgorde.Bedrag }), Is.EqualTo(new[] { "A", "C" }));
    }

    /// <summary>Duizend worden op bedrag gezocht en daarna gesorteerd; bij een meer gaat het andersom, en staat er hetzelfde.</summary>
    [Test]
    public void Ook_als_er_meer_zijn_dan_worden_geteld_staat_de_nieuwste_vooraan()
    {
        var vanaf = new Werkfilter { Vanaf = new Bedrag(2000 * 125) };
        _opslag.Dien(Fout("laag", volume: 1999));
        for (var i = 1; i <= Bladzijde.Meeste; i++)
        {
            _opslag.Dien(Fout($"N{i:D4}", volume: 2000 + (i * 7 % 1000)));
        }

        var precies = Toon(vanaf);
        Assert.That((precies.Aantal, precies.IsMeer, precies.Rijen[0].DeclaratieNummer), Is.EqualTo((Bladzijde.Meeste, false, "N1000")));
        _opslag.Dien(Fout("lager", volume: 1999));
        _opslag.Dien(Fout("N1001", volume: 2000));
        var meer = Toon(vanaf);
        Assert.That((meer.Aantal, meer.IsMeer), Is.EqualTo((Bladzijde.Meeste, true)));
        Assert.That(meer.Rijen.Select(regel => regel.DeclaratieNummer), Is.EqualTo(precies.Rijen.SkipLast(1).Select(regel => regel.DeclaratieNummer).Prepend("N1001")));
        Assert.That(Toon(vanaf with { Volgorde = Werkvolgorde.Oudste }).Rijen[0].DeclaratieNummer, Is.EqualTo("N0001"));
    }

    [Test]
    public void De_lijsten_zijn_die_van_de_oordelen()
    {
        _opslag.Keur(Goed("G"));
        _opslag.Dien(Fout("F"));
        _opslag.LijstenKloppen("alles", "alles", "niettoegewezen", "TR321", "TR389");
    }

    [Test]
    public void Wie_er_zijn_blijkt_uit_wat_er_is_aangeboden_of_toegewezen()
    {
        var keuzes = new Werklijst(_opslag.Database).Keuzes();
        Assert.That(keuzes.Gemeenten.Select(een => een.Code), Is.EqualTo(new[] { Voorbeeld.Gemeente, Voorbeeld.AndereGemeente }));
        Assert.That(keuzes.Aanbieders.Select(een => een.Code), Is.EqualTo(new[] { Voorbeeld.Aanbieder, AndereAanbieder }));
    }

    private static EenDeclaratie Goed(string nummer) => new EenDeclaratie(new EenPrestatie(nummer).MetVolume(10)).MetIdentificatie(nummer).MetNummer(nummer);

    private static EenDeclaratie Fout(string nummer, string aanbieder = Voorbeeld.Aanbieder, int volume = 901) =>
        new EenDeclaratie(new EenPrestatie(nummer).MetVolume(volume)).Van(aanbieder).MetIdentificatie(nummer).MetNummer(nummer);

    private Bladzijde<Oordeelregel> Toon(Werkfilter filter) => new Werklijst(_opslag.Database).Toon(filter);

    private string[] Nummers(Werkfilter filter)
    {
        var bladzijde = Toon(filter);
        Assert.That(bladzijde.Aantal, Is.EqualTo(bladzijde.Rijen.Count), "de telling is die van de lijst");
        return [.. bladzijde.Rijen.Select(regel => regel.DeclaratieNummer)];
    }
}
