using System.Globalization;
using System.Security.Cryptography;
using Declaraties.Beantwoorden;
using Declaraties.Beleid.Registreren;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Invoer;
using Declaraties.Domein;
using Declaraties.Opslag.Contacten;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>
/// Leest <c>contacten.csv</c>, hoeveel rijen het ook zijn. Het bestand wordt eerst in zijn geheel nagekeken en daarna nog eens gelezen om te bewaren: zo
/// staat er nooit meer van in het geheugen dan een blok, en houdt een fout op de laatste rij niemand op.
/// </summary>
public static class Contactenlezer
{
    /// <summary>Wie er meer heeft, ziet aan de eerste wat eraan mankeert.</summary>
    public const int MeesteFouten = 100;

    /// <summary>Kijkt een bestand na.</summary>
    /// <param name="naam">Hoe het bestand heet.</param>
    /// <param name="bestand">Een stroom die overal heen kan; hij blijft open zolang er uit te lezen valt.</param>
    /// <param name="voortgang">Hoeveel bytes er zijn gelezen, en hoeveel het er zijn.</param>
    /// <exception cref="BeletselException">Het bestand heeft een andere kop, of is geen CSV-bestand.</exception>
    public static Gelezen<NieuweContacten> Lees(string naam, Stream bestand, Action<long, long>? voortgang = null)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        var (fouten, aantal) = (new Contactfouten(naam), 0L);
        var (houders, maanden) = (new HashSet<Registerhouder>(), new HashSet<Maand>());
        byte[] sha256 = [];
        foreach (var regel in Rijen(naam, bestand, fouten.Voeg, hash => sha256 = hash))
        {
            aantal++;
            houders.Add(regel.Houder);
            maanden.Add(regel.Maand);
            voortgang?.Invoke(bestand.Position, bestand.Length);
        }

        if (fouten.Aantal > 0)
        {
            return new(null, fouten.Zinnen());
        }

        return aantal == 0
            ? new(null, [$"{naam}: er staat geen contact in; verwacht ten minste één rij onder de kop."])
            : new(
                new()
                {
                    Vingerafdruk = new Vingerafdruk(sha256),
                    Houders = houders,
                    Maanden = maanden,
                    Aantal = aantal,
                    Lees = () => Rijen(naam, bestand, _ => throw Veranderd(naam), hash => EisGelijk(naam, hash, sha256)),
                },
                []);
    }

    private static IEnumerable<Contactregel> Rijen(string naam, Stream bestand, Action<Regelfout> fout, Action<byte[]> gelezen)
    {
        bestand.Position = 0;
        Regelstroom.EisTekst(naam, bestand);
        using var sha256 = SHA256.Create();
        using (var langs = new CryptoStream(bestand, sha256, CryptoStreamMode.Read, leaveOpen: true))
        {
            foreach (var rij in CsvLoop.Rijen(naam, Regelstroom.Regels(naam, langs), Contactrij.Kop, fout))
            {
                var regel = Contactrij.Lees(rij);
                if (rij.Fouten.Count == 0)
                {
                    yield return regel;
                }
                else
                {
                    rij.Fouten.ForEach(reden => fout(new Regelfout(rij.Regelnummer, reden)));
                }
            }
        }

        gelezen(sha256.Hash!);
    }

    private static void EisGelijk(string naam, byte[] nu, byte[] eerder)
    {
        if (!nu.AsSpan().SequenceEqual(eerder))
        {
            throw Veranderd(naam);
        }
    }

    private static BeletselException Veranderd(string naam) => new(Beletsel.Invoer, $"{naam} is veranderd terwijl het werd gelezen; er is niets bewaard. Bied het opnieuw aan.");

    /// <summary>De eerste fouten, en hoeveel het er zijn.</summary>
    private sealed class Contactfouten(string naam)
    {
        private readonly List<Regelfout> _eerste = [];

        public long Aantal { get; private set; }

        public void Voeg(Regelfout fout)
        {
            if (++Aantal <= MeesteFouten)
            {
                _eerste.Add(fout);
            }
        }

        public IReadOnlyList<string> Zinnen() =>
        [
            .. _eerste.Select(fout => fout.InWoorden(naam)),
            .. Aantal > MeesteFouten ? [string.Create(CultureInfo.InvariantCulture, $"{naam}: en nog {Aantal - MeesteFouten} fouten.")] : (string[])[],
        ];
    }
}
