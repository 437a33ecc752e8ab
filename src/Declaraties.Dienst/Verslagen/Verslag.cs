using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Declaraties.Beoordelen;
using Declaraties.Berichten;
using Declaraties.Controleren;
using Declaraties.Dienst.Schijf;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Oordelen;
using Declaraties.Signaleren;
using Declaraties.Uitleggen;

namespace Declaraties.Dienst.Verslagen;

/// <summary>
/// Het JSON-verslag bij een bericht: alle bevindingen, met wat wel goed was geweest. Zonder Bsn. Wat de dienst naar buiten brengt noemt ook de nummers van de afzender
/// afgeschermd (besluit 99); op de opdrachtregel staan die er zoals hij ze schreef: daar ligt het bericht zelf ernaast, en wie het leest zoekt er zijn prestatie mee op.
/// </summary>
public static class Verslag
{
    private const int Brok = 32 * 1024;

    private static readonly JsonWriterOptions _opmaak = new()
    {
        Indented = true,
        NewLine = "\n",
        // Het verslag is een bestand en geen stuk van een webpagina; zo blijft een é leesbaar.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Het verslag bij een beoordeelde declaratie. Hetzelfde oordeel geeft altijd dezelfde bytes.</summary>
    public static byte[] Van(string bestand, BewaardOordeel oordeel) => Schrijf(json => Geheel(json, bestand, oordeel, voluit: true));

    /// <summary>Hetzelfde voor wie het van de dienst krijgt, zonder het ooit in zijn geheel vast te houden.</summary>
    public static void Schrijf(Stream uit, string bestand, BewaardOordeel oordeel)
    {
        using (var json = new Utf8JsonWriter(uit, _opmaak))
        {
            json.WriteStartObject();
            Geheel(json, bestand, oordeel, voluit: false);
            json.WriteEndObject();
        }

        uit.Write("\n"u8);
    }

    private static void Geheel(Utf8JsonWriter json, string bestand, BewaardOordeel oordeel, bool voluit)
    {
        Kop(json, bestand, oordeel, voluit);
        Bevindingen(json, oordeel.Bevindingen, voluit);
        Signalen(json, oordeel.Signalen, voluit);
    }

    /// <summary>De velden van een oordeel in een verslag, zonder zijn bevindingen.</summary>
    private static void Kop(Utf8JsonWriter json, string bestand, Oordeelkop oordeel, bool voluit)
    {
        Nummer(json, "bestand", bestand, voluit);
        Tekst(json, "aanbieder", oordeel.Aanbieder.Code);
        Tekst(json, "gemeente", oordeel.Gemeente.Code);
        Nummer(json, "identificatie", oordeel.Identificatie, voluit);
        Nummer(json, "declaratieNummer", oordeel.DeclaratieNummer, voluit);
        Tekst(json, "declaratiePeriode", oordeel.Periode.ToString());
        json.WriteNumber("oordeel", oordeel.Versie);
        Tekst(json, "uitslag", oordeel.Uitslag.InWoorden());
        json.WriteString("peildatum", oordeel.Peildatum.ToString("yyyy-MM-dd", null));
        Tekst(json, "regelset", oordeel.Regelset);
        json.WriteNumber("ingediendCenten", oordeel.Ingediend.Cent);
        json.WriteNumber("toegekendCenten", oordeel.Toegekend.Cent);
        json.WriteNumber("goedgekeurd", oordeel.Goedgekeurd);
        json.WriteNumber("afgewezen", oordeel.Afgewezen);
        json.WriteNumber("nietBeoordeeld", oordeel.NietBeoordeeld);
        Nieuw(json, Herindiening.VanBericht(oordeel.Uitslag));
    }

    /// <summary>Het verslag van een proef: er is niets bewaard.</summary>
    /// <param name="bestand">Hoe het bestand heet.</param>
    /// <param name="uitslag">De uitslag in woorden.</param>
    /// <param name="niveaus">Welke niveaus zijn bekeken.</param>
    /// <param name="bevindingen">Wat er niet klopt.</param>
    /// <param name="signalen">Wat geen grond is om te weigeren.</param>
    /// <param name="eerder">De uitslag van het oordeel dat er al was, als precies dit bericht al is ingediend: dan zijn zijn nummers gebruikt. Null als er niets is ingediend.</param>
    public static byte[] VanProef(string bestand, string uitslag, string niveaus, IReadOnlyList<BewaardeBevinding> bevindingen, IReadOnlyList<Signaal> signalen, Uitslag? eerder) => Schrijf(json =>
    {
        Nummer(json, "bestand", bestand, voluit: true);
        Tekst(json, "uitslag", uitslag);
        Tekst(json, "niveaus", niveaus);
        Nieuw(json, eerder is { } van ? Herindiening.VanBericht(van) : []);
        Bevindingen(json, bevindingen, voluit: true);
        Signalen(json, signalen, voluit: true);
    });

    /// <summary>Het verslag bij een bericht dat op niveau 1 faalt: elke fout tegen de XSD.</summary>
    public static byte[] VanOnleesbaar(string bestand, IReadOnlyList<Schemafout> fouten, Leeseinde einde, bool voluit = false) => Schrijf(json =>
    {
        Nummer(json, "bestand", bestand, voluit);
        Tekst(json, "uitslag", "voldoet niet aan het berichtschema (niveau 1)");
        json.WriteBoolean("afgebroken", einde != Leeseinde.Heel);
        Tekst(json, "afgebrokenDoor", einde.Woord());
        Fouten(json, fouten);
    });

    /// <summary>Waarom een bericht niet is aangenomen; met de fouten tegen de XSD als het daaraan ligt.</summary>
    public static byte[] VanWeigering(string titel, string uitleg, IReadOnlyList<Schemafout> fouten) => Schrijf(json =>
    {
        Tekst(json, "titel", titel);
        Tekst(json, "toelichting", uitleg);
        if (fouten.Count > 0)
        {
            Fouten(json, fouten);
        }
    });

    private static void Fouten(Utf8JsonWriter json, IReadOnlyList<Schemafout> fouten)
    {
        json.WriteStartArray("fouten");
        foreach (var fout in fouten)
        {
            json.WriteStartObject();
            json.WriteNumber("regelnummer", fout.Regel);
            json.WriteNumber("kolom", fout.Kolom);
            Tekst(json, "pad", fout.Pad);
            Tekst(json, "toelichting", fout.Melding);
            Tekst(json, "zouVoldoen", fout.Verwacht);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Het verslag bij een toewijzingsbericht dat niet kan, met elke reden.</summary>
    public static byte[] VanGeweigerd(string bestand, IReadOnlyList<string> redenen) => Schrijf(json =>
    {
        Tekst(json, "bestand", bestand);
        Tekst(json, "uitslag", "geweigerd");
        json.WriteStartArray("redenen");
        foreach (var reden in redenen)
        {
            json.WriteStringValue(Afscherming.ZonderBsn(reden));
        }

        json.WriteEndArray();
    });

    /// <summary>Een bevinding, zoals zij in elk verslag en elk antwoord van de API staat.</summary>
    private static void Bevinding(Utf8JsonWriter json, BewaardeBevinding b, bool voluit)
    {
        json.WriteStartObject();
        Tekst(json, "regel", b.Regel);
        json.WriteNumber("niveau", b.Niveau);
        Tekst(json, "retourcode", b.RetourCode);
        Tekst(json, "klasse", b.Klasse);
        Nummer(json, "referentie", b.Referentie, voluit);
        json.WriteNumber("regelnummer", b.Regelnummer);
        json.WriteNumber("kolom", b.Kolom);
        Tekst(json, "toelichting", b.Toelichting);
        Tekst(json, "zouVoldoen", b.ZouVoldoen);
        Advies(json, b.Advies);
        Tekst(json, "kop", Regelboek.InWoorden(b.Regel));
        json.WriteEndObject();
    }

    /// <summary>Welke nummers bij opnieuw indienen anders moeten.</summary>
    private static void Nieuw(Utf8JsonWriter json, IReadOnlyList<string> nummers)
    {
        json.WriteStartArray("nieuw");
        foreach (var nummer in nummers)
        {
            json.WriteStringValue(nummer);
        }

        json.WriteEndArray();
    }

    private static void Bevindingen(Utf8JsonWriter json, IReadOnlyList<BewaardeBevinding> bevindingen, bool voluit)
    {
        json.WriteStartArray(Verslagblad.Bevindinglijst);
        foreach (var bevinding in bevindingen)
        {
            Bevinding(json, bevinding, voluit);
            // To a stream as it comes; to memory this does nothing that is not done anyway.
            if (json.BytesPending > Brok)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Een tekst, afgeschermd: een afzender kan in elk nummer en elke naam een Bsn zetten.</summary>
    private static void Tekst(Utf8JsonWriter json, string naam, string? waarde) => json.WriteString(naam, waarde is null ? null : Afscherming.ZonderBsn(waarde));

    /// <summary>Een nummer of naam van de afzender.</summary>
    private static void Nummer(Utf8JsonWriter json, string naam, string? waarde, bool voluit)
    {
        if (voluit)
        {
            json.WriteString(naam, waarde);
        }
        else
        {
            Tekst(json, naam, waarde);
        }
    }

    /// <summary>Op één regel, zoals het is bewaard: een waarde die wordt afgeschermd is geen advies meer, en van een afzender staat er niets in.</summary>
    private static void Advies(Utf8JsonWriter json, string? advies)
    {
        json.WritePropertyName("advies");
        if (advies is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(advies, skipInputValidation: true);
        }
    }

    /// <summary>Wat geen grond was om te weigeren, maar wel geld kost; nooit in het WMO325.</summary>
    private static void Signalen(Utf8JsonWriter json, IReadOnlyList<Signaal> signalen, bool voluit)
    {
        json.WriteStartArray("signalen");
        foreach (var signaal in signalen)
        {
            json.WriteStartObject();
            json.WriteString("soort", signaal.Soort.Naam());
            Nummer(json, "referentie", signaal.Referentie, voluit);
            Nummer(json, "teCrediteren", signaal.TeCrediteren, voluit);
            json.WriteNumber("toewijzing", signaal.ToewijzingNummer!.Value);
            Tekst(json, "toelichting", signaal.Toelichting);
            json.WriteNumber("bedrag", signaal.Bedrag.Cent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static byte[] Schrijf(Action<Utf8JsonWriter> inhoud)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, _opmaak))
        {
            json.WriteStartObject();
            inhoud(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
