using System.Text;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een tabel in vaste breedte. Getallen rechts, tekst links.</summary>
public sealed class Tabel(params string[] koppen)
{
    private readonly List<string[]> _rijen = [];
    private readonly HashSet<int> _rechts = [];
    private string[]? _onder;

    public Tabel Rechts(params ReadOnlySpan<int> kolommen)
    {
        foreach (var kolom in kolommen)
        {
            _rechts.Add(kolom);
        }

        return this;
    }

    public void Rij(params string[] cellen) => _rijen.Add(cellen);

    /// <summary>De rij onder de tabel, met een streep ervoor.</summary>
    public void Onder(params string[] cellen) => _onder = cellen;

    public void Schrijf(TextWriter uit)
    {
        var breedtes = koppen.Select((kop, i) => _rijen.Select(rij => rij[i].Length).Append(kop.Length).Append(_onder?[i].Length ?? 0).Max()).ToArray();
        var streep = string.Join("  ", breedtes.Select(breedte => new string('-', breedte)));
        Schrijf(uit, koppen, breedtes);
        uit.WriteLine(streep);
        foreach (var rij in _rijen)
        {
            Schrijf(uit, rij, breedtes);
        }

        if (_onder is not null)
        {
            uit.WriteLine(streep);
            Schrijf(uit, _onder, breedtes);
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
