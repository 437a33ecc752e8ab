using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

public sealed class HerspeelSpecs : IDisposable
{
    private const string Geval = "client-onbekend";
    private byte[] _database = [];
    private string _antwoord = "";
    private long _oordeel;
    private Werkplaats _werkplaats = new();

    [OneTimeSetUp]
    public void Declareer()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Geval);
        Assert.That(werkplaats.Declareer(Voorraad.Bestand(Geval, "declaraties")).Code, Is.EqualTo(1));
        using var verslag = JsonDocument.Parse(File.ReadAllBytes(werkplaats.Pad("antwoorden", "1-januari.json")));
        _oordeel = verslag.RootElement.GetProperty("oordeel").GetInt64();
        _antwoord = File.ReadAllText(werkplaats.Pad("antwoorden", "1-januari.xml"));
        _database = File.ReadAllBytes(werkplaats.Database);
    }

    [SetUp]
    public void Begin()
    {
        _werkplaats.Dispose();
        _werkplaats = new Werkplaats();
        File.WriteAllBytes(_werkplaats.Database, _database);
    }

    [OneTimeTearDown]
    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public void Een_oordeel_dat_klopt_is_gelijk()
    {
        var dump = Databasedump.Van(_werkplaats.Database);
        var een = _werkplaats.MetDatabase("herspeel", $"{_oordeel}");
        Assert.That((een.Code, een.Uit, een.Fout), Is.EqualTo((0, "1 herspeeld, 1 gelijk, 0 verschillend.\n", "")));
        var alle = _werkplaats.MetDatabase("herspeel", "--alles");
        Assert.That((alle.Code, alle.Uit, alle.Fout), Is.EqualTo((0, "2 herspeeld, 2 gelijk, 0 verschillend.\n", "")));
        Assert.That(_werkplaats.MetDatabase("herspeel").Uit, Is.EqualTo(alle.Uit), "zonder ID: alle");
        Assert.That(Databasedump.Van(_werkplaats.Database), Is.EqualTo(dump));
    }

    [Test]
    public void Een_oordeel_dat_er_niet_is_is_verkeerd_gebruik()
    {
        var uitvoering = _werkplaats.MetDatabase("herspeel", "9999");
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((64, "Er is geen oordeel 9999.\n")));
    }

    [Test]
    public void Wat_later_is_ingelezen_verandert_een_oordeel_van_toen_niet()
    {
        // Client b becomes known, the tariff changes, and the allocation of client a shrinks.
        var tweede = File.ReadAllText(Voorraad.Bestand(Voorraad.Goed, "toewijzingen", "2-client-b.xml")).Replace("<iwmo:Identificatie>T2<", "<iwmo:Identificatie>T20<", StringComparison.Ordinal);
        Assert.That(_werkplaats.MetDatabase("importeer", "toewijzingen", _werkplaats.Schrijf("t.xml", tweede)).Code, Is.Zero);
        var contract = _werkplaats.Schrijf("c.csv", "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n99990001;02;02A05;01;1;2024-01-01;\n");
        Assert.That(_werkplaats.MetDatabase("importeer", "contracten", contract).Code, Is.Zero);
        Assert.That(_werkplaats.MetDatabase("herspeel", "--alles").Code, Is.Zero);
    }

    [TestCase("uitslag = 5", "uitslag toen: volledig toegewezen, nu: deels afgewezen")]
    [TestCase("toegekend = 7501", "toegekend toen: 75,01 euro, nu: 75,00 euro")]
    [TestCase("ingediend = 1", "ingediend toen: 0,01 euro, nu: 175,00 euro")]
    [TestCase("goedgekeurd = 2", "goedgekeurde prestaties toen: 2, nu: 1")]
    [TestCase("afgewezen = 1", "afgewezen prestaties toen: 1, nu: 0")]
    [TestCase("niet_beoordeeld = 2", "niet beoordeelde prestaties toen: 2, nu: 3")]
    [TestCase("identificatie = 'W99'", "Identificatie toen: W99, nu: W01")]
    [TestCase("declaratienummer = 'D99'", "DeclaratieNummer toen: D99, nu: D01")]
    [TestCase("periode = 202512", "DeclaratiePeriode toen: 2025-12, nu: 2026-01")]
    [TestCase("aanbieder = '99990009'", "aanbieder toen: 99990009, nu: 99990001")]
    [TestCase("regelset = 'oud'", "regelset oud is onbekend (bekend zijn iwmo-3.2/2026.1 en iwmo-3.2/2026.2): herspeeld met iwmo-3.2/2026.2")]
    [TestCase("peildatum = 20260319", "het antwoord (WMO325) is niet byte voor byte gelijk")]
    [TestCase("antwoord = x'0001020304'", "het bewaarde bericht of antwoord is beschadigd en niet meer uit te pakken")]
    [TestCase("bericht = x'0001020304'", "het bewaarde bericht of antwoord is beschadigd en niet meer uit te pakken")]
    public void Een_gewijzigd_oordeel_valt_op(string wijziging, string verschil)
    {
        Assert.That(Databasedump.Wijzig(_werkplaats.Database, $"update declaratie set {wijziging} where versie = {_oordeel}"), Is.EqualTo(1));
        Verschilt(verschil);
    }

    [TestCase("8187", "8001")]
    [TestCase("<iwmo:TotaalBedrag>7500<", "<iwmo:TotaalBedrag>7501<")]
    [TestCase("Bericht>\n", "Bericht>")]
    public void Een_gewijzigd_antwoord_valt_op(string oud, string nieuw)
    {
        Assert.That(_antwoord, Does.Contain(oud));
        Databasedump.Wijzig(_werkplaats.Database, $"update declaratie set antwoord = $antwoord where versie = {_oordeel}", ("$antwoord", Ingepakt(_antwoord.Replace(oud, nieuw, StringComparison.Ordinal))));
        Verschilt("het antwoord (WMO325) is niet byte voor byte gelijk");
    }

    [Test]
    public void Een_gewijzigd_bericht_valt_op()
    {
        var bericht = File.ReadAllText(Voorraad.Declaratie(Geval, "1-januari")).Replace("<wmo323:GeleverdVolume>60<", "<wmo323:GeleverdVolume>59<", StringComparison.Ordinal);
        Databasedump.Wijzig(_werkplaats.Database, $"update declaratie set bericht = $bericht where versie = {_oordeel}", ("$bericht", Ingepakt(bericht)));
        Verschilt("bevinding nu, toen niet: TR346 9346 Prestatie R1");
    }

    [Test]
    public void Een_bericht_dat_onleesbaar_is_gemaakt_valt_op()
    {
        Databasedump.Wijzig(_werkplaats.Database, $"update declaratie set bericht = $bericht where versie = {_oordeel}", ("$bericht", Ingepakt("<geen/>")));
        Verschilt("het bewaarde bericht voldoet niet meer aan het berichtschema");
    }

    [Test]
    public void Van_een_oordeel_van_eerdere_regels_tellen_de_woorden_niet_en_de_rest_wel()
    {
        Databasedump.Wijzig(_werkplaats.Database, $"update declaratie set regelset = 'iwmo-3.2/2026.1' where versie = {_oordeel}");
        Databasedump.Wijzig(_werkplaats.Database, $"update bevinding set toelichting = 'in andere woorden', zou_voldoen = 'iets anders', advies = 'geen' where versie = {_oordeel}");
        var gelijk = _werkplaats.MetDatabase("herspeel", "--alles");
        Assert.That((gelijk.Code, gelijk.Uit), Is.EqualTo((0, "2 herspeeld, 2 gelijk, 0 verschillend.\n")));

        Databasedump.Wijzig(_werkplaats.Database, $"update bevinding set regelnummer = regelnummer + 1 where versie = {_oordeel} and volgnummer = 0");
        Verschilt("bevinding toen, nu niet: TR304 8187 Client");
        Databasedump.Wijzig(_werkplaats.Database, $"update bevinding set regelnummer = regelnummer - 1 where versie = {_oordeel} and volgnummer = 0");
        Databasedump.Wijzig(_werkplaats.Database, $"update declaratie set regelset = 'iwmo-3.2/2026.2' where versie = {_oordeel}");
        Verschilt("bevinding toen, nu niet: TR304 8187 Client : in andere woorden");
    }

    [TestCase("delete from bevinding where versie = {0} and volgnummer = 0", "bevinding nu, toen niet: TR304 8187 Client")]
    [TestCase("update bevinding set toelichting = 'anders' where versie = {0} and volgnummer = 0", "bevinding toen, nu niet: TR304 8187 Client : anders")]
    [TestCase("update bevinding set advies = 'anders' where versie = {0} and volgnummer = 0", "bevinding toen, nu niet: TR304 8187 Client : Gemeente 0505 heeft voor deze client geen enkele toewijzing aan aanbieder 99990001. Advies: anders")]
    [TestCase("insert into bevinding select versie, 9, regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen, advies from bevinding where versie = {0} and volgnummer = 0", "dezelfde bevindingen, in een andere volgorde of een ander aantal")]
    public void Gewijzigde_bevindingen_vallen_op(string sql, string verschil)
    {
        Assert.That(Databasedump.Wijzig(_werkplaats.Database, string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, _oordeel)), Is.EqualTo(1));
        Verschilt(verschil);
    }

    [TestCase("uitslag = 2 where uitslag = 1")]
    [TestCase("bedrag = bedrag + 1 where uitslag = 1")]
    [TestCase("volume = volume - 1 where uitslag = 1")]
    [TestCase("bsn = 999900031 where uitslag = 1")]
    [TestCase("bezet_nummer = 0 where uitslag = 1")]
    [TestCase("begindatum = 20260102 where uitslag = 1")]
    public void Een_gewijzigde_prestatie_valt_op(string wijziging)
    {
        Assert.That(Databasedump.Wijzig(_werkplaats.Database, $"update prestatie set {wijziging}"), Is.EqualTo(1));
        Verschilt("prestatie R1 is anders bewaard dan zij is ingediend en beoordeeld");
    }

    [Test]
    public void Een_verdwenen_prestatie_valt_op()
    {
        Databasedump.Wijzig(_werkplaats.Database, "delete from prestatie where uitslag = 1");
        Verschilt("bewaarde prestaties toen: 3, nu: 4");
    }

    [TestCase("update toewijzingstand set minuten = minuten - 1")]
    [TestCase("update toewijzingstand set laatste_einddatum = 20251231")]
    [TestCase("delete from toewijzingstand")]
    public void Een_gewijzigde_lopende_som_valt_op(string wijziging)
    {
        Assert.That(Databasedump.Wijzig(_werkplaats.Database, wijziging), Is.EqualTo(1));
        var alle = _werkplaats.MetDatabase("herspeel", "--alles");
        Assert.That(alle.Code, Is.EqualTo(1));
        Assert.That(alle.Uit, Is.EqualTo(
            "Toewijzing 101 van gemeente 0505 aan aanbieder 99990001: de lopende som is niet die van de goedgekeurde prestaties.\n2 herspeeld, 2 gelijk, 0 verschillend.\n"));
    }

    [Test]
    public void Wat_voor_een_oordeel_is_gelezen_wordt_niet_ongemerkt_gewijzigd()
    {
        Databasedump.Wijzig(_werkplaats.Database, "update contractregel set tarief = 126 where code = '02A05'");
        Verschilt("bevinding nu, toen niet: TR418 0611 Prestatie R1");
    }

    private void Verschilt(string verschil)
    {
        var uitvoering = _werkplaats.MetDatabase("herspeel", $"{_oordeel}");
        Assert.That(uitvoering.Code, Is.EqualTo(1), uitvoering.ToString());
        Assert.That(uitvoering.Uit, Does.Contain($"Oordeel {_oordeel}: {verschil}").And.EndsWith("1 herspeeld, 0 gelijk, 1 verschillend.\n"));
        Assert.That(Werkplaats.BevatBsn(uitvoering.Alles), Is.False);
        var alle = _werkplaats.MetDatabase("herspeel", "--alles");
        Assert.That(alle.Code, Is.EqualTo(1));
        Assert.That(alle.Uit, Does.Contain(verschil).And.Contain("2 herspeeld, "));
    }

    private static byte[] Ingepakt(string tekst)
    {
        using var doel = new MemoryStream();
        using (var zlib = new ZLibStream(doel, CompressionLevel.Fastest))
        {
            zlib.Write(Encoding.UTF8.GetBytes(tekst));
        }

        return doel.ToArray();
    }
}
