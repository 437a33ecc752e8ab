using Declaraties.Beleid.Tariferen;
using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Specs.Tariferen;

/// <summary>Waardoor het ene tarief hoger is dan het andere, element voor element.</summary>
public sealed class VerschilSpecs
{
    [Test]
    public void Een_ander_percentage_is_helemaal_aan_de_uren_te_wijten()
    {
        var verschil = Verschil(Setbouw.Uitgewerkt.Met(ProductiviteitPercentage, 62), Setbouw.Uitgewerkt.Met(ProductiviteitPercentage, 60));
        Assert.That((verschil.Eerst!.Tarief, verschil.Daarna!.Tarief), Is.EqualTo((new Bedrag(8580), new Bedrag(8859))));
        Assert.That(verschil.Elementen.Single(element => element.Verschil != 0).Element, Is.EqualTo(Tariefelement.Uren));
    }

    [TestCase(AandeelSchaalmaximum, 95, Tariefelement.Loonkosten)]
    [TestCase(VerlofUren, 230, Tariefelement.Uren)]
    [TestCase(InhuurPercentage, 12, Tariefelement.Btw)]
    [TestCase(VastgoedPercentage, 2, Tariefelement.Overhead)]
    [TestCase(OpleidingPercentage, 3, Tariefelement.Opleiding)]
    [TestCase(ReiskostenPerUur, 2, Tariefelement.Reiskosten)]
    [TestCase(VerplichtingenPerUur, 1, Tariefelement.Verplichtingen)]
    [TestCase(RendementPercentage, 1, Tariefelement.Opslag)]
    public void Elke_parameter_hoort_bij_een_element(Tariefparameter parameter, decimal waarde, Tariefelement element)
    {
        var verschillen = Verschil(Setbouw.Uitgewerkt, Setbouw.Uitgewerkt.Met(parameter, waarde)).Elementen;
        Assert.That(verschillen.Where(verschil => verschil.Verschil != 0).Select(verschil => verschil.Element), Is.EqualTo(new[] { element }));
    }

    [Test]
    public void De_elementen_staan_in_de_volgorde_van_de_formule_en_zijn_samen_precies_het_verschil()
    {
        var (een, ander) = (Setbouw.Uitgewerkt, Setbouw.Klein);
        var elementen = Verschil(een, ander).Elementen;
        Assert.That(elementen.Select(element => element.Element), Is.EqualTo(Enum.GetValues<Tariefelement>()));
        Assert.That(
            elementen.Sum(element => element.Verschil),
            Is.EqualTo(ander.Berekening().Elementen.Tarief.Afgerond(4) - een.Berekening().Elementen.Tarief.Afgerond(4)));
    }

    [Test]
    public void Van_een_product_dat_maar_in_een_set_staat_is_geen_verschil_te_zeggen()
    {
        var ander = Setbouw.Uitgewerkt with { Mix = [Setbouw.Uitgewerkt.Mix[0] with { Product = "IB2" }] };
        var verschillen = Tariefverschil.Van(Tariefregels.Huidig.Bereken(Setbouw.Uitgewerkt), Tariefregels.Huidig.Bereken(ander));
        Assert.That(
            verschillen.Select(verschil => (verschil.Product, verschil.Eerst?.Tarief.Cent, verschil.Daarna?.Tarief.Cent, verschil.Elementen.Count)),
            Is.EqualTo(new[] { ("IB1", (long?)8579, (long?)null, 0), ("IB2", (long?)null, (long?)8579, 0) }));
    }

    private static Tariefverschil Verschil(Tariefset een, Tariefset ander) => Tariefverschil.Van(Tariefregels.Huidig.Bereken(een), Tariefregels.Huidig.Bereken(ander)).Single();
}
