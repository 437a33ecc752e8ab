namespace Declaraties.Core.Specs.Domein;

public sealed class EditieSpecs
{
    [Test]
    public void De_regels_van_een_editie_heten_naar_haar_en_de_laatste_is_die_van_nu()
    {
        foreach (var editie in (Editie[])[Editie.Iwmo32, Editie.Ijw32])
        {
            Assert.That(editie.Regelversies.Select(versie => versie.Naam).ToList(), Is.Unique.And.All.StartsWith($"{editie}/"));
            Assert.That(editie.Regels, Is.SameAs(editie.Regelversies[^1]));
            Assert.That(editie.ZoekRegels(editie.Regels.Naam), Is.SameAs(editie.Regels));
        }

        Assert.That(Editie.Ijw32.ZoekRegels(Editie.Iwmo32.Regels.Naam), Is.Null, "de regels van de ene editie zijn niet die van de andere");
        Assert.That((Editie.Iwmo32.Wet.Bericht(325), Editie.Ijw32.Wet.Bericht(301)), Is.EqualTo(("WMO325", "JW301")));
    }

    [Test]
    public void Een_editie_zonder_regels_of_met_regels_die_anders_heten_is_er_geen()
    {
        Assert.That(() => new Editie("iwmo-3.3", "iWmo 3.3", Wet.Wmo), Throws.ArgumentException);
        Assert.That(() => new Editie("iwmo-3.3", "iWmo 3.3", Wet.Wmo, Regelversie.Huidig), Throws.ArgumentException);
        Assert.That(new Editie("iwmo-3.3", "iWmo 3.3", Wet.Wmo, new Regelversie("iwmo-3.3/2027.1")).Regels.Naam, Is.EqualTo("iwmo-3.3/2027.1"));
    }
}
