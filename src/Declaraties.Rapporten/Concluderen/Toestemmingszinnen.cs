using Declaraties.Domein;

namespace Declaraties.Rapporten.Concluderen;

/// <summary>Hoeveel meer er mocht dan was toegewezen.</summary>
internal static class Toestemmingszinnen
{
    public static IEnumerable<string> Van(IReadOnlyList<Meerminuten> toestemmingen)
    {
        if (toestemmingen.Count > 0)
        {
            yield return
                $"Er {(toestemmingen.Count == 1 ? "is 1 toestemming" : $"zijn {Opmaak.Aantal(toestemmingen.Count)} toestemmingen")} om meer te leveren dan is toegewezen: samen {Opmaak.Aantal(toestemmingen.Sum(toestemming => (long)toestemming.Minuten))} minuten.";
        }
    }
}
