using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Domein;

namespace Declaraties.Dienst.Enveloppen;

/// <summary>Doet een antwoord in een envelop, of zegt met een foutbericht waarom er geen antwoord komt. Wat erop staat volgt uit de envelop waarop wordt geantwoord.</summary>
public sealed class Envelopmaker(Ggkinstellingen instellingen)
{
    private const string Applicatie = "Declaraties";
    private const string Knooppunt = "GGk";
    private const string Verzonnen = "Proefwereld";

    /// <summary>De ene foutcode die een gemeente mag sturen, met wat zij volgens StUF betekent.</summary>
    private const string Foutcode = "StUF055";
    private const string Foutbetekenis = "Berichtbody is niet conform schema in sectormodel";
    private const int MeesteOmschrijving = 200;
    private const int Blok = 64 * 1024;
    private const int Volgnummer = 3;
    private const string Antwoordnummer = "325";

    private static readonly Version _versie = typeof(Envelopmaker).Assembly.GetName().Version ?? new Version(0, 0);

    /// <summary>Of wat in een envelop gaat langs de deur gaat waardoor zij kwam; anders gaat het naar <c>Ggk:Uitgang</c>, en nergens anders heen.</summary>
    public bool GaatLangsDeur => !instellingen.HeeftUitgang;

    /// <summary>Een moment zoals het op een envelop staat: wat de klok in Nederland aanwijst.</summary>
    public static string Tijdstip(DateTimeOffset moment) => NederlandseTijd.Plaatselijk(moment).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>Het begin van een dag.</summary>
    public static string Tijdstip(DateOnly dag) => dag.ToString("yyyyMMdd'000000'", CultureInfo.InvariantCulture);

    /// <summary>Schrijft de envelop met een antwoord.</summary>
    /// <param name="uit">Waarheen.</param>
    /// <param name="op">De envelop waarin de declaratie zat.</param>
    /// <param name="antwoord">Het antwoord (WMO325).</param>
    /// <param name="tijdstip">Het moment van antwoorden.</param>
    /// <param name="keer">De hoeveelste keer dat dit antwoord opnieuw gaat: elke keer heeft een eigen referentienummer.</param>
    public void Antwoord(Stream uit, Envelop op, byte[] antwoord, string tijdstip, int keer = 0)
    {
        ArgumentNullException.ThrowIfNull(uit);
        foreach (var deel in Antwoord(op, () => new MemoryStream(antwoord, writable: false), tijdstip, keer))
        {
            uit.Write(deel.Span);
        }
    }

    /// <summary>Wat er op de envelop met een antwoord staat.</summary>
    public Envelop Omhulsel(Envelop op, byte[] antwoord, string tijdstip, int keer = 0)
    {
        ArgumentNullException.ThrowIfNull(op);
        return Omhulsel(op, new MemoryStream(antwoord, writable: false), tijdstip, keer);
    }

    /// <summary>Het nummer waaronder een antwoord gaat.</summary>
    /// <param name="op">De envelop waarin de declaratie zat.</param>
    /// <param name="antwoord">Het antwoord (WMO325).</param>
    /// <param name="keer">De hoeveelste keer dat dit antwoord opnieuw gaat.</param>
    public string Referentienummer(Envelop op, Stream antwoord, int keer = 0)
    {
        ArgumentNullException.ThrowIfNull(op);
        return Omhulsel(op, antwoord, op.Tijdstip, keer).Referentienummer;
    }

    /// <summary>De envelop met een antwoord, deel voor deel; een deel geldt tot het volgende.</summary>
    /// <param name="op">De envelop waarin de declaratie zat.</param>
    /// <param name="open">Opent het antwoord (WMO325), dat er byte voor byte in komt.</param>
    /// <param name="tijdstip">Het moment van antwoorden.</param>
    /// <param name="keer">De hoeveelste keer dat dit antwoord opnieuw gaat.</param>
    public IEnumerable<ReadOnlyMemory<byte>> Antwoord(Envelop op, Func<Stream> open, string tijdstip, int keer = 0)
    {
        ArgumentNullException.ThrowIfNull(op);
        ArgumentNullException.ThrowIfNull(open);
        Envelop envelop;
        using (var antwoord = open())
        {
            envelop = Omhulsel(op, antwoord, tijdstip, keer);
        }

        using var bericht = open();
        foreach (var deel in Envelopschrijver.Delen(envelop, bericht))
        {
            yield return deel;
        }
    }

