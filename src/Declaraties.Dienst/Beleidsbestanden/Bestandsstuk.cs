using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een bestand dat iemand gaf.</summary>
/// <param name="Naam">Zoals het in een boodschap heet.</param>
/// <param name="Inhoud">Wat erin staat.</param>
public sealed record Bestandsstuk(string Naam, ReadOnlyMemory<byte> Inhoud)
{
    /// <summary>Van de schijf.</summary>
    /// <exception cref="BeletselException">Het is er niet, of is niet te lezen.</exception>
    public static Bestandsstuk Van(string pad) => new(Path.GetFileName(pad), CsvBestand.Inhoud(pad));
}
