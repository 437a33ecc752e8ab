using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Opslag.Specs.Toewijzingen;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class ToestemmingopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly Periode _oktober = new(Voorbeeld.Dag("2025-10-01"), Voorbeeld.Dag("2025-10-31"));
    private static readonly EenDeclaratie _teveel = new(new EenPrestatie("A").MetVolume(960));
    private readonly Proefopslag _proef = new Proefopslag(server).MetContract().Met(new EenToewijzing());

    public void Dispose() => _proef.Dispose();

    private Toestemmingopslag Toestemmingen => new(_proef.Database, TimeProvider.System);

    private static readonly NieuweToestemming _ziekte = new(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, Voorbeeld.ToewijzingNummer, 60, _oktober, "ziekte");

    [Test]
    public void Een_toestemming_telt_bij_het_volgende_oordeel_en_niet_bij_het_vorige()
    {
        var voor = _proef.Dien(_teveel);
        var nummer = Verleen().Nummer;
        var na = _proef.Keur(new EenDeclaratie(new EenPrestatie("B").MetVolume(960)).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(_proef.Herspeel(voor.Versie).Toewijzingen[Voorbeeld.ToewijzingNummer].Toestemmingen, Is.Empty);
        Assert.That(_proef.Herspeel(na.Versie).Toewijzingen[Voorbeeld.ToewijzingNummer].Toestemmingen.Single().Nummer, Is.EqualTo(nummer));
    }

    [Test]
    public void Een_ingetrokken_toestemming_telt_niet_meer_en_een_oordeel_van_toen_ziet_haar_nog()
    {
        var nummer = Verleen().Nummer!.Value;
        var toen = _proef.Keur(_teveel);
        Assert.That(Toestemmingen.TrekIn(nummer, "dubbel", Proefopslag.Vandaag, Proefopslag.Beoordelaar).Bezwaar, Is.Null);
        var na = _proef.Dien(new EenDeclaratie(new EenPrestatie("B").InMaand("2025-09").MetVolume(60), new EenPrestatie("C").MetVolume(960)).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(na.Bevindingen.Select(b => b.Regel), Does.Contain("TR321"));
        Assert.That(_proef.Herspeel(toen.Versie).Toewijzingen[Voorbeeld.ToewijzingNummer].Toestemmingen, Has.Count.EqualTo(1));
        Assert.That(_proef.Herspeel(na.Versie).Toewijzingen[Voorbeeld.ToewijzingNummer].Toestemmingen, Is.Empty);
        Assert.That(Toestemmingen.TrekIn(nummer, "nog eens", Proefopslag.Vandaag, Proefopslag.Beoordelaar).Bezwaar, Is.EqualTo($"Toestemming {nummer} is op 2025-11-10 al ingetrokken door beoordelaar."));
        Assert.That(Toestemmingen.TrekIn(9999, "weg", Proefopslag.Vandaag, Proefopslag.Beoordelaar).Bezwaar, Is.EqualTo("Er is geen toestemming 9999."));
    }

    [Test]
    public void De_lijst_toont_alles_wat_is_verleend_met_wie_en_waarom()
    {
        var (een, twee) = (Verleen("griep").Nummer!.Value, Verleen().Nummer!.Value);
        Toestemmingen.TrekIn(een, "dubbel", Proefopslag.Vandaag, Proefopslag.Beoordelaar);
        var lijst = Toestemmingen.Lijst();
        Assert.That(lijst.Select(t => t.Toestemming.Nummer), Is.EqualTo(new[] { een, twee }));
        Assert.That(lijst[0].Ingetrokken, Is.EqualTo(new Intrekking("dubbel", "beoordelaar", Proefopslag.Vandaag)));
        Assert.That((lijst[1].Ingetrokken, lijst[1].Toestemming.Periode, lijst[1].Toestemming.Minuten, lijst[1].Toestemming.Reden), Is.EqualTo(((Intrekking?)null, _oktober, 60, "ziekte")));
        Assert.That(new Logboekopslag(_proef.Database, TimeProvider.System).Laatste(10).Select(regel => regel.Handeling), Is.EqualTo(new[] { "toestemming ingetrokken", "toestemming verleend", "toestemming verleend" }));
    }

    [TestCase("0", "Een toestemming is voor ten minste 1 minuut.")]
    [TestCase("leeg", "De periode 2025-10-31 t/m 2025-10-01 is leeg: het einde ligt voor het begin.")]
    [TestCase("reden", "Een toestemming heeft een onderbouwing nodig.")]
    [TestCase("onbekend", "Er is geen toewijzing 3 van gemeente 0505 aan aanbieder 99990001.")]
    [TestCase("gemeente", "Er is geen toewijzing 20072 van gemeente 0590 aan aanbieder 99990001.")]
    [TestCase("verwijderd", "De toewijzing 4 van gemeente 0505 aan aanbieder 99990001 is verwijderd.")]
    [TestCase("budget", "De toewijzing 5 van gemeente 0505 aan aanbieder 99990001 heeft geen Omvang: er is geen plafond in tijd.")]
    [TestCase("etmaal", "De toewijzing 6 van gemeente 0505 aan aanbieder 99990001 is in etmalen: een toestemming is er alleen voor minuten en uren.")]
    [TestCase("daarbuiten", "De toewijzing 7 van gemeente 0505 aan aanbieder 99990001 loopt van 2025-01-01 t/m 2025-09-30, en heeft geen dag in 2025-10-01 t/m 2025-10-31.")]
    public void Wat_niet_kan_wordt_gezegd_en_niet_vastgelegd(string wat, string bezwaar)
    {
        _proef.Met(
            new EenToewijzing(4).Verwijderd(),
            new EenToewijzing(5).MetBudget(1000),
            new EenToewijzing(6).MetOmvang(1, Eenheid.Etmaal, Frequentie.PerMaand),
            new EenToewijzing(7).TotEnMet("2025-09-30"));
        var goed = new NieuweToestemming(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, Voorbeeld.ToewijzingNummer, 60, _oktober, "ziekte");
        var nieuw = wat switch
        {
            "0" => goed with { Minuten = 0 },
            "leeg" => goed with { Periode = new Periode(_oktober.Eind, _oktober.Begin) },
            "reden" => goed with { Reden = " " },
            "gemeente" => goed with { Gemeente = new("0590") },
            "onbekend" => goed with { ToewijzingNummer = 3 },
            "verwijderd" => goed with { ToewijzingNummer = 4 },
            "budget" => goed with { ToewijzingNummer = 5 },
            "etmaal" => goed with { ToewijzingNummer = 6 },
            _ => goed with { ToewijzingNummer = 7 },
        };
        var inhoud = _proef.Inhoud();
        Assert.That(Toestemmingen.Verleen(nieuw, Proefopslag.Vandaag, Proefopslag.Beoordelaar), Is.EqualTo(new Toestemminguitslag(Toestemminglot.KanNiet, null, bezwaar)));
        Assert.That(_proef.Inhoud(), Is.EqualTo(inhoud));
    }

    [Test]
    public void Precies_dezelfde_nog_eens_is_een_vergissing_en_met_een_verschil_niet()
    {
        var eerste = Verleen().Nummer!.Value;
        var inhoud = _proef.Inhoud();
        var tweede = Verleen();
        Assert.That((tweede.Lot, tweede.Nummer), Is.EqualTo((Toestemminglot.IsErAl, (long?)null)));
        Assert.That(tweede.Bezwaar, Does.StartWith($"Precies deze toestemming is er al: nummer {eerste}, op 2025-11-10 verleend door beoordelaar. Er is niets verleend."));
        Assert.That(_proef.Inhoud(), Is.EqualTo(inhoud));
        foreach (var anders in (NieuweToestemming[])[_ziekte with { Minuten = 61 }, _ziekte with { Periode = new Periode(_oktober.Begin, _oktober.Eind.AddDays(-1)) }, _ziekte with { Reden = "nog eens ziekte" }])
        {
            Assert.That(Toestemmingen.Verleen(anders, Proefopslag.Vandaag, Proefopslag.Beoordelaar).Lot, Is.EqualTo(Toestemminglot.Gelukt));
        }

        Toestemmingen.TrekIn(eerste, "dubbel", Proefopslag.Vandaag, Proefopslag.Beoordelaar);
        Assert.That(Verleen().Lot, Is.EqualTo(Toestemminglot.Gelukt), "wat is ingetrokken kan opnieuw");
    }

    private Toestemminguitslag Verleen(string reden = "ziekte") => Toestemmingen.Verleen(_ziekte with { Reden = reden }, Proefopslag.Vandaag, Proefopslag.Beoordelaar);
}
