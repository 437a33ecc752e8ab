using System.Net;
using Declaraties.Berekenen;
using Declaraties.Berichten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Toewijzen;
using Declaraties.Worker.Bus;
using Declaraties.Worker.Dienst.Toegang;

namespace Declaraties.Worker.Dienst;

/// <summary>Hoe de dienst is ingesteld, nadat alles is nagekeken.</summary>
internal sealed record Dienstinstellingen
{
    /// <summary>OP090x4: het antwoord is er binnen tien werkdagen, dus langer wachten kan niet.</summary>
    public const int MeesteWerkdagen = 10;

    private const long Megabyte = 1024 * 1024;

    /// <summary>De database als er geen is genoemd.</summary>
    public const string StandaardDatabase = "./data/declaraties.db";

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

    /// <summary>Hoeveel bytes er tegelijk mogen binnenkomen zonder dat zij al vastliggen.</summary>
    public long BytesOnderweg { get; init; } = 128 * Megabyte;

    /// <summary>Hoeveel aanbiedingen van meer dan 1 MB één aanroeper tegelijk mag doen.</summary>
    public int AanbiedingenTegelijk { get; init; } = 4;

    /// <summary>Hoe snel de inhoud van een verzoek minstens moet komen, in bytes per seconde.</summary>
    public int LaagsteSnelheid { get; init; } = 4096;

