using System.Text;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een tabel in vaste breedte. Getallen rechts, tekst links.</summary>
public sealed class Tabel(params string[] koppen)
{
    private readonly List<string[]> _rijen = [];
    private readonly HashSet<int> _rechts = [];

    public Tabel Rechts(params ReadOnlySpan<int> kolommen)
    {
        foreach (var kolom in kolommen)
        {
            _rechts.Add(kolom);
        }

        return this;
    }

    public void Rij(params string[] cellen) => _rijen.Add(cellen);

    public void Schrijf(TextWriter uit)
    {
        var breedtes = koppen.Select((kop, i) => _rijen.Select(rij => rij[i].Length).Append(kop.Length).Max()).ToArray();
        Schrijf(uit, koppen, breedtes);
        uit.WriteLine(string.Join("  ", breedtes.Select(breedte => new string('-', breedte))));
        foreach (var rij in _rijen)
        {
            Schrijf(uit, rij, breedtes);
        }
    }

    private void Schrijf(TextWriter uit, string[] cellen, int[] breedtes)
    {
        var regel = new StringBuilder();
        for (var i = 0; i < cellen.Length; i++)
        {
            regel.Append(_rechts.Contains(i) ? cellen[i].PadLeft(breedtes[i]) : cellen[i].PadRight(breedtes[i])).Append("  ");
        }

        uit.WriteLine(regel.ToString().TrimEnd());
    }
}
