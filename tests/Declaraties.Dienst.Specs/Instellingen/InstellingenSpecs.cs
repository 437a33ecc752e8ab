using System.Net;
using System.Net.Sockets;
using Declaraties.Dienst.Instellingen;
using Declaraties.Testprogramma;
using Declaraties.Worker.Samenstellen;
using Microsoft.Extensions.Configuration;

namespace Declaraties.Dienst.Specs.Instellingen;

/// <summary>Wat niet klopt blijkt bij het opstarten: welke instelling, wat er staat, wat er had moeten staan.</summary>
public sealed class InstellingenSpecs
{
    [Test]
    public void Zonder_instellingen_is_alles_ingebouwd()
    {
        var (instellingen, fouten) = Lees();
        Assert.That(fouten, Is.Empty);
        Assert.That(instellingen.Dienst.Database, Is.EqualTo("./data/declaraties.db"));
        Assert.That((instellingen.Web.Adres, instellingen.Web.Poort, instellingen.Dienst.Map, instellingen.Dienst.WerkdagenWachten), Is.EqualTo((IPAddress.Loopback, 5080, (string?)null, 0)));
        Assert.That(instellingen.Dienst.Grenzen.MaxBytes, Is.EqualTo(25 * 1024 * 1024));
    }

    [Test]
    public void Een_instelling_wordt_gelezen_en_een_lege_telt_niet()
    {
        var (instellingen, fouten) = Lees(("Http:Poort", " 8080 "), ("Http:Adres", "127.0.0.2"), ("Database", ""), ("Categorieen", "02, 07"), ("WerkdagenWachten", "10"), ("Map:Pad", "post"));
        Assert.That(fouten, Is.Empty);
        Assert.That((instellingen.Web.Poort, instellingen.Web.Adres, instellingen.Dienst.Database, instellingen.Dienst.WerkdagenWachten, instellingen.Dienst.Map), Is.EqualTo((8080, IPAddress.Parse("127.0.0.2"), "./data/declaraties.db", 10, "post")));
        Assert.That(instellingen.Dienst.Categorieen, Is.EquivalentTo(["02", "07"]));
    }

