using System.Globalization;
using Declaraties.Beantwoorden;
using Declaraties.Berichten.Edities;
using Declaraties.Domein;

namespace Declaraties.Berichten.Schrijven;

/// <summary>
/// Schrijft een <see cref="Antwoord"/> als 325 van de editie van de declaratie (WMO325, JW325): UTF-8 zonder byte order mark, regeleinde LF, ingesprongen. Hetzelfde antwoord
/// geeft altijd dezelfde bytes. Wat uit de declaratie wordt herhaald staat er teken voor teken zoals het is gelezen, ook een tab of
/// regeleinde in een referentienummer.
/// </summary>
/// <remarks>De schrijver beoordeelt niet: of het antwoord geldig is zegt <see cref="Berichtlezer.LeesAntwoord"/>.</remarks>
public sealed class AntwoordSchrijver
{
    private readonly Berichteditie _editie;
    private readonly string _basis;
    private readonly string _eigen;

    private AntwoordSchrijver(Berichteditie editie)
    {
        _editie = editie;
        _basis = editie.Voorvoegsel + ":";
        _eigen = editie.Soort(Berichtrol.Antwoord).Woord() + ":";
    }

    /// <param name="antwoord">Wat er te antwoorden is.</param>
    /// <param name="edities">Het register waarin de editie van het antwoord staat; null: wat dit programma kent.</param>
    /// <exception cref="ArgumentException">Een tekst bevat een teken dat in XML niet kan voorkomen, of de editie is niet bekend.</exception>
    public static byte[] Schrijf(Antwoord antwoord, Editieregister? edities = null)
    {
        ArgumentNullException.ThrowIfNull(antwoord);
        return new AntwoordSchrijver((edities ?? Editieregister.Standaard).Van(antwoord.Editie)).Bericht(antwoord);
    }

    private byte[] Bericht(Antwoord antwoord)
    {
        var uit = new XmlUitvoer();
        uit.Declaratie();
        var (basis, eigen) = (_editie.Basisnaamruimte, _editie.Naamruimte(Berichtrol.Antwoord));
        uit.Begin(_eigen, "Bericht", $" xmlns:{_basis[..^1]}=\"{basis}\" xmlns:{_eigen[..^1]}=\"{eigen}\"");
        Header(uit, antwoord);
        if (antwoord.DeclaratieAntwoord is { } declaratie)
        {
            Declaratie(uit, declaratie);
        }

        uit.Einde();
        return uit.Bytes.ToArray();
    }

    private void Header(XmlUitvoer uit, Antwoord antwoord)
    {
        uit.Begin(_eigen, "Header");
        uit.Waarde(_eigen, "BerichtCode", (int)_editie.Soort(Berichtrol.Antwoord));
        uit.Waarde(_eigen, "BerichtVersie", _editie.Release.Versie);
        uit.Waarde(_eigen, "BerichtSubversie", _editie.Release.Subversie);
        uit.Waarde(_eigen, "Afzender", antwoord.Afzender);
        uit.Waarde(_eigen, "Ontvanger", antwoord.Ontvanger);
        Identificatie(uit, "BerichtIdentificatie", antwoord.BerichtIdentificatie);
        Versie(uit, "XsdVersie", antwoord.XsdVersie);
        Identificatie(uit, "DeclaratieIdentificatie", antwoord.DeclaratieIdentificatie);
        Versie(uit, "XsdVersieDeclaratie", antwoord.XsdVersieDeclaratie);
        RetourCodes(uit, antwoord.RetourCodes);
        uit.Einde();
    }

    private void Identificatie(XmlUitvoer uit, string naam, BerichtIdentificatie identificatie)
    {
        uit.Begin(_eigen, naam);
        uit.Waarde(_basis, "Identificatie", identificatie.Identificatie);
        uit.Waarde(_basis, "Dagtekening", identificatie.DagtekeningTekst);
        uit.Einde();
    }

