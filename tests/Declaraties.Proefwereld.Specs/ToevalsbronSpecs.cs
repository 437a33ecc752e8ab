namespace Declaraties.Proefwereld.Specs;

public sealed class ToevalsbronSpecs
{
    [Test]
    public void De_getallen_zijn_die_van_splitmix64()
    {
        // Reference values of SplitMix64 from state 1234567, from its published C code.
        ulong[] bekend = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        var bron = Toevalsbron.VanToestand(1_234_567);
        Assert.That(Enumerable.Range(0, bekend.Length).Select(_ => bron.Volgende()), Is.EqualTo(bekend));
    }

    [Test]
    public void Elke_sleutel_geeft_een_eigen_reeks()
    {
        var eerste = new HashSet<ulong>();
        var aantal = 0;
        foreach (var seed in (long[])[0, 1, -1, long.MinValue, long.MaxValue])
        {
            foreach (var stroom in Enum.GetValues<Stroom>())
            {
                for (var a = 0; a < 4; a++)
                {
                    for (var b = 0; b < 4; b++)
                    {
                        eerste.Add(Toevalsbron.Voor(seed, stroom, a, b).Volgende());
                        eerste.Add(Toevalsbron.Voor(seed, stroom, a, b, 1).Volgende());
                        aantal += 2;
                    }
                }
            }
        }

        Assert.That(eerste, Has.Count.EqualTo(aantal));
    }

    [Test]
    public void Een_trekking_blijft_binnen_haar_grenzen_en_bereikt_ze()
    {
        var bron = Toevalsbron.Voor(1, Stroom.Levering);
        var getrokken = Enumerable.Range(0, 1000).Select(_ => bron.Tussen(-3, 3)).ToHashSet();
        Assert.That(getrokken, Is.EquivalentTo(Enumerable.Range(-3, 7)));
        Assert.That(Enumerable.Range(0, 100).Select(_ => bron.Onder(1)), Has.All.Zero);
    }

    [Test]
    public void Een_kans_van_0_komt_nooit_en_van_1000_altijd()
    {
        var bron = Toevalsbron.Voor(1, Stroom.Levering);
        Assert.That(Enumerable.Range(0, 5000).Select(_ => bron.Kans(0)), Has.All.False);
        Assert.That(Enumerable.Range(0, 5000).Select(_ => bron.Kans(1000)), Has.All.True);
        Assert.That(Enumerable.Range(0, 10_000).Count(_ => bron.Kans(250)), Is.InRange(2300, 2700));
    }

    [Test]
    public void Wat_geen_gewicht_heeft_wordt_niet_gekozen()
    {
        var bron = Toevalsbron.Voor(1, Stroom.Levering);
        var keren = new int[4];
        for (var i = 0; i < 10_000; i++)
        {
            keren[bron.Gewogen([0, 1, 0, 3])]++;
        }

        Assert.Multiple(() =>
        {
            Assert.That(keren[0] + keren[2], Is.Zero);
            Assert.That(keren[1], Is.InRange(2300, 2700));
        });
    }
}
