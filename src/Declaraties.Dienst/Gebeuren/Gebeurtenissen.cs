using System.Globalization;
using System.Text.Json;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Uitgaand;
using Declaraties.Signaleren;

namespace Declaraties.Dienst.Gebeuren;

/// <summary>
/// Wat anderen van een declaratie mogen weten, als gegeven: zuiver afgeleid uit wat is vastgelegd. Een declaratie heet naar haar ontvangst en haar oordeel, een
/// prestatie naar haar plaats in het bericht; ReferentieNummer, DeclaratieNummer, Identificatie en een nog niet getoetst ToewijzingNummer blijven weg.
/// </summary>
public static class Gebeurtenissen
{
    /// <summary>Zoveel toewijzingen passen ruim in de 64 kB die een gebeurtenis hoogstens mag tellen.</summary>
    public const int ToewijzingenPerDeel = 300;

    private const int LangsteFoutcode = 8;

    public static Gebeurtenis Ontvangen(Ontvangst ontvangst) => new()
    {
        Id = $"{ontvangst.Sleutel}-ontvangen",
        Soort = "declaratie-ontvangen",
        Onderwerp = ontvangst.Sleutel,
        Tijd = ontvangst.OntvangenOp,
        Inhoud = json =>
        {
            json.WriteString("ontvangst", ontvangst.Sleutel);
            json.WriteString("kanaal", ontvangst.Kanaal.Woord());
            json.WriteString("aanbieder", ontvangst.Aanbieder?.Code);
            json.WriteString("gemeente", ontvangst.Gemeente?.Code);
            json.WriteString("wet", ontvangst.Wet?.Woord());
        },
    };

    /// <summary>Alles wat een oordeel te melden geeft, in de volgorde waarin het hoort te komen.</summary>
    /// <param name="bericht">De declaratie.</param>
    /// <param name="oordeel">Wat erover is beslist.</param>
    /// <param name="uitslagen">De uitslag van elke prestatie; leeg als de declaratie niet is verwerkt.</param>
    /// <param name="benutting">De benutting zoals zij nu is, waar het oordeel iets goedkeurde.</param>
    /// <param name="tijd">Wanneer het oordeel is vastgelegd.</param>
    public static IEnumerable<Gebeurtenis> Beoordeeld(
        DeclaratieBericht bericht, BewaardOordeel oordeel, IReadOnlyDictionary<int, PrestatieUitslag> uitslagen, IReadOnlyList<Benuttingsregel> benutting, DateTimeOffset tijd) =>
        [Beoordeeld(oordeel, tijd), .. Afgewezen(bericht, oordeel, uitslagen, tijd), .. Gesignaleerd(oordeel.Versie, "oordeel", oordeel.Aanbieder, oordeel.Gemeente, oordeel.Wet, oordeel.Signalen, tijd), .. Benut(oordeel, benutting, tijd)];

    /// <summary>Het nummer van de gebeurtenis dat een ontvangst is beantwoord.</summary>
    public static string NummerVanBeantwoord(string sleutel) => $"{sleutel}-beantwoord";

    public static Gebeurtenis Beantwoord(Ontvangst ontvangst, BewaardOordeel oordeel, DateTimeOffset tijd) => new()
    {
        Id = NummerVanBeantwoord(ontvangst.Sleutel),
        Soort = "declaratie-beantwoord",
        Onderwerp = ontvangst.Sleutel,
        Tijd = tijd,
        Inhoud = json =>
        {
            json.WriteString("ontvangst", ontvangst.Sleutel);
            json.WriteNumber("oordeel", oordeel.Versie);
            json.WriteString("kanaal", ontvangst.Kanaal.Woord());
            json.WriteString("wet", oordeel.Wet.Woord());
            json.WriteString("uitslag", Uitslag(oordeel));
            json.WriteBoolean("isHerhaling", oordeel.IsHerhaling);
        },
    };

    /// <summary>Een bericht dat niet te lezen is. De fouten zelf blijven weg: daar kan tekst van de afzender in staan.</summary>
    public static Gebeurtenis Onleesbaar(Ontvangst ontvangst, DateTimeOffset tijd) => new()
    {
        Id = $"{ontvangst.Sleutel}-onleesbaar",
        Soort = "declaratie-onleesbaar",
        Onderwerp = ontvangst.Sleutel,
        Tijd = tijd,
        Inhoud = json =>
        {
            json.WriteString("ontvangst", ontvangst.Sleutel);
            json.WriteString("kanaal", ontvangst.Kanaal.Woord());
            json.WriteString("wet", ontvangst.Wet?.Woord());
        },
    };

    /// <summary>Een gebeurtenis waaraan een ontvanger ziet dat een webhook werkt.</summary>
    public static Gebeurtenis Proef(string nummer, DateTimeOffset tijd) => new()
    {
        Id = nummer,
        Soort = "webhook-proef",
        Onderwerp = nummer,
        Tijd = tijd,
        Inhoud = json => json.WriteString("uitleg", "Dit is een proef: er is niets gebeurd."),
    };

