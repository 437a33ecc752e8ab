namespace Declaraties.Rapporten.Indelen;

/// <summary>Telt de rijen van een blad op terwijl zij langskomen. Wat niet op te tellen is, zoals een percentage, komt van de rij die het blad daarvoor heeft.</summary>
/// <param name="blad">Het blad.</param>
internal sealed class Totaalregel(Blad blad)
{
    public const string Naam = "Totaal";

    private readonly long?[] _sommen = new long?[blad.Kolommen.Count];
    private long _rijen;

    public void Tel(object rij)
    {
        _rijen++;
        for (var i = 0; i < _sommen.Length; i++)
        {
            if (blad.Kolommen[i].TeltOp && blad.Kolommen[i].Van(rij).Getal is { } getal)
            {
                _sommen[i] = (_sommen[i] ?? 0) + getal;
            }
        }
    }

    /// <summary>Wat er onder elke kolom staat; null als er niets op te tellen is.</summary>
    public IReadOnlyDictionary<Kolom, Cel>? Cellen()
    {
        if (_rijen == 0 || !blad.Kolommen.Any(kolom => kolom.TeltOp))
        {
            return null;
        }

        var rij = blad.Totaal();
        return blad.Kolommen.Index().ToDictionary(
            kolom => kolom.Item,
            kolom => kolom.Item.TeltOp ? (Cel)_sommen[kolom.Index] : kolom.Index > 0 && rij is not null && kolom.Item.IsGetal ? kolom.Item.Van(rij) : default(Cel));
    }
}
