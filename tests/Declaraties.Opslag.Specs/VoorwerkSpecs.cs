using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Specs;

/// <summary>
/// Alvast oordelen verandert niets aan wat er wordt beslist of bewaard: het wordt overgenomen als er intussen niets is veranderd dat voor deze
/// aanbieder kan tellen, en anders wordt opnieuw geoordeeld.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class VoorwerkSpecs(Proefserver server) : IDisposable
{
    private const string AndereAanbieder = "99990002";
    private static readonly EenDeclaratie _declaratie = new();
    private readonly Proefopslag _opslag = Klaargezet(server);
    private readonly Proefopslag _zonder = Klaargezet(server);
    private int _geoordeeld;

    public void Dispose()
    {
        _opslag.Dispose();
        _zonder.Dispose();
    }

    [Test]
    public void Zonder_verandering_wordt_het_overgenomen_en_is_wat_er_staat_hetzelfde() =>
        VergelijkNa(_ => { }, oordelen: 1);

    [Test]
    public void Een_declaratie_van_een_andere_aanbieder_verandert_er_niets_aan() =>
        VergelijkNa(opslag => opslag.Keur(new EenDeclaratie(new EenPrestatie("ANDER")).Van(AndereAanbieder).MetIdentificatie("A").MetNummer("A")), oordelen: 1);

    [Test]
    public void Na_een_declaratie_van_dezelfde_aanbieder_wordt_opnieuw_geoordeeld()
    {
        var oordeel = VergelijkNa(opslag => opslag.Keur(_declaratie.MetIdentificatie("EERDER").MetNummer("EERDER")), oordelen: 2);
        Assert.That(oordeel.Bevindingen.Select(b => b.Regel), Does.Contain("TR314"), "het ReferentieNummer is intussen gebruikt");
    }

    [Test]
    public void Na_een_ingetrokken_toewijzing_wordt_opnieuw_geoordeeld()
    {
        var oordeel = VergelijkNa(opslag => opslag.Met(new EenToewijzing().ToegewezenOp("2025-11-01").Verwijderd()), oordelen: 2);
        Assert.That(oordeel.Uitslag, Is.Not.EqualTo(Uitslag.VolledigToegewezen));
    }

    [Test]
    public void Na_een_andere_tariefafspraak_wordt_opnieuw_geoordeeld()
    {
        var oordeel = VergelijkNa(opslag => opslag.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(tarief: 999))]), oordelen: 2);
        Assert.That(oordeel.Uitslag, Is.Not.EqualTo(Uitslag.VolledigToegewezen));
    }

    [Test]
    public void Na_een_oordeel_dat_is_vervangen_wordt_opnieuw_geoordeeld() =>
        VergelijkNa(
            opslag =>
            {
                var eerder = _declaratie.OverMaand("2025-09").MetIdentificatie("EERDER").MetNummer("EERDER").Bouw();
                var versie = opslag.Dien(eerder).Versie;
                var sleutel = opslag.HoudVast(eerder, versie);
                Assert.That(
                    Proefopslag.BeoordeelOpnieuw(opslag.Beurten, sleutel, versie, Proefopslag.Vandaag, new Handeling(Proefopslag.Beoordelaar, "Proef"), opslag.Bericht).Lot,
                    Is.EqualTo(Beoordelingslot.Gelukt));
            },
            oordelen: 2);

    [Test]
    public void Over_een_ander_bericht_of_op_een_andere_dag_telt_het_niet()
    {
        var bericht = _declaratie.Bouw();
        var ander = _declaratie.MetIdentificatie("ANDER").MetNummer("ANDER").Bouw();
        var voorwerk = Voorwerk(_opslag, bericht);
        Assert.That(Dien(_opslag, ander, Proefopslag.Vandaag.AddDays(1), voorwerk).Identificatie, Is.EqualTo("ANDER"));
        Assert.That(Dien(_opslag, bericht, Proefopslag.Vandaag.AddDays(1), voorwerk).Peildatum, Is.EqualTo(Proefopslag.Vandaag.AddDays(1)));
    }

    [Test]
    public void Over_een_bericht_dat_er_al_is_wordt_niet_alvast_geoordeeld()
    {
        _opslag.Keur(_declaratie);
        Assert.That(Voorwerk(_opslag, _declaratie.Bouw()), Is.Null);
        Assert.That(_geoordeeld, Is.Zero);
    }

    /// <summary>Met voorwerk, en daarna <paramref name="intussen"/>: oordeel, database en herhaling zijn die van zonder voorwerk.</summary>
    private BewaardOordeel VergelijkNa(Action<Proefopslag> intussen, int oordelen)
    {
        var bericht = _declaratie.Bouw();
        var voorwerk = Voorwerk(_opslag, bericht);
        Assert.That(voorwerk is not null, Is.EqualTo(_opslag.Database.HeeftEenSchrijver), "waar meer tegelijk schrijven wordt niet alvast geoordeeld");
        intussen(_opslag);
        intussen(_zonder);
        var met = Dien(_opslag, bericht, Proefopslag.Vandaag, voorwerk);
        Assert.That(_geoordeeld, Is.EqualTo(voorwerk is null ? 1 : oordelen));
        Dien(_zonder, bericht, Proefopslag.Vandaag, null);
        Assert.That(Inhoud(_opslag), Is.EqualTo(Inhoud(_zonder)));
        _opslag.Herspeel(met.Versie);
        return met;
    }

    private Beslissing? Voorwerk(Proefopslag opslag, DeclaratieBericht bericht) =>
        opslag.Declaraties.LaadVooraf(bericht, Proefopslag.Afdruk(opslag.Post(bericht)), Proefopslag.Vandaag) is { } zaak ? Beslis(zaak) : null;

    private BewaardOordeel Dien(Proefopslag opslag, DeclaratieBericht bericht, DateOnly peildatum, Beslissing? voorwerk) =>
        Proefopslag.Dien(opslag.Database, bericht, opslag.Post(bericht), peildatum, Beslis, voorwerk);

    private Beslissing Beslis(Zaak zaak)
    {
        _geoordeeld++;
        return Proefopslag.Beslis(zaak);
    }

    private static Proefopslag Klaargezet(Proefserver server) =>
        new Proefopslag(server).MetContract().MetContract(AndereAanbieder).Met(new EenToewijzing(), new EenToewijzing().AanAanbieder(AndereAanbieder));

    /// <summary>Wat over declaraties is vastgelegd, zonder tijdstippen.</summary>
    private static IReadOnlyList<string> Inhoud(Proefopslag opslag) =>
        opslag.Inhoud(["bevinding", "declaratie", "prestatie", "regeltelling", "relatie", "toewijzingstand", "vervangen_declaratie", "vervangen_prestatie"]);
}