    [TestCase("Http:Poort", "abc", "is 'abc'; verwacht een geheel getal van 0 t/m 65535.")]
    [TestCase("Http:Poort", "65536", "is '65536'; verwacht een geheel getal van 0 t/m 65535.")]
    [TestCase("Http:Poort", "-1", "is '-1'; verwacht")]
    [TestCase("Http:Adres", "overal", "is 'overal'; verwacht een IP-adres")]
    [TestCase("Werkers", "0", "is '0'; verwacht een geheel getal van 1 t/m 64.")]
    [TestCase("WerkdagenWachten", "11", "is '11'; verwacht een geheel getal van 0 t/m 10.")]
    [TestCase("MaximaleGrootte", "0", "is '0'; verwacht een geheel getal van 1 t/m 2000.")]
    [TestCase("MaximumFouten", "x", "is 'x'; verwacht een geheel getal")]
    [TestCase("Map:Rust", "0", "is '0'; verwacht een geheel getal van 1 t/m 3600.")]
    [TestCase("Benutting:Boven", "79", "is 79, lager dan Benutting:Onder (80); verwacht een percentage van 80 t/m 1000.")]
    [TestCase("Http:BytesOnderweg", "32", "is '32'; verwacht een geheel getal van 33 t/m")]
    [TestCase("Http:AanbiedingenTegelijk", "0", "is '0'; verwacht een geheel getal van 1 t/m")]
    [TestCase("Http:LaagsteSnelheid", "0", "is '0'; verwacht een geheel getal van 1 t/m")]
    [TestCase("Http:HeadersBinnen", "0", "is '0'; verwacht een geheel getal van 1 t/m 3600.")]
    [TestCase("PerAanbieder:Onverwerkt", "-1", "is '-1'; verwacht een geheel getal van 0 t/m")]
    [TestCase("PerAanbieder:MegabytesPerDag", "-1", "is '-1'; verwacht een geheel getal van 0 t/m")]
    [TestCase("Thema:Bestand", "bestaat-niet.css", "is 'bestaat-niet.css', maar dat bestand is er niet; verwacht een CSS-bestand.")]
    [TestCase("Ggk:Uitgang", "http://adapter.example/ggk", "is geen adres waar enveloppen heen kunnen; verwacht een map, of een adres dat met https:// begint")]
    [TestCase("Ggk:Uitgang", "ftp://adapter.example/ggk", "is geen adres waar enveloppen heen kunnen")]
    [TestCase("Ggk:Uitgang", "https://wie:geheim@adapter.example/ggk", "is geen adres waar enveloppen heen kunnen")]
    [TestCase("Ggk:Certificaat", "gemeente.pfx", "hoort bij een Ggk:Uitgang die met https:// begint")]
    [TestCase("Ggk:Vertrouwd", "wortels.pem", "hoort bij een Ggk:Uitgang die met https:// begint")]
    [TestCase("PostBewaren", "0", "is '0'; verwacht een geheel getal van 1 t/m 3650.")]
    [TestCase("PostOpgeven", "0", "is '0'; verwacht een geheel getal van 1 t/m 8760.")]
    [TestCase("Klok:Achter", "0", "is '0'; verwacht een geheel getal van 1 t/m 8760.")]
    [TestCase("Klok:Voor", "0", "is '0'; verwacht een geheel getal van 1 t/m 36500.")]
    [TestCase("Http:Proxy", "proxy", "is 'proxy'; verwacht het adres van de proxy of zijn netwerk")]
    [TestCase("Veegronde", "0", "is '0'; verwacht een geheel getal van 1 t/m 3600.")]
    [TestCase("Vasthouden:Standaard", "soms", "is 'soms'; verwacht nooit, altijd, bedrag:<hele euro's> of aandeel:<procent, 1 t/m 100>.")]
    [TestCase("Vasthouden:0505", "bedrag:0", "is 'bedrag:0'; verwacht nooit")]
    [TestCase("Vasthouden:9999", "altijd", "noemt geen gemeente uit de CBS-lijst")]
    [TestCase("Categorieen", "02,19", "noemt '19'; verwacht ProductCategorieen 01 t/m 18")]
    [TestCase("Http:Port", "8080", "bestaat niet; verwacht")]
    [TestCase("Benutting:Onder", "101", "is 101, hoger dan Benutting:Boven (100); verwacht een percentage van 0 t/m 100, of ook een hogere Benutting:Boven.")]
    [TestCase("Htp:Poort", "8080", "bestaat niet; verwacht Http:Poort.")]
    public void Wat_niet_klopt_wordt_genoemd(string naam, string waarde, string gebrek)
    {
        var (_, fouten) = Lees((naam, waarde));
        Assert.That(fouten, Has.Count.EqualTo(1));
        Assert.That(fouten[0], Does.StartWith($"Instelling Declaraties:{naam} (omgevingsvariabele DECLARATIES__{naam.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant()}) ").And.Contain(gebrek));
    }

    [Test]
    public void Wie_van_buiten_te_bereiken_is_heeft_een_aanmeldvoorziening()
    {
        var (_, zonder) = Lees(("Http:Adres", "0.0.0.0"));
        Assert.That(zonder.Single(), Does.Contain("DECLARATIES__AANMELDEN__AUTORITEIT").And.Contain("ontbreekt, en Http:Adres is 0.0.0.0"));
        var (_, half) = Lees(("Http:Adres", "0.0.0.0"), ("Aanmelden:Autoriteit", "https://aanmelden.example"));
        Assert.That(half, Has.Count.EqualTo(2).And.Some.Contains("Aanmelden:Client").And.Some.Contains("Aanmelden:Geheim"));
        var (_, onveilig) = Lees(("Aanmelden:Autoriteit", "http://aanmelden.example"), ("Aanmelden:Client", "c"), ("Aanmelden:Geheim", "g"));
        Assert.That(onveilig.Single(), Does.Contain("is 'http://aanmelden.example'; verwacht een adres dat met https:// begint"));
        foreach (var publiek in (string[])["paginas", "Paginas"])
        {
            var (_, zelfde) = Lees(("Aanmelden:Autoriteit", "https://aanmelden.example"), ("Aanmelden:Client", "paginas"), ("Aanmelden:Geheim", "g"), ("Aanmelden:Publiek", publiek));
            Assert.That(zelfde.Single(), Does.Contain("Aanmelden:Publiek").And.Contain("net als Aanmelden:Client; verwacht een andere naam"), "een id_token is geen toegangstoken");
        }

        var (_, standaard) = Lees(("Aanmelden:Autoriteit", "https://aanmelden.example"), ("Aanmelden:Client", "declaraties"), ("Aanmelden:Geheim", "g"));
        Assert.That(standaard.Single(), Does.Contain("Aanmelden:Publiek"), "ook als Publiek er niet staat");
        var (_, proxy) = Lees(("Http:Proxy", "127.0.0.1"));
        Assert.That(proxy.Single(), Does.Contain("Http:Proxy").And.Contain("verwacht ook een aanmeldvoorziening"));
        var (instellingen, fouten) = Lees(("Http:Adres", "0.0.0.0"), ("Aanmelden:Autoriteit", "https://aanmelden.example"), ("Aanmelden:Client", "c"), ("Aanmelden:Geheim", "g"), ("Aanmelden:Rollen:Beheer", "ict"));
        Assert.That(fouten, Is.Empty);
        Assert.That(instellingen.Web.Aanmelden!.Rollen[Web.Instellingen.Rol.Beheer], Is.EqualTo("ict"));
        Assert.That(instellingen.Web.Aanmelden.Rollen[Web.Instellingen.Rol.Auditor], Is.EqualTo("auditor"));
    }

