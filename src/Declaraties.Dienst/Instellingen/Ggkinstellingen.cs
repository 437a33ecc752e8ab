using System.Xml;
using Declaraties.Domein;

namespace Declaraties.Dienst.Instellingen;

/// <summary>Hoe antwoorden in een envelop van het GGk gaan.</summary>
public sealed record Ggkinstellingen
{
    public const string Wortel = "Ggk";

    public const string Uitgangnaam = $"{Wortel}:Uitgang";
    public const string Certificaatnaam = $"{Wortel}:Certificaat";
    public const string Wachtwoordnaam = $"{Wortel}:CertificaatWachtwoord";
    public const string Vertrouwdnaam = $"{Wortel}:Vertrouwd";

    private const int MeesteTekens = 50;

    public static Ggkinstellingen Standaard { get; } = new();

    /// <summary>Of een antwoord heen (Di01) of terug (Du01) gaat.</summary>
    public Envelopsoort Antwoordsoort { get; init; } = Envelopsoort.Di01;

    /// <summary>De gemeente, of de organisatie die namens haar verstuurt; null als zij niet op de envelop komt.</summary>
    public string? Administratie { get; init; }

    /// <summary>De map waarin enveloppen komen voor een adapter; null als zij er niet heen gaan.</summary>
    public string? Uitgangsmap { get; init; }

    /// <summary>De webservice waar enveloppen heen gaan; null als zij er niet heen gaan.</summary>
    public Uri? Uitgangsadres { get; init; }

    /// <summary>Het bestand met het certificaat en de sleutel waarmee de dienst zich bij <see cref="Uitgangsadres"/> meldt.</summary>
    public string? Certificaat { get; init; }

    /// <summary>Het bestand met het wachtwoord van <see cref="Certificaat"/>.</summary>
    public string? CertificaatWachtwoord { get; init; }

    /// <summary>Het bestand met de certificaten die <see cref="Uitgangsadres"/> mogen uitgeven; null voor die van de machine.</summary>
    public string? Vertrouwd { get; init; }

    /// <summary>Of wat in een envelop gaat een eigen weg gaat, en niet terug langs de deur waardoor zij kwam.</summary>
    public bool HeeftUitgang => Uitgangsmap is not null || Uitgangsadres is not null;

    public static Ggkinstellingen Lees(Instellingenlezer lezer)
    {
        ArgumentNullException.ThrowIfNull(lezer);
        const string Administratienaam = $"{Wortel}:Administratie";
        var administratie = lezer.MogelijkeTekst(Administratienaam);
        if (administratie is not null && (administratie.Length > MeesteTekens || !IsXml(administratie)))
        {
            lezer.Weiger(Administratienaam, $"telt {administratie.Length} tekens of bevat een teken dat niet in XML kan; verwacht hoogstens {MeesteTekens} tekens");
        }

        var uitgang = lezer.MogelijkeTekst(Uitgangnaam);
        var adres = uitgang is not null && uitgang.Contains("://", StringComparison.Ordinal) ? LeesAdres(lezer, uitgang) : null;
        return new()
        {
            Antwoordsoort = lezer.Keuze($"{Wortel}:Antwoordsoort", Standaard.Antwoordsoort),
            Administratie = administratie,
            Uitgangsmap = uitgang is null || uitgang.Contains("://", StringComparison.Ordinal) ? null : uitgang,
            Uitgangsadres = adres,
            Certificaat = LeesBijAdres(lezer, Certificaatnaam, adres),
            CertificaatWachtwoord = LeesBijAdres(lezer, Wachtwoordnaam, adres),
            Vertrouwd = LeesBijAdres(lezer, Vertrouwdnaam, adres),
        };
    }

    private static Uri? LeesAdres(Instellingenlezer lezer, string tekst)
    {
        if (Uri.TryCreate(tekst, UriKind.Absolute, out var adres) && adres.UserInfo.Length == 0 && adres.Fragment.Length == 0
            && (adres.Scheme == Uri.UriSchemeHttps || (adres.Scheme == Uri.UriSchemeHttp && adres.IsLoopback)))
        {
            return adres;
        }

        // Without the text itself: it may hold a password.
        lezer.Weiger(Uitgangnaam, "is geen adres waar enveloppen heen kunnen; verwacht een map, of een adres dat met https:// begint (http:// alleen naar de eigen machine), zonder naam en wachtwoord erin");
        return null;
    }

    private static string? LeesBijAdres(Instellingenlezer lezer, string naam, Uri? adres)
    {
        var bestand = lezer.MogelijkeTekst(naam);
        if (bestand is not null && adres?.Scheme != Uri.UriSchemeHttps)
        {
            lezer.Weiger(naam, $"hoort bij een {Uitgangnaam} die met https:// begint; haal haar weg, of stel zo'n adres in");
        }

        return bestand;
    }

    private static bool IsXml(string tekst)
    {
        try
        {
            _ = XmlConvert.VerifyXmlChars(tekst);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
