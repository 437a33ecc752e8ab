using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Tariferen;

/// <summary>De formule van het tarief, zoals zij in 2026 is.</summary>
internal static class Tariefformule
{
    /// <summary>Waarboven een tarief geen tarief is: het meeste dat een contract kan dragen, in euro.</summary>
    private const decimal Hoogste = 999_999.99m;

    /// <summary>Less is no job, and an amount divided by next to nothing fits nowhere.</summary>
    private const int MinsteUren = 1;

    /// <summary>Het tarief, of waarom het er niet is.</summary>
    public static Tariefberekening? Bereken(Productgegevens gegevens, Waardebron einde, List<Tariefbevinding> bezwaren)
    {
        var eerder = bezwaren.Count;
        bezwaren.AddRange(Ontbreekt(gegevens, einde));
        if (Mix(gegevens) is { } mix)
        {
            bezwaren.Add(mix);
        }

        if (bezwaren.Count > eerder)
        {
            return null;
        }

        var uren = Uren(gegevens);
        if (uren.Bruto.Teken <= 0)
        {
            bezwaren.Add(Fout(gegevens, Bevindingscode.Uren, BrutoUren, $"BrutoUren van product {gegevens.Product} is 0; geef de uren per jaar van een volledige baan, zoals 1878."));
            return null;
        }

        Exact? percentage = gegevens.Heeft(ProductiviteitPercentage) ? gegevens.Getal(ProductiviteitPercentage) : null;
        var productief = percentage is { } afgesproken ? uren.Bruto * afgesproken / 100 : uren.Direct;
        if (productief < MinsteUren)
        {
            bezwaren.Add(percentage is null
                ? Fout(gegevens, Bevindingscode.Uren, BrutoUren, $"van de bruto-uren van product {gegevens.Product} blijft na verlof, ziekte en al het andere geen uur over; er moeten uren bij de client zijn om de kosten over te verdelen.")
                : Fout(gegevens, Bevindingscode.Uren, ProductiviteitPercentage, $"met ProductiviteitPercentage {Procenten.InWoorden(gegevens.Getal(ProductiviteitPercentage))} blijft er voor product {gegevens.Product} geen uur over; geef een percentage zoals 62, of laat de regel weg zodat de opbouw van de uren beslist."));
            return null;
        }

        IReadOnlyList<Loonopbouw> lonen = [.. gegevens.Mix.Select(deel => Loon(gegevens, deel))];
        var berekening = new Tariefberekening
        {
            Product = gegevens.Product,
            Lonen = lonen,
            Uren = uren,
            ProductiviteitPercentage = percentage,
            Elementen = Elementen(gegevens, lonen.Aggregate(Exact.Nul, (som, loon) => som + (loon.Aandeel / 100 * loon.Loonkosten)), productief),
            Indexatie = gegevens.Heeft(Indexatie) ? gegevens.Getal(Indexatie) : null,
        };
        if (Past(berekening.Elementen))
        {
            return berekening;
        }

        bezwaren.Add(Fout(gegevens, Bevindingscode.Tarief, BrutoUren, $"het tarief van product {gegevens.Product} ligt niet tussen 0 en 999999,99 euro per uur; kijk de uren en opslagen na."));
        return null;
    }

    private static IEnumerable<Tariefbevinding> Ontbreekt(Productgegevens gegevens, Waardebron einde) =>
        Parameterlijst.Alle.Where(parameter => parameter.IsNodig() && !gegevens.Heeft(parameter)).Select(parameter => new Tariefbevinding(
            Bevindingsernst.Fout,
            Bevindingscode.Ontbreekt,
            gegevens.Product,
            einde.Bestand,
            einde.Regel,
            $"{parameter} van product {gegevens.Product} ontbreekt; voeg een rij {gegevens.Product};{parameter};WAARDE toe, of zonder product als de waarde voor alle producten geldt."));

    private static Tariefbevinding? Mix(Productgegevens gegevens)
    {
        var som = gegevens.Mix.Aggregate(Exact.Nul, (som, gebruik) => som + gebruik.Deel.Aandeel);
        return som == 100 ? null : gegevens.Mix.Count == 0
            ? new(Bevindingsernst.Fout, Bevindingscode.Mix, gegevens.Product, Tariefbestandsnaam.Mix, null, $"product {gegevens.Product} heeft geen mix; geef welke schalen het werk doen, met aandelen die samen 100 zijn.")
            : new(Bevindingsernst.Fout, Bevindingscode.Mix, gegevens.Product, Tariefbestandsnaam.Mix, gegevens.Mix[^1].Deel.Bron.Regel, $"de aandelen van product {gegevens.Product} zijn samen {Procenten.InWoorden(som)}; zij moeten samen 100 zijn.");
    }

