using System.Text;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Bus.Specs;

/// <summary>Wat niet te verwerken is komt op een foutwachtrij, met de reden, en <c>herstel</c> zet het terug.</summary>
[NonParallelizable]
public sealed class HerstelSpecs
{
    [Test]
    public async Task Een_levering_die_niets_is_komt_op_de_foutwachtrij_met_de_reden_en_gaat_terug_met_herstel()
    {
        using var werkplaats = new Werkplaats();
        var proef = new Busproef(werkplaats);
        await using var afzender = await Afzender.VerbindAsync(Rabbitmq.Gedeeld);
        using (var dienst = proef.Start())
        {
            await Busproef.WachtOpBusAsync(dienst);
            await afzender.ZetAsync($"{proef.Voorvoegsel}-verwerk", Encoding.UTF8.GetBytes("dit is geen sleutel"), "rommel", "application/vnd.masstransit+json");
            await Geduld.TotAsync(() => proef.Herstel("--lijst").Uit.Length > 0, () => dienst.Logboek);
            Assert.That(dienst.Stop(), Is.Zero);
        }

        var lijst = proef.Herstel("--lijst");
        Assert.That(lijst.Uit, Does.StartWith($"wachtrij {proef.Voorvoegsel}-verwerk: ").And.Contain("invalid start"));
        Assert.That(lijst.Fout, Does.Contain("1 op fout."));
        Assert.That(proef.Herstel().Fout, Does.Contain("1 teruggezet."));
        Assert.That(proef.Herstel("--lijst").Fout, Does.Contain("0 op fout."), "het staat weer in de gewone wachtrij");
    }

