using System.IO.Compression;
using Declaraties.Berichten;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>De bestanden van een tariefset zoals iemand ze geeft: alle vier los, of samen in één ZIP-bestand.</summary>
public static class Tariefstukken
{
    /// <summary>Hoeveel bytes een tariefset hoogstens telt; beleid past op een bladzijde of twee.</summary>
    public const int MeesteBytes = 1024 * 1024;

    private static readonly Leesgrenzen _grenzen = new() { MaxBytes = MeesteBytes };

    /// <param name="stukken">De bestanden; wat geen bestand van een tariefset is doet niet mee.</param>
    public static Gelezen<Tariefinhoud> Lees(IReadOnlyList<Bestandsstuk> stukken)
    {
        ArgumentNullException.ThrowIfNull(stukken);
        try
        {
            var los = stukken is [var enige] && Zipbestand.Is(enige.Inhoud.Span) ? Uitgepakt(enige) : stukken;
            if (los.Sum(stuk => (long)stuk.Inhoud.Length) > MeesteBytes)
            {
                return new(null, ["De bestanden zijn samen groter dan 1 MB; een tariefset is veel kleiner."]);
            }

            var opNaam = los.Where(stuk => Tariefinhoud.Namen.Contains(stuk.Naam, StringComparer.OrdinalIgnoreCase)).ToLookup(stuk => stuk.Naam, stuk => stuk.Inhoud, StringComparer.OrdinalIgnoreCase);
            return opNaam.FirstOrDefault(groep => groep.Count() > 1) is { } dubbel
                ? new(null, [$"{dubbel.Key} is er {dubbel.Count()} keer; verwacht elk bestand één keer."])
                : new(Tariefinhoud.Van(opNaam.ToDictionary(groep => groep.Key.ToLowerInvariant(), groep => groep.First(), StringComparer.Ordinal), "wat er is gegeven"), []);
        }
        catch (ZipGeweigerdException zip)
        {
            return new(null, [$"Het ZIP-bestand is niet te gebruiken: {InWoorden(zip)}."]);
        }
        catch (BeletselException onvolledig)
        {
            return new(null, [onvolledig.Message]);
        }
    }

    /// <summary>De vier bestanden in één ZIP-bestand, om mee te laten reizen.</summary>
    public static byte[] Inpakken(Tariefinhoud inhoud)
    {
        ArgumentNullException.ThrowIfNull(inhoud);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var bestand in inhoud.Bestanden.Alle)
            {
                using var deel = zip.CreateEntry(bestand.Naam).Open();
                deel.Write(bestand.Inhoud.Span);
            }
        }

        return bytes.ToArray();
    }

    private static IReadOnlyList<Bestandsstuk> Uitgepakt(Bestandsstuk zip)
    {
        using var bytes = new MemoryStream(zip.Inhoud.ToArray());
        return [.. Zipbestand.Lees(bytes, _grenzen).Select(bericht => new Bestandsstuk(bericht.Naam, Bytes(bericht)))];
    }

    private static byte[] Bytes(Zipbericht bericht)
    {
        using var bron = bericht.Bericht.Open();
        using var bytes = new MemoryStream();
        bron.CopyTo(bytes);
        return bytes.ToArray();
    }

    // Who reads a ZIP speaks of messages, because elsewhere that is what is in it.
    private static string InWoorden(ZipGeweigerdException zip) =>
        zip.Message.Replace("berichten", "bestanden", StringComparison.Ordinal).Replace("bericht", "bestand", StringComparison.Ordinal).Replace(" (OP179)", "", StringComparison.Ordinal);
}
