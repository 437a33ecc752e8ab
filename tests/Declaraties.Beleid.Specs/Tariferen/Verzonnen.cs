using CsCheck;
using Declaraties.Beleid.Tariferen;
using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Specs.Tariferen;

/// <summary>Verzonnen tariefsets, met de getallen ernaast om op een andere manier mee te rekenen.</summary>
internal sealed record Verzonnen(IReadOnlyDictionary<Tariefparameter, decimal> Waarden, bool OverBruto, IReadOnlyList<(decimal Maximum, decimal Aandeel)> Mix, IReadOnlyList<(Componentsoort Soort, decimal Waarde, bool Pensioen)> Componenten)
{
    private static readonly Gen<decimal> _procent = Gen.Int[0, 3000].Select(getal => getal / 100m);
    private static readonly Gen<decimal> _uren = Gen.Int[0, 1500].Select(getal => getal / 10m);
    private static readonly Gen<decimal> _euro = Gen.Int[0, 500].Select(getal => getal / 100m);

    private static readonly Gen<IReadOnlyDictionary<Tariefparameter, decimal>> _waarden =
        Gen.Select(_procent.Array[14], _uren.Array[7], _euro.Array[2], Gen.Int[0, 2], Gen.Int[50, 100]).Select((procenten, uren, euros, metPercentage, schaal) =>
        {
            var waarden = new Dictionary<Tariefparameter, decimal>();
            foreach (var (i, parameter) in Parameterlijst.Alle.Where(parameter => parameter.Soort() == Parametersoort.Percentage).Index())
            {
                waarden[parameter] = parameter is AandeelVast or AandeelGroot or InhuurPercentage ? procenten[i % 14] * 3 : Math.Round(procenten[i % 14] / (i % 4 + 1), 4);
            }

            foreach (var (i, parameter) in Parameterlijst.Alle.Where(parameter => parameter.Soort() == Parametersoort.Uren).Index())
            {
                waarden[parameter] = uren[i];
            }

            (waarden[AandeelSchaalmaximum], waarden[BrutoUren], waarden[MaximumPremieloon], waarden[PensioenFranchise]) = (schaal, 1878 + uren[0], 40_000 + (uren[1] * 500), 10_000 + (uren[2] * 300));
            (waarden[ReiskostenPerUur], waarden[VerplichtingenPerUur]) = (euros[0], euros[1]);
            waarden.Remove(ProductiviteitPercentage);
            if (metPercentage > 0)
            {
                waarden[ProductiviteitPercentage] = 40 + procenten[0];
            }

            return (IReadOnlyDictionary<Tariefparameter, decimal>)waarden;
        });

    public static Gen<Verzonnen> Elke { get; } = Gen.Select(
        _waarden,
        Gen.Bool,
        Gen.Int[150_000, 700_000].Array[3],
        Gen.Int[0, 100],
        Gen.Select(Gen.Int[0, 2], _procent, Gen.Bool).Array[0, 4]).Select((waarden, overBruto, maxima, aandeel, componenten) => new Verzonnen(
            waarden,
            overBruto,
            [(maxima[0] / 100m, aandeel), (maxima[1] / 100m, (100 - aandeel) / 4m), (maxima[2] / 100m, (100 - aandeel) * 3 / 4m)],
            [.. componenten.Select(component => ((Componentsoort)component.Item1, component.Item2, component.Item3))]));

    public decimal Getal(Tariefparameter parameter) => Waarden.TryGetValue(parameter, out var waarde) ? waarde : 0;

    public Verzonnen Met(Tariefparameter parameter, decimal waarde) => this with { Waarden = new Dictionary<Tariefparameter, decimal>(Waarden) { [parameter] = waarde } };

    public Tariefset Set => Setbouw.Uitgewerkt with
    {
        Parameters = [.. Waarden.Select(paar => new Parameterwaarde(null, paar.Key, paar.Value, Setbouw.Bron("parameters.csv", 2)))],
        Grondslagen = OverBruto ? [new(null, Verzuimgrondslag.Bruto, Setbouw.Bron("parameters.csv", 2))] : [],
        Schalen = [.. Mix.Select((deel, i) => new Salarisschaal(Setbouw.Cao, Naam(i), 10, deel.Maximum, Setbouw.Bron("schalen.csv", 2)))],
        Componenten =
        [
            new(Setbouw.Cao, Caocomponent.Vakantietoeslag, Componentsoort.PercentageVanSalaris, 8, true, Setbouw.Bron("cao.csv", 2)),
            .. Componenten.Select((component, i) => new Caocomponent(Setbouw.Cao, "C" + Naam(i), component.Soort, component.Waarde, component.Pensioen, Setbouw.Bron("cao.csv", 3))),
        ],
        Mix = [.. Mix.Select((deel, i) => new Mixdeel("IB1", Setbouw.Cao, Naam(i), deel.Aandeel, Setbouw.Bron("mix.csv", 2)))],
    };

    private static string Naam(int nummer) => nummer.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
