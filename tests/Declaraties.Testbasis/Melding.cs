namespace Declaraties.Testbasis;

/// <summary>Een WMO305 en een WMO307 over de toewijzing van <see cref="Voorbeeld"/>; <see cref="Jeugdwet"/> maakt er een JW305 en JW307 van.</summary>
public static class Melding
{
    /// <summary>Begonnen op 6 oktober 2025.</summary>
    public static string Start(string identificatie = "START-1") => Bericht(305, 418, "Start", identificatie, "");

    /// <summary>Gestopt op 30 november 2025, volgens plan.</summary>
    public static string Stop(string identificatie = "STOP-1") =>
        Bericht(307, 420, "Stop", identificatie, "<m:RedenBeeindiging>19</m:RedenBeeindiging><m:Einddatum>2025-11-30</m:Einddatum>");

    private static string Bericht(int nummer, int code, string soort, string identificatie, string einde) => $"""
        <m:Bericht xmlns:i="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema" xmlns:m="http://www.istandaarden.nl/iwmo/3_2/wmo{nummer}/schema">
          <m:Header>
            <m:BerichtCode>{code}</m:BerichtCode>
            <m:BerichtVersie>3</m:BerichtVersie>
            <m:BerichtSubversie>2</m:BerichtSubversie>
            <m:Afzender>{Voorbeeld.Aanbieder}</m:Afzender>
            <m:Ontvanger>{Voorbeeld.Gemeente}</m:Ontvanger>
            <m:BerichtIdentificatie><i:Identificatie>{identificatie}</i:Identificatie><i:Dagtekening>2025-12-01</i:Dagtekening></m:BerichtIdentificatie>
            <m:XsdVersie><i:BasisschemaXsdVersie>1.0.0</i:BasisschemaXsdVersie><i:BerichtXsdVersie>1.0.0</i:BerichtXsdVersie></m:XsdVersie>
          </m:Header>
          <m:Client>
            <m:Bsn>{Voorbeeld.Client.Voluit()}</m:Bsn>
            <m:Geboortedatum><i:Datum>1967-08-13</i:Datum></m:Geboortedatum>
            <m:Geslacht>1</m:Geslacht>
            <m:Naam><i:Geslachtsnaam><i:Achternaam>Wit</i:Achternaam></i:Geslachtsnaam></m:Naam>
            <m:{soort}Producten>
              <m:{soort}Product>
                <m:ToewijzingNummer>{Voorbeeld.ToewijzingNummer}</m:ToewijzingNummer>
                <m:Product><i:Categorie>02</i:Categorie><i:Code>02A05</i:Code></m:Product>
                <m:ToewijzingIngangsdatum>2025-10-01</m:ToewijzingIngangsdatum>
                <m:Begindatum>2025-10-06</m:Begindatum>{einde}
                <m:StatusAanlevering>1</m:StatusAanlevering>
              </m:{soort}Product>
            </m:{soort}Producten>
          </m:Client>
        </m:Bericht>

        """;
}
