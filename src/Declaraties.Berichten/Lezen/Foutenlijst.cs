namespace Declaraties.Berichten.Lezen;

/// <summary>De fouten tot nu toe. Zodra er een te veel komt is de lijst vol en houdt het lezen op.</summary>
internal sealed class Foutenlijst(int max)
{
    private readonly List<Schemafout> _fouten = [];

    public bool Vol { get; private set; }

    public void Meld(Schemafout fout)
    {
        if (_fouten.Count >= max)
        {
            Vol = true;
            return;
        }

        _fouten.Add(fout);
    }

    /// <summary>Trekt een fout in die bij nader inzien een andere is.</summary>
    public void TrekIn(Schemafout fout)
    {
        var plaats = _fouten.FindLastIndex(ander => ReferenceEquals(ander, fout));
        if (plaats >= 0)
        {
            _fouten.RemoveAt(plaats);
        }
    }

    /// <summary>De fouten in de volgorde van het bestand.</summary>
    public IReadOnlyList<Schemafout> OpVolgorde() =>
        [.. _fouten.OrderBy(static fout => fout.Regel).ThenBy(static fout => fout.Kolom)];
}
