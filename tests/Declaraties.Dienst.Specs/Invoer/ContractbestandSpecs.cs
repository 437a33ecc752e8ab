using System.Text;
using Declaraties.Dienst.Invoer;
using Declaraties.Domein;

namespace Declaraties.Dienst.Specs.Invoer;

/// <summary>Contracten gaan een bestand in en er weer uit, met waar hun tarief vandaan komt.</summary>
internal sealed class ContractbestandSpecs
{
    private const string Kop = "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum";

    private static readonly Contractregel _regel = new()
    {
        Aanbieder = new("99990001"),
        Product = new("02", "IB1"),
        Eenheid = Eenheid.Uur,
        Tarief = new(8580),
        Ingangsdatum = new(2027, 1, 1),
    };

    [Test]
    public void Zonder_herkomst_is_het_bestand_zoals_het_altijd_was()
    {
        var inhoud = Schrijf(_regel, _regel with { Einddatum = new(2027, 12, 31) });
        Assert.That(inhoud, Is.EqualTo($"{Kop}\n99990001;02;IB1;04;8580;2027-01-01;\n99990001;02;IB1;04;8580;2027-01-01;2027-12-31\n"));
    }

    [Test]
    public void Met_een_herkomst_is_er_een_kolom_bij()
    {
        var inhoud = Schrijf(_regel with { Tariefset = new("IB 2027", 3) }, _regel);
        Assert.That(inhoud, Is.EqualTo($"{Kop};Tariefset\n99990001;02;IB1;04;8580;2027-01-01;;IB 2027@3\n99990001;02;IB1;04;8580;2027-01-01;;\n"));
    }

    [Test]
    public void Wat_is_geschreven_wordt_zo_teruggelezen()
    {
        Contractregel[] regels =
        [
            _regel,
            _regel with { Product = new("02", "A;\"B"), Einddatum = new(2028, 2, 29), Tariefset = new("IB", 1) },
            _regel with { Product = new("02", "a,b"), Eenheid = Eenheid.Minuut },
        ];
        var (gelezen, fouten) = Lees(Schrijf(regels));
        Assert.That(fouten, Is.Empty);
        Assert.That(gelezen, Is.EqualTo(regels));
    }

    [TestCase("")]
    [TestCase(";")]
    [TestCase(";IB@1")]
    public void De_kolom_mag_er_zijn_en_in_een_rij_leeg_zijn_of_ontbreken(string einde)
    {
        var (gelezen, fouten) = Lees($"{Kop};Tariefset\n99990001;02;IB1;04;8580;2027-01-01{(einde.Length > 1 ? ";" : "")}{einde}\n");
        Assert.That(fouten, Is.Empty);
        Assert.That(gelezen.Single().Tariefset, Is.EqualTo(einde.Length > 1 ? new Tariefherkomst("IB", 1) : null));
    }

    [TestCase("IB")]
    [TestCase("IB@0")]
    [TestCase("IB@een")]
    [TestCase("=IB@1")]
    public void Wat_geen_herkomst_is_weigert_de_rij(string herkomst)
    {
        var (gelezen, fouten) = Lees($"{Kop};Tariefset\n99990001;02;IB1;04;8580;2027-01-01;;{herkomst}\n");
        Assert.That(gelezen, Is.Empty);
        Assert.That(fouten, Is.EqualTo(new[] { $"Tariefset '{herkomst}'; verwacht naam@versie, zoals tarief lijst die toont, of niets" }));
    }

    private static string Schrijf(params Contractregel[] regels)
    {
        using var bestand = new MemoryStream();
        Contractschrijver.Schrijf(bestand, regels);
        return Encoding.UTF8.GetString(bestand.ToArray());
    }

    private static (IReadOnlyList<Contractregel> Regels, IReadOnlyList<string> Fouten) Lees(string inhoud)
    {
        var (regels, fouten) = Referentiebestand.Contracten("c.csv", Encoding.UTF8.GetBytes(inhoud));
        return ([.. regels.Select(regel => regel.Waarde)], [.. fouten.Select(fout => fout.Reden)]);
    }
}
