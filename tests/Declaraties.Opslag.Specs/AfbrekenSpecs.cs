using Dapper;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Sqlite;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag.Specs;

/// <summary>
/// Wat er overblijft als het proces of de machine er midden in een transactie mee ophoudt. Een kopie van de bestanden op dat moment is wat
/// er dan op de schijf staat.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class AfbrekenSpecs : IDisposable
{
    private const int WalKop = 32;
    private const int Framekop = 24;
    private readonly Proefmap _map = new();
    private readonly Proefopslag _opslag = new Proefopslag(Proefserver.Sqlite).MetContract().Met(new EenToewijzing(), new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient));

    private SqliteConnection Verbinding => ((SqliteDatabase)_opslag.Database).Verbinding;

    public void Dispose()
    {
        _opslag.Dispose();
        _map.Dispose();
    }

    [Test]
    public void Halverwege_een_reeks_berichten_afgebroken_is_de_stand_die_van_ervoor()
    {
        const int Berichten = 400;
        var voor = _opslag.Inhoud();
        // Met bijna geen geheugen schrijft SQLite al naar de schijf voordat er is vastgelegd.
        Verbinding.Execute("pragma cache_size = 10");
        var walVoor = new FileInfo(Wal(_opslag.Adres)).Length;
        var gedaan = 0;
        var afgebroken = _map.Pad("afgebroken.db");
        _opslag.NeemOp(
            [.. Enumerable.Range(100, Berichten).Select(nummer => new EenToewijzingBericht(new EenToewijzing(nummer)).Bouw())],
            (_, _) =>
            {
                if (++gedaan == Berichten)
                {
                    Kopieer(_opslag.Adres, afgebroken);
                }

                return [];
            });

        Assert.That(new FileInfo(Wal(afgebroken)).Length, Is.GreaterThan(walVoor + 10_000), "er stond al veel van de transactie op de schijf");
        Assert.That(Inhoud(afgebroken), Is.EqualTo(voor));
        Assert.That(_opslag.Inhoud(), Has.Count.GreaterThan(voor.Count + Berichten));
    }

    [Test]
    public void Na_afbreken_gaat_het_werk_gewoon_verder()
    {
        var afgebroken = _map.Pad("afgebroken.db");
        var bericht = new EenDeclaratie().Bouw();
        var bytes = Proefopslag.Bytes(bericht);
        Proefopslag.Dien(_opslag.Database, bericht, bytes, beslis: zaak =>
        {
            Kopieer(_opslag.Adres, afgebroken);
            return Proefopslag.Beslis(zaak);
        });

        using var database = Database.Open(afgebroken);
        Assert.That(new Declaratieopslag(database).Zoek(Proefopslag.Afdruk(bytes)), Is.Null);
        var oordeel = Proefopslag.Dien(database, bericht, bytes);
        Assert.That(oordeel.Uitslag, Is.EqualTo(Uitslag.VolledigToegewezen));
    }

    [Test]
    public void Waar_het_schrijven_ook_ophoudt_een_declaratie_staat_er_helemaal_of_helemaal_niet()
    {
        Verbinding.Execute("pragma wal_checkpoint(truncate)");
        var voor = _opslag.Inhoud();
        _opslag.Keur(new EenDeclaratie(new EenPrestatie("D1"), new EenPrestatie("D2").InMaand("2025-09"), new EenPrestatie("D3").OpToewijzing(1).VanClient(Voorbeeld.TweedeClient)));
        var na = _opslag.Inhoud();

        var heel = _map.Pad("heel.db");
        Kopieer(_opslag.Adres, heel);
        var wal = File.ReadAllBytes(Wal(heel));
        var frame = Framekop + (int)Verbinding.ExecuteScalar<long>("pragma page_size");
        var frames = (wal.Length - WalKop) / frame;
        Assert.That(wal, Has.Length.EqualTo(WalKop + (frames * frame)).And.Length.GreaterThan(WalKop + (5 * frame)));

        var afgebroken = _map.Pad("afgebroken.db");
        for (var i = 0; i <= frames; i++)
        {
            foreach (var lengte in new[] { WalKop + (i * frame) - 1, WalKop + (i * frame), WalKop + (i * frame) + (frame / 2) }.Where(lengte => lengte <= wal.Length))
            {
                Kopieer(heel, afgebroken);
                File.WriteAllBytes(Wal(afgebroken), wal[..lengte]);
                Assert.That(Inhoud(afgebroken), Is.EqualTo(lengte == wal.Length ? na : voor), $"{lengte} van {wal.Length} bytes");
            }
        }
    }

    private static string Wal(string bestand) => $"{bestand}-wal";

    private static void Kopieer(string van, string naar)
    {
        foreach (var deel in new[] { "", "-wal" })
        {
            using var bron = new FileStream(van + deel, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var doel = File.Create(naar + deel);
            bron.CopyTo(doel);
        }
    }

    private static IReadOnlyList<string> Inhoud(string bestand)
    {
        using var database = Database.Open(bestand);
        return Proefopslag.Inhoud(database);
    }
}
