using System.Globalization;
using Declaraties.Beantwoorden;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Schrijven;

/// <summary>
/// Schrijft een <see cref="Antwoord"/> als WMO325: UTF-8 zonder byte order mark, regeleinde LF, ingesprongen. Hetzelfde antwoord
/// geeft altijd dezelfde bytes. Wat uit de declaratie wordt herhaald staat er teken voor teken zoals het is gelezen, ook een tab of
/// regeleinde in een referentienummer.
/// </summary>
/// <remarks>De schrijver beoordeelt niet: of het antwoord geldig is zegt <see cref="Berichtlezer.LeesAntwoord"/>.</remarks>
public static class AntwoordSchrijver
{
    private const string I = "iwmo:";
    private const string W = "wmo325:";

    /// <exception cref="ArgumentException">Een tekst bevat een teken dat in XML niet kan voorkomen.</exception>
    public static byte[] Schrijf(Antwoord antwoord)
    {
        ArgumentNullException.ThrowIfNull(antwoord);
        var uit = new XmlUitvoer();
        uit.Declaratie();
        uit.Begin(W + "Bericht", $" xmlns:iwmo=\"{Basisschema.Naamruimte}\" xmlns:wmo325=\"{Wmo325.Naamruimte}\"");
        Header(uit, antwoord);
        if (antwoord.DeclaratieAntwoord is { } declaratie)
        {
            Declaratie(uit, declaratie);
        }

        uit.Einde();
        return uit.Bytes.ToArray();
    }

    private static void Header(XmlUitvoer uit, Antwoord antwoord)
    {
        uit.Begin(W + "Header");
        uit.Waarde(W + "BerichtCode", (int)Berichtsoort.Wmo325);
        uit.Waarde(W + "BerichtVersie", 3);
        uit.Waarde(W + "BerichtSubversie", 2);
        uit.Waarde(W + "Afzender", antwoord.Afzender);
        uit.Waarde(W + "Ontvanger", antwoord.Ontvanger);
        Identificatie(uit, "BerichtIdentificatie", antwoord.BerichtIdentificatie);
        Versie(uit, "XsdVersie", antwoord.XsdVersie);
        Identificatie(uit, "DeclaratieIdentificatie", antwoord.DeclaratieIdentificatie);
        Versie(uit, "XsdVersieDeclaratie", antwoord.XsdVersieDeclaratie);
        RetourCodes(uit, antwoord.RetourCodes);
        uit.Einde();
    }

    private static void Identificatie(XmlUitvoer uit, string naam, BerichtIdentificatie identificatie)
    {
        uit.Begin(W + naam);
        uit.Waarde(I + "Identificatie", identificatie.Identificatie);
        uit.Waarde(I + "Dagtekening", identificatie.DagtekeningTekst);
        uit.Einde();
    }

    private static void Versie(XmlUitvoer uit, string naam, XsdVersie versie)
    {
        uit.Begin(W + naam);
        uit.Waarde(I + "BasisschemaXsdVersie", versie.BasisschemaXsdVersie);
        uit.Waarde(I + "BerichtXsdVersie", versie.BerichtXsdVersie);
        uit.Einde();
    }

    private static void Declaratie(XmlUitvoer uit, DeclaratieAntwoord declaratie)
    {
        uit.Begin(W + "DeclaratieAntwoord");
        uit.Waarde(W + "DeclaratieNummer", declaratie.DeclaratieNummer);
        Totaal(uit, "TotaalIngediendBedrag", declaratie.TotaalIngediendBedrag);
        Totaal(uit, "TotaalToegekendBedrag", declaratie.TotaalToegekendBedrag);
        if (declaratie.Clienten.Count != 0)
        {
            uit.Begin(W + "Clienten");
            foreach (var client in declaratie.Clienten)
            {
                Client(uit, client);
            }

            uit.Einde();
        }

        RetourCodes(uit, declaratie.RetourCodes);
        uit.Einde();
    }

    private static void Totaal(XmlUitvoer uit, string naam, Bedrag bedrag)
    {
        uit.Begin(W + naam);
        uit.Waarde(I + "TotaalBedrag", bedrag.Absoluut);
        uit.Waarde(I + "DebetCredit", Letter(bedrag.DebetCredit));
        uit.Einde();
    }

    private static void Client(XmlUitvoer uit, ClientAntwoord client)
    {
        uit.Begin(W + "Client");
        uit.Waarde(W + "Bsn", client.Bsn.Voluit());
        uit.Begin(W + "Prestaties");
        foreach (var antwoord in client.Prestaties)
        {
            Prestatie(uit, antwoord.Prestatie, antwoord.RetourCodes);
        }

        uit.Einde();
        RetourCodes(uit, client.RetourCodes);
        uit.Einde();
    }

    private static void Prestatie(XmlUitvoer uit, Prestatie prestatie, IReadOnlyList<string> retourCodes)
    {
        uit.Begin(W + "Prestatie");
        uit.Begin(W + "ProductReferentie");
        uit.Waarde(I + "ReferentieNummer", prestatie.ReferentieNummer);
        if (prestatie.VorigReferentieNummer is { } vorig)
        {
            uit.Waarde(I + "VorigReferentieNummer", vorig);
        }

        uit.Einde();
        uit.Waarde(W + "ToewijzingNummer", prestatie.ToewijzingNummer);
        uit.Waarde(W + "ProductCategorie", prestatie.Product.Categorie);
        uit.Waarde(W + "ProductCode", prestatie.Product.Code ?? "");
        uit.Begin(W + "ProductPeriode");
        uit.Waarde(I + "Begindatum", Datum(prestatie.ProductPeriode.Begin));
        uit.Waarde(I + "Einddatum", Datum(prestatie.ProductPeriode.Eind));
        uit.Einde();
        uit.Waarde(W + "GeleverdVolume", prestatie.GeleverdVolume);
        uit.Waarde(W + "Eenheid", prestatie.Eenheid.Code());
        if (prestatie.ProductTarief is { } tarief)
        {
            uit.Waarde(W + "ProductTarief", tarief);
        }

        uit.Begin(W + "IngediendBedrag");
        uit.Waarde(I + "Bedrag", prestatie.IngediendBedrag);
        uit.Waarde(I + "DebetCredit", Letter(prestatie.DebetCredit));
        uit.Einde();
        RetourCodes(uit, retourCodes);
        uit.Einde();
    }

    private static void RetourCodes(XmlUitvoer uit, IReadOnlyList<string> codes)
    {
        uit.Begin(W + "RetourCodes");
        foreach (var code in codes)
        {
            uit.Waarde(W + "RetourCode", code);
        }

        uit.Einde();
    }

    private static string Letter(DebetCredit debetCredit) => debetCredit == DebetCredit.Credit ? "C" : "D";

    private static string Datum(DateOnly datum) => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
