using System.Net;
using Declaraties.Berichten;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Instellingen;

/// <summary>Hoe de dienst is ingesteld, nadat alles is nagekeken.</summary>
public sealed record Dienstinstellingen
{
    /// <summary>OP090x4: het antwoord is er binnen tien werkdagen, dus langer wachten kan niet.</summary>
    public const int MeesteWerkdagen = 10;

    /// <summary>De laatste werkdag waarop er nog aan een antwoord kan worden gewerkt: na afloop daarvan gaat het weg, en zo is het er op de tiende.</summary>
    public const int LaatsteWerkdag = MeesteWerkdagen - 1;

    private const long Megabyte = 1024 * 1024;

    /// <summary>De database als er geen is genoemd.</summary>
    public const string StandaardDatabase = "./data/declaraties.db";

    public required string Database { get; init; }

    /// <summary>Of de map van de database en die van <see cref="Map"/> worden gemaakt als zij er niet zijn.</summary>
    public bool Maak { get; init; }

    /// <summary>Hoeveel ontvangsten dit proces tegelijk verwerkt.</summary>
    public int Werkers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    public Leesgrenzen Grenzen { get; init; } = Leesgrenzen.Standaard;

    /// <summary>Categorieën waarvoor een client op elke dag hoogstens één ProductCode heeft.</summary>
    public IReadOnlySet<string> Categorieen { get; init; } = EenProductcode.StandaardCategorieen;

    /// <summary>Hoeveel werkdagen een declaratie wacht op toewijzingen die ontbreken.</summary>
    public int WerkdagenWachten { get; init; }

    /// <summary>Wanneer een antwoord wacht tot een mens het vrijgeeft.</summary>
    public Vasthoudbeleid Vasthouden { get; init; } = Vasthoudbeleid.Nooit;

    /// <summary>Hoeveel bytes er tegelijk mogen binnenkomen zonder dat zij al vastliggen.</summary>
    public long BytesOnderweg { get; init; } = 128 * Megabyte;

    /// <summary>Hoeveel aanbiedingen van meer dan 1 MB één aanroeper tegelijk mag doen.</summary>
    public int AanbiedingenTegelijk { get; init; } = 4;

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

