using System.Text;
using Declaraties.Beleid.Indiceren;
using Declaraties.Dienst.Beleidsbestanden;

namespace Declaraties.Dienst.Specs.Beleidsbestanden;

/// <summary>Activiteiten, kenmerken en drempels, uit een bestand.</summary>
public sealed class IndicatielezerSpecs
{
    [Test]
    public void Een_activiteit_heeft_minuten_keer_en_weken() =>
        Assert.That(
            Activiteiten("1;Dagstructuur;60;1;1\n1;Netwerk;45;0,5;2").Waarde,
            Is.EqualTo(new Activiteit[] { new("1", "Dagstructuur", 60, 1, 1), new("1", "Netwerk", 45, 0.5m, 2) }));

    [TestCase("1;a;60;1;0", "PerWeken '0'; verwacht een geheel getal van 1 t/m 520.")]
    [TestCase("1;a;-1;1;1", "Minuten '-1'; verwacht een aantal minuten van 0 t/m 10080, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen.")]
    [TestCase("1;a;60;-1;1", "Keer '-1'; verwacht een aantal keer van 0 t/m 1000, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen.")]
    [TestCase(";a;60;1;1", "Clientregel ''; verwacht een naam van 1 t/m 60 tekens.")]
    [TestCase("1;;60;1;1", "Activiteit ''; verwacht een tekst van 1 t/m 300 tekens.")]
    [TestCase("999900110;a;60;1;1", "kolom 1 (Clientregel) bevat een Bsn; een Bsn hoort niet in dit bestand.")]
    public void Een_activiteit_die_niet_klopt_zegt_wat_wel(string rij, string fout) => Assert.That(Activiteiten(rij).Fouten, Is.EqualTo(new[] { $"activiteiten.csv, regel 2: {fout}" }));

    [Test]
    public void Een_activiteit_staat_er_van_een_client_een_keer() =>
        Assert.That(Activiteiten("1;a;60;1;1\n2;a;60;1;1\n1;a;30;1;1").Fouten, Is.EqualTo(new[] { "activiteiten.csv, regel 4: 1;a staat ook op regel 2; laat er één staan." }));

    [Test]
    public void Elk_kenmerk_heeft_een_score()
    {
        var scores = Kenmerken("Zelfinzicht;2\nbelastbaarheid;3\nLeervermogen;2\nCommunicatie;2\nMotivatie;3\nVoorspelbaarheid;3").Waarde!;
        Assert.That(Productkeuze.Bepaal(scores, [new("IB3", 15)]), Is.EqualTo(new Productkeuze(15, "IB3")));
    }

    [Test]
    public void Een_kenmerk_dat_ontbreekt_wordt_genoemd() =>
        Assert.That(Kenmerken("Zelfinzicht;2\nBelastbaarheid;3\nLeervermogen;2\nCommunicatie;2").Fouten, Is.EqualTo(new[]
        {
            "kenmerken.csv, regel 6: Motivatie, Voorspelbaarheid ontbreken; verwacht van elk kenmerk een score van 1 t/m 3.",
        }));

    [TestCase("Zelfinzicht;4", "Score '4'; verwacht een geheel getal van 1 t/m 3.")]
    [TestCase("Zelfinzigt;2", "Kenmerk 'Zelfinzigt'; verwacht een van Zelfinzicht, Belastbaarheid, Leervermogen, Communicatie, Motivatie, Voorspelbaarheid; bedoelde u Zelfinzicht?")]
    public void Een_kenmerk_dat_niet_klopt_zegt_wat_wel(string rij, string fout) => Assert.That(Kenmerken(rij).Fouten, Is.EqualTo(new[] { $"kenmerken.csv, regel 2: {fout}" }));

    [Test]
    public void Een_kenmerk_staat_er_een_keer() => Assert.That(Kenmerken("Motivatie;2\nMotivatie;3").Fouten, Does.Contain("kenmerken.csv, regel 3: Motivatie staat ook op regel 2; laat er één staan."));

    [Test]
    public void Twee_producten_beginnen_niet_bij_dezelfde_score() =>
        Assert.That(Drempels("IB1;6\nIB2;10\nIB1;15\nIB3;10").Fouten, Is.EqualTo(new[]
        {
            "drempels.csv, regel 4: Product IB1 staat ook op regel 2; laat er één staan.",
            "drempels.csv, regel 5: Vanaf 10 staat ook op regel 3; laat er één staan.",
        }));

    [Test]
    public void Zonder_drempels_is_er_niets_te_kiezen() => Assert.That(Drempels("").Fouten, Is.EqualTo(new[] { "drempels.csv, regel 2: er staat geen drempel in; verwacht ten minste één product." }));

    [Test]
    public void Een_bandbreedte_heeft_een_ondergrens_en_een_bovengrens() =>
        Assert.That(Bandbreedtes("02IB1;120;240\n02IB2;90,5;90,5").Waarde, Is.EqualTo(new Bandbreedte[] { new("02IB1", 120, 240), new("02IB2", 90.5m, 90.5m) }));

    [TestCase("02IB1;240;120", "MinutenPerWeekTot '120' is lager dan MinutenPerWeekVan '240'; verwacht de laagste eerst.")]
    [TestCase("02IB11;120;240", "ProductCode '02IB11'; verwacht 1 t/m 5 tekens.")]
    [TestCase("02IB1;120;10081", "MinutenPerWeekTot '10081'; verwacht een aantal minuten per week van 0 t/m 10080, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen.")]
    public void Een_bandbreedte_die_niet_klopt_zegt_wat_wel(string rij, string fout) => Assert.That(Bandbreedtes(rij).Fouten, Is.EqualTo(new[] { $"bandbreedte.csv, regel 2: {fout}" }));

    [Test]
    public void Een_product_heeft_een_bandbreedte() =>
        Assert.That(Bandbreedtes("02IB1;120;240\n02IB1;60;90").Fouten, Is.EqualTo(new[] { "bandbreedte.csv, regel 3: ProductCode 02IB1 staat ook op regel 2; laat er één staan." }));

    [Test]
    public void Zonder_bandbreedtes_is_er_niets_te_vergelijken() => Assert.That(Bandbreedtes("").Fouten, Is.EqualTo(new[] { "bandbreedte.csv, regel 2: er staat geen bandbreedte in; verwacht ten minste één product." }));

    private static Gelezen<IReadOnlyList<Bandbreedte>> Bandbreedtes(string rijen) => Indicatielezer.Bandbreedtes("bandbreedte.csv", Bytes($"ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n{rijen}\n"));

    private static Gelezen<IReadOnlyList<Activiteit>> Activiteiten(string rijen) => Indicatielezer.Activiteiten("activiteiten.csv", Bytes($"Clientregel;Activiteit;Minuten;Keer;PerWeken\n{rijen}\n"));

    private static Gelezen<IReadOnlyDictionary<Clientkenmerk, int>> Kenmerken(string rijen) => Indicatielezer.Kenmerken("kenmerken.csv", Bytes($"Kenmerk;Score\n{rijen}\n"));

    private static Gelezen<IReadOnlyList<Productdrempel>> Drempels(string rijen) => Indicatielezer.Drempels("drempels.csv", Bytes($"Product;Vanaf\n{rijen}\n"));

    private static byte[] Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);
}
