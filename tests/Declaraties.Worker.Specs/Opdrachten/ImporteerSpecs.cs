using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

public sealed class ImporteerSpecs
{
    private const string Productkop = "ProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Einddatum\n";
    private const string Contractkop = "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n";

    [Test]
    public void Een_goede_lijst_wordt_opgenomen_en_de_tweede_keer_verandert_er_niets()
    {
        using var werkplaats = new Werkplaats();
        var bestand = werkplaats.Schrijf("p.csv", Productkop + "02;02A05;Begeleiding;2020-01-01;\n02;02A06;\"Met ; en \"\"aanhaling\"\"\";2020-01-01;2025-12-31\n");
        var eerste = werkplaats.MetDatabase("importeer", "producten", bestand);
        Assert.That((eerste.Code, eerste.Uit, eerste.Fout), Is.EqualTo((0, "p.csv: 2 nieuw of gewijzigd, 0 ongewijzigd, 0 geweigerd.\n", "")));
        Assert.That(Databasedump.Waarde<string>(werkplaats.Database, "select omschrijving from productregel where code = '02A06'"), Is.EqualTo("Met ; en \"aanhaling\""));
        var dump = Databasedump.Van(werkplaats.Database);
        Assert.That(werkplaats.MetDatabase("importeer", "producten", bestand).Uit, Is.EqualTo("p.csv: 0 nieuw of gewijzigd, 2 ongewijzigd, 0 geweigerd.\n"));
        Assert.That(Databasedump.Van(werkplaats.Database), Is.EqualTo(dump));
    }

