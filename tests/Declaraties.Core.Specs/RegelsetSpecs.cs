using System.Reflection;
using Declaraties.Adviseren;

namespace Declaraties.Core.Specs;

/// <summary>De regelset is volledig, klopt met de standaard, en is als lijst te lezen in REGELS.md.</summary>
public sealed class RegelsetSpecs
{
    private static IEnumerable<TestCaseData> Lijsten() => Regelcatalogus.Lijsten.Select(lijst => new TestCaseData(lijst.Regels).SetArgDisplayNames(lijst.Naam));

    private static IEnumerable<TestCaseData> Regels() =>
        Regelcatalogus.Lijsten.SelectMany(lijst => lijst.Regels.Select(regel => new TestCaseData(regel).SetArgDisplayNames($"{lijst.Naam} {regel.Code}")));

    [Test]
    public void REGELS_md_is_wat_de_regelset_zegt()
    {
        var tekst = Regelcatalogus.Schrijf();
        if (Environment.GetEnvironmentVariable("DECLARATIES_SCHRIJF_REGELS") == "1")
        {
            File.WriteAllText(Regelcatalogus.Bestand, tekst);
        }

        Assert.That(File.Exists(Regelcatalogus.Bestand), $"{Regelcatalogus.Bestand} is er niet");
        Assert.That(File.ReadAllText(Regelcatalogus.Bestand), Is.EqualTo(tekst), "Schrijf REGELS.md opnieuw met DECLARATIES_SCHRIJF_REGELS=1.");
    }

    [Test]
    public void De_regelset_heeft_regels_voor_declaratie_toewijzing_en_antwoord() =>
        Assert.That(Regelcatalogus.Lijsten.Where(lijst => lijst.Regels.Count > 0).Select(lijst => lijst.Naam), Is.EquivalentTo(["Declaratie", "Toewijzing", "Antwoord"]));

    [Test]
    public void De_regels_van_een_declaratie_staan_op_volgorde_van_niveau() =>
        Assert.That(Declaratieregels.Alle.Select(regel => (int)regel.Niveau), Is.Ordered);

    [TestCaseSource(nameof(Lijsten))]
    public void Een_code_staat_een_keer_in_een_lijst(IReadOnlyList<Regel> regels) => Assert.That(regels.Select(regel => regel.Code), Is.Unique);

    [Test]
    public void Elke_klasse_met_een_regel_staat_een_keer_in_een_lijst() =>
        Assert.That(Regelcatalogus.Lijsten.SelectMany(lijst => lijst.Regels).Select(Regelcatalogus.Klasse), Is.EquivalentTo(Regelcatalogus.Klassen.Keys));

    [TestCaseSource(nameof(Regels))]
    public void Een_regel_zegt_in_een_zin_wat_hij_eist_en_waar_dat_staat(Regel regel)
    {
        Assert.Multiple(() =>
        {
            Assert.That(regel.Eis.Trim(), Has.Length.GreaterThan(15).And.EndsWith("."));
            Assert.That(regel.Eis, Does.Not.Contain("|").And.Not.Contain("\n"), "de eis staat in een tabel");
            Assert.That(regel.Bron, Does.Contain(regel.Code), "de bron noemt in elk geval de regel van de standaard");
            Assert.That(regel.ToString(), Is.EqualTo(regel.Code));
        });
    }

    [TestCaseSource(nameof(Regels))]
    public void Een_regel_is_in_gewone_woorden_te_lezen(Regel regel)
    {
        Assert.Multiple(() =>
        {
            Assert.That(regel.Kop, Has.Length.InRange(10, 60).And.Not.EndsWith(".").And.Not.Contain(regel.Code).And.Not.Contain("|"), "de kop is een paar woorden, en de code komt erachter");
            Assert.That(char.IsUpper(regel.Kop[0]), regel.Kop);
            Assert.That(regel.Waarom, Has.Length.GreaterThan(25).And.EndsWith("."));
            Assert.That(regel.Herstel, Has.Length.GreaterThan(15).And.EndsWith("."));
            Assert.That(regel.Waarom, Is.Not.EqualTo(regel.Eis));
        });
    }

    /// <summary>Wie een kop leest moet weten welke regel het is, ook zonder de code.</summary>
    [TestCaseSource(nameof(Lijsten))]
    public void Twee_regels_van_een_bericht_hebben_nooit_dezelfde_kop(IReadOnlyList<Regel> regels) => Assert.That(regels.Select(regel => regel.Kop), Is.Unique);

