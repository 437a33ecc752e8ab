using Declaraties.Beleid.Tariferen;
using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Specs.Tariferen;

/// <summary>Wat een tarief doet als één parameter een tiende lager of hoger is.</summary>
public sealed class GevoeligheidSpecs
{
    [Test]
    public void Elke_parameter_met_een_waarde_heeft_twee_uitkomsten()
    {
        var gevoeligheden = Van(Setbouw.Uitgewerkt);
        Assert.That(gevoeligheden.Select(gevoeligheid => gevoeligheid.Parameter), Is.EquivalentTo(Setbouw.Uitgewerkt.Parameters.Select(waarde => waarde.Parameter)));
        Assert.That(gevoeligheden.Select(gevoeligheid => gevoeligheid.Uitslag), Is.Ordered.Descending);
        Assert.That(gevoeligheden[0].Parameter, Is.EqualTo(BrutoUren));
    }

    [TestCase(AandeelSchaalmaximum)]
    [TestCase(VerlofUren)]
    [TestCase(OverheadPercentage)]
    [TestCase(RisicoPercentage)]
    public void Het_is_het_tarief_bij_negen_tiende_en_elf_tiende_van_de_waarde(Tariefparameter parameter)
    {
        var waarde = Setbouw.Uitgewerkt.Parameters.Single(gegeven => gegeven.Parameter == parameter).Waarde.Rond(2);
        var gevoeligheid = Van(Setbouw.Uitgewerkt).Single(gevoeligheid => gevoeligheid.Parameter == parameter);
        Assert.That(
            (gevoeligheid.Laag, gevoeligheid.Tarief, gevoeligheid.Hoog),
            Is.EqualTo(((Bedrag?)Setbouw.Uitgewerkt.Met(parameter, waarde * 0.9m).Berekening().Tarief, new Bedrag(8579), (Bedrag?)Setbouw.Uitgewerkt.Met(parameter, waarde * 1.1m).Berekening().Tarief)));
    }

    [Test]
    public void Wat_het_tarief_niet_gebruikt_verandert_het_niet()
    {
        var gevoeligheid = Van(Setbouw.Uitgewerkt).Single(gevoeligheid => gevoeligheid.Parameter == Indexatie);
        Assert.That((gevoeligheid.Laag, gevoeligheid.Hoog), Is.EqualTo(((Bedrag?)new Bedrag(8579), (Bedrag?)new Bedrag(8579))));
    }

    [Test]
    public void Waar_geen_uren_overblijven_is_geen_tarief()
    {
        var gevoeligheid = Van(Setbouw.Uitgewerkt.Met(VerlofUren, 1400)).Single(gevoeligheid => gevoeligheid.Parameter == VerlofUren);
        Assert.That((gevoeligheid.Laag is null, gevoeligheid.Hoog is null), Is.EqualTo((false, true)));
    }

    [Test]
    public void De_waarde_van_een_product_verandert_en_niet_die_van_alle()
    {
        var gevoeligheid = Van(Setbouw.Uitgewerkt.Met("IB1", RisicoPercentage, 5)).Single(gevoeligheid => gevoeligheid.Parameter == RisicoPercentage);
        Assert.That(gevoeligheid.Hoog, Is.EqualTo((Bedrag?)Setbouw.Uitgewerkt.Met(RisicoPercentage, 5.5m).Berekening().Tarief));
    }

    private static IReadOnlyList<Tariefgevoeligheid> Van(Tariefset set) => Tariefgevoeligheid.Van(set, Tariefregels.Huidig.Bereken(set));
}
