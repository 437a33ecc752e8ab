using Declaraties.Beleid.Registreren;
using Declaraties.Beleid.Tariferen;
using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Specs.Tariferen;

/// <summary>Wat er over een tariefset te zeggen is voordat iemand haar vaststelt.</summary>
public sealed class ToetsSpecs
{
    private static readonly DateOnly _dag = new(2026, 11, 30);

    [Test]
    public void Aan_een_goede_set_mankeert_niets() => Assert.That(Toets(Setbouw.Uitgewerkt.Met(ProductiviteitPercentage, 62)), Is.Empty);

    [TestCase(62.1, true)]
    [TestCase(62.05, false)]
    [TestCase(61.95, false)]
    [TestCase(61.9, true)]
    public void Een_afgesproken_percentage_mag_geen_tiende_van_de_opbouw_afwijken(decimal percentage, bool fout) =>
        Assert.That(Codes(Toets(Setbouw.Uitgewerkt.Met(ProductiviteitPercentage, percentage))), fout ? Is.EqualTo(new[] { Bevindingscode.Productiviteit }) : Is.Empty);

    [Test]
    public void Een_afwijkend_percentage_noemt_de_regel_en_beide_getallen()
    {
        var bevinding = Toets(Setbouw.Uitgewerkt.Met("IB1", ProductiviteitPercentage, 60)).Single();
        Assert.That(
            (bevinding.Ernst, bevinding.Product, bevinding.ToString()),
            Is.EqualTo((Bevindingsernst.Fout, "IB1", "parameters.csv, regel 99: ProductiviteitPercentage van product IB1 is 60, en de uren komen op 62; pas de uren of het percentage aan.")));
    }

    [TestCase(49.99, true)]
    [TestCase(50, false)]
    [TestCase(100, false)]
    [TestCase(100.01, true)]
    public void Een_salaris_ligt_tussen_de_helft_en_het_maximum_van_zijn_schaal(decimal percentage, bool fout) =>
        Assert.That(Codes(Toets(Setbouw.Uitgewerkt.Met(AandeelSchaalmaximum, percentage))), fout ? Is.EqualTo(new[] { Bevindingscode.Schaalmaximum }) : Is.Empty);

    [TestCase(-0.01, true)]
    [TestCase(0, false)]
    public void Een_percentage_is_nooit_onder_nul(decimal percentage, bool fout) =>
        Assert.That(Codes(Toets(Setbouw.Uitgewerkt.Met(RisicoPercentage, percentage))), fout ? Is.EqualTo(new[] { Bevindingscode.Percentage }) : Is.Empty);

    [TestCase(-0.01, true)]
    [TestCase(0, false)]
    public void Een_percentage_in_een_cao_ook_niet(decimal percentage, bool fout)
    {
        var set = Setbouw.Uitgewerkt with { Componenten = [.. Setbouw.Uitgewerkt.Componenten, new(Setbouw.Cao, "Korting", Componentsoort.PercentageVanSalaris, percentage, false, Setbouw.Bron("cao.csv", 7))] };
        Assert.That(Codes(Toets(set)), fout ? Is.EqualTo(new[] { Bevindingscode.Percentage }) : Is.Empty);
    }