    /// <summary>De envelop waarin een verzonnen bericht heen gaat, zoals een ander haar maakt. Zij volgt uit het bericht: hetzelfde bericht zit altijd in dezelfde envelop.</summary>
    /// <param name="functie">Hoe het bericht heet.</param>
    /// <param name="kop">De Header ervan.</param>
    /// <param name="bericht">Het bericht.</param>
    public static Envelop Heen(string functie, BerichtKop kop, Stream bericht)
    {
        ArgumentNullException.ThrowIfNull(kop);
        ArgumentNullException.ThrowIfNull(bericht);
        var (referentienummer, release) = Kenmerken(bericht, "");
        return new()
        {
            Soort = Envelopsoort.Di01,
            Zender = new(kop.Afzender, Verzonnen),
            Ontvanger = new(kop.Ontvanger, Knooppunt),
            Referentienummer = referentienummer,
            Tijdstip = Tijdstip(kop.Identificatie.Dagtekening),
            Functie = functie,
            Versies = new(release.Versie, release.Subversie, release.Versie, release.Subversie),
        };
    }

    /// <summary>Het foutbericht bij een envelop waarvan het bericht niet is te gebruiken.</summary>
    /// <param name="op">De envelop.</param>
    /// <param name="fouten">Wat eraan mankeert; het eerste past erin.</param>
    /// <param name="tijdstip">Het moment van antwoorden.</param>
    public static byte[] Fout(Envelop op, IReadOnlyList<Schemafout> fouten, string tijdstip)
    {
        ArgumentNullException.ThrowIfNull(op);
        ArgumentNullException.ThrowIfNull(fouten);
        var omschrijving = Omschrijving(fouten);
        return Envelopschrijver.Schrijf(new Foutbericht
        {
            Zender = op.Ontvanger,
            Ontvanger = op.Zender,
            Referentienummer = Referentienummer(Encoding.UTF8.GetBytes(Foutcode + omschrijving), Stream.Null, op.Referentienummer),
            Tijdstip = tijdstip,
            CrossRefnummer = op.Referentienummer,
            Code = Foutcode,
            Plek = "client",
            Omschrijving = omschrijving,
            Details = $"{op.Functie.Trim()}-{op.Versies.Applicatie}{op.Versies.ApplicatieSub}",
            Over = op.ZonderPersonen(),
        });
    }

    private Envelop Omhulsel(Envelop op, Stream antwoord, string tijdstip, int keer)
    {
        var (referentienummer, release) = Kenmerken(antwoord, keer == 0 ? op.Referentienummer : string.Create(CultureInfo.InvariantCulture, $"{op.Referentienummer}/{keer}"));
        return new()
        {
            Soort = instellingen.Antwoordsoort,
            Zender = new(op.Ontvanger.Organisatie.Trim(), Applicatie, instellingen.Administratie),
            Ontvanger = new(op.Zender.Organisatie.Trim(), Knooppunt),
            Referentienummer = referentienummer,
            Tijdstip = tijdstip,
            CrossRefnummer = instellingen.Antwoordsoort == Envelopsoort.Du01 ? op.Referentienummer : null,
            Functie = op.Functie.Trim()[..^Volgnummer] + Antwoordnummer,
            Versies = new(Viercijferig(_versie.Major), Viercijferig(_versie.Minor), release.Versie, release.Subversie),
        };
    }

    /// <summary>Wat er op een envelop volgt uit het bericht dat erin gaat. Een antwoord noemt de release van de declaratie: beide zijn van dezelfde editie.</summary>
    private static (string Referentienummer, Berichtrelease Release) Kenmerken(Stream bericht, string op)
    {
        var begin = new byte[Blok];
        var aantal = bericht.ReadAtLeast(begin, Blok, throwOnEndOfStream: false);
        var release = Berichtrelease.Lees(new MemoryStream(begin, 0, aantal, writable: false));
        return (Referentienummer(begin.AsSpan(0, aantal), bericht, op), release);
    }

    /// <summary>
    /// Een UUID in de vorm van versie 4 die volgt uit wat er wordt gestuurd en waarop het antwoordt: opnieuw gemaakt is het dezelfde, en op een andere envelop een andere.
    /// </summary>
    private static string Referentienummer(ReadOnlySpan<byte> begin, Stream rest, string op)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha256.AppendData(begin);
        var blok = new byte[Blok];
        while (rest.Read(blok) is var aantal and > 0)
        {
            sha256.AppendData(blok.AsSpan(0, aantal));
        }

        sha256.AppendData(Encoding.ASCII.GetBytes(op));
        var bytes = sha256.GetHashAndReset().AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    private static string Omschrijving(IReadOnlyList<Schemafout> fouten)
    {
        var tekst = Foutbetekenis + ": " + string.Join("; ", fouten.Select(fout => string.Create(CultureInfo.InvariantCulture, $"regel {fout.Regel}, kolom {fout.Kolom}: {fout.Toelichting}")));
        if (tekst.Length <= MeesteOmschrijving)
        {
            return tekst;
        }

        const string Meer = "...";
        var eind = MeesteOmschrijving - Meer.Length;
        return tekst[..(char.IsHighSurrogate(tekst[eind - 1]) ? eind - 1 : eind)] + Meer;
    }

    private static string Viercijferig(int getal) => getal.ToString("D4", CultureInfo.InvariantCulture);
}
