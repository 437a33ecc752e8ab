using Declaraties.Opslag.Beheer;

namespace Declaraties.Opslag.Specs.Beheer;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class SessieopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly DateTimeOffset _nu = new(2026, 3, 20, 9, 30, 0, TimeSpan.Zero);
    private readonly Proefopslag _proef = new(server);

    public void Dispose() => _proef.Dispose();

    [Test]
    public void Een_sessie_geldt_tot_zij_is_beeindigd_of_te_oud_is_en_wat_te_oud_is_gaat_weg()
    {
        var sessies = new Sessieopslag(_proef.Database);
        var (een, twee, onbekend) = (Merk(1), Merk(2), Merk(3));
        sessies.Begin(een, _nu.AddHours(8));
        sessies.Begin(twee, _nu.AddHours(9));
        Assert.That((sessies.IsOpen(een, _nu), sessies.IsOpen(twee, _nu), sessies.IsOpen(onbekend, _nu)), Is.EqualTo((true, true, false)));
        Assert.That((sessies.IsOpen(een, _nu.AddHours(8).AddSeconds(-1)), sessies.IsOpen(een, _nu.AddHours(8))), Is.EqualTo((true, false)));
        sessies.Eindig(een);
        sessies.Eindig(een);
        Assert.That((sessies.IsOpen(een, _nu), sessies.IsOpen(twee, _nu)), Is.EqualTo((false, true)));
        Assert.That((sessies.RuimOp(_nu.AddHours(9).AddSeconds(-1)), sessies.RuimOp(_nu.AddHours(9)), sessies.RuimOp(_nu.AddHours(9))), Is.EqualTo((0, 1, 0)));
    }

    private static byte[] Merk(byte nummer) => [.. Enumerable.Repeat(nummer, 32)];
}
