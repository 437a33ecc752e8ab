using Declaraties.Beleid.Afrekenen;
using Declaraties.Testbasis;

namespace Declaraties.Beleid.Specs.Afrekenen;

/// <summary>Wat een andere afrekenperiode had betekend, zin voor zin.</summary>
public sealed class PeriodevergelijkingSpecs
{
    private static readonly long[] _uitgewerkt = [800, 300, 1200, 780, 760, 800, 400, 300, 1000, 850, 800, 700];
    private static readonly Maandvenster _jaar = Venster("2026-01", "2026-12");

    private static EenHistorie Uitgewerkt => _uitgewerkt.Index().Aggregate(
        new EenHistorie(new EenToewijzing()), (historie, maand) => historie.Goed(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"2026-{maand.Index + 1:D2}"), maand.Item));

    [TestCase("maand-plafond", 12, 8470, 868_175, 376, 1505)]
    [TestCase("maand", 12, 7935, 813_341, 376, 1505)]
    [TestCase("twee-maanden", 6, 7996, 819_590, 439, 1262)]
    [TestCase("kwartaal", 4, 8690, 890_725, 719, 1000)]
    [TestCase("jaar", 1, 8690, 890_725, 926, 926)]
    [TestCase("besluit", 1, 8690, 890_725, 926, 926)]
    public void Het_uitgewerkte_voorbeeld_van_180_minuten_per_week(string variant, long blokken, long betaald, long cent, long laagste, long hoogste)
    {
        var som = Som(_jaar, variant, Uitgewerkt);
        Assert.That((som.Blokken, som.Geclaimd, som.Betaald), Is.EqualTo((blokken, new Claim(8690, new(890_725)), new Claim(betaald, new(cent)))));
        Assert.That(som.NietBetaald, Is.EqualTo(new Claim(8690 - betaald, new(890_725 - cent))));
        Assert.That((som.Benutting.Laagste, som.Benutting.Hoogste), Is.EqualTo((laagste, hoogste)));
    }

    [TestCase("2026-01", "2026-12", "twee-maanden", "1-2 3-4 5-6 7-8 9-10 11-12")]
    [TestCase("2026-02", "2026-05", "twee-maanden", "2-2 3-4 5-5")]
    [TestCase("2026-02", "2026-08", "kwartaal", "2-3 4-6 7-8")]
    [TestCase("2025-11", "2026-02", "jaar", "11-12 1-2")]
    [TestCase("2025-11", "2027-02", "besluit", "11-2")]
    public void Kalenderblokken_tellen_vanaf_januari_binnen_het_venster(string van, string totEnMet, string variant, string verwacht)
    {
        var venster = Venster(van, totEnMet);
        var blokken = Blok.Van(Afrekenvarianten.Alle.Single(een => een.Naam == variant), venster);
        Assert.That(string.Join(' ', blokken.Select(blok => $"{venster[blok.Eerste].Nummer}-{venster[blok.Laatste].Nummer}")), Is.EqualTo(verwacht));
    }

    [Test]
    public void Alleen_een_Omvang_in_minuten_of_uren_telt_mee()
    {
        EenHistorie[] historie =
        [
            new(new EenToewijzing(1).MetOmvang(3, Eenheid.Uur, Frequentie.PerWeek)),
            new(new EenToewijzing(2).MetOmvang(10, Eenheid.Etmaal, Frequentie.PerMaand)),
            new(new EenToewijzing(3).ZonderOmvang()),
            new(new EenToewijzing(4)),
        ];
        Assert.That(Som(_jaar, "jaar", historie).Blokken, Is.EqualTo(2));
    }

    [Test]
    public void Ook_zonder_claim_telt_een_blok_waarin_de_toewijzing_een_dag_heeft()
    {
        var som = Som(_jaar, "maand", new EenHistorie(new EenToewijzing().Van("2026-03-31").TotEnMet("2026-05-01")));
        Assert.That((som.Blokken, som.Benutting.Laagste, som.Benutting.Mediaan, som.Benutting.Hoogste, som.Onder), Is.EqualTo((3L, 0L, 0L, 0L, 3L)));
    }

    [Test]
    public void Van_een_verwijderde_toewijzing_telt_geen_blok() =>
        Assert.That(Som(_jaar, "maand", new EenHistorie(new EenToewijzing().Verwijderd())).Blokken, Is.Zero);

    [Test]
    public void Wat_buiten_de_geldende_versie_is_goedgekeurd_is_een_eigen_blok_geheel_betaald_en_zonder_percentage()
    {
        var historie = new EenHistorie(new EenToewijzing().TotEnMet("2026-02-28")).Goed("2026-02", 720).Goed("2026-03", 900).Goed("2026-04", 90);
        var maand = Som(_jaar, "maand", historie);
        Assert.That((maand.Blokken, maand.Betaald.Minuten, maand.Benutting.Hoogste), Is.EqualTo((4L, 720L + 990, 1000L)));
        var kwartaal = Som(_jaar, "kwartaal", historie);
        Assert.That((kwartaal.Blokken, kwartaal.Betaald, kwartaal.Onder), Is.EqualTo((3L, kwartaal.Geclaimd, 1L)), "januari tot en met maart loopt zij twee maanden; maart en april staan er los van");
        Assert.That(Som(_jaar, "besluit", historie).Blokken, Is.EqualTo(2));
    }

    [Test]
    public void Een_prestatie_die_een_dag_met_de_geldende_versie_gemeen_heeft_is_er_niet_buiten()
    {
        var historie = new EenHistorie(new EenToewijzing().TotEnMet("2026-03-01")).Goed("2026-03", 900);
        var som = Som(_jaar, "maand", historie);
        Assert.That((som.Blokken, som.Betaald.Minuten, som.Boven), Is.EqualTo((3L, 25L, 1L)), "180 / 7 is naar beneden 25");
    }

    [Test]
    public void Van_een_verwijderde_toewijzing_is_wat_is_goedgekeurd_er_buiten()
    {
        var som = Som(_jaar, "maand", new EenHistorie(new EenToewijzing().Verwijderd()).Goed("2026-03", 900));
        Assert.That((som.Blokken, som.Betaald.Minuten, som.Benutting.Hoogste), Is.EqualTo((1L, 900L, (long?)null)));
    }

    [TestCase(1080, 1080)]
    [TestCase(1081, 1080)]
    public void Het_plafond_van_nu_is_dat_van_TR321_en_maart_2026_raakt_zes_weken(long geclaimd, long betaald) =>
        Assert.That(Som(Venster("2026-03", "2026-03"), "maand-plafond", Maart(geclaimd)).Betaald.Minuten, Is.EqualTo(betaald));

    [TestCase(797, 797)]
    [TestCase(798, 797)]
    public void Het_plafond_van_een_blok_is_de_geindiceerde_tijd_naar_beneden(long geclaimd, long betaald) =>
        Assert.That(Som(Venster("2026-03", "2026-03"), "maand", Maart(geclaimd)).Betaald.Minuten, Is.EqualTo(betaald), "180 x 31 / 7 = 797,14");

    [Test]
    public void De_breuken_van_maanden_worden_opgeteld_voordat_er_naar_beneden_wordt_gegaan()
    {
        // 180 x 31 / 7 = 797.14 and 180 x 30 / 7 = 771.43: each apart 797 + 771, together 1568.57.
        var historie = new EenHistorie(new EenToewijzing()).Goed("2026-03", 4000);
        Assert.That(Som(Venster("2026-03", "2026-06"), "besluit", historie).Betaald.Minuten, Is.EqualTo(180 * 122 / 7));
        Assert.That(180 * 122 / 7, Is.EqualTo(3137).And.GreaterThan(797 + 771 + 797 + 771));
    }

    [Test]
    public void Een_toestemming_voor_meer_telt_in_het_plafond_van_nu_en_niet_in_de_andere()
    {
        var historie = new EenHistorie(new EenToewijzing().MetMeer(60, "2026-03-05", "2026-03-05")).Goed("2026-03", 2000);
        Assert.That(Som(Venster("2026-03", "2026-03"), "maand-plafond", historie).Betaald.Minuten, Is.EqualTo(1140));
        Assert.That(Som(Venster("2026-03", "2026-03"), "maand", historie).Betaald.Minuten, Is.EqualTo(797));
        Assert.That(Vergelijk(Venster("2026-03", "2026-03"), Groepering.Totaal, historie).MetToestemming, Is.EqualTo(1));
        Assert.That(Vergelijk(Venster("2026-04", "2026-04"), Groepering.Totaal, historie).MetToestemming, Is.Zero, "in april geldt zij niet");
    }

    [Test]
    public void Wat_boven_het_plafond_ligt_wordt_naar_rato_betaald_en_een_keer_per_blok_half_omhoog_afgerond()
    {
        // Per day 10 minutes: a ceiling of 310. 3 cents for 620 minutes is 1.5 cents for 310.
        var perDag = new EenHistorie(new EenToewijzing().MetOmvang(10, Eenheid.Minuut, Frequentie.PerDag));
        Assert.That(Som(Venster("2026-03", "2026-03"), "maand", perDag.Goed(Voorbeeld.Maand("2026-03").Periode, 620, 3)).Betaald, Is.EqualTo(new Claim(310, new(2))));
        Assert.That(Som(Venster("2026-03", "2026-03"), "maand", perDag.Goed(Voorbeeld.Maand("2026-03").Periode, 621, 3)).Betaald, Is.EqualTo(new Claim(310, new(1))), "1,4976 cent");
    }

    [Test]
    public void Een_negatieve_claim_en_een_claim_van_nul_betalen_zoals_zij_zijn()
    {
        var negatief = Som(_jaar, "maand", new EenHistorie(new EenToewijzing()).Credit("2026-03", 900));
        Assert.That((negatief.Betaald, negatief.Benutting.Laagste), Is.EqualTo((negatief.Geclaimd, -1129L)));
        var nul = Som(_jaar, "maand", new EenHistorie(new EenToewijzing().MetOmvang(0, Eenheid.Minuut, Frequentie.PerWeek)).Goed(Voorbeeld.Maand("2026-03").Periode, 0, 500));
        Assert.That(nul.Betaald, Is.EqualTo(new Claim(0, new(500))));
    }

    [Test]
    public void Waar_niets_is_geindiceerd_is_het_plafond_nul_en_is_er_geen_percentage()
    {
        var som = Som(_jaar, "maand", new EenHistorie(new EenToewijzing().MetOmvang(0, Eenheid.Minuut, Frequentie.PerWeek)).Goed("2026-03", 100));
        Assert.That((som.Blokken, som.Betaald, som.Benutting.Hoogste, som.Boven), Is.EqualTo((12L, Claim.Geen, (long?)null, 0L)));
    }

    /// <summary>Een totaal zonder Einddatum is niet over maanden te verdelen: onbekend is geen nul.</summary>
    [Test]
    public void Waar_de_geindiceerde_tijd_niet_te_bepalen_is_telt_de_toewijzing_nergens_mee_en_wordt_zij_geteld()
    {
        var totaal = new EenToewijzing().MetOmvang(6000, Eenheid.Minuut, Frequentie.TotaalInToewijzing);
        var zonder = Vergelijk(_jaar, Groepering.Totaal, new EenHistorie(totaal).Goed("2026-03", 900));
        Assert.That((zonder.NietTeBepalen, zonder.Toewijzingen, zonder.Groepen.Single().Varianten[0].Blokken), Is.EqualTo((1L, 0L, 0L)));
        var met = Vergelijk(_jaar, Groepering.Totaal, new EenHistorie(totaal.TotEnMet("2026-12-31")).Goed("2026-03", 900));
        Assert.That((met.NietTeBepalen, met.Toewijzingen, met.Groepen.Single().Varianten[0].Blokken), Is.EqualTo((0L, 1L, 12L)));
    }

    [TestCase(799, 1, 0)]
    [TestCase(800, 0, 0)]
    [TestCase(1000, 0, 0)]
    [TestCase(1001, 0, 1)]
    public void Op_een_grens_van_de_banden_is_een_blok_gewoon(long geclaimd, long onder, long boven)
    {
        var som = Som(Venster("2026-03", "2026-03"), "maand", new EenHistorie(new EenToewijzing().MetOmvang(1000, Eenheid.Minuut, Frequentie.PerMaand)).Goed("2026-03", geclaimd));
        Assert.That((som.Onder, som.Boven), Is.EqualTo((onder, boven)));
    }

    /// <summary>7.996 van 10.000 is 79,96 %: dat wordt als 80,0 geschreven en ligt er toch onder.</summary>
    [Test]
    public void De_banden_kijken_naar_de_exacte_breuk()
    {
        var som = Som(Venster("2026-03", "2026-03"), "maand", new EenHistorie(new EenToewijzing().MetOmvang(10_000, Eenheid.Minuut, Frequentie.PerMaand)).Goed("2026-03", 7_996));
        Assert.That((som.Benutting.Laagste, som.Onder), Is.EqualTo((800L, 1L)));
    }

    [Test]
    public void Van_een_even_aantal_is_de_mediaan_het_midden_van_de_twee_middelste_half_omhoog()
    {
        var historie = new EenHistorie(new EenToewijzing().MetOmvang(1000, Eenheid.Minuut, Frequentie.PerMaand)).Goed("2026-01", 100).Goed("2026-02", 901).Goed("2026-03", 400).Goed("2026-04", 500);
        Assert.That(Som(Venster("2026-01", "2026-04"), "maand", historie).Benutting.Mediaan, Is.EqualTo(450));
        Assert.That(Som(Venster("2026-01", "2026-03"), "maand", historie).Benutting.Mediaan, Is.EqualTo(400), "10,0  40,0  90,1");
        Assert.That(Som(Venster("2026-02", "2026-03"), "maand", historie).Benutting.Mediaan, Is.EqualTo(651), "65,05");
    }

    [Test]
    public void Alleen_het_plafond_van_nu_en_het_hele_besluit_kunnen_in_iWmo() =>
        Assert.That(Afrekenvarianten.Alle.Where(variant => variant.KanInIWmo).Select(variant => variant.Naam), Is.EqualTo(["maand-plafond", "besluit"]));

    [Test]
    public void Groepen_staan_op_volgorde_en_dragen_wat_hen_onderscheidt()
    {
        EenHistorie[] historie =
        [
            new(new EenToewijzing(2)),
            new(new EenToewijzing(1)),
            new(new EenToewijzing(1).AanAanbieder("99990000").VoorProduct("02", "02A06")),
            new(new EenToewijzing(3).VanGemeente(Voorbeeld.AndereGemeente)),
        ];
        Assert.That(Sleutels(Groepering.Totaal), Is.EqualTo(["   "]));
        Assert.That(Sleutels(Groepering.Aanbieder), Is.EqualTo([" 99990000  ", " 99990001  "]));
        Assert.That(Sleutels(Groepering.Product), Is.EqualTo(["  02A05 ", "  02A06 "]));
        Assert.That(Sleutels(Groepering.Toewijzing), Is.EqualTo(["0505 99990000  1", "0505 99990001  1", "0505 99990001  2", "0642 99990001  3"]));

        IEnumerable<string> Sleutels(Groepering per) => Vergelijk(_jaar, per, historie).Groepen.Select(groep => $"{groep.Sleutel.Gemeente} {groep.Sleutel.Aanbieder} {groep.Sleutel.ProductCode} {groep.Sleutel.ToewijzingNummer}");
    }

    /// <summary>Dezelfde aanbieder, productcode en nummer onder beide wetten: elk een groep, en alleen het totaal is van beide.</summary>
    [TestCase(Groepering.Aanbieder)]
    [TestCase(Groepering.Product)]
    [TestCase(Groepering.Toewijzing)]
    public void Wat_onder_twee_wetten_valt_wordt_in_geen_groep_opgeteld(Groepering per)
    {
        var maart = Venster("2026-03", "2026-03");
        EenHistorie[] historie = [new EenHistorie(new EenToewijzing(1).Onder(Wet.Jw)).Goed("2026-03", 90), new EenHistorie(new EenToewijzing(1)).Goed("2026-03", 600)];
        var vergelijking = Vergelijk(maart, per, historie);
        Assert.That(vergelijking.Groepen.Select(groep => (groep.Sleutel.Wet, groep.Varianten[0].Geclaimd.Minuten)), Is.EqualTo([((Wet?)Wet.Wmo, 600L), (Wet.Jw, 90L)]));
        Assert.That((vergelijking.Totaal.Sleutel.Wet, vergelijking.Totaal.Varianten[0].Geclaimd.Minuten), Is.EqualTo(((Wet?)null, 690L)));
        Assert.That(vergelijking.Wetten, Is.EqualTo([Wet.Wmo, Wet.Jw]));
        Assert.That(Vergelijk(maart, per, historie[1]).Wetten, Is.EqualTo([Wet.Wmo]));
    }

    [Test]
    public void Zonder_toewijzingen_is_er_een_totaal_van_niets_en_zijn_er_geen_groepen()
    {
        Assert.That(Vergelijk(_jaar, Groepering.Totaal).Groepen.Single().Varianten, Has.Count.EqualTo(6).And.All.Property(nameof(Periodesom.Blokken)).Zero);
        Assert.That(Vergelijk(_jaar, Groepering.Aanbieder).Groepen, Is.Empty);
    }

    private static EenHistorie Maart(long minuten) => new EenHistorie(new EenToewijzing()).Goed("2026-03", minuten);

    private static Maandvenster Venster(string van, string totEnMet) => new(Voorbeeld.Maand(van), Voorbeeld.Maand(totEnMet));

    private static Periodesom Som(Maandvenster venster, string variant, params EenHistorie[] historie) =>
        Vergelijk(venster, Groepering.Totaal, historie).Groepen.Single().Varianten.Single(som => som.Variant.Naam == variant);

    private static Periodevergelijking Vergelijk(Maandvenster venster, Groepering per, params EenHistorie[] historie)
    {
        var vergelijking = new Periodevergelijking(venster, per);
        foreach (var een in historie)
        {
            vergelijking.Neem(een.Bouw());
        }

        return vergelijking;
    }
}
