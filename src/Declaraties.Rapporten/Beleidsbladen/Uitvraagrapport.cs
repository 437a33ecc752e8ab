using System.Globalization;
using Declaraties.Beleid.Uitvragen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Wat aanbieders op een uitvraag antwoordden.</summary>
public static class Uitvraagrapport
{
    /// <param name="antwoorden">De antwoorden.</param>
    /// <param name="keuze">Hoe er wordt geteld.</param>
    /// <param name="naam">Hoe de uitvraag heet.</param>
    public static Rapportage Maak(IReadOnlyList<Antwoord> antwoorden, Uitvraagkeuze keuze, string naam)
    {
        ArgumentNullException.ThrowIfNull(keuze);
        var uitkomsten = Uitvraag.Bereken(antwoorden, keuze);
        return new()
        {
            Titel = $"Uitvraag {naam}",
            Kenmerken = [new("drempel", "Drempel", keuze.Drempel.ToString(CultureInfo.InvariantCulture)), new("nul", "Nul", keuze.MetNul ? "telt mee" : "telt niet mee")],
            Conclusies = () => [.. uitkomsten.Select(uitkomst => Conclusie(uitkomst, keuze))],
            Bladen =
            [
                Uitvraagblad.Cijfers(uitkomsten),
                .. uitkomsten.Any(uitkomst => uitkomst.Verdeling is not null) ? [Uitvraagblad.Verdeling(uitkomsten)] : (Blad[])[],
                .. uitkomsten.Any(uitkomst => uitkomst.Marge is not null) ? [Uitvraagblad.Marge(uitkomsten, keuze)] : (Blad[])[],
            ],
            Gevraagd = Uitvraagblad.Alles(uitkomsten),
            Vorm = uitkomsten.Select(Uitvraagvorm.Van).ToList(),
        };
    }

    private static string Conclusie(Vraaguitkomst uitkomst, Uitvraagkeuze keuze)
    {
        var vraag = Afscherming.ZonderBsn(uitkomst.Vraag);
        var aanbieders = Nederlands.Aantal(uitkomst.Antwoorden, false, "aanbieder", "aanbieders");
        if (!uitkomst.Getoond)
        {
            return uitkomst.Antwoorden < Math.Max(1, keuze.Drempel)
                ? $"{vraag}: {aanbieders}, minder dan de drempel van {keuze.Drempel}; daarom staan er alleen aantallen."
                : $"{vraag}: een van {aanbieders} heeft meer dan de helft van het gewicht; daarom staan er alleen aantallen.";
        }

        if (uitkomst.Verdeling is { } verdeling)
        {
            return $"{vraag}: {string.Join(", ", verdeling.Select(aandeel => $"{aandeel.Aantal} van {uitkomst.Antwoorden} {Afscherming.ZonderBsn(aandeel.Antwoord)} ({Nederlands.Procent(aandeel.Percentage.Afgerond(1))})"))}.";
        }

        var cijfers = uitkomst.Cijfers!;
        return $"{vraag}: gemiddeld {Uitvraagblad.Tiendental(cijfers.Gemiddelde)}{(cijfers.Gewogen is { } gewogen ? $", gewogen {Uitvraagblad.Tiendental(gewogen)}" : "")} ({aanbieders})."
            + (uitkomst.Marge is { } marge ? $" Met {Uitvraagblad.Tiendental(keuze.Gekozen[uitkomst.Vraag])} kan {Nederlands.Procent(marge.Binnen.Afgerond(1))} van hen uit de voeten; voor {Nederlands.Procent(marge.Onder.Afgerond(1))} is dat te ruim en voor {Nederlands.Procent(marge.Boven.Afgerond(1))} te krap." : "");
    }
}
