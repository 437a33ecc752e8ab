using System.Text;
using CsCheck;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Domein;
using Declaraties.Testbasis;
using NUnit.Framework;

namespace Declaraties.Berichten.Specs.Enveloppen;

public sealed class EnveloplezerSpecs
{
    [Test]
    public void Een_bericht_zonder_envelop_wordt_gelezen_of_deze_lezer_er_niet_was()
    {
        var kaal = Enveloppen.Lees(Encoding.UTF8.GetBytes(Voorbeelden.Declaratie));
        Assert.That(kaal.Bericht, Is.Not.Null);
        Assert.That(kaal.Envelop, Is.Null);
        foreach (var anders in (string[])["", "geen xml", "<a", "<!-- xmlBestand -->", "<g:envelopHeenbericht-ggk_Di01/>", "<envelopHeenbericht-ggk_Di01 xmlns='urn:iets'/>"])
        {
            var gelezen = Enveloppen.Lees(Enveloppen.Bytes(anders));
            Assert.That(gelezen.Fouten, Is.EqualTo(Berichtlezer.LeesDeclaratie(Enveloppen.Bytes(anders)).Fouten).And.Not.Empty, anders);
            Assert.That(gelezen.Envelop, Is.Null, anders);
        }
    }

    [TestCase(Envelopsoort.Di01)]
    [TestCase(Envelopsoort.Du01)]
    public void Een_bericht_in_een_envelop_is_hetzelfde_bericht_en_gaat_langs_het_snelle_pad(Envelopsoort soort)
    {
        var kaal = Berichtlezer.LeesDeclaratie(Encoding.UTF8.GetBytes(Voorbeelden.Declaratie));
        var zonderCommentaar = Voorbeelden.Declaratie.Replace("<!-- de eerste -->", "", StringComparison.Ordinal);
        Leesresultaat<DeclaratieBericht>? binnen = null;
        using var envelop = new MemoryStream(Enveloppen.Bytes(Enveloppen.Met(Convert.ToBase64String(Encoding.UTF8.GetBytes(zonderCommentaar)), soort)));
        var gelezen = Enveloplezer.Lees(envelop, null, bericht => binnen = Berichtlezer.LeesDeclaratie(bericht));
        Assert.That(gelezen.Bericht!.DeclaratieNummer, Is.EqualTo(kaal.Bericht!.DeclaratieNummer));
        Assert.That(binnen!.LangsSnelPad, Is.True);
        var op = gelezen.Envelop!;
        Assert.That((op.Soort, op.Zender, op.Ontvanger), Is.EqualTo((soort, new Envelopadres("99990001", "Pakket", null, "g"), new Envelopadres("0505", "GGk"))));
        Assert.That((op.Referentienummer, op.Tijdstip, op.Functie), Is.EqualTo((Enveloppen.Referentienummer, "20260506120000", "WMO323")));
        Assert.That(op.CrossRefnummer, Is.EqualTo(soort == Envelopsoort.Du01 ? Enveloppen.Referentienummer : null));
        Assert.That(op.Versies, Is.EqualTo(new Envelopversies("0004", "0003", "0003", "0002")));
    }

    [Test]
    public void Wat_erin_ging_komt_eruit_waar_de_stukken_ook_vallen_en_hoe_de_base64_ook_is_afgebroken()
    {
        var gevallen =
            from lengte in Gen.Frequency((6, Gen.Int[0, 300]), (2, Gen.Int[300, 70_000]), (1, Gen.Int[140_000, 200_000]))
            from zaad in Gen.Int
            from regel in Kies(0, 1, 4, 63, 64, 76, 77, 1000)
            from einde in Kies("\n", "\r\n", " ", "\n\t  ")
            from stuk in Kies(1, 2, 3, 5, 61, 4096, 65_536, 100_000)
            from kop in Gen.Int[0, 5]
            select (lengte, zaad, regel, einde, stuk, kop);
        Eigenschap.Houdt(
            gevallen,
            geval =>
            {
                var bericht = new byte[geval.lengte];
                new Random(geval.zaad).NextBytes(bericht);
                var base64 = Convert.ToBase64String(bericht);
                if (geval.regel > 0)
                {
                    base64 = string.Join(geval.einde, base64.Chunk(geval.regel).Select(deel => new string(deel)));
                }

                var envelop = Enveloppen.Bytes(Enveloppen.Met(new string(' ', geval.kop) + base64 + geval.einde));
                using var gewoon = new Druppels(envelop, geval.stuk);
                using var stroom = Enveloplezer.Open(gewoon, Leesgrenzen.Standaard)!.Open()!;
                Eigenschap.Gelijk(stroom.Length, bericht.Length, "lengte");
                for (var keer = 0; keer < 2; keer++)
                {
                    stroom.Position = 0;
                    using var uit = new MemoryStream();
                    stroom.CopyTo(uit, 1 + (geval.zaad & 0xFFF));
                    Eigenschap.Klopt(uit.ToArray().AsSpan().SequenceEqual(bericht), "de bytes");
                }

                // A comment in the base64 takes the other way.
                var anders = Enveloppen.Bytes(Enveloppen.Met(base64 + "<!-- -->"));
                using var zeker = new Druppels(anders, Math.Max(61, geval.stuk));
                Eigenschap.Klopt(Enveloppen.Inhoud(zeker).AsSpan().SequenceEqual(bericht), "langs de zekere weg");
            },
            keren: 150);
    }

