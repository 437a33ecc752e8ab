using Declaraties.Beleid.Registreren;

namespace Declaraties.Beleid.Specs.Registreren;

/// <summary>Wat een register draagt tegenover wat er is gedeclareerd.</summary>
public sealed class RegistermaandSpecs
{
    [Test]
    public void Het_verschil_is_wat_er_te_veel_is_gedeclareerd()
    {
        var maand = Toets(Register.Voorbeeld, 405);
        Assert.Multiple(() =>
        {
            Assert.That(maand.Toegestaan.Minuten, Is.EqualTo(360));
            Assert.That(maand.Verschil, Is.EqualTo(45));
            Assert.That(maand.Signaal.InWoorden(), Is.EqualTo("meer gedeclareerd dan het register draagt"));
        });
    }

    [TestCase(361, Registersignaal.MeerGedeclareerd)]
    [TestCase(360, Registersignaal.Geen)]
    [TestCase(359, Registersignaal.MinderGedeclareerd)]
    [TestCase(0, Registersignaal.MinderGedeclareerd)]
    [TestCase(-60, Registersignaal.MinderGedeclareerd)]
    public void Een_minuut_verschil_is_een_signaal(long gedeclareerd, Registersignaal verwacht) => Assert.That(Toets(Register.Voorbeeld, gedeclareerd).Signaal, Is.EqualTo(verwacht));

    [TestCase(60, Registersignaal.GeenRegister)]
    [TestCase(-60, Registersignaal.GeenRegister)]
    [TestCase(0, Registersignaal.Geen)]
    [TestCase(null, Registersignaal.Geen)]
    public void Wat_gedeclareerd_is_zonder_een_enkel_contact_heeft_geen_register(long? gedeclareerd, Registersignaal verwacht) =>
        Assert.That(Toets([], gedeclareerd).Signaal, Is.EqualTo(verwacht));

    [Test]
    public void Een_register_dat_niets_draagt_is_wel_een_register() =>
        Assert.That(Toets([Register.Op(2, Contactsoort.Indirect, 60)], 60).Signaal, Is.EqualTo(Registersignaal.MeerGedeclareerd));

    [TestCase(24, Registersignaal.Geen)]
    [TestCase(25, Registersignaal.LaatsteWeek)]
    public void De_laatste_week_zijn_de_laatste_zeven_dagen(int dag, Registersignaal verwacht) =>
        Assert.That(Toets([Register.Op(3, Contactsoort.Direct, 30), Register.Op(dag, Contactsoort.Direct, 31)], 61).Signaal, Is.EqualTo(verwacht));

    [TestCase(30, Registersignaal.Geen)]
    [TestCase(31, Registersignaal.LaatsteWeek)]
    public void Precies_de_helft_in_de_laatste_week_valt_niet_op(int minuten, Registersignaal verwacht) =>
        Assert.That(Toets([Register.Op(3, Contactsoort.Direct, 30), Register.Op(31, Contactsoort.Direct, minuten)], 30 + minuten).Signaal, Is.EqualTo(verwacht));

    [Test]
    public void De_laatste_week_telt_ook_wat_niet_declarabel_is() =>
        Assert.That(Toets([Register.Op(3, Contactsoort.Direct, 30), Register.Op(31, Contactsoort.Reistijd, 31)], 30).Signaal, Is.EqualTo(Registersignaal.LaatsteWeek));

    [Test]
    public void Wat_er_meer_of_minder_is_gaat_voor_de_laatste_week() =>
        Assert.That(Toets([Register.Op(31, Contactsoort.Direct, 60)], 61).Signaal, Is.EqualTo(Registersignaal.MeerGedeclareerd));

    [Test]
    public void Een_toewijzing_die_niet_in_tijd_is_wordt_niet_vergeleken()
    {
        var maand = Toets(Register.Voorbeeld, null);
        Assert.Multiple(() =>
        {
            Assert.That(maand.Verschil, Is.Null);
            Assert.That(maand.Signaal, Is.EqualTo(Registersignaal.Geen));
        });
    }

    [Test]
    public void Elke_soort_heeft_haar_minuten()
    {
        var minuten = Toets(Register.Voorbeeld, 360).Minuten;
        Assert.That(Contactsoorten.Alle.Select(soort => minuten[soort]), Is.EqualTo(new[] { 240, 60, 45, 30, 0, 60, 0 }));
        Assert.That(minuten.Samen, Is.EqualTo(435));
    }

    private static Registermaand Toets(IReadOnlyList<Contactmoment> contacten, long? gedeclareerd) => Registermaand.Toets(Register.Maart, contacten, null, gedeclareerd, new(Register.Afspraken(25)));
}
