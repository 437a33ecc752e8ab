using System.Text;
using Declaraties.Testprogramma;
using Microsoft.Data.SqlClient;

namespace Declaraties.Dienst.Specs.Verwerken;

/// <summary>Twee processen op een database van een SQL Server verdelen het werk.</summary>
public sealed class SqlServerSpecs : IDisposable
{
    private const string Variabele = "DECLARATIES_TEST_SQLSERVER";
    private const int Berichten = 12;
    private static readonly string? _server = Environment.GetEnvironmentVariable(Variabele);
    private readonly Werkplaats _werkplaats = new();
    private SqlConnectionStringBuilder _adres = new();

    [OneTimeSetUp]
    public void MaakDatabase()
    {
        if (string.IsNullOrEmpty(_server))
        {
            Assert.Ignore($"{Variabele} is niet gezet: er is geen SQL Server om op te proberen.");
        }

        _adres = new SqlConnectionStringBuilder(_server) { InitialCatalog = $"declaraties_dienst_{Environment.ProcessId}" };
        foreach (var (soort, bestand) in (ReadOnlySpan<(string, string)>)[("producten", "producten.csv"), ("contracten", "contracten.csv"), ("toewijzingen", "toewijzingen")])
        {
            var uitvoering = Voer("importeer", soort, Voorraad.Bestand(Voorraad.Goed, bestand));
            Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        }
    }

    [OneTimeTearDown]
    public void Dispose()
    {
        _werkplaats.Dispose();
        if (_adres.InitialCatalog.Length > 0)
        {
            using var beheer = new SqlConnection(new SqlConnectionStringBuilder(_adres.ConnectionString) { InitialCatalog = "master", Pooling = false }.ConnectionString);
            beheer.Open();
            using var weg = new SqlCommand($"drop database if exists [{_adres.InitialCatalog}]", beheer);
            weg.ExecuteNonQuery();
            _adres.InitialCatalog = "";
        }
    }

    [Test]
    public async Task Twee_processen_delen_het_werk_en_keuren_een_prestatie_maar_een_keer_goed()
    {
        // Each message declares the same lines under numbers of its own: whoever is judged first gets them.
        var voorbeeld = File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        using var een = Dienstproces.Start(_werkplaats, ("Database", _adres.ConnectionString), ("Map:Pad", _werkplaats.Pad("een")));
        using var twee = Dienstproces.Start(_werkplaats, ("Database", _adres.ConnectionString), ("Map:Pad", _werkplaats.Pad("twee")));
        Dienstproces[] diensten = [een, twee];
        var adressen = await Task.WhenAll(Enumerable.Range(0, Berichten).Select(i => diensten[i % 2].BiedAanAsync(Encoding.UTF8.GetBytes(voorbeeld
            .Replace(">W01<", $">W{i:D3}<", StringComparison.Ordinal)
            .Replace(">D01<", $">D{i:D3}<", StringComparison.Ordinal)
            .Replace(">R", $">N{i:D3}-", StringComparison.Ordinal)))));

        var uitslagen = new List<string?>();
        for (var i = 0; i < Berichten; i++)
        {
            // Whoever took it in, the other knows it too.
            var status = await diensten[(i + 1) % 2].WachtOpAsync(adressen[i], "beoordeeld");
            uitslagen.Add(status.GetProperty("verslag").GetProperty("uitslag").GetString());
        }

        Assert.That(uitslagen.Count(uitslag => uitslag == "volledig toegewezen"), Is.EqualTo(1));
        var beoordeeld = diensten.Select(dienst => dienst.Logboek.Split('\n').Count(regel => regel.Contains("Judged ", StringComparison.Ordinal))).ToArray();
        Assert.That(beoordeeld.Sum(), Is.EqualTo(Berichten), "elk bericht door een van beide, en maar een keer");
        Assert.That(diensten.Select(dienst => dienst.Logboek), Has.None.Contains(_adres.Password));
        Assert.That(een.Stop() + twee.Stop(), Is.Zero);
        var herspeeld = Voer("herspeel", "--alles");
        Assert.That(herspeeld.Code, Is.Zero, herspeeld.ToString());
    }

    private Uitvoering Voer(params string[] argumenten) => Programma.Voer(_werkplaats.Map, [.. argumenten, "--database", _adres.ConnectionString]);
}
