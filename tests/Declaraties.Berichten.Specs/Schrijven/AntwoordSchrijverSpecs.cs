using System.Text;
using System.Text.Json;
using CsCheck;
using Declaraties.Beantwoorden;
using Declaraties.Berichten.Schrijven;
using Declaraties.Domein;
using Declaraties.Testbasis;
using NUnit.Framework;

namespace Declaraties.Berichten.Specs.Schrijven;

/// <summary>Wat als antwoord wordt geschreven is een geldige WMO325 waarin precies het antwoord staat.</summary>
public class AntwoordSchrijverSpecs
{
    private static readonly Antwoord _vol = Antwoord(new DeclaratieAntwoord
    {
        DeclaratieNummer = "DN202510",
        TotaalIngediendBedrag = new Bedrag(-12_500),
        TotaalToegekendBedrag = Bedrag.Nul,
        Clienten =
        [
            new ClientAntwoord
            {
                Bsn = Voorbeeld.Client,
                Prestaties =
                [
                    new PrestatieAntwoord(Prestatie("R&1 <\t\r\n>", "RN000"), ["0611", "9346"]),
                    new PrestatieAntwoord(Prestatie(" R2 ", null), ["9321"]),
                ],
                RetourCodes = ["0200"],
            },
        ],
        RetourCodes = ["0200"],
    });

    private static readonly string[] _lastig = ["\t", "\n", "\r", "&", "<", ">", "\"", "'", "]]>", "&#10;", " "];

