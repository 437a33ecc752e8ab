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

    private void Schrijf(int aantal)
    {
        for (var i = 0; i < aantal; i++)
        {
            Logboek.Schrijf(Proefopslag.Beoordelaar, "inzien", "werklijst", "gelukt", "omdat");
        }
    }
}