    [TestCase("\uFEFF", "\n")]
    [TestCase("", "\r\n")]
    [TestCase("\uFEFF", "\r\n")]
    public void Een_byte_order_mark_en_regeleinden_van_windows_mogen(string bom, string regeleinde)
    {
        using var werkplaats = new Werkplaats();
        var bestand = werkplaats.Schrijf("p.csv", bom + (Productkop + " 02 ; 02A05 ;Café;2020-01-01; \n\n02;02A06;Zonder regeleinde;2020-01-01;").Replace("\n", regeleinde, StringComparison.Ordinal));
        var uitvoering = werkplaats.MetDatabase("importeer", "producten", bestand);
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((0, "p.csv: 2 nieuw of gewijzigd, 0 ongewijzigd, 0 geweigerd.\n")), uitvoering.ToString());
    }

    [TestCase("2;02A05;Te kort;2020-01-01;", "ProductCategorie '2'; verwacht 01 t/m 18 (WMO020), of 31 t/m 38 en 40 t/m 55 (JZ020)")]
    [TestCase("19;02A05;Bestaat niet;2020-01-01;", "ProductCategorie '19'; verwacht 01 t/m 18 (WMO020), of 31 t/m 38 en 40 t/m 55 (JZ020)")]
    [TestCase("02;;Zonder code;2020-01-01;", "ProductCode ''; verwacht 1 t/m 5 tekens")]
    [TestCase("02;02A055;Te lang;2020-01-01;", "ProductCode '02A055'; verwacht 1 t/m 5 tekens")]
    [TestCase("02;02A05;Zonder datum;;", "Ingangsdatum ''; verwacht een bestaande datum als JJJJ-MM-DD")]
    [TestCase("02;02A05;Bestaat niet;2021-02-29;", "Ingangsdatum '2021-02-29'; verwacht een bestaande datum")]
    [TestCase("02;02A05;Maand eerst;01-13-2021;", "Ingangsdatum '01-13-2021'; verwacht een bestaande datum als JJJJ-MM-DD of D-M-JJJJ")]
    [TestCase("02;02A05;Ander teken;01/02/2021;", "Ingangsdatum '01/02/2021'; verwacht een bestaande datum")]
    [TestCase("02;02A05;Kort jaar;1-2-21;", "Ingangsdatum '1-2-21'; verwacht een bestaande datum")]
    [TestCase("02;02A05;Eindigt te vroeg;2021-01-02;2021-01-01", "Einddatum 2021-01-01 ligt voor Ingangsdatum 2021-01-02")]
    [TestCase("02;02A05;Te weinig", "3 kolommen; verwacht 5: ProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Einddatum")]
    [TestCase("02;02A05;Te veel;2021-01-02;;x", "6 kolommen; verwacht 5")]
    [TestCase("2;02A05;Zonder nul;2020-01-01;", "ProductCategorie '2'; verwacht 01 t/m 18 (WMO020), of 31 t/m 38 en 40 t/m 55 (JZ020); bedoelde u 02? Excel laat een nul vooraan weg")]
    [TestCase("02;02A05;Een\u0007bel;2020-01-01;", "kolom 3 (Omschrijving) bevat een teken dat niet te zien is (U+0007)")]
    [TestCase("02;02A05;Een\u202Eomkering;2020-01-01;", "kolom 3 (Omschrijving) bevat een teken dat niet te zien is (U+202E)")]
    [TestCase("02;02A05;Een\uFFFDscherf;2020-01-01;", "kolom 3 (Omschrijving) bevat bytes die geen teken zijn; sla het bestand op als UTF-8")]
    [TestCase("02;02A05;Client 999900006;2020-01-01;", "kolom 3 (Omschrijving) bevat een Bsn; een Bsn hoort niet in dit bestand")]
    [TestCase("02;02A05;Client 9999.00.006;2020-01-01;", "kolom 3 (Omschrijving) bevat een Bsn")]
    [TestCase("02;02A05;Client 1 999900006, thuis;2020-01-01;", "kolom 3 (Omschrijving) bevat een Bsn")]
    [TestCase("02;02A05;Goed;2020-01-01;;999900006", "kolom 6 bevat een Bsn")]
    [TestCase("geen csv", "1 kolom; verwacht 5")]
    [TestCase("02;02A05;\"Nooit gesloten;2021-01-02;", "veld 3 begint met een aanhalingsteken en eindigt er niet mee")]
    [TestCase("02;02A05;\"Dicht\" en door;2021-01-02;", "veld 3 begint met een aanhalingsteken en eindigt er niet mee")]
    [TestCase("999900006;02A05;Een Bsn;2020-01-01;", "kolom 1 (ProductCategorie) bevat een Bsn; een Bsn hoort niet in dit bestand")]
    [TestCase("999900007;02A05;Geen Bsn;2020-01-01;", "ProductCategorie '*********'; verwacht")]
    public void Een_foute_productregel_wordt_gemeld_met_bestand_en_regel_en_de_rest_gaat_door(string regel, string reden)
    {
        using var werkplaats = new Werkplaats();
        var bestand = werkplaats.Schrijf("p.csv", Productkop + "02;02B01;Ervoor;2020-01-01;\n\n" + regel + "\n02;02B02;Erna;2020-01-01;\n");
        var uitvoering = werkplaats.MetDatabase("importeer", "producten", bestand);
        Assert.That(uitvoering.Code, Is.EqualTo(1), uitvoering.ToString());
        Assert.That(uitvoering.Uit, Is.EqualTo("p.csv: 2 nieuw of gewijzigd, 0 ongewijzigd, 1 geweigerd.\n"));
        Assert.That(uitvoering.Foutregels, Has.Count.EqualTo(1));
        Assert.That(uitvoering.Fout, Does.StartWith($"p.csv, regel 4: {reden}").And.EndWith(".\n"));
        Assert.That(Werkplaats.BevatBsn(uitvoering.Alles), Is.False);
    }

    [TestCase("9999001;02;02A05;01;125;2024-01-01;", "Aanbieder '9999001'; verwacht 8 cijfers")]
    [TestCase("999900006;02;02A05;01;125;2024-01-01;", "kolom 1 (Aanbieder) bevat een Bsn; een Bsn hoort niet in dit bestand")]
    [TestCase("99990001;02;02A05;1;125;2024-01-01;", "Eenheid '1'; verwacht 01, 04, 14, 16, 82, 83 of 84 (WJ756); bedoelde u 01?")]
    [TestCase("99990001;02;02A05;01;1,25;2024-01-01;", "TariefInCenten '1,25'; verwacht een geheel aantal eurocenten van 0 t/m 99999999; bedoelde u 125?")]
    [TestCase("99990001;02;02A05;01;125,00;2024-01-01;", "TariefInCenten '125,00'; verwacht een geheel aantal eurocenten van 0 t/m 99999999.")]
    [TestCase("9999000a;02;02A05;01;125;2024-01-01;", "Aanbieder '9999000a'; verwacht 8 cijfers")]
    [TestCase("99990001;02;02A05;1;125;2024-01-01;", "Eenheid '1'; verwacht 01, 04, 14, 16, 82, 83 of 84 (WJ756)")]
    [TestCase("99990001;02;02A05;01;1,25;2024-01-01;", "TariefInCenten '1,25'; verwacht een geheel aantal eurocenten van 0 t/m 99999999")]
    [TestCase("99990001;02;02A05;01;-1;2024-01-01;", "TariefInCenten '-1'; verwacht")]
    [TestCase("99990001;02;02A05;01;100000000;2024-01-01;", "TariefInCenten '*********'; verwacht")]
    [TestCase("99990001;02;02A05;01;;2024-01-01;", "TariefInCenten ''; verwacht")]
    public void Een_foute_contractregel_wordt_gemeld_met_bestand_en_regel_en_de_rest_gaat_door(string regel, string reden)
    {
        using var werkplaats = new Werkplaats();
        var bestand = werkplaats.Schrijf("c.csv", Contractkop + regel + "\n99990001;02;02B02;01;99999999;2024-01-01;\n99990001;02;02B03;04;0;2024-01-01;2024-01-01\n");
        var uitvoering = werkplaats.MetDatabase("importeer", "contracten", bestand);
        Assert.That(uitvoering.Code, Is.EqualTo(1), uitvoering.ToString());
        Assert.That(uitvoering.Uit, Is.EqualTo("c.csv: 2 nieuw of gewijzigd, 0 ongewijzigd, 1 geweigerd.\n"));
        Assert.That(uitvoering.Fout, Does.StartWith($"c.csv, regel 2: {reden}"));
        Assert.That(Werkplaats.BevatBsn(uitvoering.Alles), Is.False);
    }

    [Test]
    public void Alles_wat_aan_een_rij_mankeert_wordt_genoemd_en_de_rij_telt_een_keer()
    {
        using var werkplaats = new Werkplaats();
        var bestand = werkplaats.Schrijf("c.csv", Contractkop + "x;99;;99;veel;gisteren;morgen\n");
        var uitvoering = werkplaats.MetDatabase("importeer", "contracten", bestand);
        Assert.That(uitvoering.Foutregels, Has.Count.EqualTo(7));
        Assert.That(uitvoering.Foutregels, Has.All.StartsWith("c.csv, regel 2: "));
        Assert.That(uitvoering.Uit, Does.EndWith("1 geweigerd.\n"));
    }

    [Test]
    public void Contractregels_die_elkaar_overlappen_worden_geweigerd()
    {
        using var werkplaats = new Werkplaats();
        var bestand = werkplaats.Schrijf("c.csv", Contractkop + "99990001;02;02A05;01;125;2024-01-01;2024-12-31\n99990001;02;02A05;01;130;2024-12-31;\n99990001;02;02A05;04;7500;2024-12-31;\n");
        var uitvoering = werkplaats.MetDatabase("importeer", "contracten", bestand);
        Assert.That(uitvoering.Code, Is.EqualTo(1));
        Assert.That(uitvoering.Fout, Does.StartWith("c.csv, regel 3: ").And.Contain("2024-12-31"));
        Assert.That(uitvoering.Uit, Is.EqualTo("c.csv: 2 nieuw of gewijzigd, 0 ongewijzigd, 1 geweigerd.\n"));
    }


    [TestCase("")]
    [TestCase("\n")]
    public void Een_leeg_bestand_is_onleesbaar(string inhoud) => Onleesbaar(inhoud, "het bestand is leeg");

    [TestCase("ProductCategorie;ProductCode;Omschrijving;Ingangsdatum\n", "kolom Einddatum ontbreekt")]
    [TestCase("ProductCategorie;Omschrijving;Einddatum\n", "kolommen ProductCode, Ingangsdatum ontbreken")]
    [TestCase("ProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Eindatum\n", "kolom Einddatum ontbreekt; kolom 'Eindatum' is onbekend, bedoelde u Einddatum?")]
    [TestCase("Categorie;ProductCode;Omschr;Ingangsdatum;Einddatum\n", "kolommen ProductCategorie, Omschrijving ontbreken; kolom 'Categorie' is onbekend, bedoelde u ProductCategorie?; kolom 'Omschr' is onbekend, bedoelde u Omschrijving?")]
    [TestCase("ProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Einddatum;Opmerking\n", "kolom 'Opmerking' is onbekend")]
    [TestCase("ProductCategorie;ProductCode;ProductCode;Omschrijving;Ingangsdatum;Einddatum\n", "kolom ProductCode staat er meer dan eens")]
    [TestCase("ProductCategorie;ProductCode;;Omschrijving;Ingangsdatum;Einddatum\n", "een kolom heeft geen naam")]
    [TestCase("ProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Einddatum;999900006\n", "een kolomnaam bevat een Bsn; een Bsn hoort niet in dit bestand")]
    [TestCase("02;02A05;Begeleiding;2020-01-01;\n", "dit is geen kop")]
    [TestCase("sep=,\nProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Einddatum\n", "dit is geen kop", 2)]
    public void Een_andere_kop_is_onleesbaar(string inhoud, string reden, int regel = 1) => Onleesbaar(inhoud, reden, regel);

    private static void Onleesbaar(string inhoud, string reden, int regel = 1)
    {
        using var werkplaats = new Werkplaats();
        var bestand = werkplaats.Schrijf("p.csv", inhoud);
        var uitvoering = werkplaats.MetDatabase("importeer", "producten", bestand);
        Assert.That(uitvoering.Code, Is.EqualTo(2), uitvoering.ToString());
        Assert.That(uitvoering.Fout, Does.EndWith($"p.csv, regel {regel}: {reden}; verwacht de kop ProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Einddatum (in elke volgorde).\n"));
        Assert.That(werkplaats.Database, Does.Not.Exist);
    }

    [TestCase("producten")]
    [TestCase("contracten")]
    [TestCase("toewijzingen")]
    public void Een_bestand_dat_er_niet_is_is_onleesbaar(string soort)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase("importeer", soort, werkplaats.Pad("weg"));
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(uitvoering.Fout, Does.Contain("bestaat niet").And.Not.Contain("Could not"));
        Assert.That(werkplaats.Database, Does.Not.Exist);
    }

    [Test]
    public void Een_map_in_plaats_van_een_bestand_is_onleesbaar()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase("importeer", "producten", werkplaats.Map);
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(uitvoering.Fout, Does.Contain("is niet te lezen: geen toegang, of het is een map."));
    }

    [Test]
    public void Toewijzingen_gaan_op_naam_en_een_fout_bericht_houdt_de_rest_niet_op()
    {
        using var werkplaats = new Werkplaats();
        var goed = File.ReadAllText(Voorraad.Bestand(Voorraad.Goed, "toewijzingen", "1-client-a.xml"));
        werkplaats.Schrijf("in/1.xml", goed);
        werkplaats.Schrijf("in/2.xml", goed[..700]);
        werkplaats.Schrijf("in/3.xml", goed.Replace("<wmo301:Bsn>999900006", "<wmo301:Bsn>999900007", StringComparison.Ordinal));
        werkplaats.Schrijf("in/4.xml", File.ReadAllText(Voorraad.Bestand(Voorraad.Goed, "toewijzingen", "2-client-b.xml")));
        werkplaats.Schrijf("in/5.txt", "telt niet mee");
        Assert.That(werkplaats.MetDatabase("importeer", "producten", Voorraad.Bestand(Voorraad.Goed, "producten.csv")).Code, Is.Zero);
        var uitvoering = werkplaats.MetDatabase("importeer", "toewijzingen", werkplaats.Pad("in"));
        Assert.That(uitvoering.Code, Is.EqualTo(1), uitvoering.ToString());
        Assert.That(uitvoering.Uit, Is.EqualTo("Toewijzingsberichten: 2 opgenomen, 0 al bekend, 2 geweigerd.\n"));
        Assert.That(uitvoering.Foutregels.Select(regel => regel.Split(' ')[0]), Is.EqualTo(["2.xml:", "2.xml:", "3.xml:"]));
        Assert.That(uitvoering.Foutregels[1], Is.EqualTo("2.xml: Bij de laatste fout hield het lezen op: wat daarna komt is niet gelezen, en kan meer fouten hebben."));
        Assert.That(uitvoering.Foutregels[2], Does.Match("^3\\.xml: regel [0-9]+, kolom [0-9]+: .*11-proef.* \\(CS002, 0001\\)$"));
        Assert.That(Werkplaats.BevatBsn(uitvoering.Alles), Is.False);
        Assert.That(Databasedump.Aantal(werkplaats.Database, "toewijzingversie"), Is.EqualTo(2));
    }

    [Test]
    public void Een_toewijzing_die_niet_van_schijf_te_lezen_is_geeft_2_en_de_rest_gaat_door()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.Schrijf("in/2.xml", File.ReadAllBytes(Voorraad.Bestand(Voorraad.Goed, "toewijzingen", "1-client-a.xml")));
        File.CreateSymbolicLink(werkplaats.Pad("in", "1.xml"), werkplaats.Pad("weg"));
        var uitvoering = werkplaats.MetDatabase("importeer", "toewijzingen", werkplaats.Pad("in"));
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(uitvoering.Uit, Is.EqualTo("Toewijzingsberichten: 1 opgenomen, 0 al bekend, 1 geweigerd.\n"));
        Assert.That(uitvoering.Fout, Does.Contain("1.xml is niet te lezen: het bestaat niet."));
    }

    [Test]
    public void Een_tweede_productcode_wordt_geweigerd_met_beide_toewijzingen_dagen_en_codes_en_er_is_niets_bewaard()
    {
        using var werkplaats = new Werkplaats();
        var map = Voorraad.Bestand("overgang-van-product", "toewijzingen");
        Assert.That(werkplaats.MetDatabase("importeer", "toewijzingen", Path.Combine(map, "1-a-oud.xml")).Code, Is.Zero);
        var dump = Databasedump.Van(werkplaats.Database);
        var geweigerd = werkplaats.MetDatabase("importeer", "toewijzingen", Path.Combine(map, "2-a-nieuw-ernaast.xml"));
        Assert.That(geweigerd.Code, Is.EqualTo(1));
        foreach (var woord in (string[])["Toewijzing 102", "toewijzing 101", "2026-01-15 t/m 2026-06-30", "02IB1", "02A05"])
        {
            Assert.That(geweigerd.Fout, Does.Contain(woord));
        }

        Assert.That(Databasedump.Van(werkplaats.Database), Is.EqualTo(dump));
        Assert.That(werkplaats.MetDatabase("importeer", "toewijzingen", Path.Combine(map, "3-a-oud-eindigt-nieuw-begint.xml")).Code, Is.Zero);
    }

    [TestCase(1, new string[0])]
    [TestCase(1, new[] { "--categorie", "02" })]
    [TestCase(1, new[] { "--categorie", "07", "--categorie", "02" })]
    [TestCase(0, new[] { "--categorie", "07" })]
    public void De_categorieen_met_een_productcode_zijn_in_te_stellen(int code, string[] opties)
    {
        using var werkplaats = new Werkplaats();
        var map = Voorraad.Bestand("overgang-van-product", "toewijzingen");
        Assert.That(werkplaats.MetDatabase("importeer", "toewijzingen", Path.Combine(map, "1-a-oud.xml")).Code, Is.Zero);
        Assert.That(werkplaats.MetDatabase(["importeer", "toewijzingen", Path.Combine(map, "2-a-nieuw-ernaast.xml"), .. opties]).Code, Is.EqualTo(code));
    }
}
