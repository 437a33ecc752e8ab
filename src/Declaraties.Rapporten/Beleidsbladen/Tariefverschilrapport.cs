using Declaraties.Beleid.Tariferen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Waardoor de tarieven van twee sets verschillen.</summary>
public static class Tariefverschilrapport
{
    private static readonly Kolom<Tariefverschil>[] _kolommen =
    [
        new("product", "Product", Kolomsoort.Tekst, verschil => verschil.Product),
        new("tarief", "Eerste tarief", Kolomsoort.Euro, verschil => verschil.Eerst?.Tarief.Cent),
        new("tarief2", "Tweede tarief", Kolomsoort.Euro, verschil => verschil.Daarna?.Tarief.Cent),
        .. Enum.GetValues<Tariefelement>().Select((element, plaats) =>
            new Kolom<Tariefverschil>(element.Woord(), element.ToString(), Kolomsoort.EuroInVieren, verschil => verschil.Elementen.Count > 0 ? verschil.Elementen[plaats].Verschil : (long?)null)),
    ];

    /// <param name="verschillen">Per product.</param>
    /// <param name="eerste">Hoe de eerste set heet.</param>
    /// <param name="tweede">Hoe de tweede heet.</param>
    public static Rapportage Maak(IReadOnlyList<Tariefverschil> verschillen, string eerste, string tweede)
    {
        ArgumentNullException.ThrowIfNull(verschillen);
        var blad = Blad.Van("verschil", "Wat het verschil verklaart", _kolommen, () => verschillen) with
        {
            Uitleg = "De elementen veranderen een voor een, in de volgorde van de formule; samen zijn zij precies het verschil tussen de twee tarieven voordat die zijn afgerond.",
            Tekeningen = [.. verschillen.Where(verschil => verschil.Elementen.Any(element => element.Verschil != 0)).Select(Tekening)],
            Delen = [new("De tarieven", _kolommen[..3]), new("Wat elk element bijdraagt, per uur", [_kolommen[0], .. _kolommen[3..]])],
        };
        return new()
        {
            Titel = $"Verschil tussen {eerste} en {tweede}",
            Kenmerken = [new("eerste", "Eerste set", eerste), new("tweede", "Tweede set", tweede)],
            Conclusies = () => [.. verschillen.Select(Conclusie)],
            Bladen = [blad],
            Gevraagd = blad,
            Vorm = verschillen.Select(Tariefverschilvorm.Van).ToList(),
        };
    }

    // From zero: beside bars as long as a whole tariff what differs would not be seen.
    private static Uitslagen Tekening(Tariefverschil verschil) => new(
        $"{verschil.Product}: wat elk element aan het tarief toevoegt of afdoet, per uur",
        Kolomsoort.EuroInVieren,
        0,
        [.. verschil.Elementen.Where(element => element.Verschil != 0).Select(element => new Uitslagregel(element.Element.ToString(), Math.Min(0, element.Verschil), Math.Max(0, element.Verschil)))]);

    private static string Conclusie(Tariefverschil verschil)
    {
        if (verschil is not { Eerst: { } eerst, Daarna: { } daarna })
        {
            return $"{verschil.Product} staat alleen in de {(verschil.Eerst is null ? "tweede" : "eerste")} set; er is niets om mee te vergelijken.";
        }

        var grootste = verschil.Elementen.MaxBy(element => Math.Abs(element.Verschil))!;
        return grootste.Verschil == 0
            ? $"{verschil.Product} blijft {Nederlands.Euro(eerst.Tarief)}."
            : $"{verschil.Product} gaat van {Nederlands.Euro(eerst.Tarief)} naar {Nederlands.Euro(daarna.Tarief)} ({Getallen.Euro(daarna.Tarief - eerst.Tarief, metPlus: true)}); het meest door {grootste.Element.Woord()}.";
    }
}