    [TestCase("QUFBQQ", TestName = "Zonder vulling")]
    [TestCase("QUFB=", TestName = "Te veel vulling")]
    [TestCase("QUFBQQ=", TestName = "Te weinig vulling")]
    [TestCase("Q===", TestName = "Drie keer vulling")]
    [TestCase("QR==", TestName = "Bits die nergens bij horen, na een byte")]
    [TestCase("QUF=", TestName = "Bits die nergens bij horen, na twee bytes")]
    [TestCase("QQ==QQ==", TestName = "Iets na de vulling")]
    [TestCase("QU*B", TestName = "Een ander teken")]
    [TestCase("QU-_", TestName = "Base64 voor adressen")]
    [TestCase("QUéB", TestName = "Geen ASCII")]
    [TestCase("QUFB\u00A0", TestName = "Een harde spatie")]
    public void Wat_geen_base64_is_wordt_niet_geopend_en_de_envelop_zelf_klopt(string base64)
    {
        var gelezen = Enveloppen.Lees(Enveloppen.Bytes(Enveloppen.Met(base64)));
        Assert.That(gelezen.Bericht, Is.Null);
        Assert.That(gelezen.Envelop, Is.Not.Null);
        Assert.That(gelezen.Fouten.Single().ToString(), Is.EqualTo("regel 16, kolom 16: De inhoud van xmlBestand is geen base64; verwacht het bericht als base64 (/envelopHeenbericht-ggk_Di01/parameters/bericht/xmlBestand)"));
    }

    [TestCase("QUFB", "AAA")]
    [TestCase("Q\tU F\r\nC", "AAB")]
    [TestCase("QQ==", "A")]
    [TestCase("QQ = = ", "A")]
    [TestCase("QUE=", "AA")]
    [TestCase("", "")]
    [TestCase("QU<![CDATA[FB]]>", "AAA")]
    [TestCase("&#81;UFB", "AAA")]
    [TestCase("<?p xmlBestand>QQ==?>QUFB", "AAA")]
    public void Base64_mag_geschreven_zijn_zoals_xml_het_toelaat(string base64, string inhoud)
    {
        using var stroom = new MemoryStream(Enveloppen.Bytes(Enveloppen.Met(base64)));
        Assert.That(Encoding.ASCII.GetString(Enveloppen.Inhoud(stroom)!), Is.EqualTo(inhoud));
    }

    /// <summary>Langer dan een waarde in een bericht mag zijn: hier geldt alleen hoe groot een envelop mag zijn.</summary>
    [TestCase("<![CDATA[", "]]>")]
    [TestCase("<!-- -->", "")]
    public void Ook_ongewoon_geschreven_mag_het_bericht_groot_zijn(string voor, string na)
    {
        const int Vieren = 300_000;
        using var stroom = new MemoryStream(Enveloppen.Bytes(Enveloppen.Met(voor + string.Concat(Enumerable.Repeat("QUFB", Vieren)) + na)));
        Assert.That(Enveloppen.Inhoud(stroom), Has.Length.EqualTo(Vieren * 3));
    }

