using System.Globalization;
using System.Security.Cryptography;
using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Testbasis;
using Declaraties.Toewijzen;

namespace Declaraties.Proefwereld.Specs;

/// <summary>Een gegenereerde wereld in een tijdelijke map, en wat daarin staat.</summary>
internal sealed class Proefwereld : IDisposable
{
    private readonly DirectoryInfo _tijdelijk = Directory.CreateTempSubdirectory("declaraties-wereld-");

    public Proefwereld(long seed, int clienten = 60, int aanbieders = 4, int maanden = 8, int fouten = 0, int regelsPerClient = 1, Verdeling verdeling = Verdeling.Gewogen, bool contacten = false, Wetkeuze wet = Wetkeuze.Wmo)
    {
        Opdracht = new Generatoropdracht
        {
            Uit = Path.Combine(_tijdelijk.FullName, "wereld"),
            Clienten = clienten,
            Aanbieders = aanbieders,
            Maanden = maanden,
            Seed = seed,
            FoutenPromille = fouten,
            RegelsPerClient = regelsPerClient,
            Verdeling = verdeling,
            MetContacten = contacten,
            Wet = wet,
        };
        try
        {
            Uitslag = Wereldgenerator.Genereer(Opdracht, Schijf, Voortgang.Add);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Mappen en bestanden van wie ze maakt, met wat de umask toelaat.</summary>
    public static Schijf Schijf { get; } = new(pad => Directory.CreateDirectory(pad), pad => new FileStream(pad, FileMode.CreateNew));

    public Generatoropdracht Opdracht { get; }

    public Generatoruitslag Uitslag { get; }

    public List<Voortgang> Voortgang { get; } = [];

    public string Map => Opdracht.Uit;

    /// <summary>Alle bestanden, ten opzichte van de map, op naam.</summary>
    public IReadOnlyList<string> Bestanden =>
        [.. Directory.EnumerateFiles(Map, "*", SearchOption.AllDirectories).Select(pad => Path.GetRelativePath(Map, pad)).Order(StringComparer.Ordinal)];

    /// <summary>Op naam: de volgorde waarin ze ingelezen worden.</summary>
    public IReadOnlyList<string> Toewijzingsbestanden => OpNaam("toewijzingen");

    /// <summary>Op naam: de volgorde waarin ze verwerkt worden.</summary>
    public IReadOnlyList<string> Declaratiebestanden => OpNaam("declaraties");

    public IReadOnlyList<ToewijzingBericht> Toewijzingsberichten => [.. Toewijzingsbestanden.Select(Xmllezer.Toewijzing)];

    public IReadOnlyList<DeclaratieBericht> Declaraties => [.. Declaratiebestanden.Select(Xmllezer.Declaratie)];

    public IReadOnlyList<Productregel> Producten =>
    [
        .. Csv("producten.csv", "ProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Einddatum").Select(velden => new Productregel
        {
            Product = new Product(velden[0], velden[1]),
            Omschrijving = velden[2],
            Ingangsdatum = Dag(velden[3]),
            Einddatum = velden[4].Length == 0 ? null : Dag(velden[4]),
        }),
    ];

    public IReadOnlyList<Contractregel> Contractregels =>
    [
        .. Csv("contracten.csv", "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum").Select(velden => new Contractregel
        {
            Aanbieder = new(velden[0]),
            Product = new Product(velden[1], velden[2]),
            Eenheid = Eenheden.VanCode(velden[3]),
            Tarief = new Bedrag(int.Parse(velden[4], CultureInfo.InvariantCulture)),
            Ingangsdatum = Dag(velden[5]),
            Einddatum = velden[6].Length == 0 ? null : Dag(velden[6]),
        }),
    ];

    /// <summary>De regels van verwacht.csv, zoals ze er staan.</summary>
    public IReadOnlyList<string> Verwacht => [.. Csv("verwacht.csv", "Bestand;ReferentieNummer;RetourCodes").Select(velden => string.Join(';', velden))];

    /// <summary>De regels van verwacht-contacten.csv, zoals ze er staan.</summary>
    public IReadOnlyList<string> VerwachtVanContacten => [.. Csv("verwacht-contacten.csv", "Maand;Aanbieder;Gemeente;ToewijzingNummer;Signaal" + (Opdracht.Wet == Wetkeuze.Wmo ? "" : ";Wet")).Select(velden => string.Join(';', velden))];

    /// <summary>Een opslag met de contracten en producten van deze wereld, nog zonder toewijzingen.</summary>
    public Geheugenopslag LegeOpslag()
    {
        var opslag = new Geheugenopslag();
        foreach (var regel in Producten)
        {
            opslag.Voeg(regel);
        }

        Assert.That(Contractregels.Select(opslag.Voeg), Has.All.True);
        return opslag;
    }

    /// <summary>Een opslag waarin alles staat behalve de declaraties; elke toewijzing moet worden opgenomen.</summary>
    public Geheugenopslag Opslag()
    {
        var opslag = LegeOpslag();
        foreach (var bestand in Toewijzingsbestanden)
        {
            LeesToewijzing(opslag, bestand);
        }

        return opslag;
    }

    /// <summary>Neemt een WMO301 op, als het voldoet aan niveau 2 en de client niet twee productcodes op een dag geeft.</summary>
    public static void LeesToewijzing(Geheugenopslag opslag, string bestand)
    {
        var redenen = opslag.Verwerk(Xmllezer.Toewijzing(bestand), File.ReadAllBytes(bestand), (bericht, bekend) =>
        [
            .. ToewijzingControle.BinnenBericht(bericht).Select(b => $"{b.Regel.Code}: {b.Toelichting}"),
            .. EenProductcode.Zoek(bekend, [.. bericht.Client.ToegewezenProducten.Select(p => p.Toewijzing)]).Take(3).Select(c => c.Toelichting),
        ]);
        Assert.That(redenen, Is.Empty, () => $"{Path.GetFileName(bestand)}: {string.Join('\n', redenen ?? [])}");
    }

    public static Verwerkt Verwerk(Geheugenopslag opslag, string bestand, DateOnly peildatum)
    {
        var bytes = File.ReadAllBytes(bestand);
        return opslag.Verwerk(Xmllezer.Declaratie(bestand), bytes, new Vingerafdruk(SHA256.HashData(bytes)), peildatum);
    }

    public string Pad(string bestand) => Path.Combine(Map, bestand);

    public void Dispose() => _tijdelijk.Delete(recursive: true);

    private List<string> OpNaam(string map) =>
        [.. Directory.EnumerateFiles(Pad(map)).OrderBy(pad => Path.GetFileName(pad), StringComparer.Ordinal)];

    /// <summary>De velden van elke rij onder de kop.</summary>
    public IEnumerable<string[]> Csv(string bestand, string kop)
    {
        var regels = File.ReadAllLines(Pad(bestand));
        Assert.That(regels[0], Is.EqualTo(kop), bestand);
        return regels.Skip(1).Select(regel => regel.Split(';'));
    }

    private static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
