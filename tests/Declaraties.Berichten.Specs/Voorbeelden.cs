using System.Text;

namespace Declaraties.Berichten.Specs;

/// <summary>Kleine geldige berichten, met vaste regels en kolommen om plaatsen aan te toetsen.</summary>
internal static class Voorbeelden
{
    /// <summary>Een WMO323: een client met twee prestaties en een met een; Bsn 999900006 op regel 29.</summary>
    public const string Declaratie = """
        <?xml version="1.0" encoding="UTF-8"?>
        <d:Bericht xmlns:i="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema" xmlns:d="http://www.istandaarden.nl/iwmo/3_2/wmo323/schema">
          <d:Header>
            <d:BerichtCode>484</d:BerichtCode>
            <d:BerichtVersie>3</d:BerichtVersie>
            <d:BerichtSubversie>2</d:BerichtSubversie>
            <d:Afzender>99990001</d:Afzender>
            <d:Ontvanger>0505</d:Ontvanger>
            <d:BerichtIdentificatie>
              <i:Identificatie>D-2026-04</i:Identificatie>
              <i:Dagtekening>2026-05-06</i:Dagtekening>
            </d:BerichtIdentificatie>
            <d:XsdVersie>
              <i:BasisschemaXsdVersie>1.0.0</i:BasisschemaXsdVersie>
              <i:BerichtXsdVersie>1.0.1</i:BerichtXsdVersie>
            </d:XsdVersie>
          </d:Header>
          <d:Declaratie>
            <d:DeclaratieNummer>DN202604</d:DeclaratieNummer>
            <d:DeclaratiePeriode>
              <i:Begindatum>2026-04-01</i:Begindatum>
              <i:Einddatum>2026-04-30</i:Einddatum>
            </d:DeclaratiePeriode>
            <d:DeclaratieDagtekening>2026-05-05</d:DeclaratieDagtekening>
            <d:TotaalIngediendBedrag><i:TotaalBedrag>12500</i:TotaalBedrag><i:DebetCredit>C</i:DebetCredit></d:TotaalIngediendBedrag>
            <d:Clienten>
              <d:Client>
                <!-- de eerste -->
                <d:Bsn>999900006</d:Bsn>
                <d:Prestaties>
                  <d:Prestatie>
                    <d:ProductReferentie><i:ReferentieNummer>R1</i:ReferentieNummer></d:ProductReferentie>
                    <d:ToewijzingNummer>20072</d:ToewijzingNummer>
                    <d:ProductCategorie>02</d:ProductCategorie>
                    <d:ProductCode>02A05</d:ProductCode>
                    <d:ProductPeriode><i:Begindatum>2026-04-01</i:Begindatum><i:Einddatum>2026-04-30</i:Einddatum></d:ProductPeriode>
                    <d:GeleverdVolume>100</d:GeleverdVolume>
                    <d:Eenheid>01</d:Eenheid>
                    <d:ProductTarief>125</d:ProductTarief>
                    <d:IngediendBedrag><i:Bedrag>12500</i:Bedrag><i:DebetCredit>D</i:DebetCredit></d:IngediendBedrag>
                  </d:Prestatie>
                  <d:Prestatie>
                    <d:ProductReferentie><i:ReferentieNummer>R2</i:ReferentieNummer><i:VorigReferentieNummer>R0</i:VorigReferentieNummer></d:ProductReferentie>
                    <d:ToewijzingNummer>20072</d:ToewijzingNummer>
                    <d:ProductCategorie>02</d:ProductCategorie>
                    <d:ProductCode>02A05</d:ProductCode>
                    <d:ProductPeriode><i:Begindatum>2026-03-01</i:Begindatum><i:Einddatum>2026-03-31</i:Einddatum></d:ProductPeriode>
                    <d:GeleverdVolume>300</d:GeleverdVolume>
                    <d:Eenheid>01</d:Eenheid>
                    <d:ProductTarief>125</d:ProductTarief>
                    <d:IngediendBedrag><i:Bedrag>37500</i:Bedrag><i:DebetCredit>C</i:DebetCredit></d:IngediendBedrag>
                  </d:Prestatie>
                </d:Prestaties>
              </d:Client>
              <d:Client><d:Bsn>999900018</d:Bsn>
                <d:Prestaties>
                  <d:Prestatie>
                    <d:ProductReferentie><i:ReferentieNummer> R 3 </i:ReferentieNummer></d:ProductReferentie>
                    <d:ToewijzingNummer>20073</d:ToewijzingNummer>
                    <d:ProductCategorie>15</d:ProductCategorie>
                    <d:ProductCode>15A02</d:ProductCode>
                    <d:ProductPeriode><i:Begindatum>2026-04-08</i:Begindatum><i:Einddatum>2026-04-17</i:Einddatum></d:ProductPeriode>
                    <d:GeleverdVolume>12500</d:GeleverdVolume>
                    <d:Eenheid>83</d:Eenheid>
                    <d:IngediendBedrag><i:Bedrag>12500</i:Bedrag><i:DebetCredit>D</i:DebetCredit></d:IngediendBedrag>
                  </d:Prestatie>
                </d:Prestaties>
              </d:Client>
            </d:Clienten>
          </d:Declaratie>
        </d:Bericht>

        """;

