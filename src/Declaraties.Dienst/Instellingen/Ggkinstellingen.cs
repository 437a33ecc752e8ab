using System.Xml;
using Declaraties.Domein;

namespace Declaraties.Dienst.Instellingen;

/// <summary>Hoe antwoorden in een envelop van het GGk gaan.</summary>
public sealed record Ggkinstellingen
{
    public const string Wortel = "Ggk";

    private const int MeesteTekens = 50;

    public static Ggkinstellingen Standaard { get; } = new();

    /// <summary>Of een antwoord heen (Di01) of terug (Du01) gaat.</summary>
    public Envelopsoort Antwoordsoort { get; init; } = Envelopsoort.Di01;

    /// <summary>De gemeente, of de organisatie die namens haar verstuurt; null als zij niet op de envelop komt.</summary>
    public string? Administratie { get; init; }

    public static Ggkinstellingen Lees(Instellingenlezer lezer)
    {
        const string Administratienaam = $"{Wortel}:Administratie";
        var administratie = lezer.MogelijkeTekst(Administratienaam);
        if (administratie is not null && (administratie.Length > MeesteTekens || !IsXml(administratie)))
        {
            lezer.Weiger(Administratienaam, $"telt {administratie.Length} tekens of bevat een teken dat niet in XML kan; verwacht hoogstens {MeesteTekens} tekens");
        }

        return new()
        {
            Antwoordsoort = lezer.Keuze($"{Wortel}:Antwoordsoort", Standaard.Antwoordsoort),
            Administratie = administratie,
        };
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
