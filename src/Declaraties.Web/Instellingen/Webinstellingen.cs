using System.Net;
using Declaraties.Berekenen;
using Declaraties.Dienst.Instellingen;

namespace Declaraties.Web.Instellingen;

/// <summary>Hoe de API en de pagina's zijn ingesteld, nadat alles is nagekeken.</summary>
public sealed record Webinstellingen
{
    public IPAddress Adres { get; init; } = IPAddress.Loopback;

    /// <summary>De poort; 0 is een vrije.</summary>
    public int Poort { get; init; } = 5080;

    /// <summary>Vanwaar een proxy mag zeggen voor wie hij vraagt (X-Forwarded-For, -Proto, -Host); null als er geen proxy voor staat.</summary>
    public IPNetwork? Proxy { get; init; }

    /// <summary>De aanmeldvoorziening; null als de dienst alleen op de eigen machine te bereiken is.</summary>
    public Aanmeldinstellingen? Aanmelden { get; init; }

    /// <summary>Hoeveel verzoeken één aanroeper van de API in een minuut mag doen.</summary>
    public int VerzoekenPerMinuut { get; init; } = 12_000;

    /// <summary>Hoe snel de inhoud van een verzoek minstens moet komen, in bytes per seconde.</summary>
    public int LaagsteSnelheid { get; init; } = 4096;

    /// <summary>Hoe lang de headers van een verzoek erover mogen doen.</summary>
    public TimeSpan HeadersBinnen { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Wat een gewone benutting is.</summary>
    public Banden Banden { get; init; } = Banden.Standaard;

    /// <summary>Het stijlblad van de gemeente; null als dat van ons volstaat.</summary>
    public string? Thema { get; init; }

    public static Webinstellingen Lees(Instellingenlezer lezer)
    {
        var standaard = new Webinstellingen();
        var adres = LeesAdres(lezer) ?? standaard.Adres;
        return standaard with
        {
            LaagsteSnelheid = lezer.Geheel("Http:LaagsteSnelheid", standaard.LaagsteSnelheid, 1, 100_000_000),
            HeadersBinnen = TimeSpan.FromSeconds(lezer.Geheel("Http:HeadersBinnen", (int)standaard.HeadersBinnen.TotalSeconds, 1, 3600)),
            Adres = adres,
            Proxy = LeesProxy(lezer),
            Aanmelden = Aanmeldinstellingen.Lees(lezer, adres),
            Poort = lezer.Geheel("Http:Poort", standaard.Poort, 0, IPEndPoint.MaxPort),
            VerzoekenPerMinuut = lezer.Geheel("Http:VerzoekenPerMinuut", standaard.VerzoekenPerMinuut, 1, 10_000_000),
            Banden = LeesBanden(lezer),
            Thema = LeesThema(lezer),
        };
    }

    private static IPNetwork? LeesProxy(Instellingenlezer lezer)
    {
        const string Naam = "Http:Proxy";
        if (lezer.MogelijkeTekst(Naam) is not { } tekst)
        {
            return null;
        }

        if (!IPNetwork.TryParse(tekst, out var net))
        {
            if (!IPAddress.TryParse(tekst, out var adres))
            {
                lezer.Weiger(Naam, $"is '{tekst}'; verwacht het adres van de proxy of zijn netwerk, zoals 10.0.0.5 of 10.0.0.0/24");
                return null;
            }

            net = new IPNetwork(adres, adres.GetAddressBytes().Length * 8);
        }

        if (lezer.MogelijkeTekst("Aanmelden:Autoriteit") is null)
        {
            lezer.Weiger(Naam, "noemt een proxy, maar Aanmelden:Autoriteit ontbreekt; verwacht ook een aanmeldvoorziening, want zonder wordt geen verzoek aangenomen dat langs een proxy kwam");
        }

        return net;
    }

    private static Banden LeesBanden(Instellingenlezer lezer)
    {
        const string Boven = "Benutting:Boven";
        const string Onder = "Benutting:Onder";
        var onder = lezer.Geheel(Onder, Banden.StandaardOnder, 0, Banden.Hoogste);
        var boven = lezer.Geheel(Boven, Banden.StandaardBoven, 0, Banden.Hoogste);
        if (boven < onder)
        {
            // Who sets one of the two is told about the one that he set.
            if (lezer.MogelijkeTekst(Boven) is null)
            {
                lezer.Weiger(Onder, $"is {onder}, hoger dan Benutting:Boven ({boven}); verwacht een percentage van 0 t/m {boven}, of ook een hogere Benutting:Boven");
                return Banden.Standaard;
            }

            lezer.Weiger(Boven, $"is {boven}, lager dan Benutting:Onder ({onder}); verwacht een percentage van {onder} t/m {Banden.Hoogste}");
            return Banden.Standaard;
        }

        return new Banden(onder, boven);
    }

    private static string? LeesThema(Instellingenlezer lezer)
    {
        const string Naam = "Thema:Bestand";
        var thema = lezer.MogelijkeTekst(Naam);
        if (thema is not null && !File.Exists(thema))
        {
            lezer.Weiger(Naam, $"is '{thema}', maar dat bestand is er niet; verwacht een CSS-bestand");
        }

        return thema;
    }

    private static IPAddress? LeesAdres(Instellingenlezer lezer)
    {
        const string Naam = "Http:Adres";
        if (lezer.MogelijkeTekst(Naam) is not { } tekst)
        {
            return null;
        }

        if (IPAddress.TryParse(tekst, out var adres))
        {
            return adres;
        }

        lezer.Weiger(Naam, $"is '{tekst}'; verwacht een IP-adres, zoals 127.0.0.1 of 0.0.0.0");
        return null;
    }
}
