using Declaraties.Beleid.Registreren;

namespace Declaraties.Beleid.Specs.Registreren;

/// <summary>Hoe een register is opgebouwd, per aanbieder en gewogen over alle.</summary>
public sealed class ContacttellingSpecs
{
    [Test]
    public void No_show_is_een_deel_van_de_afspraken()
    {
        // Three direct, one online, one no-show; the other two were no appointment.
        Assert.That(Tel(Register.Voorbeeld).NoShow, Is.EqualTo((Exact)20));
    }

    [Test]
    public void Thuis_en_online_zijn_een_deel_van_de_tijd_met_de_client()
    {
        var telling = Tel([.. Register.Voorbeeld, Register.Op(4, Contactsoort.Direct, 100, Contactlocatie.Elders)]);
        Assert.Multiple(() =>
        {
            Assert.That(telling.Thuis, Is.EqualTo((Exact)60), "240 van 400 minuten");
            Assert.That(telling.Online, Is.EqualTo((Exact)15), "60 van 400 minuten");
        });
    }

    [TestCase(Contactsoort.Online, Contactlocatie.Thuis)]
    [TestCase(Contactsoort.Direct, Contactlocatie.Online)]
    public void Op_afstand_is_nooit_thuis(Contactsoort soort, Contactlocatie locatie)
    {
        var telling = Tel([Register.Op(4, soort, 60, locatie)]);
        Assert.That((telling.Thuis, telling.Online), Is.EqualTo(((Exact?)0, (Exact?)100)));
    }

    [Test]
    public void Zonder_afspraken_en_tijd_is_er_geen_deel()
    {
        var telling = Tel([Register.Op(4, Contactsoort.Reistijd, 60)]);
        Assert.That((telling.Contacten, telling.NoShow, telling.Thuis, telling.Online), Is.EqualTo((1L, (Exact?)null, (Exact?)null, (Exact?)null)));
    }

    [Test]
    public void Samen_telt_wie_meer_doet_zwaarder()
    {
        var klein = Tel([Register.Op(4, Contactsoort.NoShow, 60)]);
        klein.Voeg(Tel([.. Enumerable.Repeat(Register.Op(5, Contactsoort.Direct, 60), 99)]));
        Assert.That((klein.NoShow, klein.Contacten), Is.EqualTo(((Exact?)1, 100L)));
    }

    private static Contacttelling Tel(IEnumerable<Contactmoment> contacten)
    {
        var telling = new Contacttelling();
        foreach (var contact in contacten)
        {
            telling.Tel(contact);
        }

        return telling;
    }
}
