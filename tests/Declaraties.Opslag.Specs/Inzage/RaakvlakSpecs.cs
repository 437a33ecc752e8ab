using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Opslag.Specs.Inzage;

/// <summary>Wat een wijziging raakt is wat nog te herzien is en haar kan merken; aan elke kant van elke grens.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class RaakvlakSpecs : IDisposable
{
    private readonly Proefopslag _opslag;

    public RaakvlakSpecs(Proefserver server)
    {
        _opslag = new Proefopslag(server).MetContract().Met(new EenToewijzing(), new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient));
        Houd("A", new EenPrestatie("A").MetVolume(901));
        Houd("B", new EenPrestatie("B").InMaand("2025-09").OpToewijzing(1).VanClient(Voorbeeld.TweedeClient).MetVolume(99_999));
        // Answered: nothing can be done about it any more.
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("C").InMaand("2025-08").MetVolume(99_999)).MetIdentificatie("C").MetNummer("C"));
    }

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Alleen_wat_wordt_vastgehouden_is_nog_te_raken_wie_het_eerst_weg_moet_vooraan()
    {
        var geraakt = Raak(new Raakpunt { Aanbieder = new(Voorbeeld.Aanbieder) });
        Assert.That((geraakt, new Raakvlak(_opslag.Database).Zoek([]).Aantal), Is.EqualTo(("A B", 0)));
    }

    [TestCase(Voorbeeld.Aanbieder, Voorbeeld.Gemeente, "A B")]
    [TestCase("99990002", Voorbeeld.Gemeente, "")]
    [TestCase(Voorbeeld.Aanbieder, Voorbeeld.AndereGemeente, "")]
    [TestCase(null, null, "A B")]
    public void Van_een_ander_verandert_er_niets(string? aanbieder, string? gemeente, string verwacht) =>
        Assert.That(Raak(new Raakpunt { Aanbieder = aanbieder is null ? null : new(aanbieder), Gemeente = gemeente is null ? null : new(gemeente) }), Is.EqualTo(verwacht));

    [Test]
    public void Een_toewijzing_raakt_wat_haar_noemt_en_wat_van_haar_client_is()
    {
        var nummer = new EenToewijzing(1).Bouw().ToewijzingNummer;
        Assert.That(Raak(new Raakpunt { ToewijzingNummer = nummer }), Is.EqualTo("B"));
        Assert.That(Raak(new Raakpunt { ToewijzingNummer = 987_654, Client = Voorbeeld.TweedeClient }), Is.EqualTo("B"), "zij mag een nieuw nummer hebben");
        Assert.That(Raak(new Raakpunt { ToewijzingNummer = 987_654, Client = Voorbeeld.DerdeClient }), Is.Empty);
    }

    [TestCase("2025-11-01", "A")]
    [TestCase("2025-10-31", "A B")]
    [TestCase("2025-12-01", "")]
    public void Wat_pas_later_begint_raakt_niets_van_meer_dan_een_maand_ervoor(string vanaf, string verwacht) =>
        Assert.That(Raak(new Raakpunt { Vanaf = Voorbeeld.Dag(vanaf) }), Is.EqualTo(verwacht));

    [TestCase("02", "A B")]
    [TestCase("07", "")]
    public void Een_product_raakt_wat_van_zijn_categorie_is(string categorie, string verwacht) =>
        Assert.That(Raak(new Raakpunt { ProductCategorie = categorie }), Is.EqualTo(verwacht));

    [Test]
    public void Wat_op_proef_gebeurt_telt_daarbinnen_en_blijft_niet_staan()
    {
        var voor = _opslag.Inhoud();
        var binnen = _opslag.Beurten.OpProef(new Aanbieder(Voorbeeld.Aanbieder), () =>
        {
            _opslag.Dien(new EenDeclaratie(new EenPrestatie("D").InMaand("2025-07")).MetIdentificatie("D").MetNummer("D"));
            return new Werklijst(_opslag.Database).Toon(new Werkfilter { Stand = Werkstand.Alles }).Aantal;
        });
        Assert.That(binnen, Is.EqualTo(4));
        Assert.That(_opslag.Inhoud(), Is.EqualTo(voor));
        Assert.That(() => _opslag.Beurten.OpProef(new Aanbieder(Voorbeeld.Aanbieder), () => _opslag.Beurten.OpProef(new Aanbieder(Voorbeeld.Aanbieder), () => 1)), Throws.InvalidOperationException);
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("D").InMaand("2025-07")).MetIdentificatie("D").MetNummer("D"));
        Assert.That(_opslag.Inhoud(), Is.Not.EqualTo(voor), "daarna blijft het wel staan");
    }

    private void Houd(string nummer, EenPrestatie prestatie)
    {
        var bericht = new EenDeclaratie(prestatie).MetIdentificatie(nummer).MetNummer(nummer).Bouw();
        _opslag.HoudVast(bericht, _opslag.Dien(bericht).Versie);
    }

    private string Raak(params Raakpunt[] punten) => string.Join(' ', new Raakvlak(_opslag.Database).Zoek(punten).Declaraties.Select(een => een.DeclaratieNummer));
}
