using System.Runtime.Versioning;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Uitrol;

/// <summary>Reservekopie en terugzetten, met de opdrachten die een beheerder geeft (<c>deploy/backup</c>).</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[NonParallelizable]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
public sealed class BackupSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();

    public BackupSpecs() => Standaard.Programma("sqlite3");

    public void Dispose() => _werkplaats.Dispose();

    private string Kopie => _werkplaats.Pad("kopie.db");

    [Test]
    public async Task Een_kopie_van_een_dienst_die_doorwerkt_is_terug_te_zetten_en_te_herspelen()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        Uri eerste;
        byte[] antwoord;
        using (var dienst = Dienstproces.Start(_werkplaats))
        {
            eerste = await dienst.VerwerkAsync(Januari, "beoordeeld");
            antwoord = await dienst.Http.GetByteArrayAsync(Antwoord(eerste));
            using var klaar = new CancellationTokenSource();
            var doorwerken = Task.Run(async () =>
            {
                var aantal = 0;
                for (; !klaar.IsCancellationRequested; aantal++)
                {
                    await dienst.BiedAanAsync(Januari, $"onder het maken {aantal}");
                }

                return aantal;
            });
            var gemaakt = Backup();
            await klaar.CancelAsync();
            Assert.That((gemaakt.Code, gemaakt.Alles), Is.EqualTo((0, "")));
            Assert.That(await doorwerken, Is.GreaterThan(0), "de dienst nam intussen gewoon aan");
            Assert.That(File.GetUnixFileMode(Kopie), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite), "er staan persoonsgegevens in");
            await dienst.VerwerkAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "2-februari")), "beoordeeld");
            var inGebruik = Terug();
            Assert.That((inGebruik.Code, inGebruik.Fout), Is.EqualTo((75, $"{_werkplaats.Database} is in use (or no database any more: then move it away first). Stop the service.\n")));
            Assert.That(dienst.Stop(), Is.Zero);
        }

        Assert.That(Oordelen(), Is.EqualTo(2));
        var teruggezet = Terug();
        Assert.That((teruggezet.Code, teruggezet.Uit), Is.EqualTo((0, "1 herspeeld, 1 gelijk, 0 verschillend.\n")), teruggezet.ToString());
        Assert.That(Oordelen(), Is.EqualTo(1), "wat na de kopie kwam is er niet meer");
        Assert.That(Directory.GetFiles(_werkplaats.Map, "*.db.before-*Z"), Has.Length.EqualTo(1), "en ligt ernaast");
        using var opnieuw = Dienstproces.Start(_werkplaats);
        Assert.That(await opnieuw.Http.GetByteArrayAsync(Antwoord(eerste)), Is.EqualTo(antwoord));
        await opnieuw.VerwerkAsync(await File.ReadAllBytesAsync(Voorraad.Declaratie(Voorraad.Goed, "2-februari")), "beoordeeld");
    }

    [TestCase("update declaratie set toegekend = toegekend + 1", "toegekend toen: ")]
    [TestCase("delete from prestatie", "bewaarde prestaties toen: 0")]
    public void Een_kopie_die_niet_hetzelfde_oordeel_geeft_wordt_niet_teruggezet(string ingreep, string verschil)
    {
        Beoordeeld();
        Assert.That(Backup().Code, Is.Zero);
        Assert.That(Programma.Shell(_werkplaats.Map, $"sqlite3 kopie.db '{ingreep}'").Code, Is.Zero);
        NietTerug(verschil, "does not replay");
    }

    [Test]
    public void Een_beschadigde_kopie_wordt_niet_teruggezet()
    {
        Beoordeeld();
        Assert.That(Backup().Code, Is.Zero);
        using (var bestand = File.OpenWrite(Kopie))
        {
            bestand.SetLength(bestand.Length / 2);
        }

        NietTerug("", "kopie.db is damaged: ");
    }

    [Test]
    public void Een_kopie_wordt_nooit_overschreven_en_een_database_die_er_niet_is_niet_gemaakt()
    {
        var geen = Backup();
        Assert.That((geen.Code, geen.Fout), Is.EqualTo((66, $"{_werkplaats.Database} does not exist.\n")));
        Assert.That(Directory.GetFileSystemEntries(_werkplaats.Map), Is.Empty);
        Beoordeeld();
        _werkplaats.Schrijf("kopie.db", "van gisteren");
        Assert.That(Backup().Code, Is.EqualTo(73));
        Assert.That(File.ReadAllText(Kopie), Is.EqualTo("van gisteren"));
    }

    [TestCase("/bestaat/niet/declaraties", "The program /bestaat/niet/declaraties is not there")]
    [TestCase("/etc/hostname", "The program /etc/hostname does not start (")]
    public void Een_programma_dat_er_niet_is_zegt_niets_over_de_kopie(string programma, string fout)
    {
        Beoordeeld();
        Assert.That(Backup().Code, Is.Zero);
        var terug = Programma.Shell(_werkplaats.Map, $"DECLARATIES='{programma}' '{Uitrolbestand.Pad("deploy/backup/restore.sh")}' '{Kopie}' '{_werkplaats.Database}'");
        Assert.That(terug.Code, Is.EqualTo(69));
        Assert.That(terug.Fout, Does.Contain(fout).And.Contain("is left as it was").And.Not.Contain("replay"));
    }

    private static byte[] Januari => File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));

    private static Uri Antwoord(Uri bericht) => new(bericht + "/antwoord", UriKind.Relative);

    private void Beoordeeld()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        Assert.That(_werkplaats.Declareer(Voorraad.Declaratie(Voorraad.Goed, "1-januari")).Code, Is.Zero);
    }

    private void NietTerug(string uit, string fout)
    {
        var voorheen = Databasedump.Van(_werkplaats.Database);
        var bestanden = Directory.GetFileSystemEntries(_werkplaats.Map).Order(StringComparer.Ordinal).ToList();
        var terug = Terug();
        Assert.That((terug.Code, terug.Uit.Contains(uit, StringComparison.Ordinal)), Is.EqualTo((70, true)), terug.ToString());
        Assert.That(terug.Fout, Does.Contain(fout));
        Assert.That(Databasedump.Van(_werkplaats.Database), Is.EqualTo(voorheen));
        Assert.That(Directory.GetFileSystemEntries(_werkplaats.Map).Order(StringComparer.Ordinal), Is.EqualTo(bestanden), "er blijft niets liggen");
    }

    private long Oordelen() => Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from declaratie");

    private Uitvoering Backup() => Shell("backup.sh", $"'{_werkplaats.Database}' '{Kopie}'");

    private Uitvoering Terug() => Shell("restore.sh", $"'{Kopie}' '{_werkplaats.Database}'");

    private Uitvoering Shell(string opdracht, string argumenten) => Programma.Shell(
        _werkplaats.Map,
        $"DOTNET_ROOT='{Uitrolbestand.Dotnet}' DECLARATIES='{Path.Combine(Uitrolbestand.Programmamap, "declaraties")}' '{Uitrolbestand.Pad("deploy/backup/" + opdracht)}' {argumenten}");
}
