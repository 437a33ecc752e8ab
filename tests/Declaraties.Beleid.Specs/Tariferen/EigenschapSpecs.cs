using CsCheck;
using Declaraties.Beleid.Tariferen;
using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Specs.Tariferen;

/// <summary>De berekening tegen twee andere gehouden, en wat voor elke tariefset geldt.</summary>
public sealed class EigenschapSpecs
{
    [Test]
    public void Met_gewone_decimale_getallen_komt_er_op_een_cent_na_hetzelfde_uit() => Berekenbaar((verzonnen, berekening) =>
    {
        var (uren, perUur) = (Uren(verzonnen), Loon(verzonnen));
        var u = perUur / uren;
        var subtotaal = (u * (1 + (D(BtwPercentage) * D(InhuurPercentage)) + D(OverheadPercentage) + D(VastgoedPercentage) + D(OpleidingPercentage)))
            + verzonnen.Getal(ReiskostenPerUur) + verzonnen.Getal(VerplichtingenPerUur);
        var tarief = subtotaal * (1 + D(RisicoPercentage) + D(RendementPercentage) + D(InnovatiePercentage));
        return Math.Abs(tarief - (berekening.Tarief.Cent / 100m)) < 0.01m;

        decimal D(Tariefparameter parameter) => verzonnen.Getal(parameter) / 100;
    });

    [Test]
    public void Met_breuken_die_apart_zijn_geschreven_komt_er_op_de_cent_hetzelfde_uit() => Berekenbaar((verzonnen, berekening) =>
    {
        var loon = Breukloon(verzonnen);
        var u = loon / Breukuren(verzonnen);
        var opslag = (B(BtwPercentage) * B(InhuurPercentage)) + B(OverheadPercentage) + B(VastgoedPercentage) + B(OpleidingPercentage);
        var subtotaal = u + (u * opslag) + verzonnen.Getal(ReiskostenPerUur) + verzonnen.Getal(VerplichtingenPerUur);
        var tarief = subtotaal + (subtotaal * B(RisicoPercentage)) + (subtotaal * B(RendementPercentage)) + (subtotaal * B(InnovatiePercentage));
        return (tarief * 100m).HalfNaarBoven() == berekening.Tarief.Cent && (loon * 10_000m).HalfNaarBoven() == berekening.Elementen.Loonkosten.Afgerond(4);

        Breuk B(Tariefparameter parameter) => verzonnen.Getal(parameter) / 100;
    });

    [Test]
    public void Een_hoger_loon_geeft_nooit_een_lager_tarief() => Gen.Select(Verzonnen.Elke, Gen.Int[1, 500]).Sample((verzonnen, meer) =>
        Tarief(verzonnen with { Mix = [.. verzonnen.Mix.Select(deel => (deel.Maximum + meer, deel.Aandeel))] }) is not { } hoger || hoger >= Tarief(verzonnen));

    [Test]
    public void Meer_verlof_geeft_nooit_een_lager_tarief() => Gen.Select(Verzonnen.Elke, Gen.Int[1, 50]).Where((verzonnen, _) => !verzonnen.OverBruto && verzonnen.Getal(ZiekteverzuimPercentage) <= 100).Sample((verzonnen, meer) =>
        Tarief(verzonnen.Met(VerlofUren, verzonnen.Getal(VerlofUren) + meer)) is not { } hoger || hoger >= Tarief(verzonnen));

    [Test]
    public void Een_verschil_telt_precies_op_en_is_andersom_even_groot() => Gen.Select(Verzonnen.Elke, Verzonnen.Elke).Sample((een, ander) =>
    {
        var (a, b) = (Tariefregels.Huidig.Bereken(een.Set), Tariefregels.Huidig.Bereken(ander.Set));
        if (a.Tarieven.Count == 0 || b.Tarieven.Count == 0)
        {
            return true;
        }

        var (heen, terug) = (Som(a, b), Som(b, a));
        return heen == b.Tarieven[0].Elementen.Tarief.Afgerond(4) - a.Tarieven[0].Elementen.Tarief.Afgerond(4) && heen == -terug;

        static long Som(Tariefuitkomst eerst, Tariefuitkomst daarna) => Tariefverschil.Van(eerst, daarna).Single().Elementen.Sum(element => element.Verschil);
    });

