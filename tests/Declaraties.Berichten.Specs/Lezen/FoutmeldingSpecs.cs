using NUnit.Framework;
using static Declaraties.Berichten.Specs.Voorbeelden;

namespace Declaraties.Berichten.Specs.Lezen;

/// <summary>Een fout zegt waar zij staat, wat er staat en wat er had moeten staan.</summary>
public class FoutmeldingSpecs
{
    [Test]
    public void Een_fout_getal_wordt_aangehaald_met_wat_mag() => EenFout(
        Declaratie.Met(">100</d:GeleverdVolume", ">12,5</d:GeleverdVolume"),
        37,
        13,
        "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/GeleverdVolume",
        "GeleverdVolume is '12,5'; verwacht een geheel getal van 0 t/m 99999999");

    [Test]
    public void Het_pad_telt_wat_zich_mag_herhalen() => EenFout(
        Declaratie.Met(">300</d:GeleverdVolume", ">-1</d:GeleverdVolume"),
        48,
        13,
        "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[2]/GeleverdVolume",
        "GeleverdVolume is '-1'; verwacht een geheel getal van 0 t/m 99999999");

    [Test]
    public void De_kolom_is_die_van_het_begin_van_het_element_ook_midden_op_een_regel() => EenFout(
        Declaratie.Met("2026-04-08", "2026-02-30"),
        62,
        31,
        "/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]/ProductPeriode/Begindatum",
        "Begindatum is '2026-02-30'; verwacht een bestaande datum als JJJJ-MM-DD, zonder tijdzone");

    [Test]
    public void Een_lege_waarde_heet_leeg() => EenFout(
        Declaratie.Met(">DN202604<", "><"),
        19,
        5,
        "/Bericht/Declaratie/DeclaratieNummer",
        "DeclaratieNummer is leeg; verwacht 1 t/m 12 letters of cijfers");

    [Test]
    public void Een_te_lange_tekst_noemt_haar_lengte_in_tekens() => EenFout(
        Declaratie.Met(">R1<", ">abcdefghijklmnopqrst\U0001F600<"),
        32,
        34,
        "/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/ProductReferentie/ReferentieNummer",
        "ReferentieNummer is 'abcdefghijklmnopqrst\U0001F600' (21 tekens); verwacht 1 t/m 20 tekens");

    [Test]
    public void Een_onbekende_code_noemt_de_codes_die_mogen() => EenFout(
        Declaratie.Met("Eenheid>83<", "Eenheid>02<"),
        64,
        13,
        "/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]/Eenheid",
        "Eenheid is '02'; verwacht een van 01, 04, 14, 16, 82, 83, 84");

    [Test]
    public void Een_vaste_waarde_noemt_zichzelf() => EenFout(
        Declaratie.Met(">484<", ">414<"),
        4,
        5,
        "/Bericht/Header/BerichtCode",
        "BerichtCode is '414'; verwacht 484");

    [Test]
    public void Een_ontbrekend_element_staat_bij_wat_er_in_zijn_plaats_komt() => EenFout(
        Declaratie.Met("    <d:Afzender>99990001</d:Afzender>\n", ""),
        7,
        5,
        "/Bericht/Header/Afzender",
        "Afzender ontbreekt in Header; verwacht Afzender voor Ontvanger");

    [Test]
    public void Een_ontbrekend_element_achteraan_staat_bij_het_eindlabel() => EenFout(
        Declaratie.Met("<i:DebetCredit>C</i:DebetCredit></d:TotaalIngediendBedrag>", "</d:TotaalIngediendBedrag>"),
        25,
        68,
        "/Bericht/Declaratie/TotaalIngediendBedrag/DebetCredit",
        "DebetCredit ontbreekt in TotaalIngediendBedrag; verwacht DebetCredit voor het einde van TotaalIngediendBedrag");

    [Test]
    public void Een_leeg_element_mist_alles_wat_erin_hoort() => GeeftFouten(
        Declaratie.Met("<i:TotaalBedrag>12500</i:TotaalBedrag><i:DebetCredit>C</i:DebetCredit></d:TotaalIngediendBedrag>", "")
            .Met("<d:TotaalIngediendBedrag>", "<d:TotaalIngediendBedrag/>"),
        "regel 25, kolom 5: TotaalBedrag ontbreekt in TotaalIngediendBedrag; verwacht TotaalBedrag voor het einde van TotaalIngediendBedrag (/Bericht/Declaratie/TotaalIngediendBedrag/TotaalBedrag)",
        "regel 25, kolom 5: DebetCredit ontbreekt in TotaalIngediendBedrag; verwacht DebetCredit voor het einde van TotaalIngediendBedrag (/Bericht/Declaratie/TotaalIngediendBedrag/DebetCredit)");