    /// <summary>Hoe lang een webhook van een aanbieder wordt geprobeerd voordat een bericht ernaartoe wordt opgegeven.</summary>
    public TimeSpan WebhookOpgeven { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Waar een webhook heen mag al is dat van buiten niet te bereiken; op de eigen machine dan ook zonder TLS.</summary>
    public IReadOnlyList<IPNetwork> WebhookNetwerken { get; init; } = [];

    /// <summary>Hoe ver de klok achter mag liggen bij de nieuwste tijd in de database: machines schelen wat, en meer dan een dag is een andere dag.</summary>
    public TimeSpan KlokAchter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Hoe ver de klok voor mag liggen op de nieuwste tijd in de database: zo lang mag de dienst hebben stilgestaan.</summary>
    public TimeSpan KlokVoor { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Wie ervoor instaat dat de klok nu klopt; null als niemand dat doet. Geen instelling, maar een keuze bij het starten.</summary>
    public Opslag.Gebruiker? KlokKloptVolgens { get; init; }

    /// <summary>Hoe antwoorden in een envelop van het GGk gaan.</summary>
    public Ggkinstellingen Ggk { get; init; } = Ggkinstellingen.Standaard;

    /// <summary>De dag waarop wordt geoordeeld als dat niet vandaag is: voor een wereld die stilstaat, zoals die van de demo.</summary>
    public DateOnly? Peildatum { get; init; }

    public DateOnly Vandaag(TimeProvider klok) => Peildatum ?? NederlandseTijd.Vandaag(klok);

    public static Dienstinstellingen Lees(Instellingenlezer lezer)
    {
        var standaard = new Dienstinstellingen { Database = StandaardDatabase };
        var grenzen = Leesgrenzen.Van(lezer.Geheel("MaximaleGrootte", 25, 1, 2000), lezer.Geheel("MaximumFouten", standaard.Grenzen.MaxFouten, 1, 1_000_000));
        return standaard with
        {
            Database = lezer.Tekst("Database", standaard.Database),
            Maak = lezer.JaNee("Maak", standaard.Maak),
            Werkers = lezer.Geheel("Werkers", standaard.Werkers, 1, 64),
            Grenzen = grenzen,
            BytesOnderweg = LeesOnderweg(lezer, grenzen, standaard),
            AanbiedingenTegelijk = lezer.Geheel("Http:AanbiedingenTegelijk", standaard.AanbiedingenTegelijk, 1, 10_000),
            PerAanbieder = new Aanbiedergrenzen(
                lezer.Geheel("PerAanbieder:Onverwerkt", standaard.PerAanbieder.Open, 0, 100_000_000),
                Megabyte * lezer.Geheel("PerAanbieder:MegabytesPerDag", (int)(standaard.PerAanbieder.BytesPerDag / Megabyte), 0, 1_000_000_000)),
            Categorieen = LeesCategorieen(lezer) ?? standaard.Categorieen,
            WerkdagenWachten = lezer.Geheel("WerkdagenWachten", 0, 0, MeesteWerkdagen),
            Vasthouden = Vasthoudbeleid.Lees(lezer),
            VerzoekenBewaren = TimeSpan.FromDays(lezer.Geheel("Http:VerzoekenBewaren", (int)standaard.VerzoekenBewaren.TotalDays, 1, 365)),
            Map = lezer.MogelijkeTekst("Map:Pad"),
            MapRust = TimeSpan.FromSeconds(lezer.Geheel("Map:Rust", (int)standaard.MapRust.TotalSeconds, 1, 3600)),
            PostBewaren = TimeSpan.FromDays(lezer.Geheel("PostBewaren", (int)standaard.PostBewaren.TotalDays, 1, 3650)),
            PostOpgeven = TimeSpan.FromHours(lezer.Geheel("PostOpgeven", (int)standaard.PostOpgeven.TotalHours, 1, 24 * 365)),
            WebhookOpgeven = TimeSpan.FromHours(lezer.Geheel("Webhook:Opgeven", (int)standaard.WebhookOpgeven.TotalHours, 1, 24 * 365)),
            WebhookNetwerken = LeesNetwerken(lezer),
            KlokAchter = TimeSpan.FromHours(lezer.Geheel("Klok:Achter", (int)standaard.KlokAchter.TotalHours, 1, 24 * 365)),
            KlokVoor = TimeSpan.FromDays(lezer.Geheel("Klok:Voor", (int)standaard.KlokVoor.TotalDays, 1, 36_500)),
            Ggk = Ggkinstellingen.Lees(lezer),
            Veegronde = TimeSpan.FromSeconds(lezer.Geheel("Veegronde", (int)standaard.Veegronde.TotalSeconds, 1, 3600)),
        };
    }

    /// <summary>In wat er onderweg mag zijn past altijd het grootste bericht: anders kwam dat er nooit in.</summary>
    private static long LeesOnderweg(Instellingenlezer lezer, Leesgrenzen grenzen, Dienstinstellingen standaard)
    {
        var minstens = (int)((Berichtgrootte.MinsteRuimte(grenzen.MaxBytes) + Megabyte - 1) / Megabyte);
        return Megabyte * lezer.Geheel("Http:BytesOnderweg", Math.Max(minstens, (int)(standaard.BytesOnderweg / Megabyte)), minstens, 1_000_000);
    }

    private static List<IPNetwork> LeesNetwerken(Instellingenlezer lezer)
    {
        const string Naam = "Webhook:Netwerken";
        var netwerken = new List<IPNetwork>();
        foreach (var woord in lezer.Woorden(Naam) ?? [])
        {
            if (IPNetwork.TryParse(woord, out var net))
            {
                netwerken.Add(net);
            }
            else
            {
                lezer.Weiger(Naam, $"noemt '{woord}'; verwacht netwerken als 10.20.0.0/16, gescheiden door komma's");
            }
        }

        return netwerken;
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
            lezer.Weiger(Naam, $"noemt '{woord}'; verwacht ProductCategorieen 01 t/m 18 (WMO020), of 31 t/m 38 en 40 t/m 55 (JZ020), gescheiden door komma's");
        }

        return woorden.ToHashSet(StringComparer.Ordinal);
    }
}
