using System.Text;
using CsCheck;
using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Domein;

namespace Declaraties.Dienst.Specs.Beleidsbestanden;

/// <summary>Parameters om in een formulier te veranderen: wat iemand intikt gaat langs dezelfde weg als een bestand.</summary>
public sealed class ParameterbladSpecs
{
    private static readonly Tariefinhoud _inhoud = new Setbestanden().Inhoud;

    [Test]
    public void Elke_parameter_staat_erop_in_de_volgorde_van_het_bestand_en_wat_er_niet_is_staat_er_leeg_bij()
    {
        var regels = Parameterblad.Van(Set(_inhoud));
        Assert.That(regels[2], Is.EqualTo(new Parameterregel("", "AwfLaag", "2,74")));
        Assert.That(regels, Does.Contain(new Parameterregel("IB1", "ProductiviteitPercentage", "62")).And.Contain(new Parameterregel("", "NoShowPercentage", "")).And.Contain(new Parameterregel("", "ZiekteverzuimGrondslag", "")));
        Assert.That(regels.Select(regel => regel.Parameter).Distinct(), Is.EquivalentTo(Parameterlijst.Alle.Select(parameter => parameter.ToString()).Append("ZiekteverzuimGrondslag")));
    }

    [Test]
    public void Zonder_verandering_komt_er_hetzelfde_uit() => Assert.That(Tarief([]), Is.EqualTo(new Bedrag(8580)));

    [Test]
    public void Een_andere_waarde_geeft_een_ander_tarief_en_zonder_waarde_geldt_de_parameter_niet()
    {
        Assert.That(Tarief([new("IB1", "ProductiviteitPercentage", "60")]), Is.EqualTo(new Bedrag(8859)));
        Assert.That(Tarief([new("IB1", "ProductiviteitPercentage", "")]), Is.EqualTo(new Bedrag(8579)), "dan beslist de opbouw van de uren");
        Assert.That(Tarief([new("IB1", "ProductiviteitPercentage", ""), new("", "NoShowPercentage", "1.3")]), Is.EqualTo(new Bedrag(8689)), "wat er niet bij stond komt erbij");
        Assert.That(Parameterblad.Van(Set(Met([new("", "ZiekteverzuimGrondslag", "bruto")]))), Does.Contain(new Parameterregel("", "ZiekteverzuimGrondslag", "bruto")));
    }

    [TestCase("veel", "OverheadPercentage 'veel'")]
    [TestCase("1.000,5", "OverheadPercentage '1.000,5'")]
    [TestCase("20\n;Whk;0", "OverheadPercentage")]
    [TestCase("20\";\"concept", "OverheadPercentage")]
    public void Wat_niet_kan_wordt_gezegd_zoals_bij_een_bestand_en_wordt_nooit_een_andere_regel(string getypt, string fout)
    {
        var gelezen = Tarieflezer.Lees(Met([new("", "OverheadPercentage", getypt)]));
        Assert.That(gelezen.Waarde, Is.Null);
        Assert.That(gelezen.Fouten, Has.Count.EqualTo(1).And.All.Contains(fout));
    }

    /// <summary>Wie niets verandert verandert niets, welke waarden er ook staan.</summary>
    [Test]
    public void Lezen_en_schrijven_geeft_dezelfde_parameters() => Gen.Decimal[0m, 99m].Sample(waarde =>
    {
        var getypt = decimal.Round(waarde, 6).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
        var set = Set(Met([new("", "OverheadPercentage", getypt)]));
        Assert.That(Parameterblad.Van(Set(_inhoud with { Parameters = Parameterblad.Schrijf(Parameterblad.Van(set)) })), Is.EqualTo(Parameterblad.Van(set)));
    });

    private static Tariefinhoud Met(Parameterregel[] wijzigingen) => _inhoud with { Parameters = Parameterblad.Schrijf(Parameterblad.Met(Parameterblad.Van(Set(_inhoud)), wijzigingen)) };

    private static Tariefset Set(Tariefinhoud inhoud)
    {
        var gelezen = Tarieflezer.Lees(inhoud);
        Assert.That(gelezen.Fouten, Is.Empty, Encoding.UTF8.GetString(inhoud.Parameters.Span));
        return gelezen.Waarde!;
    }

    private static Bedrag Tarief(Parameterregel[] wijzigingen) => Tariefregels.Huidig.Bereken(Set(Met(wijzigingen))).Tarieven.Single().Tarief;
}
