using Declaraties.Controleren;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Een bevinding in de vorm waarin zij wordt bewaard en getoond: alleen tekst en getallen, nooit een Bsn.</summary>
public sealed record BewaardeBevinding
{
    public required string Regel { get; init; }

    public required long Niveau { get; init; }

    public required string RetourCode { get; init; }

    public required string Klasse { get; init; }

    public string? Referentie { get; init; }

    public required long Regelnummer { get; init; }

    public required long Kolom { get; init; }

    public required string Toelichting { get; init; }

    public required string ZouVoldoen { get; init; }

    /// <summary>Wat de aanbieder kan doen, als JSON (<see cref="Adviestekst"/>); null als alleen een ander iets kan doen, en bij een oordeel van voor er advies was.</summary>
    public string? Advies { get; init; }

    /// <summary>Waarin een bevinding gelijk moet blijven, welke versie van de regels haar ook beschrijft: alles behalve haar woorden en haar advies.</summary>
    public BewaardeBevinding ZonderWoorden() => this with { Toelichting = "", ZouVoldoen = "", Advies = null };

    public static BewaardeBevinding Van(Bevinding bevinding) => new()
    {
        Regel = bevinding.Regel.Code,
        Niveau = (long)bevinding.Regel.Niveau,
        RetourCode = bevinding.Regel.RetourCode ?? "",
        Klasse = bevinding.Klasse.ToString(),
        Referentie = bevinding.Referentie,
        Regelnummer = bevinding.Plaats.Regel,
        Kolom = bevinding.Plaats.Kolom,
        Toelichting = bevinding.Toelichting,
        ZouVoldoen = bevinding.ZouVoldoen,
        Advies = Adviestekst.Van(bevinding.Advies),
    };

    /// <summary>Leest een rij met de kolommen van een bevinding.</summary>
    internal static BewaardeBevinding Lees(Rijen rij) => new()
    {
        Regel = rij.Tekst(0),
        Niveau = rij.Getal(1),
        RetourCode = rij.Tekst(2),
        Klasse = rij.Tekst(3),
        Referentie = rij.TekstOfLeeg(4),
        Regelnummer = rij.Getal(5),
        Kolom = rij.Getal(6),
        Toelichting = rij.Tekst(7),
        ZouVoldoen = rij.Tekst(8),
        Advies = rij.TekstOfLeeg(9),
    };

    internal static List<BewaardeBevinding> LeesAlle(Transactie transactie, string vraag, params ReadOnlySpan<Parameter> parameters)
    {
        using var rijen = transactie.Lees(vraag, parameters);
        var bevindingen = new List<BewaardeBevinding>();
        while (rijen.Lees())
        {
            bevindingen.Add(Lees(rijen));
        }

        return bevindingen;
    }
}
