using System.Text;
using Declaraties.Beleid.Overgaan;
using Declaraties.Domein;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Specs.Beleidsbestanden;

/// <summary>Een plan om cliënten een nieuw product te geven, uit een bestand.</summary>
public sealed class OvergangslezerSpecs
{
    private const string Kop = "Gemeente;Aanbieder;ToewijzingNummer;NieuwProduct;NieuweMinutenPerWeek;Ingangsdatum";

    [Test]
    public void Een_rij_noemt_een_toewijzing_en_wat_er_komt() =>
        Assert.That(Lees("0505;99990001;101;02IB1;112,5;2027-01-01").Waarde, Is.EqualTo(
            [new Bestandsregel<Overgangsregel>(2, new(new(new("0505"), new("99990001"), Wet.Wmo, 101), "02IB1", 112.5m, new DateOnly(2027, 1, 1)))]));

    [TestCase("JW", Wet.Jw)]
    [TestCase("wmo", Wet.Wmo)]
    [TestCase("", Wet.Wmo)]
    public void Een_plan_mag_de_wet_noemen_en_zonder_is_het_de_Wmo(string woord, Wet wet)
    {
        var gelezen = Overgangslezer.Lees("plan.csv", Encoding.UTF8.GetBytes($"{Kop};Wet\n0505;99990001;101;02IB1;90;2027-01-01;{woord}\n"));
        Assert.That(gelezen.Waarde!.Single().Waarde.Toewijzing, Is.EqualTo(new ToewijzingSleutel(new("0505"), new("99990001"), wet, 101)));
    }

    [Test]
    public void Hetzelfde_nummer_mag_onder_elke_wet_een_keer()
    {
        Assert.That(Lees("jw", "wmo").Fouten, Is.Empty);
        Assert.That(Lees("jw", "jw").Fouten, Is.EqualTo(["plan.csv, regel 3: Toewijzing 101 van gemeente 0505 aan aanbieder 99990001 onder de Jeugdwet staat ook op regel 2; laat er één staan."]));
        Assert.That(Lees("jw", "ijw").Fouten, Is.EqualTo(["plan.csv, regel 3: Wet 'ijw'; verwacht wmo of jw."]));

        static Gelezen<IReadOnlyList<Bestandsregel<Overgangsregel>>> Lees(params string[] wetten) =>
            Overgangslezer.Lees("plan.csv", Encoding.UTF8.GetBytes($"{Kop};Wet\n{string.Concat(wetten.Select(wet => $"0505;99990001;101;02IB1;90;2027-01-01;{wet}\n"))}"));
    }

    [TestCase("505;99990001;101;02IB1;90;2027-01-01", "Gemeente '505'; verwacht 4 cijfers; bedoelde u 0505? Excel laat een nul vooraan weg.")]
    [TestCase("0505;9999000;101;02IB1;90;2027-01-01", "Aanbieder '9999000'; verwacht 8 cijfers; bedoelde u 09999000? Excel laat een nul vooraan weg.")]
    [TestCase("0505;99990001;0;02IB1;90;2027-01-01", "ToewijzingNummer '0'; verwacht een geheel getal vanaf 1.")]
    [TestCase("0505;99990001;101;;90;2027-01-01", "ProductCode ''; verwacht 1 t/m 5 tekens.")]
    [TestCase("0505;99990001;101;02IB1;-1;2027-01-01", "NieuweMinutenPerWeek '-1'; verwacht een aantal minuten per week van 0 t/m 10080, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen.")]
    [TestCase("0505;99990001;101;02IB1;90;2027-02-30", "Ingangsdatum '2027-02-30'; verwacht een bestaande datum als JJJJ-MM-DD of D-M-JJJJ.")]
    [TestCase("0505;99990001;101;02IB1;90;1999-12-31", "Ingangsdatum '1999-12-31' ligt te ver weg; verwacht een dag in 2000 t/m 9998.")]
    [TestCase("0505;99990001;101;02IB1;90;9999-01-01", "Ingangsdatum '9999-01-01' ligt te ver weg; verwacht een dag in 2000 t/m 9998.")]
    public void Een_rij_die_niet_klopt_zegt_wat_wel(string rij, string fout) => Assert.That(Lees(rij).Fouten, Is.EqualTo([$"plan.csv, regel 2: {fout}"]));

    [TestCase("2000-01-01")]
    [TestCase("9998-12-31")]
    public void De_eerste_en_laatste_dag_die_kunnen(string dag) => Assert.That(Lees($"0505;99990001;101;02IB1;90;{dag}").Fouten, Is.Empty);

    [Test]
    public void Over_een_toewijzing_staat_er_een_regel() =>
        Assert.That(
            Lees("0505;99990001;101;02IB1;90;2027-01-01\n0505;99990002;101;02IB1;90;2027-01-01\n0505;99990001;101;02IB2;90;2027-02-01").Fouten,
            Is.EqualTo(["plan.csv, regel 4: Toewijzing 101 van gemeente 0505 aan aanbieder 99990001 staat ook op regel 2; laat er één staan."]));

    [Test]
    public void Een_leeg_plan_is_er_geen() => Assert.That(Lees("").Fouten, Is.EqualTo(["plan.csv, regel 2: er staat geen toewijzing in; verwacht er ten minste één."]));

    [Test]
    public void Een_kolom_te_veel_wordt_geweigerd() =>
        Assert.That(
            Overgangslezer.Lees("plan.csv", Encoding.UTF8.GetBytes($"{Kop};Naam\n0505;99990001;101;02IB1;90;2027-01-01;Jansen\n")).Fouten,
            Is.EqualTo([$"plan.csv, regel 1: kolom 'Naam' is onbekend; verwacht de kop {Kop}, en als u wilt Wet (in elke volgorde)."]));

    private static Gelezen<IReadOnlyList<Bestandsregel<Overgangsregel>>> Lees(string rijen) => Overgangslezer.Lees("plan.csv", Encoding.UTF8.GetBytes($"{Kop}\n{rijen}\n"));
}
