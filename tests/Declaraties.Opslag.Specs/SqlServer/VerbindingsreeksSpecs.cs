using Declaraties.Opslag.SqlServer;
using Microsoft.Data.SqlClient;

namespace Declaraties.Opslag.Specs.SqlServer;

internal sealed class VerbindingsreeksSpecs
{
    private const string Geheim = "Zeer-Geheim7";

    [TestCase("Server=sql;Database=declaraties", true)]
    [TestCase("  database=declaraties ; SERVER = tcp:sql,1433 ", true)]
    [TestCase("Data Source=sql;Initial Catalog=declaraties", true)]
    [TestCase("data/declaraties.db", false)]
    [TestCase("C:\\data\\server.db", false)]
    [TestCase("data/server=sql.db", false)]
    [TestCase("a;b.db", false)]
    [TestCase("", false)]
    public void Wie_een_server_noemt_bedoelt_geen_bestand(string naam, bool isReeks) => Assert.That(Verbindingsreeks.Is(naam), Is.EqualTo(isReeks));

    [TestCase($"Server=sql;User Id=u;Password={Geheim}", "noemt geen database")]
    [TestCase($"Server=sql;Database=;User Id=u;Password={Geheim}", "noemt geen database")]
    [TestCase($"Server=sql;Database=d;Wachtwoord={Geheim}", "niet te lezen")]
    [TestCase($"Server=sql;Database=d;Password=half;{Geheim}=x", "niet te lezen")]
    [TestCase($"Server=sql;Database=d;Password='{Geheim}", "niet te lezen")]
    [TestCase($"Server=sql;Database=d;Encrypt={Geheim}", "niet te lezen")]
    public void Een_reeks_die_niet_kan_wordt_geweigerd_zonder_er_iets_uit_te_herhalen(string reeks, string reden)
    {
        var fout = Assert.Throws<OpslagException>(() => Database.Open(reeks).Dispose())!;
        Assert.That(fout.Message, Does.Contain(reden));
        Assert.That(fout.ToString(), Does.Not.Contain(Geheim));
        Assert.That(fout.IsVerkeerdBestand);
    }

    [Test]
    public void Een_server_die_er_niet_is_geeft_een_leesbare_fout_zonder_wachtwoord()
    {
        var fout = Assert.Throws<OpslagException>(
            () => Database.Open($"Server=127.0.0.1,1;Database=declaraties;User Id=u;Password={Geheim};Connect Timeout=2;ConnectRetryCount=0").Dispose())!;
        Assert.That(fout.Message, Is.EqualTo("Database declaraties op 127.0.0.1,1 kan niet worden geopend: de server is niet te bereiken."));
        Assert.That(fout.ToString(), Does.Not.Contain(Geheim));
        Assert.That(fout.IsVerkeerdBestand, Is.False);
    }

    [Test]
    public void Wat_in_de_reeks_staat_gaat_voor()
    {
        var zelf = Verbindingsreeks.Lees("Server=sql;Database=d;Application Name=ander;Command Timeout=7");
        Assert.That((zelf.ApplicationName, zelf.CommandTimeout), Is.EqualTo(("ander", 7)));
        var gewoon = Verbindingsreeks.Lees("Server=sql;Database=d");
        Assert.That(gewoon.ApplicationName, Is.EqualTo("declaraties"));
        Assert.That(gewoon.CommandTimeout, Is.GreaterThan(new SqlConnectionStringBuilder().CommandTimeout));
    }
}