    private const string Verwacht = """
        <?xml version="1.0" encoding="UTF-8"?>
        <wmo325:Bericht xmlns:iwmo="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema" xmlns:wmo325="http://www.istandaarden.nl/iwmo/3_2/wmo325/schema">
          <wmo325:Header>
            <wmo325:BerichtCode>485</wmo325:BerichtCode>
            <wmo325:BerichtVersie>3</wmo325:BerichtVersie>
            <wmo325:BerichtSubversie>2</wmo325:BerichtSubversie>
            <wmo325:Afzender>0505</wmo325:Afzender>
            <wmo325:Ontvanger>99990001</wmo325:Ontvanger>
            <wmo325:BerichtIdentificatie>
              <iwmo:Identificatie>A1</iwmo:Identificatie>
              <iwmo:Dagtekening>2025-11-07</iwmo:Dagtekening>
            </wmo325:BerichtIdentificatie>
            <wmo325:XsdVersie>
              <iwmo:BasisschemaXsdVersie>1.0.0</iwmo:BasisschemaXsdVersie>
              <iwmo:BerichtXsdVersie>1.0.0</iwmo:BerichtXsdVersie>
            </wmo325:XsdVersie>
            <wmo325:DeclaratieIdentificatie>
              <iwmo:Identificatie>DECL &amp; 1</iwmo:Identificatie>
              <iwmo:Dagtekening>2025-11-05</iwmo:Dagtekening>
            </wmo325:DeclaratieIdentificatie>
            <wmo325:XsdVersieDeclaratie>
              <iwmo:BasisschemaXsdVersie>1.0.2</iwmo:BasisschemaXsdVersie>
              <iwmo:BerichtXsdVersie>1.0.3</iwmo:BerichtXsdVersie>
            </wmo325:XsdVersieDeclaratie>
            <wmo325:RetourCodes>
              <wmo325:RetourCode>0200</wmo325:RetourCode>
            </wmo325:RetourCodes>
          </wmo325:Header>
          <wmo325:DeclaratieAntwoord>
            <wmo325:DeclaratieNummer>DN202510</wmo325:DeclaratieNummer>
            <wmo325:TotaalIngediendBedrag>
              <iwmo:TotaalBedrag>12500</iwmo:TotaalBedrag>
              <iwmo:DebetCredit>C</iwmo:DebetCredit>
            </wmo325:TotaalIngediendBedrag>
            <wmo325:TotaalToegekendBedrag>
              <iwmo:TotaalBedrag>0</iwmo:TotaalBedrag>
              <iwmo:DebetCredit>D</iwmo:DebetCredit>
            </wmo325:TotaalToegekendBedrag>
            <wmo325:Clienten>
              <wmo325:Client>
                <wmo325:Bsn>999900006</wmo325:Bsn>
                <wmo325:Prestaties>
                  <wmo325:Prestatie>
                    <wmo325:ProductReferentie>
                      <iwmo:ReferentieNummer>R&amp;1 &lt;&#9;&#13;&#10;&gt;</iwmo:ReferentieNummer>
                      <iwmo:VorigReferentieNummer>RN000</iwmo:VorigReferentieNummer>
                    </wmo325:ProductReferentie>
                    <wmo325:ToewijzingNummer>20072</wmo325:ToewijzingNummer>
                    <wmo325:ProductCategorie>02</wmo325:ProductCategorie>
                    <wmo325:ProductCode>02A05</wmo325:ProductCode>
                    <wmo325:ProductPeriode>
                      <iwmo:Begindatum>2025-10-01</iwmo:Begindatum>
                      <iwmo:Einddatum>2025-10-31</iwmo:Einddatum>
                    </wmo325:ProductPeriode>
                    <wmo325:GeleverdVolume>100</wmo325:GeleverdVolume>
                    <wmo325:Eenheid>01</wmo325:Eenheid>
                    <wmo325:ProductTarief>125</wmo325:ProductTarief>
                    <wmo325:IngediendBedrag>
                      <iwmo:Bedrag>12500</iwmo:Bedrag>
                      <iwmo:DebetCredit>C</iwmo:DebetCredit>
                    </wmo325:IngediendBedrag>
                    <wmo325:RetourCodes>
                      <wmo325:RetourCode>0611</wmo325:RetourCode>
                      <wmo325:RetourCode>9346</wmo325:RetourCode>
                    </wmo325:RetourCodes>
                  </wmo325:Prestatie>
                  <wmo325:Prestatie>
                    <wmo325:ProductReferentie>
                      <iwmo:ReferentieNummer> R2 </iwmo:ReferentieNummer>
                    </wmo325:ProductReferentie>
                    <wmo325:ToewijzingNummer>20072</wmo325:ToewijzingNummer>
                    <wmo325:ProductCategorie>02</wmo325:ProductCategorie>
                    <wmo325:ProductCode>02A05</wmo325:ProductCode>
                    <wmo325:ProductPeriode>
                      <iwmo:Begindatum>2025-10-01</iwmo:Begindatum>
                      <iwmo:Einddatum>2025-10-31</iwmo:Einddatum>
                    </wmo325:ProductPeriode>
                    <wmo325:GeleverdVolume>100</wmo325:GeleverdVolume>
                    <wmo325:Eenheid>83</wmo325:Eenheid>
                    <wmo325:IngediendBedrag>
                      <iwmo:Bedrag>100</iwmo:Bedrag>
                      <iwmo:DebetCredit>D</iwmo:DebetCredit>
                    </wmo325:IngediendBedrag>
                    <wmo325:RetourCodes>
                      <wmo325:RetourCode>9321</wmo325:RetourCode>
                    </wmo325:RetourCodes>
                  </wmo325:Prestatie>
                </wmo325:Prestaties>
                <wmo325:RetourCodes>
                  <wmo325:RetourCode>0200</wmo325:RetourCode>
                </wmo325:RetourCodes>
              </wmo325:Client>
            </wmo325:Clienten>
            <wmo325:RetourCodes>
              <wmo325:RetourCode>0200</wmo325:RetourCode>
            </wmo325:RetourCodes>
          </wmo325:DeclaratieAntwoord>
        </wmo325:Bericht>

        """;

    [Test]
    public void Een_vol_antwoord_staat_er_byte_voor_byte_zo() =>
        Assert.That(Encoding.UTF8.GetString(AntwoordSchrijver.Schrijf(_vol)), Is.EqualTo(Verwacht));

    [Test]
    public void Het_antwoord_is_geldig_volgens_onze_eigen_xsd() =>
        Assert.That(Schemas.Aanvaardt(Schemas.Laad(Standaard.EigenSchemas, Berichtsoort.Wmo325), Berichtsoort.Wmo325, AntwoordSchrijver.Schrijf(_vol)), Is.True);

    [Test]
    public void Het_antwoord_is_geldig_volgens_de_officiele_xsd()
    {
        var schemas = Schemas.Laad(Standaard.Pad("xsd"), Berichtsoort.Wmo325);
        Assert.That(Schemas.Aanvaardt(schemas, Berichtsoort.Wmo325, AntwoordSchrijver.Schrijf(_vol)), Is.True);
        Assert.That(Schemas.Aanvaardt(schemas, Berichtsoort.Wmo325, AntwoordSchrijver.Schrijf(Antwoord(null))), Is.True);
    }

