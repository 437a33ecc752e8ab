using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Declaraties.Testprogramma;
using Declaraties.Web.Api;

namespace Declaraties.Web.Specs.Api;

/// <summary>Een envelop uit een SOAP-bericht halen terwijl het binnenkomt.</summary>
[Category("Snel")]
public sealed class SoaplezerSpecs
{
    private const string Kop = "<wmo323:Bericht xmlns:wmo323=\"x\"><wmo323:Afzender>99990001</wmo323:Afzender><wmo323:Ontvanger>0505</wmo323:Ontvanger></wmo323:Bericht>";

    [Test]
    public async Task De_envelop_wordt_een_eigen_document_met_de_naamruimten_die_erbuiten_stonden()
    {
        var envelop = Proefenvelop.Om(Kop);
        const string Namen = " xmlns:StUF=\"http://www.egem.nl/StUF/StUF0301\" xmlns:GGK=\"http://www.stufstandaarden.nl/koppelvlak/ggk0210\"";
        var soap = Proefsoap.Om(envelop.Replace(Namen, "", StringComparison.Ordinal)).Replace("<s:Envelope ", $"<s:Envelope{Namen} ", StringComparison.Ordinal);
        var inhoud = await LeesAsync(soap);
        Assert.That(inhoud.Wortel.Berichtcode, Is.EqualTo("Di01"));
        var document = XDocument.Parse(Tekst(inhoud), LoadOptions.PreserveWhitespace);
        Assert.That(XNode.DeepEquals(Zonder(document), Zonder(XDocument.Parse(envelop, LoadOptions.PreserveWhitespace))), Tekst(inhoud));
    }

