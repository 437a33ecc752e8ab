using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Testprogramma;
using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;

namespace Declaraties.Bus.Specs;

/// <summary>Wie er over de bus wat mag, en naar welke wachtrij zijn antwoord gaat, als tabel.</summary>
public sealed class BusafzendersSpecs
{
    private const string Agb = "99990001";

    private static readonly (string, string)[] _bekend =
        [("Bus:Afzenders:ecd", Agb), ("Bus:Afzenders:ecd.groot", "99990002"), ("Bus:Afzenders:Regie", "gemeente"), ("Bus:Afzenders:knooppunt", "alles")];

    [Test]
    public void Wie_is_genoemd_mag_wat_er_staat_en_een_ander_niets()
    {
        var afzenders = Lees(_bekend).Afzenders;
        Assert.That(afzenders.Van("ecd"), Is.EqualTo(Inzender.Aanbieder(new(Agb))));
        Assert.That(afzenders.Van("ECD"), Is.EqualTo(Inzender.Aanbieder(new(Agb))), "een omgevingsvariabele staat vaak in hoofdletters");
        Assert.That(afzenders.Van("regie"), Is.EqualTo(Inzender.Gemeente));
        Assert.That(afzenders.Van("knooppunt"), Is.EqualTo(Inzender.Alles));
        Assert.That(afzenders.Van("iemand"), Is.Null);
        Assert.That(afzenders.Van(null), Is.Null);
        var allen = Lees([.. _bekend, ("Bus:AfzenderOnbekend", "toestaan")]).Afzenders;
        Assert.That((allen.Van("ecd"), allen.Van("iemand"), allen.Van(null)), Is.EqualTo((Inzender.Aanbieder(new(Agb)), Inzender.Alles, Inzender.Alles)));
    }

    [TestCase("ecd", "ecd.antwoorden", true)]
    [TestCase("ecd", "ecd.", true)]
    [TestCase("ecd", "ecd", false)]
    [TestCase("ecd", "ECD.antwoorden", false, Description = "de broker ziet daar een andere wachtrij in")]
    [TestCase("ecd", "antwoorden", false)]
    [TestCase("ecd", "ecd.groot.antwoorden", false, Description = "die begint met een langer voorvoegsel, dat van een ander is")]
    [TestCase("ecd.groot", "ecd.groot.antwoorden", true)]
    [TestCase("ecd.groot", "ecd.antwoorden", false)]
    [TestCase("regie", "regie.a", true)]
    [TestCase("knooppunt", "knooppunt.a", true)]
    [TestCase("knooppunt", "ecd.antwoorden", false, Description = "van alles aanbieden is niet overal schrijven")]
    [TestCase("ecd", "amq.rabbitmq.reply-to", false)]
    [TestCase("iemand", "iemand.a", false)]
    [TestCase(null, "antwoorden", false)]
    public void Een_antwoord_gaat_alleen_naar_een_wachtrij_van_de_afzender_zelf(string? gebruiker, string wachtrij, bool mag) =>
        Assert.That(Lees(_bekend).MagNaar(gebruiker, wachtrij), Is.EqualTo(mag));

    [TestCase(null, "antwoorden", true)]
    [TestCase("iemand", "antwoorden", true)]
    [TestCase("iemand", "ecd.antwoorden", false)]
    [TestCase(null, "Ecd.antwoorden", false)]
    [TestCase("ecd", "antwoorden", false, Description = "wie is genoemd houdt zijn eigen voorvoegsel")]
    [TestCase(null, "amq.gen-JzTY20BRgKO", true)]
    [TestCase(null, "amq.rabbitmq.reply-to.g1h2AA", false)]
    public void Wie_niet_is_genoemd_en_toch_mag_blijft_uit_de_wachtrijen_van_wie_dat_wel_is(string? gebruiker, string wachtrij, bool mag) =>
        Assert.That(Lees([.. _bekend, ("Bus:AfzenderOnbekend", "toestaan")]).MagNaar(gebruiker, wachtrij), Is.EqualTo(mag));

    [Test]
    public void Er_gaat_nooit_een_antwoord_naar_een_wachtrij_van_ons()
    {
        foreach (var eigen in (string[])["declaraties-inkomend", "tweede", "declaraties-verwerk"])
        {
            foreach (var wachtrij in (string[])[eigen, eigen + "_error", eigen + "_skipped"])
            {
                Assert.That(Lees(("Bus:AfzenderOnbekend", "toestaan"), ("Bus:Inkomend", "declaraties-inkomend,tweede")).MagNaar(null, wachtrij), Is.False, wachtrij);
                Assert.That(Lees(("Bus:Afzenders:declaraties", "alles"), ("Bus:Antwoordwachtrij", "{gebruiker}-"), ("Bus:Inkomend", "declaraties-inkomend,tweede")).MagNaar("declaraties", wachtrij), Is.False, wachtrij);
            }
        }
    }

