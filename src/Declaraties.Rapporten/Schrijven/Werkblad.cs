namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een werkblad dat is geschreven.</summary>
/// <param name="Naam">Zoals op de tab.</param>
/// <param name="Deel">Waar het in het pakket staat.</param>
/// <param name="Rijen">Zonder de kop.</param>
/// <param name="Kolommen">0 als het geen tabel is.</param>
/// <param name="IsDetail">Dan staat het achteraan: daar kijkt niemand het eerst.</param>
internal sealed record Werkblad(string Naam, Uri Deel, int Rijen, int Kolommen, bool IsDetail)
{
    /// <summary>De letter van de laatste kolom.</summary>
    public static string Letter(int kolommen) => kolommen <= 26 ? ((char)('A' + kolommen - 1)).ToString() : throw new ArgumentOutOfRangeException(nameof(kolommen));
}