    private static Urenopbouw Uren(Productgegevens gegevens) => new()
    {
        Bruto = gegevens.Getal(BrutoUren),
        Verlof = gegevens.Getal(VerlofUren),
        ZiekteverzuimPercentage = gegevens.Getal(ZiekteverzuimPercentage),
        Grondslag = gegevens.Grondslag?.Grondslag ?? Verzuimgrondslag.NaVerlof,
        Indirect = gegevens.Getal(IndirecteUren),
        Reistijd = gegevens.Getal(ReistijdUren),
        Scholing = gegevens.Getal(ScholingUren),
        Werkoverleg = gegevens.Getal(WerkoverlegUren),
        Overig = gegevens.Getal(OverigeUren),
        NoShowPercentage = gegevens.Getal(NoShowPercentage),
    };

    private static Loonopbouw Loon(Productgegevens gegevens, Schaalgebruik gebruik)
    {
        var (vast, groot) = (gegevens.Deel(AandeelVast), gegevens.Deel(AandeelGroot));
        var perMaand = gebruik.Schaal.MaximumPerMaand * gegevens.Deel(AandeelSchaalmaximum);
        return new()
        {
            Cao = gebruik.Deel.Cao,
            Schaal = gebruik.Deel.Schaal,
            Aandeel = gebruik.Deel.Aandeel,
            SalarisPerMaand = perMaand,
            Componenten = Componenten(gebruik.Componenten, perMaand * 12),
            LastenPercentage = (vast * gegevens.Getal(AwfLaag)) + ((Exact.Een - vast) * gegevens.Getal(AwfHoog))
                + (groot * gegevens.Getal(AofHoog)) + ((Exact.Een - groot) * gegevens.Getal(AofLaag))
                + gegevens.Getal(Whk) + gegevens.Getal(Kinderopvang) + gegevens.Getal(Zvw),
            MaximumPremieloon = gegevens.Getal(MaximumPremieloon),
            PensioenFranchise = gegevens.Getal(PensioenFranchise),
            PensioenPercentage = gegevens.Getal(PensioenPercentage),
        };
    }

    private static IReadOnlyList<Looncomponent> Componenten(IReadOnlyList<Caocomponent> componenten, Exact salaris)
    {
        var toeslag = componenten.FirstOrDefault(component => component.IsVakantietoeslag) is { } vakantie ? Euro(vakantie, salaris, Exact.Nul) : Exact.Nul;
        return [.. componenten.Select(component => new Looncomponent(component.Naam, Euro(component, salaris, toeslag), component.IsPensioengevend))];
    }

    private static Exact Euro(Caocomponent component, Exact salaris, Exact vakantietoeslag) => component.Soort switch
    {
        Componentsoort.PercentageVanSalaris => component.Waarde / 100 * salaris,
        Componentsoort.PercentageMetVakantietoeslag => component.Waarde / 100 * (salaris + vakantietoeslag),
        _ => component.Waarde,
    };

    private static Tariefelementen Elementen(Productgegevens gegevens, Exact loonkosten, Exact uren) => new()
    {
        Loonkosten = loonkosten,
        Uren = uren,
        BtwDeel = gegevens.Deel(BtwPercentage) * gegevens.Deel(InhuurPercentage),
        OverheadDeel = gegevens.Deel(OverheadPercentage) + gegevens.Deel(VastgoedPercentage),
        OpleidingDeel = gegevens.Deel(OpleidingPercentage),
        Reiskosten = gegevens.Getal(ReiskostenPerUur),
        Verplichtingen = gegevens.Getal(VerplichtingenPerUur),
        OpslagDeel = gegevens.Deel(RisicoPercentage) + gegevens.Deel(RendementPercentage) + gegevens.Deel(InnovatiePercentage),
    };

    /// <summary>Then every step of it can be written down as well.</summary>
    private static bool Past(Tariefelementen elementen) =>
        elementen.Tarief.Teken >= 0 && elementen.Tarief <= Hoogste && elementen.Loonkosten.Teken >= 0 && elementen.LoonkostenPerUur <= Hoogste;

    private static Tariefbevinding Fout(Productgegevens gegevens, Bevindingscode code, Tariefparameter parameter, string tekst)
    {
        var bron = gegevens.Waarden[parameter].Bron;
        return new(Bevindingsernst.Fout, code, gegevens.Product, bron.Bestand, bron.Regel, tekst);
    }
}
