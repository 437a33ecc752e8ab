using Declaraties.Beleid.Tariferen;
using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Specs.Tariferen;

/// <summary>Welke elementen van een reële prijs zijn ingevuld; waar er een niet is ingevuld waarschuwt ook de toets.</summary>
public sealed class UitvoeringsbesluitSpecs
{
    private static readonly Bevindingscode[] _volgorde =
        [Bevindingscode.Beroepskracht, Bevindingscode.Overhead, Bevindingscode.NietProductief, Bevindingscode.ReisEnOpleiding, Bevindingscode.Indexatie, Bevindingscode.Verplichtingen];

    [Test]
    public void Elk_element_staat_er_in_de_volgorde_van_het_besluit_met_wat_het_invult()
    {
        var elementen = Elementen(Setbouw.Uitgewerkt);
        Assert.That(elementen.Select(element => element.Code), Is.EqualTo(_volgorde));
        Assert.That(elementen, Has.All.Property(nameof(Prijselement.IsIngevuld)).True);
        Assert.That(elementen[0].Waarden.Single().Waarde!.Value.Afgerond(2), Is.EqualTo(7_642_811));
        Assert.That(elementen[1].Waarden.Single(), Is.EqualTo(new Elementwaarde("OverheadPercentage", Parametersoort.Percentage, 20)));
    }

    [TestCase(OverheadPercentage, Bevindingscode.Overhead, false)]
    [TestCase(WerkoverlegUren, Bevindingscode.NietProductief, true)]
    [TestCase(ReiskostenPerUur, Bevindingscode.ReisEnOpleiding, true)]
    [TestCase(Indexatie, Bevindingscode.Indexatie, false)]
    [TestCase(VerplichtingenPerUur, Bevindingscode.Verplichtingen, false)]
    public void Nul_is_niet_ingevuld_en_een_deel_is_niet_alles(Tariefparameter parameter, Bevindingscode code, bool isDeels)
    {
        var element = Elementen(Setbouw.Uitgewerkt.Met(parameter, 0)).Single(element => element.Code == code);
        Assert.That((element.IsIngevuld, element.IsDeelsIngevuld), Is.EqualTo((false, isDeels)));
        Assert.That(Elementen(Setbouw.Uitgewerkt.Met(parameter, 0.01m)).Single(element => element.Code == code).IsIngevuld, Is.True);
    }

    [TestCaseSource(nameof(Afwijkend))]
    public void Wat_niet_is_ingevuld_is_precies_waar_de_toets_voor_waarschuwt(Tariefset set)
    {
        var uitkomst = Tariefregels.Huidig.Bereken(set);
        var gewaarschuwd = Tarieftoets.Toets(set, uitkomst, null, new(2026, 11, 30)).Select(bevinding => bevinding.Code).Where(_volgorde.Contains).Distinct();
        Assert.That(Elementen(set).Where(element => !element.IsIngevuld).Select(element => element.Code), Is.EquivalentTo(gewaarschuwd));
    }

    private static IEnumerable<Tariefset> Afwijkend() =>
        [Setbouw.Uitgewerkt, Setbouw.Klein, Setbouw.Uitgewerkt.Zonder(Indexatie, ScholingUren), Setbouw.Uitgewerkt.Met(VerplichtingenPerUur, 0).Met(OpleidingPercentage, 0)];

    private static IReadOnlyList<Prijselement> Elementen(Tariefset set) => Uitvoeringsbesluit.Van(set, Tariefregels.Huidig.Bereken(set));
}
