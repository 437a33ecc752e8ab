using System.Diagnostics;
using Declaraties.Berichten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using RabbitMQ.Client;

namespace Declaraties.Bus.Specs;

/// <summary>De voorbeelden voor wie een declaratiesysteem aansluit (<c>deploy/voorbeelden</c>) doen wat ze zeggen.</summary>
[NonParallelizable]
public sealed class VoorbeeldSpecs
{
    [Test]
    public async Task Met_alleen_RabbitMQ_Client_komt_het_antwoord_naast_het_bestand()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var goed = werkplaats.Schrijf("goed.xml", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
        var geen = werkplaats.Schrijf("geen.xml", "<geen/>");
        var proef = new Busproef(werkplaats);
        var gebruiker = $"{proef.Voorvoegsel}-ecd";
        var adres = Rabbitmq.Gedeeld.MaakAfzender(gebruiker);
        proef.Afzenders = [($"Bus:Afzenders:{gebruiker}", "99990001")];
        using var dienst = proef.Start();
        await Busproef.WachtOpBusAsync(dienst);
        var antwoorden = $"{gebruiker}.antwoorden";
        var uitvoering = Voer(werkplaats.Map, "dotnet", Voorbeeld, adres.ToString(), proef.Inkomend, antwoorden, goed, geen);
        Assert.That(uitvoering.Code, Is.EqualTo(1), uitvoering + dienst.Logboek);
        Assert.That(uitvoering.Uit.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EquivalentTo(["goed.xml: antwoord", "geen.xml: weigering"]));
        Assert.That(Berichtlezer.LeesAntwoord(File.ReadAllBytes(goed + ".wmo325.xml")).Bericht, Is.Not.Null);
        Assert.That(File.ReadAllText(geen + ".fouten.json"), Does.Contain("fouten"));
        await using var verbinding = await new ConnectionFactory { Uri = Rabbitmq.Gedeeld.Adres }.CreateConnectionAsync();
        await using var kanaal = await verbinding.CreateChannelAsync();
        await kanaal.QueueDeleteAsync(antwoorden);
    }

    [Test]
    public void Met_alleen_curl_komt_het_antwoord_op_stdout()
    {
        Standaard.Programma("curl");
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(werkplaats);
        var adres = dienst.Http.BaseAddress!.ToString().TrimEnd('/');
        var goed = Voer(werkplaats.Map, "sh", Curl, adres, Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        Assert.That(goed.Code, Is.Zero, goed.ToString());
        Assert.That(Berichtlezer.LeesAntwoord(System.Text.Encoding.UTF8.GetBytes(goed.Uit)).Bericht, Is.Not.Null);
        var geen = Voer(werkplaats.Map, "sh", Curl, adres, werkplaats.Schrijf("geen.xml", "<geen/>"));
        Assert.That((geen.Code, geen.Uit), Is.EqualTo((1, "")), geen.ToString());
        Assert.That(geen.Fout, Does.Contain("onleesbaar"));
    }

    private static string Curl => Path.Combine(Standaard.Project, "deploy", "voorbeelden", "curl.sh");

    // Built with the specs, beside the other projects.
    private static string Voorbeeld => Path.Combine(Standaard.Project, "artifacts", "bin", "Voorbeeld", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "voorbeeld.dll");

    private static Uitvoering Voer(string map, string programma, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten)
        {
            WorkingDirectory = map,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return Programma.Wacht(proces, null);
    }
}
