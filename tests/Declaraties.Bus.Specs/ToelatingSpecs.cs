using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Bus.Specs;

/// <summary>Een broker die er is, maar deze dienst nog niet toelaat: na een verlopen wachtwoord, of als zijn gebruikers later komen dan hijzelf.</summary>
[NonParallelizable]
public sealed class ToelatingSpecs
{
    [Test]
    public async Task Zodra_de_broker_de_gebruiker_kent_doet_de_bus_mee_en_tot_dan_werkt_HTTP()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var proef = new Busproef(werkplaats);
        await using var afzender = await Afzender.VerbindAsync(Rabbitmq.Gedeeld);
        var adres = new UriBuilder(Rabbitmq.Gedeeld.Adres) { UserName = proef.Voorvoegsel, Password = "later" }.Uri;
        using var dienst = proef.Start(("Bus:Rabbitmq", adres.ToString()), ("Veegronde", "3600"));
        await dienst.WachtTotAsync(() => dienst.Logboek.Contains("Not ready: broker, bus", StringComparison.Ordinal), "de dienst zegt dat de bus er niet is");
        await dienst.VerwerkAsync(File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")), "beoordeeld");

        Rabbitmq.Gedeeld.Beheer("add_user", proef.Voorvoegsel, "later");
        Rabbitmq.Gedeeld.Beheer("set_permissions", proef.Voorvoegsel, ".*", ".*", ".*");
        await Busproef.WachtOpBusAsync(dienst);
        await afzender.ZetAsync(proef.Inkomend, File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "2-februari")), "februari");
        await afzender.WachtAsync(post => post.Kenmerk == "februari" && post.Soort == "antwoord", "het antwoord op februari", () => dienst.Logboek);
        await dienst.WachtTotAsync(() => dienst.Logboek.Contains("\"Ready\"", StringComparison.Ordinal), "en dat ze er weer is");
        Assert.That(dienst.Stop(), Is.Zero);
        Rabbitmq.Gedeeld.Beheer("delete_user", proef.Voorvoegsel);
    }
}