    [Test]
    public void Met_zichzelf_is_er_geen_verschil() => Berekenbaar((verzonnen, _) =>
        Tariefverschil.Van(Tariefregels.Huidig.Bereken(verzonnen.Set), Tariefregels.Huidig.Bereken(verzonnen.Set)).Single().Elementen.All(element => element.Verschil == 0));

    [Test]
    public void De_volgorde_van_de_rijen_maakt_niets_uit() => Berekenbaar((verzonnen, berekening) =>
    {
        var set = verzonnen.Set;
        var omgekeerd = set with { Parameters = [.. set.Parameters.Reverse()], Schalen = [.. set.Schalen.Reverse()], Componenten = [.. set.Componenten.Reverse()], Mix = [.. set.Mix.Reverse()] };
        return Tariefregels.Huidig.Bereken(omgekeerd).Tarieven.Single().Elementen == berekening.Elementen;
    });

    /// <summary>Van de verzonnen sets die een tarief geven; dat zijn er verreweg de meeste.</summary>
    private static void Berekenbaar(Func<Verzonnen, Tariefberekening, bool> klopt)
    {
        var (alle, zonder) = (0, 0);
        Verzonnen.Elke.Sample(verzonnen =>
        {
            var uitkomst = Tariefregels.Huidig.Bereken(verzonnen.Set);
            Interlocked.Increment(ref alle);
            if (uitkomst.Tarieven.Count > 0)
            {
                return klopt(verzonnen, uitkomst.Tarieven[0]);
            }

            Interlocked.Increment(ref zonder);
            return Uren(verzonnen) < 1;
        });
        Assert.That(zonder, Is.LessThan(alle / 2));
    }

    private static Bedrag? Tarief(Verzonnen verzonnen) => Tariefregels.Huidig.Bereken(verzonnen.Set).Tarieven is [var berekening] ? berekening.Tarief : null;

    private static decimal Uren(Verzonnen verzonnen)
    {
        var bruto = verzonnen.Getal(BrutoUren);
        if (verzonnen.Waarden.TryGetValue(ProductiviteitPercentage, out var percentage))
        {
            return bruto * percentage / 100;
        }

        var naVerlof = bruto - verzonnen.Getal(VerlofUren);
        var beschikbaar = naVerlof - (verzonnen.Getal(ZiekteverzuimPercentage) / 100 * (verzonnen.OverBruto ? bruto : naVerlof))
            - verzonnen.Getal(IndirecteUren) - verzonnen.Getal(ReistijdUren) - verzonnen.Getal(ScholingUren) - verzonnen.Getal(WerkoverlegUren) - verzonnen.Getal(OverigeUren);
        return beschikbaar * (1 - (verzonnen.Getal(NoShowPercentage) / 100));
    }

    private static decimal Loon(Verzonnen verzonnen) => verzonnen.Mix.Sum(deel =>
    {
        var salaris = 12 * deel.Maximum * verzonnen.Getal(AandeelSchaalmaximum) / 100;
        var vakantie = salaris * 0.08m;
        var (bruto, pensioengevend) = (salaris + vakantie, salaris + vakantie);
        foreach (var (soort, waarde, pensioen) in verzonnen.Componenten)
        {
            var euro = soort switch
            {
                Componentsoort.PercentageVanSalaris => salaris * waarde / 100,
                Componentsoort.PercentageMetVakantietoeslag => (salaris + vakantie) * waarde / 100,
                _ => waarde,
            };
            bruto += euro;
            pensioengevend += pensioen ? euro : 0;
        }

        return deel.Aandeel / 100 * (bruto
            + (Lasten(verzonnen) / 100 * Math.Min(bruto, verzonnen.Getal(MaximumPremieloon)))
            + (verzonnen.Getal(PensioenPercentage) / 100 * Math.Max(0, pensioengevend - verzonnen.Getal(PensioenFranchise))));
    });