    [Test]
    public void Van_elke_regel_voor_een_declaratie_staat_vast_welk_advies_erbij_hoort() =>
        Assert.That(Declaratieregels.Alle.Where(regel => Adviesregels.InWoorden(regel) is null).Select(regel => regel.Code), Is.Empty);

    [TestCaseSource(nameof(Regels))]
    public void Een_regel_staat_in_een_eigen_bestand_dat_met_zijn_code_begint(Regel regel)
    {
        var bestand = Path.Combine(Path.GetDirectoryName(Regelcatalogus.Bestand)!, Regelcatalogus.BestandVan(regel));
        Assert.That(Regelcatalogus.Klasse(regel).Name, Does.StartWith(regel.Code));
        Assert.That(File.Exists(bestand), $"{bestand} is er niet");
    }

    [TestCaseSource(nameof(Regels))]
    public void Een_regel_heeft_specs_aan_beide_kanten_van_zijn_lijn(Regel regel)
    {
        // Waar: dezelfde map en naam, met Specs erachter.
        var klasse = Regelcatalogus.Klasse(regel);
        var naam = $"Declaraties.Core.Specs.{string.Join('.', klasse.Namespace!.Split('.')[1..])}.{klasse.Name}Specs";
        var specs = typeof(RegelsetSpecs).Assembly.GetType(naam);
        Assert.That(specs, Is.Not.Null, $"{naam} is er niet");

        var voorbeelden = specs!.GetMethods().Where(methode => methode.GetCustomAttributes<NUnitAttribute>().Any(a => a is TestAttribute or TestCaseAttribute or TestCaseSourceAttribute));
        Assert.That(voorbeelden.Count(), Is.GreaterThanOrEqualTo(2), $"{naam} heeft minder dan twee specs");
    }

    [Test]
    public void Elke_regel_van_de_standaard_voor_een_declaratie_is_er_met_niveau_en_retourcode() =>
        Assert.That(
            Declaratieregels.Alle.Select(regel => (regel.Code, (int)regel.Niveau, regel.RetourCode)),
            Is.EquivalentTo(TechnischeRegels("323").Concat(Elementregels("323").Select(rij => (rij.Code, 2, rij.RetourCode)).Distinct())));

    [TestCase("Toewijzing", "301")]
    [TestCase("Antwoord", "325")]
    public void Van_een_ander_bericht_is_elke_regel_die_er_is_die_van_de_standaard(string lijst, string bericht)
    {
        var regels = Regelcatalogus.Lijsten.Single(l => l.Naam == lijst).Regels.Select(regel => (regel.Code, (int)regel.Niveau, regel.RetourCode));
        Assert.That(regels, Is.SubsetOf(TechnischeRegels(bericht).Concat(Elementregels(bericht).Select(rij => (rij.Code, 2, rij.RetourCode)))));
    }

    [Test]
    public void Een_elementregel_slaat_op_de_berichtklassen_die_de_standaard_noemt()
    {
        var verwacht = Elementregels("323").Select(rij => (rij.Code, rij.Klasse)).Distinct();
        var codes = verwacht.Select(paar => paar.Code).ToHashSet();
        var werkelijk = Declaratieregels.Alle.Where(regel => codes.Contains(regel.Code)).SelectMany(regel => Regelcatalogus.Berichtklassen(regel).Select(klasse => (regel.Code, klasse)));
        Assert.That(werkelijk, Is.EquivalentTo(verwacht));
    }

    [Test]
    public void Elke_retourcode_bestaat_voor_dat_bericht()
    {
        // WJ001 noemt 0001 voor het heenbericht en de codes van niveau 3 en 4 bij hun regel.
        Assert.That(Declaratieregels.Alle.Select(regel => regel.RetourCode).Distinct(), Is.SubsetOf(Feiten.Retourcodes));
    }

    private static List<(string Code, int Niveau, string? RetourCode)> TechnischeRegels(string bericht)
    {
        List<(string, int, string?)> regels = [.. Feiten.Regels.Where(regel => regel.Berichten.Contains(bericht)).Select(regel => (regel.Code, regel.Niveau, regel.RetourCode))];
        Assert.That(regels, Is.Not.Empty);
        return regels;
    }

    private static List<(string Code, string? RetourCode, string Klasse)> Elementregels(string bericht)
    {
        List<(string, string?, string)> regels = [.. Feiten.Elementregels.Where(regel => regel.Bericht == bericht).Select(regel => (regel.Code, regel.RetourCode, regel.Klasse))];
        Assert.That(regels, Is.Not.Empty);
        return regels;
    }
}
