using Declaraties.Controleren;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Opslag.Specs.Rapporten;

/// <summary>Elke prestatie met haar eigen redenen, en samen precies wat er is ingediend en toegekend.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class DeclaratieregelSpecs(Proefserver server) : IDisposable
{
    private static readonly Maand _begin = new(2025, 8);
    private static readonly Maand _eind = new(2025, 12);
    private readonly Proefopslag _opslag = new Proefopslag(server).MetContract().Met(
        new EenToewijzing(), new EenToewijzing(2).VanClient(Voorbeeld.TweedeClient), new EenToewijzing(3).VanClient(Voorbeeld.DerdeClient));

    public void Dispose() => _opslag.Dispose();

    // TR314 weigert alleen wie een ReferentieNummer als tweede gebruikt; TR321 alleen wie te veel is.
    [Test]
    public void Een_prestatie_heeft_haar_eigen_regels_ook_als_haar_ReferentieNummer_vaker_voorkomt()
    {
        var oordeel = _opslag.Dien(new EenDeclaratie(
            new EenPrestatie("A"),
            new EenPrestatie("A").OpToewijzing(2).VanClient(Voorbeeld.TweedeClient).MetVolume(10),
            new EenPrestatie("A").OpToewijzing(3).VanClient(Voorbeeld.DerdeClient).MetVolume(901),
            new EenPrestatie("B").OpToewijzing(3).VanClient(Voorbeeld.DerdeClient).InMaand("2025-09").MetVolume(901)));
        var regels = Regels();
        Assert.That(regels.Select(regel => regel.Uitslag == PrestatieUitslag.Goedgekeurd), Is.EqualTo(new[] { true, false, false, false }));
        Assert.That(regels.Select(regel => string.Join(' ', regel.Regels)), Is.EqualTo(new[] { "", "TR314", "TR314 TR321", "TR321" }));
        Assert.That(regels.Select(regel => regel.Declaratie.Oordeel), Is.All.EqualTo(oordeel.Versie));
        Assert.That(regels.Select(regel => regel.Declaratie.VrijgegevenDoor), Is.All.Null, "zij is nooit vastgehouden");

        // And the money of a refusal is that of the line it is about.
        var redenen = Lees(bron => bron.Afkeur(_begin, _eind)).Redenen;
        Bedrag Van(string code) => redenen.Where(paar => paar.Key.Regel == code).Som(paar => paar.Value.Bedrag);
        Assert.That(Van("TR314"), Is.EqualTo(regels[1].Bedrag + regels[2].Bedrag));
        Assert.That(Van("TR321"), Is.EqualTo(regels[2].Bedrag + regels[3].Bedrag));
    }

    [Test]
    public void Samen_zijn_de_regels_wat_er_is_ingediend_en_toegekend_ook_van_wat_als_geheel_is_afgekeurd()
    {
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("A").InMaand("2025-09")).MetIdentificatie("1").MetNummer("1"));
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("A").InMaand("2025-09").GecrediteerdAls("C"), new EenPrestatie("D").MetVolume(901)).MetIdentificatie("2").MetNummer("2"));
        _opslag.Dien(new EenDeclaratie(new EenPrestatie("E")).MetIdentificatie("3").MetNummer("3").MetTotaal(1, DebetCredit.Debet));
        var regels = Regels();
        var ingediend = Lees(bron => bron.Afkeur(_begin, _eind)).Indieningen.Values;
        Assert.That(regels.Som(regel => regel.Bedrag), Is.EqualTo(ingediend.Som(som => som.Ingediend)));
        Assert.That(regels.Som(regel => regel.Toegekend), Is.EqualTo(ingediend.Som(som => som.Toegekend)));
        Assert.That(regels.Select(regel => regel.ReferentieNummer), Is.EqualTo(new[] { "A", "C", "D", null }));
        Assert.That(regels[1].Bedrag.Cent, Is.Negative);
        Assert.That((regels[3].Volgnummer, regels[3].Regels.Contains("TR358")), Is.EqualTo(((int?)null, true)));
    }

    [Test]
    public void Een_maand_ervoor_en_erna_doet_niet_mee()
    {
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("A")));
        var maand = Regels().Single().Declaratie.Maand;
        Assert.That(Lees(bron => bron.Declaratieregels(maand, maand).Count()), Is.EqualTo(1));
        Assert.That(Lees(bron => bron.Declaratieregels(_begin, new Maand(maand.Jaar, maand.Nummer - 1)).Count()), Is.Zero);
        Assert.That(Lees(bron => bron.Declaratieregels(maand.Volgende, _eind.Volgende).Count()), Is.Zero);
    }

    private List<Declaratieregel> Regels() => Lees(bron => bron.Declaratieregels(_begin, _eind).ToList());

    private T Lees<T>(Func<Rapportbron, T> werk) => new Rapportopslag(_opslag.Database, TimeProvider.System).Lees(new Standvraag(), werk, () => throw new AssertionException("geen versie"));
}
