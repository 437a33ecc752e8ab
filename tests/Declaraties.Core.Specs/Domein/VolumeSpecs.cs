using CsCheck;

namespace Declaraties.Core.Specs.Domein;

public sealed class VolumeSpecs
{
    [Test]
    public void Uren_worden_in_minuten_vergeleken() =>
        Assert.That(new Volume(12, Eenheid.Uur).InKleinsteEenheid, Is.EqualTo(new Volume(720, Eenheid.Minuut)));

    [Test]
    public void Elke_andere_eenheid_blijft_wat_zij_is() =>
        Eigenschap.Houdt(Gen.Select(Gen.OneOf(Enum.GetValues<Eenheid>().Where(e => e != Eenheid.Uur).ToArray()), Gen.Long[0, 99_999_999]), geval =>
        {
            var volume = new Volume(geval.Item2, geval.Item1);
            Eigenschap.Gelijk(volume.InKleinsteEenheid, volume, "volume");
        });

    [Test]
    public void Een_volume_toont_zijn_eenheid() => Assert.That(new Volume(720, Eenheid.Minuut).ToString(), Is.EqualTo("720 minuten"));

    [Test]
    public void Overloop_is_een_fout() => Assert.Throws<OverflowException>(() => _ = new Volume(long.MaxValue / 2, Eenheid.Uur).InKleinsteEenheid);
}
