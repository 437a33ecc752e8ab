using System.Globalization;
using Declaraties.Beleid.Registreren;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Domein;

namespace Declaraties.Proefwereld.Specs;

/// <summary>Het contactenregister van een wereld: wat erin staat, en dat de wereld erdoor niet verandert.</summary>
public sealed class WereldcontactenSpecs
{
    private static readonly string[] _erbij = ["contacten.csv", "declarabel.csv", "verwacht-contacten.csv"];

    [TestCase(0)]
    [TestCase(120)]
    public void Zonder_de_optie_en_ermee_is_de_rest_van_de_wereld_byte_voor_byte_gelijk(int fouten)
    {
        using var zonder = new Proefwereld(7, fouten: fouten);
        using var met = new Proefwereld(7, fouten: fouten, contacten: true);
        Assert.That(met.Bestanden, Is.EqualTo(zonder.Bestanden.Concat(_erbij).Order(StringComparer.Ordinal)));
        foreach (var bestand in zonder.Bestanden)
        {
            Assert.That(File.ReadAllBytes(met.Pad(bestand)).AsSpan().SequenceEqual(File.ReadAllBytes(zonder.Pad(bestand))), bestand);
        }
    }

    [Test]
    public void Dezelfde_seed_geeft_hetzelfde_register_en_een_andere_een_ander()
    {
        using var a = new Proefwereld(7, fouten: 50, contacten: true);
        using var b = new Proefwereld(7, fouten: 50, contacten: true);
        using var ander = new Proefwereld(8, fouten: 50, contacten: true);
        foreach (var bestand in _erbij)
        {
            Assert.That(File.ReadAllBytes(b.Pad(bestand)).AsSpan().SequenceEqual(File.ReadAllBytes(a.Pad(bestand))), bestand);
        }

        Assert.That(File.ReadAllText(ander.Pad("contacten.csv")), Is.Not.EqualTo(File.ReadAllText(a.Pad("contacten.csv"))));
    }

    [TestCase(1, 3, 1, 3)]
    [TestCase(2, 20, 3, 2)]
    [TestCase(3, 60, 4, 12)]
    public void De_bestanden_zijn_te_lezen_tellen_wat_is_gezegd_en_noemen_geen_bsn(long seed, int clienten, int aanbieders, int maanden)
    {
        using var wereld = new Proefwereld(seed, clienten, aanbieders, maanden, fouten: 60, contacten: true);
        using var stroom = File.OpenRead(wereld.Pad("contacten.csv"));
        var register = Contactenlezer.Lees("contacten.csv", stroom);
        var beleid = Declarabellezer.Lees("declarabel.csv", File.ReadAllBytes(wereld.Pad("declarabel.csv")));
        Assert.That(register.Fouten.Concat(beleid.Fouten), Is.Empty);
        Assert.That(register.Waarde!.Aantal, Is.EqualTo(wereld.Uitslag.Contacten));
        Assert.That(wereld.VerwachtVanContacten, Has.Count.EqualTo(wereld.Uitslag.Contactfouten).And.Not.Empty);
        Assert.That(beleid.Waarde!.Select(regel => regel.Soort).Distinct(), Is.EquivalentTo(Contactsoorten.Alle));
        var teksten = _erbij.Select(bestand => File.ReadAllText(wereld.Pad(bestand))).ToList();
        foreach (var bsn in wereld.Toewijzingsberichten.Select(bericht => bericht.Client.Bsn).Distinct())
        {
            Assert.That(teksten, Has.None.Contains(bsn.Voluit()));
        }
    }

    [Test]
    public void Elke_soort_contact_en_elke_fout_komt_voor()
    {
        using var wereld = new Proefwereld(11, clienten: 30, maanden: 3, contacten: true);
        using var stroom = File.OpenRead(wereld.Pad("contacten.csv"));
        var contacten = Contactenlezer.Lees("contacten.csv", stroom).Waarde!.Lees().ToList();
        Assert.That(contacten.Select(regel => regel.Contact.Soort).Distinct(), Is.EquivalentTo(Contactsoorten.Alle));
        Assert.That(contacten.Select(regel => regel.Contact.Locatie).Distinct(), Is.EquivalentTo(Enum.GetValues<Contactlocatie>()));
        Assert.That(
            wereld.VerwachtVanContacten.Select(regel => regel.Split(';')[4]).Distinct(),
            Is.EquivalentTo((string[])["geen register", "meer gedeclareerd dan het register draagt", "minder gedeclareerd", "laatste week", "buiten toewijzing"]));
    }

    /// <summary>Buiten de contacten die met opzet ergens anders liggen is elk contact op een dag waarop de toewijzing loopt.</summary>
    [Test]
    public void Precies_de_genoemde_contacten_liggen_buiten_hun_toewijzing()
    {
        using var wereld = new Proefwereld(12, clienten: 80, maanden: 6, fouten: 100, contacten: true);
        var geldend = new Dictionary<int, Toewijzing>();
        foreach (var product in wereld.Toewijzingsberichten.SelectMany(bericht => bericht.Client.ToegewezenProducten))
        {
            geldend[product.Toewijzing.ToewijzingNummer] = product.Toewijzing;
        }

        using var stroom = File.OpenRead(wereld.Pad("contacten.csv"));
        var buiten = Contactenlezer.Lees("contacten.csv", stroom).Waarde!.Lees()
            .Where(regel => !geldend.TryGetValue(regel.Toewijzing.ToewijzingNummer, out var toewijzing) || toewijzing.IsVerwijderd || !toewijzing.Looptijd.Bevat(regel.Contact.Datum))
            .Select(regel => string.Create(CultureInfo.InvariantCulture, $"{regel.Maand};{regel.Toewijzing.Aanbieder.Code};{regel.Toewijzing.Gemeente.Code};{regel.Toewijzing.ToewijzingNummer};buiten toewijzing"));
        Assert.That(buiten, Is.EqualTo(wereld.VerwachtVanContacten.Where(regel => regel.EndsWith(";buiten toewijzing", StringComparison.Ordinal))).And.Not.Empty);
    }
}
