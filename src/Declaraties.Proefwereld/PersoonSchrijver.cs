namespace Declaraties.Proefwereld;

/// <summary>Schrijft in een 301 wie de client is, en hoe hij te bereiken is.</summary>
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

        xml.Open("eigen:Contactgegevens"u8);
        Contact("01"u8, persoon, dagtekening);
        if (persoon.HeeftTijdelijkAdres)
        {
            Contact("04"u8, persoon, dagtekening);
        }

        xml.Sluit("eigen:Contactgegevens"u8);
    }

    private void Persoonsgegevens(Persoon persoon)
    {
        xml.Open("eigen:Geboortedatum"u8);
        xml.Element("basis:Datum"u8, persoon.Geboortedatum);
        if (persoon.DatumGebruik is { } gebruik)
        {
            xml.Element("basis:DatumGebruik"u8, gebruik);
        }

        xml.Sluit("eigen:Geboortedatum"u8);
        xml.Element("eigen:Geslacht"u8, persoon.Geslacht);
        xml.Open("eigen:Naam"u8);
        Naam("basis:Geslachtsnaam"u8, persoon.Geslachtsnaam);
        if (persoon.Partnernaam is { } partner)
        {
            Naam("basis:Partnernaam"u8, partner);
        }

        xml.Element("basis:Voornamen"u8, persoon.Voornaam);
        xml.Element("basis:Voorletters"u8, persoon.Voornaam[..1]);
        xml.Element("basis:NaamGebruik"u8, persoon.NaamGebruik);
        xml.Sluit("eigen:Naam"u8);
        if (persoon.Communicatievorm is { } vorm)
        {
            xml.Open("eigen:Communicatie"u8);
            xml.Element("basis:Vorm"u8, vorm);
            if (persoon.Taal is { } taal)
            {
                xml.Element("basis:Taal"u8, taal);
            }

            xml.Sluit("eigen:Communicatie"u8);
        }
    }

    private void Naam(ReadOnlySpan<byte> element, Achternaam naam)
    {
        xml.Open(element);
        xml.Element("basis:Achternaam"u8, naam.Naam);
        if (naam.Voorvoegsel is { } voorvoegsel)
        {
            xml.Element("basis:Voorvoegsel"u8, voorvoegsel);
        }

        xml.Sluit(element);
    }

    private void Relatie(Persoon persoon)
    {
        xml.Open("eigen:Relaties"u8);
        xml.Open("eigen:Relatie"u8);
        xml.Element("eigen:Nummer"u8, "1"u8);
        xml.Element("eigen:Volgorde"u8, "1"u8);
        xml.Element("eigen:Soort"u8, "15"u8);
        xml.Open("eigen:Naam"u8);
        Naam("basis:Geslachtsnaam"u8, persoon.RelatieNaam);
        xml.Element("basis:NaamGebruik"u8, "1"u8);
        xml.Sluit("eigen:Naam"u8);
        xml.Open("eigen:Contact"u8);
        // A correspondence address needs no postcode (CD034); a telephone is enough to be reached (TR006).
        xml.Element("eigen:Soort"u8, "02"u8);
        Telefoon();
        xml.Sluit("eigen:Contact"u8);
        xml.Sluit("eigen:Relatie"u8);
        xml.Sluit("eigen:Relaties"u8);
    }

    private void Contact(ReadOnlySpan<byte> soort, Persoon persoon, DateOnly dagtekening)
    {
        var isTijdelijk = soort.SequenceEqual("04"u8);
        xml.Open("eigen:Contact"u8);
        xml.Element("eigen:Soort"u8, soort);
        xml.Open("eigen:Adres"u8);
        xml.Open("basis:Huis"u8);
        xml.Element("basis:Huisnummer"u8, persoon.Huisnummer + (isTijdelijk ? 1 : 0));
        xml.Sluit("basis:Huis"u8);
        xml.Element("basis:Postcode"u8, persoon.Postcode);
        xml.Element("basis:Straatnaam"u8, persoon.Straat);
        xml.Element("basis:Plaatsnaam"u8, persoon.Plaats);
        xml.Element("basis:LandCode"u8, "NL"u8);
        xml.Sluit("eigen:Adres"u8);
        if (persoon.HeeftTelefoon && !isTijdelijk)
        {
            Telefoon();
        }

        if (isTijdelijk)
        {
            xml.Open("eigen:Periode"u8);
            xml.Element("basis:Begindatum"u8, dagtekening);
            xml.Element("basis:Einddatum"u8, dagtekening.AddMonths(3));
            xml.Sluit("eigen:Periode"u8);
        }

        xml.Sluit("eigen:Contact"u8);
    }

    private void Telefoon()
    {
        xml.Open("eigen:Telefoon"u8);
        xml.Open("basis:Telefoon01"u8);
        xml.Element("basis:Telefoonnummer"u8, VerzonnenTelefoonnummer);
        xml.Element("basis:Landnummer"u8, "0031"u8);
        xml.Sluit("basis:Telefoon01"u8);
        xml.Sluit("eigen:Telefoon"u8);
    }
}