    [Test]
    public void Een_antwoord_op_een_JW323_is_hetzelfde_maar_in_een_JW325()
    {
        var jeugd = AntwoordSchrijver.Schrijf(Antwoord(_vol.DeclaratieAntwoord, _vol.DeclaratieIdentificatie, Editie.Ijw32));
        var wmo = AntwoordSchrijver.Schrijf(Antwoord(_vol.DeclaratieAntwoord, _vol.DeclaratieIdentificatie));
        Assert.That(
            Encoding.UTF8.GetString(jeugd),
            Is.EqualTo(Encoding.UTF8.GetString(wmo)
                .Replace("iwmo", "ijw", StringComparison.Ordinal)
                .Replace("wmo325", "jw325", StringComparison.Ordinal)
                .Replace(">485<", ">491<", StringComparison.Ordinal)));
        Assert.That(Berichtlezer.LeesAntwoord(jeugd).Fouten.Select(fout => fout.Pad), Has.All.EndsWith("ProductCategorie"), "de producten van dit antwoord zijn van de Wmo");

        var leeg = AntwoordSchrijver.Schrijf(Antwoord(null, editie: Editie.Ijw32));
        Assert.That(Berichtlezer.LeesAntwoord(leeg).Bericht?.Editie, Is.SameAs(Editie.Ijw32));
        Assert.That(Schemas.Aanvaardt(Schemas.Laad(Schemas.Eigen(Berichtsoort.Jw325), Berichtsoort.Jw325), Berichtsoort.Jw325, leeg), Is.True);
        Assert.That(Schemas.Aanvaardt(Schemas.Laad(Schemas.Officieel(Berichtsoort.Jw325), Berichtsoort.Jw325), Berichtsoort.Jw325, leeg), Is.True);
    }

    [Test]
    public void Zonder_DeclaratieAntwoord_is_er_alleen_een_Header()
    {
        var tekst = Encoding.UTF8.GetString(AntwoordSchrijver.Schrijf(Antwoord(null)));
        Assert.That(tekst, Does.Not.Contain("DeclaratieAntwoord>").And.EndWith("  </wmo325:Header>\n</wmo325:Bericht>\n"));
        Assert.That(Berichtlezer.LeesAntwoord(Encoding.UTF8.GetBytes(tekst)).Fouten, Is.Empty);
    }

    [Test]
    public void Zonder_afgewezen_clienten_is_er_geen_element_Clienten()
    {
        var tekst = Encoding.UTF8.GetString(AntwoordSchrijver.Schrijf(Antwoord(new DeclaratieAntwoord
        {
            DeclaratieNummer = "DN1",
            TotaalIngediendBedrag = new Bedrag(999_999_999_999),
            TotaalToegekendBedrag = new Bedrag(-999_999_999_999),
            Clienten = [],
            RetourCodes = ["0200"],
        })));
        Assert.That(tekst, Does.Not.Contain("Clienten").And.Contain("<iwmo:TotaalBedrag>999999999999</iwmo:TotaalBedrag>"));
        Assert.That(Berichtlezer.LeesAntwoord(Encoding.UTF8.GetBytes(tekst)).Fouten, Is.Empty);
    }

    [Test]
    public void Een_antwoord_dat_terug_wordt_gelezen_is_hetzelfde()
    {
        var gelezen = Berichtlezer.LeesAntwoord(AntwoordSchrijver.Schrijf(_vol));
        Assert.That(gelezen.Fouten, Is.Empty);
        Assert.That(AntwoordSchrijver.Schrijf(gelezen.Bericht!), Is.EqualTo(AntwoordSchrijver.Schrijf(_vol)));
        Assert.That(
            gelezen.Bericht!.DeclaratieAntwoord!.Clienten[0].Prestaties.Select(antwoord => (antwoord.Prestatie.Bsn, antwoord.Prestatie.ReferentieNummer)),
            Is.EqualTo([(Voorbeeld.Client, "R&1 <\t\r\n>"), (Voorbeeld.Client, " R2 ")]));
    }

