using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De adressen van de pagina's. Een Bsn staat er nooit in.</summary>
internal static class Adressen
{
    public const string Werklijst = "/";
    public const string Declaraties = "/declaraties";
    public const string Toewijzingen = "/toewijzingen";
    public const string Afkeur = "/afkeur";
    public const string Regels = "/regels";
    public const string Woord = "/woord";
    public const string Benutting = "/benutting";
    public const string ZonderLevering = "/zonder-levering";
    public const string NooitGedeclareerd = "/nooit-gedeclareerd";
    public const string Zoeken = "/zoeken";
    public const string Invoer = "/invoer";
    public const string Invoervoorbeeld = "/invoer/voorbeeld";
    public const string Toestemmingen = "/toestemmingen";
    public const string TeCrediteren = "/te-crediteren";
    public const string CreditVragen = "/te-crediteren/vraag";
    public const string Logboek = "/logboek";
    public const string LogboekBestand = "/logboek/bestand";
    public const string Onbestelbaar = "/onbestelbaar";
    public const string Retouren = "/retouren";
    public const string NietVerwerkt = "/niet-verwerkt";
    public const string VrijgaveSamen = "/vrijgave";
    public const string BeproevingSamen = "/beproeving";
    public const string HerbeoordelingSamen = "/herbeoordeling";
    public const string Rapporten = "/rapporten";
    public const string RapportMaken = "/rapporten/maken";
    public const string Beleid = "/beleid";
    public const string Tarief = "/tarief";
    public const string TariefVaststellen = "/tarief/vaststelling";
    public const string EigenTarief = "/tarief/eigen";
    public const string Vergelijk = "/vergelijk";
    public const string VergelijkPeriode = "/vergelijk/periode";
    public const string VergelijkBekostiging = "/vergelijk/bekostiging";
    public const string VergelijkOvergang = "/vergelijk/overgang";
    public const string Contacten = "/contacten";
    public const string ContactenControle = "/contacten/controle";
    public const string ContactenInvoer = "/contacten/invoer";
    public const string Portaal = "/aanbieder";
    public const string PortaalIndienen = $"{Portaal}/indienen";
    public const string PortaalProef = $"{Portaal}/proef";
    public const string PortaalToewijzingen = $"{Portaal}/toewijzingen";
    public const string PortaalCrediteren = $"{Portaal}/te-crediteren";
    public const string PortaalTarieven = $"{Portaal}/tarieven";
    public const string Vaststelling = "/rapporten/vaststelling";

    public static string PortaalBericht(string sleutel) => $"{Portaal}/berichten/{sleutel}";

    public static string PortaalAntwoord(string sleutel) => $"{PortaalBericht(sleutel)}/antwoord";

    public static string Declaratie(string sleutel) => $"{Declaraties}/{sleutel}";

    /// <summary>De plaats van een prestatie op het blad van haar declaratie; alleen het blad als zij daar verder staat dan het gaat.</summary>
    public static string Prestatie(Bladprestatie prestatie)
    {
        var (blad, volgnummer) = (Declaratie(prestatie.Declaratie.Adres), prestatie.Prestatie.Volgnummer);
        return volgnummer < Opslag.Bladzijde.Meeste ? $"{Met(blad, ("alles", "ja"), ("bladzijde", Bladzijde((volgnummer / Opslag.Bladzijde.Grootte) + 1)))}#{Anker(volgnummer)}" : blad;
    }

    /// <summary>Hoe een prestatie op het blad van haar declaratie is aan te wijzen.</summary>
    public static string Anker(int volgnummer) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"prestatie-{volgnummer + 1}");

    public static string Antwoord(string sleutel) => $"{Declaratie(sleutel)}/antwoord";

    public static string Bericht(string sleutel) => $"{Declaratie(sleutel)}/bericht";

    /// <summary>Waar hetzelfde met elke Bsn te krijgen is, voor wie dat mag.</summary>
    public static string Heel(string adres) => $"{adres}/heel";

    public static string Bevindingen(string sleutel) => $"{Declaratie(sleutel)}/bevindingen";

    public static string Beproeving(string sleutel) => $"{Declaratie(sleutel)}/beproeving";

    public static string Herbeoordeling(string sleutel) => $"{Declaratie(sleutel)}/herbeoordeling";

    public static string Vrijgave(string sleutel) => $"{Declaratie(sleutel)}/vrijgave";

    /// <summary>Onder de Wmo is het adres zonder wet: hetzelfde nummer onder een andere heeft een ander adres.</summary>
    public static string Toewijzing(ToewijzingSleutel sleutel) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Toewijzingen}/{sleutel.Gemeente}/{sleutel.Aanbieder}/{(sleutel.Wet == Wet.Wmo ? "" : $"{sleutel.Wet.Woord()}/")}{sleutel.ToewijzingNummer}");

    public static string Woordbij(string sleutel) => $"{Declaratie(sleutel)}/woord";

    public static string Regel(string code) => $"{Regels}/{code}";

    public static string Tariefset(Tariefherkomst herkomst) => Met(Tarief, ("set", herkomst.ToString()));

    /// <summary>Een adres met wat er is gevraagd; wat leeg is staat er niet in.</summary>
    public static string Met(string pad, params Vraagveld[] vragen) =>
        pad + QueryString.Create(vragen.Where(vraag => !string.IsNullOrEmpty(vraag.Waarde)).Select(vraag => KeyValuePair.Create(vraag.Naam, vraag.Waarde)));

    /// <summary>De bladzijde zoals zij in een adres staat; de eerste niet.</summary>
    public static string? Bladzijde(int nummer) => nummer <= 1 ? null : nummer.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Datum(DateOnly datum) => datum.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Een bedrag zoals iemand het intikt.</summary>
    public static string Ingetikt(Bedrag bedrag) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bedrag.Cent / 100},{bedrag.Cent % 100:D2}");

    public static string NietVerwerktBericht(string sleutel) => $"{NietVerwerkt}/{sleutel}/bericht";

    /// <summary>Iets doen met wat terugkwam.</summary>
    public static string Retour(long nummer, string handeling) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Retouren}/{nummer}/{handeling}");
}
