namespace Declaraties.Beleid.Registreren;

/// <summary>Minuten per soort contact.</summary>
public sealed class Soortminuten
{
    private readonly long[] _minuten = new long[Contactsoorten.Alle.Count];

    public long this[Contactsoort soort] => _minuten[(int)soort - 1];

    public long Samen => _minuten.Sum();

    internal static Soortminuten Van(IReadOnlyList<Contactmoment> contacten)
    {
        var minuten = new Soortminuten();
        foreach (var contact in contacten)
        {
            minuten._minuten[(int)contact.Soort - 1] += contact.Minuten;
        }

        return minuten;
    }
}
