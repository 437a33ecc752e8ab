using Declaraties.Dienst.Basis;
using Declaraties.Opslag;

namespace Declaraties.Dienst.Schijf;

/// <summary>Lezen en schrijven van bestanden, zo dat een half bestand nooit onder zijn eigen naam bestaat.</summary>
public static class Bestanden
{
    private const string Merk = ".declaraties-";
    private const string Uitgang = ".tmp";
    private const int Pogingen = 10;
    private const int Proefgrootte = 4096;

    /// <summary>De bestanden met berichten in een map op naam (XML, en ZIP daarvan), of het ene bestand.</summary>
    /// <exception cref="BeletselException">Het pad bestaat niet, of de map bevat zulke bestanden niet.</exception>
    public static IReadOnlyList<string> Berichten(string pad)
    {
        if (File.Exists(pad))
        {
            return [pad];
        }

        if (!Directory.Exists(pad))
        {
            throw new BeletselException(Beletsel.Invoer, $"{pad} bestaat niet.");
        }

        try
        {
            var bestanden = Directory.GetFiles(pad).Where(naam => naam.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || naam.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)).ToArray();
            Array.Sort(bestanden, (a, b) => string.CompareOrdinal(Path.GetFileName(a), Path.GetFileName(b)));
            // Reading it would wait until somebody writes into it. A link is the user's own affair here.
            if (Array.Find(bestanden, naam => Mapbestand.Soort(naam) is Padsoort.Pijp or Padsoort.Socket or Padsoort.Apparaat) is { } vreemd)
            {
                throw new BeletselException(Beletsel.Invoer, $"{vreemd} is geen gewoon bestand maar {Mapbestand.Soort(vreemd).InWoorden()}. Haal het uit de map, of noem de bestanden zelf.");
            }

            return bestanden.Length > 0 ? bestanden : throw new BeletselException(Beletsel.Invoer, $"{pad} bevat geen bestanden op .xml of .zip.");
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new BeletselException(Beletsel.Invoer, $"{pad} is niet te lezen: {Schijffout.InWoorden(fout)}.");
        }
    }

    /// <summary>
    /// Maakt een map voor uitvoer, of zegt waarom daar niet in te schrijven is voordat er werk is gedaan. Ruimt daarbij op wat een afgebroken
    /// <see cref="Schrijf(string, byte[])"/> er liet liggen.
    /// </summary>
    /// <param name="map">De map; is zij er al, dan blijven haar rechten zoals zij zijn.</param>
    /// <param name="rechten">Wie erin mag; van ieder ander dan de eigenaar en zijn groep nooit iets.</param>
    /// <exception cref="BeletselException">De map kan niet worden gemaakt, of er kan niet in worden geschreven.</exception>
    public static void MaakMap(string map, UnixFileMode rechten = Rechten.Map)
    {
        try
        {
            Rechten.MaakMap(map, rechten);
            RuimOp(map);
            using var proef = new FileStream(Tijdelijk(map), Rechten.Nieuw(FileAccess.Write, FileOptions.DeleteOnClose, bufferSize: 0));
        }
        catch (Exception fout) when (Schijffout.IsWeggenomen(fout))
        {
            // It could be made, which was the question; another process that began here took it for a leftover.
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new BeletselException(Beletsel.Inrichting, $"In de map {map} kan niet worden geschreven: {Schijffout.InWoorden(fout)}.");
        }
    }

    /// <summary>Waarom er in een map nu niet te schrijven is; null als dat lukt. Er wordt echt geschreven: een volle schijf blijkt anders niet.</summary>
    public static string? Bezwaar(string map)
    {
        try
        {
            using var proef = new FileStream(Tijdelijk(map), Rechten.Nieuw(FileAccess.Write, FileOptions.DeleteOnClose, bufferSize: 0));
            proef.Write(new byte[Proefgrootte]);
            return null;
        }
        catch (Exception fout) when (Schijffout.IsWeggenomen(fout) && Directory.Exists(map))
        {
            // Another process that began here took it for a leftover.
            return null;
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            return Directory.Exists(map) ? Schijffout.InWoorden(fout) : "de map is er niet";
        }
    }

    /// <summary>
    /// Schrijft onder een tijdelijke naam en hernoemt: wie het bestand ziet, ziet het heel. Er wordt niet op de schijf gewacht: het oordeel
    /// staat al vast in de database, en dezelfde opdracht schrijft hetzelfde bestand opnieuw.
    /// </summary>
    /// <exception cref="BeletselException">Het bestand kan niet worden geschreven.</exception>
    public static void Schrijf(string pad, byte[] inhoud, UnixFileMode rechten = Rechten.Bestand) => Schrijf(pad, bestand => bestand.Write(inhoud), rechten);

    /// <summary>Als <see cref="Schrijf(string, byte[])"/>, voor wat niet in het geheugen past.</summary>
    /// <param name="pad">Het bestand; wat er stond wordt vervangen.</param>
    /// <param name="schrijf">Schrijft de inhoud; kan vaker worden gevraagd.</param>
    /// <param name="rechten">Wie het mag lezen; wie ernaast ligt te wachten ziet het nooit met meer.</param>
    /// <exception cref="BeletselException">Het bestand kan niet worden geschreven.</exception>
    public static void Schrijf(string pad, Action<Stream> schrijf, UnixFileMode rechten = Rechten.Bestand)
    {
        for (var poging = 1; ; poging++)
        {
            var tijdelijk = Tijdelijk(Path.GetDirectoryName(pad));
            try
            {
                using (var bestand = new FileStream(tijdelijk, Rechten.Nieuw(FileAccess.ReadWrite)))
                {
                    schrijf(bestand);
                    if (rechten != Rechten.Bestand && !OperatingSystem.IsWindows())
                    {
                        File.SetUnixFileMode(bestand.SafeFileHandle, rechten);
                    }
                }

                File.Move(tijdelijk, pad, overwrite: true);
                return;
            }
            catch (Exception fout)
            {
                // Where its folder is not there either, deleting would complain of that instead.
                if (File.Exists(tijdelijk))
                {
                    File.Delete(tijdelijk);
                }

                if (poging < Pogingen && Schijffout.IsWeggenomen(fout))
                {
                    // A process that began here took it for a leftover, just before it was locked or just after.
                    continue;
                }

                if (Schijffout.Is(fout))
                {
                    throw new BeletselException(Beletsel.Uitvoer, $"{pad} kan niet worden geschreven: {Schijffout.InWoorden(fout)}.");
                }

                throw;
            }
        }
    }

    /// <summary>Verwijdert een bestand; dat het er niet is, is goed.</summary>
    /// <exception cref="BeletselException">Het bestand kan niet worden verwijderd.</exception>
    public static void Verwijder(string pad)
    {
        try
        {
            File.Delete(pad);
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new BeletselException(Beletsel.Uitvoer, $"{pad} kan niet worden verwijderd: {Schijffout.InWoorden(fout)}.");
        }
    }

    /// <summary>
    /// Waar een pad echt naar wijst, zonder koppelingen. Wat er nog niet is blijft zoals het er staat.
    /// </summary>
    public static string EchtPad(string pad)
    {
        var volledig = Path.GetFullPath(pad);
        if (Path.GetDirectoryName(volledig) is not { } ouder)
        {
            return volledig;
        }

        return VolgKoppeling(Path.Combine(EchtPad(ouder), Path.GetFileName(volledig)));
    }

    /// <summary>Waar een pad naar wijst waarvan de map al echt is.</summary>
    public static string VolgKoppeling(string pad)
    {
        try
        {
            return File.ResolveLinkTarget(pad, returnFinalTarget: true) is { } doel ? EchtPad(doel.FullName) : pad;
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            return pad;
        }
    }

    // Nothing of the file's own name: that may be as long as a name can be.
    private static string Tijdelijk(string? map) => Path.Combine(map ?? "", $"{Merk}{Guid.NewGuid():N}{Uitgang}");

    private static bool IsTijdelijk(string naam) => Guid.TryParseExact(naam.AsSpan()[Merk.Length..^Uitgang.Length], "N", out _);

    /// <summary>
    /// Wie schrijft houdt zijn bestand op slot, en met een proces verdwijnen zijn sloten. Of er nog een proces is met een zeker nummer zegt niets:
    /// nummers worden hergebruikt, en in een container begint ieder bij 1.
    /// </summary>
    private static void RuimOp(string map)
    {
        foreach (var pad in Directory.EnumerateFiles(map, $"{Merk}*{Uitgang}").Where(pad => IsTijdelijk(Path.GetFileName(pad)) && Mapbestand.Soort(pad) == Padsoort.Gewoon))
        {
            try
            {
                using var achtergelaten = new FileStream(pad, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            }
            catch (Exception fout) when (Schijffout.Is(fout))
            {
                // Somebody is writing it, or it is not ours to remove. Leftovers are only untidy; the answers themselves do not depend on them.
            }
        }
    }
}