    /// <summary>
    /// Een envelop van ons kwam met een foutbericht terug. De tekst ervan blijft weg: daar kan van alles in staan; van een code alleen wat een code van de keten kan zijn.
    /// </summary>
    public static Gebeurtenis Teruggekomen(Ontvangst foutbericht, Retour retour) => new()
    {
        Id = $"{foutbericht.Sleutel}-teruggekomen",
        Soort = "antwoord-teruggekomen",
        Onderwerp = retour.Sleutel ?? foutbericht.Sleutel,
        Tijd = retour.OntvangenOp,
        Inhoud = json =>
        {
            json.WriteNumber("foutbericht", retour.Nummer);
            json.WriteString("ontvangst", retour.Sleutel);
            json.WriteString("soort", retour.Soort);
            json.WriteString("code", retour.Code.Length <= LangsteFoutcode && retour.Code.All(char.IsAsciiLetterOrDigit) ? retour.Code : "anders");
            json.WriteBoolean("isAlAangekomen", retour.IsAlAangekomen);
        },
    };

    /// <summary>Een gebeurtenis voor elk signaal dat met een vastlegging ontstond. De prestatie zelf wordt niet genoemd: haar nummer is van de aanbieder.</summary>
    /// <param name="versie">De vastlegging: het oordeel of het WMO301.</param>
    /// <param name="bij">Wat het liet ontstaan, zoals <c>oordeel</c>.</param>
    /// <param name="aanbieder">AGB-code.</param>
    /// <param name="gemeente">CBS-code.</param>
    /// <param name="wet">De wet.</param>
    /// <param name="signalen">Wat ontstond.</param>
    /// <param name="tijd">Wanneer het is vastgelegd.</param>
    public static IEnumerable<Gebeurtenis> Gesignaleerd(long versie, string bij, Aanbieder aanbieder, Gemeente gemeente, Wet wet, IReadOnlyList<Signaal> signalen, DateTimeOffset tijd) =>
        signalen.Select((signaal, volgnummer) => new Gebeurtenis
        {
            Id = $"{bij}-{Getal(versie)}-signaal-{Getal(volgnummer + 1)}",
            Soort = "signaal-ontstaan",
            Onderwerp = $"{Getal(versie)}/{Getal(volgnummer + 1)}",
            Tijd = tijd,
            Inhoud = json =>
            {
                json.WriteNumber("vastlegging", versie);
                json.WriteString("bij", bij);
                json.WriteString("aanbieder", aanbieder.Code);
                json.WriteString("gemeente", gemeente.Code);
                json.WriteString("wet", wet.Woord());
                json.WriteString("soort", signaal.Soort.Naam());
                json.WriteNumber("toewijzingNummer", signaal.ToewijzingNummer!.Value);
                json.WriteString("begindatum", Dag(signaal.Periode!.Value.Begin));
                json.WriteString("einddatum", Dag(signaal.Periode!.Value.Eind));
                json.WriteNumber("bedragCenten", signaal.Bedrag.Cent);
            },
        });

    private static Gebeurtenis Beoordeeld(BewaardOordeel oordeel, DateTimeOffset tijd) => new()
    {
        Id = Nummer(oordeel, "beoordeeld"),
        Soort = "declaratie-beoordeeld",
        Onderwerp = Getal(oordeel.Versie),
        Tijd = tijd,
        Inhoud = json =>
        {
            Kop(json, oordeel);
            json.WriteString("declaratiePeriode", oordeel.Periode.ToString());
            json.WriteString("peildatum", Dag(oordeel.Peildatum));
            json.WriteString("regelset", oordeel.Regelset);
            json.WriteString("uitslag", Uitslag(oordeel));
            json.WriteNumber("ingediendCenten", oordeel.Ingediend.Cent);
            json.WriteNumber("toegekendCenten", oordeel.Toegekend.Cent);
            json.WriteNumber("goedgekeurd", oordeel.Goedgekeurd);
            json.WriteNumber("afgewezen", oordeel.Afgewezen);
            json.WriteNumber("nietBeoordeeld", oordeel.NietBeoordeeld);
            json.WriteStartObject("retourcodes");
            foreach (var code in oordeel.Bevindingen.GroupBy(b => b.RetourCode).OrderBy(groep => groep.Key, StringComparer.Ordinal))
            {
                json.WriteNumber(code.Key, code.Count());
            }

            json.WriteEndObject();
        },
    };

    /// <summary>Een gebeurtenis voor elke prestatie die niet is goedgekeurd.</summary>
    private static IEnumerable<Gebeurtenis> Afgewezen(
        DeclaratieBericht bericht, BewaardOordeel oordeel, IReadOnlyDictionary<int, PrestatieUitslag> uitslagen, DateTimeOffset tijd)
    {
        var bevindingen = oordeel.Bevindingen.ToLookup(b => (b.Regelnummer, b.Kolom));
        foreach (var client in bericht.Clienten)
        {
            for (var i = client.Eerste; i < client.Eerste + client.Aantal; i++)
            {
                var prestatie = bericht.Prestaties[i];
                if (!uitslagen.TryGetValue(i, out var uitslag) || uitslag == PrestatieUitslag.Goedgekeurd)
                {
                    continue;
                }

                IReadOnlyList<BewaardeBevinding> redenen = [.. Op(client.Plaats), .. Op(prestatie.Plaats)];
                yield return Afgewezen(oordeel, prestatie, redenen, tijd);
            }
        }

        IEnumerable<BewaardeBevinding> Op(Plaats plaats) => bevindingen[(plaats.Regel, plaats.Kolom)];
    }

