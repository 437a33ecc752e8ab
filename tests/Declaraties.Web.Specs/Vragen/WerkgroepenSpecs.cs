using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Specs.Vragen;

public sealed class WerkgroepenSpecs
{
    [TestCase("2026-11-30", "2026-11-29", Werkgroep.Vandaag, Description = "over tijd")]
    [TestCase("2026-11-30", "2026-11-30", Werkgroep.Vandaag)]
    [TestCase("2026-11-30", "2026-12-01", Werkgroep.Morgen)]
    [TestCase("2026-11-30", "2026-12-02", Werkgroep.DezeWeek)]
    [TestCase("2026-11-30", "2026-12-06", Werkgroep.DezeWeek, Description = "zondag hoort bij deze week")]
    [TestCase("2026-11-30", "2026-12-07", Werkgroep.Later)]
    [TestCase("2026-12-04", "2026-12-05", Werkgroep.Morgen, Description = "vrijdag: morgen is zaterdag")]
    [TestCase("2026-12-04", "2026-12-07", Werkgroep.Later, Description = "vrijdag: maandag is een andere week")]
    [TestCase("2026-12-06", "2026-12-07", Werkgroep.Morgen, Description = "zondag: morgen is een andere week")]
    [TestCase("2026-12-06", "2026-12-08", Werkgroep.Later)]
    public void Een_laatste_dag_hoort_bij_een_groep(string vandaag, string uiterlijk, Werkgroep groep) => Assert.That(Werkgroepen.Van(Dag(uiterlijk), Dag(vandaag)), Is.EqualTo(groep));

    /// <summary>Het filter van een groep vindt precies wat erin is geteld, welke dag het ook is.</summary>
    [Test]
    public void Elke_dag_valt_in_precies_het_filter_van_haar_groep()
    {
        foreach (var vandaag in Enumerable.Range(0, 14).Select(dag => Dag("2026-11-23").AddDays(dag)))
        {
            foreach (var uiterlijk in Enumerable.Range(-3, 20).Select(vandaag.AddDays))
            {
                var groepen = Enum.GetValues<Werkgroep>().Where(groep => Vindt(new Werkfilter().In(groep, vandaag), uiterlijk));
                Assert.That(groepen, Is.EqualTo(new[] { Werkgroepen.Van(uiterlijk, vandaag) }), $"{uiterlijk} op {vandaag}");
            }
        }
    }

    [Test]
    public void Zonder_groep_blijft_het_filter_en_met_een_groep_geldt_de_eerste_dag()
    {
        var vandaag = Dag("2026-11-30");
        var filter = new Werkfilter { Uiterlijk = Dag("2026-12-01") };
        Assert.That(filter.In(null, vandaag), Is.EqualTo(filter));
        Assert.That(filter.In(Werkgroep.Vandaag, vandaag).Uiterlijk, Is.EqualTo(vandaag));
        Assert.That(filter.In(Werkgroep.Later, vandaag).Uiterlijk, Is.EqualTo(filter.Uiterlijk), "wat is gevraagd gaat er niet van af");
    }

    [Test]
    public void Een_groep_telt_aantallen_en_bedragen_en_wat_over_tijd_is()
    {
        var vandaag = Dag("2026-11-30");
        Assert.That(
            Werkgroepen.Tel([new(vandaag.AddDays(-1), 2, new(300)), new(vandaag, 1, new(50)), new(vandaag.AddDays(9), 4, new(7))], vandaag),
            Is.EqualTo(new[] { new Werkgroepstand(Werkgroep.Vandaag, 3, 2, new(350)), new(Werkgroep.Morgen, 0, 0, new(0)), new(Werkgroep.DezeWeek, 0, 0, new(0)), new(Werkgroep.Later, 4, 0, new(7)) }));
    }

    private static bool Vindt(Werkfilter filter, DateOnly uiterlijk) => (filter.Na is null || uiterlijk > filter.Na) && (filter.Uiterlijk is null || uiterlijk <= filter.Uiterlijk);

    private static DateOnly Dag(string tekst) => Datumlezer.Dag(tekst)!.Value;
}
