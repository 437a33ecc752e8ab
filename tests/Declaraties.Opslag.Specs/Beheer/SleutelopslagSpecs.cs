using Declaraties.Opslag.Beheer;

namespace Declaraties.Opslag.Specs.Beheer;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class SleutelopslagSpecs(Proefserver server) : IDisposable
{
    private readonly Proefopslag _proef = new(server);

    public void Dispose() => _proef.Dispose();

    [Test]
    public void Wat_is_bewaard_komt_terug()
    {
        var sleutels = new Sleutelopslag(_proef.Database);
        Assert.That(sleutels.Alle(), Is.Empty);
        sleutels.Bewaar("a", "<sleutel nr='1'/>");
        sleutels.Bewaar("b", "<sleutel nr='2'/>");
        Assert.That(sleutels.Alle(), Is.EquivalentTo(["<sleutel nr='1'/>", "<sleutel nr='2'/>"]));
    }
}
