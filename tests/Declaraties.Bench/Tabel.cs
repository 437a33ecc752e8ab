namespace Declaraties.Bench;

/// <summary>Een tabel van teksten: de eerste kolom links, de andere rechts uitgelijnd.</summary>
internal sealed class Tabel(params string[] koppen)
{
    private readonly List<string[]> _rijen = [];

    public bool HeeftRijen => _rijen.Count > 0;

    public void Rij(params string[] cellen) => _rijen.Add(cellen);

    public void Druk(TextWriter uit, bool markdown)
    {
        var breedtes = koppen.Select((kop, i) => _rijen.Select(rij => rij[i].Length).Append(kop.Length).Max()).ToArray();
        Regel(koppen);
        if (markdown)
        {
            uit.WriteLine("| --- |" + string.Concat(Enumerable.Repeat(" ---: |", koppen.Length - 1)));
        }
        else
        {
            uit.WriteLine(new string('-', breedtes.Sum() + (2 * (breedtes.Length - 1))));
        }

        _rijen.ForEach(Regel);

        void Regel(string[] cellen) => uit.WriteLine(markdown
            ? $"| {string.Join(" | ", cellen)} |"
            : string.Join("  ", cellen.Select((cel, i) => i == 0 ? cel.PadRight(breedtes[i]) : cel.PadLeft(breedtes[i]))));
    }
}
