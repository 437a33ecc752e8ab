using System.Globalization;
using System.Text.Json;
using Declaraties.Dienst.Verslagen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Web.Api;

/// <summary>Hoe ver een bericht is, als JSON: de status, het verslag zodra dat er is, en waar het antwoord te halen is.</summary>
public static class Statusbericht
{
    public const string NietVoorU = "Het verslag en het antwoord horen niet bij uw rol.";

    /// <summary>Schrijft de status, met van het verslag de pagina die <paramref name="blad"/> is.</summary>
    /// <param name="json">Waarin.</param>
    /// <param name="ontvangst">Het bericht.</param>
    /// <param name="blad">De pagina; null als er geen is, of als wie dit leest haar niet mag zien.</param>
    /// <param name="magLezen">Of wie dit leest mag weten wat er is gevonden en beantwoord.</param>
    public static void Schrijf(Utf8JsonWriter json, Ontvangst ontvangst, Verslagblad? blad, bool magLezen)
    {
        json.WriteStartObject();
        json.WriteString("id", ontvangst.Sleutel);
        json.WriteString("soort", ontvangst.Soort);
        json.WriteString("status", Woord(ontvangst.Status));
        json.WriteString("uitleg", magLezen ? InWoorden(ontvangst) : $"{InWoorden(ontvangst)} {NietVoorU}");
        json.WriteString("ontvangenOp", ontvangst.OntvangenOp.AlsTekst());
        if (ontvangst.AfgehandeldOp is { } afgehandeld)
        {
            json.WriteString("afgehandeldOp", afgehandeld.AlsTekst());
        }

        if (WachtTot(ontvangst) is { } wachtTot)
        {
            json.WriteString("wachtTot", wachtTot.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (blad is not null)
        {
            json.WriteStartObject("verslag");
            Kop(json, ontvangst.Sleutel, blad);
            Verslaglijst.Schrijf(json, blad, Berichtenadres.Bevindingen(ontvangst.Sleutel));
            if (blad.Oordeel is not null)
            {
                Verslag.Signalen(json, blad.Signalen);
                json.WriteBoolean("meerSignalen", blad.IsMeerSignalen);
            }

            json.WriteEndObject();
        }

        if (magLezen && ontvangst.Status == Ontvangststatus.Beoordeeld)
        {
            json.WriteString("antwoord", Berichtenadres.Antwoord(ontvangst.Sleutel));
        }

        json.WriteEndObject();
    }

    /// <summary>Alles waaraan te zien is dat er iets verandert, en niets wat de afzender niet mag zien: dat iets wordt vastgehouden bijvoorbeeld.</summary>
    public static IReadOnlyList<object?> Stand(Ontvangst ontvangst) =>
        [Woord(ontvangst.Status), ontvangst.Soort, ontvangst.AfgehandeldOp?.UtcTicks, WachtTot(ontvangst), ontvangst.Status == Ontvangststatus.Beoordeeld ? ontvangst.Versie : null];

    private static DateOnly? WachtTot(Ontvangst ontvangst) => ontvangst.Status == Ontvangststatus.Wacht ? ontvangst.WachtTot : null;

    private static void Kop(Utf8JsonWriter json, string naam, Verslagblad blad)
    {
        if (blad.Oordeel is { } oordeel)
        {
            Verslag.Kop(json, naam, oordeel);
            return;
        }

        using var kop = JsonDocument.Parse(blad.Kop!);
        foreach (var veld in kop.RootElement.EnumerateObject())
        {
            veld.WriteTo(json);
        }
    }

    /// <summary>De status zoals de aanbieder haar ziet: dat iets wordt vastgehouden zegt al dat er is afgewezen.</summary>
    public static string Woord(Ontvangststatus status) => (status == Ontvangststatus.Vastgehouden ? Ontvangststatus.Ontvangen : status).Woord();

    private static string InWoorden(Ontvangst ontvangst) => ontvangst.Status switch
    {
        Ontvangststatus.Ontvangen or Ontvangststatus.Vastgehouden => "Het bericht is ontvangen en wordt verwerkt.",
        Ontvangststatus.Wacht => "De declaratie wacht op een toewijzing die nog niet bekend is.",
        Ontvangststatus.Beoordeeld => "De declaratie is beoordeeld; het antwoord (WMO325) is er.",
        Ontvangststatus.Opgenomen => "De toewijzingen zijn opgenomen.",
        Ontvangststatus.Geweigerd => "De toewijzingen zijn niet opgenomen; het verslag zegt waarom.",
        Ontvangststatus.Onleesbaar => "Het bericht voldoet niet aan het berichtschema (niveau 1); het verslag noemt de fouten. Er komt geen WMO325.",
        _ => "Het bericht kon bij ons niet worden verwerkt. Het is niet kwijt; opnieuw aanbieden is niet nodig.",
    };
}

/// <summary>De adressen van deze dienst. De sleutel is willekeurig: aan een adres is niets te zien.</summary>
public static class Berichtenadres
{
    public const string Api = "/v1";
    public const string Alle = $"{Api}/berichten";

    public static string Een(string sleutel) => $"{Alle}/{sleutel}";

    public static string Antwoord(string sleutel) => $"{Een(sleutel)}/antwoord";

    public static string Bevindingen(string sleutel) => $"{Een(sleutel)}/bevindingen";
}
