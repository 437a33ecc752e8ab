using Declaraties.Opslag.Tarieven;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Opslag.Specs.Toewijzingen;

/// <summary>Een contractregel kan zeggen welke tariefset haar tarief gaf, en dan is dat waar.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class HerkomstSpecs : IDisposable
{
    private static readonly Tariefherkomst _set = new("IB", 1);
    private static readonly Gebruiker _ander = new("een ander", "financien", "proef");
    private readonly Proefopslag _proef;

    public HerkomstSpecs(Proefserver server)
    {
        _proef = new Proefopslag(server);
        Bewaar(8580, new Producttarief("02A06", new(9000)));
        Bewaar(8600);
        Sets.StelVast(_set, Voorbeeld.Dag("2025-07-01"), _ander, []);
    }

    public void Dispose() => _proef.Dispose();

    private Tariefsetopslag Sets => new(_proef.Database, TimeProvider.System);

    [Test]
    public void De_herkomst_staat_bij_de_regel_en_komt_terug()
    {
        var regel = Regel();
        Assert.That(VoegToe(regel).Nieuw, Is.EqualTo(1));
        Assert.That(Geldend(), Is.EqualTo(new[] { regel }));
        Assert.That(VoegToe(regel).Ongewijzigd, Is.EqualTo(1));
        Assert.That(VoegToe(regel with { Tariefset = null }).Ongewijzigd, Is.EqualTo(1), "wie niets zegt verandert niets");
        Assert.That(Geldend().Single().Tariefset, Is.EqualTo(_set));
    }

    [Test]
    public void Alleen_een_herkomst_erbij_is_een_wijziging_die_geen_tarief_raakt()
    {
        VoegToe(Regel() with { Tariefset = null });
        var wijziging = _proef.Referenties.ProefContracten([Proefopslag.Rij(1, Regel())]).Wijzigingen.Single();
        Assert.That((wijziging.Was!.Tariefset, wijziging.Wordt.Tariefset), Is.EqualTo(((Tariefherkomst?)null, _set)));
        var uitslag = VoegToe(Regel());
        Assert.That((uitslag.Nieuw, uitslag.Geweigerd.Count), Is.EqualTo((1, 0)));
    }

    [TestCase("naam", "Tariefset 'GB@1' is niet bewaard; er is geen tariefset met de naam GB")]
    [TestCase("versie", "Tariefset 'IB@3' is niet bewaard; bewaard zijn IB@1, IB@2")]
    [TestCase("vaststelling", "Tariefset 'IB@2' is niet vastgesteld; stel haar eerst vast, of laat Tariefset leeg")]
    [TestCase("dag", "Tariefset 'IB@1' geldt vanaf 2025-07-01; een regel die haar noemt gaat niet eerder in, en deze op 2025-06-30")]
    [TestCase("eenheid", "Tariefset 'IB@1' geeft een tarief per uur (Eenheid 04), en deze regel is in Eenheid 01")]
    [TestCase("product", "Tariefset 'IB@1' heeft geen product 02A07; wel 02A05, 02A06")]
    [TestCase("tarief", "Tariefset 'IB@1' geeft voor product 02A05 8580 eurocent per uur, en deze regel 8581")]
    public void Een_herkomst_die_niet_klopt_weigert_de_regel_en_de_rest_gaat_door(string wat, string reden)
    {
        var verkeerd = wat switch
        {
            "naam" => Regel() with { Tariefset = new("GB", 1) },
            "versie" => Regel() with { Tariefset = new("IB", 3) },
            "vaststelling" => Regel() with { Tariefset = new("IB", 2), Tarief = new(8600) },
            "dag" => Regel() with { Ingangsdatum = Voorbeeld.Dag("2025-06-30") },
            "eenheid" => Regel() with { Eenheid = Eenheid.Minuut },
            "product" => Regel() with { Product = new("02", "02A07") },
            _ => Regel() with { Tarief = new(8581) },
        };
        var ander = Regel() with { Product = new("02", "02A06"), Tarief = new(9000) };
        var uitslag = _proef.Referenties.VoegContractenToe([Proefopslag.Rij(1, verkeerd), Proefopslag.Rij(2, ander)]);
        Assert.That(uitslag.Geweigerd.Select(fout => (fout.Regelnummer, fout.Reden)), Is.EqualTo(new[] { (1, reden) }));
        Assert.That(Geldend(), Is.EqualTo(new[] { ander }));
    }

    [Test]
    public void Alles_wat_aan_een_herkomst_mankeert_wordt_in_een_keer_gezegd()
    {
        var uitslag = VoegToe(Regel() with { Ingangsdatum = Voorbeeld.Dag("2025-06-30"), Eenheid = Eenheid.Etmaal, Tarief = new(1) });
        Assert.That(uitslag.Geweigerd, Has.Count.EqualTo(3));
        Assert.That(Geldend(), Is.Empty);
    }

    [Test]
    public void Een_declaratie_met_een_verkeerd_tarief_hoort_welke_tariefset_het_goede_gaf_en_een_oordeel_van_ervoor_niet()
    {
        const string Zonder = "ProductTarief is 125 eurocent; het contract heeft voor product 02 02A05 8580 eurocent per uur, is 143 per minuut";
        _proef.Referenties.VoegProductenToe([Proefopslag.Rij(1, Proefopslag.Lijstregel(Voorbeeld.Product))]);
        VoegToe(Regel() with { Tariefset = null });
        _proef.Met(new EenToewijzing());
        var voor = _proef.Dien(new EenDeclaratie(new EenPrestatie("A")));
        VoegToe(Regel());
        var na = _proef.Dien(new EenDeclaratie(new EenPrestatie("B")).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(voor.Bevindingen.Single(b => b.Regel == "TR418").Toelichting, Is.EqualTo($"{Zonder}."));
        Assert.That(na.Bevindingen.Single(b => b.Regel == "TR418").Toelichting, Is.EqualTo($"{Zonder} volgens tariefset IB, versie 1."));
        Assert.That(_proef.Herspeel(voor.Versie).Contractregels[Voorbeeld.Product].Single().Tariefset, Is.Null);
        Assert.That(_proef.Herspeel(na.Versie).Contractregels[Voorbeeld.Product].Single().Tariefset, Is.EqualTo(_set));
    }

    private void Bewaar(int tarief, params Producttarief[] tarieven) =>
        Sets.Bewaar(new("IB", new Tariefbestanden([new("mix.csv", BitConverter.GetBytes(tarief))]), "tarief/2026.1", [new("02A05", new(tarief)), .. tarieven]), Proefopslag.Beoordelaar);

    private Invoeruitslag VoegToe(Contractregel regel) => _proef.Referenties.VoegContractenToe([Proefopslag.Rij(1, regel)]);

    private IReadOnlyList<Contractregel> Geldend() => _proef.Database.Leest(transactie => transactie.Contracten(new(Voorbeeld.Aanbieder), long.MaxValue));

    private static Contractregel Regel() => Proefopslag.Afspraak(eenheid: Eenheid.Uur, tarief: 8580, van: "2025-07-01") with { Tariefset = _set };
}
