using System.Diagnostics.CodeAnalysis;
using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Signaleren;

namespace Declaraties.Opslag;

/// <summary>Een oordeel zonder wat er in grote aantallen bij hoort.</summary>
public record Oordeelkop
{
    /// <summary>De versie waaronder het is vastgelegd; daarmee is het te herspelen.</summary>
    public required long Versie { get; init; }

    public required Aanbieder Aanbieder { get; init; }

    public required Gemeente Gemeente { get; init; }

    public required string Identificatie { get; init; }

    public required string DeclaratieNummer { get; init; }

    public required Maand Periode { get; init; }

    public required DateOnly Peildatum { get; init; }

    /// <summary>De versie van de regels waarmee is geoordeeld.</summary>
    public required string Regelset { get; init; }

    public required Uitslag Uitslag { get; init; }

    public required Bedrag Ingediend { get; init; }

    public required Bedrag Toegekend { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }

    /// <summary>Leest een rij met de kolommen van een kop.</summary>
    internal static Oordeelkop Lees(Rijen rij, long versie) => new()
    {
        Versie = versie,
        Aanbieder = new(rij.Tekst(0)),
        Gemeente = new(rij.Tekst(1)),
        Identificatie = rij.Tekst(2),
        DeclaratieNummer = rij.Tekst(3),
        Periode = Maanden.VanGetal(rij.Getal(4)),
        Peildatum = rij.Datum(5),
        Regelset = rij.Tekst(6),
        Uitslag = (Uitslag)rij.Getal(7),
        Ingediend = new Bedrag(rij.Getal(8)),
        Toegekend = new Bedrag(rij.Getal(9)),
        Goedgekeurd = (int)rij.Getal(10),
        Afgewezen = (int)rij.Getal(11),
        NietBeoordeeld = (int)rij.Getal(12),
    };
}

/// <summary>Een oordeel zoals het is bewaard, met het antwoord zoals het de deur uit ging.</summary>
public sealed record BewaardOordeel : Oordeelkop
{
    public BewaardOordeel()
    {
    }

    [SetsRequiredMembers]
    internal BewaardOordeel(Oordeelkop kop, byte[] antwoord, IReadOnlyList<BewaardeBevinding> bevindingen)
        : base(kop) => (Antwoord, Bevindingen, IsHerhaling) = (antwoord, bevindingen, true);

    /// <summary>Het WMO325, byte voor byte.</summary>
    public required byte[] Antwoord { get; init; }

    public required IReadOnlyList<BewaardeBevinding> Bevindingen { get; init; }

    /// <summary>Wat met dit oordeel aan signalen ontstond, in de volgorde van het bericht. Wat er sindsdien mee gebeurde staat bij het signaal.</summary>
    public IReadOnlyList<Signaal> Signalen { get; init; } = [];

    /// <summary>Het bericht was er al: dit is het oordeel van toen (besluit 2).</summary>
    public required bool IsHerhaling { get; init; }

    /// <summary>Alleen bij een herhaling: het oordeel wordt vastgehouden, en het antwoord mag nog niet weg.</summary>
    public bool IsVastgehouden { get; init; }
}

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

    internal static List<BewaardeBevinding> LeesAlle(Transactie transactie, string vraag, params ReadOnlySpan<(string Naam, object? Waarde)> parameters)
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
