using System.Globalization;
using Declaraties.Beleid.Uitvragen;

namespace Declaraties.Beleid.Specs.Uitvragen;

/// <summary>Wat aanbieders op een vraag antwoordden: gemiddeld, gewogen, verdeeld, en verzwegen waar het van een van hen zou zijn.</summary>
public sealed class UitvraagSpecs
{
    private static readonly Antwoord[] _ziekteverzuim =
        [Geeft(1, 400, "7.6"), Geeft(2, 300, "8.4"), Geeft(3, 120, "8.5"), Geeft(4, 60, "9.9"), Geeft(5, 20, "8.6"), Geeft(6, 100, "0"), Geeft(7, 50, "")];

    [Test]
    public void Leeg_en_nul_tellen_niet_mee()
    {
        var uitkomst = Een(_ziekteverzuim);
        Assert.Multiple(() =>
        {
            Assert.That(uitkomst.Antwoorden, Is.EqualTo(5));
            Assert.That(uitkomst.Leeg, Is.EqualTo(1));
            Assert.That(uitkomst.Nul, Is.EqualTo(1));
            Assert.That(uitkomst.Cijfers!.Gemiddelde.Rond(1), Is.EqualTo(8.6m));
            Assert.That(uitkomst.Cijfers.Gewogen!.Value.Rond(1), Is.EqualTo(8.2m));
        });
    }

    [Test]
    public void Met_nul_telt_een_nul_wel()
    {
        var uitkomst = Een(_ziekteverzuim, new() { MetNul = true });
        Assert.Multiple(() =>
        {
            Assert.That(uitkomst.Antwoorden, Is.EqualTo(6));
            Assert.That(uitkomst.Nul, Is.EqualTo(1));
            Assert.That(uitkomst.Cijfers!.Gemiddelde.Rond(1), Is.EqualTo(7.2m));
            Assert.That(uitkomst.Cijfers.Gewogen!.Value.Rond(1), Is.EqualTo(7.3m));
            Assert.That(uitkomst.Cijfers.Laagste, Is.EqualTo(Exact.Nul));
        });
    }

    [Test]
    public void Het_gemiddelde_is_exact_en_wordt_pas_getoond_afgerond() =>
        Assert.That(Een(_ziekteverzuim).Cijfers!.Gewogen, Is.EqualTo(new Exact(73460, 9000)));

    [Test]
    public void Zonder_gewichten_is_er_geen_gewogen_gemiddelde() =>
        Assert.That(Een(Evenveel(0, "1", "2", "3", "4", "5")).Cijfers, Is.EqualTo(new Antwoordcijfers(3, null, 1, 2, 3, 4, 5)));

    [Test]
    public void Kwartielen_liggen_rechtlijnig_tussen_twee_antwoorden()
    {
        // Rank 7 x 1/4 = 1.75, 3.5 and 5.25.
        var cijfers = Een(Evenveel(1, "14", "16", "18", "20", "22", "24", "27", "31")).Cijfers!;
        Assert.That(new[] { cijfers.Laagste, cijfers.Kwartiel1, cijfers.Mediaan, cijfers.Kwartiel3, cijfers.Hoogste }, Is.EqualTo(new Exact[] { 14, 17.5m, 21, 24.75m, 31 }));
    }

    [TestCase(5, true)]
    [TestCase(6, false)]
    public void Onder_de_drempel_zijn_er_alleen_aantallen(int drempel, bool getoond)
    {
        var uitkomst = Een(_ziekteverzuim, new() { Drempel = drempel });
        Assert.Multiple(() =>
        {
            Assert.That(uitkomst.Getoond, Is.EqualTo(getoond));
            Assert.That(uitkomst.Cijfers is not null, Is.EqualTo(getoond));
            Assert.That(uitkomst.Antwoorden, Is.EqualTo(5));
        });
    }

    [TestCase(400, true)]
    [TestCase(401, false)]
    public void Een_aanbieder_met_meer_dan_de_helft_van_het_gewicht_is_te_herkennen(int gewicht, bool getoond) =>
        Assert.That(Een([Geeft(1, gewicht, "7"), Geeft(2, 100, "8"), Geeft(3, 100, "8"), Geeft(4, 100, "8"), Geeft(5, 100, "9"), Geeft(6, 900, "")]).Getoond, Is.EqualTo(getoond));

