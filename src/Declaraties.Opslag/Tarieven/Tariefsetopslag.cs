using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Logboek;

namespace Declaraties.Opslag.Tarieven;

/// <summary>
/// Tariefsets: bewaren, vaststellen en teruglezen. Wat is bewaard verandert nooit; een andere inhoud is een volgende versie, en vaststellen is een eigen vastlegging.
/// </summary>
public sealed class Tariefsetopslag(Database database, TimeProvider klok)
{
    private const string Bewaard = "tariefset bewaard";
    private const string Vastgesteld = "tariefset vastgesteld";

    /// <summary>Bewaart een tariefset als volgende versie van haar naam, of wijst aan waar precies deze inhoud al staat.</summary>
    public Tariefbewaring Bewaar(NieuweTariefset nieuw, Gebruiker wie)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        ArgumentNullException.ThrowIfNull(wie);
        return database.InTransactie(Grendel.Tariefset(nieuw.Naam), transactie =>
        {
            var versies = Tariefsetlezer.Lees(transactie, nieuw.Naam);
            if (versies.Find(set => set.Vingerafdruk == nieuw.Bestanden.Vingerafdruk && set.Rekenregels == nieuw.Rekenregels) is { } dezelfde)
            {
                return new Tariefbewaring(dezelfde, IsNieuw: false);
            }

            var (herkomst, nu) = (new Tariefherkomst(nieuw.Naam, versies.Count + 1), klok.GetUtcNow());
            transactie.Voer(
                transactie.Sql.Tarieven.NieuweSet,
                [("@naam", herkomst.Set), ("@versie", (long)herkomst.Versie), ("@afdruk", nieuw.Bestanden.Vingerafdruk.Bytes.ToArray()), ("@rekenregels", nieuw.Rekenregels), .. Wie(wie, nu)]);
            foreach (var (bestand, inhoud) in nieuw.Bestanden.Alle)
            {
                transactie.Voer(
                    transactie.Sql.Tarieven.NieuwBestand,
                    ("@naam", herkomst.Set),
                    ("@versie", (long)herkomst.Versie),
                    ("@bestand", bestand),
                    ("@lengte", (long)inhoud.Length),
                    ("@inhoud", Compressie.Inpakken(inhoud.Span)));
            }

            foreach (var (product, tarief) in nieuw.Tarieven)
            {
                transactie.Voer(transactie.Sql.Tarieven.NieuwProduct, ("@naam", herkomst.Set), ("@versie", (long)herkomst.Versie), ("@product", product), ("@tarief", tarief.Cent));
            }

            Logboekopslag.Schrijf(transactie, nu, wie, Bewaard, herkomst.InWoorden(), "gelukt", null);
            return new Tariefbewaring(Zoek(transactie, herkomst)!, IsNieuw: true);
        });
    }

    /// <summary>Stelt een versie vast vanaf een dag, als een ander haar bewaarde en er dan geen andere versie begint.</summary>
    /// <param name="herkomst">Welke.</param>
    /// <param name="vanaf">De eerste dag waarop zij geldt.</param>
    /// <param name="wie">Wie haar vaststelt.</param>
    /// <param name="bezwaren">Wat er al op haar inhoud tegen is, die nooit verandert.</param>
    public Tariefuitslag StelVast(Tariefherkomst herkomst, DateOnly vanaf, Gebruiker wie, IReadOnlyList<string> bezwaren)
    {
        ArgumentNullException.ThrowIfNull(herkomst);
        ArgumentNullException.ThrowIfNull(wie);
        return database.InTransactie(Grendel.Tariefset(herkomst.Set), transactie =>
        {
            var versies = Tariefsetlezer.Lees(transactie, herkomst.Set);
            if (versies.Find(set => set.Herkomst == herkomst) is not { } deze)
            {
                return new Tariefuitslag(Tarieflot.Onbekend, $"Er is geen {herkomst.InWoorden()}.");
            }

            if (deze.Vaststellingen.FirstOrDefault(vaststelling => vaststelling.Vanaf == vanaf) is { } al)
            {
                return new Tariefuitslag(Tarieflot.WasAl, Zin($"{Deze(herkomst)} was al vastgesteld vanaf {vanaf:yyyy-MM-dd}, op {NederlandseTijd.Dag(al.Op):yyyy-MM-dd} door {al.Door.Naam}. Er is niets veranderd."));
            }

            IReadOnlyList<string> redenen = [.. bezwaren, .. Bezwaren(versies, deze, vanaf, wie)];
            if (redenen.Count > 0)
            {
                return new Tariefuitslag(Tarieflot.KanNiet, $"{Deze(herkomst)} is niet vastgesteld.") { Redenen = redenen };
            }

            var nu = klok.GetUtcNow();
            transactie.Voer(transactie.Sql.Tarieven.NieuweVaststelling, [("@naam", herkomst.Set), ("@vanaf", (long)vanaf.AlsGetal()), ("@versie", (long)herkomst.Versie), .. Wie(wie, nu)]);
            Logboekopslag.Schrijf(transactie, nu, wie, Vastgesteld, herkomst.InWoorden(), Zin($"geldt vanaf {vanaf:yyyy-MM-dd}"), null);
            return new Tariefuitslag(Tarieflot.Gelukt, Zin($"{Deze(herkomst)} is vastgesteld vanaf {vanaf:yyyy-MM-dd}."));
        });
    }

    /// <summary>Alle bewaarde versies, op naam en versie.</summary>
    public IReadOnlyList<BewaardeTariefset> Lijst() => database.Leest(transactie => Tariefsetlezer.Lees(transactie, null));

    /// <summary>De versies met deze naam, op versie.</summary>
    public IReadOnlyList<BewaardeTariefset> Versies(string naam) => database.Leest(transactie => Tariefsetlezer.Lees(transactie, naam));

    /// <summary>De bestanden van een versie, precies zoals zij zijn gegeven.</summary>
    /// <exception cref="OpslagException">Er staat iets anders dan is bewaard.</exception>
    public Tariefbestanden LeesBestanden(BewaardeTariefset set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var bestanden = database.Leest(transactie => Bestanden(transactie, set.Herkomst));
        return bestanden is not null && new Tariefbestanden(bestanden) is var alle && alle.Vingerafdruk == set.Vingerafdruk
            ? alle
            : throw new OpslagException($"Database {database.Naam}: de bestanden van {set.Herkomst.InWoorden()} zijn niet meer die zijn bewaard.");
    }

    /// <summary>Null als een ervan niet meer is uit te pakken.</summary>
    private static List<Tariefbestand>? Bestanden(Transactie transactie, Tariefherkomst herkomst)
    {
        using var rijen = transactie.Lees(transactie.Sql.Tarieven.Bestanden, ("@naam", herkomst.Set), ("@versie", (long)herkomst.Versie));
        var bestanden = new List<Tariefbestand>();
        try
        {
            while (rijen.Lees())
            {
                bestanden.Add(new Tariefbestand(rijen.Tekst(0), Compressie.Uitpakken(rijen.Bytes(1))));
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return bestanden;
    }

    private static BewaardeTariefset? Zoek(Transactie transactie, Tariefherkomst herkomst) => Tariefsetlezer.Lees(transactie, herkomst.Set).Find(set => set.Herkomst == herkomst);

    private static IEnumerable<string> Bezwaren(List<BewaardeTariefset> versies, BewaardeTariefset deze, DateOnly vanaf, Gebruiker wie)
    {
        if (deze.BewaardDoor.IsDezelfdeAls(wie))
        {
            yield return $"Zij is bewaard door {deze.BewaardDoor.Naam}; vaststellen moet een ander doen.";
        }

        if (versies.Find(set => set.Vaststellingen.Any(vaststelling => vaststelling.Vanaf == vanaf)) is { } ander)
        {
            yield return Zin($"Vanaf {vanaf:yyyy-MM-dd} is al versie {ander.Herkomst.Versie} vastgesteld; stel versie {deze.Herkomst.Versie} vast vanaf een andere dag.");
        }
    }

    private static string Deze(Tariefherkomst herkomst) => Zin($"Versie {herkomst.Versie} van tariefset {herkomst.Set}");

    private static string Zin(FormattableString zin) => zin.ToString(CultureInfo.InvariantCulture);

    private static (string Naam, object? Waarde)[] Wie(Gebruiker wie, DateTimeOffset nu) =>
    [
        ("@wie", wie.Naam), ("@rol", wie.Rol), ("@herkomst", wie.Herkomst), ("@onderwerp", wie.Onderwerp), ("@uitgever", wie.Uitgever), ("@moment", nu.AlsTekst()),
    ];
}
