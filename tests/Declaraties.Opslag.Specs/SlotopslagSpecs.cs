namespace Declaraties.Opslag.Specs;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class SlotopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly TimeSpan _duur = TimeSpan.FromSeconds(10);
    private readonly Proefopslag _proef = new(server);
    private readonly Proefklok _klok = new();

    public void Dispose() => _proef.Dispose();

    private Slotopslag Sloten => new(_proef.Database, _klok);

    [Test]
    public void Een_slot_heeft_een_houder_tegelijk()
    {
        Assert.That(Sloten.Neem("post", "een", _duur));
        Assert.That(Sloten.Neem("post", "twee", _duur), Is.False);
        Assert.That(Sloten.Neem("ander slot", "twee", _duur));
    }

    [Test]
    public void De_houder_verlengt_zijn_slot()
    {
        Assert.That(Sloten.Neem("post", "een", _duur));
        _klok.Nu += _duur / 2;
        Assert.That(Sloten.Neem("post", "een", _duur));
        _klok.Nu += _duur - TimeSpan.FromMilliseconds(1);
        Assert.That(Sloten.Neem("post", "twee", _duur), Is.False);
    }

    [Test]
    public void Een_verlopen_slot_is_voor_wie_het_neemt()
    {
        Assert.That(Sloten.Neem("post", "een", _duur));
        _klok.Nu += _duur;
        Assert.That(Sloten.Neem("post", "twee", _duur));
        Assert.That(Sloten.Neem("post", "een", _duur), Is.False);
    }

    [Test]
    public void Een_teruggegeven_slot_is_meteen_vrij_maar_alleen_de_houder_geeft_het_terug()
    {
        Assert.That(Sloten.Neem("post", "een", _duur));
        Sloten.GeefTerug("post", "twee");
        Assert.That(Sloten.Neem("post", "twee", _duur), Is.False);
        Sloten.GeefTerug("post", "een");
        Assert.That(Sloten.Neem("post", "twee", _duur));
    }
}