    [Test]
    public void Zonder_een_antwoord_is_er_niets_te_tonen() =>
        Assert.That(Een([Geeft(1, 1, "")], new() { Drempel = 0 }), Is.EqualTo(new Vraaguitkomst { Vraag = "Vraag", Antwoorden = 0, Leeg = 1, Nul = 0, Getoond = false }));

    [Test]
    public void Van_woorden_is_er_een_verdeling()
    {
        var antwoorden = Enumerable.Range(1, 37).Select(nummer => Geeft(nummer, 10, nummer <= 7 ? "PxQ" : nummer == 8 ? "Arrangement" : "arrangement")).Append(Geeft(38, 10, "")).ToArray();
        var uitkomst = Een(antwoorden);
        Assert.Multiple(() =>
        {
            Assert.That(uitkomst.Cijfers, Is.Null);
            Assert.That(uitkomst.Antwoorden, Is.EqualTo(37));
            Assert.That(uitkomst.Leeg, Is.EqualTo(1));
            Assert.That(
                uitkomst.Verdeling!.Select(aandeel => (aandeel.Antwoord, aandeel.Aantal, aandeel.Percentage.Rond(1))),
                Is.EqualTo(new[] { ("Arrangement", 30, 81.1m), ("PxQ", 7, 18.9m) }));
        });
    }

    [Test]
    public void Een_enkel_woord_tussen_getallen_en_er_valt_niets_te_middelen()
    {
        var uitkomst = Een([.. Evenveel(1, "1", "2", "3", "0"), Geeft(9, 1, "weet niet")]);
        Assert.Multiple(() =>
        {
            Assert.That(uitkomst.Cijfers, Is.Null);
            Assert.That(uitkomst.Nul, Is.Zero);
            Assert.That(uitkomst.Verdeling, Has.Count.EqualTo(5));
        });
    }

    [Test]
    public void Wat_gekozen_is_past_sommigen_ruim_en_anderen_krap()
    {
        var keuze = new Uitvraagkeuze { Gekozen = new Dictionary<string, decimal> { ["Vraag"] = 21 }, Marge = 3 };
        Assert.That(Een(Evenveel(1, "14", "16", "18", "20", "22", "24", "27", "31"), keuze).Marge, Is.EqualTo(new Margeaandelen(50, 25, 25)));
    }

    [TestCase("18", 0)]
    [TestCase("17.9", 1)]
    public void De_rand_van_de_marge_hoort_erbij(string laagste, int onder)
    {
        var keuze = new Uitvraagkeuze { Gekozen = new Dictionary<string, decimal> { ["Vraag"] = 21 }, Marge = 3 };
        Assert.That(Een(Evenveel(1, laagste, "20", "21", "22", "24"), keuze).Marge!.Onder, Is.EqualTo(new Exact(100 * onder, 5)));
    }

    [Test]
    public void Wat_niet_wordt_getoond_heeft_ook_geen_marge()
    {
        var keuze = new Uitvraagkeuze { Gekozen = new Dictionary<string, decimal> { ["Vraag"] = 21 }, Marge = 3 };
        Assert.That(Een(Evenveel(1, "20", "21", "22", "24"), keuze).Marge, Is.Null);
    }

    [Test]
    public void Elke_vraag_staat_op_zichzelf_in_de_volgorde_van_het_bestand()
    {
        Antwoord[] antwoorden = [Geeft(1, 1, "1") with { Vraag = "B" }, Geeft(1, 1, "2") with { Vraag = "A" }, Geeft(2, 1, "3") with { Vraag = "B" }];
        Assert.That(Uitvraag.Bereken(antwoorden, new()).Select(vraag => (vraag.Vraag, vraag.Antwoorden)), Is.EqualTo(new[] { ("B", 2), ("A", 1) }));
    }

    internal static Antwoord Geeft(int aanbieder, decimal gewicht, string tekst) => new()
    {
        Vraag = "Vraag",
        Aanbieder = new(aanbieder.ToString("D8", CultureInfo.InvariantCulture)),
        Gewicht = gewicht,
        Tekst = tekst,
        Getal = decimal.TryParse(tekst, NumberStyles.Number, CultureInfo.InvariantCulture, out var getal) ? getal : null,
    };

    private static Antwoord[] Evenveel(decimal gewicht, params string[] teksten) => [.. teksten.Select((tekst, nummer) => Geeft(nummer, gewicht, tekst))];

    private static Vraaguitkomst Een(IReadOnlyList<Antwoord> antwoorden, Uitvraagkeuze? keuze = null) => Uitvraag.Bereken(antwoorden, keuze ?? new()).Single();
}