    [TestCase(OverheadPercentage, Bevindingscode.Overhead)]
    [TestCase(VerlofUren, Bevindingscode.NietProductief)]
    [TestCase(ZiekteverzuimPercentage, Bevindingscode.NietProductief)]
    [TestCase(ScholingUren, Bevindingscode.NietProductief)]
    [TestCase(WerkoverlegUren, Bevindingscode.NietProductief)]
    [TestCase(ReiskostenPerUur, Bevindingscode.ReisEnOpleiding)]
    [TestCase(OpleidingPercentage, Bevindingscode.ReisEnOpleiding)]
    [TestCase(Indexatie, Bevindingscode.Indexatie)]
    [TestCase(VerplichtingenPerUur, Bevindingscode.Verplichtingen)]
    public void Wat_in_een_reele_prijs_hoort_en_nul_is_of_ontbreekt_is_een_waarschuwing(Tariefparameter parameter, Bevindingscode code)
    {
        var nul = Toets(Setbouw.Uitgewerkt.Met(parameter, 0)).Single();
        Assert.That((nul.Ernst, nul.Code, nul.Product, nul.Regel), Is.EqualTo((Bevindingsernst.Waarschuwing, code, "IB1", 99)));
        Assert.That(nul.Tekst, Does.StartWith($"{parameter} van product IB1 is niet meer dan 0 (").And.Contains("Uitvoeringsbesluit"));
        Assert.That(Toets(Setbouw.Uitgewerkt.Met(parameter, 0.01m)), Is.Empty);
        if (!parameter.IsNodig())
        {
            Assert.That(Toets(Setbouw.Uitgewerkt.Zonder(parameter)).Single().Tekst, Does.StartWith($"{parameter} van product IB1 ontbreekt ("));
        }
    }

    [Test]
    public void Een_beroepskracht_die_niets_kost_is_een_waarschuwing()
    {
        var set = Setbouw.Uitgewerkt with
        {
            Schalen = [Setbouw.Uitgewerkt.Schalen[0] with { MaximumPerMaand = Exact.Nul }],
            Componenten = [.. Setbouw.Uitgewerkt.Componenten.Where(component => component.Soort != Componentsoort.Euro)],
        };
        Assert.That(Codes(Toets(set)), Is.EqualTo(new[] { Bevindingscode.Beroepskracht }));
    }

    [Test]
    public void Wat_het_tarief_onmogelijk_maakt_is_een_fout()
    {
        var bevindingen = Toets(Setbouw.Uitgewerkt.Zonder(VerlofUren).Met("IB2", Whk, 1));
        Assert.That(
            bevindingen.Where(bevinding => bevinding.Ernst == Bevindingsernst.Fout).Select(bevinding => (bevinding.Code, bevinding.Product)),
            Is.EqualTo(new[] { (Bevindingscode.Ontbreekt, "IB1"), (Bevindingscode.Ontbreekt, "IB2"), (Bevindingscode.Mix, "IB2") }));
    }

    [TestCase(Waardestatus.Voorbeeld, true)]
    [TestCase(Waardestatus.Concept, true)]
    [TestCase(Waardestatus.Vastgesteld, false)]
    public void Een_waarde_die_nog_niet_vaststaat_is_een_waarschuwing(Waardestatus status, bool voorlopig)
    {
        var goed = Setbouw.Uitgewerkt;
        var bron = Setbouw.Bron("x.csv", 5, status);
        Tariefset[] sets =
        [
            goed with { Parameters = [.. goed.Parameters.Skip(1), goed.Parameters[0] with { Bron = bron }] },
            goed with { Grondslagen = [new(null, Verzuimgrondslag.NaVerlof, bron)] },
            goed with { Schalen = [goed.Schalen[0] with { Bron = bron }] },
            goed with { Componenten = [.. goed.Componenten.Skip(1), goed.Componenten[0] with { Bron = bron }] },
            goed with { Mix = [goed.Mix[0] with { Bron = bron }] },
        ];
        foreach (var bevindingen in sets.Select(set => Toets(set)))
        {
            Assert.That(
                bevindingen.Select(bevinding => (bevinding.Ernst, bevinding.Code, bevinding.Bestand, bevinding.Regel)),
                voorlopig ? Is.EqualTo(new[] { (Bevindingsernst.Waarschuwing, Bevindingscode.Status, "x.csv", (int?)5) }) : Is.Empty);
        }
    }

    [Test]
    public void Een_cao_zonder_onderdelen_is_een_waarschuwing() =>
        Assert.That(Codes(Toets(Setbouw.Uitgewerkt with { Componenten = [] })), Is.EqualTo(new[] { Bevindingscode.Cao }));

