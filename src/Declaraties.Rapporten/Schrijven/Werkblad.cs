namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een werkblad dat is geschreven.</summary>
/// <param name="Naam">Zoals op de tab.</param>
/// <param name="Deel">Waar het in het pakket staat.</param>
/// <param name="Rijen">Zonder de kop.</param>
/// <param name="Kolommen">0 als het geen tabel is.</param>
/// <param name="IsDetail">Dan staat het achteraan: daar kijkt niemand het eerst.</param>
internal sealed record Werkblad(string Naam, Uri Deel, int Rijen, int Kolommen, bool IsDetail)
{
    private const int Letters = 26;

    /// <summary>De letters van de laatste kolom.</summary>
    public static string Letter(int kolommen) => kolommen <= Letters ? ((char)('A' + kolommen - 1)).ToString() : Letter((kolommen - 1) / Letters) + Letter(((kolommen - 1) % Letters) + 1);
}
