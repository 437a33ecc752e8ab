using CsCheck;

namespace Declaraties.Core.Specs;

/// <summary>Een eigenschap die niet houdt, moet opvallen.</summary>
public sealed class EigenschapSpecs
{
    [Test]
    public void Een_eigenschap_die_houdt_gaat_stil_voorbij()
    {
        var gezien = 0;
        Eigenschap.Houdt(Gen.Int[0, 9], getal =>
        {
            gezien++;
            Eigenschap.Klopt(getal is >= 0 and <= 9, $"{getal}");
        }, keren: 50);
        Assert.That(gezien, Is.GreaterThanOrEqualTo(50));
    }

    [Test]
    public void Een_schending_wordt_verkleind_en_met_zaad_gemeld()
    {
        var fout = Assert.Throws<CsCheckException>(() =>
            Eigenschap.Houdt(Gen.Int[0, 1_000_000], getal => Eigenschap.Klopt(getal < 1_000, "te groot"), toon: getal => $"geval {getal}"))!;
        Assert.That(fout.Message, Does.Contain("seed").And.Match("geval \\d+"));
    }

    [Test]
    public void Dezelfde_gevallen_komen_elke_keer_terug()
    {
        List<int> Gevallen()
        {
            var gevallen = new List<int>();
            Eigenschap.Houdt(Gen.Int, gevallen.Add, keren: 20);
            return gevallen;
        }

        Assert.That(Gevallen(), Is.EqualTo(Gevallen()));
        Assert.That(Gevallen().Distinct().Count(), Is.GreaterThan(10));
    }

    [Test]
    public void Vergelijken_ziet_elk_verschil()
    {
        Assert.Multiple(() =>
        {
            Assert.Throws<InvalidOperationException>(() => Eigenschap.Gelijk(1, 2, "getal"));
            Assert.Throws<InvalidOperationException>(() => Eigenschap.GelijkeRij([1, 2], [2, 1], "volgorde"));
            Assert.Throws<InvalidOperationException>(() => Eigenschap.GelijkeRij([1], [1, 1], "lengte"));
            Assert.Throws<InvalidOperationException>(() => Eigenschap.Gelijk(new[] { 1, 2 }.Order(), new[] { 1, 3 }.Order(), "rij"));
            Assert.DoesNotThrow(() => Eigenschap.Gelijk(new[] { 2, 1 }.Order(), new[] { 1, 2 }.Order(), "rij"));
            Assert.DoesNotThrow(() => Eigenschap.GelijkeRij([1, 2], [1, 2], "gelijk"));
        });
    }
}
