using Declaraties.Beoordelen;
using Declaraties.Controleren;

namespace Declaraties.Core.Specs.Beoordelen;

/// <summary>Wat nieuw moet zijn volgt uit wat is vastgelegd: van een beoordeelde declaratie elk nummer, van een afgekeurde geen.</summary>
[Category("Snel")]
public sealed class HerindieningSpecs
{
    [TestCase(Uitslag.VolledigToegewezen, "")]
    [TestCase(Uitslag.DeelsAfgewezen, "Identificatie,DeclaratieNummer")]
    [TestCase(Uitslag.DeclaratieAfgekeurd, "")]
    [TestCase(Uitslag.HeaderAfgekeurd, "")]
    [TestCase(Uitslag.BerichtAfgekeurd, "")]
    public void Een_bericht_krijgt_nieuwe_nummers_als_er_prestaties_in_zijn_geweigerd(Uitslag uitslag, string nieuw) => Assert.That(string.Join(',', Herindiening.VanBericht(uitslag)), Is.EqualTo(nieuw));

    [TestCase(PrestatieUitslag.Goedgekeurd, "")]
    [TestCase(PrestatieUitslag.Afgewezen, "ReferentieNummer")]
    [TestCase(PrestatieUitslag.NietBeoordeeld, "ReferentieNummer")]
    public void Een_prestatie_die_niet_is_goedgekeurd_houdt_haar_nummer_bezet(PrestatieUitslag uitslag, string nieuw) => Assert.That(string.Join(',', Herindiening.VanPrestatie(uitslag)), Is.EqualTo(nieuw));

    [TestCase("TR321", Niveau.TussenBerichten, "Prestatie", "ReferentieNummer")]
    [TestCase("TR346", Niveau.ExterneBron, "Prestatie", "ReferentieNummer")]
    [TestCase("TR304", Niveau.TussenBerichten, "Client", "ReferentieNummer")]
    [TestCase("TR416", Niveau.BinnenBericht, "Prestatie", "", Description = "het hele bericht is afgekeurd, en dan is er geen nummer gebruikt")]
    [TestCase("CS002", Niveau.BinnenBericht, "Client", "")]
    [TestCase("TR056", Niveau.TussenBerichten, "Header", "Identificatie")]
    [TestCase("TR333", Niveau.TussenBerichten, "Declaratie", "DeclaratieNummer")]
    [TestCase("TR318", Niveau.TussenBerichten, "Declaratie", "")]
    public void Een_bevinding_zegt_welk_nummer_anders_moet(string regel, Niveau niveau, string klasse, string nieuw) => Assert.That(string.Join(',', Herindiening.BijBevinding(regel, niveau, klasse)), Is.EqualTo(nieuw));
}
