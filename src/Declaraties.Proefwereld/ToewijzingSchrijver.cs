using System.Globalization;

namespace Declaraties.Proefwereld;

/// <summary>Schrijft een WMO301 of JW301: één client, met wat er op die dag is toegewezen, gewijzigd of verwijderd.</summary>
internal sealed class ToewijzingSchrijver(XmlSchrijver xml, Wereld wereld)
{
    private readonly PersoonSchrijver _persoon = new(xml);

    /// <param name="volgnummer">Telt over alle berichten op, vanaf 1.</param>
    public void Schrijf(Stream stream, Toewijzingspost post, int volgnummer)
    {
        xml.Begin(stream, 301);
        Kop(post, volgnummer);
        xml.Open("eigen:Client"u8);
        xml.Element("eigen:Bsn"u8, post.Client.Bsn.Getal, new('D', 9));
        _persoon.Schrijf(new Persoon(post.Client, wereld), post.Dagtekening);
        xml.Open("eigen:ToegewezenProducten"u8);
        foreach (var versie in post.Versies)
        {
            ToegewezenProduct(versie, post.Dagtekening);
        }

        xml.Sluit("eigen:ToegewezenProducten"u8);
        xml.Sluit("eigen:Client"u8);
        xml.Einde();
    }

    private void Kop(Toewijzingspost post, int volgnummer)
    {
        xml.Open("eigen:Header"u8);
        xml.Element("eigen:BerichtCode"u8, wereld.Wet.Code(301));
        xml.Element("eigen:BerichtVersie"u8, "3"u8);
        xml.Element("eigen:BerichtSubversie"u8, "2"u8);
        xml.Element("eigen:Afzender"u8, post.Client.Gemeente.Code);
        xml.Element("eigen:Ontvanger"u8, post.Client.Aanbieder.Agb);
        xml.Open("eigen:BerichtIdentificatie"u8);
        xml.Element("basis:Identificatie"u8, string.Create(CultureInfo.InvariantCulture, $"T{volgnummer:D9}"));
        xml.Element("basis:Dagtekening"u8, post.Dagtekening);
        xml.Sluit("eigen:BerichtIdentificatie"u8);
        xml.Open("eigen:XsdVersie"u8);
        xml.Element("basis:BasisschemaXsdVersie"u8, "1.0.0"u8);
        xml.Element("basis:BerichtXsdVersie"u8, "1.0.0"u8);
        xml.Sluit("eigen:XsdVersie"u8);
        xml.Sluit("eigen:Header"u8);
    }

    private void ToegewezenProduct(Toewijzingsversie versie, DateOnly dagtekening)
    {
        var toewijzing = versie.Toewijzing;
        xml.Open("eigen:ToegewezenProduct"u8);
        xml.Element("eigen:ToewijzingNummer"u8, toewijzing.Nummer);
        xml.Open("eigen:Product"u8);
        var product = wereld.Wet.Product(toewijzing.Product);
        xml.Element("basis:Categorie"u8, product.Categorie);
        if (toewijzing.Budget is null)
        {
            xml.Element("basis:Code"u8, product.Code!);
        }

        xml.Sluit("eigen:Product"u8);
        xml.Element("eigen:Toewijzingsdatum"u8, dagtekening);
        // A second version may be of the same day, but is always later on that day.
        xml.Element("eigen:Toewijzingstijd"u8, versie.IsTweede ? "15:30:00"u8 : "09:15:00"u8);
        xml.Element("eigen:Ingangsdatum"u8, toewijzing.Ingangsdatum);
        if ((versie.IsTweede ? toewijzing.Einddatum : toewijzing.EersteEinddatum) is { } einddatum)
        {
            xml.Element("eigen:Einddatum"u8, einddatum);
        }

        if (versie.IsTweede)
        {
            xml.Element("eigen:RedenWijziging"u8, toewijzing.RedenWijziging!);
        }

        if (toewijzing.Omvang is { } omvang)
        {
            xml.Open("eigen:Omvang"u8);
            xml.Element("basis:Volume"u8, omvang.Volume);
            xml.Element("basis:Eenheid"u8, (int)omvang.Eenheid, new('D', 2));
            xml.Element("basis:Frequentie"u8, (int)omvang.Frequentie);
            xml.Sluit("eigen:Omvang"u8);
        }

        if (toewijzing.Budget is { } budget)
        {
            xml.Element("eigen:Budget"u8, budget.Cent);
        }

        xml.Sluit("eigen:ToegewezenProduct"u8);
    }
}
