using Declaraties.Beleid.Tariferen;
using Declaraties.Domein;

namespace Declaraties.Beleid.Specs.Tariferen;

/// <summary>Wat er voor een product in de contracten van alle aanbieders staat, door de tijd.</summary>
public sealed class ContracttariefSpecs
{
    private static readonly Product _product = new("02", "02A05");
    private static readonly DateOnly _2026 = new(2026, 1, 1);
    private static readonly DateOnly _2027 = new(2027, 1, 1);

    [Test]
    public void Een_nieuwe_regel_en_een_aanbieder_die_stopt_zijn_een_volgend_vak() => Assert.That(
        Contracttarief.Vakken([Regel("99990001", 6150, _2026, _2027.AddDays(-1)), Regel("99990001", 6455, _2027), Regel("99990002", 6000, _2026, _2027.AddDays(30))]),
        Is.EqualTo(new Geldend<Contracttarief>[]
        {
            new(new(_2026, _2027.AddDays(-1)), Tarief(6000, 6150, 2)),
            new(new(_2027, _2027.AddDays(30)), Tarief(6000, 6455, 2)),
            new(new(_2027.AddDays(31), DateOnly.MaxValue), Tarief(6455, 6455, 1)),
        }));

    [Test]
    public void Een_andere_eenheid_telt_apart_en_een_product_zonder_contract_is_er_niet() => Assert.That(
        Contracttarief.Vakken([Regel("99990001", 6150, _2026), Regel("99990001", 103, _2026) with { Eenheid = Eenheid.Minuut }]).Select(vak => (vak.Waarde.Eenheid, vak.Waarde.Hoogste.Cent)),
        Is.EqualTo(new[] { (Eenheid.Minuut, 103L), (Eenheid.Uur, 6150L) }));

    [Test]
    public void Als_iedereen_is_gestopt_houdt_het_op() =>
        Assert.That(Contracttarief.Vakken([Regel("99990001", 6150, _2026, _2026.AddDays(30))]).Single().Duur, Is.EqualTo(new Periode(_2026, _2026.AddDays(30))));

    private static Contracttarief Tarief(long laagste, long hoogste, int aanbieders) => new(_product, Eenheid.Uur, new(laagste), new(hoogste), aanbieders);

    private static Contractregel Regel(string aanbieder, long tarief, DateOnly van, DateOnly? totEnMet = null) => new()
    {
        Aanbieder = new(aanbieder),
        Product = _product,
        Eenheid = Eenheid.Uur,
        Tarief = new(tarief),
        Ingangsdatum = van,
        Einddatum = totEnMet,
    };
}
