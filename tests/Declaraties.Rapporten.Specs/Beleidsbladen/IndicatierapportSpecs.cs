using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Testbasis;

namespace Declaraties.Rapporten.Specs.Beleidsbladen;

/// <summary>Van behoefte naar minuten en product, in elke vorm.</summary>
public sealed class IndicatierapportSpecs
{
    private static readonly Productdrempel[] _drempels = [new("IB1", 6), new("IB2", 10), new("IB3", 15)];

    [Test]
    public void Minuten_per_week_staan_er_exact_en_op_vijf_minuten()
    {
        var rapport = Indicatierapport.Maak(
            [new("1", "Administratie", 30, 1, 1), new("1", "Dagstructuur", 60, 1, 1), new("1", "Netwerk", 45, 1, 2), new("2", "Waakvlam", 30, 1, 4), new("3", "Bellen", 20, 1, 3)], "activiteiten.csv");
        Assert.That(Geschreven.Json(rapport), Is.EqualTo(
            """[{"clientregel":"1","minutenPerWeekExact":112.5,"minutenPerWeek":115},{"clientregel":"2","minutenPerWeekExact":7.5,"minutenPerWeek":10},{"clientregel":"3","minutenPerWeekExact":6.6667,"minutenPerWeek":5}]"""));
        Assert.That(Geschreven.Als(rapport, Rapportformaat.Csv), Is.EqualTo("Clientregel;MinutenPerWeekExact;MinutenPerWeek\n1;112,50;115\n2;7,50;10\n3;6,67;5\n"));
        Assert.That(rapport.Conclusies(), Is.EqualTo(new[] { "3 clientregels, samen 130 minuten per week." }));
    }

    [Test]
    public void Een_rond_getal_heeft_geen_nullen() =>
        Assert.That(Geschreven.Json(Indicatierapport.Maak([new("1", "a", 100, 1, 1)], "a.csv")), Is.EqualTo("""[{"clientregel":"1","minutenPerWeekExact":100,"minutenPerWeek":100}]"""));

    [Test]
    public void Een_product_heeft_zijn_score()
    {
        var rapport = Productkeuzerapport.Maak(new(15, "IB3"), _drempels);
        Assert.That(Geschreven.Json(rapport), Is.EqualTo("""{"score":15,"product":"IB3"}"""));
        Assert.That(rapport.Conclusies()[0], Is.EqualTo("De score is 15: IB3, vanaf 15."));
    }

    [Test]
    public void Zonder_product_is_er_geen()
    {
        var rapport = Productkeuzerapport.Maak(new(6, null), [new("IB2", 10), new("IB1", 7)]);
        Assert.That(Geschreven.Json(rapport), Is.EqualTo("""{"score":6,"product":null}"""));
        Assert.That(rapport.Conclusies()[0], Is.EqualTo("De score is 6, en de laagste drempel is 7: er past geen product."));
        Assert.That(Geschreven.Als(rapport, Rapportformaat.Csv), Is.EqualTo("Score;Product\n6;\n"));
    }

    [Test]
    public void Alleen_wat_buiten_de_bandbreedte_ligt_staat_er()
    {
        var basis = new EenToewijzing(1).VoorProduct("02", "IB2");
        Toewijzing[] toewijzingen =
        [
            basis.MetOmvang(210, Eenheid.Minuut, Frequentie.PerWeek).Bouw(),
            (basis with { Nummer = 2 }).MetOmvang(270, Eenheid.Minuut, Frequentie.PerWeek).TotEnMet("2026-12-31").Bouw(),
            (basis with { Nummer = 3 }).MetOmvang(500, Eenheid.Minuut, Frequentie.PerMaand).Bouw(),
            (basis with { Nummer = 4 }).MetOmvang(3000, Eenheid.Minuut, Frequentie.TotaalInToewijzing).Bouw(),
            (basis with { Nummer = 5 }).MetOmvang(270, Eenheid.Minuut, Frequentie.PerWeek).Verwijderd().Bouw(),
            new EenToewijzing(6).VoorProduct("02", "IB9").Bouw(),
            new EenToewijzing(7).ZonderProduct().Bouw(),
        ];
        var rapport = Bandbreedterapport.Maak(toewijzingen, [new("IB2", 120, 240), new("IB1", 0, 120.5m)]);
        Assert.That(Geschreven.Json(rapport), Does.StartWith(
            """{"rijen":[{"gemeente":"0505","aanbieder":"99990001","toewijzingNummer":2,"productCode":"IB2","minutenPerWeek":270.0,"minutenPerWeekVan":120,"minutenPerWeekTot":240,"ligging":"boven","ingangsdatum":"2025-01-01","einddatum":"2026-12-31"},"""
            + """{"gemeente":"0505","aanbieder":"99990001","toewijzingNummer":3,"productCode":"IB2","minutenPerWeek":115.0,"minutenPerWeekVan":120,"minutenPerWeekTot":240,"ligging":"onder","ingangsdatum":"2025-01-01","einddatum":null},"""
            + """{"gemeente":"0505","aanbieder":"99990001","toewijzingNummer":4,"productCode":"IB2","minutenPerWeek":null,"minutenPerWeekVan":120,"minutenPerWeekTot":240,"ligging":"niet te bepalen","ingangsdatum":"2025-01-01","einddatum":null}],"toelichting":["""));
        Assert.That(rapport.Conclusies(), Is.EqualTo(new[]
        {
            "Van 4 toewijzingen met een bandbreedte ligt er 1 onder en 1 boven.",
            "Van 1 toewijzing is het niet te bepalen: de omvang is geen tijd per dag, week of maand.",
            "2 toewijzingen hebben een product zonder bandbreedte, of geen product, en zijn niet bekeken.",
        }));
    }
}
