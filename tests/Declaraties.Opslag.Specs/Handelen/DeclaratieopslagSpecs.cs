using Declaraties.Controleren;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Specs.Handelen;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class DeclaratieopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly EenDeclaratie _goed = new();
    private static readonly EenDeclaratie _deels = new(new EenPrestatie("GOED"), new EenPrestatie("AF").InMaand("2025-09").MetVolume(99_999), new EenPrestatie("ONBEKEND").InMaand("2025-08").VanClient(Voorbeeld.TweedeClient));
    private readonly Proefopslag _opslag = new Proefopslag(server).MetContract().Met(new EenToewijzing());

    private static readonly TestCaseData[] _elkeUitslag =
    [
        Geval(_goed, Uitslag.VolledigToegewezen, "volledig toegewezen"),
        Geval(_deels, Uitslag.DeelsAfgewezen, "deels afgewezen"),
        Geval(_goed.OverMaand("2025-09"), Uitslag.DeelsAfgewezen, "alles afgewezen"),
        Geval(_goed.Gedagtekend("2025-11-11"), Uitslag.HeaderAfgekeurd, "header afgekeurd"),
        Geval(_goed.MetTotaal(1, DebetCredit.Debet), Uitslag.BerichtAfgekeurd, "bericht afgekeurd"),
    ];

    public void Dispose() => _opslag.Dispose();

    [TestCaseSource(nameof(_elkeUitslag))]
    public void Een_oordeel_wordt_bewaard_zoals_het_is_geveld(EenDeclaratie declaratie, Uitslag uitslag)
    {
        var bericht = declaratie.Bouw();
        var bytes = _opslag.Post(bericht);
        Beslissing? geveld = null;
        var oordeel = Proefopslag.Dien(_opslag.Database, bericht, bytes, beslis: zaak => geveld = Proefopslag.Beslis(zaak));
        var kern = geveld!.Oordeel;
        Assert.Multiple(() =>
        {
            Assert.That(oordeel.Uitslag, Is.EqualTo(uitslag).And.EqualTo(kern.Uitslag));
            Assert.That(oordeel.Bevindingen, Is.EqualTo(kern.Bevindingen.Select(BewaardeBevinding.Van)));
            Assert.That((oordeel.Ingediend, oordeel.Toegekend), Is.EqualTo((kern.Ingediend, kern.Toegekend)));
            Assert.That(oordeel.Goedgekeurd, Is.EqualTo(kern.Prestaties.Count(u => u == PrestatieUitslag.Goedgekeurd)));
            Assert.That(oordeel.Goedgekeurd + oordeel.Afgewezen + oordeel.NietBeoordeeld, Is.EqualTo(bericht.Prestaties.Count));
            Assert.That(oordeel.Antwoord, Is.EqualTo(geveld.Antwoord));
            Assert.That((oordeel.Aanbieder.Code, oordeel.Gemeente.Code, oordeel.Identificatie, oordeel.DeclaratieNummer), Is.EqualTo((Voorbeeld.Aanbieder, Voorbeeld.Gemeente, "DECL-2025-10", "DN202510")));
            Assert.That((oordeel.Periode, oordeel.Peildatum, oordeel.Regelset), Is.EqualTo((Maand.Van(bericht.DeclaratiePeriode.Begin), Proefopslag.Vandaag, Regelversie.Huidig.Naam)));
            Assert.That(oordeel.IsHerhaling, Is.False);
        });

        var bewaard = _opslag.Declaraties.Zoek(Proefopslag.Afdruk(bytes))!;
        Assert.That(bewaard.IsHerhaling);
        Assert.That(Proefopslag.Bytes(bewaard with { IsHerhaling = false }), Is.EqualTo(Proefopslag.Bytes(oordeel)));
    }

    [Test]
    public void De_drie_uitslagen_van_een_prestatie_worden_apart_geteld()
    {
        var oordeel = _opslag.Dien(_deels);
        Assert.That((oordeel.Goedgekeurd, oordeel.Afgewezen, oordeel.NietBeoordeeld), Is.EqualTo((1, 1, 1)));
    }

    [TestCaseSource(nameof(_elkeUitslag))]
    public void Hetzelfde_bericht_nog_eens_geeft_het_bewaarde_oordeel_en_oordeelt_niet(EenDeclaratie declaratie, Uitslag uitslag)
    {
        var eerst = _opslag.Dien(declaratie);
        Assert.That(eerst.Uitslag, Is.EqualTo(uitslag));

        // Alles waar het oordeel op rustte is nu anders.
        _opslag.Met(new EenToewijzing().ToegewezenOp("2025-11-01").Verwijderd(), new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient));
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(tarief: 999))]);
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("TUSSENDOOR")).MetIdentificatie("T").MetNummer("T"));
        var voor = _opslag.Inhoud();

        var bericht = declaratie.Bouw();
        var bytes = _opslag.Post(bericht);
        var weer = Proefopslag.Dien(
            _opslag.Database, bericht, bytes, Proefopslag.Vandaag.AddDays(30), _ => throw new AssertionException("er wordt opnieuw geoordeeld"));
        Assert.That(weer.IsHerhaling);
        Assert.That(Proefopslag.Bytes(weer with { IsHerhaling = false }), Is.EqualTo(Proefopslag.Bytes(eerst)));
        Assert.That(_opslag.Inhoud(), Is.EqualTo(voor));
    }

    [Test]
    public void Dezelfde_Identificatie_met_andere_inhoud_wordt_wel_beoordeeld_en_krijgt_9056()
    {
        _opslag.Keur(_goed);
        var oordeel = _opslag.Dien(_goed.MetNummer("ANDERS"));
        Assert.That(oordeel.IsHerhaling, Is.False);
        Assert.That(oordeel.Bevindingen.Select(b => b.RetourCode), Is.EqualTo(new[] { "9056" }));
        Assert.That(_opslag.Declaraties.Versies(), Has.Count.EqualTo(2));
    }

    [Test]
    public void Een_afgekeurde_declaratie_mag_verbeterd_met_dezelfde_nummers_terugkomen()
    {
        Assert.That(_opslag.Dien(_goed.MetTotaal(1, DebetCredit.Debet)).Uitslag, Is.EqualTo(Uitslag.BerichtAfgekeurd));
        Assert.That(_opslag.Dien(_goed.Gedagtekend("2025-11-11")).Uitslag, Is.EqualTo(Uitslag.HeaderAfgekeurd));
        _opslag.Keur(_goed);
    }

    [Test]
    public void Een_afgewezen_prestatie_mag_met_een_nieuw_nummer_terugkomen_en_niet_met_het_oude()
    {
        var af = new EenPrestatie("AF").MetVolume(99_999);
        _opslag.Dien(new EenDeclaratie(af));
        Assert.That(_opslag.Dien(new EenDeclaratie(af.MetVolume(1)).MetIdentificatie("I2").MetNummer("N2")).Bevindingen.Single().RetourCode, Is.EqualTo("8021"));
        _opslag.Keur(new EenDeclaratie(af.MetVolume(1).MetReferentie("NIEUW")).MetIdentificatie("I3").MetNummer("N3"));
    }

    [Test]
    public void Beproeven_bewaart_niets_en_zegt_wat_verwerken_zou_zeggen()
    {
        var voor = _opslag.Inhoud();
        var bericht = _deels.Bouw();
        var proef = Proefopslag.Beslis(_opslag.Declaraties.Laad(bericht, Proefopslag.Afdruk(_opslag.Post(bericht)), Proefopslag.Vandaag));
        Assert.That(_opslag.Inhoud(), Is.EqualTo(voor));
        var echt = _opslag.Dien(_deels);
        Assert.That(proef.Antwoord, Is.EqualTo(echt.Antwoord));
        Assert.That(proef.Oordeel.Bevindingen.Select(BewaardeBevinding.Van), Is.EqualTo(echt.Bevindingen));
    }

    [Test]
    public void Een_fout_tijdens_het_oordelen_laat_niets_achter_en_het_bericht_kan_daarna_alsnog()
    {
        var voor = _opslag.Inhoud();
        var bericht = _deels.Bouw();
        var bytes = _opslag.Post(bericht);
        Assert.Throws<InvalidOperationException>(() =>
            Proefopslag.Dien(_opslag.Database, bericht, bytes, beslis: _ => throw new InvalidOperationException("stuk")));
        Assert.That(_opslag.Inhoud(), Is.EqualTo(voor));
        Assert.That(_opslag.Dien(_deels).Uitslag, Is.EqualTo(Uitslag.DeelsAfgewezen));
    }

    [Test]
    public void Een_fout_tijdens_het_bewaren_laat_niets_achter()
    {
        var voor = _opslag.Inhoud();
        var bericht = _deels.Bouw();
        var bytes = _opslag.Post(bericht);
        // Het oordeel is van een ander bericht, met minder prestaties: het bewaren struikelt halverwege.
        var korter = new EenDeclaratie(new EenPrestatie("GOED"), new EenPrestatie("AF").InMaand("2025-09").MetVolume(99_999)).Bouw();
        Assert.Catch(() => Proefopslag.Dien(
            _opslag.Database, bericht, bytes, beslis: zaak => Proefopslag.Beslis(zaak) with { Oordeel = Verwerking.Verwerk(korter, zaak.Dossier, zaak.Vingerafdruk).Oordeel }));
        Assert.That(_opslag.Inhoud(), Is.EqualTo(voor));
    }

    [Test]
    public void Wat_niet_is_ingediend_wordt_niet_gevonden() =>
        Assert.That(_opslag.Declaraties.Zoek(Proefopslag.Afdruk([1])), Is.Null);

    [Test]
    public void De_versies_van_oordelen_lopen_op()
    {
        Assert.That(_opslag.Declaraties.Versies(), Is.Empty);
        var een = _opslag.Keur(_goed).Versie;
        _opslag.Met(new EenToewijzing(1));
        var twee = _opslag.Dien(_goed.MetNummer("ANDERS")).Versie;
        _opslag.Dien(_goed);
        Assert.That(_opslag.Declaraties.Versies(), Is.EqualTo(new[] { een, twee }));
        Assert.That(twee, Is.GreaterThan(een));
    }

    [Test]
    public void Alleen_een_verwerkte_declaratie_verandert_de_stand()
    {
        _opslag.Dien(_goed.MetTotaal(1, DebetCredit.Debet));
        _opslag.Dien(_goed.Gedagtekend("2025-11-11"));
        Assert.That(_opslag.Inhoud().Where(rij => rij.StartsWith("toewijzingstand", StringComparison.Ordinal) || rij.StartsWith("prestatie", StringComparison.Ordinal)), Is.Empty);
        _opslag.Keur(_goed);
        Assert.That(_opslag.Inhoud().Count(rij => rij.StartsWith("toewijzingstand", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void Een_declaratie_voegt_rijen_toe_en_wijzigt_alleen_de_stand()
    {
        _opslag.Keur(_goed);
        var voor = _opslag.Inhoud().Where(rij => !rij.StartsWith("toewijzingstand", StringComparison.Ordinal)).ToList();
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("RN001").GecrediteerdAls("C1"), new EenPrestatie("RN002").MetVolume(1)).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(_opslag.Inhoud(), Is.SupersetOf(voor));
    }

    [Test]
    public void Wie_tegelijk_hetzelfde_indient_krijgt_hetzelfde_oordeel_en_een_debet_wordt_een_keer_goedgekeurd()
    {
        const int Tegelijk = 4;
        const int Berichten = 8;
        // Elk bericht declareert dezelfde maand: wie het eerst komt krijgt haar, de rest 9389.
        var berichten = Enumerable.Range(0, Berichten).Select(i => new EenDeclaratie(new EenPrestatie($"R{i}")).MetIdentificatie($"I{i}").MetNummer($"N{i}").Bouw()).ToArray();
        using var start = new Barrier(Tegelijk);
        var draden = Enumerable.Range(0, Tegelijk).Select(draad => Task.Factory.StartNew(
            () =>
            {
                using var database = Database.Open(_opslag.Adres);
                start.SignalAndWait();
                return Enumerable.Range(draad * 2, Berichten).Select(i => berichten[i % Berichten]).Select(bericht => Proefopslag.Dien(database, bericht, Proefopslag.Bytes(bericht))).ToList();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        var oordelen = Task.WhenAll(draden).GetAwaiter().GetResult().SelectMany(oordelen => oordelen).ToLookup(oordeel => oordeel.Identificatie);

        Assert.That(oordelen, Has.Count.EqualTo(Berichten));
        Assert.That(oordelen.Select(groep => groep.Count(oordeel => !oordeel.IsHerhaling)), Is.All.EqualTo(1));
        Assert.That(oordelen.Select(groep => groep.Select(oordeel => oordeel.Versie).Distinct().Count()), Is.All.EqualTo(1));
        Assert.That(oordelen.Count(groep => groep.First().Uitslag == Uitslag.VolledigToegewezen), Is.EqualTo(1));
        Assert.That(_opslag.Dossier(_goed).Toewijzingen[Voorbeeld.ToewijzingNummer].Verbruik.Minuten, Is.EqualTo(720));
    }

    [Test]
    public void Wie_over_dezelfde_aanbieder_wil_oordelen_wacht_tot_een_ander_klaar_is_en_ziet_dan_wat_die_goedkeurde()
    {
        var eerste = _goed.Bouw();
        var tweede = new EenDeclaratie(new EenPrestatie("NOG EENS")).MetIdentificatie("I2").MetNummer("N2").Bouw();
        var tweedeOordeelt = false;
        Task<BewaardOordeel>? ander = null;
        var oordeel = _opslag.Dien(eerste, dossier: _ =>
        {
            ander = Task.Factory.StartNew(
                () =>
                {
                    using var database = Database.Open(_opslag.Adres);
                    return Proefopslag.Dien(database, tweede, Proefopslag.Bytes(tweede), beslis: zaak =>
                    {
                        Volatile.Write(ref tweedeOordeelt, true);
                        return Proefopslag.Beslis(zaak);
                    });
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
            Assert.That(ander.Wait(TimeSpan.FromSeconds(1)), Is.False);
            Assert.That(Volatile.Read(ref tweedeOordeelt), Is.False);
        });
        Assert.That(oordeel.Uitslag, Is.EqualTo(Uitslag.VolledigToegewezen));
        Assert.That(ander!.GetAwaiter().GetResult().Bevindingen.Select(b => b.RetourCode), Does.Contain("9389"));
    }

    private static TestCaseData Geval(EenDeclaratie declaratie, Uitslag uitslag, string naam) => new TestCaseData(declaratie, uitslag).SetArgDisplayNames(naam);
}