    private static decimal Lasten(Verzonnen verzonnen)
    {
        var (vast, groot) = (verzonnen.Getal(AandeelVast) / 100, verzonnen.Getal(AandeelGroot) / 100);
        return (vast * verzonnen.Getal(AwfLaag)) + ((1 - vast) * verzonnen.Getal(AwfHoog)) + (groot * verzonnen.Getal(AofHoog)) + ((1 - groot) * verzonnen.Getal(AofLaag))
            + verzonnen.Getal(Whk) + verzonnen.Getal(Kinderopvang) + verzonnen.Getal(Zvw);
    }

    private static Breuk Breukuren(Verzonnen verzonnen)
    {
        Breuk bruto = verzonnen.Getal(BrutoUren);
        if (verzonnen.Waarden.TryGetValue(ProductiviteitPercentage, out var percentage))
        {
            return bruto * percentage / 100m;
        }

        var rest = bruto - verzonnen.Getal(VerlofUren);
        rest = rest - ((verzonnen.OverBruto ? bruto : rest) * verzonnen.Getal(ZiekteverzuimPercentage) / 100m);
        Tariefparameter[] af = [IndirecteUren, ReistijdUren, ScholingUren, WerkoverlegUren, OverigeUren];
        rest = af.Aggregate(rest, (over, parameter) => over - verzonnen.Getal(parameter));
        return rest - (rest * verzonnen.Getal(NoShowPercentage) / 100m);
    }

    private static Breuk Breukloon(Verzonnen verzonnen)
    {
        Breuk som = 0m;
        foreach (var (maximum, aandeel) in verzonnen.Mix)
        {
            var salaris = (Breuk)maximum * 12m * verzonnen.Getal(AandeelSchaalmaximum) / 100m;
            var vakantie = salaris * 8m / 100m;
            var (bruto, pensioengevend) = (salaris + vakantie, salaris + vakantie);
            foreach (var (soort, waarde, pensioen) in verzonnen.Componenten)
            {
                var euro = soort == Componentsoort.Euro ? waarde : (soort == Componentsoort.PercentageVanSalaris ? salaris : salaris + vakantie) * waarde / 100m;
                bruto += euro;
                pensioengevend += pensioen ? euro : 0m;
            }

            Breuk premieloon = verzonnen.Getal(MaximumPremieloon);
            premieloon = bruto.IsMinderDan(premieloon) ? bruto : premieloon;
            var opbouw = pensioengevend - verzonnen.Getal(PensioenFranchise);
            var kosten = bruto + (premieloon * Breuklasten(verzonnen) / 100m) + (opbouw.IsPositief ? opbouw * verzonnen.Getal(PensioenPercentage) / 100m : 0m);
            som += kosten * aandeel / 100m;
        }

        return som;
    }

    private static Breuk Breuklasten(Verzonnen verzonnen)
    {
        var (vast, groot) = ((Breuk)verzonnen.Getal(AandeelVast) / 100m, (Breuk)verzonnen.Getal(AandeelGroot) / 100m);
        return (vast * (verzonnen.Getal(AwfLaag) - verzonnen.Getal(AwfHoog))) + verzonnen.Getal(AwfHoog)
            + (groot * (verzonnen.Getal(AofHoog) - verzonnen.Getal(AofLaag))) + verzonnen.Getal(AofLaag)
            + verzonnen.Getal(Whk) + verzonnen.Getal(Kinderopvang) + verzonnen.Getal(Zvw);
    }
}
