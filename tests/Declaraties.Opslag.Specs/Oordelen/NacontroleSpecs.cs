using Declaraties.Controleren;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Specs.Oordelen;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class NacontroleSpecs(Proefserver server) : IDisposable
{
    private static readonly EenPrestatie _debet = new("D1");
    private readonly Proefopslag _opslag = new Proefopslag(server).MetContract().Met(new EenToewijzing());

    public void Dispose() => _opslag.Dispose();

    private Nacontrole Nacontrole => new(_opslag.Database);

    [Test]
    public void De_prestaties_van_een_verwerkte_declaratie_komen_terug_zoals_ze_zijn_bewaard()
    {
        _opslag.Met(new EenToewijzing(1).MetBudget(100_000));
        _opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(eenheid: Eenheid.Euro, tarief: 1))]);
        _opslag.Keur(new EenDeclaratie(_debet, new EenPrestatie("BEZET").InMaand("2025-07")).MetIdentificatie("I1").MetNummer("N1"));
        var bericht = new EenDeclaratie(
            _debet.GecrediteerdAls("C1"),
            _debet.MetReferentie("D2").MetVolume(1),
            _debet.MetReferentie("AF").InMaand("2025-09").MetVolume(99_999),
            new EenPrestatie("EURO").OpToewijzing(1).InEurocenten(5000),
            new EenPrestatie("BEZET").InMaand("2025-08")).MetIdentificatie("I2").MetNummer("N2").Bouw();
        var versie = _opslag.Dien(bericht).Versie;
        PrestatieUitslag[] uitslagen = [PrestatieUitslag.Goedgekeurd, PrestatieUitslag.Goedgekeurd, PrestatieUitslag.Afgewezen, PrestatieUitslag.Goedgekeurd, PrestatieUitslag.Afgewezen];
        Assert.That(
            Nacontrole.Prestaties(versie),
            Is.EqualTo(bericht.Prestaties.Select(p => BewaardePrestatie.Van(bericht, p, uitslagen[p.Volgnummer], bezetNummer: p.ReferentieNummer != "BEZET"))));
    }

    [Test]
    public void Een_afgekeurde_declaratie_heeft_geen_bewaarde_prestaties_en_een_onbekende_ook_niet()
    {
        var versie = _opslag.Dien(new EenDeclaratie().MetTotaal(1, DebetCredit.Debet)).Versie;
        Assert.That(Nacontrole.Prestaties(versie), Is.Empty);
        Assert.That(Nacontrole.Prestaties(versie + 1), Is.Empty);
    }

    [Test]
    public void Zonder_ingrijpen_wijkt_geen_stand_af()
    {
        Assert.That(Nacontrole.AfwijkendeStanden(), Is.Empty);
        _opslag.Keur(new EenDeclaratie(_debet).MetIdentificatie("I1").MetNummer("N1"));
        _opslag.Keur(new EenDeclaratie(_debet.GecrediteerdAls("C1")).MetIdentificatie("I2").MetNummer("N2"));
        Assert.That(Nacontrole.AfwijkendeStanden(), Is.Empty);
    }

    [TestCase("update toewijzingstand set minuten = minuten + 1")]
    [TestCase("update toewijzingstand set overig = 1")]
    [TestCase("update toewijzingstand set bedrag = bedrag - 1")]
    [TestCase("update toewijzingstand set laatste_einddatum = 20251130")]
    [TestCase("delete from toewijzingstand")]
    [TestCase("update prestatie set uitslag = 2")]
    [TestCase("update prestatie set volume = volume - 1")]
    public void Wie_buiten_het_programma_om_iets_verandert_wordt_gezien(string sql)
    {
        _opslag.Keur(new EenDeclaratie(_debet));
        _opslag.Database.InTransactie(Grendel.Geen, t => t.Execute(sql));
        Assert.That(Nacontrole.AfwijkendeStanden(), Is.EqualTo(new[] { new ToewijzingSleutel(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, Voorbeeld.ToewijzingNummer) }));
    }

    [Test]
    public void Een_stand_zonder_prestaties_wordt_gezien()
    {
        _opslag.Database.InTransactie(Grendel.Geen, t => t.Execute("insert into toewijzingstand select relatie_id, 77, 0, 0, 0, 20251031 from relatie"));
        Assert.That(Nacontrole.AfwijkendeStanden().Single().ToewijzingNummer, Is.EqualTo(77));
    }
}
