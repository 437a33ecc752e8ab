using System.Globalization;

namespace Declaraties.Testprogramma;

/// <summary>Kleine berichten van gemeente 0505 en aanbieder 99990001 over een client, als tekst; elke naam is ook de Identificatie.</summary>
public static class Berichtmaker
{
    public const string Producten = "ProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Einddatum\n02;02B01;Begeleiding;2020-01-01;\n";

    public const string Contracten =
        "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n99990001;02;02B01;04;9000;2026-01-01;\n99990001;02;02B01;16;4000;2026-01-01;\n";

    /// <summary>180 minuten per week product 02B01 vanaf 2026-01-01, toegewezen op <paramref name="dag"/>.</summary>
    public static string Toewijzing(
        string naam, string dag, string totEnMet, int nummer = 101, string? reden = null, string bsn = "999900006", string eenheid = "01", string van = "2026-01-01", string product = "02B01", string gemeente = "0505", string aanbieder = "99990001", int volume = 180) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <wmo301:Bericht xmlns:iwmo="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema" xmlns:wmo301="http://www.istandaarden.nl/iwmo/3_2/wmo301/schema">
        <wmo301:Header><wmo301:BerichtCode>414</wmo301:BerichtCode><wmo301:BerichtVersie>3</wmo301:BerichtVersie><wmo301:BerichtSubversie>2</wmo301:BerichtSubversie><wmo301:Afzender>{gemeente}</wmo301:Afzender><wmo301:Ontvanger>{aanbieder}</wmo301:Ontvanger>
        <wmo301:BerichtIdentificatie><iwmo:Identificatie>{naam}</iwmo:Identificatie><iwmo:Dagtekening>{dag}</iwmo:Dagtekening></wmo301:BerichtIdentificatie><wmo301:XsdVersie><iwmo:BasisschemaXsdVersie>1.0.0</iwmo:BasisschemaXsdVersie><iwmo:BerichtXsdVersie>1.0.0</iwmo:BerichtXsdVersie></wmo301:XsdVersie></wmo301:Header>
        <wmo301:Client><wmo301:Bsn>{bsn}</wmo301:Bsn><wmo301:Geboortedatum><iwmo:Datum>1980-01-01</iwmo:Datum></wmo301:Geboortedatum><wmo301:Geslacht>1</wmo301:Geslacht><wmo301:Naam><iwmo:Geslachtsnaam><iwmo:Achternaam>Test</iwmo:Achternaam></iwmo:Geslachtsnaam><iwmo:Voornamen>Proef</iwmo:Voornamen><iwmo:Voorletters>P</iwmo:Voorletters><iwmo:NaamGebruik>1</iwmo:NaamGebruik></wmo301:Naam>
        <wmo301:Contactgegevens><wmo301:Contact><wmo301:Soort>01</wmo301:Soort><wmo301:Adres><iwmo:Huis><iwmo:Huisnummer>1</iwmo:Huisnummer></iwmo:Huis><iwmo:Postcode>9999XX</iwmo:Postcode><iwmo:Straatnaam>Proefstraat</iwmo:Straatnaam><iwmo:Plaatsnaam>Proefstad</iwmo:Plaatsnaam><iwmo:LandCode>NL</iwmo:LandCode></wmo301:Adres></wmo301:Contact></wmo301:Contactgegevens>
        <wmo301:ToegewezenProducten><wmo301:ToegewezenProduct><wmo301:ToewijzingNummer>{nummer}</wmo301:ToewijzingNummer><wmo301:Product><iwmo:Categorie>02</iwmo:Categorie><iwmo:Code>{product}</iwmo:Code></wmo301:Product><wmo301:Toewijzingsdatum>{dag}</wmo301:Toewijzingsdatum><wmo301:Toewijzingstijd>09:00:00</wmo301:Toewijzingstijd><wmo301:Ingangsdatum>{van}</wmo301:Ingangsdatum><wmo301:Einddatum>{totEnMet}</wmo301:Einddatum>{(reden is null ? "" : $"<wmo301:RedenWijziging>{reden}</wmo301:RedenWijziging>")}<wmo301:Omvang><iwmo:Volume>{volume}</iwmo:Volume><iwmo:Eenheid>{eenheid}</iwmo:Eenheid><iwmo:Frequentie>2</iwmo:Frequentie></wmo301:Omvang></wmo301:ToegewezenProduct></wmo301:ToegewezenProducten></wmo301:Client>
        </wmo301:Bericht>
        """;

    /// <summary>Een declaratie over een maand van 2026, gedagtekend op 2026-09-10.</summary>
    public static string Declaratie(string naam, string maand, params Regel[] regels)
    {
        var eind = DateTime.DaysInMonth(2026, int.Parse(maand[5..], CultureInfo.InvariantCulture));
        var totaal = regels.Sum(regel => regel.Vorig is null ? regel.Bedrag : -regel.Bedrag);
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <wmo323:Bericht xmlns:iwmo="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema" xmlns:wmo323="http://www.istandaarden.nl/iwmo/3_2/wmo323/schema">
            <wmo323:Header><wmo323:BerichtCode>484</wmo323:BerichtCode><wmo323:BerichtVersie>3</wmo323:BerichtVersie><wmo323:BerichtSubversie>2</wmo323:BerichtSubversie><wmo323:Afzender>99990001</wmo323:Afzender><wmo323:Ontvanger>0505</wmo323:Ontvanger><wmo323:BerichtIdentificatie><iwmo:Identificatie>{naam}</iwmo:Identificatie><iwmo:Dagtekening>2026-09-10</iwmo:Dagtekening></wmo323:BerichtIdentificatie><wmo323:XsdVersie><iwmo:BasisschemaXsdVersie>1.0.0</iwmo:BasisschemaXsdVersie><iwmo:BerichtXsdVersie>1.0.0</iwmo:BerichtXsdVersie></wmo323:XsdVersie></wmo323:Header>
            <wmo323:Declaratie><wmo323:DeclaratieNummer>N{naam}</wmo323:DeclaratieNummer><wmo323:DeclaratiePeriode><iwmo:Begindatum>{maand}-01</iwmo:Begindatum><iwmo:Einddatum>{maand}-{eind}</iwmo:Einddatum></wmo323:DeclaratiePeriode><wmo323:DeclaratieDagtekening>2026-09-10</wmo323:DeclaratieDagtekening><wmo323:TotaalIngediendBedrag><iwmo:TotaalBedrag>{Math.Abs(totaal)}</iwmo:TotaalBedrag><iwmo:DebetCredit>{(totaal < 0 ? "C" : "D")}</iwmo:DebetCredit></wmo323:TotaalIngediendBedrag>
            <wmo323:Clienten><wmo323:Client><wmo323:Bsn>999900006</wmo323:Bsn><wmo323:Prestaties>
            {string.Join('\n', regels.Select(regel => regel.AlsXml()))}
            </wmo323:Prestaties></wmo323:Client></wmo323:Clienten></wmo323:Declaratie>
            </wmo323:Bericht>
            """;
    }
}

