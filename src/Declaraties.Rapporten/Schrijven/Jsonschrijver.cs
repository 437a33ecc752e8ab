using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Declaraties.Rapporten.Concluderen;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>De vorm van een rapport.</summary>
public enum Rapportformaat
{
    Tabel,
    Csv,
    Json,
    Xlsx,
    Html,
}

/// <summary>Een tabel voor op het scherm. Wat daar niet op past, hoort in een bestand.</summary>
internal static class Tabelschrijver
{
    public const int MeesteRijen = 10_000;

    /// <returns>Hoeveel rijen er zijn, en hoeveel daarvan niet zijn geschreven.</returns>
    public static (long Rijen, long Verzwegen) Schrijf(TextWriter uit, Blad blad, bool metMaand)
    {
        var kolommen = Enumerable.Range(0, blad.Kolommen.Count).Where(i => metMaand || blad.Kolommen.Count == 1 || i > 0 || blad.Kolommen[i].Soort != Kolomsoort.Maand).ToArray();
        var tabel = new Tabel([.. kolommen.Select(i => blad.Kolommen[i].Kop)]).Rechts([.. Enumerable.Range(0, kolommen.Length).Where(i => blad.Kolommen[kolommen[i]].IsGetal)]);
        var rijen = 0L;
        foreach (var rij in blad.Rijen)
        {
            if (++rijen <= MeesteRijen)
            {
                tabel.Rij([.. kolommen.Select(i => Kort(blad.Kolommen[i], rij[i]))]);
            }
        }

        tabel.Schrijf(uit);
        return (rijen, Math.Max(0, rijen - MeesteRijen));
    }

    // No dots between thousands here: what is on a terminal is copied into other commands.
    private static string Kort(Kolom kolom, Cel cel) =>
        cel.IsLeeg || !kolom.IsGetal || kolom.Soort is Kolomsoort.Percentage ? kolom.InWoorden(cel) : kolom.Kaal(cel, ",")!;
}

/// <summary>Voor een rekenblad met Nederlandse instellingen: puntkomma en decimale komma.</summary>
internal static class Csvschrijver
{
    public static void Schrijf(TextWriter uit, Blad blad)
    {
        uit.WriteLine(string.Join(';', blad.Kolommen.Select(kolom => char.ToUpperInvariant(kolom.Naam[0]) + kolom.Naam[1..])));
        var regel = new StringBuilder();
        foreach (var rij in blad.Rijen)
        {
            regel.Clear();
            for (var i = 0; i < rij.Length; i++)
            {
                if (i > 0)
                {
                    regel.Append(';');
                }

                regel.Append(rij[i].Tekst is { } tekst ? Veilig(tekst) : blad.Kolommen[i].Kaal(rij[i], ","));
            }

            uit.WriteLine(regel);
        }
    }

    /// <summary>Een ProductCode is vrije tekst van een ander: geen formule voor een rekenblad, en geen scheidingsteken.</summary>
    private static string Veilig(string tekst)
    {
        var veilig = tekst is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + tekst : tekst;
        return veilig.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{veilig.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : veilig;
    }
}

/// <summary>
/// JSON, rij voor rij. De benutting per toewijzing is een lijst van regels; elk ander rapport een object met wat het is, wat het zegt en zijn tabellen.
/// </summary>
internal sealed class Jsonschrijver
{
    private const int Vol = 32 * 1024;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Vol);
    private readonly TextWriter _uit;

    private Jsonschrijver(TextWriter uit) => _uit = uit;

    public static void Schrijf(TextWriter uit, Rapportage rapport)
    {
        var schrijver = new Jsonschrijver(uit);
        using (var json = new Utf8JsonWriter(schrijver._buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            if (rapport.Gevraagd.IsDetail)
            {
                schrijver.Rijen(json, rapport.Gevraagd);
            }
            else
            {
                schrijver.Object(json, rapport);
            }
        }

        schrijver.Leeg();
        uit.WriteLine();
    }

    private void Object(Utf8JsonWriter json, Rapportage rapport)
    {
        json.WriteStartObject();
        json.WriteString("titel", rapport.Titel);
        foreach (var (naam, _, waarde) in rapport.Kenmerken)
        {
            json.WriteString(naam, waarde);
        }

        json.WriteStartArray("conclusies");
        foreach (var conclusie in rapport.Conclusies())
        {
            json.WriteStringValue(conclusie);
        }

        json.WriteEndArray();
        foreach (var blad in rapport.Bladen.Where(blad => !blad.IsDetail))
        {
            json.WritePropertyName(blad.Naam);
            Rijen(json, blad);
        }

        json.WriteEndObject();
    }

    private void Rijen(Utf8JsonWriter json, Blad blad)
    {
        json.WriteStartArray();
        foreach (var rij in blad.Rijen)
        {
            json.WriteStartObject();
            for (var i = 0; i < rij.Length; i++)
            {
                json.WritePropertyName(blad.Kolommen[i].Naam);
                if (rij[i].IsLeeg)
                {
                    json.WriteNullValue();
                }
                else if (rij[i].Tekst is { } tekst)
                {
                    json.WriteStringValue(tekst);
                }
                else
                {
                    json.WriteRawValue(blad.Kolommen[i].Kaal(rij[i], ".")!);
                }
            }

            json.WriteEndObject();
            if (json.BytesPending + _buffer.WrittenCount > Vol)
            {
                json.Flush();
                Leeg();
            }
        }

        json.WriteEndArray();
    }

    private void Leeg()
    {
        _uit.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