    [Test]
    public void Wat_erin_stond_staat_er_weer_teken_voor_teken() => Gen.String[Gen.Char["ab<>&\"' \t\r\n\u00e9\u20ac]"], 0, 40].Array[0, 5].Sample(
        stukken =>
        {
            XNamespace ggk = "http://www.stufstandaarden.nl/koppelvlak/ggk0210";
            var element = new XElement(ggk + "envelopHeenbericht-ggk_Di01", stukken.Select((stuk, nummer) => (object)new XElement(ggk + "x", new XAttribute("a", stuk), nummer % 2 == 0 ? new XText(stuk) : new XCData(stuk.Replace("]]>", "", StringComparison.Ordinal).Replace('\r', ' ')))));
            var xml = new StringBuilder();
            using (var schrijver = XmlWriter.Create(xml, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize }))
            {
                element.Save(schrijver);
            }

            var inhoud = LeesAsync(Proefsoap.Om(xml.ToString())).GetAwaiter().GetResult();
            var terug = XDocument.Parse(Tekst(inhoud), LoadOptions.PreserveWhitespace).Root!;
            Assert.That(terug.Elements().Select(een => (een.Value, een.Attribute("a")!.Value)), Is.EqualTo(element.Elements().Select(een => (een.Value, een.Attribute("a")!.Value))));
        },
        iter: 300);

    [Test]
    public async Task Een_header_mag_er_staan_zolang_hij_niet_begrepen_hoeft_te_worden()
    {
        foreach (var goed in (string[])["<s:Header/>", "<s:Header></s:Header>", "<s:Header> <a xmlns=\"u\"/> <b xmlns=\"u\"><c/></b> </s:Header>", "<s:Header><a xmlns=\"u\" s:mustUnderstand=\"0\"/></s:Header>", "<s:Header><a xmlns=\"u\" s:mustUnderstand=\"1\" s:actor=\"urn:een-ander\"/></s:Header>"])
        {
            Assert.That((await LeesAsync(Proefsoap.Om(Proefenvelop.Om(Kop), goed))).Wortel.Berichtcode, Is.EqualTo("Di01"), goed);
        }

        Assert.That(
            Weigering(Proefsoap.Om(Proefenvelop.Om(Kop), "<s:Header><a xmlns=\"u\"/><b xmlns=\"u\" s:mustUnderstand=\"1\"/></s:Header>")),
            Does.StartWith("MustUnderstand: In de Header staat iets dat begrepen moet worden"));
    }

    [Test]
    public void Iets_anders_dan_een_bericht_van_SOAP_met_een_envelop_wordt_geweigerd()
    {
        var envelop = Proefenvelop.Om(Kop);
        var soap = Proefsoap.Om(envelop);
        (string Soap, string Weigering)[] gevallen =
        [
            (envelop, "Client: Het verzoek is geen SOAP-bericht"),
            ("", "Client: Het verzoek is geen goede XML, bij regel"),
            ("geen XML", "Client: Het verzoek is geen goede XML, bij regel 1"),
            (soap[..^20], "Client: Het verzoek is geen goede XML"),
            (soap.Replace("?><s:", "?><!DOCTYPE x [<!ENTITY y \"z\">]><s:", StringComparison.Ordinal), "Client: Het verzoek is geen goede XML"),
            (Proefsoap.Om(envelop, naamruimte: "http://www.w3.org/2003/05/soap-envelope"), "VersionMismatch: Dit is een andere versie van SOAP"),
            (Proefsoap.Om(""), "Client: In de Body hoort precies een van"),
            (Proefsoap.Om(Kop), "Client: In de Body hoort precies een van envelopHeenbericht-ggk_Di01"),
            (Proefsoap.Om("tekst" + envelop[(envelop.IndexOf("?>", StringComparison.Ordinal) + 2)..]), "Client: In de Body hoort precies een van"),
            (soap.Replace("</s:Body>", "<x/></s:Body>", StringComparison.Ordinal), "Client: Na de envelop of het foutbericht staat er nog iets"),
            (soap.Replace("</s:Body>", "nog iets</s:Body>", StringComparison.Ordinal), "Client: Na de envelop of het foutbericht staat er nog iets"),
            (soap.Replace("</s:Body>", "</s:Body><s:Body/>", StringComparison.Ordinal), "Client: Na de envelop of het foutbericht staat er nog iets"),
            (soap.Replace("s:Body", "s:Romp", StringComparison.Ordinal), "Client: In het SOAP-bericht ontbreekt Body"),
        ];
        foreach (var (verkeerd, weigering) in gevallen)
        {
            Assert.That(Weigering(verkeerd), Does.StartWith(weigering), verkeerd);
        }
    }

    [Test]
    public async Task Een_grote_envelop_staat_nooit_in_haar_geheel_in_het_geheugen()
    {
        var inhoud = new byte[12 * 1024 * 1024];
        new Random(1).NextBytes(inhoud);
        var soap = Encoding.UTF8.GetBytes(Proefsoap.Om(Proefenvelop.Om(Kop, base64: Convert.ToBase64String(inhoud))));
        await Soaplezer.LeesAsync(new MemoryStream(soap));
        var voor = GC.GetTotalAllocatedBytes(precise: true);
        var gelezen = await Soaplezer.LeesAsync(new MemoryStream(soap));
        var nodig = GC.GetTotalAllocatedBytes(precise: true) - voor;
        Assert.That(Proefenvelop.Inhoud(Tekst(gelezen)), Is.EqualTo(inhoud));
        // What is kept is the packed copy, in blocks and once more as a whole; as text the envelope alone would be more than this.
        Assert.That(nodig, Is.LessThan(2.2 * soap.Length));
    }

    private static Task<Soapinhoud> LeesAsync(string soap) => Soaplezer.LeesAsync(new MemoryStream(Encoding.UTF8.GetBytes(soap)));

    private static string Weigering(string soap)
    {
        var weigering = Assert.ThrowsAsync<Soapweigering>(() => LeesAsync(soap))!;
        return $"{weigering.Code}: {weigering.Message}";
    }

    private static string Tekst(Soapinhoud inhoud)
    {
        using var bron = new StreamReader(inhoud.Bericht.Open(), Encoding.UTF8);
        return bron.ReadToEnd();
    }

    // Where a prefix is declared says nothing.
    private static XElement Zonder(XDocument document)
    {
        foreach (var element in document.Root!.DescendantsAndSelf())
        {
            element.Attributes().Where(attribuut => attribuut.IsNamespaceDeclaration).Remove();
        }

        return document.Root;
    }
}
