using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Schrijft een WMO323 of JW323.</summary>
internal sealed class DeclaratieSchrijver(XmlSchrijver xml, Wereldwet wet)
{
    public void Schrijf(Stream stream, Conceptdeclaratie declaratie)
    {
        xml.Begin(stream, 323);
        Kop(declaratie);
        xml.Open("eigen:Declaratie"u8);
        xml.Element("eigen:DeclaratieNummer"u8, "D" + declaratie.Kenmerk);
        xml.Open("eigen:DeclaratiePeriode"u8);
        Periode(declaratie.Maand.Periode);
        xml.Sluit("eigen:DeclaratiePeriode"u8);
        xml.Element("eigen:DeclaratieDagtekening"u8, declaratie.DeclaratieDagtekening);
        xml.Open("eigen:TotaalIngediendBedrag"u8);
        xml.Element("basis:TotaalBedrag"u8, declaratie.Totaal.Absoluut.Cent);
        xml.Element("basis:DebetCredit"u8, declaratie.Totaal.DebetCredit == DebetCredit.Credit ? "C"u8 : "D"u8);
        xml.Sluit("eigen:TotaalIngediendBedrag"u8);
        xml.Open("eigen:Clienten"u8);
        foreach (var client in declaratie.Clienten)
        {
            xml.Open("eigen:Client"u8);
            xml.Element("eigen:Bsn"u8, client.Bsn.Getal, new('D', 9));
            xml.Open("eigen:Prestaties"u8);
            foreach (var regel in client.Regels)
            {
                Prestatie(regel);
            }

            xml.Sluit("eigen:Prestaties"u8);
            xml.Sluit("eigen:Client"u8);
        }

        xml.Sluit("eigen:Clienten"u8);
        xml.Sluit("eigen:Declaratie"u8);
        xml.Einde();
    }

    private void Kop(Conceptdeclaratie declaratie)
    {
        xml.Open("eigen:Header"u8);
        xml.Element("eigen:BerichtCode"u8, wet.Code(323));
        xml.Element("eigen:BerichtVersie"u8, "3"u8);
        xml.Element("eigen:BerichtSubversie"u8, "2"u8);
        xml.Element("eigen:Afzender"u8, declaratie.Aanbieder.Agb);
        xml.Element("eigen:Ontvanger"u8, declaratie.Gemeente.Code);
        xml.Open("eigen:BerichtIdentificatie"u8);
        xml.Element("basis:Identificatie"u8, "W" + declaratie.Kenmerk);
        xml.Element("basis:Dagtekening"u8, declaratie.Dagtekening);
        xml.Sluit("eigen:BerichtIdentificatie"u8);
        xml.Open("eigen:XsdVersie"u8);
        xml.Element("basis:BasisschemaXsdVersie"u8, "1.0.0"u8);
        xml.Element("basis:BerichtXsdVersie"u8, "1.0.0"u8);
        xml.Sluit("eigen:XsdVersie"u8);
        xml.Sluit("eigen:Header"u8);
    }

    private void Prestatie(Conceptregel regel)
    {
        xml.Open("eigen:Prestatie"u8);
        xml.Open("eigen:ProductReferentie"u8);
        xml.Element("basis:ReferentieNummer"u8, regel.ReferentieNummer);
        if (regel.VorigReferentieNummer is { } vorig)
        {
            xml.Element("basis:VorigReferentieNummer"u8, vorig);
        }

        xml.Sluit("eigen:ProductReferentie"u8);
        xml.Element("eigen:ToewijzingNummer"u8, regel.ToewijzingNummer);
        var product = wet.Product(regel.Product);
        xml.Element("eigen:ProductCategorie"u8, product.Categorie);
        xml.Element("eigen:ProductCode"u8, product.Code!);
        xml.Open("eigen:ProductPeriode"u8);
        Periode(regel.ProductPeriode);
        xml.Sluit("eigen:ProductPeriode"u8);
        xml.Element("eigen:GeleverdVolume"u8, regel.Volume);
        xml.Element("eigen:Eenheid"u8, (int)regel.Eenheid, new('D', 2));
        if (regel.Prijs.Tarief is { } tarief)
        {
            xml.Element("eigen:ProductTarief"u8, tarief.Cent);
        }

        xml.Open("eigen:IngediendBedrag"u8);
        xml.Element("basis:Bedrag"u8, regel.Prijs.Bedrag.Cent);
        xml.Element("basis:DebetCredit"u8, regel.IsCredit ? "C"u8 : "D"u8);
        xml.Sluit("eigen:IngediendBedrag"u8);
        xml.Sluit("eigen:Prestatie"u8);
    }

    private void Periode(Periode periode)
    {
        xml.Element("basis:Begindatum"u8, periode.Begin);
        xml.Element("basis:Einddatum"u8, periode.Eind);
    }
}