    [Test]
    public void Het_voorvoegsel_is_in_te_stellen_en_nooit_voor_meer_gebruikers_hetzelfde()
    {
        Assert.That(Lees([.. _bekend, ("Bus:Antwoordwachtrij", "antwoord-{gebruiker}-")]).MagNaar("ecd", "antwoord-ecd-1"));
        Assert.That(Lees(("Bus:Afzenders:ecd", Agb), ("Bus:Antwoordwachtrij", "mijn-")).MagNaar("ecd", "mijn-antwoorden"));
        var (_, fouten) = LeesMetFouten([.. _bekend, ("Bus:Antwoordwachtrij", "mijn-")]);
        Assert.That(fouten.Single(), Does.Contain("DECLARATIES__BUS__ANTWOORDWACHTRIJ) is 'mijn-'").And.Contain("{gebruiker}"));
    }

    [Test]
    public void Zonder_afzenders_is_er_geen_bus_tenzij_dat_er_uitdrukkelijk_staat()
    {
        var (_, fouten) = LeesMetFouten();
        Assert.That(fouten.Single(), Does.Contain("DECLARATIES__BUS__AFZENDERS) ontbreekt").And.Contain("Bus:Afzenders:<gebruiker>").And.Contain("Bus:AfzenderOnbekend=toestaan"));
        Assert.That(LeesMetFouten(("Bus:AfzenderOnbekend", "weigeren")).Fouten, Has.Count.EqualTo(1));
        Assert.That(LeesMetFouten(("Bus:Afzenders:ecd", " ")).Fouten, Has.Count.EqualTo(1));
        Assert.That(LeesMetFouten(("Bus:AfzenderOnbekend", "toestaan")).Fouten, Is.Empty);
        Assert.That(LeesMetFouten(("Bus:Afzenders:ecd", Agb)).Fouten, Is.Empty);
        Assert.That(LeesMetFouten(("Bus:Rabbitmq", "")).Fouten, Is.Empty, "zonder bus hoeft er niets te staan");
    }

    [TestCase("ecd", null, "ecd")]
    [TestCase("ecd", "ander", "ecd", Description = "een kop van een ander zegt niets")]
    [TestCase("wij", "ecd", "ecd", Description = "wat wij terugzetten is van wie het was")]
    [TestCase("wij", null, "wij")]
    [TestCase(null, "ecd", null)]
    [TestCase("", "ecd", null)]
    public void Van_wie_een_levering_is_zegt_de_broker_en_anders_alleen_wijzelf(string? gebruiker, string? kop, string? verwacht)
    {
        Assert.That(Lees(_bekend).Gebruiker(Eigenschappen(gebruiker, kop)), Is.EqualTo(verwacht));
        var weer = Lees(_bekend).Eigenschappen(Eigenschappen(gebruiker, kop), "daarom");
        Assert.That(weer.UserId, Is.EqualTo("wij"), "een andere naam laat de broker niet toe");
        Assert.That(weer.Headers!.TryGetValue("declaraties-afzender", out var naam) ? naam : null, Is.EqualTo(verwacht == "wij" ? null : verwacht), "wie het was");
    }

    [Test]
    public void Is_onze_eigen_gebruiker_als_een_aanbieder_genoemd_dan_is_hij_dat_wat_er_ook_in_een_kop_staat()
    {
        Assert.That(Lees(("Bus:Afzenders:wij", Agb)).Gebruiker(Eigenschappen("wij", "ecd")), Is.EqualTo("wij"));
        Assert.That(Lees(("Bus:Afzenders:wij", "alles")).Gebruiker(Eigenschappen("wij", "ecd")), Is.EqualTo("ecd"));
    }

    private static BasicProperties Eigenschappen(string? gebruiker, string? kop) => new()
    {
        UserId = gebruiker,
        Headers = kop is null ? null : new Dictionary<string, object?> { ["declaraties-afzender"] = System.Text.Encoding.UTF8.GetBytes(kop) },
    };

    private static Businstellingen Lees(params (string Naam, string Waarde)[] waarden)
    {
        var (instellingen, fouten) = LeesMetFouten(waarden);
        Assert.That(fouten, Is.Empty);
        return instellingen!;
    }

    private static (Businstellingen? Instellingen, IReadOnlyList<string> Fouten) LeesMetFouten(params (string Naam, string Waarde)[] waarden)
    {
        var alle = new Dictionary<string, string?> { ["Declaraties:Bus:Rabbitmq"] = "amqp://wij:geheim@127.0.0.1:1/", ["Declaraties:Bus:Oin"] = Busproef.Oin };
        foreach (var (naam, waarde) in waarden)
        {
            alle[$"Declaraties:{naam}"] = waarde;
        }

        var lezer = new Instellingenlezer(new ConfigurationBuilder().AddInMemoryCollection(alle).Build());
        return (Businstellingen.Lees(lezer), lezer.Fouten());
    }
}
