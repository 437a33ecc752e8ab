using NUnit.Framework;
using static Declaraties.Berichten.Specs.Voorbeelden;

namespace Declaraties.Berichten.Specs.Lezen;

/// <summary>Een bestand dat geen (volledig) XML is geeft een duidelijke fout in het Nederlands, en nooit een uitzondering.</summary>
public class GeenXmlSpecs
{
    private static readonly TestCaseData[] _gevallen =
    [
        Geval("leeg", "", 1, 1, "Dit is geen XML-bestand: het bestand is leeg; verwacht een bericht; is het bewaren of verzenden mislukt, doe dat dan opnieuw"),
        Geval("alleen wit", " \n\t", 1, 1, "Dit is geen XML-bestand: het bestand is leeg; verwacht een bericht; is het bewaren of verzenden mislukt, doe dat dan opnieuw"),
        Geval("gewone tekst", "\nclient;bsn", 2, 1, "Dit is geen XML-bestand: het begint niet met het teken <"),
        Geval("alleen een declaratie", "<?xml version=\"1.0\"?>\n", 2, 1, "Dit is geen (volledig) XML-bestand: het bestand houdt op voor het eerste element"),
        Geval("wit voor de declaratie", " " + Declaratie, 1, 2, "Dit is geen (volledig) XML-bestand: de XML-declaratie staat niet helemaal vooraan in het bestand"),
        Geval("een andere versie", Declaratie.Met("1.0", "1.1"), 1, 1, "De XML-declaratie noemt een andere versie van XML; verwacht version=\"1.0\""),
        Geval("afgebroken in een label", Declaratie[..Declaratie.IndexOf("Subversie>", StringComparison.Ordinal)], 6, 15, "Dit is geen (volledig) XML-bestand: het bestand houdt op binnen /Bericht/Header"),
        Geval("een los &", Declaratie.Met(">R1<", ">R&1<"), 32, 55, "Dit is geen (volledig) XML-bestand: achter een & staat geen bekende verwijzing; verwacht &amp; voor een los &-teken, of &lt; &gt; &quot; &apos; &#...;"),
        Geval("een onbekende verwijzing", Declaratie.Met(">R1<", ">&euml;<"), 32, 54, "Dit is geen (volledig) XML-bestand: achter een & staat geen bekende verwijzing; verwacht &amp; voor een los &-teken, of &lt; &gt; &quot; &apos; &#...;"),
        Geval("een stuurteken", Declaratie.Met(">R1<", ">R\u0001<"), 32, 55, "Dit is geen (volledig) XML-bestand: teken U+0001 mag in XML niet voorkomen"),
        Geval("een verwijzing naar een stuurteken", Declaratie.Met(">R1<", ">R&#1;<"), 32, 55, "Dit is geen (volledig) XML-bestand: een verwijzing noemt een teken dat in XML niet mag voorkomen"),
        Geval("een verkeerd eindlabel", Declaratie.Met("</d:Ontvanger>", "</d:Afzender>"), 8, 22, "Dit is geen (volledig) XML-bestand: een eindlabel past niet bij het begin van het element; verwacht eindlabels in de omgekeerde volgorde van de beginlabels"),
        Geval("een voorvoegsel zonder naamruimte", Declaratie.Met("<d:Ontvanger>", "<z:Ontvanger>"), 8, 5, "Dit is geen (volledig) XML-bestand: voorvoegsel 'z' heeft geen naamruimte; verwacht een attribuut xmlns met dat voorvoegsel"),
        Geval("iets na het einde", Declaratie + "<nog/>", 72, 1, "Dit is geen (volledig) XML-bestand: na het laatste eindlabel staat nog iets; verwacht het einde van het bestand"),
        Geval("een los <", Declaratie.Met(">R1<", ">R<1<"), 32, 55, "Dit is geen (volledig) XML-bestand: het teken < staat op een plaats waar het niet mag; verwacht &lt; voor een los <-teken"),
        Geval("een attribuut zonder aanhalingstekens", Declaratie.Met("<d:Header>", "<d:Header a=1>"), 3, 15, "Dit is geen (volledig) XML-bestand: vanaf '*>\\n    <d:BerichtCod' volgt de tekst de regels van XML niet"),
        Geval("afgebroken in het eerste label", Declaratie[..100], 2, 62, "Dit is geen (volledig) XML-bestand: het bestand houdt op binnen het eerste label"),
        Geval("afgebroken na het einde", Declaratie + "<!-- ", 72, 1, "Dit is geen (volledig) XML-bestand: een commentaar wordt niet afgesloten; verwacht -->"),
        Geval("afgebroken in een instructie na het einde", Declaratie + "<?na", 72, 5, "Dit is geen (volledig) XML-bestand: het bestand houdt op binnen een commentaar of instructie achteraan"),
        Geval("afgebroken in CDATA", Declaratie[..Declaratie.IndexOf("R1<", StringComparison.Ordinal)] + "<![CDATA[R", 32, 54, "Dit is geen (volledig) XML-bestand: een CDATA-sectie wordt niet afgesloten; verwacht ]]>"),
        Geval("een DTD", Declaratie.Met("<d:Bericht", "<!-- x --><?y z?><!DOCTYPE d:Bericht>\n<d:Bericht"), 2, 18, "Het bestand bevat een DTD (DOCTYPE); die is om veiligheidsredenen niet toegestaan"),
    ];

