using Declaraties.Beleid.Afrekenen;
using Declaraties.Beleid.Indiceren;
using Declaraties.Beleid.Overgaan;
using Declaraties.Opslag.Historie;

namespace Declaraties.Opslag.Specs.Historie;

/// <summary>De uitgewerkte voorbeelden langs de hele weg: toegewezen, gedeclareerd, beoordeeld, bewaard en teruggelezen.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class VergelijkingSpecs : IDisposable
{
    private static readonly long[] _uitgewerkt = [800, 300, 1200, 780, 760, 800, 400, 300, 1000, 850, 800, 700];
    private readonly Proefopslag _proef;
    private int _berichten;

    public VergelijkingSpecs(Proefserver server)
    {
        _proef = new Proefopslag(server);
        _proef.Referenties.VoegProductenToe([Proefopslag.Rij(1, Proefopslag.Lijstregel(Voorbeeld.Product))]);
    }

    public void Dispose() => _proef.Dispose();

    [Test]
    public void Een_jaar_van_180_minuten_per_week_tegen_61_50_per_uur()
    {
        Contract(6150);
        _proef.Met(new EenToewijzing().Over(Voorbeeld.Periode("2026-01-01", "2026-12-31")));
        var uitslagen = _uitgewerkt.Index().Select(maand => Dien(new Maand(2026, maand.Index + 1), Prestatie(maand.Item, 6150).InMaand(new Maand(2026, maand.Index + 1).ToString()))).ToList();
        Assert.That(uitslagen.Index().Where(maand => maand.Item != Uitslag.VolledigToegewezen).Select(maand => maand.Index + 1), Is.EqualTo([3, 9]), "1200 en 1000 minuten gaan boven het plafond van nu");

        var vergelijking = new Periodevergelijking(new(new Maand(2026, 1), new Maand(2026, 12)), Groepering.Totaal);
        Lees(new(new Maand(2026, 1), new Maand(2026, 12)), vergelijking.Neem);
        Assert.That(
            vergelijking.Totaal.Varianten.Select(som => (som.Variant.Naam, som.Geclaimd.Minuten, som.Betaald.Minuten, som.Betaald.Bedrag.Cent, som.Benutting.Laagste, som.Benutting.Hoogste)),
            Is.EqualTo([
                ("maand-plafond", 8690L, 8470L, 868_175L, 376L, 1505L),
                ("maand", 8690L, 7935L, 813_341L, 376L, 1505L),
                ("twee-maanden", 8690L, 7996L, 819_590L, 439L, 1262L),
                ("kwartaal", 8690L, 8690L, 890_725L, 719L, 1000L),
                ("jaar", 8690L, 8690L, 890_725L, 926L, 926L),
                ("besluit", 8690L, 8690L, 890_725L, 926L, (long?)926L),
            ]));
    }

    [TestCase(210, 21_000, 5143)]
    [TestCase(120, 12_000, 9000)]
    public void Een_arrangement_van_twee_tot_vier_uur_tegen_60_per_uur(int minuten, long pxq, long perUur)
    {
        Contract(6000);
        var week = Voorbeeld.Periode("2026-03-02", "2026-03-08");
        _proef.Met(new EenToewijzing().MetOmvang(210, Eenheid.Minuut, Frequentie.PerWeek).Over(week));
        Assert.That(Dien(new Maand(2026, 3), Prestatie(minuten, 6000).Over(week)), Is.EqualTo(Uitslag.VolledigToegewezen));

        var vergelijking = new Arrangementvergelijking(new(new Maand(2026, 3), new Maand(2026, 3)), Groepering.Totaal, [new Bandbreedte(Voorbeeld.Product.Code!, 120, 240)]);
        Lees(new(new Maand(2026, 3), new Maand(2026, 3)), vergelijking.Neem);
        var som = vergelijking.Totaal.Som;
        Assert.That(
            (som.Weken, som.Arrangement.Cent, som.Pxq.Cent, som.PerGeleverdUurArrangement?.Cent, som.PerGeleverdUurPxq?.Cent),
            Is.EqualTo((1L, 18_000L, pxq, (long?)perUur, (long?)6000)));
    }

    [Test]
    public void Veertig_clienten_van_180_naar_135_minuten_met_72_procent_geleverd()
    {
        Contract(6000);
        _proef.Met([.. Enumerable.Range(1, 40).Select(nummer => new EenToewijzing(nummer))]);
        // October, November and December 2026 have 92 days: 86.4 hours a week are 68,132.57 minutes.
        Dien(new Maand(2026, 10), [.. Enumerable.Range(1, 40).Select(nummer => Prestatie(850, 6000).OpToewijzing(nummer).InMaand("2026-10"))]);
        Dien(new Maand(2026, 12), [.. Enumerable.Range(1, 40).Select(nummer => Prestatie(nummer == 1 ? 68_133 - (39 * 853) - (40 * 850) : 853, 6000).OpToewijzing(nummer).InMaand("2026-11"))]);
        Overgangsregel[] plan = [.. Enumerable.Range(1, 40).Select(nummer => new Overgangsregel(new(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, nummer), "02A09", 135, new DateOnly(2027, 1, 1)))];

        var overstappen = new List<Overstap>();
        Lees(Overgang.Meetvenster(plan), historie => overstappen.Add(new Overstap(plan[overstappen.Count], historie.Toewijzing, historie.Regels.Sum(regel => regel.Minuten))));
        var som = Overgang.Bereken(overstappen, 1164.36m).Totaal;
        Assert.That((som.OudeMinutenPerWeek.Rond(1), som.GeleverdeMinutenPerWeek.Rond(1), som.NieuweMinutenPerWeek.Rond(1)), Is.EqualTo((7200m, 5184m, 5400m)));
        Assert.That(
            (som.VerschilMetGeleverdUrenPerJaar.Rond(1), som.VerschilMetGeleverdFte.Rond(2), som.VerschilMetOudUrenPerJaar.Rond(1), som.VerschilMetOudFte.Rond(2)),
            Is.EqualTo((187.8m, 0.16m, -1565.4m, -1.34m)));
    }

    [Test]
    public void Van_clienten_komen_alle_toewijzingen_bij_welke_gemeente_en_aanbieder_ook()
    {
        _proef.Met(
            new EenToewijzing(1),
            new EenToewijzing(2).VanGemeente(Voorbeeld.AndereGemeente).AanAanbieder("99990002"),
            new EenToewijzing(3).VanClient(Voorbeeld.TweedeClient),
            new EenToewijzing(1).ToegewezenOp("2025-01-05").TotEnMet("2026-06-30"));
        var gelezen = new Historieopslag(_proef.Database, TimeProvider.System).Lees(bron => bron.VanClienten(new HashSet<Bsn> { Voorbeeld.Client }));
        Assert.That(gelezen.Select(toewijzing => (toewijzing.ToewijzingNummer, toewijzing.Einddatum)), Is.EquivalentTo([(1, new DateOnly(2026, 6, 30)), (2, (DateOnly?)null)]));
    }

    [Test]
    public void Alleen_de_gevraagde_aanbieders_worden_gelezen()
    {
        _proef.Met(new EenToewijzing(1), new EenToewijzing(2).AanAanbieder("99990002"));
        var gelezen = new Historieopslag(_proef.Database, TimeProvider.System).Lees(bron =>
            bron.Toewijzingen(new(new Maand(2026, 1), new Maand(2026, 1)), null, new HashSet<Aanbieder> { new("99990002") }).Select(historie => historie.Toewijzing.ToewijzingNummer).ToList());
        Assert.That(gelezen, Is.EqualTo([2]));
    }

    private static EenPrestatie Prestatie(long minuten, int uurtarief) =>
        new EenPrestatie().MetVolume((int)minuten).MetTarief((int)Berekenen.Afronding.HalfOmhoog(uurtarief, 60)).MetBedrag((int)Berekenen.Afronding.HalfOmhoog(minuten * uurtarief, 60));

    private void Contract(int uurtarief) => _proef.Referenties.VoegContractenToe([Proefopslag.Rij(1, Proefopslag.Afspraak(eenheid: Eenheid.Uur, tarief: uurtarief))]);

    private Uitslag Dien(Maand maand, params EenPrestatie[] prestaties)
    {
        _berichten++;
        return _proef.Dien(
            new EenDeclaratie([.. prestaties.Select((prestatie, i) => prestatie.MetReferentie($"R{_berichten}-{i}"))])
                .MetIdentificatie($"I{_berichten}").MetNummer($"N{_berichten}").OverMaand(maand.ToString()).Gedagtekend("2027-01-05").MetDeclaratieDagtekening("2027-01-05"),
            new DateOnly(2027, 1, 10)).Uitslag;
    }

    private void Lees(Maandvenster venster, Action<Toewijzingshistorie> neem) => new Historieopslag(_proef.Database, TimeProvider.System).Lees(bron =>
    {
        foreach (var historie in bron.Toewijzingen(venster))
        {
            neem(historie);
        }

        return true;
    });
}
