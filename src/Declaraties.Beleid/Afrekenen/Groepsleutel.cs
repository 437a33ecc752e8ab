using Declaraties.Domein;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>Waar een groep voor staat: wat niet wordt onderscheiden is leeg. Een groep is van een wet: een aanbieder heeft er een per wet, en een nummer of productcode kan onder beide bestaan.</summary>
public readonly record struct Groepsleutel(Gemeente? Gemeente, Aanbieder? Aanbieder, string? ProductCode, int? ToewijzingNummer, Wet? Wet) : IComparable<Groepsleutel>
{
    public static Groepsleutel Van(Groepering per, Toewijzing toewijzing)
    {
        ArgumentNullException.ThrowIfNull(toewijzing);
        return per switch
        {
            Groepering.Aanbieder => new(null, toewijzing.Aanbieder, null, null, toewijzing.Wet),
            Groepering.Product => new(null, null, toewijzing.Product?.Code, null, toewijzing.Wet),
            Groepering.Toewijzing => new(toewijzing.Gemeente, toewijzing.Aanbieder, null, toewijzing.ToewijzingNummer, toewijzing.Wet),
            _ => default,
        };
    }

    public static bool operator <(Groepsleutel a, Groepsleutel b) => a.CompareTo(b) < 0;

    public static bool operator >(Groepsleutel a, Groepsleutel b) => a.CompareTo(b) > 0;

    public static bool operator <=(Groepsleutel a, Groepsleutel b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Groepsleutel a, Groepsleutel b) => a.CompareTo(b) >= 0;

    /// <summary>Op gemeente, aanbieder, product, wet en nummer; codes teken voor teken.</summary>
    public int CompareTo(Groepsleutel other) =>
        string.CompareOrdinal(Gemeente?.Code, other.Gemeente?.Code) is not 0 and var gemeente ? gemeente
        : string.CompareOrdinal(Aanbieder?.Code, other.Aanbieder?.Code) is not 0 and var aanbieder ? aanbieder
        : string.CompareOrdinal(ProductCode, other.ProductCode) is not 0 and var product ? product
        : Nullable.Compare(Wet, other.Wet) is not 0 and var wet ? wet
        : Nullable.Compare(ToewijzingNummer, other.ToewijzingNummer);
}
