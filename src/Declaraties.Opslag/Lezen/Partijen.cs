using Declaraties.Domein;

namespace Declaraties.Opslag.Lezen;

/// <summary>Een gemeente en een aanbieder die onder een wet met elkaar te maken hebben. In de database is dat een relatie.</summary>
internal sealed record Partijen(PartijenId Id, Gemeente Gemeente, Aanbieder Aanbieder, Wet Wet)
{
    /// <summary>Op gemeente, aanbieder en wet.</summary>
    /// <param name="transactie">Waaruit.</param>
    /// <param name="wet">Alleen onder deze; null voor elke.</param>
    public static IReadOnlyList<Partijen> LeesAlle(Transactie transactie, Wet? wet = null) => Lees(transactie, transactie.Sql.Rapport.Partijen).FindAll(partijen => wet is null || partijen.Wet == wet);

    /// <summary>In de volgorde waarin zij elkaar leerden kennen.</summary>
    public static IReadOnlyList<Partijen> LeesAlleOpNummer(Transactie transactie) => Lees(transactie, transactie.Sql.Signalen.AllePartijen);

    private static List<Partijen> Lees(Transactie transactie, string vraag)
    {
        var alle = new List<Partijen>();
        using var rijen = transactie.Lees(vraag);
        while (rijen.Lees())
        {
            alle.Add(new Partijen(new(rijen.Getal(0)), new(rijen.Tekst(1)), new(rijen.Tekst(2)), rijen.Wet(3)));
        }

        return alle;
    }
}
