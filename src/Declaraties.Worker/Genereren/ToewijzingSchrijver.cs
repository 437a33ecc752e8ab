using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Worker.Genereren;

/// <summary>Schrijft een WMO301: één client, met wat er op die dag is toegewezen, gewijzigd of verwijderd.</summary>
internal sealed class ToewijzingSchrijver(XmlSchrijver xml, Wereld wereld)
{
    private const string VerzonnenTelefoonnummer = "0000000000";

    /// <param name="volgnummer">Telt over alle berichten op, vanaf 1.</param>
    public void Schrijf(Stream stream, Toewijzingspost post, int volgnummer)
    {
        xml.Begin(
            stream,
            "wmo301:Bericht"u8,
            " xmlns:iwmo=\"http://www.istandaarden.nl/iwmo/3_2/basisschema/schema\" xmlns:wmo301=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\""u8);
        Kop(post, volgnummer);
        xml.Open("wmo301:Client"u8);
        var persoon = new Persoon(post.Client, wereld);
        xml.Element("wmo301:Bsn"u8, post.Client.Bsn.Getal, new('D', 9));
        Persoonsgegevens(persoon);
        if (persoon.HeeftRelatie)
        {
            Relatie(persoon);
        }

        xml.Open("wmo301:Contactgegevens"u8);
        Contact("01"u8, persoon, post);
        if (persoon.HeeftTijdelijkAdres)
        {
            Contact("04"u8, persoon, post);
        }

        xml.Sluit("wmo301:Contactgegevens"u8);
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

    private void Persoonsgegevens(Persoon persoon)
    {
        xml.Open("wmo301:Geboortedatum"u8);
        xml.Element("iwmo:Datum"u8, persoon.Geboortedatum);
        if (persoon.DatumGebruik is { } gebruik)
        {
            xml.Element("iwmo:DatumGebruik"u8, gebruik);
        }

        xml.Sluit("wmo301:Geboortedatum"u8);
        xml.Element("wmo301:Geslacht"u8, persoon.Geslacht);
        xml.Open("wmo301:Naam"u8);
        Naam("iwmo:Geslachtsnaam"u8, persoon.Geslachtsnaam);
        if (persoon.Partnernaam is { } partner)
        {
            Naam("iwmo:Partnernaam"u8, partner);
        }

        xml.Element("iwmo:Voornamen"u8, persoon.Voornaam);
        xml.Element("iwmo:Voorletters"u8, persoon.Voornaam[..1]);
        xml.Element("iwmo:NaamGebruik"u8, persoon.NaamGebruik);
        xml.Sluit("wmo301:Naam"u8);
        if (persoon.Communicatievorm is { } vorm)
        {
            xml.Open("wmo301:Communicatie"u8);
            xml.Element("iwmo:Vorm"u8, vorm);
            if (persoon.Taal is { } taal)
            {
                xml.Element("iwmo:Taal"u8, taal);
            }

            xml.Sluit("wmo301:Communicatie"u8);
        }
    }

    private void Naam(ReadOnlySpan<byte> element, Achternaam naam)
    {
        xml.Open(element);
        xml.Element("iwmo:Achternaam"u8, naam.Naam);
        if (naam.Voorvoegsel is { } voorvoegsel)
        {
            xml.Element("iwmo:Voorvoegsel"u8, voorvoegsel);
        }

        xml.Sluit(element);
    }

    private void Relatie(Persoon persoon)
    {
        xml.Open("wmo301:Relaties"u8);
        xml.Open("wmo301:Relatie"u8);
        xml.Element("wmo301:Nummer"u8, "1"u8);
        xml.Element("wmo301:Volgorde"u8, "1"u8);
        xml.Element("wmo301:Soort"u8, "15"u8);
        xml.Open("wmo301:Naam"u8);
        Naam("iwmo:Geslachtsnaam"u8, persoon.RelatieNaam);
        xml.Element("iwmo:NaamGebruik"u8, "1"u8);
        xml.Sluit("wmo301:Naam"u8);
        xml.Open("wmo301:Contact"u8);
        // A correspondence address needs no postcode (CD034); a telephone is enough to be reached (TR006).
        xml.Element("wmo301:Soort"u8, "02"u8);
        Telefoon();
        xml.Sluit("wmo301:Contact"u8);
        xml.Sluit("wmo301:Relatie"u8);
        xml.Sluit("wmo301:Relaties"u8);
    }

    private void Contact(ReadOnlySpan<byte> soort, Persoon persoon, Toewijzingspost post)
    {
        var isTijdelijk = soort.SequenceEqual("04"u8);
        xml.Open("wmo301:Contact"u8);
        xml.Element("wmo301:Soort"u8, soort);
        xml.Open("wmo301:Adres"u8);
        xml.Open("iwmo:Huis"u8);
        xml.Element("iwmo:Huisnummer"u8, persoon.Huisnummer + (isTijdelijk ? 1 : 0));
        xml.Sluit("iwmo:Huis"u8);
        xml.Element("iwmo:Postcode"u8, persoon.Postcode);
        xml.Element("iwmo:Straatnaam"u8, persoon.Straat);
        xml.Element("iwmo:Plaatsnaam"u8, persoon.Plaats);
        xml.Element("iwmo:LandCode"u8, "NL"u8);
        xml.Sluit("wmo301:Adres"u8);
        if (persoon.HeeftTelefoon && !isTijdelijk)
        {
            Telefoon();
        }

        if (isTijdelijk)
        {
            xml.Open("wmo301:Periode"u8);
            xml.Element("iwmo:Begindatum"u8, post.Dagtekening);
            xml.Element("iwmo:Einddatum"u8, post.Dagtekening.AddMonths(3));
            xml.Sluit("wmo301:Periode"u8);
        }

        xml.Sluit("wmo301:Contact"u8);
    }

    private void Telefoon()
    {
        xml.Open("wmo301:Telefoon"u8);
        xml.Open("iwmo:Telefoon01"u8);
        xml.Element("iwmo:Telefoonnummer"u8, VerzonnenTelefoonnummer);
        xml.Element("iwmo:Landnummer"u8, "0031"u8);
        xml.Sluit("iwmo:Telefoon01"u8);
        xml.Sluit("wmo301:Telefoon"u8);
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
            xml.Element("wmo301:Budget"u8, budget);
        }

        xml.Sluit("wmo301:ToegewezenProduct"u8);
    }
}
