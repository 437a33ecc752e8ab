namespace Declaraties.Core.Specs.Beantwoorden.Regels;

public sealed class TR367WaardenUitDeclaratieSpecs
{
    private static readonly EenPrestatie _fout = new EenPrestatie("RN002").OpToewijzing(20073);
    private static readonly Uitspraak _uitspraak = new EenDossier().Over(new EenPrestatie("RN001"), _fout);

    [Test]
    public void De_waarden_van_de_declaratie_kloppen() => Assert.That(_uitspraak.Fouten(Met(_fout)), Is.Empty);

    private static IEnumerable<TestCaseData> Verschillen()
    {
        yield return new TestCaseData(_fout.OpToewijzing(20074)).SetArgDisplayNames("ToewijzingNummer");
        yield return new TestCaseData(_fout.VoorProduct("03", "02A05")).SetArgDisplayNames("ProductCategorie");
        yield return new TestCaseData(_fout.VoorProduct("02", "02A06")).SetArgDisplayNames("ProductCode");
        yield return new TestCaseData(_fout.Over("2025-10-02", "2025-10-31")).SetArgDisplayNames("Begindatum");
        yield return new TestCaseData(_fout.Over("2025-10-01", "2025-10-30")).SetArgDisplayNames("Einddatum");
        yield return new TestCaseData(_fout.MetVolume(721).MetBedrag(90_000)).SetArgDisplayNames("GeleverdVolume");
        yield return new TestCaseData(_fout.MetVolume(720, Eenheid.Uur)).SetArgDisplayNames("Eenheid");
        yield return new TestCaseData(_fout.MetTarief(126).MetBedrag(90_000)).SetArgDisplayNames("ProductTarief");
        yield return new TestCaseData(_fout.ZonderTarief().MetBedrag(90_000)).SetArgDisplayNames("geen ProductTarief");
    }

    [TestCaseSource(nameof(Verschillen))]
    public void Een_andere_waarde_valt_op(EenPrestatie anders)
    {
        var (regel, toelichting) = Verwerking.ToetsAntwoord(_uitspraak.Bericht, Met(anders)).Single();
        Assert.That(regel.Code, Is.EqualTo("TR367"));
        Assert.That(toelichting, Does.Contain("RN002").And.Contain("andere waarden"));
    }

    [Test]
    public void Een_ander_bedrag_valt_op() => Assert.That(_uitspraak.Fouten(Met(_fout.MetBedrag(89_999))), Is.EqualTo(["TR342", "TR367"]), "en de som klopt niet meer");

    [Test]
    public void Een_ander_teken_valt_op() => Assert.That(_uitspraak.Fouten(Met(_fout.MetDebetCredit(DebetCredit.Credit))), Is.EqualTo(["TR342", "TR367"]));

    [Test]
    public void Een_prestatie_die_er_niet_in_staat_is_aan_TR366() => Assert.That(_uitspraak.Fouten(Met(_fout.MetReferentie("RN009"))), Is.EqualTo(["TR366"]));

    private static Declaraties.Beantwoorden.Antwoord Met(EenPrestatie prestatie) => _uitspraak.Antwoord.Met(d => d.MetPrestaties(Voorbeeld.Client, prestatie));
}
