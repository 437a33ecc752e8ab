using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Lezen;
using Declaraties.Testbasis;
using Declaraties.Testbasis.Mutaties;
using NUnit.Framework;
using static Declaraties.Berichten.Specs.Voorbeelden;

namespace Declaraties.Berichten.Specs.Lezen;

/// <summary>
/// Het snelle pad aanvaardt alleen wat het zekere pad aanvaardt, met hetzelfde bericht, en het neemt de gewone berichten ook echt.
/// DECLARATIES_MUTANTEN kiest een ander aantal, DECLARATIES_ZAAD andere mutanten.
/// </summary>
public class SnelpadSpecs
{
    private static readonly int _aantal = Getal("DECLARATIES_MUTANTEN", 21_000);
    private static readonly int _zaad = Getal("DECLARATIES_ZAAD", 1);

    private static IReadOnlyList<Berichtsoort> Soorten => Schemas.Soorten;

    private static IEnumerable<Berichtsoort> MetVoorbeeld => Soorten.Where(Schemas.HeeftVoorbeeld);

    [TestCaseSource(nameof(Soorten))]
    public void Wat_het_snelle_pad_van_een_mutant_aanvaardt_aanvaardt_het_zekere_met_hetzelfde_bericht(Berichtsoort soort)
    {
        var generator = new Mutatiegenerator(Boom(soort), _zaad);
        var fouten = new ConcurrentBag<string>();
        var snel = 0;
        var aantal = _aantal / Soorten.Count;
        Parallel.For(0, aantal, nummer =>
        {
            var mutant = generator.Maak(nummer);
            if (Snelpadproef.Verschil(soort, mutant.Bestand, 1 + (nummer % 100), out var aanvaard) is { } fout)
            {
                fouten.Add($"{mutant}: {fout}");
            }

            if (aanvaard)
            {
                Interlocked.Increment(ref snel);
            }
        });
        TestContext.Out.WriteLine($"{aantal} mutanten van {soort}, {snel} langs het snelle pad.");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fouten.Order().Take(5), Is.Empty, $"{fouten.Count} verschillen");
            Assert.That(snel, Is.InRange(aantal / 12, aantal / 2), "er zijn genoeg mutanten van beide kanten");
        }
    }

    [TestCaseSource(nameof(Soorten))]
    public void Een_gewoon_geschreven_bericht_gaat_langs_het_snelle_pad(Berichtsoort soort)
    {
        var boom = Boom(soort);
        Parallel.For(0, 750, nummer =>
        {
            var toeval = new Random((_zaad * 10_000) + nummer);
            var bericht = boom.Bouw(toeval);
            Versier(bericht, toeval);
            var schrijfwijze = Schrijfwijze.Willekeurig(toeval);
            var bestand = schrijfwijze.Schrijf(bericht);
            var fout = Snelpadproef.Verschil(soort, bestand, 1 + toeval.Next(100), out var snel);
            Assert.That(fout, Is.Null, () => $"{schrijfwijze}\n{Encoding.UTF8.GetString(bestand)}");
            Assert.That(snel, Is.True, () => $"{schrijfwijze}\n{Encoding.UTF8.GetString(bestand)}");
        });
    }

    [TestCaseSource(nameof(MetVoorbeeld))]
    public void Het_voorbeeld_van_de_standaard_gaat_langs_het_snelle_pad(Berichtsoort soort)
    {
        var bestand = File.ReadAllBytes(Schemas.Voorbeeld(soort));
        Assert.That(Snelpadproef.Verschil(soort, bestand, 7, out var snel), Is.Null);
        Assert.That(snel, Is.True);
    }

    // What is accepted on the other path all the same; the two must not be told apart by anyone.
    [TestCase("<d:Header>", "<!-- kop --><d:Header>", TestName = "{m}(commentaar)")]
    [TestCase("<d:Header>", "<?kop?><d:Header>", TestName = "{m}(instructie)")]
    [TestCase("<d:Header>", "&#32;<d:Header>", TestName = "{m}(verwijzing tussen elementen)")]
    [TestCase(">R1<", ">R&#49;<", TestName = "{m}(verwijzing)")]
    [TestCase(">R1<", ">R&amp;1<", TestName = "{m}(entiteit)")]
    [TestCase(">R1<", "><![CDATA[R1]]><", TestName = "{m}(CDATA)")]
    [TestCase(">R1<", ">R>1<", TestName = "{m}(los groter-dan-teken)")]
    [TestCase(">R1<", ">R\t1<", TestName = "{m}(tab in een waarde)")]
    [TestCase(">100<", ">\n100<", TestName = "{m}(regeleinde in een waarde)")]
    [TestCase("</d:Header>", "</d:Header >", TestName = "{m}(wit in een eindlabel)")]
    [TestCase("<d:Header>", "<d:Header >", TestName = "{m}(wit in een beginlabel)")]
    [TestCase("<d:Header>", "<d:Header xmlns:x=\"urn:x\">", TestName = "{m}(naamruimte verderop)")]
    [TestCase("<d:Header>", "<d:Header xmlns:d=\"http://www.istandaarden.nl/iwmo/3_2/wmo323/schema\">", TestName = "{m}(dezelfde naamruimte verderop)")]
    [TestCase("<d:Bericht ", "<d:Bericht xmlns:x=\"urn:x\" ", TestName = "{m}(onbekende naamruimte)")]
    [TestCase("<d:Bericht ", "<d:Bericht xmlns:x=\"http://www.istandaarden.nl/iwmo/3_2/wmo323/schema\" ", TestName = "{m}(naamruimte met twee voorvoegsels)")]
    [TestCase("<d:Bericht xmlns:i=\"", "<d:Bericht xmlns:i = \"", TestName = "{m}(wit rond een is-teken)")]
    [TestCase("<d:Header>", "\r<d:Header>", TestName = "{m}(een CR alleen)")]
    [TestCase("UTF-8", "US-ASCII", TestName = "{m}(andere codering)")]
    [TestCase("</d:Bericht>", "</d:Bericht><!-- einde -->", TestName = "{m}(commentaar na het bericht)")]
    public void Iets_ongewoons_gaat_langs_het_zekere_pad(string van, string naar)
    {
        var bestand = Bytes(Gewoon().Met(van, naar));
        Assert.That(Snelpadproef.Verschil(Berichtsoort.Wmo323, bestand, 5, out var snel), Is.Null);
        Assert.That(snel, Is.False);
        Assert.That(Berichtlezer.LeesDeclaratie(bestand).Fouten, Is.Empty);
    }

    [TestCase("<d:Bericht ", "<d:Bericht xmlns:d=\"http://www.w3.org/2001/XMLSchema\" ", TestName = "{m}(een voorvoegsel met twee naamruimten)")]
    [TestCase("<d:Bericht ", "<d:Bericht xmlns:xmlsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:xml=\"http://www.w3.org/2001/XMLSchema-instance\" ", TestName = "{m}(het voorvoegsel xml)")]
    [TestCase("<d:Bericht ", "<d:Bericht xmlns:xmlns=\"http://www.w3.org/2001/XMLSchema\" ", TestName = "{m}(het voorvoegsel xmlns)")]
    [TestCase("<d:Bericht ", "<d:Bericht xmlns:1=\"http://www.w3.org/2001/XMLSchema\" ", TestName = "{m}(een voorvoegsel dat met een cijfer begint)")]
    [TestCase("<d:Bericht ", "<d:Bericht xmlns:a:b=\"http://www.w3.org/2001/XMLSchema\" ", TestName = "{m}(een voorvoegsel met een dubbele punt)")]
    [TestCase("<d:Bericht ", "<d:Bericht xmlns:=\"http://www.w3.org/2001/XMLSchema\" ", TestName = "{m}(een leeg voorvoegsel)")]
    [TestCase("<d:Bericht ", "<d:Bericht xsi:schemaLocation=\"a b\" ", TestName = "{m}(xsi zonder naamruimte)")]
    [TestCase("<d:Bericht ", "<d:Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a b\" xsi:schemaLocation=\"c d\" ", TestName = "{m}(twee keer hetzelfde attribuut)")]
    [TestCase("<d:Bericht ", "<d:Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a<b\" ", TestName = "{m}(een label in een attribuut)")]
    [TestCase("<d:Bericht ", "<d:Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"false\" ", TestName = "{m}(xsi nil)")]
    [TestCase("<d:Bericht ", "<d:Bericht lang=\"nl\" ", TestName = "{m}(een attribuut)")]
    [TestCase("<d:Bericht xmlns:i=", "<d:Bericht xmlns:b=", TestName = "{m}(een voorvoegsel dat niet bestaat)")]
    [TestCase("\" xmlns:d=", "\"xmlns:d=", TestName = "{m}(geen wit tussen attributen)")]
    [TestCase("<d:Bericht ", "<i:Bericht ", TestName = "{m}(het eerste element in het basisschema)")]
    [TestCase("<d:Bericht ", "<d:Bericht:d ", TestName = "{m}(een naam met twee dubbele punten)")]
    [TestCase("<d:Bericht ", "<!DOCTYPE d:Bericht><d:Bericht ", TestName = "{m}(een DTD)")]
    [TestCase("<d:Bericht ", "<d:Bericht>", TestName = "{m}(geen naamruimten)")]
    [TestCase("<?xml", " <?xml", TestName = "{m}(wit voor de XML-declaratie)")]
    [TestCase("<?xml", "\uFEFF\uFEFF<?xml", TestName = "{m}(twee byte order marks)")]
    [TestCase("version=\"1.0\"", "version=\"1.1\"", TestName = "{m}(XML 1.1)")]
    [TestCase(" version=\"1.0\"", "", TestName = "{m}(geen versie)")]
    [TestCase(" encoding=\"UTF-8\"", " standalone=\"yes\" encoding=\"UTF-8\"", TestName = "{m}(standalone voor de codering)")]
    [TestCase(" encoding=\"UTF-8\"", " encoding=\"UTF-8\" encoding=\"UTF-8\"", TestName = "{m}(twee keer de codering)")]
    [TestCase(" encoding=\"UTF-8\"", " encoding=\"UTF8\"", TestName = "{m}(een codering die niet zo heet)")]
    [TestCase(" encoding=\"UTF-8\"", " encoding=\"UTF-16\"", TestName = "{m}(een codering die niet klopt)")]
    [TestCase(" encoding=\"UTF-8\"", " standalone=\"ja\"", TestName = "{m}(een onbekende waarde van standalone)")]
    [TestCase(" encoding=\"UTF-8\"", " soort=\"x\"", TestName = "{m}(iets anders in de XML-declaratie)")]
    [TestCase("?>", ">", TestName = "{m}(een XML-declaratie zonder einde)")]
    [TestCase(">R1<", ">R]]>1<", TestName = "{m}(het einde van een CDATA-sectie)")]
    [TestCase(">R1<", ">R\u00011<", TestName = "{m}(een stuurteken)")]
    [TestCase(">R1<", ">R\uFFFE1<", TestName = "{m}(een teken dat XML niet kent)")]
    [TestCase("<d:Header>", "\u00A0<d:Header>", TestName = "{m}(een harde spatie tussen elementen)")]
    [TestCase("</d:Bericht>", "</d:Bericht><d:Bericht/>", TestName = "{m}(een tweede bericht)")]
    [TestCase("</d:Bericht>", "</d:Bericht>\0", TestName = "{m}(een nul aan het eind)")]
    [TestCase("</d:Bericht>", "", TestName = "{m}(geen einde)")]
    public void Een_fout_wordt_ook_niet_snel_aanvaard(string van, string naar)
    {
        var bestand = Bytes(Gewoon().Met(van, naar));
        Assert.That(Snelpadproef.Verschil(Berichtsoort.Wmo323, bestand, 3, out var snel), Is.Null);
        Assert.That(snel, Is.False);
        Assert.That(Berichtlezer.LeesDeclaratie(bestand).Fouten, Is.Not.Empty);
    }

    [Test]
    public void Heel_veel_wit_een_lange_waarde_of_een_lang_begin_gaat_langs_het_zekere_pad()
    {
        Assert.That(Snel(Gewoon()), Is.True);
        Assert.That(Snel(Gewoon().Met("  <d:Header>", new string(' ', Snelvenster.MaxWit - 1) + "<d:Header>")), Is.True);
        Assert.That(Snel(Gewoon().Met("  <d:Header>", new string(' ', Snelvenster.MaxWit) + "<d:Header>")), Is.False);
        Assert.That(Snel(Gewoon().Met(">1.0.1<", $">1.0.{new string('1', Sneltekst.Max - 5)}<")), Is.True);
        Assert.That(Snel(Gewoon().Met(">1.0.1<", $">1.0.{new string('1', Sneltekst.Max - 4)}<")), Is.False);
        Assert.That(Snel(MetLangBegin(Snelbegin.MaxBegin)), Is.True);
        Assert.That(Snel(MetLangBegin(Snelbegin.MaxBegin + 1)), Is.False);

        static bool Snel(string tekst)
        {
            Assert.That(Snelpadproef.Verschil(Berichtsoort.Wmo323, Bytes(tekst), 50, out var snel), Is.Null);
            return snel;
        }
    }

    [Test]
    public void Wat_op_het_snelle_pad_mag_past_binnen_de_kleinste_grenzen()
    {
        var grenzen = new Leesgrenzen { MaxTekens = 1_000, MaxDiepte = 10, MaxFouten = 1 };
        var tekst = MetLangBegin(Snelbegin.MaxBegin)
            .Met("  <d:Header>", new string(' ', Snelvenster.MaxWit - 1) + "<d:Header>")
            .Met(">1.0.1<", $">1.0.{new string('1', Sneltekst.Max - 5)}<");
        var snel = Berichtlezer.LeesDeclaratie(Bytes(tekst), grenzen);
        var zeker = Berichtlezer.LeesZeker<Domein.DeclaratieBericht, DeclaratieBouwer>(
            new Leeskeus(Editieregister.Standaard, Berichtrol.Declaratie), new Invoer(Bytes(tekst), grenzen.MaxTekens), grenzen, new DeclaratieBouwer(0));
        Assert.That(snel.LangsSnelPad, Is.True);
        Assert.That(zeker.Fouten, Is.Empty);
        Assert.That(Velden.AlsTekst(snel.Bericht), Is.EqualTo(Velden.AlsTekst(zeker.Bericht)));
    }

    [Test]
    public void Het_snelle_pad_merkt_niet_waar_een_blok_ophoudt()
    {
        var bestand = Bytes(Gewoon());
        Assert.That(bestand, Has.Length.GreaterThan(3 * Snelvenster.MinBlok));
        for (var stuk = 1; stuk <= 100; stuk++)
        {
            Assert.That(Snelpadproef.Verschil(Berichtsoort.Wmo323, bestand, stuk, out var snel), Is.Null);
            Assert.That(snel, Is.True);
        }
    }

    private static IEnumerable<TestCaseData> Schrijfwijzen()
    {
        yield return new TestCaseData(Bytes(Gewoon())).SetArgDisplayNames("met voorvoegsels");
        var schrijfwijze = new Schrijfwijze
        {
            Bom = true,
            Declaratie = "<?xml version='1.0' standalone='yes'?>",
            Regeleinde = "\r\n",
            Inspringing = "\t",
            Eigen = "",
            Basisschema = null,
            Extra = ["xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'", "xsi:schemaLocation='a b'"],
            Tussen = "\n",
            Einde = "\r\n",
        };
        var bericht = Boom(Berichtsoort.Wmo323).Bouw(new Random(5));
        foreach (var waarde in bericht.Alle.Where(knoop => knoop.Naam is "Identificatie" or "ReferentieNummer"))
        {
            waarde.Inhoud[0] = "\u00E9\u20AC\U0001F426";
        }

        yield return new TestCaseData(schrijfwijze.Schrijf(bericht)).SetArgDisplayNames("zonder voorvoegsels");
    }

    [Category("Lang")]
    [TestCaseSource(nameof(Schrijfwijzen))]
    public void Met_elke_byte_veranderd_blijft_het_oordeel_dat_van_het_zekere_pad(byte[] bestand)
    {
        var bytes = "\0\u0001\t\n\r !\"&'-./0159:;<=>?ADR[]_acdi~\u007F"u8.ToArray().Concat<byte>([0x80, 0xBF, 0xC3, 0xED, 0xEF, 0xF0, 0xFF]).ToArray();
        var keus = new Leeskeus(Editieregister.Standaard, Berichtrol.Declaratie);
        var fouten = new ConcurrentBag<string>();
        var snel = 0;
        Parallel.For(0, bestand.Length + 1, plaats =>
        {
            Probeer([.. bestand[..plaats]], $"afgekapt op {plaats}");
            foreach (var waarde in bytes)
            {
                Probeer([.. bestand[..plaats], waarde, .. bestand[plaats..]], $"{waarde:X2} ingevoegd op {plaats}");
            }

            if (plaats < bestand.Length)
            {
                Probeer([.. bestand[..plaats], .. bestand[(plaats + 1)..]], $"weggelaten op {plaats}");
                foreach (var waarde in bytes)
                {
                    Probeer([.. bestand[..plaats], waarde, .. bestand[(plaats + 1)..]], $"{waarde:X2} op {plaats}");
                }
            }
        });
        Assert.That(fouten.Order().Take(5), Is.Empty, $"{fouten.Count} verschillen");
        Assert.That(snel, Is.GreaterThan(4_000));

        void Probeer(byte[] veranderd, string hoe)
        {
            var bouwer = new DeclaratieBouwer(0);
            if (!Snelpad.Lees(keus, new Snelvenster(veranderd), bouwer, out _))
            {
                return;
            }

            Interlocked.Increment(ref snel);
            if (Snelpadproef.Verschil(Berichtsoort.Wmo323, veranderd, 64, out _) is { } fout)
            {
                fouten.Add($"{hoe}: {fout}");
            }
        }
    }

    /// <summary>Zet in sommige waarden die alles mogen zijn tekens van twee, drie en vier bytes.</summary>
    private static void Versier(Knoop bericht, Random toeval)
    {
        string[] tekens = ["\u00E9", "\u20AC", "\U0001F426", "\u0301", "\u00A0", "x", " ", "\"", "'", "/", "\uFFFD", "\u0085", "\u2028"];
        foreach (var knoop in bericht.Alle)
        {
            if (knoop.Soort is { Grondtype: "string", Codes.Count: 0, MaxLengte: > 1, Patroon: "" or @".*[^\s].*" } soort && toeval.Next(3) == 0)
            {
                knoop.Inhoud[0] = "R" + string.Concat(Enumerable.Range(0, toeval.Next(Math.Min(soort.MaxLengte, 60))).Select(_ => tekens[toeval.Next(tekens.Length)]));
            }
        }
    }

    /// <summary>Een bericht dat tot en met het eerste label zoveel bytes telt.</summary>
    private static string MetLangBegin(int bytes)
    {
        var tekst = Gewoon().Met(
            "<d:Bericht ",
            "<d:Bericht xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"\" xsi:noNamespaceSchemaLocation=\"\" ");
        var ruimte = bytes - tekst.IndexOf("schema\">", StringComparison.Ordinal) - "schema\">".Length;
        return tekst
            .Met("schemaLocation=\"\" ", $"schemaLocation=\"{new string('a', ruimte / 2)}\" ")
            .Met("SchemaLocation=\"\" ", $"SchemaLocation=\"{new string('b', ruimte - (ruimte / 2))}\" ");
    }

    /// <summary>Het voorbeeld zonder het commentaar dat erin staat.</summary>
    private static string Gewoon() => Declaratie.Met("<!-- de eerste -->", "");

    private static Berichtboom Boom(Berichtsoort soort) => new(Schemas.Laad(Schemas.Eigen(soort), soort), soort);

    private static int Getal(string naam, int standaard) =>
        int.TryParse(Environment.GetEnvironmentVariable(naam), CultureInfo.InvariantCulture, out var getal) ? getal : standaard;
}