    /// <summary>De afzender noemde een wachtrij die er niet (meer) is: alleen die houdt het op, en na een dag wordt het opgegeven.</summary>
    [Test]
    public async Task Een_antwoord_voor_een_wachtrij_die_er_niet_meer_is_komt_bij_de_onbestelbare_post_en_kan_worden_omgeleid()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var proef = new Busproef(werkplaats);
        await using var afzender = await Afzender.VerbindAsync(Rabbitmq.Gedeeld);
        await afzender.LuisterAsync(proef.Gebeurtenissen, "nl.declaraties.declaratie-beantwoord");
        using var dienst = proef.Start();
        await Busproef.WachtOpBusAsync(dienst);
        const string Weg = "wachtrij-van-vroeger";
        await afzender.ZetAsync(proef.Inkomend, await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), "weg", antwoordAan: Weg);
        await afzender.ZetAsync(proef.Inkomend, await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "2-februari")), "gewoon");
        await afzender.WachtAsync(post => post is { Kenmerk: "gewoon", Soort: "antwoord" }, "een ander gaat gewoon door", () => dienst.Logboek);
        await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(werkplaats.Database, "select count(*) from uitgaand where mislukt_sinds is not null") == 1, "het antwoord komt niet aan");
        Databasedump.Wijzig(werkplaats.Database, "update uitgaand set mislukt_sinds = '2020-01-01T00:00:00.000Z', volgende_poging = null where mislukt_sinds is not null");
        await dienst.WachtTotAsync(() => Databasedump.Waarde<long>(werkplaats.Database, "select count(*) from uitgaand where opgegeven_op is not null") == 2, "opgegeven, en dat het is beantwoord ook");
        var sleutel = Databasedump.Waarde<string>(werkplaats.Database, "select sleutel from ontvangst where kenmerk = 'weg'");
        Assert.That(afzender.Post.Select(post => post.BerichtId), Has.None.EqualTo($"{sleutel}-beantwoord"), "wat niet is bezorgd is niet beantwoord");
        var lijst = proef.Herstel("--lijst");
        Assert.That(lijst.Uit, Does.Match($"^post ([0-9]+): antwoord bij {sleutel} naar wachtrij {Weg}, opgegeven: Er is geen wachtrij {Weg}\\.\n$"));
        var nummer = lijst.Uit.Split(' ')[1].TrimEnd(':');
        Assert.That(proef.Herstel("--post", nummer, "--naar", proef.Inkomend, "--reden", "x").Code, Is.EqualTo(64), "nooit naar een wachtrij van onszelf");
        var omgeleid = proef.Herstel("--post", nummer, "--naar", afzender.Wachtrij, "--reden", "hernoemd");
        Assert.That(omgeleid.Code, Is.Zero, omgeleid.ToString());
        var antwoord = await afzender.WachtAsync(post => post is { Kenmerk: "weg", Soort: "antwoord" }, "het antwoord komt aan", () => dienst.Logboek);
        Assert.That(antwoord.BerichtId, Is.EqualTo($"{sleutel}-antwoord"), "met hetzelfde nummer");
        await afzender.WachtAsync(post => post.BerichtId == $"{sleutel}-beantwoord", "en dan pas is het beantwoord", () => dienst.Logboek);
        Assert.That(proef.Herstel("--lijst").Uit, Is.Empty);
    }

    [Test]
    public void Zonder_broker_zegt_herstel_welke_niet_te_bereiken_is()
    {
        using var werkplaats = new Werkplaats();
        Assert.That(werkplaats.MetDatabase("importeer", "producten", Voorraad.Bestand(Voorraad.Goed, "producten.csv")).Code, Is.Zero);
        using var proces = Programma.Start(
            werkplaats.Map,
            ["herstel"],
            [("Database", werkplaats.Database), ("Bus:Rabbitmq", "amqp://iemand:geheim@127.0.0.1:1/"), ("Bus:Oin", Busproef.Oin), ("Bus:AfzenderOnbekend", "toestaan")]);
        var uitvoering = Programma.Wacht(proces, null);
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((70, "De broker op 127.0.0.1:1 is niet te bereiken. Er is niets teruggezet.\n")));
    }

    [TestCase("Bus:Rabbitmq", "http://iemand:geheim@host/", "DECLARATIES__BUS__RABBITMQ) is geen adres van een broker; verwacht amqp://")]
    [TestCase("Bus:Oin", "123", "DECLARATIES__BUS__OIN) is '123'; verwacht twintig cijfers")]
    [TestCase("Bus:Oin", "", "DECLARATIES__BUS__OIN) ontbreekt; verwacht het OIN")]
    [TestCase("Bus:Voorvoegsel", "a/b", "DECLARATIES__BUS__VOORVOEGSEL) is 'a/b'; verwacht hoogstens 100")]
    [TestCase("Bus:Inkomend", "een,twee rijen", "DECLARATIES__BUS__INKOMEND) is 'twee rijen'; verwacht hoogstens 100")]
    [TestCase("Bus:Afzenders:ECD", "9999000", "DECLARATIES__BUS__AFZENDERS__ECD) is '9999000'; verwacht de AGB-code van de aanbieder (acht cijfers), gemeente of alles")]
    [TestCase("Bus:Afzenders:ECD", "iedereen", "is 'iedereen'; verwacht de AGB-code van de aanbieder")]
    [TestCase("Bus:AfzenderOnbekend", "soms", "DECLARATIES__BUS__AFZENDERONBEKEND) is 'soms'; kies uit weigeren, toestaan")]
    public void Een_verkeerde_instelling_wordt_bij_naam_genoemd_en_nooit_met_een_wachtwoord(string naam, string waarde, string verwacht)
    {
        using var werkplaats = new Werkplaats();
        using var proces = Programma.Start(
            werkplaats.Map,
            ["serve"],
            [("Database", werkplaats.Database), ("Bus:Rabbitmq", "amqp://guest:geheim@127.0.0.1:1/"), ("Bus:Oin", Busproef.Oin), ("Bus:Afzenders:ecd", "99990001"), (naam, waarde)]);
        var uitvoering = Programma.Wacht(proces, null);
        Assert.That(uitvoering.Code, Is.EqualTo(64));
        Assert.That(uitvoering.Fout, Does.Contain(verwacht).And.Not.Contain("geheim"));
    }
}
