using CsCheck;
using Declaraties.Beleid.Afrekenen;
using Declaraties.Testbasis;

namespace Declaraties.Beleid.Specs.Afrekenen;

/// <summary>Wat van elke historie geldt.</summary>
public sealed class AfrekenEigenschappen
{
    private static readonly Maandvenster _venster = new(new Maand(2025, 11), new Maand(2027, 2));

    private static readonly Gen<EenToewijzing> _toewijzing = Gen.Select(Gen.Int[1, 6], Gen.Int[0, 4], Gen.Int[1, 2000], Gen.Int[0, 600], Gen.Int[0, 500], Gen.Enum<Wet>()).Select((nummer, vorm, volume, begin, dagen, wet) =>
    {
        var van = Voorbeeld.Dag("2025-09-15").AddDays(begin);
        var toewijzing = new EenToewijzing(nummer).Onder(wet).AanAanbieder(nummer % 2 == 0 ? "99990001" : "99990002").VoorProduct("02", nummer % 3 == 0 ? "02A05" : "02A06").Over(new Periode(van, van.AddDays(dagen)));
        return vorm switch
        {
            0 => toewijzing.MetOmvang(volume, Eenheid.Minuut, Frequentie.PerDag),
            1 => toewijzing.MetOmvang(volume, Eenheid.Minuut, Frequentie.PerMaand),
            2 => toewijzing.MetOmvang(volume, Eenheid.Uur, Frequentie.TotaalInToewijzing),
            3 => toewijzing.MetOmvang(volume % 20, Eenheid.Uur, Frequentie.PerWeek).Verwijderd(),
            _ => toewijzing.MetOmvang(volume, Eenheid.Minuut, Frequentie.PerWeek),
        };
    });

    private static readonly Gen<(int Maand, int Soort, int Minuten)> _regel = Gen.Select(Gen.Int[-1, 17], Gen.Int[0, 5], Gen.Int[0, 5000]);

    private static readonly Gen<EenHistorie[]> _positief = Historie(metCredit: false);
    private static readonly Gen<EenHistorie[]> _alles = Historie(metCredit: true);

    [Test]
    public void Er_wordt_van_positieve_claims_nooit_meer_betaald_dan_is_geclaimd() => Eigenschap.Houdt(_positief, historie =>
    {
        foreach (var som in Vergelijk(Groepering.Totaal, historie).SelectMany(groep => groep.Varianten))
        {
            Assert.That(som.Betaald.Minuten, Is.LessThanOrEqualTo(som.Geclaimd.Minuten));
            Assert.That(som.Betaald.Bedrag, Is.LessThanOrEqualTo(som.Geclaimd.Bedrag));
            Assert.That((som.NietBetaald.Minuten, som.NietBetaald.Bedrag), Is.EqualTo((som.Geclaimd.Minuten - som.Betaald.Minuten, som.Geclaimd.Bedrag - som.Betaald.Bedrag)));
        }
    });

    [Test]
    public void Het_hele_besluit_betaalt_van_een_toewijzing_minstens_wat_een_maand_betaalt_en_een_jaar_minstens_wat_een_kwartaal_betaalt() => Eigenschap.Houdt(_positief, historie =>
    {
        foreach (var groep in Vergelijk(Groepering.Toewijzing, historie))
        {
            Assert.That(Betaald(groep, "besluit"), Is.GreaterThanOrEqualTo(Betaald(groep, "jaar")));
            Assert.That(Betaald(groep, "jaar"), Is.GreaterThanOrEqualTo(Betaald(groep, "kwartaal")));
            Assert.That(Betaald(groep, "jaar"), Is.GreaterThanOrEqualTo(Betaald(groep, "twee-maanden")));
            Assert.That(Betaald(groep, "kwartaal"), Is.GreaterThanOrEqualTo(Betaald(groep, "maand")));
        }
    });

    [Test]
    public void Hoe_er_ook_wordt_gegroepeerd_het_totaal_is_hetzelfde() => Eigenschap.Houdt(_alles, historie =>
    {
        var totaal = Totalen(Groepering.Totaal);
        foreach (var per in (Groepering[])[Groepering.Aanbieder, Groepering.Product, Groepering.Toewijzing])
        {
            Assert.That(Totalen(per), Is.EqualTo(totaal), per.ToString());
        }

        string Totalen(Groepering per) => string.Join('\n', Vergelijk(per, historie).SelectMany(groep => groep.Varianten).Where(som => som.Blokken > 0).GroupBy(som => som.Variant).OrderBy(groep => groep.Key.Naam, StringComparer.Ordinal).Select(sommen =>
        {
            var (geclaimd, betaald) = sommen.Aggregate((Claim.Geen, Claim.Geen), (tot, som) => (tot.Item1 + som.Geclaimd, tot.Item2 + som.Betaald));
            return $"{sommen.Key.Naam} {sommen.Sum(som => som.Blokken)} {geclaimd} {betaald} {sommen.Sum(som => som.Onder)} {sommen.Sum(som => som.Boven)} {sommen.Min(som => som.Benutting.Laagste)} {sommen.Max(som => som.Benutting.Hoogste)}";
        }));
    });

