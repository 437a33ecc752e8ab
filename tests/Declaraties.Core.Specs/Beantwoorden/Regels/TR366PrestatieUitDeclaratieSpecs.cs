namespace Declaraties.Core.Specs.Beantwoorden.Regels;

public sealed class TR366PrestatieUitDeclaratieSpecs
{
    private static readonly EenPrestatie _fout = new EenPrestatie("RN002").OpToewijzing(20073);
    private static readonly EenPrestatie _credit = new EenPrestatie("RN003").GecrediteerdAls("RN004");
    private static readonly Uitspraak _uitspraak = new EenDossier().Over(new EenPrestatie("RN001"), _fout, _credit);

    [Test]
    public void Prestaties_uit_de_declaratie_mogen() => Assert.That(_uitspraak.Fouten(_uitspraak.Antwoord), Is.Empty);

    [Test]
    public void Een_onbekend_ReferentieNummer_valt_op()
    {
        var antwoord = _uitspraak.Antwoord.Met(d => d.MetPrestaties(Voorbeeld.Client, _fout.MetReferentie("RN009"), _credit));
        var (regel, toelichting) = Verwerking.ToetsAntwoord(_uitspraak.Bericht, antwoord).Single();
        Assert.That((regel.Code, toelichting), Is.EqualTo(("TR366", "Prestatie RN009 staat niet in de declaratie.")));
    }

    [Test]
    public void Een_ander_VorigReferentieNummer_valt_op() =>
        Assert.That(_uitspraak.Fouten(_uitspraak.Antwoord.Met(d => d.MetPrestaties(Voorbeeld.Client, _fout, _credit.MetVorig("RN001")))), Is.EqualTo(["TR366"]));

    [Test]
    public void Bij_een_andere_client_valt_op() =>
        Assert.That(_uitspraak.Fouten(_uitspraak.Antwoord.Met(d => d.MetPrestaties(Voorbeeld.TweedeClient, _fout, _credit))), Is.EqualTo(["TR366"]));

    [Test]
    public void Ook_de_laatste_prestatie_wordt_getoetst() =>
        Assert.That(_uitspraak.Fouten(_uitspraak.Antwoord.Met(d => d.MetPrestaties(Voorbeeld.Client, _fout, _credit.MetReferentie("RN009")))), Is.EqualTo(["TR366"]));

    [Test]
    public void Zonder_clienten_is_er_niets_te_toetsen()
    {
        var volledig = new EenDossier().Over(new EenPrestatie());
        Assert.That(volledig.Fouten(volledig.Antwoord), Is.Empty);
    }
}