    [Test]
    public void Vasthouden_is_per_gemeente_en_anders_de_standaard()
    {
        var (instellingen, fouten) = Lees(("Vasthouden:Standaard", "aandeel:50"), ("Vasthouden:0505", "altijd"));
        Assert.That(fouten, Is.Empty);
        Assert.That((instellingen.Dienst.Vasthouden.Voor(new("0505")).ToString(), instellingen.Dienst.Vasthouden.Voor(new("0642")).ToString()), Is.EqualTo(("altijd", "aandeel:50")));
        Assert.That(Lees().Instellingen.Dienst.Vasthouden.Voor(new("0505")).ToString(), Is.EqualTo("nooit"));
    }

    [Test]
    public void Alle_fouten_komen_samen_en_er_start_niets()
    {
        using var werkplaats = new Werkplaats();
        using var proces = Programma.Start(werkplaats.Map, ["serve"], [("Http:Poort", "veel"), ("Werkers", "veel"), ("Database", "x.db")]);
        var uitvoering = Programma.Wacht(proces, null);
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((64, "")));
        Assert.That(uitvoering.Foutregels, Has.Count.EqualTo(2).And.All.Contains("'veel'"));
        Assert.That(werkplaats.Pad("x.db"), Does.Not.Exist);
    }

    [Test]
    public void Een_instellingenbestand_geldt_en_een_omgevingsvariabele_gaat_voor()
    {
        using var werkplaats = new Werkplaats();
        var bestand = werkplaats.Schrijf("dienst.json", """{ "Declaraties": { "Http": { "Poort": "onzin" }, "Werkers": "onzin" } }""");
        using var proces = Programma.Start(werkplaats.Map, ["serve", "--instellingen", bestand], [("Http:Poort", "0")]);
        var uitvoering = Programma.Wacht(proces, null);
        Assert.That(uitvoering.Code, Is.EqualTo(64));
        Assert.That(uitvoering.Foutregels.Single(), Does.Contain("Declaraties:Werkers"));
    }

    [TestCase("Database", "verschreven/declaraties.db", "verschreven")]
    [TestCase("Map:Pad", "verschreven/post", "verschreven/post")]
    public void Een_map_die_er_niet_is_wordt_door_de_dienst_niet_gemaakt(string naam, string pad, string map)
    {
        using var werkplaats = new Werkplaats();
        using var proces = Programma.Start(werkplaats.Map, ["serve"], [("Database", werkplaats.Database), ("Http:Poort", "0"), (naam, pad)]);
        var uitvoering = Programma.Wacht(proces, null);
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((64, "")));
        Assert.That(uitvoering.Foutregels.Single(), Does.StartWith($"Instelling Declaraties:{naam} ").And.Contain($"map {werkplaats.Pad(map)} bestaat niet").And.Contain("Declaraties:Maak op ja"));
        Assert.That(Directory.EnumerateFileSystemEntries(werkplaats.Map), Is.Empty, "er is niets gemaakt");
    }

    [TestCase("ja", true)]
    [TestCase("True", true)]
    [TestCase("nee", false)]
    [TestCase("false", false)]
    [TestCase("", false)]
    public void Ja_en_nee_mogen_ook_zoals_in_json(string tekst, bool waarde)
    {
        var (instellingen, fouten) = Lees(("Maak", tekst));
        Assert.That(fouten, Is.Empty);
        Assert.That(instellingen.Dienst.Maak, Is.EqualTo(waarde));
        Assert.That(Lees(("Maak", "misschien")).Fouten.Single(), Does.Contain("Declaraties:Maak").And.Contain("'misschien'; verwacht ja of nee"));
    }

    [TestCase("Werker", "bedoelde u Werkers?")]
    [TestCase("Http:Port", "bedoelde u Http:Poort?")]
    [TestCase("Qqqqqqqqqq", "verwacht ")]
    public void Een_onbekende_naam_in_een_bestand_wordt_het_bestand_verweten(string naam, string vraag)
    {
        using var werkplaats = new Werkplaats();
        var bestand = werkplaats.Schrijf("dienst.json", $$"""{ "Declaraties": { "{{naam}}": "1" } }""");
        var uitvoering = werkplaats.Voer("serve", "--instellingen", bestand);
        Assert.That(uitvoering.Code, Is.EqualTo(64));
        Assert.That(uitvoering.Foutregels.Single(), Does.StartWith($"Instelling Declaraties:{naam} in {bestand} bestaat niet; {vraag}").And.Not.Contain("omgevingsvariabele"));
    }

    [TestCase("geen json", "geen geldige JSON")]
    [TestCase("{ \"Declaraties\": { \"Werkers\": 1, \"Werkers\": 2 } }", "twee keer")]
    public void Een_onleesbaar_instellingenbestand_wordt_genoemd(string inhoud, string boodschap)
    {
        using var werkplaats = new Werkplaats();
        var bestand = werkplaats.Schrijf("dienst.json", inhoud);
        var uitvoering = werkplaats.Voer("serve", "--instellingen", bestand);
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((64, "")));
        Assert.That(uitvoering.Fout, Does.Contain("dienst.json").And.Contain(boodschap).And.Not.Contain("Exception"));
    }

    [Test]
    public void Een_instellingenbestand_dat_is_genoemd_moet_er_zijn()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer("serve", "--instellingen", werkplaats.Pad("weg.json"));
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((64, $"Instellingenbestand {werkplaats.Pad("weg.json")} bestaat niet.\n")));
    }

    [Test]
    public void Een_poort_die_bezet_is_en_een_database_die_er_geen_is_worden_genoemd()
    {
        using var werkplaats = new Werkplaats();
        using var bezet = new TcpListener(IPAddress.Loopback, 0);
        bezet.Start();
        var poort = ((IPEndPoint)bezet.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var proces = Programma.Start(werkplaats.Map, ["serve"], [("Http:Poort", poort), ("Database", werkplaats.Database)]);
        var uitvoering = Programma.Wacht(proces, null);
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((64, "")));
        Assert.That(uitvoering.Fout, Does.Contain("DECLARATIES__HTTP__POORT").And.Contain(poort).And.Contain("kies een andere poort").And.Not.Contain("Exception"));

        using var ander = Programma.Start(werkplaats.Map, ["serve"], [("Http:Poort", "0"), ("Database", werkplaats.Schrijf("brief.txt", new string('x', 5000)))]);
        var geen = Programma.Wacht(ander, null);
        Assert.That((geen.Code, geen.Uit), Is.EqualTo((2, "")));
        Assert.That(geen.Fout, Does.Contain("brief.txt").And.Contain("geen SQLite-database"));
    }

    private static (Programmainstellingen Instellingen, IReadOnlyList<string> Fouten) Lees(params (string Naam, string Waarde)[] waarden)
    {
        var configuratie = new ConfigurationBuilder()
            .AddInMemoryCollection(waarden.Select(w => new KeyValuePair<string, string?>($"declaraties:{w.Naam}", w.Waarde)))
            .Build();
        var lezer = new Instellingenlezer(configuratie);
        var instellingen = Programmainstellingen.Lees(lezer);
        return (instellingen, lezer.Fouten());
    }
}
