using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Schrijft een WMO323.</summary>
internal sealed class DeclaratieSchrijver(XmlSchrijver xml)
{
    public void Schrijf(Stream stream, Conceptdeclaratie declaratie)
    {
        xml.Begin(
            stream,
            "wmo323:Bericht"u8,
            " xmlns:iwmo=\"http://www.istandaarden.nl/iwmo/3_2/basisschema/schema\" xmlns:wmo323=\"http://www.istandaarden.nl/iwmo/3_2/wmo323/schema\""u8);
        Kop(declaratie);
        xml.Open("wmo323:Declaratie"u8);
        xml.Element("wmo323:DeclaratieNummer"u8, "D" + declaratie.Kenmerk);
        xml.Open("wmo323:DeclaratiePeriode"u8);
        Periode(declaratie.Maand.Periode);
        xml.Sluit("wmo323:DeclaratiePeriode"u8);
        xml.Element("wmo323:DeclaratieDagtekening"u8, declaratie.DeclaratieDagtekening);
        xml.Open("wmo323:TotaalIngediendBedrag"u8);
        xml.Element("iwmo:TotaalBedrag"u8, declaratie.Totaal.Absoluut.Cent);
        xml.Element("iwmo:DebetCredit"u8, declaratie.Totaal.DebetCredit == DebetCredit.Credit ? "C"u8 : "D"u8);
        xml.Sluit("wmo323:TotaalIngediendBedrag"u8);
        xml.Open("wmo323:Clienten"u8);
        foreach (var client in declaratie.Clienten)
        {
            xml.Open("wmo323:Client"u8);
            xml.Element("wmo323:Bsn"u8, client.Bsn.Getal, new('D', 9));
            xml.Open("wmo323:Prestaties"u8);
            foreach (var regel in client.Regels)
            {
                Prestatie(regel);
            }

            xml.Sluit("wmo323:Prestaties"u8);
            xml.Sluit("wmo323:Client"u8);
        }

        xml.Sluit("wmo323:Clienten"u8);
        xml.Sluit("wmo323:Declaratie"u8);
        xml.Einde("wmo323:Bericht"u8);
    }

    private void Kop(Conceptdeclaratie declaratie)
    {
        xml.Open("wmo323:Header"u8);
        xml.Element("wmo323:BerichtCode"u8, "484"u8);
        xml.Element("wmo323:BerichtVersie"u8, "3"u8);
        xml.Element("wmo323:BerichtSubversie"u8, "2"u8);
        xml.Element("wmo323:Afzender"u8, declaratie.Aanbieder.Agb);
        xml.Element("wmo323:Ontvanger"u8, declaratie.Gemeente.Code);
        xml.Open("wmo323:BerichtIdentificatie"u8);
        xml.Element("iwmo:Identificatie"u8, "W" + declaratie.Kenmerk);
        xml.Element("iwmo:Dagtekening"u8, declaratie.Dagtekening);
        xml.Sluit("wmo323:BerichtIdentificatie"u8);
        xml.Open("wmo323:XsdVersie"u8);
        xml.Element("iwmo:BasisschemaXsdVersie"u8, "1.0.0"u8);
        xml.Element("iwmo:BerichtXsdVersie"u8, "1.0.0"u8);
        xml.Sluit("wmo323:XsdVersie"u8);
        xml.Sluit("wmo323:Header"u8);
    }

    private void Prestatie(Conceptregel regel)
    {
        xml.Open("wmo323:Prestatie"u8);
        xml.Open("wmo323:ProductReferentie"u8);
        xml.Element("iwmo:ReferentieNummer"u8, regel.ReferentieNummer);
        if (regel.VorigReferentieNummer is { } vorig)
        {
            xml.Element("iwmo:VorigReferentieNummer"u8, vorig);
        }

        xml.Sluit("wmo323:ProductReferentie"u8);
        xml.Element("wmo323:ToewijzingNummer"u8, regel.ToewijzingNummer);
        xml.Element("wmo323:ProductCategorie"u8, regel.Product.Categorie);
        xml.Element("wmo323:ProductCode"u8, regel.Product.Code!);
        xml.Open("wmo323:ProductPeriode"u8);
        Periode(regel.ProductPeriode);
        xml.Sluit("wmo323:ProductPeriode"u8);
        xml.Element("wmo323:GeleverdVolume"u8, regel.Volume);
        xml.Element("wmo323:Eenheid"u8, (int)regel.Eenheid, new('D', 2));
        if (regel.Prijs.Tarief is { } tarief)
        {
            xml.Element("wmo323:ProductTarief"u8, tarief.Cent);
        }

        xml.Open("wmo323:IngediendBedrag"u8);
        xml.Element("iwmo:Bedrag"u8, regel.Prijs.Bedrag.Cent);
        xml.Element("iwmo:DebetCredit"u8, regel.IsCredit ? "C"u8 : "D"u8);
        xml.Sluit("wmo323:IngediendBedrag"u8);
        xml.Sluit("wmo323:Prestatie"u8);
    }

    private void Periode(Periode periode)
    {
        xml.Element("iwmo:Begindatum"u8, periode.Begin);
        xml.Element("iwmo:Einddatum"u8, periode.Eind);
    }
}
