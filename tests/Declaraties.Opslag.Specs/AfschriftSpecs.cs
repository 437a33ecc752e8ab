using System.Security.Cryptography;

namespace Declaraties.Opslag.Specs;

internal sealed class AfschriftSpecs
{
    private static readonly byte[] _bericht = [.. Enumerable.Range(0, 200_000).Select(i => unchecked((byte)((i * 7919) >> 3)))];

    [Test]
    public void Een_afschrift_is_terug_te_brengen_tot_het_bericht([Values(0, 1, 200_000)] int lengte)
    {
        var bericht = _bericht[..lengte];
        Klopt(Afschrift.Van(bericht), bericht);
    }

    [Test]
    public void Al_lezend_ontstaat_hetzelfde_afschrift_ook_van_wat_niet_is_gelezen([Values(0, 1, 65_536, 199_999, 200_000)] int gelezen)
    {
        using var stroom = new AfschriftStream(new MemoryStream(_bericht));
        var doorgegeven = new byte[gelezen];
        stroom.ReadExactly(doorgegeven);
        Assert.That(doorgegeven, Is.EqualTo(_bericht[..gelezen]));
        Klopt(stroom.Voltooi(), _bericht);
    }

    [Test]
    public void Terug_bij_het_begin_begint_ook_het_afschrift_opnieuw()
    {
        using var bron = new MemoryStream([1, 2, .. _bericht]) { Position = 2 };
        using var stroom = new AfschriftStream(bron);
        stroom.ReadExactly(new byte[150_000]);
        stroom.Position = 2;
        Klopt(stroom.Voltooi(), _bericht);
    }

    [Test]
    public void Ergens_anders_heen_kan_niet()
    {
        using var stroom = new AfschriftStream(new MemoryStream(_bericht));
        Assert.Throws<ArgumentOutOfRangeException>(() => stroom.Position = 5);
        Assert.Throws<NotSupportedException>(() => stroom.Seek(0, SeekOrigin.Begin));
    }

    private static void Klopt(Afschrift afschrift, byte[] bericht)
    {
        Assert.That(Compressie.Uitpakken(afschrift.Ingepakt.ToArray()), Is.EqualTo(bericht));
        Assert.That(afschrift.Vingerafdruk.Bytes.ToArray(), Is.EqualTo(SHA256.HashData(bericht)));
    }
}