    [Test]
    public void Een_onbekend_element_is_een_fout_en_geen_twee() => EenFout(
        Declaratie.Met("<d:Afzender>99990001</d:Afzender>", "<d:Verzender>99990001</d:Verzender>"),
        7,
        5,
        "/Bericht/Header/Verzender",
        "Element 'Verzender' hoort niet in Header; verwacht Afzender");

    [Test]
    public void Een_onbekend_element_met_inhoud_wordt_in_zijn_geheel_overgeslagen() => EenFout(
        Declaratie.Met("<d:Eenheid>83</d:Eenheid>", "<d:Eenheid>83</d:Eenheid><x><y soort='1'>tekst</y><y/></x>"),
        64,
        38,
        "/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]/x",
        "Element 'x' hoort niet in Prestatie; verwacht ProductTarief of IngediendBedrag");

    [Test]
    public void Een_element_achteraan_te_veel_noemt_het_einde() => EenFout(
        Declaratie.Met("</d:XsdVersie>", "</d:XsdVersie><d:Extra/>"),
        16,
        19,
        "/Bericht/Header/Extra",
        "Element 'Extra' hoort niet in Header; verwacht het einde van Header");

    [Test]
    public void Een_verwisseling_is_een_fout() => EenFout(
        Declaratie.Met("<i:Begindatum>2026-04-08</i:Begindatum><i:Einddatum>2026-04-17</i:Einddatum>", "<i:Einddatum>2026-04-17</i:Einddatum><i:Begindatum>2026-04-08</i:Begindatum>"),
        62,
        68,
        "/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]/ProductPeriode/Begindatum",
        "Begindatum staat te laat in ProductPeriode; verwacht Begindatum voor Einddatum");

    [Test]
    public void Een_herhaling_is_een_fout_en_wordt_ook_zelf_getoetst() => GeeftFouten(
        Declaratie.Met("<d:Ontvanger>0505</d:Ontvanger>", "<d:Ontvanger>0505</d:Ontvanger><d:Ontvanger>505</d:Ontvanger>"),
        "regel 8, kolom 36: Ontvanger staat meer dan een keer in Header; verwacht hoogstens een Ontvanger (/Bericht/Header/Ontvanger[2])",
        "regel 8, kolom 36: Ontvanger is '505'; verwacht precies 4 cijfers (/Bericht/Header/Ontvanger[2])");

    [Test]
    public void Andere_hoofdletters_worden_herkend() => EenFout(
        Declaratie.Met("<d:Bsn>999900006</d:Bsn>", "<d:BSN>999900006</d:BSN>"),
        29,
        9,
        "/Bericht/Declaratie/Clienten/Client[1]/Bsn",
        "Element 'BSN' is niet bekend in Client; verwacht Bsn");

    [Test]
    public void Een_verkeerde_naamruimte_noemt_de_goede() => EenFout(
        Declaratie.Met("<i:Identificatie>D-2026-04</i:Identificatie>", "<d:Identificatie>D-2026-04</d:Identificatie>"),
        10,
        7,
        "/Bericht/Header/BerichtIdentificatie/Identificatie",
        "Identificatie staat in naamruimte 'http://www.istandaarden.nl/iwmo/3_2/wmo3...'; verwacht naamruimte http://www.istandaarden.nl/iwmo/3_2/basisschema/schema");

    [Test]
    public void Een_element_zonder_naamruimte_wordt_herkend() => EenFout(
        Declaratie.Met("<d:Eenheid>83</d:Eenheid>", "<Eenheid>83</Eenheid>"),
        64,
        13,
        "/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]/Eenheid",
        "Eenheid staat in geen naamruimte; verwacht naamruimte http://www.istandaarden.nl/iwmo/3_2/wmo323/schema");

