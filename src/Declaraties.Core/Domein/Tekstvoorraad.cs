namespace Declaraties.Domein;

/// <summary>Gelijke teksten als een en dezelfde string: een bericht of een tabel noemt weinig producten heel vaak.</summary>
/// <remarks>
/// One place per hash: a newcomer takes the place of whoever sits there. That bounds memory and time whatever the texts are, and
/// losing a place only costs a second copy.
/// </remarks>
public sealed class Tekstvoorraad
{
    private const int Plaatsen = 1024;

    private readonly string?[] _teksten = new string?[Plaatsen];

    public string Van(ReadOnlySpan<char> tekst)
    {
        var hash = 0u;
        foreach (var teken in tekst)
        {
            hash = unchecked((hash * 31) + teken);
        }

        ref var plaats = ref _teksten[hash % Plaatsen];
        if (plaats is null || !tekst.SequenceEqual(plaats))
        {
            plaats = tekst.ToString();
        }

        return plaats;
    }
}
