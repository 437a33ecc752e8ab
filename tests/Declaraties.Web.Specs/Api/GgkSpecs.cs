using System.Net;
using System.Text;
using System.Xml.Linq;
using Declaraties.Testprogramma;

namespace Declaraties.Web.Specs.Api;

/// <summary>De webservice van het GGk: een adapter brengt een envelop, en hoort alleen dat zij vastligt of waarom niet.</summary>
public sealed class GgkSpecs
{
    private static string Declaratie => File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));

    [Test]
    public async Task Wat_vastligt_krijgt_een_leeg_202_en_al_het_andere_een_fout_van_SOAP()
    {
        using var werkplaats = new Werkplaats();
        using var dienst = Dienstproces.Start(werkplaats, ("MaximaleGrootte", "1"));
        var envelop = Proefenvelop.Om(Declaratie);
        var soap = Proefsoap.Om(envelop);
        for (var keer = 1; keer <= 2; keer++)
        {
            using var goed = await dienst.Http.SoapAsync(soap);
            Assert.That((goed.StatusCode, await goed.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.Accepted, "")));
            Assert.That(Databasedump.Aantal(werkplaats.Database, "ontvangst"), Is.EqualTo(1), "dezelfde envelop is dezelfde aflevering");
        }

        using (var terug = await dienst.Http.SoapAsync(Proefsoap.Om(Proefenvelop.Om(Declaratie, cross: "11111111-5c69-41e5-a837-0800200c9a66", referentienummer: "21111111-5c69-41e5-a837-0800200c9a66")), Proefsoap.Du01))
        {
            Assert.That(terug.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        }

        await EisFoutAsync(await dienst.Http.SoapAsync(soap, Proefsoap.Du01), HttpStatusCode.InternalServerError, "Client", "SOAPAction past niet bij wat er in de Body zit; verwacht \"http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01\"");
        await EisFoutAsync(await dienst.Http.SoapAsync(soap, null), HttpStatusCode.InternalServerError, "Client", "SOAPAction past niet");
        await EisFoutAsync(await dienst.Http.SoapAsync(soap, inhoudstype: "application/soap+xml"), HttpStatusCode.UnsupportedMediaType, "Client", "Content-Type is niet text/xml");
        await EisFoutAsync(await dienst.Http.SoapAsync(soap, inhoudstype: "text/plain"), HttpStatusCode.UnsupportedMediaType, "Client", "Content-Type is niet text/xml");
        await EisFoutAsync(await dienst.Http.SoapAsync(Declaratie), HttpStatusCode.InternalServerError, "Client", "geen SOAP-bericht");
        await EisFoutAsync(await dienst.Http.SoapAsync(soap + new string(' ', 1024 * 1024)), HttpStatusCode.RequestEntityTooLarge, "Client", "Een bericht telt hoogstens 1 MB");
        Assert.That(Databasedump.Aantal(werkplaats.Database, "ontvangst"), Is.EqualTo(2));
        using (var proxy = new HttpRequestMessage(HttpMethod.Post, new Uri("/ggk", UriKind.Relative)) { Content = new StringContent(soap, Encoding.UTF8, "text/xml") })
        {
            proxy.Headers.TryAddWithoutValidation("Via", "1.1 proxy");
            await EisFoutAsync(await dienst.Http.SendAsync(proxy), HttpStatusCode.Forbidden, "Client", "langs een proxy");
        }

        Assert.That(dienst.Logboek, Does.Not.Contain("   at "));
    }

    [Test]
    public async Task Wie_zich_niet_meldt_of_een_ander_is_dan_de_afzender_wordt_geweigerd_met_een_fout_van_SOAP()
    {
        using var werkplaats = new Werkplaats();
        await using var voorziening = await Aanmeldvoorziening.StartAsync();
        using var dienst = Dienstproces.Start(werkplaats, [.. voorziening.Instellingen, ("Http:VerzoekenPerMinuut", "100")]);
        var soap = Proefsoap.Om(Proefenvelop.Om(Declaratie));
        await EisFoutAsync(await dienst.Http.SoapAsync(soap), HttpStatusCode.Unauthorized, "Client", "geen geldig token");
        await EisFoutAsync(await dienst.Http.SoapAsync(soap), HttpStatusCode.TooManyRequests, "Client", "meer verzoeken van u dan de afspraak is");
        dienst.Http.DefaultRequestHeaders.Authorization = await voorziening.TokenAsync("aanbieder-99990002");
        await EisFoutAsync(await dienst.Http.SoapAsync(soap), HttpStatusCode.Forbidden, "Client", "99990002");
        Assert.That(Databasedump.Aantal(werkplaats.Database, "ontvangst"), Is.Zero);
        dienst.Http.DefaultRequestHeaders.Authorization = await voorziening.TokenAsync("rol-beheer");
        using var goed = await dienst.Http.SoapAsync(soap);
        Assert.That(goed.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
    }

    [Test]
    public async Task De_beschrijving_noemt_waar_zij_staat_en_haar_schemas_zijn_er_te_halen()
    {
        using var werkplaats = new Werkplaats();
        using var dienst = Dienstproces.Start(werkplaats);
        var wsdl = XDocument.Parse(await dienst.Http.GetStringAsync(new Uri("/ggk?wsdl", UriKind.Relative)));
        Assert.That(wsdl.Descendants().Single(element => element.Name.LocalName == "address").Attribute("location")!.Value, Is.EqualTo(new Uri(dienst.Http.BaseAddress!, "/ggk").ToString()));
        Assert.That(
            wsdl.Descendants().Select(element => element.Attribute("soapAction")?.Value).Where(actie => actie is not null),
            Is.EqualTo([Proefsoap.Di01, Proefsoap.Du01, Proefsoap.Fo01]));
        var schemas = new System.Xml.Schema.XmlSchemaSet { XmlResolver = null };
        foreach (var adres in wsdl.Descendants().Select(element => element.Attribute("schemaLocation")?.Value).Where(adres => adres is not null))
        {
            using var schema = System.Xml.XmlReader.Create(new StringReader(await dienst.Http.GetStringAsync(new Uri(adres!, UriKind.Relative))));
            schemas.Add(null, schema);
        }

        schemas.Compile();
        var elementen = schemas.GlobalElements.Names.Cast<System.Xml.XmlQualifiedName>().Select(naam => naam.Name).ToList();
        Assert.That(wsdl.Descendants().Select(element => element.Attribute("element")?.Value.Split(':')[1]).Where(naam => naam is not null).ToList(), Is.SubsetOf(elementen).And.Count.EqualTo(3));
        foreach (var elders in (string[])["/ggk", "/ggk?xsd=elders", "/ggk?wsdl&x=1"])
        {
            Assert.That(await dienst.StatusAsync(elders), Is.EqualTo(HttpStatusCode.NotFound), elders);
        }
    }

    private static async Task EisFoutAsync(HttpResponseMessage antwoord, HttpStatusCode status, string code, string uitleg)
    {
        using (antwoord)
        {
            var tekst = await antwoord.Content.ReadAsStringAsync();
            Assert.That((antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "text/xml")), tekst);
            XNamespace soap = "http://schemas.xmlsoap.org/soap/envelope/";
            var fout = XDocument.Parse(tekst).Root!.Element(soap + "Body")!.Element(soap + "Fault")!;
            Assert.That(fout.Element("faultcode")!.Value, Is.EqualTo($"soap:{code}"));
            Assert.That(fout.Element("faultstring")!.Value, Does.Contain(uitleg));
        }
    }
}
