using System.Runtime.Versioning;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Mappen;

/// <summary>Wat op schijf komt is van niemand anders, ook niet van een proces waarvan de umask alles toestaat.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform("Linux")]
[SupportedOSPlatform("linux")]
public sealed class RechtenSpecs : IDisposable
{
    private const UnixFileMode Eigen = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode EigenMap = Eigen | UnixFileMode.UserExecute;
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public async Task De_dienst_maakt_database_mappen_en_antwoorden_alleen_voor_zichzelf()
    {
        _werkplaats.Schrijf("nieuw/.houvast", "");
        File.SetUnixFileMode(_werkplaats.Pad("nieuw"), EigenMap);
        var database = _werkplaats.Pad("nieuw", "diep", "declaraties.db");
        using var dienst = Dienstproces.Volg(Programma.MetUmask("0000", _werkplaats.Map, ["serve"], [("Database", database), ("Maak", "ja"), ("Http:Poort", "0"), ("Map:Pad", _werkplaats.Pad("post")), ("Map:Rust", "1")]));
        _werkplaats.Schrijf("post/inkomend/.x.xml", "<a/>");
        File.Move(_werkplaats.Pad("post/inkomend/.x.xml"), _werkplaats.Pad("post/inkomend/x.xml"));
        var antwoord = _werkplaats.Pad("post/antwoorden/x.fout.json");
        await dienst.WachtTotAsync(() => File.Exists(antwoord), "het antwoord");
        foreach (var bestand in (string[])[database, database + "-wal", database + "-shm", antwoord])
        {
            Assert.That(File.GetUnixFileMode(bestand), Is.EqualTo(Eigen), bestand);
        }

        foreach (var map in (string[])["nieuw/diep", "post", "post/inkomend", "post/verwerkt", "post/fout", "post/antwoorden"])
        {
            Assert.That(File.GetUnixFileMode(_werkplaats.Pad(map)), Is.EqualTo(EigenMap), map);
        }
    }

    [Test]
    public async Task Een_map_die_met_een_groep_is_gedeeld_blijft_dat_ook_als_de_umask_dat_niet_wil()
    {
        const UnixFileMode Groep = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
        var post = Directory.CreateDirectory(_werkplaats.Pad("post")).FullName;
        File.SetUnixFileMode(post, EigenMap | Groep | UnixFileMode.SetGroup | UnixFileMode.OtherRead);
        using var dienst = Dienstproces.Volg(Programma.MetUmask("0077", _werkplaats.Map, ["serve"], [("Database", _werkplaats.Database), ("Http:Poort", "0"), ("Map:Pad", post), ("Map:Rust", "1")]));
        foreach (var map in (string[])["inkomend", "verwerkt", "fout", "antwoorden"])
        {
            Assert.That(File.GetUnixFileMode(Path.Combine(post, map)), Is.EqualTo(EigenMap | Groep | UnixFileMode.SetGroup), map);
        }

        _werkplaats.Schrijf("post/inkomend/x.xml", "<a/>");
        var antwoord = _werkplaats.Pad("post/antwoorden/x.fout.json");
        await dienst.WachtTotAsync(() => File.Exists(antwoord), "het antwoord");
        Assert.That(File.GetUnixFileMode(antwoord), Is.EqualTo(Eigen | UnixFileMode.GroupRead | UnixFileMode.GroupWrite));
    }

    [Test]
    public void Een_opdracht_maakt_haar_uitvoer_alleen_voor_wie_haar_geeft()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        Assert.That(_werkplaats.Declareer(Voorraad.Declaratie(Voorraad.Goed, "1-januari"), "uit/diep").Code, Is.Zero);
        Assert.That(_werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-01", "--formaat", "csv", "--uit", _werkplaats.Pad("benutting.csv")).Code, Is.Zero);
        foreach (var bestand in Directory.EnumerateFiles(_werkplaats.Pad("uit", "diep")).Append(_werkplaats.Pad("benutting.csv")).Append(_werkplaats.Database))
        {
            Assert.That(File.GetUnixFileMode(bestand), Is.EqualTo(Eigen), bestand);
        }

        Assert.That((File.GetUnixFileMode(_werkplaats.Pad("uit")), File.GetUnixFileMode(_werkplaats.Pad("uit", "diep"))), Is.EqualTo((EigenMap, EigenMap)));
    }

    [Test]
    public void Een_database_die_ieder_mocht_lezen_is_daarna_van_haar_eigenaar_en_zijn_groep()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        File.SetUnixFileMode(_werkplaats.Database, Eigen | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        Assert.That(_werkplaats.MetDatabase("herspeel", "--alles").Code, Is.Zero);
        Assert.That(File.GetUnixFileMode(_werkplaats.Database), Is.EqualTo(Eigen | UnixFileMode.GroupRead));
    }
}
