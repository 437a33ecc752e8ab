using System.Text;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Specs.Enveloppen;

/// <summary>Enveloppen om in een proef te openen, geschreven zoals een ander ze schrijft.</summary>
internal static class Enveloppen
{
    public const string Referentienummer = "9c0f7b90-5c69-41e5-a837-0800200c9a66";

    /// <summary>Een envelop met deze base64 erin.</summary>
    public static string Met(string base64, Envelopsoort soort = Envelopsoort.Di01, string functie = "WMO323", string zender = "99990001", string ontvanger = "0505")
    {
        var (wortel, cross) = soort == Envelopsoort.Di01
            ? ("envelopHeenbericht-ggk_Di01", "")
            : ("envelopRetourbericht-ggk_Du01", $"<s:crossRefnummer>{Referentienummer}</s:crossRefnummer>");
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <g:{wortel} xmlns:s="http://www.egem.nl/StUF/StUF0301" xmlns:g="http://www.stufstandaarden.nl/koppelvlak/ggk0210">
              <g:stuurgegevens>
                <s:berichtcode>{soort}</s:berichtcode>
                <s:zender><s:organisatie>{zender}</s:organisatie><s:applicatie>Pakket</s:applicatie><s:gebruiker>g</s:gebruiker></s:zender>
                <s:ontvanger><s:organisatie>{ontvanger}</s:organisatie><s:applicatie>GGk</s:applicatie></s:ontvanger>
                <s:referentienummer>{Referentienummer}</s:referentienummer>
                <s:tijdstipBericht>20260506120000</s:tijdstipBericht>{cross}
                <s:functie>{functie}</s:functie>
              </g:stuurgegevens>
              <g:parameters>
                <g:applicatieVersie>0004</g:applicatieVersie>
                <g:applicatieSubversie>0003</g:applicatieSubversie>
                <g:functieVersie>0003</g:functieVersie>
                <g:functieSubversie>0002</g:functieSubversie>
                <g:bericht><g:xmlBestand>{base64}</g:xmlBestand></g:bericht>
              </g:parameters>
            </g:{wortel}>
            """;
    }

    public static string Om(string bericht) => Met(Convert.ToBase64String(Encoding.UTF8.GetBytes(bericht)));

    public static byte[] Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);

    public static Envelopresultaat<DeclaratieBericht> Lees(byte[] bestand, Leesgrenzen? grenzen = null)
    {
        using var stroom = new MemoryStream(bestand);
        return Enveloplezer.Lees(stroom, grenzen, bericht => Berichtlezer.LeesDeclaratie(bericht, grenzen));
    }

    /// <summary>Wat erin zit; null als de envelop niet klopt of niet te openen is.</summary>
    public static byte[]? Inhoud(Stream bestand)
    {
        using var stroom = Enveloplezer.Open(bestand, Leesgrenzen.Standaard)?.Open();
        if (stroom is null)
        {
            return null;
        }

        var bytes = new byte[stroom.Length];
        stroom.ReadExactly(bytes);
        return stroom.ReadByte() < 0 ? bytes : throw new InvalidOperationException("De stroom is langer dan hij zegt.");
    }
}