/// <summary>Een prestatie op toewijzing 101, in minuten tegen het uurtarief van 90 euro; een credit noemt zijn debet.</summary>
public sealed record Regel(string Referentie, string Van, string TotEnMet, int Volume, string? Vorig = null, int Toewijzing = 101, string Eenheid = "01")
{
    public int Tarief { get; init; } = 150;

    /// <summary>Wat er staat, als dat niet het volume maal het tarief is.</summary>
    public int? IngediendBedrag { get; init; }

    public int Bedrag => IngediendBedrag ?? Volume * Tarief;

    public string AlsXml() =>
        $"""
        <wmo323:Prestatie><wmo323:ProductReferentie><iwmo:ReferentieNummer>{Referentie}</iwmo:ReferentieNummer>{(Vorig is null ? "" : $"<iwmo:VorigReferentieNummer>{Vorig}</iwmo:VorigReferentieNummer>")}</wmo323:ProductReferentie><wmo323:ToewijzingNummer>{Toewijzing}</wmo323:ToewijzingNummer><wmo323:ProductCategorie>02</wmo323:ProductCategorie><wmo323:ProductCode>02B01</wmo323:ProductCode><wmo323:ProductPeriode><iwmo:Begindatum>{Van}</iwmo:Begindatum><iwmo:Einddatum>{TotEnMet}</iwmo:Einddatum></wmo323:ProductPeriode><wmo323:GeleverdVolume>{Volume}</wmo323:GeleverdVolume><wmo323:Eenheid>{Eenheid}</wmo323:Eenheid><wmo323:ProductTarief>{Tarief}</wmo323:ProductTarief><wmo323:IngediendBedrag><iwmo:Bedrag>{Bedrag}</iwmo:Bedrag><iwmo:DebetCredit>{(Vorig is null ? "D" : "C")}</iwmo:DebetCredit></wmo323:IngediendBedrag></wmo323:Prestatie>
        """;
}