    /// <summary>Hoe lang de headers van een verzoek erover mogen doen.</summary>
    public TimeSpan HeadersBinnen { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Hoeveel één aanbieder ons mag laten bewaren.</summary>
    public Aanbiedergrenzen PerAanbieder { get; init; } = new(Open: 10_000, BytesPerDag: 10_000 * Megabyte);

    /// <summary>Hoe lang een nummer van een verzoek (Idempotency-Key, formulier) en zijn antwoord worden onthouden.</summary>
    public TimeSpan VerzoekenBewaren { get; init; } = TimeSpan.FromDays(7);

    /// <summary>De map waarlangs berichten komen en antwoorden gaan; null als dat kanaal er niet is.</summary>
    public string? Map { get; init; }

    /// <summary>Hoe lang een bestand niet mag zijn veranderd om heel te zijn.</summary>
    public TimeSpan MapRust { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Hoe vaak wordt gezocht naar wat is blijven liggen, en hoe lang iets daarvoor openstaat.</summary>
    public TimeSpan Veegronde { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Hoe lang na het bezorgen de kopie van een uitgaand bericht blijft liggen.</summary>
    public TimeSpan PostBewaren { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Hoe lang het aan een bericht zelf mag liggen dat het niet te bezorgen is, voordat het wordt opgegeven.</summary>
    public TimeSpan PostOpgeven { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Hoe ver de klok achter mag liggen bij de nieuwste tijd in de database: machines schelen wat, en meer dan een dag is een andere dag.</summary>
    public TimeSpan KlokAchter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Hoe ver de klok voor mag liggen op de nieuwste tijd in de database: zo lang mag de dienst hebben stilgestaan.</summary>
    public TimeSpan KlokVoor { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Wie ervoor instaat dat de klok nu klopt; null als niemand dat doet. Geen instelling, maar een keuze bij het starten.</summary>
    public Opslag.Gebruiker? KlokKloptVolgens { get; init; }

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
        var standaard = new Dienstinstellingen { Database = StandaardDatabase };
        var adres = LeesAdres(lezer) ?? standaard.HttpAdres;
        var grenzen = Leesgrenzen.Van(lezer.Geheel("MaximaleGrootte", 25, 1, 2000), lezer.Geheel("MaximumFouten", standaard.Grenzen.MaxFouten, 1, 1_000_000));
        return standaard with
        {
            Database = lezer.Tekst("Database", standaard.Database),
            Werkers = lezer.Geheel("Werkers", standaard.Werkers, 1, 64),
            Grenzen = grenzen,
            BytesOnderweg = LeesOnderweg(lezer, grenzen, standaard),
            AanbiedingenTegelijk = lezer.Geheel("Http:AanbiedingenTegelijk", standaard.AanbiedingenTegelijk, 1, 10_000),
            LaagsteSnelheid = lezer.Geheel("Http:LaagsteSnelheid", standaard.LaagsteSnelheid, 1, 100_000_000),
            HeadersBinnen = TimeSpan.FromSeconds(lezer.Geheel("Http:HeadersBinnen", (int)standaard.HeadersBinnen.TotalSeconds, 1, 3600)),
            PerAanbieder = new Aanbiedergrenzen(
                lezer.Geheel("PerAanbieder:Onverwerkt", standaard.PerAanbieder.Open, 0, 100_000_000),
                Megabyte * lezer.Geheel("PerAanbieder:MegabytesPerDag", (int)(standaard.PerAanbieder.BytesPerDag / Megabyte), 0, 1_000_000_000)),
            Categorieen = LeesCategorieen(lezer) ?? standaard.Categorieen,
            WerkdagenWachten = lezer.Geheel("WerkdagenWachten", 0, 0, MeesteWerkdagen),
            Vasthouden = Vasthoudbeleid.Lees(lezer),
            HttpAdres = adres,
            Proxy = LeesProxy(lezer),
            Aanmelden = Aanmeldinstellingen.Lees(lezer, adres),
            HttpPoort = lezer.Geheel("Http:Poort", standaard.HttpPoort, 0, IPEndPoint.MaxPort),
            VerzoekenPerMinuut = lezer.Geheel("Http:VerzoekenPerMinuut", standaard.VerzoekenPerMinuut, 1, 10_000_000),
            VerzoekenBewaren = TimeSpan.FromDays(lezer.Geheel("Http:VerzoekenBewaren", (int)standaard.VerzoekenBewaren.TotalDays, 1, 365)),
            Map = lezer.MogelijkeTekst("Map:Pad"),
            MapRust = TimeSpan.FromSeconds(lezer.Geheel("Map:Rust", (int)standaard.MapRust.TotalSeconds, 1, 3600)),
            Banden = LeesBanden(lezer),
            Thema = LeesThema(lezer),
            Bus = Businstellingen.Lees(lezer),
            PostBewaren = TimeSpan.FromDays(lezer.Geheel("PostBewaren", (int)standaard.PostBewaren.TotalDays, 1, 3650)),
            PostOpgeven = TimeSpan.FromHours(lezer.Geheel("PostOpgeven", (int)standaard.PostOpgeven.TotalHours, 1, 24 * 365)),
            KlokAchter = TimeSpan.FromHours(lezer.Geheel("Klok:Achter", (int)standaard.KlokAchter.TotalHours, 1, 24 * 365)),
            KlokVoor = TimeSpan.FromDays(lezer.Geheel("Klok:Voor", (int)standaard.KlokVoor.TotalDays, 1, 36_500)),
            Veegronde = TimeSpan.FromSeconds(lezer.Geheel("Veegronde", (int)standaard.Veegronde.TotalSeconds, 1, 3600)),
        };
    }

    /// <summary>In wat er onderweg mag zijn past altijd het grootste bericht: anders kwam dat er nooit in.</summary>
    private static long LeesOnderweg(Instellingenlezer lezer, Leesgrenzen grenzen, Dienstinstellingen standaard)
    {
        var minstens = (int)((Onderweg.MinsteRuimte(grenzen.MaxBytes) + Megabyte - 1) / Megabyte);
        return Megabyte * lezer.Geheel("Http:BytesOnderweg", Math.Max(minstens, (int)(standaard.BytesOnderweg / Megabyte)), minstens, 1_000_000);
    }

    private static HashSet<string>? LeesCategorieen(Instellingenlezer lezer)
    {
        const string Naam = "Categorieen";
        if (lezer.Woorden(Naam) is not { } woorden)
        {
            return null;
        }

        foreach (var woord in woorden.Where(woord => !Product.IsCategorie(woord)))
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
