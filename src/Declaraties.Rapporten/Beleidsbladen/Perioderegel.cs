using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Een manier van afrekenen voor een groep.</summary>
internal sealed record Perioderegel(Groepsleutel Sleutel, Periodesom Som)
{
    /// <summary>Een groep heeft er van elke manier een.</summary>
    public static IEnumerable<Perioderegel> Van(IEnumerable<Periodegroep> groepen) =>
        groepen.SelectMany(groep => groep.Varianten.Select(som => new Perioderegel(groep.Sleutel, som)));

    public Perioderij Rij(Groepering per) => new()
    {
        Aanbieder = per == Groepering.Aanbieder ? Sleutel.Aanbieder?.Code : null,
        ProductCode = per == Groepering.Product ? Sleutel.ProductCode ?? "" : null,
        Gemeente = Sleutel.Gemeente?.Code,
        ToewijzingNummer = Sleutel.ToewijzingNummer,
        Wet = Sleutel.Wet?.Woord(),
        Variant = Som.Variant.Naam,
        KanInIWmo = Som.Variant.KanInIWmo,
        Waarom = Som.Variant.Waarom,
        Blokken = Som.Blokken,
        GeclaimdMinuten = Som.Geclaimd.Minuten,
        BetaaldMinuten = Som.Betaald.Minuten,
        NietBetaaldMinuten = Som.NietBetaald.Minuten,
        GeclaimdCenten = Som.Geclaimd.Bedrag.Cent,
        BetaaldCenten = Som.Betaald.Bedrag.Cent,
        NietBetaaldCenten = Som.NietBetaald.Bedrag.Cent,
        BenuttingLaagste = Procent(Som.Benutting.Laagste),
        BenuttingMediaan = Procent(Som.Benutting.Mediaan),
        BenuttingHoogste = Procent(Som.Benutting.Hoogste),
        Onder = Som.Onder,
        Boven = Som.Boven,
    };

    // Times 0.1 keeps the decimal where a division drops a zero.
    private static decimal? Procent(long? tienden) => tienden * 0.1m;
}
