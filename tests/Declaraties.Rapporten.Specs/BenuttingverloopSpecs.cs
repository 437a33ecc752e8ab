using CsCheck;
using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Tellen;
using Declaraties.Testbasis;

namespace Declaraties.Rapporten.Specs;

/// <summary>Wat een reeks maanden onder de grens is, en wat niet.</summary>
public sealed class BenuttingverloopSpecs
{
    private const int Leeg = -1;
    private const int NietTeBepalen = -2;
    private static readonly Maand _eerste = new(2025, 11);

    [TestCase(new[] { 79, 79 }, 0, 2)]
    [TestCase(new[] { 79, 79, 79 }, 1, 3)]
    [TestCase(new[] { 79, 79, 80, 79 }, 0, 2)]
    [TestCase(new[] { 79, 79, Leeg, 79 }, 0, 2)]
    [TestCase(new[] { 79, 79, NietTeBepalen, 79 }, 0, 2)]
    [TestCase(new[] { 100, 0, 0, 0, 0, 100, 79 }, 1, 4)]
    [TestCase(new[] { 79, 79, 79, 100, 79, 79, 79 }, 1, 3)]
    [TestCase(new[] { NietTeBepalen, NietTeBepalen, NietTeBepalen }, 0, 0)]
    public void Drie_maanden_achter_elkaar_onder_de_grens_is_structureel(int[] procenten, int structureel, int langste)
    {
        var verloop = Verloop(procenten);
        Assert.That((verloop.Toewijzingen, verloop.Structureel, verloop.Langste), Is.EqualTo((1L, (long)structureel, langste)));
    }

    [Test]
    public void Wat_er_niet_is_geleverd_telt_alleen_onder_de_grens()
    {
        var verloop = Verloop([79, 80, 50, NietTeBepalen]);
        Assert.That((verloop.Bepaald, verloop.Onder, verloop.TekortMaal100), Is.EqualTo((3L, 2L, (21L + 50) * 100)));
    }

    [Test]
    public void Elke_maand_ligt_een_keer_in_haar_vak_en_alleen_wie_in_een_reeks_zit_valt_op() => Gen.Int[-2, 180].Array[1, 24].Sample(procenten =>
    {
        var verloop = Verloop(procenten);
        var bepaald = procenten.Index().Where(maand => maand.Item >= 0).ToList();
        Assert.That(verloop.Bepaald, Is.EqualTo(bepaald.Count));
        foreach (var (maand, procent) in bepaald)
        {
            var isReeks = Enumerable.Range(maand - 2, 3).Any(begin => begin >= 0 && begin + 2 < procenten.Length && procenten[begin..(begin + 3)].All(een => een is >= 0 and < 80));
            var band = procent < 80 ? Band.Onder : procent > 100 ? Band.Boven : Band.Normaal;
            Assert.That(verloop.Aantallen.Single(plek => plek.Key.Maand == maand), Is.EqualTo(KeyValuePair.Create(new Verloopplek(maand, Math.Min(procent / 5, 30), band, isReeks), 1)));
        }
    });

    [Test]
    public void Van_twee_toewijzingen_loopt_de_reeks_van_de_een_niet_door_in_die_van_de_ander()
    {
        var verlopen = new Verlopen(Banden.Standaard, _eerste);
        var toewijzingen = new[] { new EenToewijzing(101).Bouw(), new EenToewijzing(102).Bouw() };
        foreach (var regel in Regels([50, 50]).Select(regel => regel with { Toewijzing = toewijzingen[0] }).Concat(Regels([50, 50]).Select(regel => regel with { Toewijzing = toewijzingen[1] })))
        {
            verlopen.Neem(regel);
        }

        verlopen.Sluit();
        var verloop = verlopen.Groepen.Single().Value;
        Assert.That((verloop.Toewijzingen, verloop.Structureel, verloop.Langste, verloop.Bepaald), Is.EqualTo((2L, 0L, 2, 4L)));
    }

    private static Benuttingverloop Verloop(int[] procenten)
    {
        var verloop = new Benuttingverloop();
        verloop.Neem(Regels(procenten), _eerste, Banden.Standaard);
        return verloop;
    }

    /// <summary>Een toewijzing met deze benutting, maand na maand.</summary>
    private static List<Rapportregel> Regels(int[] procenten)
    {
        var (regels, maand) = (new List<Rapportregel>(), _eerste);
        foreach (var procent in procenten)
        {
            if (procent != Leeg)
            {
                regels.Add(new(maand, new("0505"), new("99990001"), Wet.Wmo, null, new Product("02", "02A05"), new(Math.Max(0, procent), procent == NietTeBepalen ? null : new Breuk(100, 1), null), Prestatiesom.Geen));
            }

            maand = maand.Volgende;
        }

        return regels;
    }
}
