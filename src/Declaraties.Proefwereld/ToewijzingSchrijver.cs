using System.Globalization;

namespace Declaraties.Proefwereld;

/// <summary>Schrijft een WMO301: één client, met wat er op die dag is toegewezen, gewijzigd of verwijderd.</summary>
internal sealed class ToewijzingSchrijver(XmlSchrijver xml, Wereld wereld)
{
    private readonly PersoonSchrijver _persoon = new(xml);

    /// <param name="volgnummer">Telt over alle berichten op, vanaf 1.</param>
    public void Schrijf(Stream stream, Toewijzingspost post, int volgnummer)
    {
        xml.Begin(
            stream,
            "wmo301:Bericht"u8,
            " xmlns:iwmo=\"http://www.istandaarden.nl/iwmo/3_2/basisschema/schema\" xmlns:wmo301=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\""u8);
        Kop(post, volgnummer);
        xml.Open("wmo301:Client"u8);
        xml.Element("wmo301:Bsn"u8, post.Client.Bsn.Getal, new('D', 9));
        _persoon.Schrijf(new Persoon(post.Client, wereld), post.Dagtekening);
        xml.Open("wmo301:ToegewezenProducten"u8);
        foreach (var versie in post.Versies)
        {
            ToegewezenProduct(versie, post.Dagtekening);
        }

        xml.Sluit("wmo301:ToegewezenProducten"u8);
        xml.Sluit("wmo301:Client"u8);
        xml.Einde("wmo301:Bericht"u8);
    }

    private void Kop(Toewijzingspost post, int volgnummer)
    {
        xml.Open("wmo301:Header"u8);
        xml.Element("wmo301:BerichtCode"u8, "414"u8);
        xml.Element("wmo301:BerichtVersie"u8, "3"u8);
        xml.Element("wmo301:BerichtSubversie"u8, "2"u8);
        xml.Element("wmo301:Afzender"u8, post.Client.Gemeente.Code);
        xml.Element("wmo301:Ontvanger"u8, post.Client.Aanbieder.Agb);
        xml.Open("wmo301:BerichtIdentificatie"u8);
        xml.Element("iwmo:Identificatie"u8, string.Create(CultureInfo.InvariantCulture, $"T{volgnummer:D9}"));
        xml.Element("iwmo:Dagtekening"u8, post.Dagtekening);
        xml.Sluit("wmo301:BerichtIdentificatie"u8);
        xml.Open("wmo301:XsdVersie"u8);
        xml.Element("iwmo:BasisschemaXsdVersie"u8, "1.0.0"u8);
        xml.Element("iwmo:BerichtXsdVersie"u8, "1.0.0"u8);
        xml.Sluit("wmo301:XsdVersie"u8);
        xml.Sluit("wmo301:Header"u8);
    }

    private void ToegewezenProduct(Toewijzingsversie versie, DateOnly dagtekening)
    {
        var toewijzing = versie.Toewijzing;
        xml.Open("wmo301:ToegewezenProduct"u8);
        xml.Element("wmo301:ToewijzingNummer"u8, toewijzing.Nummer);
        xml.Open("wmo301:Product"u8);
        xml.Element("iwmo:Categorie"u8, toewijzing.Product.Categorie);
        if (toewijzing.Budget is null)
        {
            xml.Element("iwmo:Code"u8, toewijzing.Product.Code!);
        }

        xml.Sluit("wmo301:Product"u8);
        xml.Element("wmo301:Toewijzingsdatum"u8, dagtekening);
        // A second version may be of the same day, but is always later on that day.
        xml.Element("wmo301:Toewijzingstijd"u8, versie.IsTweede ? "15:30:00"u8 : "09:15:00"u8);
        xml.Element("wmo301:Ingangsdatum"u8, toewijzing.Ingangsdatum);
        if ((versie.IsTweede ? toewijzing.Einddatum : toewijzing.EersteEinddatum) is { } einddatum)
        {
            xml.Element("wmo301:Einddatum"u8, einddatum);
        }

        if (versie.IsTweede)
        {
            xml.Element("wmo301:RedenWijziging"u8, toewijzing.RedenWijziging!);
        }

        if (toewijzing.Omvang is { } omvang)
        {
            xml.Open("wmo301:Omvang"u8);
            xml.Element("iwmo:Volume"u8, omvang.Volume);
            xml.Element("iwmo:Eenheid"u8, (int)omvang.Eenheid, new('D', 2));
            xml.Element("iwmo:Frequentie"u8, (int)omvang.Frequentie);
            xml.Sluit("wmo301:Omvang"u8);
        }

        if (toewijzing.Budget is { } budget)
        {
            xml.Element("wmo301:Budget"u8, budget.Cent);
        }

        xml.Sluit("wmo301:ToegewezenProduct"u8);
    }
}
