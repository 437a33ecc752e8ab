using System.Text;
using Declaraties.Berichten;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Ontvangen;

/// <summary>Wie wat mag aanbieden, als tabel. Elke deur houdt zich hieraan.</summary>
public sealed class InzenderSpecs
{
    private const string Agb = "99990001";
    private const string Alleen = $"alleen een declaratie (WMO323, JW323) of melding van start of stop (WMO305, WMO307, JW305, JW307) worden aangeboden waarvan de afzender {Agb} is";
    private const string Vast = "Wie de afzender is, is niet vast te stellen";

    private static readonly string _wmo323 = File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
    private static readonly string _wmo301 = File.ReadAllText(Directory.EnumerateFiles(Voorraad.Bestand(Voorraad.Goed, "toewijzingen")).Order(StringComparer.Ordinal).First());

    private static readonly Dictionary<string, string> _berichten = new()
    {
        ["zijn WMO323"] = _wmo323,
        ["WMO323 van een ander"] = _wmo323.Replace($">{Agb}<", ">99990002<", StringComparison.Ordinal),
        ["zijn WMO323 met een fout na de Header"] = _wmo323.Replace(">D01<", "><", StringComparison.Ordinal),
        ["WMO323 van een ander met een fout na de Header"] = _wmo323.Replace($">{Agb}<", ">99990002<", StringComparison.Ordinal).Replace(">D01<", "><", StringComparison.Ordinal),
        ["WMO323 met een fout in de Header"] = _wmo323.Replace(">484<", ">485<", StringComparison.Ordinal),
        ["WMO323 met een DTD"] = _wmo323.Replace("<wmo323:Bericht", "<!DOCTYPE x><wmo323:Bericht", StringComparison.Ordinal),
        ["WMO301"] = _wmo301,
        ["WMO301 met een fout"] = _wmo301.Replace("Client>", "Klant>", StringComparison.Ordinal),
        ["zijn JW323"] = Jeugdwet.Van(_wmo323),
        ["JW323 van een ander"] = Jeugdwet.Van(_wmo323).Replace($">{Agb}<", ">99990002<", StringComparison.Ordinal),
        ["JW301"] = Jeugdwet.Van(_wmo301),
        ["zijn WMO305"] = Melding.Start(),
        ["zijn JW307"] = Jeugdwet.Van(Melding.Stop()),
        ["WMO307 van een ander"] = Melding.Stop().Replace($">{Agb}<", ">99990002<", StringComparison.Ordinal),
        ["zijn WMO307 met een fout na de Header"] = Melding.Stop().Replace(">19<", "><", StringComparison.Ordinal),
        ["WMO305 met een fout in de Header"] = _wmo323.Replace("wmo323", "wmo305", StringComparison.Ordinal),
        ["WMO315"] = _wmo323.Replace("wmo323", "wmo315", StringComparison.Ordinal),
        ["geen XML"] = "geen xml",
        ["niets"] = "",
    };

    [TestCase("zijn WMO323", null)]
    [TestCase("WMO323 van een ander", Alleen)]
    [TestCase("zijn WMO323 met een fout na de Header", null)]
    [TestCase("WMO323 van een ander met een fout na de Header", Alleen)]
    [TestCase("WMO323 met een fout in de Header", Vast)]
    [TestCase("WMO323 met een DTD", Vast)]
    [TestCase("WMO301", "Een WMO301 is van de gemeente")]
    [TestCase("WMO301 met een fout", "Een WMO301 is van de gemeente")]
    [TestCase("zijn JW323", null)]
    [TestCase("JW323 van een ander", Alleen)]
    [TestCase("JW301", "Een JW301 is van de gemeente")]
    [TestCase("zijn WMO305", null)]
    [TestCase("zijn JW307", null)]
    [TestCase("WMO307 van een ander", Alleen)]
    [TestCase("zijn WMO307 met een fout na de Header", null)]
    [TestCase("WMO305 met een fout in de Header", Vast)]
    [TestCase("WMO315", Vast)]
    [TestCase("geen XML", Vast)]
    [TestCase("niets", Vast)]
    public void Een_aanbieder_biedt_alleen_zijn_eigen_declaraties_en_meldingen_aan_en_niets_waarvan_de_afzender_niet_vaststaat(string bericht, string? bezwaar)
    {
        var gezegd = Inzender.Aanbieder(new(Agb)).BezwaarTegen(Herkomst(bericht));
        Assert.That(gezegd?.Uitleg, bezwaar is null ? Is.Null : Does.Contain(bezwaar).And.Contain(Alleen));
        Assert.That(gezegd?.Fouten.Count > 0, Is.EqualTo(bezwaar == Vast), "wie niet weet van wie het is, zegt waarom niet");
    }

    [TestCase("zijn WMO323", false)]
    [TestCase("WMO323 van een ander", false)]
    [TestCase("zijn WMO323 met een fout na de Header", false)]
    [TestCase("WMO323 met een fout in de Header", false)]
    [TestCase("WMO323 met een DTD", true)]
    [TestCase("WMO301", true)]
    [TestCase("WMO301 met een fout", true)]
    [TestCase("zijn JW323", false)]
    [TestCase("JW301", true)]
    [TestCase("zijn WMO305", false)]
    [TestCase("zijn JW307", false)]
    [TestCase("WMO305 met een fout in de Header", false)]
    [TestCase("WMO315", true)]
    [TestCase("geen XML", true)]
    [TestCase("niets", true)]
    public void Een_gemeente_biedt_niets_aan_namens_een_aanbieder(string bericht, bool mag) =>
        Assert.That(Inzender.Gemeente.BezwaarTegen(Herkomst(bericht))?.Uitleg, mag ? Is.Null : Does.Contain("alleen een WMO301"));

    [Test]
    public void Wie_van_alles_mag_krijgt_ook_van_wat_niet_te_lezen_is_een_verslag()
    {
        foreach (var bericht in _berichten.Keys)
        {
            Assert.That(Inzender.Alles.BezwaarTegen(Herkomst(bericht)), Is.Null, bericht);
        }
    }

    private static Herkomst Herkomst(string bericht)
    {
        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes(_berichten[bericht]));
        return Berichtlezer.LeesHerkomst(stroom);
    }
}
