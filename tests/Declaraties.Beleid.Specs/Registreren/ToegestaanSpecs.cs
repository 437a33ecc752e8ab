using Declaraties.Beleid.Registreren;

namespace Declaraties.Beleid.Specs.Registreren;

/// <summary>Hoeveel minuten een register draagt.</summary>
public sealed class ToegestaanSpecs
{
    [TestCase(25, 360)]
    [TestCase(20, 360)]
    [TestCase(10, 330)]
    public void Online_telt_tot_zijn_deel_van_direct_en_online_samen(decimal percentage, long verwacht) =>
        Assert.That(Bereken(Register.Voorbeeld, Register.Afspraken(percentage)).Minuten, Is.EqualTo(verwacht));

    [Test]
    public void Het_deel_gaat_naar_beneden() =>
        Assert.That(Bereken([Register.Op(1, Contactsoort.Direct, 100), Register.Op(2, Contactsoort.Online, 33)], Register.Afspraken(12.5m)).Minuten, Is.EqualTo(100 + 16), "12,5 % van 133 is 16,625");

    [TestCase(0, 0)]
    [TestCase(1, 10)]
    [TestCase(2, 40)]
    [TestCase(3, 60)]
    public void Een_aantal_telt_de_eerste_contacten_van_de_maand(int aantal, long verwacht)
    {
        Contactmoment[] pogingen = [Register.Op(9, Contactsoort.Poging, 30), Register.Op(20, Contactsoort.Poging, 20), Register.Op(3, Contactsoort.Poging, 10)];
        Assert.That(Bereken(pogingen, [Register.Regel(Contactsoort.Poging, Declarabelheid.Begrensd, aantal: aantal)]).Minuten, Is.EqualTo(verwacht));
    }

    [Test]
    public void Van_een_dag_gaat_het_langste_voor()
    {
        Contactmoment[] opEenDag = [Register.Op(3, Contactsoort.NoShow, 10), Register.Op(3, Contactsoort.NoShow, 45)];
        Assert.That(Bereken(opEenDag, [Register.Regel(Contactsoort.NoShow, Declarabelheid.Begrensd, aantal: 1)]).Minuten, Is.EqualTo(45));
    }

    [Test]
    public void Eerst_het_aantal_en_dan_het_deel()
    {
        // One of 60 remains; 25 % of 100 + 60 is 40, where 25 % of 100 + 120 would have been 55.
        Contactmoment[] contacten = [Register.Op(1, Contactsoort.Direct, 100), Register.Op(2, Contactsoort.Online, 60), Register.Op(3, Contactsoort.Online, 60)];
        Assert.That(Bereken(contacten, [Register.Regel(Contactsoort.Direct), Register.Regel(Contactsoort.Online, Declarabelheid.Begrensd, percentage: 25, aantal: 1)]).Minuten, Is.EqualTo(140));
    }

    [Test]
    public void Waarover_niets_is_afgesproken_telt_niet_en_wordt_genoemd()
    {
        var toegestaan = Bereken(Register.Voorbeeld, [Register.Regel(Contactsoort.Direct)]);
        Assert.Multiple(() =>
        {
            Assert.That(toegestaan.Minuten, Is.EqualTo(240));
            Assert.That(toegestaan.ZonderRegel, Is.EqualTo(new[] { Contactsoort.Online, Contactsoort.Netwerk, Contactsoort.Indirect, Contactsoort.NoShow }));
        });
    }

    [Test]
    public void Wat_niet_declarabel_is_telt_niet_en_heeft_wel_een_regel() => Assert.Multiple(() =>
    {
        var toegestaan = Bereken([Register.Op(1, Contactsoort.Netwerk, 45)], Register.Afspraken(25));
        Assert.That(toegestaan.Minuten, Is.Zero);
        Assert.That(toegestaan.ZonderRegel, Is.Empty);
    });

    [TestCase("IB1", 0)]
    [TestCase("IB2", 60)]
    [TestCase(null, 60)]
    public void Een_regel_van_het_product_gaat_voor(string? product, long verwacht)
    {
        Declarabelregel[] regels = [Register.Regel(Contactsoort.NoShow), Register.Regel(Contactsoort.NoShow, Declarabelheid.Nee) with { Product = "IB1" }];
        Assert.That(Toegestaan.Bereken([Register.Op(1, Contactsoort.NoShow, 60)], product, new(regels)).Minuten, Is.EqualTo(verwacht));
    }

    [TestCase(15, 60)]
    [TestCase(16, 0)]
    public void Op_elke_dag_geldt_wat_toen_was_afgesproken(int dag, long verwacht)
    {
        Declarabelregel[] regels =
        [
            Register.Regel(Contactsoort.NoShow) with { Einddatum = new(2026, 3, 15) },
            Register.Regel(Contactsoort.NoShow, Declarabelheid.Nee) with { Ingangsdatum = new(2026, 3, 16) },
        ];
        Assert.That(Bereken([Register.Op(dag, Contactsoort.NoShow, 60)], regels).Minuten, Is.EqualTo(verwacht));
    }

    [Test]
    public void Een_grens_die_in_de_maand_begint_neemt_haar_deel_van_haar_eigen_dagen()
    {
        // From the 16th 50 % of 40 + 60; the direct hour of the 2nd is of before.
        Contactmoment[] contacten = [Register.Op(2, Contactsoort.Direct, 600), Register.Op(20, Contactsoort.Direct, 40), Register.Op(21, Contactsoort.Online, 60)];
        Declarabelregel[] regels =
        [
            Register.Regel(Contactsoort.Direct),
            Register.Regel(Contactsoort.Online) with { Einddatum = new(2026, 3, 15) },
            Register.Regel(Contactsoort.Online, Declarabelheid.Begrensd, percentage: 50) with { Ingangsdatum = new(2026, 3, 16) },
        ];
        Assert.That(Bereken(contacten, regels).Minuten, Is.EqualTo(690));
    }

    private static Toegestaan Bereken(IReadOnlyList<Contactmoment> contacten, IEnumerable<Declarabelregel> regels) => Toegestaan.Bereken(contacten, null, new(regels));
}
