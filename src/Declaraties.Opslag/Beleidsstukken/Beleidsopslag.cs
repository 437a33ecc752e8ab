using System.Globalization;
using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Logboek;

namespace Declaraties.Opslag.Beleidsstukken;

/// <summary>Vastgelegd beleid: bewaren en teruglezen. Wat is bewaard verandert nooit; wie iets herziet legt een volgende versie vast.</summary>
public sealed class Beleidsopslag(Database database, TimeProvider klok)
{
    public const string Vastgelegd = "beleid vastgelegd";

    /// <summary>Bewaart beleid als volgende versie van zijn soort, of wijst de laatste aan als die precies dit zegt.</summary>
    public Beleidsbewaring Bewaar(NieuwBeleidsstuk nieuw, Gebruiker wie)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        ArgumentNullException.ThrowIfNull(wie);
        return database.InTransactie(Grendel.Beleid(nieuw.Soort.Woord()), transactie =>
        {
            var laatste = Laatste(transactie, nieuw.Soort);
            var afdruk = Vingerafdruk.Van(nieuw.Inhoud.Span);
            // Only the last one: to go back to what was said before is a decision of its own.
            if (laatste is not null && laatste.Vingerafdruk == afdruk && laatste.Vanaf == nieuw.Vanaf)
            {
                return new Beleidsbewaring(laatste, IsNieuw: false);
            }

            var nu = klok.GetUtcNow();
            var stuk = new Beleidsstuk { Soort = nieuw.Soort, Versie = (laatste?.Versie ?? 0) + 1, Vanaf = nieuw.Vanaf, Vingerafdruk = afdruk, BewaardDoor = wie, BewaardOp = nu };
            transactie.Voer(
                transactie.Sql.Beleid.NieuwStuk,
                ("@soort", (long)stuk.Soort),
                ("@versie", (long)stuk.Versie),
                ("@vanaf", stuk.Vanaf is { } vanaf ? (long)vanaf.AlsGetal() : null),
                ("@afdruk", afdruk.Bytes.ToArray()),
                ("@wie", wie.Naam),
                ("@rol", wie.Rol),
                ("@herkomst", wie.Herkomst),
                ("@onderwerp", wie.Onderwerp),
                ("@uitgever", wie.Uitgever),
                ("@moment", nu.AlsTekst()),
                ("@lengte", (long)nieuw.Inhoud.Length),
                ("@inhoud", Compressie.Inpakken(nieuw.Inhoud.Span)));
            Logboekopslag.Schrijf(transactie, nu, wie, Vastgelegd, InWoorden(stuk), "gelukt", null);
            return new Beleidsbewaring(Laatste(transactie, nieuw.Soort)!, IsNieuw: true);
        });
    }

    /// <summary>Alle versies, op soort en versie.</summary>
    public IReadOnlyList<Beleidsstuk> Lijst() => database.Leest(Lees);

    /// <summary>Het bestand van een versie, precies zoals het is gegeven.</summary>
    /// <exception cref="OpslagException">Er staat iets anders dan is bewaard.</exception>
    public ReadOnlyMemory<byte> LeesBestand(Beleidsstuk stuk)
    {
        ArgumentNullException.ThrowIfNull(stuk);
        return database.Leest(transactie => Bestand(transactie, stuk)) is { } inhoud && Vingerafdruk.Van(inhoud) == stuk.Vingerafdruk
            ? inhoud
            : throw new OpslagException($"Database {database.Naam}: het bestand van {InWoorden(stuk)} is niet meer dat is bewaard.");
    }

    /// <summary>Null als het er niet is, of niet meer is uit te pakken.</summary>
    private static byte[]? Bestand(Transactie transactie, Beleidsstuk stuk)
    {
        using var rijen = transactie.Lees(transactie.Sql.Beleid.Bestand, ("@soort", (long)stuk.Soort), ("@versie", (long)stuk.Versie));
        try
        {
            return rijen.Lees() ? Compressie.Uitpakken(rijen.Bytes(0)) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static List<Beleidsstuk> Lees(Transactie transactie)
    {
        using var rijen = transactie.Lees(transactie.Sql.Beleid.Stukken);
        var stukken = new List<Beleidsstuk>();
        while (rijen.Lees())
        {
            stukken.Add(new Beleidsstuk
            {
                Soort = (Beleidssoort)rijen.Getal(0),
                Versie = (int)rijen.Getal(1),
                Vanaf = rijen.DatumOfLeeg(2),
                Vingerafdruk = new Vingerafdruk(rijen.Bytes(3)),
                BewaardDoor = new Gebruiker(rijen.Tekst(4), rijen.Tekst(5), rijen.Tekst(6)) { Onderwerp = rijen.TekstOfLeeg(7), Uitgever = rijen.TekstOfLeeg(8) },
                BewaardOp = Tijdstippen.VanTekst(rijen.Tekst(9)),
            });
        }

        return stukken;
    }

    private static Beleidsstuk? Laatste(Transactie transactie, Beleidssoort soort) => Lees(transactie).FindLast(stuk => stuk.Soort == soort);

    private static string InWoorden(Beleidsstuk stuk) =>
        string.Create(CultureInfo.InvariantCulture, $"beleid {stuk.Soort.Woord()}, versie {stuk.Versie}{(stuk.Vanaf is { } vanaf ? $", vanaf {vanaf:yyyy-MM-dd}" : "")}");
}