    /// <summary>Wat van de ene wet is telt nooit in een groep van de andere: samen zijn de groepen die van elke wet apart.</summary>
    [Test]
    public void Groepen_van_twee_wetten_samen_zijn_die_van_elk_apart() => Eigenschap.Houdt(_alles, historie =>
    {
        foreach (var per in (Groepering[])[Groepering.Aanbieder, Groepering.Product, Groepering.Toewijzing])
        {
            var apart = Enum.GetValues<Wet>().SelectMany(wet => Vergelijk(per, [.. historie.Where(een => een.Toewijzing.Wet == wet)]));
            Assert.That(Vergelijk(per, historie).Select(InTekst), Is.EquivalentTo(apart.Select(InTekst)), per.ToString());
        }

        static string InTekst(Periodegroep groep) => $"{groep.Sleutel} {string.Join(' ', groep.Varianten.Select(som => $"{som.Blokken} {som.Geclaimd} {som.Betaald}"))}";
    });

    [Test]
    public void Elke_manier_telt_dezelfde_claims() => Eigenschap.Houdt(_alles, historie =>
    {
        foreach (var groep in Vergelijk(Groepering.Aanbieder, historie))
        {
            Assert.That(groep.Varianten.Select(som => som.Geclaimd).Distinct().Count(), Is.EqualTo(1));
        }
    });

    /// <summary>Een eigen berekening, langs een andere weg: met breuken zonder grens, per blok de dagen van de periode in plaats van maand voor maand.</summary>
    [Test]
    public void Per_week_is_een_blok_zijn_dagen_maal_een_zevende_van_de_week() => Eigenschap.Houdt(
        Gen.Select(Gen.Int[1, 3000], Gen.Int[0, 480], Gen.Int[0, 480], Gen.Int[0, 9000]).Select((volume, begin, dagen, minuten) => (Volume: volume, Begin: begin, Dagen: dagen, Minuten: minuten)),
        geval =>
        {
            var looptijd = new Periode(_venster.Van.EersteDag.AddDays(geval.Begin), _venster.Van.EersteDag.AddDays(geval.Begin + geval.Dagen));
            var dagen = looptijd.Doorsnede(_venster.Periode).Dagen;
            var eerste = Maand.Van(looptijd.Begin).Periode.Doorsnede(looptijd);
            var historie = new EenHistorie(new EenToewijzing().MetOmvang(geval.Volume, Eenheid.Minuut, Frequentie.PerWeek).Over(looptijd)).Goed(eerste, geval.Minuten);
            var som = Vergelijk(Groepering.Totaal, [historie]).Single().Varianten[^1];
            var geindiceerd = new Exact((long)geval.Volume * dagen, 7);
            Assert.That(som.Betaald.Minuten, Is.EqualTo(Math.Min(geval.Minuten, geindiceerd.NaarBeneden())));
            Assert.That(som.Benutting.Hoogste, Is.EqualTo((geval.Minuten * (Exact)100 / geindiceerd).Afgerond(1)));
            Assert.That(som.Onder, Is.EqualTo(geval.Minuten * (Exact)100 < geindiceerd * 80 ? 1 : 0));
            Assert.That(som.Boven, Is.EqualTo(geval.Minuten > geindiceerd ? 1 : 0));
        });

    private static Gen<EenHistorie[]> Historie(bool metCredit) =>
        Gen.Select(_toewijzing, _regel.Array[0, 12]).Array[0, 6].Select(delen => delen.Select(deel => Bouw(deel.Item1, deel.Item2, metCredit)).DistinctBy(historie => (historie.Toewijzing.Nummer, historie.Toewijzing.Wet)).ToArray());

    private static EenHistorie Bouw(EenToewijzing toewijzing, (int Maand, int Soort, int Minuten)[] regels, bool metCredit) =>
        regels.Aggregate(new EenHistorie(toewijzing), (historie, regel) =>
        {
            var maand = Maand.Van(_venster.Van.EersteDag.AddMonths(regel.Maand)).Periode;
            return regel.Soort switch
            {
                0 when metCredit => historie.Credit(maand, regel.Minuten),
                1 or 2 => historie.Afgewezen(maand, regel.Minuten),
                _ => historie.Goed(maand, regel.Minuten),
            };
        });

    private static long Betaald(Periodegroep groep, string variant) => groep.Varianten.Single(som => som.Variant.Naam == variant).Betaald.Minuten;

    private static IReadOnlyList<Periodegroep> Vergelijk(Groepering per, EenHistorie[] historie)
    {
        var vergelijking = new Periodevergelijking(_venster, per);
        foreach (var een in historie)
        {
            vergelijking.Neem(een.Bouw());
        }

        return [.. vergelijking.Groepen];
    }
}
