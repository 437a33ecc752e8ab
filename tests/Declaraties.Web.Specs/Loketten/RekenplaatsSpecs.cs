using System.Net;
using Declaraties.Testprogramma;
using Declaraties.Web.Loketten;
using Declaraties.Worker.Samenstellen;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Declaraties.Web.Specs.Loketten;

/// <summary>Lange berekeningen staan elkaar niet in de weg, en een ander niet: twee tegelijk, en wie te lang zou wachten hoort dat.</summary>
public sealed class RekenplaatsSpecs
{
    [Test]
    public async Task Twee_gaan_tegelijk_en_de_derde_hoort_dat_het_druk_is_tot_er_een_klaar_is()
    {
        using var plaats = new Rekenplaats(TimeSpan.FromMilliseconds(50));
        using var klaar = new ManualResetEventSlim();
        Task<int>[] bezig = [Bezet(plaats, klaar), Bezet(plaats, klaar)];
        var druk = Assert.ThrowsAsync<RekendrukteException>(() => plaats.DoeAsync(() => 3, CancellationToken.None));
        Assert.That(druk!.Message, Is.EqualTo("Er worden al 2 lange berekeningen tegelijk gemaakt, en er kwam geen plaats vrij. Probeer het over 30 seconden opnieuw."));
        klaar.Set();
        Assert.That(await Task.WhenAll(bezig), Is.EqualTo([1, 1]));
        Assert.That(await plaats.DoeAsync(() => 3, CancellationToken.None), Is.EqualTo(3));
    }

    [Test]
    public async Task Wie_mislukt_of_ophangt_houdt_geen_plaats_bezet()
    {
        using var plaats = new Rekenplaats(TimeSpan.FromMilliseconds(50));
        for (var keer = 0; keer < 3; keer++)
        {
            Assert.ThrowsAsync<InvalidOperationException>(() => plaats.DoeAsync<int>(() => throw new InvalidOperationException(), CancellationToken.None));
            Assert.CatchAsync<OperationCanceledException>(() => plaats.DoeAsync(() => 3, new CancellationToken(canceled: true)));
        }

        Assert.That(await plaats.DoeAsync(() => 3, CancellationToken.None), Is.EqualTo(3));
    }

    [Test]
    [Category("Lang")]
    public async Task Is_het_te_druk_dan_zegt_de_API_dat_het_later_kan_en_gaat_de_rest_gewoon_door()
    {
        using var werkplaats = new Werkplaats();
        var instellingen = new Programmainstellingen(new() { Database = werkplaats.Database }, new() { Poort = 0 });
        await using var app = Diensthost.Bouw(instellingen, new ConfigurationBuilder().Build(), TimeProvider.System);
        await Diensthost.StartAsync(app, instellingen);
        using var klaar = new ManualResetEventSlim();
        var plaats = app.Services.GetRequiredService<Rekenplaats>();
        Task<int>[] bezig = [Bezet(plaats, klaar), Bezet(plaats, klaar)];
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var gevraagd = http.GetAsync(new Uri("/v1/vergelijkingen/periode", UriKind.Relative));
        using (var ander = await http.GetAsync(new Uri("/v1/benutting", UriKind.Relative)))
        {
            Assert.That(ander.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        using var antwoord = await gevraagd;
        Assert.That((antwoord.StatusCode, antwoord.Headers.RetryAfter?.Delta), Is.EqualTo((HttpStatusCode.ServiceUnavailable, (TimeSpan?)TimeSpan.FromSeconds(30))));
        Assert.That(await antwoord.Content.ReadAsStringAsync(), Does.Contain("lange berekeningen tegelijk"));
        klaar.Set();
        await Task.WhenAll(bezig);
    }

    private static Task<int> Bezet(Rekenplaats plaats, ManualResetEventSlim klaar)
    {
        var begonnen = new TaskCompletionSource();
        var taak = Task.Run(() => plaats.DoeAsync(
            () =>
            {
                begonnen.SetResult();
                klaar.Wait();
                return 1;
            },
            CancellationToken.None));
        begonnen.Task.Wait();
        return taak;
    }
}
