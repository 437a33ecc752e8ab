using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Opslag.Specs.Handelen;

/// <summary>Vasthouden, opnieuw beoordelen en vrijgeven, op de opslag zelf.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class BeoordelingopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly DateOnly _uiterlijk = Voorbeeld.Dag("2025-11-24");
    private readonly Proefopslag _proef = new Proefopslag(server).MetContract().Met(new EenToewijzing());
    private readonly Proefklok _klok = new();

    public void Dispose() => _proef.Dispose();

    private Ontvangstopslag Ontvangsten => new(_proef.Database, _klok);

    private Beoordelingopslag Beoordelingen => new(_proef.Database);

    private IReadOnlyList<Oordeelregel> Vastgehouden => new Werklijst(_proef.Database).Toon(new Werkfilter { Stand = Werkstand.Vastgehouden }).Rijen;

    private Beurten Beurten => new(_proef.Database, _klok);

    /// <summary>960 minuten in oktober, waar 900 mag: alleen TR321.</summary>
    private static EenDeclaratie Teveel => new(new EenPrestatie("A").MetVolume(960), new EenPrestatie("B").InMaand("2025-09").MetVolume(60));

    [Test]
    public void Wat_wordt_vastgehouden_heeft_een_oordeel_en_nog_geen_post()
    {
        var ontvangst = Ontvang(Teveel);
        Assert.That(ontvangst.Status, Is.EqualTo(Ontvangststatus.Vastgehouden));
        Assert.That((ontvangst.Uiterlijk, ontvangst.AfgehandeldOp), Is.EqualTo(((DateOnly?)_uiterlijk, (DateTimeOffset?)null)));
        Assert.That(Uitgaand(), Is.Empty);
        var rij = Vastgehouden.Single();
        Assert.That((rij.Sleutel, rij.Versie, rij.Uiterlijk, rij.Goedgekeurd, rij.Afgewezen), Is.EqualTo((ontvangst.Sleutel, ontvangst.Versie!.Value, _uiterlijk, 1, 1)));
        Assert.That(Beoordelingen.Stappen(ontvangst.Sleutel).Select(stap => (stap.Soort, stap.Wie)), Is.EqualTo(new[] { ("vastgehouden", "declaraties") }));
        Assert.That(Ontvangsten.Stand().Vastgehouden, Is.EqualTo(1));
    }

    [Test]
    public void Wat_er_op_elke_dag_weg_moet_is_geteld_met_zijn_bedrag_en_met_waarom()
    {
        _proef.Met(new EenToewijzing(2), new EenToewijzing(3));
        Ontvang(Teveel);
        Ontvang(Op(2, "T", 960), _uiterlijk.AddDays(1));
        Ontvang(Op(3, "G", 60), _uiterlijk.AddDays(2));
        var werklijst = new Werklijst(_proef.Database);
        var filter = new Werkfilter { Stand = Werkstand.Vastgehouden };
        Werktermijn[] alle = [new(_uiterlijk, 1, new(960 * 125)), new(_uiterlijk.AddDays(1), 1, new(960 * 125)), new(_uiterlijk.AddDays(2), 1, new(0))];
        Assert.That(werklijst.Termijnen(filter), Is.EqualTo(alle));
        Assert.That(werklijst.Redenen(filter), Is.EqualTo(new[] { new Werkreden("TR321", 2, new(2 * 960 * 125)) }));
        Assert.That(werklijst.Termijnen(filter with { Na = _uiterlijk, Uiterlijk = _uiterlijk.AddDays(1) }), Is.EqualTo(alle[1..2]), "na de eerste dag, tot en met de tweede");
        Assert.That(werklijst.Termijnen(filter with { Regel = "TR321" }), Is.EqualTo(alle[..2]));
        Assert.That(werklijst.Termijnen(filter with { Toegewezen = true }), Is.EqualTo(alle[2..]));
        Assert.That(werklijst.Toon(filter with { Toegewezen = true }).Rijen.Select(rij => rij.DeclaratieNummer), Is.EqualTo(new[] { "G" }));
        Assert.That(werklijst.Toon(filter, hoogstens: 2).Rijen, Has.Count.EqualTo(2));
        var maand = werklijst.Toon(filter).Rijen[0].Periode;
        Assert.That((werklijst.Termijnen(filter with { Maand = maand }).Count, werklijst.Termijnen(filter with { Maand = maand.Volgende }).Count), Is.EqualTo((3, 0)));

        static EenDeclaratie Op(int toewijzing, string nummer, int volume) => new EenDeclaratie(new EenPrestatie(nummer).OpToewijzing(toewijzing).MetVolume(volume)).MetIdentificatie(nummer).MetNummer(nummer);
    }

    [Test]
    public void Na_herstel_van_de_gegevens_gaat_een_prestatie_alsnog_goed_en_de_proef_zei_dat_al()
    {
        var ontvangst = Ontvang(Teveel);
        _proef.LijstenKloppen("alles", "niettoegewezen", "TR321");
        _proef.Met(new EenToewijzing().ToegewezenOp("2025-11-01").MetOmvang(240, Eenheid.Minuut, Frequentie.PerWeek));
        var inhoud = _proef.Inhoud();
        var proef = Proef(ontvangst)!;
        Assert.That(_proef.Inhoud(), Is.EqualTo(inhoud), "een proef verandert niets");
        Assert.That((proef.Toen.Goedgekeurd, proef.Nu.Goedgekeurd, proef.Nu.Uitslag), Is.EqualTo((1, 2, Uitslag.VolledigToegewezen)));
        var verschil = proef.Prestaties.Single();
        Assert.That((verschil.Prestatie.ReferentieNummer, verschil.Toen, verschil.Nu), Is.EqualTo(("A", Controleren.PrestatieUitslag.Afgewezen, Controleren.PrestatieUitslag.Goedgekeurd)));
        Assert.That((verschil.BevindingenToen.Single().Regel, verschil.BevindingenNu.Count), Is.EqualTo(("TR321", 0)));

        var uitslag = Opnieuw(ontvangst);
        Assert.That(uitslag.Lot, Is.EqualTo(Beoordelingslot.Gelukt));
        var nu = Ontvangsten.Zoek(ontvangst.Sleutel)!;
        Assert.That((nu.Status, nu.Versie), Is.EqualTo((Ontvangststatus.Vastgehouden, uitslag.Versie)));
        Assert.That(uitslag.Versie, Is.GreaterThan(ontvangst.Versie!.Value));
        _proef.LijstenKloppen("alles");
        Assert.That(Uitgaand(), Is.Empty, "het antwoord blijft wachten");
        Assert.That(_proef.Declaraties.Lees(uitslag.Versie!.Value).Antwoord, Is.EqualTo(proef.Antwoord));
        AllesKlopt(ontvangst.Versie!.Value, uitslag.Versie.Value);
    }

    [Test]
    public void Wat_intussen_is_goedgekeurd_telt_en_een_prestatie_kan_ook_omlaag()
    {
        // In totaal 1000; de eerste declaratie krijgt er 900, en de rest faalt op de maand.
        _proef.Met(new EenToewijzing(2).MetOmvang(1000, Eenheid.Minuut, Frequentie.TotaalInToewijzing).TotEnMet("2025-12-31"));
        var ontvangst = Ontvang(new EenDeclaratie(new EenPrestatie("A").OpToewijzing(2).MetVolume(900), new EenPrestatie("B").MetVolume(960)));
        // Het contract verandert, en wat is goedgekeurd klopt niet meer.
        _proef.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(tarief: Voorbeeld.MinuutTarief + 1))]);
        var uitslag = Opnieuw(ontvangst);
        Assert.That(_proef.Declaraties.Lees(uitslag.Versie!.Value).Goedgekeurd, Is.Zero);
        Assert.That(_proef.Database.Leest(t => t.ExecuteScalar<long>("select count(*) from toewijzingstand")), Is.Zero, "niets meer goedgekeurd");
        AllesKlopt(ontvangst.Versie!.Value, uitslag.Versie.Value);
    }

    [Test]
    public void Wat_later_is_ingediend_maakt_een_declaratie_die_opnieuw_wordt_beoordeeld_niet_te_laat()
    {
        var ontvangst = Ontvang(new EenDeclaratie(new EenPrestatie("A").InMaand("2025-09").MetVolume(960), new EenPrestatie("B").InMaand("2025-08").MetVolume(60)).OverMaand("2025-09"));
        _proef.Keur(new EenDeclaratie(new EenPrestatie("L").MetVolume(60)).MetIdentificatie("I9").MetNummer("N9"));
        Assert.That(Proef(ontvangst)!.Nu.Uitslag, Is.EqualTo(Uitslag.DeelsAfgewezen), "TR318 kijkt naar wat eerder is ingediend");
    }

    [Test]
    public void Een_prestatie_die_intussen_is_gecrediteerd_kan_niet_meer_worden_afgewezen()
    {
        var ontvangst = Ontvang(Teveel);
        _proef.Keur(new EenDeclaratie(new EenPrestatie("B").InMaand("2025-09").MetVolume(60).GecrediteerdAls("C")).MetIdentificatie("I9").MetNummer("N9"));
        _proef.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(tarief: Voorbeeld.MinuutTarief + 1))]);
        var inhoud = _proef.Inhoud();
        var uitslag = Opnieuw(ontvangst);
        Assert.That((uitslag.Lot, uitslag.Beproeving!.Gecrediteerd.Single()), Is.EqualTo((Beoordelingslot.Gecrediteerd, 1)));
        Assert.That(uitslag.Uitleg, Does.StartWith("Opnieuw beoordelen kan niet: prestatie 2"));
        Assert.That(_proef.Inhoud(), Is.EqualTo(inhoud));
    }

    [Test]
    public void Vrijgeven_laat_het_antwoord_gaan_en_daarna_verandert_er_niets_meer()
    {
        var ontvangst = Ontvang(Teveel);
        var uitslag = GeefVrij(ontvangst);
        Assert.That(uitslag.Lot, Is.EqualTo(Beoordelingslot.Gelukt));
        Assert.That(Uitgaand().Select(post => post.Inhoud), Is.EqualTo(new[] { _proef.Declaraties.Lees(ontvangst.Versie!.Value).Antwoord }));
        Assert.That(Ontvangsten.Zoek(ontvangst.Sleutel), Has.Property(nameof(Ontvangst.Status)).EqualTo(Ontvangststatus.Beoordeeld).And.Property(nameof(Ontvangst.AfgehandeldOp)).EqualTo(_klok.Nu));
        var inhoud = _proef.Inhoud();
        foreach (var nogEens in new[] { Opnieuw(ontvangst), GeefVrij(ontvangst) })
        {
            Assert.That(nogEens.Lot, Is.EqualTo(Beoordelingslot.NietVastgehouden));
            Assert.That(nogEens.Uitleg, Does.Contain("vrijgegeven, door beoordelaar"));
        }

        Assert.That(Proef(ontvangst), Is.Null);
        Assert.That(_proef.Inhoud(), Is.EqualTo(inhoud));
    }

    [Test]
    public void Wie_een_ander_oordeel_zag_krijgt_dat_te_horen_en_verandert_niets()
    {
        var ontvangst = Ontvang(Teveel);
        Assert.That(Opnieuw(ontvangst).Lot, Is.EqualTo(Beoordelingslot.Gelukt));
        var inhoud = _proef.Inhoud();
        foreach (var tweede in new[] { Opnieuw(ontvangst), GeefVrij(ontvangst) })
        {
            Assert.That(tweede.Lot, Is.EqualTo(Beoordelingslot.Verouderd));
            Assert.That(tweede.Uitleg, Does.Contain($"en niet meer {ontvangst.Versie}").And.Contain("herbeoordeeld, door beoordelaar"));
        }

        Assert.That(_proef.Inhoud(), Is.EqualTo(inhoud));
        Assert.That(Opnieuw(ontvangst with { Sleutel = "bestaat-niet" }).Lot, Is.EqualTo(Beoordelingslot.Onbekend));
    }

    [Test]
    public void Twee_beoordelaars_tegelijk_een_wint_en_de_ander_hoort_het()
    {
        var ontvangst = Ontvang(Teveel);
        using var klaar = new Barrier(2);
        var uitslagen = new Beoordelingsuitslag[2];
        var draden = Enumerable.Range(0, 2).Select(i => new Thread(() =>
        {
            using var eigen = Database.Open(_proef.Adres);
            var beurten = new Beurten(eigen, _klok);
            klaar.SignalAndWait();
            uitslagen[i] = i == 0
                ? Proefopslag.BeoordeelOpnieuw(beurten, ontvangst.Sleutel, ontvangst.Versie!.Value, Proefopslag.Vandaag, new Handeling(Proefopslag.Beoordelaar, "Proef"), _proef.Bericht)
                : GeefVrij(beurten, new(ontvangst.Sleutel, ontvangst.Versie!.Value), Beoordelingsstap.Vrijgegeven, new Handeling(Proefopslag.Beoordelaar with { Naam = "ander" }, "Proef"));
        })).ToList();
        draden.ForEach(draad => draad.Start());
        draden.ForEach(draad => draad.Join());
        Assert.That(uitslagen.Count(uitslag => uitslag.Lot == Beoordelingslot.Gelukt), Is.EqualTo(1));
        Assert.That(uitslagen.Single(uitslag => uitslag.Lot != Beoordelingslot.Gelukt).Uitleg, Does.Contain("Er is niets veranderd."));
        Assert.That(new Nacontrole(_proef.Database).AfwijkendeStanden(), Is.Empty);
    }

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    public void Na_de_laatste_dag_gaat_het_antwoord_vanzelf_zoals_het_is_beoordeeld(int dagen, bool weg)
    {
        var ontvangst = Ontvang(Teveel);
        var verstreken = Beoordelingen.TermijnVerstreken(_uiterlijk.AddDays(dagen), 10);
        var uitslagen = verstreken.Select(declaratie => GeefVrij(Beurten, declaratie, Beoordelingsstap.Termijn, Handeling.OpTermijn)).ToList();
        Assert.That(uitslagen, Has.Count.EqualTo(weg ? 1 : 0));
        Assert.That(Uitgaand(), Has.Count.EqualTo(weg ? 1 : 0));
        Assert.That(Ontvangsten.Zoek(ontvangst.Sleutel)!.Status, Is.EqualTo(weg ? Ontvangststatus.Beoordeeld : Ontvangststatus.Vastgehouden));
        Assert.That(Beoordelingen.Stappen(ontvangst.Sleutel)[^1].Soort, Is.EqualTo(weg ? "termijn" : "vastgehouden"));
    }

    [Test]
    public void Hetzelfde_bericht_nog_eens_wacht_mee_en_gaat_mee()
    {
        var eerste = Ontvang(Teveel, "m1");
        var tweede = Ontvang(Teveel, "m2");
        Assert.That((tweede.Status, tweede.Versie, tweede.Uiterlijk), Is.EqualTo((Ontvangststatus.Vastgehouden, eerste.Versie, eerste.Uiterlijk)));
        Assert.That(Vastgehouden.Select(rij => rij.Sleutel), Is.EqualTo(new[] { eerste.Sleutel }), "een keer op de lijst");
        Assert.That(_proef.Dien(Teveel).IsVastgehouden, "ook de opdrachtregel ziet dat");
        var opnieuw = Opnieuw(tweede);
        Assert.That(Ontvangsten.Zoek(eerste.Sleutel)!.Versie, Is.EqualTo(opnieuw.Versie));
        Assert.That(GeefVrij(eerste with { Versie = opnieuw.Versie }).Lot, Is.EqualTo(Beoordelingslot.Gelukt));
        Assert.That(Uitgaand().Select(post => post.BerichtId), Is.EqualTo(new[] { eerste.Sleutel, tweede.Sleutel }));
        Assert.That(Ontvang(Teveel, "m3").Status, Is.EqualTo(Ontvangststatus.Beoordeeld), "na vrijgave krijgt een herhaling meteen het antwoord");
    }

    [Test]
    public void Elke_stap_staat_er_met_wie_wanneer_en_waarom_en_zonder_Bsn()
    {
        var ontvangst = Ontvang(Teveel);
        var opnieuw = Proefopslag.BeoordeelOpnieuw(
            Beurten, ontvangst.Sleutel, ontvangst.Versie!.Value, Proefopslag.Vandaag, new Handeling(Proefopslag.Beoordelaar, "Contract hersteld", "zie 999900006"), _proef.Bericht);
        _klok.Nu += TimeSpan.FromMinutes(1);
        GeefVrij(ontvangst with { Versie = opnieuw.Versie });
        var stappen = Beoordelingen.Stappen(ontvangst.Sleutel);
        Assert.That(stappen.Select(stap => (stap.Soort, stap.VorigeVersie, stap.Versie)), Is.EqualTo(new[]
        {
            ("vastgehouden", (long?)null, ontvangst.Versie.Value), ("herbeoordeeld", ontvangst.Versie, opnieuw.Versie!.Value), ("vrijgegeven", null, opnieuw.Versie.Value),
        }));
        Assert.That((stappen[1].Wie, stappen[1].Rol, stappen[1].Reden, stappen[1].Toelichting), Is.EqualTo(("beoordelaar", "financien", "Contract hersteld", "zie *********")));
        Assert.That(stappen[2].Moment, Is.EqualTo(_klok.Nu));
        Assert.That(new Logboekopslag(_proef.Database, _klok).Controleer().Regels, Is.EqualTo(2));
    }

    private void AllesKlopt(params long[] versies)
    {
        Assert.That(new Nacontrole(_proef.Database).AfwijkendeStanden(), Is.Empty);
        Assert.That(_proef.Declaraties.Versies(), Is.SupersetOf(versies));
        foreach (var versie in versies)
        {
            _proef.Herspeel(versie);
        }
    }

    private Ontvangst Ontvang(EenDeclaratie declaratie, DateOnly uiterlijk) => Ontvang(declaratie, null, uiterlijk);

    private Ontvangst Ontvang(EenDeclaratie declaratie, string? aflevering = null, DateOnly? uiterlijk = null)
    {
        var bericht = declaratie.Bouw();
        var bytes = _proef.Post(bericht);
        var ontvangst = Beurten.Bewaar(
            new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(bytes), Aflevering = aflevering }, new("WMO323", bericht.Gemeente, bericht.Aanbieder)).Ontvangst;
        Assert.That(Beurten.VanOntvangst(ontvangst, beurt =>
        {
            var afschrift = Afschrift.Van(bytes);
            if (beurt.Bekend(afschrift.Vingerafdruk) is not { } eerder)
            {
                beurt.HoudVast(beurt.Bewaar(Proefopslag.Beslis(beurt.Laad(bericht, afschrift.Vingerafdruk, Proefopslag.Vandaag)), afschrift), uiterlijk ?? _uiterlijk);
            }
            else if (eerder.IsVastgehouden)
            {
                beurt.HoudMeeVast(eerder);
            }
            else
            {
                beurt.RondAf(eerder, [Post(ontvangst, eerder.Antwoord)]);
            }
        }));
        return Ontvangsten.Zoek(ontvangst.Sleutel)!;
    }

    private Beproeving? Proef(Ontvangst ontvangst) => _proef.Proef(ontvangst.Sleutel, Proefopslag.Vandaag);

    private Beoordelingsuitslag Opnieuw(Ontvangst ontvangst) => Proefopslag.BeoordeelOpnieuw(
        Beurten, ontvangst.Sleutel, ontvangst.Versie!.Value, Proefopslag.Vandaag, new Handeling(Proefopslag.Beoordelaar, "Proef"), _proef.Bericht);

    private Beoordelingsuitslag GeefVrij(Ontvangst ontvangst) =>
        GeefVrij(Beurten, new(ontvangst.Sleutel, ontvangst.Versie!.Value), Beoordelingsstap.Vrijgegeven, new Handeling(Proefopslag.Beoordelaar, "Akkoord"));

    private static Beoordelingsuitslag GeefVrij(Beurten beurten, Oordeelverwijzing declaratie, string soort, Handeling handeling) => beurten.VanVastgehouden(declaratie.Sleutel, declaratie.Versie, beurt =>
    {
        foreach (var aflevering in beurt.Afleveringen())
        {
            beurt.RondAf(aflevering, [Post(aflevering, beurt.Huidig.Oordeel.Antwoord)]);
        }

        beurt.GeefVrij(soort, handeling);
        return new Beoordelingsuitslag(declaratie.Sleutel, Beoordelingslot.Gelukt, "");
    });

    private static NieuwUitgaandBericht Post(Ontvangst ontvangst, byte[] inhoud) => new()
    {
        BerichtId = ontvangst.Sleutel,
        Kanaal = "proef",
        Soort = "antwoord",
        Bestemming = "ergens",
        Inhoudstype = "text/plain",
        Inhoud = inhoud,
    };

    private IReadOnlyList<UitgaandBericht> Uitgaand() => new Uitgaandopslag(_proef.Database, _klok).Klaar("proef", 100);
}
