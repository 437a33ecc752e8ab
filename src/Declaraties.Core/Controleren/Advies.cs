namespace Declaraties.Controleren;

/// <summary>
/// Wat een aanbieder kan doen om een bevinding weg te nemen. Alleen wat is nagerekend: alle adviezen bij een prestatie samen nemen haar bevindingen weg en
/// geven geen nieuwe. Alleen TotaalIngediendBedrag blijft voor wie verstuurt.
/// </summary>
public sealed record Advies
{
    private Advies(IReadOnlyList<Wijziging> wijzig, bool weglaten)
    {
        Wijzig = wijzig;
        Weglaten = weglaten;
    }

    /// <summary>De elementen die anders moeten; leeg bij <see cref="Weglaten"/>.</summary>
    public IReadOnlyList<Wijziging> Wijzig { get; }

    /// <summary>De prestatie (bij een bevinding over een client: de client met zijn prestaties) moet niet worden ingediend.</summary>
    public bool Weglaten { get; }

    /// <summary>Dien haar niet in.</summary>
    public static Advies NietIndienen { get; } = new([], weglaten: true);

    /// <param name="wijzig">Ten minste een wijziging; elk pad een keer.</param>
    public static Advies Met(IReadOnlyList<Wijziging> wijzig) => new(wijzig, weglaten: false);
}

/// <summary>Een element dat anders moet.</summary>
/// <param name="Pad">Het element, zoals in een fout op niveau 1: <c>/Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]/GeleverdVolume</c>.</param>
/// <param name="Waarde">Wat erin hoort; null als het element weg moet.</param>
public sealed record Wijziging(string Pad, string? Waarde);
