namespace Declaraties.Proefwereld;

/// <summary>Schrijft in een WMO301 wie de client is, en hoe hij te bereiken is.</summary>
internal sealed class PersoonSchrijver(XmlSchrijver xml)
{
    private const string VerzonnenTelefoonnummer = "0000000000";

    public void Schrijf(Persoon persoon, DateOnly dagtekening)
    {
        Persoonsgegevens(persoon);
        if (persoon.HeeftRelatie)
        {
            Relatie(persoon);
        }

        xml.Open("wmo301:Contactgegevens"u8);
        Contact("01"u8, persoon, dagtekening);
        if (persoon.HeeftTijdelijkAdres)
        {
            Contact("04"u8, persoon, dagtekening);
        }

        xml.Sluit("wmo301:Contactgegevens"u8);
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

    private void Contact(ReadOnlySpan<byte> soort, Persoon persoon, DateOnly dagtekening)
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
            xml.Element("iwmo:Begindatum"u8, dagtekening);
            xml.Element("iwmo:Einddatum"u8, dagtekening.AddMonths(3));
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
}
