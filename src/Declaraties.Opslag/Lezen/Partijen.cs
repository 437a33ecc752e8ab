using Declaraties.Domein;

namespace Declaraties.Opslag.Lezen;

/// <summary>Een gemeente en een aanbieder die met elkaar te maken hebben. In de database heet dat een relatie.</summary>
internal sealed record Partijen(long Id, Gemeente Gemeente, Aanbieder Aanbieder)
{
    /// <summary>Op gemeente en aanbieder.</summary>
    public static IReadOnlyList<Partijen> LeesAlle(Transactie transactie)
    {
        var alle = new List<Partijen>();
        using var rijen = transactie.Lees(transactie.Sql.Rapport.Relaties);
        while (rijen.Lees())
        {
            alle.Add(new Partijen(rijen.Getal(0), new(rijen.Tekst(1)), new(rijen.Tekst(2))));
        }

        return alle;
    }
}
