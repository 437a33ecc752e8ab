using System.Text.Json.Nodes;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary>Van een kostprijs die iemand bewaart en een ander vaststelt, via contract en declaratie, tot een afwijzing die zegt welke tariefset het tarief gaf.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TariefsetSpecs : IDisposable
{
    private const string Set = "begeleiding 2026";
    private const string Contractkop = "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum";
    private readonly Signaalproef _proef = new();
    private readonly string _map;
    private readonly string _aanbieders;

    public TariefsetSpecs()
    {
        _map = Werkplaats.Pad("kp");
        Assert.That(Werkplaats.Voer("tarief", "voorbeeld", _map).Code, Is.Zero);
        Vervang("parameters.csv", "IB1", "02B01");
        Vervang("mix.csv", "IB1", "02B01");
        _aanbieders = Werkplaats.Schrijf("aanbieders.csv", "Aanbieder;Product\n99990001;02B01\n");
    }

    public void Dispose() => _proef.Dispose();

    private Werkplaats Werkplaats => _proef.Werkplaats;

    private string Uit => Werkplaats.Pad("contracten.csv");

    [Test]
    public void Van_kostprijs_tot_een_afwijzing_die_zegt_welke_tariefset_het_tarief_gaf()
    {
        Besluit();
        Assert.That(Goed(Bewaar("anna")), Is.EqualTo("Bewaard als tariefset begeleiding 2026, versie 1: 02B01 85,80 euro, IB2 85,80 euro, IB3 88,59 euro per uur.\n"));
        Assert.That(Goed(StelVast("2026-02-01", "bert")), Is.EqualTo("Versie 1 van tariefset begeleiding 2026 is vastgesteld vanaf 2026-02-01.\n"));
        var contract = Contract("--set", Set, "2026-02-01");
        Assert.That((contract.Code, contract.Uit, contract.Fout), Is.EqualTo((0, "", $"{Uit}: 1 contractregel, volgens tariefset begeleiding 2026, versie 1.\n")));
        Assert.That(File.ReadAllText(Uit), Is.EqualTo($"{Contractkop};Tariefset\n99990001;02;02B01;04;8580;2026-02-01;;begeleiding 2026@1\n"));

        // What was agreed before ends the day before: that row says nothing of a tariff set.
        _proef.Contract($"{Contractkop}\n99990001;02;02B01;04;9000;2026-01-01;2026-01-31\n");
        Assert.That(Goed(Werkplaats.MetDatabase("importeer", "contracten", Uit)), Does.EndWith("1 nieuw of gewijzigd, 0 ongewijzigd, 0 geweigerd.\n"));
        Assert.That(_proef.Wijs(Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31")).Code, Is.Zero);

        Assert.That(Toelichting("D1", "2026-01"), Is.EqualTo("ProductTarief is 149 eurocent; het contract heeft voor product 02 02B01 9000 eurocent per uur, is 150 per minuut."));
        Assert.That(Toelichting("D2", "2026-02"), Is.EqualTo("ProductTarief is 149 eurocent; het contract heeft voor product 02 02B01 8580 eurocent per uur, is 143 per minuut volgens tariefset begeleiding 2026, versie 1."));
        Assert.That(Werkplaats.MetDatabase("herspeel", "--alles").Uit, Is.EqualTo("2 herspeeld, 2 gelijk, 0 verschillend.\n"));
        Assert.That(Werkplaats.MetDatabase("logboek", "controleer").Uit, Does.Contain("de keten is heel"));
    }

    [Test]
    public void Een_map_telt_als_wat_is_vastgesteld_zolang_er_geen_byte_aan_verandert()
    {
        Besluit();
        Goed(Bewaar("anna"));
        Goed(StelVast("2026-02-01", "bert"));
        Assert.That(Contract(_map, "2026-02-01").Fout, Is.EqualTo($"{Uit}: 1 contractregel, volgens tariefset begeleiding 2026, versie 1.\n"));
        Assert.That(Contract(_map, "2026-01-31").Fout, Is.EqualTo($"{Uit}: 1 contractregel, zonder tariefset erbij: op 2026-01-31 is zij niet vastgesteld.\n"));
        Assert.That(File.ReadAllText(Uit), Is.EqualTo($"{Contractkop}\n99990001;02;02B01;04;8580;2026-01-31;\n"));
        Vervang("parameters.csv", "kostprijsmodel 2026", "kostprijsmodel 2027");
        Assert.That(Contract(_map, "2026-02-01").Fout, Does.EndWith("op 2026-02-01 is zij niet vastgesteld.\n"));
    }

    [Test]
    public void Wat_niet_besloten_is_wordt_niet_vastgesteld_en_niet_door_wie_het_bewaarde()
    {
        Goed(Bewaar("anna"));
        var voorbeeld = StelVast("2026-02-01", "bert");
        Assert.That((voorbeeld.Code, voorbeeld.Uit), Is.EqualTo((1, "")));
        Assert.That(voorbeeld.Foutregels[0], Is.EqualTo("Versie 1 van tariefset begeleiding 2026 is niet vastgesteld."));
        Assert.That(voorbeeld.Foutregels.Skip(1).Select(regel => regel.Split(' ')[1]), Is.EqualTo(new[] { "parameters.csv", "schalen.csv", "cao.csv", "mix.csv" }));
        Besluit();
        Goed(Bewaar("anna"));
        var zelf = StelVast("2026-02-01", "Anna");
        Assert.That((zelf.Code, zelf.Foutregels[1]), Is.EqualTo((1, "Zij is bewaard door anna; vaststellen moet een ander doen.")));
        Goed(StelVast("2026-02-01", "bert"));
        var bezet = StelVast("2026-02-01", "bert", "--versie", "1");
        Assert.That((bezet.Code, bezet.Foutregels[^1]), Is.EqualTo((1, "Vanaf 2026-02-01 is al versie 2 vastgesteld; stel versie 1 vast vanaf een andere dag.")));
        Assert.That(Goed(StelVast("2026-02-01", "carla")), Does.StartWith("Versie 2 van tariefset begeleiding 2026 was al vastgesteld vanaf 2026-02-01, op 2026-03-20 door bert."));
    }

    [Test]
    public void Zonder_door_is_het_de_gebruiker_van_de_machine()
    {
        Besluit();
        Goed(Werkplaats.MetDatabase("tarief", "bewaar", _map, "--naam", Set));
        var zelf = Werkplaats.MetDatabase("tarief", "vaststellen", Set, "--vanaf", "2026-02-01");
        Assert.That((zelf.Code, zelf.Foutregels[1]), Is.EqualTo((1, $"Zij is bewaard door {Environment.UserName}; vaststellen moet een ander doen.")));
        Goed(StelVast("2026-02-01", Environment.UserName + "2"));
    }

    [Test]
    public void Dezelfde_inhoud_nog_eens_bewaren_is_geen_nieuwe_versie_en_de_lijst_toont_wat_er_is()
    {
        Besluit();
        Goed(Bewaar("anna"));
        Assert.That(Goed(Bewaar("bert")), Is.EqualTo("Er is niets bewaard: precies deze inhoud is al tariefset begeleiding 2026, versie 1, op 2026-03-20 bewaard door anna.\n"));
        Vervang("schalen.csv", "4500", "4600");
        Goed(Bewaar("anna"));
        Goed(StelVast("2026-02-01", "bert", "--versie", "1"));
        var lijst = JsonNode.Parse(Goed(Werkplaats.MetDatabase("tarief", "lijst", "--formaat", "json")))!.AsArray();
        Assert.That(lijst.Select(set => $"{set!["naam"]} {set["versie"]} {set["bewaardDoor"]} {set["rekenregels"]} {set["tarieven"]![0]!["product"]} {set["tarieven"]![0]!["tariefCenten"]}"), Is.EqualTo(new[]
        {
            "begeleiding 2026 1 anna tarief/2026.1 02B01 8580",
            "begeleiding 2026 2 anna tarief/2026.1 02B01 8771",
        }));
        Assert.That(lijst.Select(set => set!["vaststellingen"]!.ToJsonString()), Is.EqualTo(new[] { """[{"vanaf":"2026-02-01","door":"bert","op":"2026-03-20T09:30:00.000Z"}]""", "[]" }));
        Assert.That(Goed(Werkplaats.MetDatabase("tarief", "lijst")), Does.Contain("02B01 85,80 euro").And.Contain("vanaf 2026-02-01 door bert").And.Contain("87,71"));
    }

    [Test]
    public void Een_bewaarde_set_wordt_herrekend_met_elke_stap_en_een_ander_bedrag_dan_toen_is_een_fout_van_ons()
    {
        Goed(Bewaar("anna"));
        var toen = Goed(Werkplaats.Voer("tarief", "bereken", _map, "--formaat", "json"));
        Vervang("schalen.csv", "4500", "4600");
        Goed(Bewaar("anna"));
        Assert.That(Goed(Bereken("--versie", "1", "--formaat", "json")), Is.EqualTo(toen));
        Assert.That(Goed(Bereken("--formaat", "json")), Is.EqualTo(Goed(Werkplaats.Voer("tarief", "bereken", _map, "--formaat", "json"))));
        Databasedump.Wijzig(Werkplaats.Database, "update tariefproduct set tarief = tarief + 1 where versie = 1 and product = 'IB3'");
        var anders = Bereken("--versie", "1");
        Assert.That((anders.Code, anders.Uit), Is.EqualTo((70, "")));
        Assert.That(anders.Foutregels, Is.EqualTo(new[]
        {
            "Er ging bij ons iets mis: tariefset begeleiding 2026, versie 1 is niet te herrekenen zoals zij is bewaard. Er komt geen ander bedrag voor in de plaats.",
            "Product IB3 was toen 88,60 euro per uur, en is nu 88,59 euro.",
            "Er is niets gedaan.",
        }));
        Databasedump.Wijzig(Werkplaats.Database, "update tariefset set rekenregels = 'tarief/1999.1'");
        foreach (var fout in (Uitvoering[])[Bereken(), StelVast("2026-02-01", "bert"), Contract("--set", Set, "2026-02-01")])
        {
            Assert.That((fout.Code, fout.Uit), Is.EqualTo((70, "")));
            Assert.That(fout.Foutregels[1], Is.EqualTo("Zij is berekend met de rekenregels tarief/1999.1, en die kent dit programma niet; het kent tarief/2026.1."));
        }

        Assert.That(File.Exists(Uit), Is.False);
    }

    [TestCase("Aanbieder;Product\n9999001;02B01\n", "aanbieders.csv, regel 2: Aanbieder '9999001'; verwacht 8 cijfers")]
    [TestCase("Aanbieder;Product\n99990001;02B01\n99990001;02B01\n", "aanbieders.csv, regel 3: 99990001;02B01 staat ook op regel 2; laat er één staan.")]
    [TestCase("Aanbieder;Product\n99990001;02B02\n", "aanbieders.csv, regel 2: product 02B02 heeft in de tariefset geen tarief; wel 02B01, IB2, IB3.")]
    [TestCase("Aanbieder;Product\n99990001;IB2\n", "aanbieders.csv, regel 2: product IB2 staat op 2026-02-01 niet in de productcodelijst, en daarmee is zijn ProductCategorie niet bekend; lees de lijst in met importeer producten.")]
    [TestCase("Aanbieder;Product\n", "aanbieders.csv, regel 1: er staat geen aanbieder in; verwacht onder de kop Aanbieder;Product een rij voor elke aanbieder en elk product.")]
    [TestCase("Aanbieder\n99990001\n", "aanbieders.csv, regel 1: kolom Product ontbreekt; verwacht de kop Aanbieder;Product (in elke volgorde).")]
    public void Waar_geen_contract_van_te_maken_is_komt_geen_bestand(string aanbieders, string reden)
    {
        Werkplaats.Schrijf("aanbieders.csv", aanbieders);
        var uitvoering = Contract(_map, "2026-02-01");
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((2, "")));
        Assert.That(uitvoering.Foutregels, Has.Some.StartsWith(reden));
        Assert.That(File.Exists(Uit), Is.False);
    }

    [Test]
    public void Een_product_in_twee_categorieen_is_niet_te_kiezen()
    {
        Goed(Werkplaats.MetDatabase("importeer", "producten", Werkplaats.Schrijf("p2.csv", "ProductCategorie;ProductCode;Omschrijving;Ingangsdatum;Einddatum\n03;02B01;Begeleiding;2026-02-01;\n")));
        Assert.That(Contract(_map, "2026-02-01").Foutregels.Single(), Is.EqualTo("aanbieders.csv, regel 2: product 02B01 staat op 2026-02-01 in de productcodelijst onder ProductCategorie 02 en 03; laat er op die dag één gelden."));
        Assert.That(Contract(_map, "2026-01-31").Code, Is.Zero, "een dag eerder was er één");
    }

    [Test]
    public void Verkeerd_gebruik_en_wat_er_niet_is_zeggen_wat_wel_kan()
    {
        Assert.That(Contract("--set", Set, "2026-02-01"), Is.EqualTo(new Uitvoering(64, "", $"Er is geen tariefset '{Set}'; er is er nog geen bewaard.\n")));
        Goed(Bewaar("anna"));
        Assert.Multiple(() =>
        {
            Assert.That(StelVast("2026-02-01", "bert", "--versie", "2"), Is.EqualTo(new Uitvoering(64, "", "Tariefset begeleiding 2026 heeft geen versie 2; wel 1.\n")));
            Assert.That(Werkplaats.MetDatabase("tarief", "bereken", "--set", "anders"), Is.EqualTo(new Uitvoering(64, "", "Er is geen tariefset 'anders'; wel begeleiding 2026.\n")));
            Assert.That(Werkplaats.MetDatabase("tarief", "bereken", _map, "--set", Set).Fout, Does.Contain("Geef een MAP of --set NAAM, een van beide."));
            Assert.That(Werkplaats.MetDatabase("tarief", "bereken").Fout, Does.Contain("Geef een MAP of --set NAAM, een van beide."));
            Assert.That(Werkplaats.MetDatabase("tarief", "bereken", _map, "--versie", "1").Fout, Does.Contain("--versie hoort bij --set."));
            Assert.That(Werkplaats.MetDatabase("tarief", "bewaar", _map, "--naam", "a@b"), Has.Property(nameof(Uitvoering.Code)).EqualTo(64).And.Property(nameof(Uitvoering.Fout)).Contains("--naam 'a@b' kan niet; verwacht een naam"));
            Assert.That(Werkplaats.MetDatabase("tarief", "bewaar", _map, "--naam", "set 999900006").Fout, Does.Not.Contain("999900006"));
            Assert.That(Werkplaats.MetDatabase("tarief", "bewaar", Werkplaats.Pad("weg"), "--naam", Set).Code, Is.EqualTo(2));
            Assert.That(Werkplaats.Voer("tarief", "lijst", "--database", Werkplaats.Pad("geen.db")).Code, Is.EqualTo(2));
        });
    }

    private static string Goed(Uitvoering uitvoering)
    {
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        return uitvoering.Uit;
    }

    private Uitvoering Bewaar(string door) => Werkplaats.MetDatabase("tarief", "bewaar", _map, "--naam", Set, "--door", door);

    private Uitvoering StelVast(string vanaf, string door, params string[] meer) => Werkplaats.MetDatabase(["tarief", "vaststellen", Set, "--vanaf", vanaf, "--door", door, .. meer]);

    private Uitvoering Bereken(params string[] meer) => Werkplaats.MetDatabase(["tarief", "bereken", "--set", Set, .. meer]);

    private Uitvoering Contract(params string[] vanEnVanaf) =>
        Werkplaats.MetDatabase(["tarief", "contract", .. vanEnVanaf[..^1], "--aanbieders", _aanbieders, "--vanaf", vanEnVanaf[^1], "--uit", Uit]);

    /// <summary>Elke waarde is besloten.</summary>
    private void Besluit()
    {
        foreach (var bestand in Directory.EnumerateFiles(_map))
        {
            File.WriteAllText(bestand, File.ReadAllText(bestand).Replace(";voorbeeld;", ";vastgesteld;", StringComparison.Ordinal).Replace(";concept;", ";vastgesteld;", StringComparison.Ordinal));
        }
    }

    private void Vervang(string bestand, string oud, string nieuw)
    {
        var pad = Path.Combine(_map, bestand);
        File.WriteAllText(pad, File.ReadAllText(pad).Replace(oud, nieuw, StringComparison.Ordinal));
    }

    /// <summary>Dient een maand in tegen een verkeerd tarief, en geeft de toelichting bij de retourcode.</summary>
    private string Toelichting(string naam, string maand)
    {
        var verslag = _proef.Dien(naam, Berichtmaker.Declaratie(naam, maand, new Regel($"R{naam}", $"{maand}-01", $"{maand}-28", 60) { Tarief = 149 }));
        var bevinding = verslag["bevindingen"]!.AsArray().Single(een => (string)een!["regel"]! == "TR418")!;
        Assert.That((string)bevinding["retourcode"]!, Is.EqualTo("0611"));
        return (string)bevinding["toelichting"]!;
    }
}
