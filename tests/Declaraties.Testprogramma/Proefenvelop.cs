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

    /// <summary>Een foutbericht van de keten.</summary>
    /// <param name="over">Het referentienummer van de envelop waar het over gaat.</param>
    /// <param name="referentienummer">Het nummer van dit foutbericht.</param>
    /// <param name="code">De foutcode.</param>
    /// <param name="omschrijving">Wat er mis is.</param>
    public static string Fout(string over, string referentienummer = "78002f23-5bc5-4e3e-96ad-1d209d32a5d5", string code = "IB016", string omschrijving = "Referentienummer is niet uniek") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <StUF:Fo01Bericht xmlns:StUF="http://www.egem.nl/StUF/StUF0301">
          <StUF:stuurgegevens>
            <StUF:berichtcode>Fo01</StUF:berichtcode>
            <StUF:zender><StUF:organisatie>IB</StUF:organisatie><StUF:applicatie>GGk</StUF:applicatie></StUF:zender>
            <StUF:ontvanger><StUF:organisatie>0505</StUF:organisatie><StUF:applicatie>Declaraties</StUF:applicatie></StUF:ontvanger>
            <StUF:referentienummer>{referentienummer}</StUF:referentienummer>
            <StUF:tijdstipBericht>20260421144534</StUF:tijdstipBericht>
            <StUF:crossRefnummer>{over}</StUF:crossRefnummer>
          </StUF:stuurgegevens>
          <StUF:body>
            <StUF:code>{code}</StUF:code>
            <StUF:plek>client</StUF:plek>
            <StUF:omschrijving>{omschrijving}</StUF:omschrijving>
            <StUF:details>WMO325-00030002</StUF:details>
            <StUF:detailsXML><envelop><code>anders</code></envelop></StUF:detailsXML>
          </StUF:body>
        </StUF:Fo01Bericht>
        """;

    /// <summary>Het bericht in een envelop.</summary>
    public static byte[] Inhoud(string envelop) => Convert.FromBase64String(Waarde(envelop, "xmlBestand"));

    /// <summary>De waarde van het eerste element met deze naam; leeg als het er niet is.</summary>
    public static string Waarde(string xml, string element) => Element().Matches(xml).FirstOrDefault(gevonden => gevonden.Groups[1].Value == element)?.Groups[2].Value ?? "";

    [GeneratedRegex("<(?:[A-Za-z0-9]+:)?([A-Za-z0-9]+)>([^<]*)</")]
    private static partial Regex Element();
}
