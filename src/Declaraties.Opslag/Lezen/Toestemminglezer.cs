using Declaraties.Domein;

namespace Declaraties.Opslag.Lezen;

/// <summary>Leest toestemmingen terug.</summary>
internal static class Toestemminglezer
{
    /// <summary>De toestemmingen van een aanbieder bij een gemeente onder een wet zoals zij golden tot en met een versie, per ToewijzingNummer.</summary>
    public static Dictionary<int, List<Meerminuten>> Geldend(Transactie transactie, Partijen partijen, long totEnMet)
    {
        var geldend = new Dictionary<int, List<Meerminuten>>();
        using var rijen = transactie.Lees(transactie.Sql.Toewijzingen.Toestemmingen, ("@relatie", partijen.Id.Waarde), ("@totEnMet", totEnMet));
        while (rijen.Lees())
        {
            var nummer = (int)rijen.Getal(1);
            if (!geldend.TryGetValue(nummer, out var vanNummer))
            {
                geldend.Add(nummer, vanNummer = []);
            }

            vanNummer.Add(LeesEen(rijen, partijen.Gemeente, partijen.Aanbieder, partijen.Wet));
        }

        return geldend;
    }

    public static Meerminuten LeesEen(Rijen rij, Gemeente gemeente, Aanbieder aanbieder, Wet wet) => new()
    {
        Nummer = rij.Getal(0),
        Gemeente = gemeente,
        Aanbieder = aanbieder,
        Wet = wet,
        ToewijzingNummer = (int)rij.Getal(1),
        Minuten = (int)rij.Getal(2),
        Periode = new Periode(rij.Datum(3), rij.Datum(4)),
        Reden = rij.Tekst(5),
        VerleendDoor = rij.Tekst(6),
        VerleendOp = rij.Datum(7),
    };
}
