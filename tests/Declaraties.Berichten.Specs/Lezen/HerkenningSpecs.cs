using Declaraties.Testbasis;
using NUnit.Framework;
using static Declaraties.Berichten.Specs.Voorbeelden;

namespace Declaraties.Berichten.Specs.Lezen;

/// <summary>Wat aan een bericht te zien is voordat het is getoetst: genoeg om het op volgorde te zetten.</summary>
public class HerkenningSpecs
{
    private const string Begin = "<b:Bericht xmlns:b='http://www.istandaarden.nl/iwmo/3_2/wmo323/schema'><b:Header>";

    [Test]
    public void Van_een_geldig_bericht_is_alles_bekend()
    {
        Assert.That(Berichtlezer.Herken(Bytes(Declaratie)), Is.EqualTo(new Herkenning(Berichtsoort.Wmo323, "99990001", "0505")));
        Assert.That(Berichtlezer.Herken(Bytes(ToewijzingXml)), Is.EqualTo(new Herkenning(Berichtsoort.Wmo301, "0505", "99990001")));
    }

    [Test]
    public void Van_het_voorbeeld_van_de_standaard_is_alles_bekend()
    {
        var bestand = File.ReadAllBytes(Standaard.Pad("voorbeelden", "WMO301.xml"));
        var toewijzing = Berichtlezer.LeesToewijzing(bestand).Bericht!;
        Assert.That(Berichtlezer.Herken(bestand), Is.EqualTo(new Herkenning(Berichtsoort.Wmo301, toewijzing.Gemeente, toewijzing.Aanbieder)));
    }

    [TestCase("<b:Afzender>99990001</b:Afzender><b:Ontvanger>0505</b:Ontvanger>")]
    [TestCase("<b:Ontvanger>0505</b:Ontvanger><b:Afzender>99990001</b:Afzender>")]
    [TestCase("<b:Afzender> 99990001\n</b:Afzender>\n<!-- x --><b:Ontvanger>0505</b:Ontvanger>")]
    [TestCase("<b:Afzender>9999<![CDATA[0001]]></b:Afzender><b:Ontvanger>05<!-- x -->05</b:Ontvanger>")]
    [TestCase("<b:Afzender>&#57;9990001</b:Afzender><b:Ontvanger>0505</b:Ontvanger>")]
    public void Hoe_het_er_ook_staat(string kop) =>
        Assert.That(Berichtlezer.Herken(Bytes(Begin + kop + "<b:XsdVersie/><kapot")), Is.EqualTo(new Herkenning(Berichtsoort.Wmo323, "99990001", "0505")));

    [TestCase("<b:Afzender>999900006</b:Afzender>", Description = "negen cijfers: misschien een Bsn")]
    [TestCase("<b:Afzender>9999000</b:Afzender>")]
    [TestCase("<b:Afzender>9999000X</b:Afzender>")]
    [TestCase("<b:Afzender/>")]
    [TestCase("<b:Afzender><x/></b:Afzender>")]
    [TestCase("<b:Afzender>99990001")]
    [TestCase("</b:Header><b:Afzender>99990001</b:Afzender>")]
    [TestCase("")]
    public void Wat_geen_code_is_in_de_Header_telt_niet(string kop) =>
        Assert.That(Berichtlezer.Herken(Bytes(Begin + kop)), Is.EqualTo(new Herkenning(Berichtsoort.Wmo323, null, null)));

    [TestCase("")]
    [TestCase("geen xml")]
    [TestCase("<Bericht><Header><Afzender>99990001</Afzender></Header></Bericht>")]
    public void Van_iets_anders_is_de_soort_niet_bekend(string tekst) => Assert.That(Berichtlezer.Herken(Bytes(tekst)).Soort, Is.Null);
}