    [Test]
    public void Een_envelop_in_een_andere_codering_of_schrijfwijze_is_dezelfde()
    {
        var envelop = Enveloppen.Om(Voorbeelden.Declaratie);
        string[] geschreven =
        [
            envelop.Replace("g:", "", StringComparison.Ordinal).Replace(":g=", "=", StringComparison.Ordinal),
            "\uFEFF" + envelop,
            envelop.Replace("?>", "?>\n<!-- <g:xmlBestand>QUFB</g:xmlBestand> (0) -->\n" + new string('\n', 9000), StringComparison.Ordinal),
            envelop.Replace("<g:bericht>", "<g:bericht><!-- (0) (1) xmlBestand>QUFB -->", StringComparison.Ordinal),
            envelop.Replace("</g:bericht>", "<!--" + new string('x', 70_000) + "--></g:bericht>", StringComparison.Ordinal),
            envelop.Replace("<g:bericht>", "<g:bericht xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='g:BinaireInhoud-basis_ggkberichten'>", StringComparison.Ordinal),
        ];
        foreach (var tekst in geschreven)
        {
            Assert.That(Enveloppen.Lees(Enveloppen.Bytes(tekst)).Bericht, Is.Not.Null, tekst[..100]);
        }

        var utf16 = envelop.Replace("UTF-8", "UTF-16", StringComparison.Ordinal);
        Assert.That(Enveloppen.Lees([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(utf16)]).Bericht, Is.Not.Null);
        Assert.That(Enveloppen.Lees(Encoding.Latin1.GetBytes(envelop.Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal).Replace("Pakket", "Pakjé", StringComparison.Ordinal))).Envelop!.Zender.Applicatie, Is.EqualTo("Pakjé"));
    }

    [Test]
    public void Wat_op_de_envelop_staat_en_wat_erin_zit_horen_bij_elkaar_op_wit_eromheen_na()
    {
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Voorbeelden.Declaratie));
        Assert.That(Enveloppen.Lees(Enveloppen.Bytes(Enveloppen.Met(base64, functie: " WMO323\n", zender: "\t99990001", ontvanger: "0505 "))).Bericht, Is.Not.Null);
        Assert.That(Fouten(Enveloppen.Met(base64, functie: "WMO301")), Is.EqualTo(["De functie is 'WMO301', maar in de envelop zit een WMO323; verwacht WMO323"]));
        Assert.That(Fouten(Enveloppen.Met(base64, functie: "wmo323")), Has.One.Contains("De functie is 'wmo323'"));
        Assert.That(Fouten(Enveloppen.Met(base64, zender: "99990002", ontvanger: "0344")), Is.EqualTo([
            "De zender is '99990002', maar de Afzender van het bericht is '99990001'; verwacht in beide dezelfde",
            "De ontvanger is '0344', maar de Ontvanger van het bericht is '0505'; verwacht in beide dezelfde"]));
        var meer = Voorbeelden.Declaratie.Replace("DN202604", "DN-2026", StringComparison.Ordinal);
        Assert.That(Fouten(Enveloppen.Met(Convert.ToBase64String(Encoding.UTF8.GetBytes(meer)), zender: "99990002")), Has.Count.EqualTo(2), "ook wat er aan het bericht mankeert");
    }

    [Test]
    public void Een_ander_bericht_dat_ook_op_de_envelop_staat_wordt_geweigerd_als_zonder_envelop()
    {
        const string Ander = "<w:Bericht xmlns:w=\"http://www.istandaarden.nl/iwmo/3_2/wmo315/schema\"/>";
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Ander));
        var eerlijk = Enveloppen.Lees(Enveloppen.Bytes(Enveloppen.Met(base64, functie: "WMO315")));
        Assert.That(eerlijk.Fouten, Is.EqualTo(Berichtlezer.LeesDeclaratie(Enveloppen.Bytes(Ander)).Fouten));
        Assert.That(eerlijk.Envelop, Is.Null, "er gaat geen foutbericht terug");
        var jeugd = Convert.ToBase64String(Encoding.UTF8.GetBytes("<w:Bericht xmlns:w=\"http://www.istandaarden.nl/ijw/3_2/jw315/schema\"/>"));
        Assert.That(Enveloppen.Lees(Enveloppen.Bytes(Enveloppen.Met(jeugd, functie: "JW315"))).Envelop, Is.Null);
        var oud = Convert.ToBase64String(Encoding.UTF8.GetBytes("<w:Bericht xmlns:w=\"http://www.istandaarden.nl/iwmo/3_1/wmo323/schema\"/>"));
        Assert.That(Enveloppen.Lees(Enveloppen.Bytes(Enveloppen.Met(oud))).Envelop, Is.Not.Null, "een declaratie van een andere release voldoet niet op niveau 1");
        var anders = Enveloppen.Lees(Enveloppen.Bytes(Enveloppen.Met(base64)));
        Assert.That(anders.Fouten.Single().Melding, Is.EqualTo("De functie is 'WMO323', maar in de envelop zit een WMO315"));
        Assert.That(anders.Envelop, Is.Not.Null);
    }

    [Test]
    public void De_grens_geldt_voor_de_envelop_in_haar_geheel()
    {
        var envelop = Enveloppen.Bytes(Enveloppen.Om(Voorbeelden.Declaratie));
        Assert.That(Enveloppen.Lees(envelop, new Leesgrenzen { MaxBytes = envelop.Length }).Bericht, Is.Not.Null);
        var teGroot = Enveloppen.Lees(envelop, new Leesgrenzen { MaxBytes = envelop.Length - 1 });
        Assert.That(teGroot.Fouten.Single().Toelichting, Does.Contain("te groot").And.Contain("OP179"));
        Assert.That(teGroot.Envelop, Is.Null);
    }

    /// <summary>Hoe groot het bericht ook is: de envelop eromheen kost een vaste hoeveelheid geheugen.</summary>
    [TestCase(0)]
    [TestCase(76)]
    public void Een_grote_envelop_kost_nauwelijks_meer_geheugen_dan_het_bericht_zelf(int regel)
    {
        var client = Voorbeelden.Declaratie[Voorbeelden.Declaratie.IndexOf("<d:Client><d:Bsn>999900018", StringComparison.Ordinal)..Voorbeelden.Declaratie.IndexOf("</d:Clienten>", StringComparison.Ordinal)];
        var bericht = Encoding.UTF8.GetBytes(Voorbeelden.Declaratie
            .Replace("</d:Clienten>", string.Concat(Enumerable.Repeat(client, 15_000)) + "</d:Clienten>", StringComparison.Ordinal).Replace("<!-- de eerste -->", "", StringComparison.Ordinal));
        var base64 = Convert.ToBase64String(bericht);
        var envelop = Enveloppen.Bytes(Enveloppen.Met(regel == 0 ? base64 : string.Join('\n', base64.Chunk(regel).Select(deel => new string(deel)))));
        Assert.That(envelop, Has.Length.GreaterThan(13_000_000));
        using var stroom = new MemoryStream(envelop);
        // The least of a few: until the runtime has optimised the code, it puts values on the heap that do not stay there.
        var gebruikt = Enumerable.Range(0, 8).Min(_ =>
        {
            stroom.Position = 0;
            var voor = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(Enveloplezer.LeesHerkomst(stroom, null, inhoud => Berichtlezer.LeesHerkomst(inhoud)).IsInhoud);
            return GC.GetAllocatedBytesForCurrentThread() - voor;
        });
        Assert.That(gebruikt, Is.LessThan(bericht.Length / 4));
    }

    [TestCase("<!DOCTYPE a [<!ENTITY b 'c'>]>")]
    [TestCase("<!DOCTYPE a SYSTEM 'http://localhost/x.dtd'>")]
    public void Een_dtd_wordt_niet_gelezen(string dtd)
    {
        foreach (var tekst in (string[])[Enveloppen.Om(Voorbeelden.Declaratie).Replace("?>", "?>" + dtd, StringComparison.Ordinal), dtd + Enveloppen.Met("&b;").Split("?>")[1]])
        {
            var gelezen = Enveloppen.Lees(Enveloppen.Bytes(tekst));
            Assert.That(gelezen.Fouten.Single().Melding, Does.Contain("DTD"));
            Assert.That(gelezen.Envelop, Is.Null);
        }
    }

    [TestCase("QUFB", "")]
    [TestCase("QU\nFB\n\nAA AA", "")]
    [TestCase("QUFB", "\n  ")]
    [TestCase("\r\nQUFB\r\nQUFB\r\n", "  ")]
    public void Een_fout_na_het_bericht_staat_waar_zij_in_de_envelop_staat(string base64, string wit)
    {
        var gewoon = Enveloppen.Met(base64).Replace("</g:xmlBestand>", "</g:xmlBestand>" + wit + "<g:onzin/>", StringComparison.Ordinal);
        // The same places, by the reader that reads it all: an empty reference at the end of the base64 makes it so.
        var zeker = gewoon.Replace("QUFB", "&#81;UFB", StringComparison.Ordinal);
        var verwacht = Enveloppen.Lees(Enveloppen.Bytes(zeker)).Fouten.Single();
        var erbij = wit.Contains('\n', StringComparison.Ordinal) || base64.EndsWith('\n') ? 0 : 4 * base64.Split('\n')[^1].Split("QUFB").Length - 4;
        Assert.That(Enveloppen.Lees(Enveloppen.Bytes(gewoon)).Fouten.Single(), Is.EqualTo(verwacht with { Kolom = verwacht.Kolom - erbij }));
    }

    private static Gen<T> Kies<T>(params T[] waarden) => Gen.Int[0, waarden.Length - 1].Select(nummer => waarden[nummer]);

    private static List<string> Fouten(string envelop) => [.. Enveloppen.Lees(Enveloppen.Bytes(envelop)).Fouten.Select(fout => fout.Toelichting)];

    /// <summary>Een stroom die alleen terug kan naar zijn begin, en per keer hoogstens zo veel bytes geeft.</summary>
    private sealed class Druppels(byte[] bytes, int stuk) : MemoryStream(bytes, writable: false)
    {
        public override long Position
        {
            get => base.Position;
            set => base.Position = value == 0 ? 0 : throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, stuk)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, stuk));
    }
}
