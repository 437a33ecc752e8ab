using Declaraties.Beoordelen;

namespace Declaraties.Core.Specs.Beoordelen;

/// <summary>Wanneer een antwoord wacht tot een mens het vrijgeeft.</summary>
public sealed class VasthoudingSpecs
{
    // Twee van 75 euro goed, een van 75 euro over een toewijzing die er niet is: 75 van 225 euro afgewezen, een derde.
    private static readonly EenPrestatie _goed = new EenPrestatie("A").MetVolume(60);
    private static readonly EenPrestatie _ookGoed = new EenPrestatie("B").InMaand("2025-09").MetVolume(60);
    private static readonly EenPrestatie _fout = new EenPrestatie("C").OpToewijzing(99).MetVolume(60);

    [TestCase("nooit", false)]
    [TestCase("altijd", true)]
    [TestCase("bedrag:75", true)]
    [TestCase("bedrag:76", false)]
    [TestCase("aandeel:33", true)]
    [TestCase("aandeel:34", false)]
    public void Aan_weerszijden_van_elke_grens(string grens, bool vast) => Assert.That(Houdt(grens, _goed, _ookGoed, _fout), Is.EqualTo(vast));

    [TestCase("aandeel:50", true, TestName = "Precies de helft is ten minste de helft")]
    [TestCase("aandeel:51", false, TestName = "Een procent meer is het niet")]
    public void Precies_een_aandeel(string grens, bool vast) => Assert.That(Houdt(grens, _goed, _fout), Is.EqualTo(vast));

    [TestCase("altijd")]
    [TestCase("bedrag:1")]
    [TestCase("aandeel:1")]
    public void Wat_helemaal_is_toegewezen_wacht_nooit(string grens) => Assert.That(Houdt(grens, _goed, _ookGoed), Is.False);

    [Test]
    public void Een_bericht_dat_als_geheel_is_afgekeurd_wacht_nooit() =>
        Assert.That(Houdt("altijd", new EenDeclaratie(_goed).MetTotaal(1, DebetCredit.Debet)), Is.False);

    [Test]
    public void Een_afgewezen_credit_telt_even_zwaar_als_een_debet()
    {
        // Samen nul: de credit trekt een debet in dat er niet is.
        var credit = new EenPrestatie("D").OpToewijzing(99).MetVolume(60).GecrediteerdAls("E");
        Assert.That(Houdt("bedrag:150", _fout, credit), Is.True);
        Assert.That(Houdt("bedrag:151", _fout, credit), Is.False);
        Assert.That(Houdt("aandeel:100", _fout, credit), Is.True);
    }

    [Test]
    public void Een_prestatie_van_een_onbekende_client_is_niet_goedgekeurd_en_telt_mee() =>
        Assert.That(Houdt("bedrag:75", _goed, new EenPrestatie("F").VanClient(Voorbeeld.DerdeClient).OpToewijzing(98).MetVolume(60)), Is.True);

    [TestCase("")]
    [TestCase("ja")]
    [TestCase("bedrag:")]
    [TestCase("bedrag:0")]
    [TestCase("bedrag:-1")]
    [TestCase("bedrag:1,50")]
    [TestCase("bedrag:10000001")]
    [TestCase("aandeel:0")]
    [TestCase("aandeel:101")]
    [TestCase("aandeel:10%")]
    public void Wat_geen_grens_is_wordt_niet_gelezen(string tekst) => Assert.That(Vasthouding.Probeer(tekst, out _), Is.False);

    [TestCase("nooit")]
    [TestCase("altijd")]
    [TestCase("bedrag:250")]
    [TestCase("aandeel:100")]
    public void Een_grens_is_weer_op_te_schrijven(string tekst)
    {
        Assert.That(Vasthouding.Probeer(tekst.ToUpperInvariant(), out var grens));
        Assert.That(grens.ToString(), Is.EqualTo(tekst));
    }

    private static bool Houdt(string grens, params EenPrestatie[] prestaties) => Houdt(grens, new EenDeclaratie(prestaties));

    private static bool Houdt(string grens, EenDeclaratie declaratie)
    {
        Assert.That(Vasthouding.Probeer(grens, out var vasthouding));
        var bericht = declaratie.Bouw();
        return vasthouding.HoudtVast(bericht, Beoordelaar.Beoordeel(bericht, new EenDossier().Bouw()));
    }
}
