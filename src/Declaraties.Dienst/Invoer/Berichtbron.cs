using Declaraties.Berichten;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Schijf;

namespace Declaraties.Dienst.Invoer;

/// <summary>
/// Een bericht op de schijf: een bestand, of een bericht in een ZIP-bestand. Een ZIP-bestand dat in zijn geheel wordt geweigerd is er een dat niet te lezen is.
/// </summary>
/// <param name="Bestand">Het pad van het bestand.</param>
/// <param name="Deel">Hoe het bericht in het ZIP-bestand heet; null als het bestand zelf het bericht is.</param>
/// <param name="Weigering">Waarom het ZIP-bestand niet is te gebruiken.</param>
public sealed record Berichtbron(string Bestand, string? Deel = null, string? Weigering = null)
{
    /// <summary>Zoals het in een boodschap en een verslag heet.</summary>
    public string Naam => Deel is null ? Path.GetFileName(Bestand) : $"{Path.GetFileName(Bestand)}/{Deel}";

    /// <summary>Hoe het antwoord heet, zonder uitgang.</summary>
    public string Stam => (Deel, Weigering) switch
    {
        (null, null) => Path.GetFileNameWithoutExtension(Bestand),
        (null, _) => Path.GetFileName(Bestand),
        _ => Zipbestand.Antwoordnaam(Bestand, Path.GetFileNameWithoutExtension(Deel)!),
    };

    /// <summary>De berichten in een map op naam van hun bestand, of in het ene bestand; een ZIP-bestand telt voor wat erin zit, op naam.</summary>
    /// <exception cref="BeletselException">Het pad bestaat niet, of de map bevat niets.</exception>
    public static IReadOnlyList<Berichtbron> In(string pad, Leesgrenzen grenzen) => [.. Bestanden.Berichten(pad).SelectMany(bestand => Van(bestand, grenzen))];

    /// <summary>Het bericht of de berichten in een bestand.</summary>
    public static IReadOnlyList<Berichtbron> Van(string bestand, Leesgrenzen grenzen)
    {
        if (!bestand.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return [new(bestand)];
        }

        try
        {
            return Invoerbestand.Lees<IReadOnlyList<Berichtbron>>(bestand, grenzen, zip => [.. Zipbestand.Toets(zip, grenzen).Select(naam => new Berichtbron(bestand, naam))]);
        }
        catch (ZipGeweigerdException fout)
        {
            return [new(bestand, Weigering: fout.Message)];
        }
        catch (BeletselException)
        {
            // Not to be read from the disk: whoever reads it says so, as of any other file.
            return [new(bestand)];
        }
    }

    /// <summary>Laat het bericht lezen.</summary>
    /// <exception cref="BeletselException">Het is niet te lezen.</exception>
    public T Lees<T>(Leesgrenzen grenzen, Func<Stream, T> lees)
    {
        if (Weigering is not null)
        {
            throw Geweigerd(Weigering);
        }

        if (Deel is null)
        {
            return Invoerbestand.Lees(Bestand, grenzen, lees);
        }

        try
        {
            return Invoerbestand.Lees(Bestand, grenzen, zip =>
            {
                using var bericht = Zipbestand.Bericht(zip, Deel, grenzen);
                return lees(bericht);
            });
        }
        catch (ZipGeweigerdException fout)
        {
            // It was looked through before: somebody has changed it since.
            throw Geweigerd(fout.Message);
        }
    }

    private BeletselException Geweigerd(string reden) => new(Beletsel.Invoer, $"ZIP-bestand {Path.GetFileName(Bestand)} is geweigerd, met alles erin: {reden}.");
}