    [Test]
    public void Elke_tekst_die_XML_kan_dragen_komt_heel_terug()
    {
        var tekens = Gen.Frequency(
            (5, Gen.Char['\u0020', '\u007E'].Select(teken => teken.ToString())),
            (2, Gen.OneOf(_lastig.Select(Gen.Const).ToArray())),
            (1, Gen.Char['\u0080', '\uD7FF'].Select(teken => teken.ToString())),
            (1, Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32)));
        Eigenschap.Houdt(
            tekens.Array[1, 5].Select(string.Concat).Where(tekst => tekst.EnumerateRunes().Count() <= 20),
            tekst =>
            {
                var bytes = AntwoordSchrijver.Schrijf(Antwoord(Met(Prestatie(tekst, tekst))));
                var gelezen = Berichtlezer.LeesAntwoord(bytes);
                Assert.That(gelezen.Fouten, Is.Empty);
                var terug = gelezen.Bericht!.DeclaratieAntwoord!.Clienten[0].Prestaties[0].Prestatie;
                Assert.That((terug.ReferentieNummer, terug.VorigReferentieNummer), Is.EqualTo((tekst, tekst)));
            },
            toon: tekst => JsonSerializer.Serialize(tekst));
    }

    [Test]
    public void De_dagtekening_van_de_declaratie_wordt_herhaald_zoals_zij_geschreven_was()
    {
        var tekst = Encoding.UTF8.GetString(AntwoordSchrijver.Schrijf(
            Antwoord(null, new BerichtIdentificatie("D1", DateOnly.MaxValue, "12025-11-05"))));
        Assert.That(tekst, Does.Contain("<iwmo:Dagtekening>12025-11-05</iwmo:Dagtekening>"));
    }

    // As numbers: a lone surrogate does not survive in an attribute.
    [TestCase(0x00)]
    [TestCase(0x1F)]
    [TestCase(0xFFFE)]
    [TestCase(0xD800)]
    [TestCase(0xDC00)]
    public void Een_teken_dat_XML_niet_kan_dragen_is_een_programmeerfout(int teken)
    {
        var tekst = $"x{(char)teken}x";
        Assert.That(() => AntwoordSchrijver.Schrijf(Antwoord(Met(Prestatie(tekst, null)))), Throws.ArgumentException);
    }

    private static Antwoord Antwoord(DeclaratieAntwoord? declaratie, BerichtIdentificatie? identificatie = null, Editie? editie = null) => new()
    {
        Editie = editie ?? Editie.Iwmo32,
        Afzender = "0505",
        Ontvanger = "99990001",
        BerichtIdentificatie = new BerichtIdentificatie("A1", new DateOnly(2025, 11, 7)),
        XsdVersie = new XsdVersie("1.0.0", "1.0.0"),
        DeclaratieIdentificatie = identificatie ?? new BerichtIdentificatie("DECL & 1", new DateOnly(2025, 11, 5)),
        XsdVersieDeclaratie = new XsdVersie("1.0.2", "1.0.3"),
        RetourCodes = ["0200"],
        DeclaratieAntwoord = declaratie,
    };

    private static DeclaratieAntwoord Met(Prestatie prestatie) => new()
    {
        DeclaratieNummer = "DN1",
        TotaalIngediendBedrag = Bedrag.Nul,
        TotaalToegekendBedrag = Bedrag.Nul,
        Clienten = [new ClientAntwoord { Bsn = Voorbeeld.Client, Prestaties = [new PrestatieAntwoord(prestatie, ["9321"])], RetourCodes = ["0200"] }],
        RetourCodes = ["0200"],
    };

    private static Prestatie Prestatie(string nummer, string? vorig) => new()
    {
        Bsn = Voorbeeld.Client,
        ReferentieNummer = nummer,
        VorigReferentieNummer = vorig,
        ToewijzingNummer = Voorbeeld.ToewijzingNummer,
        Product = Voorbeeld.Product,
        ProductPeriode = Voorbeeld.Maand("2025-10").Periode,
        GeleverdVolume = 100,
        Eenheid = vorig is null ? Eenheid.Euro : Eenheid.Minuut,
        ProductTarief = vorig is null ? null : new Bedrag(125),
        IngediendBedrag = new Bedrag(vorig is null ? 100 : 12_500),
        DebetCredit = vorig is null ? DebetCredit.Debet : DebetCredit.Credit,
        Volgnummer = 0,
    };
}