    private static Gebeurtenis Afgewezen(BewaardOordeel oordeel, Prestatie prestatie, IReadOnlyList<BewaardeBevinding> redenen, DateTimeOffset tijd) => new()
    {
        Id = Nummer(oordeel, $"afgewezen-{Getal(prestatie.Volgnummer + 1)}"),
        Soort = "regel-afgewezen",
        Onderwerp = $"{Getal(oordeel.Versie)}/{Getal(prestatie.Volgnummer + 1)}",
        Tijd = tijd,
        Inhoud = json =>
        {
            Kop(json, oordeel);
            json.WriteNumber("volgnummer", prestatie.Volgnummer + 1);
            json.WriteNumber("regelnummer", prestatie.Plaats.Regel);
            json.WriteNumber("kolom", prestatie.Plaats.Kolom);
            json.WriteString("begindatum", Dag(prestatie.ProductPeriode.Begin));
            json.WriteString("einddatum", Dag(prestatie.ProductPeriode.Eind));
            json.WriteNumber("volume", prestatie.GeleverdVolume);
            json.WriteString("eenheid", prestatie.Eenheid.Code());
            json.WriteNumber("bedragCenten", prestatie.Bedrag.Cent);
            json.WriteStartArray("bevindingen");
            foreach (var reden in redenen)
            {
                json.WriteStartObject();
                json.WriteString("regel", reden.Regel);
                json.WriteNumber("niveau", reden.Niveau);
                json.WriteString("retourcode", reden.RetourCode);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        },
    };

    /// <summary>Per maand de nieuwe stand van de geraakte toewijzingen, zo nodig in delen.</summary>
    private static IEnumerable<Gebeurtenis> Benut(BewaardOordeel oordeel, IReadOnlyList<Benuttingsregel> benutting, DateTimeOffset tijd)
    {
        foreach (var maand in benutting.GroupBy(regel => regel.Maand))
        {
            var delen = maand.Chunk(ToewijzingenPerDeel).ToList();
            for (var deel = 0; deel < delen.Count; deel++)
            {
                yield return Benut(oordeel, maand.Key, delen[deel], deel + 1, delen.Count, tijd);
            }
        }
    }

    private static Gebeurtenis Benut(BewaardOordeel oordeel, Maand maand, Benuttingsregel[] regels, int deel, int delen, DateTimeOffset tijd) => new()
    {
        Id = Nummer(oordeel, $"benutting-{maand}-{Getal(deel)}"),
        Soort = "benutting-gewijzigd",
        Onderwerp = $"{oordeel.Gemeente}/{oordeel.Aanbieder}/{maand}",
        Tijd = tijd,
        Inhoud = json =>
        {
            Kop(json, oordeel);
            json.WriteString("maand", maand.ToString());
            json.WriteNumber("deel", deel);
            json.WriteNumber("delen", delen);
            json.WriteStartArray("toewijzingen");
            foreach (var regel in regels)
            {
                json.WriteStartObject();
                json.WriteNumber("toewijzingNummer", regel.Toewijzing.ToewijzingNummer);
                json.WriteNumber("geleverdeMinuten", regel.Benutting.GeleverdeMinuten);
                Getal(json, "geindiceerdeMinuten", regel.Benutting.GeindiceerdeMinuten);
                Getal(json, "percentage", regel.Benutting.Percentage);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        },
    };

    private static void Kop(Utf8JsonWriter json, BewaardOordeel oordeel)
    {
        json.WriteNumber("oordeel", oordeel.Versie);
        json.WriteString("aanbieder", oordeel.Aanbieder.Code);
        json.WriteString("gemeente", oordeel.Gemeente.Code);
        json.WriteString("wet", oordeel.Wet.Woord());
    }

    private static void Getal(Utf8JsonWriter json, string naam, decimal? getal)
    {
        if (getal is { } waarde)
        {
            json.WriteNumber(naam, waarde);
        }
        else
        {
            json.WriteNull(naam);
        }
    }

    /// <summary>Wat een ander wil weten; waarom een declaratie in haar geheel is afgewezen zeggen de retourcodes.</summary>
    private static string Uitslag(BewaardOordeel oordeel) => oordeel switch
    {
        { Uitslag: Beoordelen.Uitslag.VolledigToegewezen } => "goedgekeurd",
        { Uitslag: Beoordelen.Uitslag.DeelsAfgewezen, Goedgekeurd: > 0 } => "deels-afgewezen",
        _ => "afgewezen",
    };

    private static string Nummer(BewaardOordeel oordeel, string wat) => $"oordeel-{Getal(oordeel.Versie)}-{wat}";

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Getal(long getal) => getal.ToString(CultureInfo.InvariantCulture);
}
