using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Opslag.Specs.Uitgaand;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class WebhookopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly Aanbieder _agb = new(Voorbeeld.Aanbieder);
    private static readonly Uri _adres = new("https://ecd.example/declaraties");
    private readonly Proefopslag _opslag = new(server);
    private readonly Proefklok _klok = new();

    public void Dispose() => _opslag.Dispose();

    private Webhookopslag Webhooks => new(_opslag.Database, _klok);

    [Test]
    public void Wat_is_gezet_staat_er_met_een_geheim_van_256_bits_dat_bij_elk_ander_adres_anders_is()
    {
        Assert.That(Webhooks.Zoek(_agb), Is.Null);
        var eerste = Zet(_adres);
        Assert.That((eerste.IsNieuw, eerste.HeeftNieuwGeheim, eerste.Webhook.Geheim.Length), Is.EqualTo((true, true, 32)));
        Gelijk(Webhooks.Zoek(_agb)!, eerste.Webhook);
        _klok.Nu = _klok.Nu.AddHours(1);
        var zelfde = Zet(_adres);
        Assert.That((zelfde.IsNieuw, zelfde.HeeftNieuwGeheim), Is.EqualTo((false, false)));
        Gelijk(zelfde.Webhook, eerste.Webhook);
        var ander = Zet(new Uri("https://ecd.example/anders"));
        Assert.That((ander.IsNieuw, ander.HeeftNieuwGeheim, ander.Webhook.Sinds), Is.EqualTo((false, true, _klok.Nu)));
        var vernieuwd = Webhooks.Zet(_agb, ander.Webhook.Adres, nieuwGeheim: true, Proefopslag.Beoordelaar);
        Gelijk(Webhooks.Zoek(_agb)!, vernieuwd.Webhook);
        Assert.That(new[] { eerste, ander, vernieuwd }.Select(een => Convert.ToHexString(een.Webhook.Geheim.Span)), Is.Unique);
    }

    [Test]
    public void Een_ander_heeft_zijn_eigen_en_wie_hem_weghaalt_haalt_alleen_de_zijne_weg()
    {
        Zet(_adres);
        Webhooks.Zet(new("99990002"), _adres, false, Proefopslag.Beoordelaar);
        Assert.That(Webhooks.Verwijder(_agb, Proefopslag.Beoordelaar));
        Assert.That(Webhooks.Verwijder(_agb, Proefopslag.Beoordelaar), Is.False);
        Assert.That((Webhooks.Zoek(_agb), Webhooks.Zoek(new("99990002"))?.Adres), Is.EqualTo(((Webhook?)null, _adres)));
    }

    [Test]
    public void Wie_er_iets_mee_deed_staat_in_het_logboek_zonder_het_geheim_en_zonder_het_hele_adres()
    {
        var webhook = Zet(new Uri("https://ecd.example/pad?sleutel=iets")).Webhook;
        Zet(webhook.Adres);
        Webhooks.Verwijder(_agb, Proefopslag.Beoordelaar);
        var regels = new Logboekopslag(_opslag.Database, _klok).Laatste(10).Select(regel => $"{regel.Handeling}: {regel.Object}, {regel.Uitkomst}").Reverse().ToList();
        Assert.That(regels, Is.EqualTo(new[] { "webhook gezet: aanbieder 99990001, naar ecd.example, met een nieuw geheim", "webhook verwijderd: aanbieder 99990001, wat nog onderweg was is vervallen" }));
        Assert.That($"{webhook}", Does.Not.Contain(Convert.ToBase64String(webhook.Geheim.Span)));
    }

    private Webhookzetting Zet(Uri adres) => Webhooks.Zet(_agb, adres, nieuwGeheim: false, Proefopslag.Beoordelaar);

    private static void Gelijk(Webhook een, Webhook ander) =>
        Assert.That((een.Adres, een.Sinds, Convert.ToHexString(een.Geheim.Span)), Is.EqualTo((ander.Adres, ander.Sinds, Convert.ToHexString(ander.Geheim.Span))));
}
