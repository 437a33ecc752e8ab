using Declaraties.Beleid.Afrekenen;
using Declaraties.Beleid.Indiceren;
using Declaraties.Testbasis;

namespace Declaraties.Beleid.Specs.Afrekenen;

/// <summary>Een vast bedrag per week tegenover betalen wat is geleverd.</summary>
public sealed class ArrangementvergelijkingSpecs
{
    private static readonly Bandbreedte _tweeTotVierUur = new("02A05", 120, 240);
    private static readonly Maandvenster _maart = new(new Maand(2026, 3), new Maand(2026, 3));

    // A week of 210 or 120 minutes at 60 euro an hour; the allocation runs on one Sunday of the window.
    [TestCase(210, 21_000, 5143, 6000)]
    [TestCase(120, 12_000, 9000, 6000)]
    public void Het_uitgewerkte_voorbeeld_van_twee_tot_vier_uur(long minuten, long pxq, long perUurArrangement, long perUurPxq)
    {
        var week = Voorbeeld.Periode("2026-03-02", "2026-03-08");
        var som = Vergelijk(_maart, new EenHistorie(new EenToewijzing().Over(week)).MetContract(6000).Goed(week, minuten, pxq));
        Assert.That((som.Weken, som.Arrangement.Cent, som.Pxq.Cent, som.Verschil.Cent, som.GeleverdeMinuten), Is.EqualTo((1L, 18_000L, pxq, 18_000 - pxq, minuten)));
        Assert.That((som.PerGeleverdUurArrangement, som.PerGeleverdUurPxq), Is.EqualTo((new Bedrag(perUurArrangement), new Bedrag(perUurPxq))));
    }

    [TestCase(120, 240, 6000, 18_000)]
    [TestCase(0, 1, 60, 1)]
    [TestCase(0, 1, 59, 0)]
    [TestCase(100, 145, 6150, 12_556)]
    public void Een_weekbedrag_is_het_midden_maal_het_uurtarief_half_omhoog(int van, int totEnMet, int uurtarief, long verwacht) =>
        Assert.That(Arrangementvergelijking.Weekbedrag(new Bandbreedte("P", van, totEnMet), uurtarief).Cent, Is.EqualTo(verwacht));

    [TestCase("2026-03-01", "2026-03-01", 1)]
    [TestCase("2026-03-02", "2026-03-07", 0)]
    [TestCase("2026-03-02", "2026-03-08", 1)]
    [TestCase("2026-01-01", "2026-12-31", 5)]
    public void Een_week_is_een_zondag_waarop_de_toewijzing_loopt(string van, string totEnMet, long weken) =>
        Assert.That(Vergelijk(_maart, new EenHistorie(new EenToewijzing().Van(van).TotEnMet(totEnMet)).MetContract(6000)).Weken, Is.EqualTo(weken));

    [Test]
    public void Van_een_verwijderde_toewijzing_loopt_geen_week() => Assert.That(Vergelijk(_maart, new EenHistorie(new EenToewijzing().Verwijderd()).MetContract(6000).Goed("2026-03", 60)).Weken, Is.Zero);

    [Test]
    public void Het_tarief_is_dat_van_de_eerste_dag_van_de_maand()
    {
        var som = Vergelijk(
            new Maandvenster(new Maand(2026, 3), new Maand(2026, 4)),
            new EenHistorie(new EenToewijzing().Van("2026-03-10").TotEnMet("2026-04-12")).MetContract(6000, totEnMet: "2026-03-01").MetContract(9000, van: "2026-03-02"));
        Assert.That((som.Weken, som.Arrangement.Cent), Is.EqualTo((5L, (3 * 18_000L) + (2 * 27_000))));
    }

    [TestCase("2026-03-10", 18_000)]
    [TestCase("2026-03-11", null)]
    public void Is_er_die_dag_geen_dan_geldt_dat_van_de_eerste_dag_van_de_maand_waarop_zij_loopt(string tariefVanaf, long? weekbedrag)
    {
        var vergelijking = new Arrangementvergelijking(_maart, Groepering.Totaal, [_tweeTotVierUur]);
        vergelijking.Neem(new EenHistorie(new EenToewijzing().Van("2026-03-10")).MetContract(6000, van: tariefVanaf).Goed(Voorbeeld.Periode("2026-03-10", "2026-03-31"), 60).Bouw());
        var som = vergelijking.Groepen.Single().Som;
        Assert.That((som.Weken, som.Arrangement.Cent, som.GeleverdeMinuten), Is.EqualTo(weekbedrag is { } bedrag ? (3L, 3 * bedrag, 60L) : (0L, 0L, 0L)), "zonder tarief telt ook wat is betaald niet mee");
        Assert.That(vergelijking.ZonderTarief, Is.EqualTo(weekbedrag is null ? ["99990001 02 02A05"] : Array.Empty<string>()));
        Assert.That(vergelijking.MaandenZonderTarief, Is.EqualTo(weekbedrag is null ? 1 : 0));
    }