    /// <summary>Een WMO301 met een relatie, twee contacten en twee toegewezen producten.</summary>
    public const string ToewijzingXml = """
        <Bericht xmlns="http://www.istandaarden.nl/iwmo/3_2/wmo301/schema" xmlns:i="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema">
          <Header>
            <BerichtCode>414</BerichtCode>
            <BerichtVersie>3</BerichtVersie>
            <BerichtSubversie>2</BerichtSubversie>
            <Afzender>0505</Afzender>
            <Ontvanger>99990001</Ontvanger>
            <BerichtIdentificatie><i:Identificatie>T-1</i:Identificatie><i:Dagtekening>2026-01-02</i:Dagtekening></BerichtIdentificatie>
            <XsdVersie><i:BasisschemaXsdVersie>1.0.0</i:BasisschemaXsdVersie><i:BerichtXsdVersie>1.0.0</i:BerichtXsdVersie></XsdVersie>
          </Header>
          <Client>
            <Bsn>999900006</Bsn>
            <Geboortedatum><i:Datum>1967-08-13</i:Datum><i:DatumGebruik>1</i:DatumGebruik></Geboortedatum>
            <Geslacht>2</Geslacht>
            <Naam>
              <i:Geslachtsnaam><i:Achternaam>Wit</i:Achternaam><i:Voorvoegsel>de</i:Voorvoegsel></i:Geslachtsnaam>
              <i:Partnernaam><i:Achternaam>Jansen</i:Achternaam></i:Partnernaam>
              <i:Voorletters>T</i:Voorletters>
              <i:NaamGebruik>4</i:NaamGebruik>
            </Naam>
            <Communicatie><i:Vorm>1</i:Vorm><i:Taal>Deens</i:Taal></Communicatie>
            <Commentaar>Eerste regel
        tweede regel</Commentaar>
            <Relaties>
              <Relatie>
                <Nummer>N1</Nummer>
                <Soort>03</Soort>
                <Naam><i:Geslachtsnaam><i:Achternaam>Vries</i:Achternaam></i:Geslachtsnaam><i:NaamGebruik>1</i:NaamGebruik></Naam>
                <Contact>
                  <Soort>02</Soort>
                  <Adres><i:Postcode>1234AB</i:Postcode><i:LandCode>NL</i:LandCode></Adres>
                  <Telefoon><i:Telefoon01><i:Telefoonnummer>0101234567</i:Telefoonnummer><i:Landnummer>0031</i:Landnummer></i:Telefoon01></Telefoon>
                </Contact>
              </Relatie>
            </Relaties>
            <Contactgegevens>
              <Contact><Soort>01</Soort></Contact>
              <Contact>
                <Soort>04</Soort>
                <Adres><i:Huis><i:Huisnummer>12</i:Huisnummer></i:Huis></Adres>
                <Periode><i:Einddatum>2026-06-30</i:Einddatum></Periode>
              </Contact>
            </Contactgegevens>
            <ToegewezenProducten>
              <ToegewezenProduct>
                <ToewijzingNummer>101</ToewijzingNummer>
                <Product><i:Categorie>02</i:Categorie><i:Code>02A05</i:Code></Product>
                <Toewijzingsdatum>2026-01-02</Toewijzingsdatum>
                <Toewijzingstijd>12:34:56.1234567891</Toewijzingstijd>
                <Ingangsdatum>2026-01-05</Ingangsdatum>
                <Einddatum>2026-12-31</Einddatum>
                <RedenWijziging>13</RedenWijziging>
                <Omvang><i:Volume>180</i:Volume><i:Eenheid>01</i:Eenheid><i:Frequentie>2</i:Frequentie></Omvang>
                <Budget>500000</Budget>
              </ToegewezenProduct>
              <ToegewezenProduct>
                <ToewijzingNummer>102</ToewijzingNummer>
                <Product><i:Categorie>10</i:Categorie></Product>
                <Toewijzingsdatum>2026-01-02</Toewijzingsdatum>
                <Toewijzingstijd>24:00:00</Toewijzingstijd>
                <Ingangsdatum>2026-01-05</Ingangsdatum>
              </ToegewezenProduct>
              <ToegewezenProduct>
                <ToewijzingNummer>103</ToewijzingNummer>
                <Toewijzingsdatum>2026-01-02</Toewijzingsdatum>
                <Toewijzingstijd>00:00:00</Toewijzingstijd>
                <Ingangsdatum>2026-01-05</Ingangsdatum>
              </ToegewezenProduct>
            </ToegewezenProducten>
          </Client>
        </Bericht>

        """;

    public static byte[] Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);

    /// <summary>De declaratie met een stuk tekst vervangen; het stuk moet er staan.</summary>
    public static string Met(this string bericht, string oud, string nieuw)
    {
        var plaats = bericht.IndexOf(oud, StringComparison.Ordinal);
        return plaats < 0
            ? throw new ArgumentException($"'{oud}' staat niet in het bericht.")
            : string.Concat(bericht.AsSpan(0, plaats), nieuw, bericht.AsSpan(plaats + oud.Length));
    }

    /// <summary>De fouten van een WMO323 in deze tekst.</summary>
    public static IReadOnlyList<Schemafout> Fouten(string tekst, Leesgrenzen? grenzen = null) =>
        Berichtlezer.LeesDeclaratie(Bytes(tekst), grenzen).Fouten;
}