    private void Versie(XmlUitvoer uit, string naam, XsdVersie versie)
    {
        uit.Begin(_eigen, naam);
        uit.Waarde(_basis, "BasisschemaXsdVersie", versie.BasisschemaXsdVersie);
        uit.Waarde(_basis, "BerichtXsdVersie", versie.BerichtXsdVersie);
        uit.Einde();
    }

    private void Declaratie(XmlUitvoer uit, DeclaratieAntwoord declaratie)
    {
        uit.Begin(_eigen, "DeclaratieAntwoord");
        uit.Waarde(_eigen, "DeclaratieNummer", declaratie.DeclaratieNummer);
        Totaal(uit, "TotaalIngediendBedrag", declaratie.TotaalIngediendBedrag);
        Totaal(uit, "TotaalToegekendBedrag", declaratie.TotaalToegekendBedrag);
        if (declaratie.Clienten.Count != 0)
        {
            uit.Begin(_eigen, "Clienten");
            foreach (var client in declaratie.Clienten)
            {
                Client(uit, client);
            }

            uit.Einde();
        }

        RetourCodes(uit, declaratie.RetourCodes);
        uit.Einde();
    }

    private void Totaal(XmlUitvoer uit, string naam, Bedrag bedrag)
    {
        uit.Begin(_eigen, naam);
        uit.Waarde(_basis, "TotaalBedrag", bedrag.Absoluut);
        uit.Waarde(_basis, "DebetCredit", Letter(bedrag.DebetCredit));
        uit.Einde();
    }

    private void Client(XmlUitvoer uit, ClientAntwoord client)
    {
        uit.Begin(_eigen, "Client");
        uit.Waarde(_eigen, "Bsn", client.Bsn.Voluit());
        uit.Begin(_eigen, "Prestaties");
        foreach (var antwoord in client.Prestaties)
        {
            Prestatie(uit, antwoord.Prestatie, antwoord.RetourCodes);
        }

        uit.Einde();
        RetourCodes(uit, client.RetourCodes);
        uit.Einde();
    }

    private void Prestatie(XmlUitvoer uit, Prestatie prestatie, IReadOnlyList<string> retourCodes)
    {
        uit.Begin(_eigen, "Prestatie");
        uit.Begin(_eigen, "ProductReferentie");
        uit.Waarde(_basis, "ReferentieNummer", prestatie.ReferentieNummer);
        if (prestatie.VorigReferentieNummer is { } vorig)
        {
            uit.Waarde(_basis, "VorigReferentieNummer", vorig);
        }

        uit.Einde();
        uit.Waarde(_eigen, "ToewijzingNummer", prestatie.ToewijzingNummer);
        uit.Waarde(_eigen, "ProductCategorie", prestatie.Product.Categorie);
        uit.Waarde(_eigen, "ProductCode", prestatie.Product.Code ?? "");
        uit.Begin(_eigen, "ProductPeriode");
        uit.Waarde(_basis, "Begindatum", Datum(prestatie.ProductPeriode.Begin));
        uit.Waarde(_basis, "Einddatum", Datum(prestatie.ProductPeriode.Eind));
        uit.Einde();
        uit.Waarde(_eigen, "GeleverdVolume", prestatie.GeleverdVolume);
        uit.Waarde(_eigen, "Eenheid", prestatie.Eenheid.Code());
        if (prestatie.ProductTarief is { } tarief)
        {
            uit.Waarde(_eigen, "ProductTarief", tarief);
        }

        uit.Begin(_eigen, "IngediendBedrag");
        uit.Waarde(_basis, "Bedrag", prestatie.IngediendBedrag);
        uit.Waarde(_basis, "DebetCredit", Letter(prestatie.DebetCredit));
        uit.Einde();
        RetourCodes(uit, retourCodes);
        uit.Einde();
    }

    private void RetourCodes(XmlUitvoer uit, IReadOnlyList<string> codes)
    {
        uit.Begin(_eigen, "RetourCodes");
        foreach (var code in codes)
        {
            uit.Waarde(_eigen, "RetourCode", code);
        }

        uit.Einde();
    }

    private static string Letter(DebetCredit debetCredit) => debetCredit == DebetCredit.Credit ? "C" : "D";

    private static string Datum(DateOnly datum) => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
