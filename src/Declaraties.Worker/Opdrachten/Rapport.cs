using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Declaraties.Domein;
using Declaraties.Domein.Codelijsten;
using Declaraties.Opslag;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>rapport</c>: wat er over een maand te zeggen is.</summary>
internal static class Rapport
{
    private enum Formaat
    {
        Tabel,
        Csv,
        Json,
    }

    public static Command Opdracht(Omgeving omgeving)
    {
        var maand = Opties.Maand("--maand", "De kalendermaand waarin is geleverd.");
        maand.Required = true;
        var formaat = Opties.Keuze<Formaat>("--formaat");
        formaat.Description = "De vorm: tabel, csv of json. Standaard tabel.";
        var database = Opties.Database();
        var benutting = new Command(
            "benutting",
            "Geleverde tegenover geïndiceerde tijd, per toewijzing met een dag in de maand. Stand van nu: latere credits en nagekomen prestaties tellen mee.")
        {
            maand, formaat, database,
        };
        HulpActie.Voorbeelden(benutting, "rapport benutting --maand 2026-01", "rapport benutting --maand 2026-01 --formaat csv > benutting.csv");
        benutting.SetAction(resultaat => Benutting(
            omgeving, resultaat.GetRequiredValue(maand)!.Value, resultaat.GetValue(formaat), resultaat.GetRequiredValue(database)));
        var opdracht = new Command("rapport", "Rapporten over een maand.") { benutting };
        HulpActie.Voorbeelden(opdracht, "rapport benutting --maand 2026-01");
        return opdracht;
    }

    public static int BenuttingAlsTabel(Omgeving omgeving, Maand maand, string databasebestand) => Benutting(omgeving, maand, Formaat.Tabel, databasebestand);

    private static int Benutting(Omgeving omgeving, Maand maand, Formaat formaat, string databasebestand)
    {
        Opties.EisDatabase(databasebestand);

        using var database = Database.Open(databasebestand);
        var regels = new Benuttingopslag(database).Maand(maand);
        switch (formaat)
        {
            case Formaat.Json:
                SchrijfJson(omgeving.Scherm.Uit, regels);
                break;
            case Formaat.Csv:
                SchrijfCsv(omgeving.Scherm.Uit, regels);
                break;
            default:
                SchrijfTabel(omgeving.Scherm.Uit, regels);
                omgeving.Scherm.Zeg($"Benutting {maand}, stand {omgeving.Vandaag:yyyy-MM-dd}: {regels.Count} toewijzingen.");
                break;
        }

        return Afsluitcode.Goed;
    }

    private static void SchrijfJson(TextWriter uit, IReadOnlyList<Benuttingsregel> regels)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var (maand, toewijzing, benutting) in regels)
            {
                json.WriteStartObject();
                json.WriteString("maand", maand.ToString());
                json.WriteString("gemeente", toewijzing.Gemeente);
                json.WriteString("aanbieder", toewijzing.Aanbieder);
                json.WriteNumber("toewijzingNummer", toewijzing.ToewijzingNummer);
                json.WriteString("productCode", toewijzing.Product?.Code);
                json.WriteNumber("geleverdMinuten", benutting.GeleverdeMinuten);
                Getal(json, "geindiceerdMinuten", Decimalen(benutting.GeindiceerdeMinutenMaal100, 2, "."));
                Getal(json, "plafondMinuten", benutting.PlafondMinuten?.ToString(CultureInfo.InvariantCulture));
                Getal(json, "percentage", Decimalen(benutting.PercentageMaal10, 1, "."));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        uit.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Voor een rekenblad met Nederlandse instellingen: puntkomma en decimale komma.</summary>
    private static void SchrijfCsv(TextWriter uit, IReadOnlyList<Benuttingsregel> regels)
    {
        uit.WriteLine("Maand;Gemeente;Aanbieder;ToewijzingNummer;ProductCode;GeleverdMinuten;GeindiceerdMinuten;PlafondMinuten;Percentage");
        foreach (var (maand, toewijzing, benutting) in regels)
        {
            uit.WriteLine(string.Join(
                ';',
                maand,
                toewijzing.Gemeente,
                toewijzing.Aanbieder,
                toewijzing.ToewijzingNummer,
                Cel(toewijzing.Product?.Code),
                benutting.GeleverdeMinuten,
                Decimalen(benutting.GeindiceerdeMinutenMaal100, 2, ","),
                benutting.PlafondMinuten,
                Decimalen(benutting.PercentageMaal10, 1, ",")));
        }
    }

    private static void SchrijfTabel(TextWriter uit, IReadOnlyList<Benuttingsregel> regels)
    {
        var tabel = new Tabel("Gemeente", "Aanbieder", "Toewijzing", "Product", "Geleverd (min)", "Geïndiceerd (min)", "Plafond (min)", "Benutting").Rechts(2, 4, 5, 6, 7);
        foreach (var (_, toewijzing, benutting) in regels)
        {
            tabel.Rij(
                Gemeenten.Naam(toewijzing.Gemeente),
                toewijzing.Aanbieder,
                toewijzing.ToewijzingNummer.ToString(CultureInfo.InvariantCulture),
                toewijzing.Product?.ToString() ?? "-",
                benutting.GeleverdeMinuten.ToString(CultureInfo.InvariantCulture),
                Decimalen(benutting.GeindiceerdeMinutenMaal100, 2, ",") ?? "-",
                benutting.PlafondMinuten?.ToString(CultureInfo.InvariantCulture) ?? "-",
                Decimalen(benutting.PercentageMaal10, 1, ",") is { } percentage ? percentage + " %" : "niet te bepalen");
        }

        tabel.Schrijf(uit);
    }

    /// <summary>Een geheel getal met een vast aantal decimalen als tekst; zo komt er geen drijvende komma aan te pas.</summary>
    private static string? Decimalen(long? waarde, int decimalen, string komma)
    {
        if (waarde is not { } getal)
        {
            return null;
        }

        var deler = decimalen == 2 ? 100 : 10;
        var heel = Math.Abs(getal) / deler;
        var rest = (Math.Abs(getal) % deler).ToString(CultureInfo.InvariantCulture).PadLeft(decimalen, '0');
        return string.Create(CultureInfo.InvariantCulture, $"{(getal < 0 ? "-" : "")}{heel}{komma}{rest}");
    }

    /// <summary>Een ProductCode is vrije tekst van een ander: geen formule voor een rekenblad, en geen scheidingsteken.</summary>
    private static string Cel(string? tekst)
    {
        var veilig = tekst is { Length: > 0 } && tekst[0] is '=' or '+' or '-' or '@' ? "'" + tekst : tekst ?? "";
        return veilig.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{veilig.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : veilig;
    }

    private static void Getal(Utf8JsonWriter json, string naam, string? getal)
    {
        if (getal is null)
        {
            json.WriteNull(naam);
        }
        else
        {
            json.WritePropertyName(naam);
            json.WriteRawValue(getal);
        }
    }
}
