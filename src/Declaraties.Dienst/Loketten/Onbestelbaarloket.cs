using System.Globalization;
using System.Text;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Knooppunt;
using Declaraties.Dienst.Mappen;
using Declaraties.Dienst.Schijf;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Loketten;

/// <summary>Wat er van een handeling met onbestelbare post kwam.</summary>
/// <param name="Lot">Hoe het afliep.</param>
/// <param name="Uitleg">Wat er is gebeurd, of waarom er niets is gebeurd.</param>
public sealed record Postafloop(Postlot Lot, string Uitleg)
{
    public bool IsGelukt => Lot == Postlot.Gelukt;
}

/// <summary>Post die niet te bezorgen is: zien, opnieuw proberen, omleiden en laten vervallen, voor een pagina, een programma en de opdrachtregel.</summary>
public sealed class Onbestelbaarloket(Databasevoorraad databases, Dienstinstellingen instellingen, Postbel postbel, TimeProvider klok, IEigenWachtrijen? bus = null)
{
    public const int LangsteReden = 1000;

    /// <summary>Een bladzijde, de oudste voorop.</summary>
    public Bladzijde<Onbestelbaar> Lijst(int bladzijde) => Met(opslag => opslag.Lijst(bladzijde));

    /// <summary>Waar een bericht heen moest, in woorden en zonder Bsn.</summary>
    public static string Waarheen(Onbestelbaar post) => Afscherming.ZonderBsn(post.Kanaal switch
    {
        Mappost.Kanaal => $"bestand {post.Bestemming}",
        Amqpadres.Kanaal when Amqpadres.Lees(post.Bestemming) is var adres => adres.Exchange.Length == 0 ? $"wachtrij {adres.Routingkey}" : $"exchange {adres.Exchange}, {adres.Routingkey}",
        Ggkpost.Kanaal => $"envelop {post.Bestemming}",
        Webhookopslag.Kanaal => $"webhook van aanbieder {post.Bestemming}",
        _ => post.Bestemming,
    });

    /// <summary>De ontvangst of het oordeel waar een bericht bij hoort.</summary>
    public static string Onderwerp(Onbestelbaar post) => post.BerichtId.Split('-')[0];

    /// <summary>Of een bericht een andere bestemming kan krijgen: een bestand een andere naam, een antwoord een andere wachtrij.</summary>
    public static bool IsOmTeLeiden(Onbestelbaar post) => post.Kanaal switch
    {
        Mappost.Kanaal => true,
        Amqpadres.Kanaal => Amqpadres.Lees(post.Bestemming).Exchange.Length == 0,
        _ => false,
    };

    public Postafloop ProbeerOpnieuw(long nummer, Gebruiker wie) =>
        Meld(Met(opslag => opslag.ProbeerOpnieuw(nummer, wie)), $"Bericht {Getal(nummer)} wordt weer bezorgd.");

    public Postafloop ProbeerAllesOpnieuw(Gebruiker wie)
    {
        var aantal = Met(opslag => opslag.ProbeerAllesOpnieuw(wie));
        postbel.Bel();
        return new Postafloop(Postlot.Gelukt, aantal == 0 ? "Er was niets om opnieuw te proberen." : $"{Getal(aantal)} {(aantal == 1 ? "bericht wordt" : "berichten worden")} weer bezorgd.");
    }

    public Postafloop LeidOm(long nummer, string naar, string reden, Gebruiker wie)
    {
        if (Met(opslag => opslag.Zoek(nummer)) is not { } post)
        {
            return Onbekend;
        }

        if (Bezwaar(post, naar) is { } bezwaar)
        {
            return new Postafloop(Postlot.KanNiet, $"'bestemming' klopt niet: {bezwaar}.");
        }

        var bestemming = post.Kanaal == Amqpadres.Kanaal ? Amqpadres.Wachtrij(naar).ToString() : naar;
        return Meld(Met(opslag => opslag.LeidOm(nummer, bestemming, wie, reden)), $"Bericht {Getal(nummer)} gaat naar {naar}.");
    }

    public Postafloop LaatVervallen(long nummer, string reden, Gebruiker wie) =>
        Meld(Met(opslag => opslag.LaatVervallen(nummer, wie, reden)), $"Bericht {Getal(nummer)} is vervallen en wordt niet meer bezorgd. Het oordeel en het antwoord blijven bewaard.");

    private static Postafloop Onbekend { get; } =
        new(Postlot.Onbekend, "Dit bericht staat niet bij de onbestelbare post: het is bezorgd, het is vervallen of een ander deed er al iets mee.");

    private Postafloop Meld(bool gelukt, string uitleg)
    {
        if (!gelukt)
        {
            return Onbekend;
        }

        postbel.Bel();
        return new Postafloop(Postlot.Gelukt, uitleg);
    }

    /// <summary>Wat er niet kan aan een andere bestemming, als "verwacht ..."; null als zij kan.</summary>
    private string? Bezwaar(Onbestelbaar post, string naar)
    {
        if (!IsOmTeLeiden(post))
        {
            return "dit bericht gaat naar een vaste plaats, en kan niet worden omgeleid";
        }

        if (naar.Any(char.IsControl) || Encoding.UTF8.GetByteCount(naar) > Mapbestand.LangsteNaam)
        {
            return $"verwacht een naam van hoogstens {Mapbestand.LangsteNaam} bytes, zonder regeleinden";
        }

        if (post.Kanaal == Mappost.Kanaal)
        {
            var uitgang = Path.GetExtension(post.Bestemming);
            return naar.StartsWith('.') || naar.AsSpan().ContainsAny('/', '\\') || !naar.EndsWith(uitgang, StringComparison.Ordinal) || naar.Length == uitgang.Length
                ? $"verwacht een bestandsnaam zonder map die eindigt op {uitgang}"
                : null;
        }

        return bus is null ? "er is nu geen broker ingesteld"
            : bus.IsVanOns(naar) || naar.EndsWith("_error", StringComparison.Ordinal) ? "verwacht een wachtrij van de ontvanger, niet een van de dienst zelf"
            : null;
    }

    private T Met<T>(Func<Onbestelbaaropslag, T> werk) => databases.Met(database => werk(new Onbestelbaaropslag(database, klok, instellingen.PostOpgeven)));

    private static string Getal(long getal) => getal.ToString(CultureInfo.InvariantCulture);
}