    [TestCaseSource(nameof(_gevallen))]
    public void Een_bestand_dat_geen_xml_is_zegt_waar_en_waarom(string tekst, int regel, int kolom, string toelichting)
    {
        var gelezen = Berichtlezer.LeesDeclaratie(Bytes(tekst));
        Assert.That(gelezen.Fouten.Select(fout => (fout.Regel, fout.Kolom, fout.Toelichting)), Is.EqualTo([(regel, kolom, toelichting)]));
        Assert.That((gelezen.Einde != Leeseinde.Heel, gelezen.IsGeldig), Is.EqualTo((true, false)));
    }

    [Test]
    public void Wat_voor_de_breuk_fout_was_blijft_gemeld()
    {
        var tekst = Declaratie.Met(">99990001<", ">9999<");
        tekst = tekst[..(tekst.IndexOf("R2", StringComparison.Ordinal) + 1)];
        Assert.That(Fouten(tekst).Select(fout => fout.ToString()), Is.EqualTo(
        [
            "regel 7, kolom 5: Afzender is '9999'; verwacht precies 8 cijfers (/Bericht/Header/Afzender)",
            "regel 43, kolom 55: Dit is geen (volledig) XML-bestand: het bestand houdt op binnen /Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[2]/ProductReferentie "
            + "(/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[2]/ProductReferentie)",
        ]));
    }

    [Test]
    public void Op_elke_plaats_afgebroken_geeft_een_bericht_een_fout_en_geen_uitzondering()
    {
        var bytes = Bytes(ToewijzingXml);
        var laatste = ToewijzingXml.LastIndexOf('>');
        for (var lengte = 0; lengte < bytes.Length; lengte++)
        {
            var gelezen = Berichtlezer.LeesToewijzing(bytes.AsMemory(0, lengte));
            Assert.That(gelezen.IsGeldig, Is.EqualTo(lengte > laatste), () => $"na {lengte} bytes");
            if (!gelezen.IsGeldig)
            {
                Assert.That(gelezen.Fouten[^1].Melding, Does.StartWith("Dit is geen "), () => $"na {lengte} bytes");
                Assert.That(gelezen.Einde != Leeseinde.Heel, Is.True);
            }
        }
    }

    [Category("Lang")]
    [Test]
    public void Met_elk_teken_vervangen_komt_er_geen_uitzondering()
    {
        foreach (var teken in "<>&\"'/!?[]-: \u0000\uFFFE")
        {
            for (var plaats = 0; plaats < Declaratie.Length; plaats += 3)
            {
                var tekst = string.Concat(Declaratie.AsSpan(0, plaats), teken.ToString(), Declaratie.AsSpan(plaats + 1));
                Assert.That(() => Fouten(tekst), Throws.Nothing);
            }
        }
    }

    private static TestCaseData Geval(string naam, string tekst, int regel, int kolom, string toelichting) =>
        new TestCaseData(tekst, regel, kolom, toelichting).SetArgDisplayNames(naam);
}
