using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Processen;

/// <summary>Wat alleen aan een echt proces te zien is: afsluitcode, stromen, map waarin het draait.</summary>
public sealed class ProgrammaSpecs
{
    [Test]
    public void Zonder_optie_komt_de_database_in_data_onder_de_huidige_map()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = Programma.Voer(werkplaats.Map, ["importeer", "producten", Voorraad.Bestand(Voorraad.Goed, "producten.csv")]);
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((0, "")));
        Assert.That(werkplaats.Pad("data", "declaraties.db"), Does.Exist);
        Assert.That(Databasedump.Heel(werkplaats.Pad("data", "declaraties.db")), Is.EqualTo("ok"));
        var rapport = Programma.Voer(werkplaats.Map, ["rapport", "benutting", "--maand", "2026-01", "--formaat", "json"]);
        Assert.That((rapport.Code, rapport.Uit, rapport.Fout), Is.EqualTo((0, "[]\n", "")));
        var controle = Programma.Voer(werkplaats.Map, ["controleer", Voorraad.Declaratie(Voorraad.Goed, "1-januari")]);
        Assert.That(controle.Uit, Does.Contain("niveau 1 t/m 4"), "met een database ook niveau 3 en 4");
    }

    [Test]
    public void De_afsluitcode_is_die_van_het_proces_en_de_uitvoer_is_utf8_zonder_kleur()
    {
        using var werkplaats = new Werkplaats();
        var hulp = Programma.Voer(werkplaats.Map, ["rapport", "benutting", "--help"]);
        Assert.That(hulp.Code, Is.Zero);
        Assert.That(hulp.Uit, Does.StartWith("Geleverde tegenover geïndiceerde tijd"));
        var fout = Programma.Voer(werkplaats.Map, ["declareer"]);
        Assert.That((fout.Code, fout.Uit), Is.EqualTo((64, "")));
        Assert.That(fout.Fout, Does.StartWith("Verkeerd gebruik.\n").And.None.EqualTo('\u001b'));
        var onleesbaar = Programma.Voer(werkplaats.Map, ["controleer", Voorraad.Onleesbaar("wmo301"), "--formaat", "json"]);
        Assert.That((onleesbaar.Code, onleesbaar.Fout), Is.EqualTo((2, "")));
        using var verslag = JsonDocument.Parse(onleesbaar.Uit);
    }

    [TestCase("", "de server is niet te bereiken.")]
    [TestCase("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1", "voor SQL Server is ICU nodig. Installeer libicu, en zet DOTNET_SYSTEM_GLOBALIZATION_INVARIANT niet.")]
    public void Een_SQL_Server_wordt_met_een_verbindingsreeks_genoemd_en_haar_wachtwoord_nooit_herhaald(string omgeving, string reden)
    {
        MetShell();
        using var werkplaats = new Werkplaats();
        const string Reeks = "Server=127.0.0.1,1;Database=sdd;User Id=u;Password=Zeer-Geheim7;Connect Timeout=2;ConnectRetryCount=0";
        var uitvoering = Programma.Shell(werkplaats.Map, $"{omgeving} {Programma.Shellopdracht} rapport benutting --maand 2026-01 --database '{Reeks}'");
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((70, "")));
        Assert.That(uitvoering.Fout, Is.EqualTo($"Database sdd op 127.0.0.1,1 kan niet worden geopend: {reden}\n"));
        Assert.That(Directory.GetFileSystemEntries(werkplaats.Map), Is.Empty);
    }

    [TestCase("LC_ALL=nl_NL.UTF-8")]
    [TestCase("LC_ALL=C")]
    [TestCase("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")]
    public void De_taal_van_de_machine_verandert_niets_aan_getallen_en_datums(string omgeving)
    {
        MetShell();
        using var werkplaats = new Werkplaats();
        werkplaats.MetDatabase("importeer", "toewijzingen", Voorraad.Bestand("overgang-van-product", "toewijzingen"));
        string[] rapport = ["rapport", "benutting", "--maand", "2026-01"];
        var hier = werkplaats.MetDatabase(rapport);
        Assert.That(hier.Uit, Does.Match("[0-9],[0-9]"), "er staat een getal met een komma in");
        var daar = Programma.Shell(werkplaats.Map, $"{omgeving} {Programma.Shellopdracht} {string.Join(' ', rapport)} --database '{werkplaats.Database}'");
        Assert.That(daar.Uit, Is.EqualTo(hier.Uit));
    }

    [Test]
    public void Een_bericht_mag_uit_een_pijp_komen()
    {
        MetShell();
        using var werkplaats = new Werkplaats();
        var bericht = File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        var goed = Programma.Voer(werkplaats.Map, ["controleer", "/dev/stdin"], bericht);
        Assert.That(goed.Code, Is.Zero, goed.ToString());
        var afgebroken = Programma.Voer(werkplaats.Map, ["controleer", "/dev/stdin"], bericht[..100]);
        Assert.That(afgebroken.Code, Is.EqualTo(2), afgebroken.ToString());
        var eindeloos = Programma.Voer(werkplaats.Map, ["controleer", "/dev/zero", "--maximale-grootte", "1"]);
        Assert.That(eindeloos.Code, Is.EqualTo(2), eindeloos.ToString());
    }

    [TestCase("herspeel --alles")]
    [TestCase("rapport benutting --maand 2026-01")]
    [TestCase("declareer")]
    public void Een_volle_schijf_achter_stdout_geeft_geen_stack_trace(string opdracht)
    {
        MetShell();
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var vol = Programma.Shell(werkplaats.Map, $"{Programma.Shellopdracht} {opdracht} {(opdracht == "declareer" ? "" : "--database declaraties.db")} > /dev/full");
        Assert.That(vol.Fout, Does.Not.Contain("Unhandled").And.Not.Contain("   at "));
        Assert.That(vol.Code, Is.EqualTo(opdracht == "declareer" ? 64 : 70), vol.ToString());
    }

    [Test]
    public void Wie_niet_verder_leest_krijgt_geen_stack_trace()
    {
        MetShell();
        using var werkplaats = new Werkplaats();
        var dicht = Programma.Shell(werkplaats.Map, $"{Programma.Shellopdracht} --help | head -1");
        Assert.That((dicht.Code, dicht.Fout), Is.EqualTo((0, "")));
        var gesloten = Programma.Shell(werkplaats.Map, $"{Programma.Shellopdracht} --help >&-");
        Assert.That(gesloten.Code, Is.EqualTo(70), gesloten.ToString());
        Assert.That(gesloten.Fout, Is.EqualTo("De uitvoer kan niet worden weggeschreven.\n"));
        Assert.That(Programma.Shell(werkplaats.Map, $"{Programma.Shellopdracht} --help >&- 2>&-").Code, Is.EqualTo(70));
    }

    [Test]
    public void De_demo_draait_in_een_lege_map_en_heeft_niets_anders_nodig()
    {
        using var werkplaats = new Werkplaats();
        var eerste = Programma.Voer(werkplaats.Map, ["demo", "--stop"]);
        Assert.That(eerste.Code, Is.Zero, eerste.ToString());
        Assert.That(eerste.Uit, Has.None.EqualTo('\u001b'));
        var map = Directory.EnumerateDirectories(werkplaats.Pad("demo")).Single();
        Assert.That(eerste.Uit, Does.Contain($"Alles staat in {map}"));
        Assert.That(Programma.Voer(werkplaats.Map, ["demo", "--stop"]).Code, Is.Zero, "een tweede demo neemt een andere map");
        Assert.That(Directory.EnumerateDirectories(werkplaats.Pad("demo")).Count(), Is.EqualTo(2));
    }

    private static void MetShell()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("Alleen op Linux: dit gaat over /dev.");
        }
    }
}