    [Test]
    public void Tekst_tussen_elementen_wordt_een_keer_gemeld_op_haar_eerste_teken() => EenFout(
        Declaratie.Met("  <d:Declaratie>", "  \n  los<d:Declaratie>").Met("</d:Declaratie>", "</d:Declaratie>weer los"),
        19,
        3,
        "/Bericht",
        "Tekst 'los' hoort niet in Bericht; verwacht alleen elementen in Bericht");

    [Test]
    public void Een_element_in_een_waarde_wordt_gemeld() => EenFout(
        Declaratie.Met(">99990001<", ">9999<b>0</b>001<"),
        7,
        21,
        "/Bericht/Header/Afzender",
        "Element 'b' hoort niet in Afzender; verwacht alleen een waarde: precies 8 cijfers");

    [Test]
    public void Een_attribuut_wordt_gemeld_op_zijn_eigen_plaats() => EenFout(
        Declaratie.Met("<d:Header>", "<d:Header soort=\"x\">"),
        3,
        13,
        "/Bericht/Header/@soort",
        "Attribuut 'soort' hoort niet bij Header; verwacht geen attributen");

    [Test]
    public void Xsi_nil_wordt_ook_geweigerd_als_het_false_is() => EenFout(
        Declaratie.Met("<d:Header>", "<d:Header xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"false\">"),
        3,
        67,
        "/Bericht/Header/@xsi:nil",
        "xsi:nil hoort niet bij Header; verwacht geen attributen");

    [Test]
    public void Een_verkeerd_xsi_type_noemt_het_goede() => EenFout(
        Declaratie.Met("<d:Afzender>", "<d:Afzender xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"i:LDT_Naam\">"),
        7,
        71,
        "/Bericht/Header/Afzender/@xsi:type",
        "xsi:type van Afzender is 'i:LDT_Naam'; verwacht LDT_AgbCode in naamruimte http://www.istandaarden.nl/iwmo/3_2/basisschema/schema, of geen xsi:type");

    [Test]
    public void Een_type_zonder_naam_kan_geen_xsi_type_hebben() => EenFout(
        Declaratie.Met("<d:BerichtCode>", "<d:BerichtCode xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"i:LDT_BerichtCode\">"),
        4,
        74,
        "/Bericht/Header/BerichtCode/@xsi:type",
        "xsi:type van BerichtCode is 'i:LDT_BerichtCode'; verwacht geen xsi:type: dit element heeft een type zonder naam");

    [Test]
    public void Alle_fouten_staan_er_op_volgorde() => GeeftFouten(
        Declaratie
            .Met(">99990001<", ">9999<")
            .Met("<i:Begindatum>2026-04-08</i:Begindatum>", "")
            .Met("ProductTarief>125<", "ProductTarief>x<"),
        "regel 7, kolom 5: Afzender is '9999'; verwacht precies 8 cijfers (/Bericht/Header/Afzender)",
        "regel 39, kolom 13: ProductTarief is 'x'; verwacht een geheel getal van 0 t/m 99999999 (/Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie[1]/ProductTarief)",
        "regel 62, kolom 31: Begindatum ontbreekt in ProductPeriode; verwacht Begindatum voor Einddatum (/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]/ProductPeriode/Begindatum)");

    [Test]
    public void Een_ander_bericht_zegt_welk_het_is_en_welk_verwacht_werd()
    {
        var gelezen = Berichtlezer.LeesDeclaratie(Bytes(ToewijzingXml));
        Assert.That(gelezen.Fouten.Select(fout => fout.ToString()), Is.EqualTo(
        [
            "regel 1, kolom 1: Dit is een WMO301 van iWmo 3.2; verwacht een WMO323 van iWmo 3.2: element Bericht in naamruimte "
            + "http://www.istandaarden.nl/iwmo/3_2/wmo323/schema (/)",
        ]));
        Assert.That(gelezen.Einde != Leeseinde.Heel, Is.True);
    }

