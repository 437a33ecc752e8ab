using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Indelen;

/// <summary>Een tekst, een geheel getal, of niets.</summary>
public readonly record struct Cel(string? Tekst, long? Getal)
{
    public bool IsLeeg => Tekst is null && Getal is null;

    public static implicit operator Cel(string? tekst) => new(tekst, null);

    public static implicit operator Cel(long? getal) => new(null, getal);

    public static implicit operator Cel(long getal) => new(null, getal);

    public static implicit operator Cel(Bedrag bedrag) => new(null, bedrag.Cent);

    public static implicit operator Cel(Gemeente gemeente) => new(gemeente.Code, null);

    public static implicit operator Cel(Aanbieder aanbieder) => new(aanbieder.Code, null);

    public static implicit operator Cel(Maand maand) => new(maand.ToString(), null);

    public static implicit operator Cel(DateOnly datum) => new(datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null);

    public static implicit operator Cel(DateOnly? datum) => datum is { } dag ? dag : default(Cel);
}
