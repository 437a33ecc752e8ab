using Declaraties.Opslag.Toewijzingen;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Specs;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class ToewijzingenopslagSpecs(Proefserver server) : IDisposable
{
    private const string AndereAanbieder = "99990002";
    private readonly Proefopslag _opslag = new(server);

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Een_toewijzing_komt_terug_zoals_zij_is_gelezen()
    {
        EenToewijzing[] toewijzingen =
        [
            new EenToewijzing(1),
            new EenToewijzing(2).TotEnMet("2025-12-31").MetRedenWijziging("01"),
            new EenToewijzing(3).MetBudget(1_000_000).ZonderProduct(),
            new EenToewijzing(4).ZonderOmvang().VoorProduct("02", null),
            new EenToewijzing(5).MetOmvang(3, Eenheid.Uur, Frequentie.TotaalInToewijzing).VoorProduct("01", "01A01"),
            new EenToewijzing(6).Verwijderd().ToegewezenOp("2025-02-03", 24, 0),
            new EenToewijzing(int.MaxValue).MetOmvang(99_999_999, Eenheid.StuksOutput, Frequentie.PerDag).Over(new Periode(DateOnly.MinValue, DateOnly.MaxValue)),
        ];
        _opslag.Lees(new EenToewijzingBericht(toewijzingen));
        Assert.That(Bekend(Voorbeeld.Client), Is.EquivalentTo(toewijzingen.Select(t => t.Bouw())));
    }

    [Test]
    public void Een_Toewijzingstijd_met_delen_van_een_seconde_blijft_heel()
    {
        var bericht = new EenToewijzingBericht(new EenToewijzing()).Bouw();
        var tijd = TimeSpan.FromTicks(123_456_789_012);
        var met = Met(bericht, bericht.Client.ToegewezenProducten[0].Toewijzing with { Toewijzingstijd = tijd });
        Verwerk(met);
        Assert.That(Bekend(Voorbeeld.Client).Single().Toewijzingstijd, Is.EqualTo(tijd));
    }

    [TestCase("2025-01-01", 9, "2025-01-02", 8, TestName = "Een_latere_Toewijzingsdatum_geldt_ook_met_een_vroegere_tijd")]
    [TestCase("2025-01-01", 9, "2025-01-01", 10, TestName = "Op_een_dag_geldt_de_latere_Toewijzingstijd")]
    [TestCase("2025-01-01", 9, "2025-01-01", 24, TestName = "Het_einde_van_de_dag_is_later_dan_de_dag_zelf")]
    [TestCase("2025-01-01", 24, "2025-01-02", 0, TestName = "Het_begin_van_de_volgende_dag_is_later_dan_het_einde_van_deze")]
    public void Wie_later_is_toegewezen_geldt_in_welke_volgorde_ook_gelezen(string eerdereDag, int eerderUur, string latereDag, int laterUur)
    {
        var eerder = new EenToewijzing(1).ToegewezenOp(eerdereDag, eerderUur, 0).MetBudget(1);
        var later = new EenToewijzing(1).ToegewezenOp(latereDag, laterUur, 0).MetBudget(2);
        _opslag.Met(eerder, later);
        Assert.That(Bekend(Voorbeeld.Client).Single().Budget, Is.EqualTo(new Bedrag(2)));

        using var andersom = new Proefopslag(server);
        andersom.Met(later, eerder);
        Assert.That(Bekend(Voorbeeld.Client, andersom).Single().Budget, Is.EqualTo(new Bedrag(2)));
    }

    [Test]
    public void Bij_gelijke_Toewijzingsdatum_en_tijd_geldt_de_laatst_gelezen()
    {
        EenToewijzing een = new EenToewijzing(1).MetBudget(1), twee = new EenToewijzing(1).MetBudget(2);
        _opslag.Met(een, twee);
        Assert.That(Bekend(Voorbeeld.Client).Single().Budget, Is.EqualTo(new Bedrag(2)));

        using var andersom = new Proefopslag(server);
        andersom.Met(twee, een);
        Assert.That(Bekend(Voorbeeld.Client, andersom).Single().Budget, Is.EqualTo(new Bedrag(1)));
    }

    [Test]
    public void Precies_hetzelfde_bericht_nog_eens_doet_niets_en_wordt_niet_getoetst()
    {
        var bericht = new EenToewijzingBericht(new EenToewijzing(1).MetBudget(1));
        _opslag.Lees(bericht);
        _opslag.Met(new EenToewijzing(1).MetBudget(2));
        var voor = _opslag.Inhoud();
        var getoetst = false;
        var uitslag = Verwerk(bericht.Bouw(), (_, _) =>
        {
            getoetst = true;
            return ["nee"];
        });
        Assert.That(uitslag.Lot, Is.EqualTo(Toewijzinglot.AlVerwerkt));
        Assert.That(uitslag.Redenen, Is.Empty);
        Assert.That(getoetst, Is.False);
        Assert.That(_opslag.Inhoud(), Is.EqualTo(voor));
        Assert.That(Bekend(Voorbeeld.Client).Single().Budget, Is.EqualTo(new Bedrag(2)), "opnieuw lezen maakt een oude versie niet weer de laatste");
    }

    [Test]
    public void Dezelfde_inhoud_met_andere_bytes_wordt_wel_gelezen()
    {
        _opslag.Lees(new EenToewijzingBericht(new EenToewijzing(1)));
        Assert.That(_opslag.Lees(new EenToewijzingBericht(new EenToewijzing(1)).Gedagtekend("2024-12-21")).Lot, Is.EqualTo(Toewijzinglot.Opgenomen));
    }

    [Test]
    public void Een_geweigerd_bericht_laat_niets_achter_en_kan_later_alsnog()
    {
        var bericht = new EenToewijzingBericht(new EenToewijzing(1)).Bouw();
        var voor = _opslag.Inhoud();
        var uitslag = Verwerk(bericht, (_, _) => ["te veel", "te lang"]);
        Assert.That(uitslag.Lot, Is.EqualTo(Toewijzinglot.Geweigerd));
        Assert.That(uitslag.Redenen, Is.EqualTo(new[] { "te veel", "te lang" }));
        Assert.That(_opslag.Inhoud(), Is.EqualTo(voor));
        Assert.That(Verwerk(bericht).Lot, Is.EqualTo(Toewijzinglot.Opgenomen));
    }

    [Test]
    public void In_een_reeks_houdt_een_geweigerd_bericht_de_andere_niet_tegen_en_ziet_elk_wat_ervoor_is_opgenomen()
    {
        DeelVanReeks[] reeks =
        [
            new(new EenToewijzing(1), false),
            new(new EenToewijzing(2), true),
            new(new EenToewijzing(1), false), // precies dezelfde bytes als het eerste
            new(new EenToewijzing(3), false),
        ];
        var gezien = new List<int>();
        var uitslagen = _opslag.NeemOp(
            [.. reeks.Select(deel => new EenToewijzingBericht(deel.Toewijzing).Bouw())],
            (bericht, dossier) =>
            {
                gezien.Add(dossier.Toewijzingen.Count);
                return reeks.Any(d => d.Weiger && d.Toewijzing.Nummer == bericht.Client.ToegewezenProducten[0].Toewijzing.ToewijzingNummer) ? ["nee"] : [];
            });
        Assert.That(uitslagen.Select(u => u.Lot), Is.EqualTo(new[] { Toewijzinglot.Opgenomen, Toewijzinglot.Geweigerd, Toewijzinglot.AlVerwerkt, Toewijzinglot.Opgenomen }));
        Assert.That(gezien, Is.EqualTo(new[] { 0, 1, 1 }));
        Assert.That(Bekend(Voorbeeld.Client).Select(t => t.ToewijzingNummer), Is.EquivalentTo(new[] { 1, 3 }));
    }

    [Test]
    public void Een_fout_halverwege_een_reeks_laat_de_hele_reeks_weg()
    {
        var voor = _opslag.Inhoud();
        Assert.Throws<InvalidOperationException>(() => _opslag.NeemOp(
            [new EenToewijzingBericht(new EenToewijzing(1)).Bouw(), new EenToewijzingBericht(new EenToewijzing(2)).Bouw()],
            (_, dossier) => dossier.Toewijzingen.Count == 0 ? [] : throw new InvalidOperationException("stuk")));
        Assert.That(_opslag.Inhoud(), Is.EqualTo(voor));
    }

    [Test]
    public void Een_lege_reeks_is_niets() =>
        Assert.That(_opslag.NeemOp([]), Is.Empty);

    [Test]
    public void De_toets_ziet_de_client_bij_alle_gemeenten_en_aanbieders_en_geen_ander()
    {
        _opslag.Met(
            new EenToewijzing(1),
            new EenToewijzing(1).VanGemeente(Voorbeeld.AndereGemeente),
            new EenToewijzing(1).AanAanbieder(AndereAanbieder),
            new EenToewijzing(2).VanClient(Voorbeeld.TweedeClient));
        Assert.That(
            Bekend(Voorbeeld.Client).Select(t => (t.Gemeente.Code, t.Aanbieder.Code)),
            Is.EquivalentTo(new[] { (Voorbeeld.Gemeente, Voorbeeld.Aanbieder), (Voorbeeld.AndereGemeente, Voorbeeld.Aanbieder), (Voorbeeld.Gemeente, AndereAanbieder) }));
        Assert.That(Bekend(Voorbeeld.DerdeClient), Is.Empty);
    }

    [Test]
    public void Een_nummer_dat_naar_een_andere_client_ging_is_niet_meer_van_de_eerste()
    {
        _opslag.Met(
            new EenToewijzing(1).ToegewezenOp("2025-01-01"),
            new EenToewijzing(1).ToegewezenOp("2025-02-01").VanClient(Voorbeeld.TweedeClient));
        Assert.That(Bekend(Voorbeeld.Client), Is.Empty);
        Assert.That(Bekend(Voorbeeld.TweedeClient), Has.Count.EqualTo(1));
    }

    [Test]
    public void Een_nummer_dat_te_laat_bij_een_andere_client_aankomt_blijft_van_de_eerste()
    {
        _opslag.Met(
            new EenToewijzing(1).ToegewezenOp("2025-02-01"),
            new EenToewijzing(1).ToegewezenOp("2025-01-01").VanClient(Voorbeeld.TweedeClient));
        Assert.That(Bekend(Voorbeeld.Client), Has.Count.EqualTo(1));
        Assert.That(Bekend(Voorbeeld.TweedeClient), Is.Empty);
    }

    [Test]
    public void De_toets_ziet_van_een_nummer_in_het_bericht_ook_de_versie_van_een_andere_client()
    {
        // Anders lijkt een te laat gekomen versie de geldende te worden.
        _opslag.Met(new EenToewijzing(1).ToegewezenOp("2025-02-01"), new EenToewijzing(2).ToegewezenOp("2025-02-01"));
        var bekend = Bekend(Voorbeeld.TweedeClient, bericht: new EenToewijzingBericht(new EenToewijzing(1).ToegewezenOp("2025-01-01")).VanClient(Voorbeeld.TweedeClient));
        Assert.That(bekend.Select(t => (t.ToewijzingNummer, t.Bsn)), Is.EqualTo(new[] { (1, Voorbeeld.Client) }));
    }

    [Test]
    public void Een_verwijderde_toewijzing_wordt_gelezen_als_elke_andere()
    {
        _opslag.Met(new EenToewijzing(1), new EenToewijzing(1).ToegewezenOp("2025-06-01").Verwijderd());
        Assert.That(Bekend(Voorbeeld.Client).Single().IsVerwijderd);
    }

    [Test]
    public void Elke_versie_blijft_bewaard_en_er_wordt_nooit_een_rij_gewijzigd()
    {
        _opslag.Met(new EenToewijzing(1).MetBudget(1));
        var eerste = _opslag.Inhoud().Where(rij => rij.StartsWith("toewijzing", StringComparison.Ordinal)).ToList();
        _opslag.Met(new EenToewijzing(1).MetBudget(2).ToegewezenOp("2025-06-01"), new EenToewijzing(1).MetBudget(3).ToegewezenOp("2024-06-01"));
        Assert.That(_opslag.Inhoud(), Is.SupersetOf(eerste));
        Assert.That(_opslag.Database.Leest(t => t.ExecuteScalar<long>("select count(*) from toewijzingversie")), Is.EqualTo(3));
    }

    /// <summary>Wat de toets te zien krijgt bij een bericht van deze client, dat daarna wordt geweigerd.</summary>
    private IReadOnlyList<Toewijzing> Bekend(Bsn bsn, Proefopslag? opslag = null, EenToewijzingBericht? bericht = null)
    {
        var vraag = bericht ?? new EenToewijzingBericht(new EenToewijzing(999).VanGemeente("0014")).VanClient(bsn);
        IReadOnlyList<Toewijzing>? gezien = null;
        (opslag ?? _opslag).NeemOp([vraag.Bouw()], (_, dossier) =>
        {
            gezien = dossier.Toewijzingen;
            return ["alleen kijken"];
        });
        return gezien ?? throw new AssertionException("Er is niet getoetst.");
    }

    private Toewijzinguitslag Verwerk(ToewijzingBericht bericht, Func<ToewijzingBericht, Toewijzingsdossier, IReadOnlyList<string>>? toets = null) =>
        _opslag.NeemOp([bericht], toets).Single();

    private static ToewijzingBericht Met(ToewijzingBericht bericht, Toewijzing toewijzing) => new()
    {
        Kop = bericht.Kop,
        Client = new ToewijzingClient
        {
            Bsn = bericht.Client.Bsn,
            Geboortedatum = bericht.Client.Geboortedatum,
            Naam = bericht.Client.Naam,
            Relaties = bericht.Client.Relaties,
            Contacten = bericht.Client.Contacten,
            ToegewezenProducten = [new ToegewezenProduct(toewijzing, default)],
        },
    };

    private sealed record DeelVanReeks(EenToewijzing Toewijzing, bool Weiger);
}
