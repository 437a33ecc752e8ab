using System.Text;
using System.Text.RegularExpressions;

namespace Declaraties.Testprogramma;

/// <summary>Een envelop om een bericht, zoals een ander haar schrijft, en wat er in een envelop zit.</summary>
public static partial class Proefenvelop
{
    public const string Referentienummer = "9c0f7b90-5c69-41e5-a837-0800200c9a66";

    /// <param name="bericht">Het bericht; zijn Afzender en Ontvanger komen ook op de envelop.</param>
    /// <param name="functie">Welk bericht het heet te zijn.</param>
    /// <param name="cross">Het nummer van de envelop waarop deze antwoordt: dan is het een Du01.</param>
    /// <param name="referentienummer">Het nummer van deze envelop.</param>
    /// <param name="base64">Wat erin staat, als dat niet het bericht is.</param>
    public static string Om(string bericht, string functie = "WMO323", string? cross = null, string referentienummer = Referentienummer, string? base64 = null)
    {
        var (wortel, code) = cross is null ? ("envelopHeenbericht-ggk_Di01", "Di01") : ("envelopRetourbericht-ggk_Du01", "Du01");
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <GGK:{wortel} xmlns:StUF="http://www.egem.nl/StUF/StUF0301" xmlns:GGK="http://www.stufstandaarden.nl/koppelvlak/ggk0210">
              <GGK:stuurgegevens>
                <StUF:berichtcode>{code}</StUF:berichtcode>
                <StUF:zender><StUF:organisatie>{Waarde(bericht, "Afzender")}</StUF:organisatie><StUF:applicatie>Zorgpakket</StUF:applicatie><StUF:gebruiker>J. Jansen</StUF:gebruiker></StUF:zender>
                <StUF:ontvanger><StUF:organisatie>{Waarde(bericht, "Ontvanger")}</StUF:organisatie><StUF:applicatie>GGk</StUF:applicatie></StUF:ontvanger>
                <StUF:referentienummer>{referentienummer}</StUF:referentienummer>
                <StUF:tijdstipBericht>20260420132514</StUF:tijdstipBericht>{(cross is null ? "" : $"<StUF:crossRefnummer>{cross}</StUF:crossRefnummer>")}
                <StUF:functie>{functie}</StUF:functie>
              </GGK:stuurgegevens>
              <GGK:parameters>
                <GGK:applicatieVersie>0004</GGK:applicatieVersie>
                <GGK:applicatieSubversie>0003</GGK:applicatieSubversie>
                <GGK:functieVersie>0003</GGK:functieVersie>
                <GGK:functieSubversie>0002</GGK:functieSubversie>
                <GGK:bericht><GGK:xmlBestand>{base64 ?? Convert.ToBase64String(Encoding.UTF8.GetBytes(bericht))}</GGK:xmlBestand></GGK:bericht>
              </GGK:parameters>
            </GGK:{wortel}>
            """;
    }

    /// <summary>Het bericht in een envelop.</summary>
    public static byte[] Inhoud(string envelop) => Convert.FromBase64String(Waarde(envelop, "xmlBestand"));

    /// <summary>De waarde van het eerste element met deze naam; leeg als het er niet is.</summary>
    public static string Waarde(string xml, string element) => Element().Matches(xml).FirstOrDefault(gevonden => gevonden.Groups[1].Value == element)?.Groups[2].Value ?? "";

    [GeneratedRegex("<(?:[A-Za-z0-9]+:)?([A-Za-z0-9]+)>([^<]*)</")]
    private static partial Regex Element();
}
