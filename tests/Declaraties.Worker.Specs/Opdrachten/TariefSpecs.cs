using System.Text.Json;
using System.Xml.Linq;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary>Van een kostprijs naar een uurtarief, op de opdrachtregel.</summary>
public sealed class TariefSpecs
{
    [Test]
    public void Het_voorbeeld_geeft_de_uitgewerkte_tarieven()
    {
        using var werkplaats = Voorbeeld();
        using var tarieven = Json(werkplaats, "bereken", "kp");
        Assert.That(tarieven.RootElement.EnumerateArray().Select(tarief => (tarief.GetProperty("product").GetString(), tarief.GetProperty("tariefCenten").GetInt64())), Is.EqualTo(new[] { ("IB1", 8580L), ("IB2", 8580L), ("IB3", 8859L) }));
        Assert.That(tarieven.RootElement[0].GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), Is.EqualTo(
            """{"product":"IB1","tariefCenten":8580,"loonkosten":76428.1056,"productieveUren":1164.3600,"productiviteitOpbouw":62.0,"loonkostenPerUur":65.6396,"btw":1.3784,"overhead":13.7843,"opleiding":1.3128,"reiskosten":1.5000,"verplichtingen":0.5000,"opslag":1.6823}"""));
    }

    [Test]
    public void Het_voorbeeld_is_goed_en_zegt_van_elke_waarde_dat_zij_niet_vaststaat()
    {
        using var werkplaats = Voorbeeld();
        using var bevindingen = Json(werkplaats, "toets", "kp");
        Assert.That(bevindingen.RootElement.EnumerateArray().Select(bevinding => $"{bevinding.GetProperty("soort")} {bevinding.GetProperty("code")}").Distinct(), Is.EqualTo(new[] { "waarschuwing status" }));
        var rijen = Directory.EnumerateFiles(werkplaats.Pad("kp")).Sum(pad => File.ReadLines(pad).Count(regel => regel.Length > 0) - 1);
        Assert.That(bevindingen.RootElement.GetArrayLength(), Is.EqualTo(rijen));
    }

    [Test]
    public void Een_voorbeeld_overschrijft_niets()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.Schrijf("vol/iets.txt", "iets");
        foreach (var map in (ReadOnlySpan<string>)["vol", "vol/iets.txt"])
        {
            var uitvoering = werkplaats.Voer("tarief", "voorbeeld", werkplaats.Pad(map));
            Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((64, $"{werkplaats.Pad(map)} is er al, en is niet een lege map; er wordt niets overschreven. Noem een andere map, of maak deze leeg.\n")));
        }

        Directory.CreateDirectory(werkplaats.Pad("leeg"));
        Assert.That(werkplaats.Voer("tarief", "voorbeeld", werkplaats.Pad("leeg")).Code, Is.Zero);
    }

    [Test]
    public void Een_bevinding_heeft_precies_de_afgesproken_velden_en_een_fout_geeft_een()
    {
        using var werkplaats = Voorbeeld();
        Vervang(werkplaats, "kp/parameters.csv", ";IndirecteUren;140", ";IndirecteUren;150");
        var uitvoering = werkplaats.Voer("tarief", "toets", werkplaats.Pad("kp"), "--formaat", "json");
        using var bevindingen = JsonDocument.Parse(uitvoering.Uit);
        var eerste = bevindingen.RootElement[0];
        Assert.Multiple(() =>
        {
            Assert.That(uitvoering.Code, Is.EqualTo(1));
            Assert.That(eerste.EnumerateObject().Select(veld => veld.Name), Is.EqualTo(new[] { "soort", "code", "product", "bestand", "regel", "tekst" }));
            Assert.That((eerste.GetProperty("soort").GetString(), eerste.GetProperty("code").GetString(), eerste.GetProperty("product").GetString()), Is.EqualTo(("fout", "productiviteit", "IB1")));
            Assert.That((eerste.GetProperty("bestand").GetString(), eerste.GetProperty("regel").GetInt32()), Is.EqualTo(("parameters.csv", 26)));
        });
    }

    [Test]
    public void Wat_ontbreekt_is_bij_de_toets_een_bevinding_en_bij_berekenen_niet_te_lezen()
    {
        using var werkplaats = Voorbeeld();
        Vervang(werkplaats, "kp/parameters.csv", ";VerlofUren;225;voorbeeld;", "");
        Assert.That(werkplaats.Voer("tarief", "toets", werkplaats.Pad("kp")).Code, Is.EqualTo(1));
        var uitvoering = werkplaats.Voer("tarief", "bereken", werkplaats.Pad("kp"));
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((2, "")));
        Assert.That(
            uitvoering.Foutregels,
            Has.One.EqualTo("parameters.csv, regel 40: VerlofUren van product IB1 ontbreekt; voeg een rij IB1;VerlofUren;WAARDE toe, of zonder product als de waarde voor alle producten geldt.")
                .And.Some.Contains("product IB3").And.Some.Contains("is geen tarief te berekenen."));
    }

    [TestCase("ja", 1)]
    [TestCase("nee", 0)]
    public void No_show_in_het_tarief_en_declarabel_is_een_fout(string declarabel, int code)
    {
        using var werkplaats = Voorbeeld();
        Vervang(werkplaats, "kp/parameters.csv", ";NoShowPercentage;0", ";NoShowPercentage;1,3");
        foreach (var (product, percentage) in (ReadOnlySpan<(string, string)>)[("IB1", "62"), ("IB2", "62"), ("IB3", "60")])
        {
            Vervang(werkplaats, "kp/parameters.csv", $"{product};ProductiviteitPercentage;{percentage};concept;kostprijsmodel 2026", "");
        }

        var beleid = werkplaats.Schrijf("declarabel.csv", $"Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum\nno-show;;{declarabel};;;2027-01-01;\n");
        var uitvoering = werkplaats.Voer("tarief", "toets", werkplaats.Pad("kp"), "--declarabel", beleid);
        Assert.That(uitvoering.Code, Is.EqualTo(code));
        Assert.That(uitvoering.Uit.Contains("NoShowPercentage van product IB1 is 1,3, en no-show is declarabel (op 2027-01-01): zo wordt zij twee keer betaald", StringComparison.Ordinal), Is.EqualTo(code == 1));
        Assert.That(werkplaats.Voer("tarief", "toets", werkplaats.Pad("kp")).Code, Is.Zero, "zonder bestand is er niets over te zeggen");
    }

    [Test]
    public void Een_bestand_met_beleid_dat_niet_te_lezen_is_geeft_geen_toets()
    {
        using var werkplaats = Voorbeeld();
        Assert.That(werkplaats.Voer("tarief", "toets", werkplaats.Pad("kp"), "--declarabel", werkplaats.Schrijf("declarabel.csv", "x")).Code, Is.EqualTo(2));
        Assert.That(werkplaats.Voer("tarief", "toets", werkplaats.Pad("kp"), "--declarabel", werkplaats.Pad("weg.csv")).Code, Is.EqualTo(2));
    }

    [TestCase("bereken")]
    [TestCase("toets")]
    [TestCase("gevoeligheid")]
    public void Een_set_die_niet_te_lezen_is_noemt_alles_wat_eraan_mankeert(string opdracht)
    {
        using var werkplaats = Voorbeeld();
        Vervang(werkplaats, "kp/parameters.csv", "Whk", "Wkh");
        Vervang(werkplaats, "kp/mix.csv", "IB1;Voorbeeldcao", "IB1;Voorbeeld");
        var uitvoering = werkplaats.Voer("tarief", opdracht, werkplaats.Pad("kp"));
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((2, "")));
        Assert.That(uitvoering.Foutregels, Has.Count.EqualTo(3).And.Some.EndsWith("bedoelde u Whk?").And.Some.StartsWith("mix.csv, regel 2: Cao 'Voorbeeld' staat niet in schalen.csv"));
    }

    [Test]
    public void Een_map_die_er_niet_is_is_niet_te_lezen()
    {
        using var werkplaats = new Werkplaats();
        Assert.That(werkplaats.Voer("tarief", "bereken", werkplaats.Pad("weg")).Code, Is.EqualTo(2));
    }

    [Test]
    public void Een_verschil_is_element_voor_element_verklaard()
    {
        using var werkplaats = Voorbeeld();
        werkplaats.Voer("tarief", "voorbeeld", werkplaats.Pad("kp2"));
        Vervang(werkplaats, "kp2/parameters.csv", ";AandeelSchaalmaximum;93", ";AandeelSchaalmaximum;95");
        Vervang(werkplaats, "kp2/parameters.csv", ";OverheadPercentage;20", ";OverheadPercentage;18");
        using var verschillen = Json(werkplaats, "verschil", "kp", werkplaats.Pad("kp2"));
        var eerste = verschillen.RootElement[0];
        Assert.Multiple(() =>
        {
            Assert.That(eerste.EnumerateObject().Select(veld => veld.Name), Is.EqualTo(new[] { "product", "tariefCenten", "tariefCenten2", "elementen" }));
            Assert.That((eerste.GetProperty("tariefCenten").GetInt64(), eerste.GetProperty("tariefCenten2").GetInt64()), Is.EqualTo((8580L, 8628L)));
            Assert.That(
                eerste.GetProperty("elementen").EnumerateArray().Select(element => $"{element.GetProperty("element").GetString()} {element.GetProperty("verschil").GetRawText()}"),
                Is.EqualTo(new[] { "loonkosten 1.8506", "uren 0.0000", "btw 0.0000", "overhead -1.3686", "opleiding 0.0000", "reiskosten 0.0000", "verplichtingen 0.0000", "opslag 0.0000" }));
        });
    }

    [Test]
    public void De_gevoeligheid_noemt_elke_parameter_van_elk_product()
    {
        using var werkplaats = Voorbeeld();
        using var gevoeligheden = Json(werkplaats, "gevoeligheid", "kp");
        var risico = gevoeligheden.RootElement.EnumerateArray().Single(regel => regel.GetProperty("product").GetString() == "IB1" && regel.GetProperty("parameter").GetString() == "RisicoPercentage");
        Assert.That(
            risico.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal),
            Is.EqualTo("""{"product":"IB1","parameter":"RisicoPercentage","laagCenten":8563,"hoogCenten":8597}"""));
        Assert.That(gevoeligheden.RootElement.GetArrayLength(), Is.EqualTo(3 * 34));
    }

    [TestCase("bereken", 3, 3)]
    [TestCase("gevoeligheid", 3, 0)]
    public void De_pagina_heeft_tekeningen_met_hun_tabellen_en_is_goed_gevormd(string opdracht, int perProduct, int balken)
    {
        using var werkplaats = Voorbeeld();
        Assert.That(werkplaats.Voer("tarief", opdracht, werkplaats.Pad("kp"), "--formaat", "html", "--uit", werkplaats.Pad("uit.html")).Code, Is.Zero);
        var tekst = File.ReadAllText(werkplaats.Pad("uit.html"));
        Assert.That(tekst.Split("<svg ").Length - 1, Is.EqualTo(perProduct + balken));
        Assert.That(tekst.Split("<table>").Length - 1, Is.GreaterThan(0));
        foreach (var deel in tekst.Split("<svg ").Skip(1))
        {
            Assert.That(() => XElement.Parse("<svg " + deel[..(deel.IndexOf("</svg>", StringComparison.Ordinal) + 6)]), Throws.Nothing);
        }
    }

    [TestCase("bereken", "Product;Tarief;Loonkosten;ProductieveUren;ProductiviteitOpbouw;LoonkostenPerUur;Btw;Overhead;Opleiding;Reiskosten;Verplichtingen;Opslag\nIB1;85,80;76428,1056;1164,36;62,0;65,6396;1,3784;13,7843;1,3128;1,5000;0,5000;1,6823\n")]
    [TestCase("toets", "Soort;Code;Product;Bestand;Regel;Tekst\nwaarschuwing;status;;parameters.csv;2;")]
    [TestCase("gevoeligheid", "Product;Parameter;Laag;Tarief;Hoog\nIB1;BrutoUren;95,10;85,80;78,18\n")]
    public void De_csv_is_voor_een_nederlands_rekenblad(string opdracht, string begin)
    {
        using var werkplaats = Voorbeeld();
        Assert.That(werkplaats.Voer("tarief", opdracht, werkplaats.Pad("kp"), "--formaat", "csv").Uit, Does.StartWith(begin));
    }

    [Test]
    public void Op_het_scherm_staat_de_tabel_en_erbij_wat_eruit_blijkt()
    {
        using var werkplaats = Voorbeeld();
        var uitvoering = werkplaats.Voer("tarief", "bereken", werkplaats.Pad("kp"));
        Assert.That(uitvoering.Uit, Does.Contain("IB3               88,59"));
        Assert.That(uitvoering.Fout, Does.Contain("IB3 kost €\u00a088,59 per uur.").And.Contain("47 van de 47 waarden zijn een voorbeeld of een concept"));
    }

    [Test]
    public void Geindexeerde_contracten_zijn_in_te_lezen()
    {
        using var werkplaats = new Werkplaats();
        var contracten = werkplaats.Schrijf("contracten.csv", "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n99990001;02;IB1;04;6150;2026-01-01;\n99990001;02;IB2;04;6150;2025-01-01;2025-12-31\n");
        var uitvoering = Indexeer(werkplaats, contracten, Index);
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((0, "")));
        Assert.That(uitvoering.Uit, Does.StartWith("Index 2027: 4,96 % (prognose 3,944, nacalculatie 1,013).\n").And.Contains("1 contractregel verhoogd vanaf 2027-01-01, 1 gebleven zoals het was."));
        Assert.That(File.ReadAllLines(werkplaats.Pad("nieuw.csv")), Is.EqualTo(new[]
        {
            "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum",
            "99990001;02;IB1;04;6150;2026-01-01;2026-12-31",
            "99990001;02;IB1;04;6455;2027-01-01;",
            "99990001;02;IB2;04;6150;2025-01-01;2025-12-31",
        }));
        Assert.That(werkplaats.MetDatabase("importeer", "contracten", werkplaats.Pad("nieuw.csv")).Uit, Does.Contain("3 nieuw of gewijzigd, 0 ongewijzigd, 0 geweigerd."));
    }

    [TestCase("2027;OVA;80;4,11;\n2027;PPC;10;2,45;", "index.csv, regel 3: de gewichten van 2027 zijn samen 90; zij moeten samen 100 zijn.")]
    [TestCase("2027;OVA;90;4,11;\n2027;PPC;10;2,45;\n2027;PPC;0;2,45;", "index.csv, regel 4: 2027;PPC staat ook op regel 3; laat er één staan.")]
    [TestCase("2026;OVA;100;4,11;", "index.csv: van 2027 staat er geen reeks in; voeg de prognose van 2027 toe.")]
    [TestCase("2026;OVA;100;4,11;\n2027;OVA;100;4,11;", "index.csv: OVA van 2026 (regel 2) heeft geen Definitief, en zonder is niet bekend wat er is na te rekenen; vul het in, of laat alle rijen van 2026 weg.")]
    [TestCase("twee;OVA;100;4,11;", "index.csv, regel 2: Jaar 'twee'; verwacht een geheel getal van 2000 t/m 2100.")]
    public void Uit_een_index_die_niet_klopt_komt_niets(string rijen, string fout)
    {
        using var werkplaats = new Werkplaats();
        var contracten = werkplaats.Schrijf("contracten.csv", "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n99990001;02;IB1;04;6150;2026-01-01;\n");
        var uitvoering = Indexeer(werkplaats, contracten, rijen);
        Assert.That((uitvoering.Code, uitvoering.Foutregels[0]), Is.EqualTo((2, fout)));
        Assert.That(File.Exists(werkplaats.Pad("nieuw.csv")), Is.False);
    }

    [TestCase("99990001;02;IB1;04;6150;2026-01-01;\n99990001;02;IB1;04;6200;2026-07-01;", "regel 3: aanbieder 99990001, product 02 IB1")]
    [TestCase("99990001;02;IB1;04;99999999;2026-01-01;", "regel 2: TariefInCenten 99999999 wordt hoger dan een contract kan dragen")]
    [TestCase("99990001;02;IB1;04;veel;2026-01-01;", "regel 2: TariefInCenten 'veel'")]
    public void Contracten_die_niet_kloppen_worden_niet_verhoogd(string rijen, string fout)
    {
        using var werkplaats = new Werkplaats();
        var contracten = werkplaats.Schrijf("contracten.csv", "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n" + rijen);
        var uitvoering = Indexeer(werkplaats, contracten, Index);
        Assert.That((uitvoering.Code, File.Exists(werkplaats.Pad("nieuw.csv"))), Is.EqualTo((2, false)));
        Assert.That(uitvoering.Foutregels[0], Does.StartWith("contracten.csv, " + fout));
    }

    private const string Index = "2026;OVA;90;4,83;5,90\n2026;PPC;10;3,50;4,00\n2027;OVA;90;4,11;\n2027;PPC;10;2,45;";

    private static Uitvoering Indexeer(Werkplaats werkplaats, string contracten, string rijen) => werkplaats.Voer(
        "tarief", "indexeer", contracten, "--index", werkplaats.Schrijf("index.csv", "Jaar;Reeks;Gewicht;Prognose;Definitief\n" + rijen), "--jaar", "2027", "--uit", werkplaats.Pad("nieuw.csv"));

    private static Werkplaats Voorbeeld()
    {
        var werkplaats = new Werkplaats();
        Assert.That(werkplaats.Voer("tarief", "voorbeeld", werkplaats.Pad("kp")).Code, Is.Zero);
        return werkplaats;
    }

    private static JsonDocument Json(Werkplaats werkplaats, string opdracht, string map, params string[] rest)
    {
        var uitvoering = werkplaats.Voer(["tarief", opdracht, werkplaats.Pad(map), .. rest, "--formaat", "json"]);
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((0, "")));
        return JsonDocument.Parse(uitvoering.Uit);
    }

    private static void Vervang(Werkplaats werkplaats, string naam, string oud, string nieuw)
    {
        var tekst = File.ReadAllText(werkplaats.Pad(naam));
        Assert.That(tekst, Does.Contain(oud));
        werkplaats.Schrijf(naam, tekst.Replace(oud, nieuw, StringComparison.Ordinal));
    }
}
