using Declaraties.Beantwoorden;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Leest bewaarde oordelen terug.</summary>
internal static class Oordeellezer
{
    /// <summary>De versie van het geldende oordeel over een bericht; null als het er niet is.</summary>
    public static long? Versie(Transactie transactie, Vingerafdruk vingerafdruk) =>
        transactie.Getal(transactie.Sql.Oordelen.Oordeelversie, ("@afdruk", vingerafdruk.Bytes.ToArray()));

    /// <summary>De versie van het eerste oordeel over hetzelfde bericht.</summary>
    public static long EersteVersie(Transactie transactie, long versie) => transactie.Getal(transactie.Sql.Ontvangsten.EersteVersie, ("@versie", versie)) ?? versie;

    /// <summary>Een oordeel, ook een dat is vervangen.</summary>
    /// <exception cref="InvalidOperationException">Er is geen oordeel met die versie.</exception>
    public static BewaardOordeel Lees(Transactie transactie, long versie)
    {
        var bevindingen = Bevindingen(transactie, versie);
        var signalen = Signaalopslag.VanOordeel(transactie, versie);
        using var rij = transactie.Lees(transactie.Sql.Oordelen.Oordeel, ("@versie", versie));
        return rij.Lees()
            ? new BewaardOordeel(Oordeelkop.Lees(rij, versie), Compressie.Uitpakken(rij.Bytes(14)), bevindingen) { Signalen = signalen }
            : throw new InvalidOperationException($"Oordeel {versie} is er niet.");
    }

    public static List<BewaardeBevinding> Bevindingen(Transactie transactie, long versie) =>
        BewaardeBevinding.LeesAlle(transactie, transactie.Sql.Oordelen.Bevindingen, ("@versie", versie));

    /// <summary>Een oordeel met waarmee het is geveld, ook een dat is vervangen; null als het er niet is.</summary>
    public static OordeelVanToen? Toen(Transactie transactie, long versie)
    {
        var rij = transactie.Eerste<(byte[]? Bericht, long Peildatum, long GelezenVersie, long? Vervangt, long? EersteVersie)>(transactie.Sql.Oordelen.Gelezen, new { versie });
        return rij.Bericht is null
            ? null
            : new OordeelVanToen(
                Lees(transactie, versie),
                Compressie.Uitpakken(rij.Bericht),
                Datums.VanGetal(rij.Peildatum),
                rij.Vervangt is { } vervangt ? Blik.Opnieuw(rij.GelezenVersie, vervangt, rij.EersteVersie!.Value) : Blik.OpToen(rij.GelezenVersie));
    }

    /// <summary>De volgnummers van goedgekeurde debets waarop al een goedgekeurde credit uit een andere declaratie rust.</summary>
    public static HashSet<int> CreditsOp(Transactie transactie, long versie)
    {
        var volgnummers = new HashSet<int>();
        using var rijen = transactie.Lees(transactie.Sql.Vervangen.CreditsOpOordeel, ("@versie", versie));
        while (rijen.Lees())
        {
            volgnummers.Add((int)rijen.Getal(0));
        }

        return volgnummers;
    }
}
