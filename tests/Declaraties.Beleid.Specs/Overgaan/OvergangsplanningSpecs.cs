using CsCheck;
using Declaraties.Beleid.Overgaan;
using Declaraties.Testbasis;

namespace Declaraties.Beleid.Specs.Overgaan;

/// <summary>Wie bij welk tempo wanneer overgaat.</summary>
public sealed class OvergangsplanningSpecs
{
    [Test]
    public void Ineens_gaat_ieder_op_zijn_Ingangsdatum() =>
        Assert.That(Dagen(Overgangstempo.Ineens, Stap(2, "2027-02-15"), Stap(1, "2027-01-01")), Is.EqualTo(["1 2027-01-01", "2 2027-02-15"]));

    [Test]
    public void Bij_einde_gaat_ieder_na_zijn_Einddatum_en_niet_voor_de_Ingangsdatum_van_het_plan() =>
        Assert.That(
            Dagen(Overgangstempo.Einde, Stap(1, "2027-01-01", "2027-03-31"), Stap(2, "2027-01-01", "2026-12-31"), Stap(3, "2027-01-01", "2026-06-30"), Stap(4, "2027-01-01")),
            Is.EqualTo(["1 2027-04-01", "2 2027-01-01", "3 2027-01-01", "4 "]));

    [Test]
    public void Met_een_aantal_per_maand_gaan_de_eersten_op_Ingangsdatum_en_dan_op_nummer() =>
        Assert.That(
            Dagen(new Overgangstempo(2, false), Stap(5, "2027-01-15"), Stap(1, "2027-01-15"), Stap(9, "2027-01-01"), Stap(2, "2027-02-10"), Stap(3, "2027-05-01")),
            Is.EqualTo(["9 2027-01-01", "1 2027-01-15", "5 2027-02-01", "2 2027-02-10", "3 2027-05-01"]));

    [TestCase(40, "2027-01 40/0")]
    [TestCase(39, "2027-01 39/1, 2027-02 40/0")]
    [TestCase(15, "2027-01 15/25, 2027-02 30/10, 2027-03 40/0")]
    public void Elke_maand_zegt_hoeveel_er_zijn_overgegaan(int aantal, string verwacht) =>
        Assert.That(Maanden(new Overgangstempo(aantal, false), [.. Enumerable.Range(1, 40).Select(nummer => Stap(nummer, "2027-01-01"))]), Is.EqualTo(verwacht));

    [Test]
    public void Een_maand_waarin_niemand_gaat_staat_ertussen_en_wie_nooit_gaat_blijft_staan() =>
        Assert.That(
            Maanden(Overgangstempo.Einde, Stap(1, "2027-01-01", "2026-12-31"), Stap(2, "2027-01-01", "2027-02-28"), Stap(3, "2027-01-01")),
            Is.EqualTo("2027-01 1/2, 2027-02 1/2, 2027-03 2/1"));

    [Test]
    public void Gaat_er_niemand_dan_zijn_er_geen_maanden() => Assert.That(Maanden(Overgangstempo.Einde, Stap(1, "2027-01-01")), Is.Empty);

    [Test]
    public void Niemand_gaat_voor_zijn_Ingangsdatum_en_in_geen_maand_gaan_er_meer_dan_het_tempo() => Eigenschap.Houdt(
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, 400].Array[1, 30]),
        geval =>
        {
            var (aantal, dagen) = geval;
            Overstap[] stappen = [.. dagen.Select((dag, i) => OvergangSpecs.Stap(new EenToewijzing(i + 1), 1, 0, Voorbeeld.Dag("2027-01-01").AddDays(dag).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))];
            var momenten = Overgangsplanning.Plan(stappen, new Overgangstempo(aantal, false));
            Assert.That(momenten, Has.Count.EqualTo(dagen.Length));
            Assert.That(momenten.All(moment => moment.Dag >= moment.Overstap.Regel.Ingangsdatum));
            Assert.That(momenten.CountBy(moment => Maand.Van(moment.Dag!.Value)).All(maand => maand.Value <= aantal));
            Assert.That(momenten.Select(moment => moment.Dag!.Value), Is.Ordered);
            Assert.That(Overgangsplanning.PerMaand(momenten)[^1].NogNiet, Is.Zero);
        });

    private static Overstap Stap(int nummer, string ingangsdatum, string? einde = null) =>
        OvergangSpecs.Stap(einde is null ? new EenToewijzing(nummer) : new EenToewijzing(nummer).TotEnMet(einde), 135, 0, ingangsdatum);

    private static IEnumerable<string> Dagen(Overgangstempo tempo, params Overstap[] stappen) =>
        Overgangsplanning.Plan(stappen, tempo).Select(moment => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{moment.Overstap.Toewijzing.ToewijzingNummer} {moment.Dag:yyyy-MM-dd}"));

    private static string Maanden(Overgangstempo tempo, params Overstap[] stappen) =>
        string.Join(", ", Overgangsplanning.PerMaand(Overgangsplanning.Plan(stappen, tempo)).Select(maand => $"{maand.Maand} {maand.Overgegaan}/{maand.NogNiet}"));
}
