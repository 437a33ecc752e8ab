using Declaraties.Beleid.Registreren;
using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat er aan een tariefset mankeert, voordat iemand haar vaststelt. Een fout is iets dat niet kan; een waarschuwing iets om te weten.</summary>
public static class Tarieftoets
{
    /// <summary>De bevindingen, fouten vooraan.</summary>
    /// <param name="set">De tariefset.</param>
    /// <param name="uitkomst">Wat eruit komt.</param>
    /// <param name="declarabel">Wat declarabel is; null als dat niet is gegeven.</param>
    /// <param name="vanaf">De dag vanaf welke telt wat declarabel is.</param>
    public static IReadOnlyList<Tariefbevinding> Toets(Tariefset set, Tariefuitkomst uitkomst, Declarabelbeleid? declarabel, DateOnly vanaf)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(uitkomst);
        var bevindingen = new List<Tariefbevinding>(uitkomst.Bezwaren);
        foreach (var product in set.Producten.Select(product => Productgegevens.Van(set, product)))
        {
            var berekening = uitkomst.Tarieven.FirstOrDefault(tarief => tarief.Product == product.Product);
            bevindingen.AddRange(Productiviteit(product, berekening));
            bevindingen.AddRange(NoShow(product, declarabel, vanaf));
            bevindingen.AddRange(Prijselementen(product, berekening, set.Parametereinde));
        }

