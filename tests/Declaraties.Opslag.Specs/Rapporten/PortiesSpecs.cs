using CsCheck;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Opslag.Specs.Rapporten;

public sealed class PortiesSpecs
{
    [Test]
    public void Elke_declaratie_komt_een_keer_op_volgorde_en_een_portie_eindigt_zodra_zij_vol_is() => Gen.Long[0, 3000].List[0, 60].Sample(rijen =>
    {
        var porties = Porties.Van(rijen, aantal => aantal).ToList();
        Assert.That(porties.SelectMany(portie => portie), Is.EqualTo(rijen));
        Assert.That(porties, Has.None.Empty);
        Assert.That(porties.SkipLast(1).Select(portie => portie.Sum(aantal => aantal + 1)), Has.All.GreaterThanOrEqualTo(2000));
        Assert.That(porties.Select(portie => portie.SkipLast(1).Sum(aantal => aantal + 1)), Has.All.LessThan(2000));
    });
}
