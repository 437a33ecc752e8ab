using System.Net;
using Declaraties.Berekenen;
using Declaraties.Berichten;
using Declaraties.Controleren;
using Declaraties.Worker.Bus;
using Declaraties.Worker.Dienst.Toegang;
using Declaraties.Worker.Opdrachten;

namespace Declaraties.Worker.Dienst;

/// <summary>Hoe de dienst is ingesteld, nadat alles is nagekeken.</summary>
internal sealed record Dienstinstellingen
{
    /// <summary>OP090x4: het antwoord is er binnen tien werkdagen, dus langer wachten kan niet.</summary>
    public const int MeesteWerkdagen = 10;

    public required string Database { get; init; }

    /// <summary>Hoeveel ontvangsten dit proces tegelijk verwerkt.</summary>
    public int Werkers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    public Leesgrenzen Grenzen { get; init; } = Leesgrenzen.Standaard;

    /// <summary>Categorieën waarvoor een client op elke dag hoogstens één ProductCode heeft.</summary>
    public IReadOnlySet<string> Categorieen { get; init; } = EenProductcode.StandaardCategorieen;

    /// <summary>Hoeveel werkdagen een declaratie wacht op toewijzingen die ontbreken.</summary>
    public int WerkdagenWachten { get; init; }

    /// <summary>Wanneer een antwoord wacht tot een mens het vrijgeeft.</summary>
    public Vasthoudbeleid Vasthouden { get; init; } = Vasthoudbeleid.Nooit;

    public IPAddress HttpAdres { get; init; } = IPAddress.Loopback;

    /// <summary>De poort; 0 is een vrije.</summary>
    public int HttpPoort { get; init; } = 5080;

    /// <summary>Vanwaar een proxy mag zeggen voor wie hij vraagt (X-Forwarded-For, -Proto, -Host); null als er geen proxy voor staat.</summary>
    public IPNetwork? Proxy { get; init; }

    /// <summary>De aanmeldvoorziening; null als de dienst alleen op de eigen machine te bereiken is.</summary>
    public Aanmeldinstellingen? Aanmelden { get; init; }

    /// <summary>Hoeveel verzoeken één aanroeper van de API in een minuut mag doen.</summary>
    public int VerzoekenPerMinuut { get; init; } = 12_000;

    /// <summary>De map waarlangs berichten komen en antwoorden gaan; null als dat kanaal er niet is.</summary>
    public string? Map { get; init; }

    /// <summary>Hoe lang een bestand niet mag zijn veranderd om heel te zijn.</summary>
    public TimeSpan MapRust { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Hoe vaak wordt gezocht naar wat is blijven liggen, en hoe lang iets daarvoor openstaat.</summary>
    public TimeSpan Veegronde { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Hoe lang na het bezorgen de kopie van een uitgaand bericht blijft liggen.</summary>
    public TimeSpan PostBewaren { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Wat een gewone benutting is.</summary>
    public Banden Banden { get; init; } = Banden.Standaard;

    /// <summary>Het stijlblad van de gemeente; null als dat van ons volstaat.</summary>
    public string? Thema { get; init; }

    /// <summary>De bus; null als alles binnen dit proces blijft.</summary>
    public Businstellingen? Bus { get; init; }

    /// <summary>De dag waarop wordt geoordeeld als dat niet vandaag is: voor een wereld die stilstaat, zoals die van de demo.</summary>
    public DateOnly? Peildatum { get; init; }

    public DateOnly Vandaag(TimeProvider klok) => Peildatum ?? NederlandseTijd.Vandaag(klok);

    public static Dienstinstellingen Lees(Instellingenlezer lezer)
    {
        var standaard = new Dienstinstellingen { Database = Opties.StandaardDatabase };
        var adres = LeesAdres(lezer) ?? standaard.HttpAdres;
        return standaard with
        {
            Database = lezer.Tekst("Database", standaard.Database),
            Werkers = lezer.Geheel("Werkers", standaard.Werkers, 1, 64),
            Grenzen = Opties.Grenzen(lezer.Geheel("MaximaleGrootte", 25, 1, 2000), lezer.Geheel("MaximumFouten", standaard.Grenzen.MaxFouten, 1, 1_000_000)),
            Categorieen = LeesCategorieen(lezer) ?? standaard.Categorieen,
            WerkdagenWachten = lezer.Geheel("WerkdagenWachten", 0, 0, MeesteWerkdagen),
            Vasthouden = Vasthoudbeleid.Lees(lezer),
            HttpAdres = adres,
            Proxy = LeesProxy(lezer),
            Aanmelden = Aanmeldinstellingen.Lees(lezer, adres),
            HttpPoort = lezer.Geheel("Http:Poort", standaard.HttpPoort, 0, IPEndPoint.MaxPort),
            VerzoekenPerMinuut = lezer.Geheel("Http:VerzoekenPerMinuut", standaard.VerzoekenPerMinuut, 1, 10_000_000),
            Map = lezer.MogelijkeTekst("Map:Pad"),
            MapRust = TimeSpan.FromSeconds(lezer.Geheel("Map:Rust", (int)standaard.MapRust.TotalSeconds, 1, 3600)),
            Banden = LeesBanden(lezer),
            Thema = LeesThema(lezer),
            Bus = Businstellingen.Lees(lezer),
            PostBewaren = TimeSpan.FromDays(lezer.Geheel("PostBewaren", (int)standaard.PostBewaren.TotalDays, 1, 3650)),
            Veegronde = TimeSpan.FromSeconds(lezer.Geheel("Veegronde", (int)standaard.Veegronde.TotalSeconds, 1, 3600)),
        };
    }

    private static HashSet<string>? LeesCategorieen(Instellingenlezer lezer)
    {
        const string Naam = "Categorieen";
        if (lezer.Woorden(Naam) is not { } woorden)
        {
            return null;
        }

        foreach (var woord in woorden.Where(woord => !Opties.IsCategorie(woord)))
        {
            lezer.Weiger(Naam, $"noemt '{woord}'; verwacht ProductCategorieen 01 t/m 18 (WMO020), gescheiden door komma's");
        }

        return woorden.ToHashSet(StringComparer.Ordinal);
    }

    private static IPNetwork? LeesProxy(Instellingenlezer lezer)
    {
        const string Naam = "Http:Proxy";
        if (lezer.MogelijkeTekst(Naam) is not { } tekst)
        {
            return null;
        }

        if (IPNetwork.TryParse(tekst, out var net))
        {
            return net;
        }

        if (IPAddress.TryParse(tekst, out var adres))
        {
            return new IPNetwork(adres, adres.GetAddressBytes().Length * 8);
        }

        lezer.Weiger(Naam, $"is '{tekst}'; verwacht het adres van de proxy of zijn netwerk, zoals 10.0.0.5 of 10.0.0.0/24");
        return null;
    }

    private static Banden LeesBanden(Instellingenlezer lezer)
    {
        const string Boven = "Benutting:Boven";
        var onder = lezer.Geheel("Benutting:Onder", Banden.StandaardOnder, 0, Banden.Hoogste);
        var boven = lezer.Geheel(Boven, Math.Max(onder, Banden.StandaardBoven), 0, Banden.Hoogste);
        if (boven < onder)
        {
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