        bevindingen.AddRange(set.Parameters.SelectMany(Waarde));
        bevindingen.AddRange(set.Componenten.Where(component => component.Soort != Componentsoort.Euro && component.Waarde.Teken < 0).Select(component =>
            Fout(Bevindingscode.Percentage, null, component.Bron, $"{component.Naam} van cao {component.Cao} is {Procenten.InWoorden(component.Waarde)} %; een percentage is 0 of meer.")));
        bevindingen.AddRange(Cao(set));
        bevindingen.AddRange(Status(set));
        return [.. bevindingen.OrderBy(bevinding => bevinding.Ernst)];
    }

    private static IEnumerable<Tariefbevinding> Productiviteit(Productgegevens product, Tariefberekening? berekening)
    {
        // By tenths, as the build-up is shown: what is a tenth apart on paper is apart.
        if (berekening is { ProductiviteitPercentage: { } afgesproken }
            && (new Exact(berekening.ProductiviteitOpbouw, 10) - afgesproken) is var verschil && Exact.Max(verschil, -verschil) >= new Exact(1, 10))
        {
            yield return Fout(
                Bevindingscode.Productiviteit,
                product.Product,
                product.Waarden[ProductiviteitPercentage].Bron,
                $"ProductiviteitPercentage van product {product.Product} is {Procenten.InWoorden(afgesproken)}, en de uren komen op {Procenten.InWoorden(new Exact(berekening.ProductiviteitOpbouw, 10))}; pas de uren of het percentage aan.");
        }
    }

    private static IEnumerable<Tariefbevinding> NoShow(Productgegevens product, Declarabelbeleid? declarabel, DateOnly vanaf)
    {
        if (product.Getal(NoShowPercentage).Teken > 0 && declarabel?.EersteDag(Contactsoort.NoShow, product.Product, vanaf) is { } dag)
        {
            yield return Fout(
                Bevindingscode.NoShow,
                product.Product,
                product.Waarden[NoShowPercentage].Bron,
                $"NoShowPercentage van product {product.Product} is {Procenten.InWoorden(product.Getal(NoShowPercentage))}, en no-show is declarabel (op {dag:yyyy-MM-dd}): zo wordt zij twee keer betaald; maak het percentage 0, of no-show niet declarabel.");
        }
    }

    private static IEnumerable<Tariefbevinding> Prijselementen(Productgegevens product, Tariefberekening? berekening, Waardebron einde)
    {
        const string Grond = "volgens art. 5.4, derde lid, Uitvoeringsbesluit Wmo 2015 hoort dat in een reële prijs";
        if (berekening is { Elementen.Loonkosten.Teken: <= 0 })
        {
            yield return Waarschuwing(Bevindingscode.Beroepskracht, product.Product, product.Mix[0].Schaal.Bron, $"de kosten van de beroepskracht van product {product.Product} zijn 0; {Grond}.");
        }

        foreach (var (code, wat, parameters) in Uitvoeringsbesluit.Elementen)
        {
            foreach (var parameter in parameters.Where(parameter => product.Getal(parameter).Teken <= 0))
            {
                var bron = product.Heeft(parameter) ? product.Waarden[parameter].Bron : einde;
                yield return Waarschuwing(code, product.Product, bron, $"{parameter} van product {product.Product} {(product.Heeft(parameter) ? "is niet meer dan 0" : "ontbreekt")} ({wat}); {Grond}.");
            }
        }
    }

    private static IEnumerable<Tariefbevinding> Waarde(Parameterwaarde waarde)
    {
        if (waarde.Parameter == AandeelSchaalmaximum && (waarde.Waarde < 50 || waarde.Waarde > 100))
        {
            yield return Fout(Bevindingscode.Schaalmaximum, waarde.Product, waarde.Bron, $"AandeelSchaalmaximum is {Procenten.InWoorden(waarde.Waarde)}; verwacht 50 t/m 100.");
        }

        if (waarde.Parameter.Soort() == Parametersoort.Percentage && waarde.Waarde.Teken < 0)
        {
            yield return Fout(Bevindingscode.Percentage, waarde.Product, waarde.Bron, $"{waarde.Parameter} is {Procenten.InWoorden(waarde.Waarde)}; een percentage is 0 of meer.");
        }
    }

    private static IEnumerable<Tariefbevinding> Cao(Tariefset set) =>
        set.Mix.Where(deel => !set.Componenten.Any(component => component.Cao == deel.Cao)).DistinctBy(deel => deel.Cao, StringComparer.Ordinal).Select(deel =>
            Waarschuwing(Bevindingscode.Cao, null, deel.Bron, $"van cao {deel.Cao} staat er geen onderdeel van het loon in {Tariefbestandsnaam.Cao}, ook geen {Caocomponent.Vakantietoeslag}; het brutoloon is dan het salaris."));

    private static IEnumerable<Tariefbevinding> Status(Tariefset set) =>
        set.Parameters.Select(waarde => (waarde.Product, waarde.Bron, Wat: $"{waarde.Parameter}"))
            .Concat(set.Grondslagen.Select(keuze => (keuze.Product, keuze.Bron, Wat: Grondslagkeuze.Parameter)))
            .OrderBy(waarde => waarde.Bron.Regel)
            .Concat(set.Schalen.Select(schaal => (Product: (string?)null, schaal.Bron, Wat: $"schaal {schaal.Schaal} van cao {schaal.Cao}")))
            .Concat(set.Componenten.Select(component => (Product: (string?)null, component.Bron, Wat: $"{component.Naam} van cao {component.Cao}")))
            .Concat(set.Mix.Select(deel => (Product: (string?)deel.Product, deel.Bron, Wat: $"het aandeel van schaal {deel.Schaal} van cao {deel.Cao}")))
            .Where(waarde => waarde.Bron.IsVoorlopig)
            .Select(waarde => Waarschuwing(
                Bevindingscode.Status,
                waarde.Product,
                waarde.Bron,
                $"{waarde.Wat} is een {(waarde.Bron.Status == Waardestatus.Voorbeeld ? "voorbeeld" : "concept")}; vaststellen kan pas als elke waarde is vastgesteld."));

    private static Tariefbevinding Fout(Bevindingscode code, string? product, Waardebron bron, string tekst) => new(Bevindingsernst.Fout, code, product, bron.Bestand, bron.Regel, tekst);

    private static Tariefbevinding Waarschuwing(Bevindingscode code, string? product, Waardebron bron, string tekst) => new(Bevindingsernst.Waarschuwing, code, product, bron.Bestand, bron.Regel, tekst);
}
