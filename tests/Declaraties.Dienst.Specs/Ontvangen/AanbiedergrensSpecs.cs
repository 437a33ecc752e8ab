using System.Net;
using System.Text;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Ontvangen;

/// <summary>Een aanbieder die meer aanbiedt dan zijn deel, hoort dat met wanneer het weer kan; een ander merkt er niets van.</summary>
public sealed class AanbiedergrensSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public async Task Wat_er_op_een_dag_te_veel_is_wordt_geweigerd_tot_de_volgende()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(_werkplaats, ("PerAanbieder:MegabytesPerDag", "1"));
        var eerste = await dienst.BiedAanAsync(Bericht(1));
        using var tweede = await dienst.PostAsync(Bericht(2));
        Assert.That(tweede.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(tweede.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(TimeSpan.FromHours(25)));
        Assert.That(await tweede.Content.ReadAsStringAsync(), Does.Contain("99990001").And.Contain("PerAanbieder:MegabytesPerDag"));
        Assert.That(await dienst.BiedAanAsync(Bericht(1)), Is.EqualTo(eerste), "nog eens hetzelfde is geen nieuwe");
        using var ander = await dienst.PostAsync(Bericht(3, "99990002"));
        Assert.That(ander.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Is.EqualTo(2));
    }

    /// <summary>Een declaratie met zes tiende megabyte commentaar.</summary>
    private static byte[] Bericht(int nummer, string aanbieder = "99990001") => Encoding.UTF8.GetBytes(
        File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari")).Replace("99990001", aanbieder, StringComparison.Ordinal) + $"<!-- {nummer} {new string(' ', 600_000)} -->");
}