    [TestCase("http://www.istandaarden.nl/iwmo/3_1/wmo323/schema", "Dit is een WMO323 van iWmo 3.1")]
    [TestCase("http://www.istandaarden.nl/ijw/3_3/jw323/schema", "Dit is een JW323 van iJw 3.3")]
    [TestCase("http://www.istandaarden.nl/ijw/3_2/jw301/schema", "Dit is een JW301 van iJw 3.2")]
    [TestCase("http://www.istandaarden.nl/ijw/3_2/jw315/schema", "Dit is een JW315 van iJw 3.2; die verwerkt deze dienst niet")]
    [TestCase("http://www.istandaarden.nl/iwmo/3_2/wmo305/schema", "Dit is een WMO305 van iWmo 3.2")]
    [TestCase("http://www.istandaarden.nl/iwmo/3_2/wmo315/schema", "Dit is een WMO315 van iWmo 3.2; die verwerkt deze dienst niet")]
    [TestCase("http://www.istandaarden.nl/izb/1_0/zb323/schema", "Dit is een ZB323 van iZb 1.0")]
    [TestCase("http://www.istandaarden.nl/ijw/3_2/jw-323/schema", "Het bestand begint met element 'Bericht' in naamruimte 'http://www.istandaarden.nl/ijw/3_2/jw-32...'")]
    [TestCase("urn:x", "Het bestand begint met element 'Bericht' in naamruimte 'urn:x'")]
    [TestCase("http://www.istandaarden.nl/schema", "Het bestand begint met element 'Bericht' in naamruimte 'http://www.istandaarden.nl/schema'")]
    [TestCase("http://www.istandaarden.nl/i/3/x/schema", "Het bestand begint met element 'Bericht' in naamruimte 'http://www.istandaarden.nl/i/3/x/schema'")]
    public void Een_bericht_van_een_andere_standaard_wordt_genoemd(string naamruimte, string melding) =>
        Assert.That(Fouten(Declaratie.Met("http://www.istandaarden.nl/iwmo/3_2/wmo323/schema", naamruimte))[0].Melding, Is.EqualTo(melding));

    [Test]
    public void Een_bericht_zonder_naamruimte_wordt_herkend() =>
        Assert.That(Fouten("<Bericht/>")[0].Melding, Is.EqualTo("Het bestand begint met element 'Bericht' in geen naamruimte"));

    [Test]
    public void Na_het_hoogste_aantal_fouten_houdt_het_lezen_op_en_zegt_dat()
    {
        var tekst = Declaratie.Replace("<d:Eenheid>", "<d:Eenheid soort='x'>", StringComparison.Ordinal);
        var twee = Berichtlezer.LeesDeclaratie(Bytes(tekst), new Leesgrenzen { MaxFouten = 2 });
        var drie = Berichtlezer.LeesDeclaratie(Bytes(tekst), new Leesgrenzen { MaxFouten = 3 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((twee.Fouten.Count, twee.Einde != Leeseinde.Heel, twee.Einde), Is.EqualTo((2, true, Leeseinde.MaximumFouten)));
            Assert.That((drie.Fouten.Count, drie.Einde != Leeseinde.Heel, drie.Einde), Is.EqualTo((3, false, Leeseinde.Heel)));
        }
    }

    [TestCase(2, 2, Leeseinde.MaximumFouten)]
    [TestCase(3, 3, Leeseinde.MaximumFouten)]
    [TestCase(4, 4, Leeseinde.FataleFout)]
    [TestCase(100, 4, Leeseinde.FataleFout)]
    public void Na_een_fatale_fout_is_het_lezen_gestopt_tenzij_er_al_te_veel_waren(int maximum, int aantal, Leeseinde einde)
    {
        var tekst = Declaratie.Replace("<d:Eenheid>", "<d:Eenheid soort='x'>", StringComparison.Ordinal).Met("</d:Clienten>", "</d:Client>");
        var gelezen = Berichtlezer.LeesDeclaratie(Bytes(tekst), new Leesgrenzen { MaxFouten = maximum });
        Assert.That((gelezen.Fouten.Count, gelezen.Einde), Is.EqualTo((aantal, einde)));
    }

    [Test]
    public void Een_geldig_bericht_heeft_geen_fouten() => Assert.That(Fouten(Declaratie), Is.Empty);

    private static void EenFout(string tekst, int regel, int kolom, string pad, string toelichting) =>
        GeeftFouten(tekst, $"regel {regel}, kolom {kolom}: {toelichting} ({pad})");

    private static void GeeftFouten(string tekst, params string[] verwacht)
    {
        var gelezen = Berichtlezer.LeesDeclaratie(Bytes(tekst));
        Assert.That(gelezen.Fouten.Select(fout => fout.ToString()), Is.EqualTo(verwacht));
        Assert.That((gelezen.Einde != Leeseinde.Heel, gelezen.Bericht), Is.EqualTo((false, (Domein.DeclaratieBericht?)null)));
    }
}
