using Declaraties.Opslag.Beheer;

namespace Declaraties.Opslag.Specs.Beheer;

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

    /// <summary>Het proces dat het nam is afgeschoten terwijl zijn klok een maand voorliep.</summary>
    [Test]
    public void Een_slot_dat_langer_zou_gelden_dan_een_slot_kan_gelden_is_nietig()
    {
        _klok.Nu += TimeSpan.FromDays(30);
        Assert.That(Sloten.Neem("post", "een", _duur));
        _klok.Nu -= TimeSpan.FromDays(30);
        Assert.That(Sloten.Neem("post", "twee", _duur));
    }

    [Test]
    public void Een_slot_van_een_machine_waarvan_de_klok_iets_voorloopt_geldt()
    {
        _klok.Nu += _duur;
        Assert.That(Sloten.Neem("post", "een", _duur));
        _klok.Nu -= _duur;
        Assert.That(Sloten.Neem("post", "twee", _duur), Is.False);
        _klok.Nu -= TimeSpan.FromMilliseconds(1);
        Assert.That(Sloten.Neem("post", "twee", _duur), "meer dan zijn eigen duur voor kan niet");
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
