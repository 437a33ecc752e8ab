using System.Globalization;
using Declaraties.Beleid.Uitvragen;
using Declaraties.Domein;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Leest de antwoorden op een uitvraag. Op een vraag antwoordt een aanbieder één keer, en iedereen met een getal of iedereen met woorden.</summary>
public static class Uitvraaglezer
{
    public static Gelezen<IReadOnlyList<Antwoord>> Lees(string naam, ReadOnlyMemory<byte> inhoud)
    {
        var fouten = new Foutenlijst();
        if (fouten.Lees(naam, inhoud, Antwoordrij.Kop, Antwoordrij.Lees) is not { } rijen)
        {
            return new(null, fouten.Alle);
        }

        fouten.GeenDubbele(naam, rijen, antwoord => $"{Afscherming.ZonderBsn(antwoord.Vraag)};{Afscherming.ZonderBsn(antwoord.Aanbieder.Code)}");
        foreach (var vraag in rijen.Where(rij => !rij.Waarde.IsLeeg).GroupBy(rij => rij.Waarde.Vraag, StringComparer.Ordinal))
        {
            EisEenSoort(naam, [.. vraag], fouten);
        }

        return fouten.Alle.Count == 0 ? new([.. rijen.Select(rij => rij.Waarde)], []) : new(null, fouten.Alle);
    }

    /// <summary>One word among numbers is a number that was written wrong: as words, a question would lose its mean without anybody noticing.</summary>
    private static void EisEenSoort(string naam, IReadOnlyList<Bestandsregel<Antwoord>> antwoorden, Foutenlijst fouten)
    {
        var getallen = antwoorden.Where(rij => rij.Waarde.Getal is not null).ToList();
        var woorden = antwoorden.Where(rij => rij.Waarde.Getal is null).ToList();
        if (getallen.Count == 0 || woorden.Count == 0)
        {
            return;
        }

        foreach (var (regelnummer, antwoord) in getallen.Count < woorden.Count ? getallen : woorden)
        {
            fouten.Voeg(naam, regelnummer, antwoord.Getal is null
                ? string.Create(CultureInfo.InvariantCulture, $"Antwoord '{Afscherming.ZonderBsn(antwoord.Tekst)}' is geen getal zoals op regel {getallen[0].Regelnummer}; {Antwoordrij.GeenGetal(antwoord.Tekst)}")
                : string.Create(CultureInfo.InvariantCulture, $"Antwoord '{Afscherming.ZonderBsn(antwoord.Tekst)}' is een getal, en op regel {woorden[0].Regelnummer} staan woorden; verwacht op een vraag overal een getal, of overal woorden"));
        }
    }
}
