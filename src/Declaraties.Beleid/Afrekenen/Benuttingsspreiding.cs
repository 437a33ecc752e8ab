using Declaraties.Berekenen;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>De laagste, middelste en hoogste benutting van blokken, in tienden van procenten. Null als geen blok een percentage heeft.</summary>
public sealed class Benuttingsspreiding
{
    private readonly List<long> _tienden = [];
    private bool _isGesorteerd;

    public long? Laagste => Gesorteerd is [var laagste, ..] ? laagste : null;

    /// <summary>Van een even aantal het gemiddelde van de twee middelste, half omhoog.</summary>
    public long? Mediaan => Gesorteerd is { Count: > 0 and var aantal } gesorteerd
        ? Afronding.HalfOmhoog((Int128)gesorteerd[(aantal - 1) / 2] + gesorteerd[aantal / 2], 2)
        : null;

    public long? Hoogste => Gesorteerd is [.., var hoogste] ? hoogste : null;

    private List<long> Gesorteerd
    {
        get
        {
            if (!_isGesorteerd)
            {
                _tienden.Sort();
                _isGesorteerd = true;
            }

            return _tienden;
        }
    }

    public void Neem(long tienden)
    {
        _tienden.Add(tienden);
        _isGesorteerd = false;
    }
}
