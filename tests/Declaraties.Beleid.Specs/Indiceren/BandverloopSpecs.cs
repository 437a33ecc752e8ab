using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;

namespace Declaraties.Beleid.Specs.Indiceren;

/// <summary>Welke bandbreedtes wanneer golden.</summary>
public sealed class BandverloopSpecs
{
    private static readonly Bandbreedte _licht = new("IB1", 120, 240);
    private static readonly Bandbreedte _ruimer = new("IB1", 120, 300);
    private static readonly Bandbreedte _zwaar = new("IB3", 240, 600);
    private static readonly DateOnly _2027 = new(2027, 1, 1);
    private static readonly DateOnly _2028 = new(2028, 1, 1);

    [Test]
    public void Voor_de_eerste_vastlegging_geldt_er_niets()
    {
        var verloop = new Bandverloop([new(1, _2027, [_licht])]);
        Assert.That(verloop.OpDag(_2027.AddDays(-1)), Is.Null);
        Assert.That(verloop.OpDag(_2027)!.Versie, Is.EqualTo(1));
    }

    [Test]
    public void Een_latere_vastlegging_vervangt_de_eerdere_in_haar_geheel_vanaf_haar_dag() => Assert.That(
        new Bandverloop([new(1, _2027, [_licht, _zwaar]), new(2, _2028, [_ruimer])]).Vakken(),
        Is.EqualTo(new Geldend<Bandbreedte>[]
        {
            new(new Periode(_2027, _2028.AddDays(-1)), _licht),
            new(new Periode(_2028, DateOnly.MaxValue), _ruimer),
            new(new Periode(_2027, _2028.AddDays(-1)), _zwaar),
        }));

    [Test]
    public void Wie_later_vastlegt_vanaf_een_eerdere_dag_herziet_ook_wat_daarna_kwam() => Assert.That(
        new Bandverloop([new(1, _2028, [_licht]), new(2, _2027, [_ruimer])]).Vakken(),
        Is.EqualTo(new Geldend<Bandbreedte>[] { new(new Periode(_2027, DateOnly.MaxValue), _ruimer) }));

    [Test]
    public void Een_band_die_blijft_is_een_vak_ook_over_twee_vastleggingen() => Assert.That(
        new Bandverloop([new(1, _2027, [_licht]), new(2, _2028, [_licht, _zwaar])]).Vakken().First(),
        Is.EqualTo(new Geldend<Bandbreedte>(new Periode(_2027, DateOnly.MaxValue), _licht)));
}
