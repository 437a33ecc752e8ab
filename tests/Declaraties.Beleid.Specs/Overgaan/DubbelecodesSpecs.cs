using Declaraties.Beleid.Overgaan;
using Declaraties.Testbasis;

namespace Declaraties.Beleid.Specs.Overgaan;

/// <summary>Op welke dagen een client bij een plan twee productcodes zou hebben.</summary>
public sealed class DubbelecodesSpecs
{
    private static readonly EenToewijzing _een = new(1);
    private static readonly EenToewijzing _ander = new EenToewijzing(2).AanAanbieder("99990002").VanGemeente(Voorbeeld.AndereGemeente);

    [Test]
    public void Wie_alleen_overgaat_heeft_nooit_twee_codes() => Assert.That(Zoek([OvergangSpecs.Stap(_een, 135, 0)], _een), Is.Empty);

    [Test]
    public void Een_andere_toewijzing_met_de_oude_code_botst_vanaf_de_overgang_bij_welke_gemeente_en_aanbieder_ook() =>
        Assert.That(Zoek([OvergangSpecs.Stap(_een, 135, 0)], _een, _ander), Is.EqualTo(["0505 99990001 1 02A09 tegen 0642 99990002 2 02A05 van 2027-01-01"]));

    [TestCase("2026-12-31", 0)]
    [TestCase("2027-01-01", 1)]
    public void Een_andere_toewijzing_die_voor_de_overgang_afloopt_botst_niet(string einde, int verwacht) =>
        Assert.That(Zoek([OvergangSpecs.Stap(_een, 135, 0)], _een, _ander.TotEnMet(einde)).Count(), Is.EqualTo(verwacht));

    [Test]
    public void Het_nieuwe_product_loopt_tot_de_Einddatum_van_de_toewijzing() =>
        Assert.That(Zoek([OvergangSpecs.Stap(_een.TotEnMet("2027-06-30"), 135, 0)], _een.TotEnMet("2027-06-30"), _ander), Is.EqualTo(["0505 99990001 1 02A09 tegen 0642 99990002 2 02A05 van 2027-01-01 t/m 2027-06-30"]));

    [Test]
    public void Is_die_voorbij_dan_is_er_geen_einde() =>
        Assert.That(Zoek([OvergangSpecs.Stap(_een.TotEnMet("2026-12-31"), 135, 0)], _een.TotEnMet("2026-12-31"), _ander), Is.EqualTo(["0505 99990001 1 02A09 tegen 0642 99990002 2 02A05 van 2027-01-01"]));

    [Test]
    public void Gaan_twee_toewijzingen_van_een_client_samen_naar_een_code_dan_botst_er_niets_en_apart_wel()
    {
        var andere = new EenToewijzing(2).AanAanbieder("99990002");
        Assert.That(Zoek([OvergangSpecs.Stap(_een, 135, 0), OvergangSpecs.Stap(andere, 135, 0)], _een, andere), Is.Empty);
        Assert.That(
            Zoek([OvergangSpecs.Stap(_een, 135, 0), OvergangSpecs.Stap(andere, 135, 0, "2027-02-01")], _een, andere),
            Is.EqualTo(["0505 99990001 1 02A09 tegen 0505 99990002 2 02A05 van 2027-01-01 t/m 2027-01-31"]));
        Assert.That(
            Zoek([OvergangSpecs.Stap(_een, 135, 0), OvergangSpecs.Stap(andere, 135, 0, product: "02A10")], _een, andere),
            Is.EqualTo(["0505 99990002 2 02A10 tegen 0505 99990001 1 02A09 van 2027-01-01"]));
    }

    [Test]
    public void Een_andere_client_botst_niet() => Assert.That(Zoek([OvergangSpecs.Stap(_een, 135, 0)], _een, _ander.VanClient(Voorbeeld.TweedeClient)), Is.Empty);

    /// <summary>Wat over twee codes is afgesproken geldt voor de Wmo, en een toewijzing van de ene wet botst nooit met een van de andere.</summary>
    [Test]
    public void Onder_de_Jeugdwet_is_niets_afgesproken_en_een_andere_wet_botst_niet()
    {
        Assert.That(Zoek([OvergangSpecs.Stap(_een, 135, 0)], _een, _ander.Onder(Wet.Jw)), Is.Empty);
        var jeugd = _een.Onder(Wet.Jw);
        Assert.That(Zoek([OvergangSpecs.Stap(jeugd.ZonderProduct(), 135, 0), OvergangSpecs.Stap(_ander.Onder(Wet.Jw).ZonderProduct(), 135, 0, product: "02A10")], jeugd.ZonderProduct(), _ander.Onder(Wet.Jw).ZonderProduct()), Is.Empty);
        Assert.That(Zoek([OvergangSpecs.Stap(_een.ZonderProduct(), 135, 0), OvergangSpecs.Stap(_ander.ZonderProduct(), 135, 0, product: "02A10")], _een.ZonderProduct(), _ander.ZonderProduct()).Count(), Is.EqualTo(1), "onder de Wmo wel");
    }

    [Test]
    public void Wie_bij_een_tempo_nooit_overgaat_botst_niet() =>
        Assert.That(Dubbelecodes.Zoek(Overgangsplanning.Plan([OvergangSpecs.Stap(_een, 135, 0)], Overgangstempo.Einde), [_een.Bouw(), _ander.Bouw()]), Is.Empty);

    private static IEnumerable<string> Zoek(Overstap[] stappen, params EenToewijzing[] toewijzingen) =>
        Dubbelecodes.Zoek(Overgangsplanning.Plan(stappen, Overgangstempo.Ineens), toewijzingen.Select(toewijzing => toewijzing.Bouw()))
            .Select(code => string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{Naam(code.Toewijzing)} {code.ProductCode} tegen {Naam(code.Andere)} {code.AndereProductCode} van {code.Dagen.Begin:yyyy-MM-dd}{(code.Dagen.Eind == DateOnly.MaxValue ? "" : $" t/m {code.Dagen.Eind:yyyy-MM-dd}")}"));

    private static string Naam(ToewijzingSleutel sleutel) => $"{sleutel.Gemeente} {sleutel.Aanbieder} {sleutel.ToewijzingNummer}";
}