    [Test]
    public void Een_tarief_per_uur_gaat_voor_zestig_keer_dat_per_minuut()
    {
        var historie = new EenHistorie(new EenToewijzing().Over(Voorbeeld.Periode("2026-03-02", "2026-03-08"))).MetContract(101, Eenheid.Minuut);
        Assert.That(Vergelijk(_maart, historie).Arrangement.Cent, Is.EqualTo(3 * 6060));
        Assert.That(Vergelijk(_maart, historie.MetContract(6000)).Arrangement.Cent, Is.EqualTo(18_000));
    }

    [Test]
    public void Een_contract_voor_een_ander_product_is_geen_tarief() =>
        Assert.That(Vergelijk(_maart, new EenHistorie(new EenToewijzing()).MetContract(6000, product: new Product("02", "02A06"))).Weken, Is.Zero);

    [Test]
    public void Betaald_is_wat_is_goedgekeurd_debet_min_credit_ook_buiten_de_geldende_versie_en_wat_geen_tijd_is()
    {
        var som = Vergelijk(_maart, new EenHistorie(new EenToewijzing().TotEnMet("2026-02-28")).Goed("2026-03", 600).Credit("2026-03", 600).Goed("2026-03", 300).Stuks("2026-03", 5000).Afgewezen("2026-03", 1500));
        Assert.That((som.Pxq, som.GeleverdeMinuten), Is.EqualTo((EenHistorie.Bedrag(300) + new Bedrag(5000), 300L)));
    }

    [TestCase(0)]
    [TestCase(-60)]
    public void Is_er_niets_geleverd_dan_is_er_geen_bedrag_per_uur(long minuten)
    {
        var som = Vergelijk(_maart, new EenHistorie(new EenToewijzing()).MetContract(6000).Goed(Voorbeeld.Maand("2026-03").Periode, minuten, minuten));
        Assert.That((som.PerGeleverdUurArrangement, som.PerGeleverdUurPxq, som.GeleverdeMinuten), Is.EqualTo(((Bedrag?)null, (Bedrag?)null, minuten)));
    }

    [Test]
    public void Een_product_zonder_bandbreedte_telt_niet_mee_en_wordt_genoemd()
    {
        var vergelijking = new Arrangementvergelijking(_maart, Groepering.Product, [_tweeTotVierUur]);
        vergelijking.Neem(new EenHistorie(new EenToewijzing(1).VoorProduct("02", "02A06")).MetContract(6000).Goed("2026-03", 60).Bouw());
        vergelijking.Neem(new EenHistorie(new EenToewijzing(2)).MetContract(6000).Bouw());
        vergelijking.Neem(new EenHistorie(new EenToewijzing(3).VoorProduct("02", "02A07").TotEnMet("2026-02-28")).Bouw());
        Assert.That(vergelijking.ZonderBandbreedte, Is.EqualTo(["02A06"]), "wat niet in het venster loopt en niets kreeg wordt niet genoemd");
        Assert.That(vergelijking.Groepen.Select(groep => groep.Sleutel.ProductCode), Is.EqualTo(["02A05"]));
    }

    [TestCase(Groepering.Aanbieder)]
    [TestCase(Groepering.Product)]
    [TestCase(Groepering.Toewijzing)]
    public void Wat_onder_twee_wetten_valt_wordt_in_geen_groep_opgeteld(Groepering per)
    {
        var vergelijking = new Arrangementvergelijking(_maart, per, [_tweeTotVierUur]);
        vergelijking.Neem(new EenHistorie(new EenToewijzing(1).Onder(Wet.Jw)).MetContract(6000).Goed("2026-03", 60).Bouw());
        Assert.That(vergelijking.Wetten, Is.EqualTo([Wet.Jw]));
        vergelijking.Neem(new EenHistorie(new EenToewijzing(1)).MetContract(6000).Goed("2026-03", 120).Bouw());
        Assert.That(vergelijking.Groepen.Select(groep => (groep.Sleutel.Wet, groep.Som.GeleverdeMinuten)), Is.EqualTo([((Wet?)Wet.Wmo, 120L), (Wet.Jw, 60L)]));
        Assert.That((vergelijking.Totaal.Sleutel.Wet, vergelijking.Totaal.Som.GeleverdeMinuten), Is.EqualTo(((Wet?)null, 180L)));
        Assert.That(vergelijking.Wetten, Is.EqualTo([Wet.Wmo, Wet.Jw]));
    }

    private static Arrangementsom Vergelijk(Maandvenster venster, params EenHistorie[] historie)
    {
        var vergelijking = new Arrangementvergelijking(venster, Groepering.Totaal, [_tweeTotVierUur]);
        foreach (var een in historie)
        {
            vergelijking.Neem(een.Bouw());
        }

        return vergelijking.Groepen.Single().Som;
    }
}
