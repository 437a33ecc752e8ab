using System.Security.Cryptography;
using Declaraties.Opslag.Afschriften;

namespace Declaraties.Opslag.Specs.Afschriften;

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

    [Test]
    public void Bij_stukken_ontstaat_hetzelfde_afschrift()
    {
        using var maker = new Afschriftmaker();
        foreach (var deel in _bericht.Chunk(3000))
        {
            maker.Voeg(deel);
        }

        Assert.That(maker.Lengte, Is.EqualTo(_bericht.Length));
        Klopt(maker.Voltooi(), _bericht);
    }

    [Test]
    public void Een_afschrift_is_zo_vaak_te_lezen_als_nodig_en_ook_halverwege_opnieuw()
    {
        var afschrift = Afschrift.Van(_bericht);
        using var stroom = afschrift.Open();
        Assert.That((stroom.Length, stroom.Position), Is.EqualTo((200_000L, 0L)));
        stroom.ReadExactly(new byte[150_000]);
        Assert.That(stroom.Position, Is.EqualTo(150_000));
        stroom.Position = 0;
        Assert.That(Lees(stroom), Is.EqualTo(_bericht));
        using var weer = afschrift.Open();
        Assert.That(Lees(weer), Is.EqualTo(_bericht));
        Assert.Throws<ArgumentOutOfRangeException>(() => weer.Position = 5);
    }

    internal static byte[] Lees(Stream stroom)
    {
        using var doel = new MemoryStream();
        stroom.CopyTo(doel);
        return doel.ToArray();
    }

    private static void Klopt(Afschrift afschrift, byte[] bericht)
    {
        using var stroom = afschrift.Open();
        Assert.That(afschrift.Lengte, Is.EqualTo(bericht.Length));
        Assert.That(Lees(stroom), Is.EqualTo(bericht));
        Assert.That(new Afschrift(afschrift.Vingerafdruk, afschrift.Ingepakt).Lengte, Is.EqualTo(bericht.Length), "ook als alleen de kopie er is");
        Assert.That(afschrift.Vingerafdruk.Bytes.ToArray(), Is.EqualTo(SHA256.HashData(bericht)));
    }
}
