using System.Text;
using Dapper;
using Declaraties.Beleid.Indiceren;
using Declaraties.Beleid.Registreren;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Testprogramma;
using Microsoft.Data.Sqlite;

namespace Declaraties.Dienst.Specs.Loketten;

/// <summary>Beleid vastleggen en ermee verder rekenen: een half bestand is geen beleid, en wat er niet is geldt niet.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BeleidsloketSpecs : IDisposable
{
    private const string Declarabelkop = "Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum\n";
    private const string Bandkop = "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n";
    private static readonly DateOnly _2027 = new(2027, 1, 1);
    private static readonly DateOnly _2028 = new(2028, 1, 1);
    private static readonly Gebruiker _anna = new("anna", "beleid", "proef");

    private readonly Werkplaats _werkplaats = new();
    private readonly Databasevoorraad _databases;

    public BeleidsloketSpecs() => _databases = new Databasevoorraad(_werkplaats.Database, _werkplaats.Klok);

    public void Dispose()
    {
        _databases.Dispose();
        _werkplaats.Dispose();
    }

    private Beleidsloket Loket => new(_databases, _werkplaats.Klok);

    [Test]
    public void Zonder_vastlegging_is_er_geen_beleid()
    {
        Assert.That(Loket.Declarabel(), Is.Null);
        Assert.That(Loket.Bandbreedtes().OpDag(_2027), Is.Null);
    }

    [Test]
    public void Van_wat_declarabel_is_zegt_de_laatste_vastlegging_alles()
    {
        LegVast(Beleidssoort.Declarabel, null, $"{Declarabelkop}no-show;;nee;;;2025-01-01;2025-12-31\nno-show;;ja;;;2026-01-01;\n");
        LegVast(Beleidssoort.Declarabel, null, $"{Declarabelkop}no-show;;nee;;;2025-01-01;\n");
        var (stuk, regels) = Loket.Declarabel()!;
        Assert.That((stuk.Versie, regels.Count), Is.EqualTo((2, 1)));
        Assert.That(new Declarabelbeleid(regels).Zoek(Contactsoort.NoShow, null, _2027)!.Declarabel, Is.EqualTo(Declarabelheid.Nee));
    }

    [Test]
    public void Bandbreedtes_gelden_vanaf_hun_dag()
    {
        LegVast(Beleidssoort.Bandbreedte, _2027, $"{Bandkop}IB1;120;240\n");
        LegVast(Beleidssoort.Bandbreedte, _2028, $"{Bandkop}IB1;120;300\n");
        var verloop = Loket.Bandbreedtes();
        Assert.That(verloop.OpDag(_2027.AddDays(-1)), Is.Null);
        Assert.That(verloop.OpDag(_2028.AddDays(-1))!.Banden, Is.EqualTo(new[] { new Bandbreedte("IB1", 120, 240) }));
        Assert.That(verloop.OpDag(_2028)!.Banden, Is.EqualTo(new[] { new Bandbreedte("IB1", 120, 300) }));
    }

    [TestCase(Beleidssoort.Declarabel, null, $"{Declarabelkop}bellen;;ja;;;2026-01-01;\n", "declarabel.csv, regel 2: Soort 'bellen'; verwacht een van direct, online, netwerk, indirect, reistijd, no-show, poging.")]
    [TestCase(Beleidssoort.Declarabel, "2027-01-01", $"{Declarabelkop}direct;;ja;;;2026-01-01;\n", "Van wat declarabel is heeft elke regel haar eigen Ingangsdatum; geef er geen dag bij.")]
    [TestCase(Beleidssoort.Bandbreedte, null, $"{Bandkop}IB1;120;240\n", "Vanaf wanneer de bandbreedtes gelden ontbreekt; verwacht een dag.")]
    [TestCase(Beleidssoort.Bandbreedte, "2027-01-01", Bandkop, "bandbreedte.csv, regel 2: er staat geen bandbreedte in; verwacht ten minste één product.")]
    public void Waar_iets_aan_mankeert_wordt_niet_vastgelegd(Beleidssoort soort, string? vanaf, string inhoud, string fout)
    {
        var afloop = Loket.LegVast(soort, vanaf is null ? null : DateOnly.ParseExact(vanaf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Bestand(soort, inhoud), _anna);
        Assert.That(afloop.Bewaring, Is.Null);
        Assert.That(afloop.Fouten, Is.EqualTo(new[] { fout }));
        Assert.That(Loket.Lijst(), Is.Empty);
    }

    /// <summary>Beleid dat niet te lezen is, is niet hetzelfde als geen beleid.</summary>
    [Test]
    public void Wat_niet_meer_is_te_lezen_is_een_fout_van_ons()
    {
        LegVast(Beleidssoort.Declarabel, null, $"{Declarabelkop}direct;;ja;;;2026-01-01;\n");
        using (var verbinding = new SqliteConnection($"Data Source={_werkplaats.Database};Pooling=False"))
        {
            verbinding.Execute("update beleid set inhoud = x'00'");
        }

        Assert.That(() => Loket.Declarabel(), Throws.TypeOf<OpslagException>());
    }

    private void LegVast(Beleidssoort soort, DateOnly? vanaf, string inhoud) => Assert.That(Loket.LegVast(soort, vanaf, Bestand(soort, inhoud), _anna).Bewaring?.IsNieuw, Is.True);

    private static Bestandsstuk Bestand(Beleidssoort soort, string inhoud) => new(soort == Beleidssoort.Declarabel ? "declarabel.csv" : "bandbreedte.csv", Encoding.UTF8.GetBytes(inhoud));
}