    [TestCase(1.3, Declarabelheid.Ja, true)]
    [TestCase(1.3, Declarabelheid.Begrensd, true)]
    [TestCase(1.3, Declarabelheid.Nee, false)]
    [TestCase(0, Declarabelheid.Ja, false)]
    public void No_show_wordt_niet_twee_keer_betaald(decimal percentage, Declarabelheid declarabel, bool fout)
    {
        var beleid = new Declarabelbeleid([Regel(declarabel, new(2026, 1, 1))]);
        var bevindingen = Toets(Setbouw.Uitgewerkt.Met(NoShowPercentage, percentage), beleid);
        Assert.That(Codes(bevindingen), fout ? Is.EqualTo(new[] { Bevindingscode.NoShow }) : Is.Empty);
    }

    [Test]
    public void Zonder_bestand_is_over_no_show_niets_te_zeggen() => Assert.That(Toets(Setbouw.Uitgewerkt.Met(NoShowPercentage, 1.3m)), Is.Empty);

    [Test]
    public void No_show_die_pas_later_declarabel_wordt_telt_ook_en_die_het_niet_meer_is_niet()
    {
        var set = Setbouw.Uitgewerkt.Met(NoShowPercentage, 1.3m);
        var straks = new Declarabelbeleid([Regel(Declarabelheid.Nee, new(2026, 1, 1), new(2026, 12, 31)), Regel(Declarabelheid.Ja, new(2027, 1, 1))]);
        var geweest = new Declarabelbeleid([Regel(Declarabelheid.Ja, new(2025, 1, 1), new(2026, 11, 29)), Regel(Declarabelheid.Nee, new(2026, 11, 30))]);
        Assert.That(Toets(set, straks).Single().Tekst, Does.Contain("(op 2027-01-01)"));
        Assert.That(Toets(set, geweest), Is.Empty);
    }

    [Test]
    public void Over_een_ander_product_zegt_no_show_niets() =>
        Assert.That(Toets(Setbouw.Uitgewerkt.Met(NoShowPercentage, 1.3m), new Declarabelbeleid([Regel(Declarabelheid.Ja, new(2026, 1, 1)) with { Product = "IB2" }])), Is.Empty);

    [Test]
    public void Na_de_laatste_regel_van_een_product_geldt_weer_wat_voor_alle_geldt()
    {
        var beleid = new Declarabelbeleid([Regel(Declarabelheid.Ja, new(2026, 1, 1)), Regel(Declarabelheid.Nee, new(2026, 1, 1), new(2027, 6, 30)) with { Product = "IB1" }]);
        Assert.That(beleid.EersteDag(Contactsoort.NoShow, "IB1", _dag), Is.EqualTo(new DateOnly(2027, 7, 1)));
    }

    [Test]
    public void Fouten_staan_vooraan() =>
        Assert.That(
            Toets(Setbouw.Uitgewerkt.Zonder(Indexatie).Met(AandeelSchaalmaximum, 40)).Select(bevinding => bevinding.Ernst),
            Is.EqualTo(new[] { Bevindingsernst.Fout, Bevindingsernst.Waarschuwing }));

    private static IReadOnlyList<Tariefbevinding> Toets(Tariefset set, Declarabelbeleid? declarabel = null) => Tarieftoets.Toets(set, Tariefregels.Huidig.Bereken(set), declarabel, _dag);

    private static IEnumerable<Bevindingscode> Codes(IEnumerable<Tariefbevinding> bevindingen) => bevindingen.Select(bevinding => bevinding.Code);

    private static Declarabelregel Regel(Declarabelheid declarabel, DateOnly van, DateOnly? tot = null) =>
        new() { Soort = Contactsoort.NoShow, Declarabel = declarabel, Ingangsdatum = van, Einddatum = tot };
}
