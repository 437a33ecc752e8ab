using Declaraties.Opslag.Logboek;

namespace Declaraties.Opslag.Specs.Logboek;

/// <summary>Geknoei aan het logboek valt op.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class LogboekSpecs(Proefserver server) : IDisposable
{
    private readonly Proefopslag _proef = new(server);
    private readonly Proefklok _klok = new();

    public void Dispose() => _proef.Dispose();

    private Logboekopslag Logboek => new(_proef.Database, _klok);

    [Test]
    public void Een_keten_die_heel_is_heeft_een_kop_die_bij_elke_regel_verandert()
    {
        Assert.That(Logboek.Controleer(), Has.Property(nameof(Logcontrole.Regels)).Zero);
        Schrijf(1);
        var een = Logboek.Controleer();
        Schrijf(1);
        var twee = Logboek.Controleer(een.Kop);
        Assert.That((een.Regels, twee.Regels, een.Gebreken.Count, twee.Gebreken.Count), Is.EqualTo((1L, 2L, 0, 0)));
        Assert.That(twee.Kop, Is.Not.EqualTo(een.Kop));
        Assert.That(Logkop.Probeer(twee.Kop.ToString()), Is.EqualTo(twee.Kop));
    }

    [TestCase("update logregel set wie = 'ander' where nummer = 2", "Regel 2 is veranderd: zij past niet bij haar keten.")]
    [TestCase("update logregel set reden = null where nummer = 2", "Regel 2 is veranderd: zij past niet bij haar keten.")]
    [TestCase("update logregel set reden = '' where nummer = 2", "Regel 2 is veranderd: zij past niet bij haar keten.")]
    [TestCase("update logregel set rol = 'financien1', handeling = 'nzien' where nummer = 2", "Regel 2 is veranderd: zij past niet bij haar keten.")]
    [TestCase("delete from logregel where nummer = 2", "Na regel 1 volgt regel 3: er is iets weggehaald of tussengevoegd.")]
    [TestCase("delete from logregel where nummer = 1", "Na regel 0 volgt regel 2: er is iets weggehaald of tussengevoegd.")]
    [TestCase("delete from logregel where nummer = 2; update logregel set nummer = 2 where nummer = 3", "Regel 2 sluit niet aan op regel 1.")]
    public void Wat_is_veranderd_weggehaald_of_tussengevoegd_wordt_gezien(string geknoei, string gebrek)
    {
        Schrijf(3);
        foreach (var opdracht in geknoei.Split("; "))
        {
            _proef.Database.InTransactie(Grendel.Geen, transactie => transactie.Execute(opdracht));
        }

        Assert.That(Logboek.Controleer().Gebreken, Does.Contain(gebrek));
    }

    [TestCase("update logregel set onderwerp = 'een-ander' where nummer = 2", "Regel 2 is veranderd: zij past niet bij haar keten.")]
    [TestCase("update logregel set uitgever = 'https://elders.example' where nummer = 2", "Regel 2 is veranderd: zij past niet bij haar keten.")]
    [TestCase("update logregel set onderwerp = null, uitgever = null where nummer = 2", "Regel 2 is veranderd: zij past niet bij haar keten.")]
    [TestCase("update logregel set onderwerp = 'een-ander', uitgever = 'https://aanmelden.example' where nummer = 1", "Regel 1 is veranderd: zij past niet bij haar keten.")]
    public void Wie_iemand_is_volgens_de_aanmeldvoorziening_hoort_bij_de_keten_en_een_regel_van_ervoor_klopt_nog(string geknoei, string gebrek)
    {
        // Line 1 is as every line was before these two were kept.
        Schrijf(1);
        Assert.That(Convert.ToHexStringLower(Logboek.Laatste(1).Single().Keten), Is.EqualTo("040698eb4569ad36863061eda77cb8b795eab83c8df401dfca93e5629961134d"), "uitgerekend buiten het programma om");
        Logboek.Schrijf(Proefopslag.Beoordelaar with { Onderwerp = "b3f1", Uitgever = "https://aanmelden.example" }, "inzien", "werklijst", "gelukt");
        Schrijf(1);
        Assert.That(Logboek.Laatste(3).Select(regel => (regel.Onderwerp, regel.Uitgever)), Is.EqualTo(new (string?, string?)[] { (null, null), ("b3f1", "https://aanmelden.example"), (null, null) }));
        Assert.That(Logboek.Controleer().Gebreken, Is.Empty);
        _proef.Database.InTransactie(Grendel.Geen, transactie => transactie.Execute(geknoei));
        Assert.That(Logboek.Controleer().Gebreken, Does.Contain(gebrek));
    }

    [Test]
    public void Dat_de_laatste_regels_weg_zijn_blijkt_uit_een_kop_die_is_bewaard()
    {
        Schrijf(3);
        var kop = Logboek.Controleer().Kop;
        _proef.Database.InTransactie(Grendel.Geen, transactie => transactie.Execute("delete from logregel where nummer = 3"));
        Assert.That(Logboek.Controleer().Gebreken, Is.Empty, "de rest is heel");
        Assert.That(Logboek.Controleer(kop).Gebreken.Single(), Does.StartWith($"De kop {kop} staat er niet meer"));
    }

    [Test]
    public void Een_Bsn_komt_er_niet_in()
    {
        Logboek.Schrijf(Proefopslag.Beoordelaar, "bsn getoond", "client 999900006", "bij 999900006", "gevraagd voor 999900006");
        var regel = Logboek.Laatste(1).Single();
        Assert.That((regel.Object, regel.Uitkomst, regel.Reden), Is.EqualTo(("client *********", "bij *********", "gevraagd voor *********")));
        Assert.That(Logboek.Controleer().Gebreken, Is.Empty);
    }

    [Test]
    public void Wie_tegelijk_schrijft_krijgt_elk_een_eigen_plaats()
    {
        Parallel.For(0, 4, i =>
        {
            using var eigen = Database.Open(_proef.Adres);
            for (var j = 0; j < 5; j++)
            {
                new Logboekopslag(eigen, _klok).Schrijf(Proefopslag.Beoordelaar, "inzien", $"werklijst {i}", "gelukt");
            }
        });
        var controle = Logboek.Controleer();
        Assert.That((controle.Regels, controle.Gebreken.Count), Is.EqualTo((20L, 0)));
    }

    [Test]
    public void Een_filter_vindt_precies_wat_eraan_voldoet_en_een_bladzijde_gaat_verder_waar_de_vorige_ophield()
    {
        Dictionary<string, Gebruiker> wie = new() { ["vries"] = Proefopslag.Beoordelaar with { Naam = "M. de Vries" }, ["boer"] = Proefopslag.Beoordelaar with { Naam = "B. Boer" } };
        foreach (var (dag, naam, handeling, over) in ((string, string, string, string)[])
        [
            ("2026-03-01", "vries", "antwoord vrijgegeven", "ontvangst aa_1"),
            ("2026-03-02", "boer", "antwoord gelezen", "ontvangst aab1"),
            ("2026-03-02", "vries", "antwoord gelezen", "toewijzing 100% van gemeente 0505"),
            ("2026-03-03", "boer", "antwoord vrijgegeven", @"map c:\post"),
        ])
        {
            // Half past midnight here is the day before in UTC.
            _klok.Nu = NederlandseTijd.Begin(Voorbeeld.Dag(dag)).AddMinutes(30);
            Logboek.Schrijf(wie[naam], handeling, over, "gelukt");
        }

        Assert.Multiple(() =>
        {
            Assert.That(Nummers(new()), Is.EqualTo(new[] { 4, 3, 2, 1 }), "alles, de nieuwste voorop");
            Assert.That(Nummers(new() { Van = Voorbeeld.Dag("2026-03-02"), TotEnMet = Voorbeeld.Dag("2026-03-02") }), Is.EqualTo(new[] { 3, 2 }), "een Nederlandse dag, beide kanten inbegrepen");
            Assert.That(Nummers(new() { Wie = "de VRIES" }), Is.EqualTo(new[] { 3, 1 }), "een deel van een naam, hoe ook geschreven");
            Assert.That(Nummers(new() { Handeling = "antwoord" }), Is.Empty, "een handeling is precies");
            Assert.That(Nummers(new() { Handeling = "antwoord gelezen", Wie = "boer" }), Is.EqualTo(new[] { 2 }));
            Assert.That(Nummers(new() { Over = "aa_1" }), Is.EqualTo(new[] { 1 }), "een streepje is een streepje");
            Assert.That(Nummers(new() { Over = "0%" }), Is.EqualTo(new[] { 3 }), "een procent is een procent");
            Assert.That(Nummers(new() { Over = @"c:\post" }), Is.EqualTo(new[] { 4 }));
            Assert.That(Nummers(new() { Over = "niets" }), Is.Empty);
            Assert.That(Nummers(new() { Voor = 3 }), Is.EqualTo(new[] { 2, 1 }));
            Assert.That(Logboek.Zoek(new(), 3).Select(regel => regel.Nummer), Is.EqualTo(new[] { 4, 3, 2 }));
            Assert.That(Logboek.Handelingen(), Is.EqualTo(new[] { "antwoord gelezen", "antwoord vrijgegeven" }));
        });
    }

    // By one, two, three, all, and more than there are: the border of a piece loses nothing and tells nothing twice.
    private List<long> Nummers(Logfilter filter)
    {
        var alle = Logboek.LeesAlle(filter, regels => regels.Select(regel => regel.Nummer).ToList());
        foreach (var perKeer in (int[])[1, 2, 3, 4])
        {
            Assert.That(Logboek.LeesAlle(filter, regels => regels.Select(regel => regel.Nummer).ToList(), perKeer), Is.EqualTo(alle), $"{perKeer} tegelijk");
        }

        return alle;
    }

    private void Schrijf(int aantal)
    {
        for (var i = 0; i < aantal; i++)
        {
            Logboek.Schrijf(Proefopslag.Beoordelaar, "inzien", "werklijst", "gelukt", "omdat");
        }
    }
}
