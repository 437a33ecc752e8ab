using CsCheck;
using Declaraties.Beantwoorden;

namespace Declaraties.Core.Specs.Beantwoorden;

public sealed class VingerafdrukSpecs
{
    private static readonly Gen<byte[]> _afdrukken = Gen.Byte.Array[32];

    [Test]
    public void De_Identificatie_is_de_eerste_zestig_bits_in_twaalf_tekens()
    {
        var bytes = new byte[32];
        Assert.That(new Vingerafdruk(bytes).AlsIdentificatie(), Is.EqualTo("000000000000"));

        Array.Fill(bytes, (byte)0xFF);
        Assert.That(new Vingerafdruk(bytes).AlsIdentificatie(), Is.EqualTo("ZZZZZZZZZZZZ"));

        // 00001 00010 00011 00100 00101 00110 00111 01000 01001 01010 01011 01100 en vier bits over.
        Convert.FromHexString("08864298E84A96C0").CopyTo(bytes, 0);
        Assert.That(new Vingerafdruk(bytes).AlsIdentificatie(), Is.EqualTo("123456789ABC"));
    }

    [Test]
    public void Gelijke_bytes_geven_een_gelijke_Identificatie_en_de_eerste_zestig_bits_tellen() => Eigenschap.Houdt(Gen.Select(_afdrukken, Gen.Int[0, 59]), geval =>
    {
        var (bytes, bit) = geval;
        var afdruk = new Vingerafdruk(bytes);
        var zelfde = new Vingerafdruk(bytes.ToArray());
        Eigenschap.Klopt(afdruk == zelfde && afdruk.GetHashCode() == zelfde.GetHashCode(), "gelijk");
        Eigenschap.Gelijk(zelfde.AlsIdentificatie(), afdruk.AlsIdentificatie(), "Identificatie");

        var anders = bytes.ToArray();
        anders[bit / 8] ^= (byte)(0x80 >> (bit % 8));
        var ander = new Vingerafdruk(anders);
        Eigenschap.Klopt(afdruk != ander, "een bit verschil is een andere afdruk");
        Eigenschap.Klopt(afdruk.AlsIdentificatie() != ander.AlsIdentificatie(), $"bit {bit} telt mee in de Identificatie");
    });

    [Test]
    public void De_Identificatie_bestaat_uit_cijfers_en_hoofdletters_die_niet_op_elkaar_lijken() => Eigenschap.Houdt(_afdrukken, bytes =>
    {
        var identificatie = new Vingerafdruk(bytes).AlsIdentificatie();
        Eigenschap.Gelijk(identificatie.Length, 12, "lengte");
        Eigenschap.Klopt(identificatie.All(teken => char.IsAsciiDigit(teken) || (char.IsAsciiLetterUpper(teken) && !"ILOU".Contains(teken, StringComparison.Ordinal))), identificatie);
    });

    [Test]
    public void Een_afdruk_bewaart_zijn_eigen_bytes()
    {
        var bytes = new byte[32];
        var afdruk = new Vingerafdruk(bytes);
        bytes[0] = 1;
        Assert.That(afdruk.Bytes[0], Is.Zero);
        Assert.That(afdruk.ToString(), Is.EqualTo(new string('0', 64)));
    }

    [TestCase(0)]
    [TestCase(31)]
    [TestCase(33)]
    public void Een_SHA_256_telt_32_bytes(int lengte) => Assert.Throws<ArgumentException>(() => _ = new Vingerafdruk(new byte[lengte]));

    [Test]
    public void Een_lege_afdruk_is_geen_afdruk() => Assert.Throws<InvalidOperationException>(() => _ = default(Vingerafdruk).AlsIdentificatie());
}
