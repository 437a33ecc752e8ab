using System.Text;
using Dapper;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Specs.Beleidsbestanden;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Opslag.Tarieven;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Testprogramma;
using Declaraties.Toewijzen;
using Microsoft.Data.Sqlite;

namespace Declaraties.Dienst.Specs.Loketten;

/// <summary>Wat iemand met tariefsets kan doen, en wat niet.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TariefloketSpecs : IDisposable
{
    private static readonly DateOnly _januari = new(2027, 1, 1);
    private static readonly Gebruiker _anna = new("anna", "opdrachtregel", "opdrachtregel");
    private static readonly Gebruiker _bert = new("bert", "opdrachtregel", "opdrachtregel");

    /// <summary>Alles besloten.</summary>
    private static readonly Setbestanden _besloten = Besloten(new Setbestanden());

    private readonly Werkplaats _werkplaats = new();
    private readonly Databasevoorraad _databases;

    public TariefloketSpecs() => _databases = new Databasevoorraad(_werkplaats.Database, _werkplaats.Klok);

    public void Dispose()
    {
        _databases.Dispose();
        _werkplaats.Dispose();
    }

    private Tariefloket Loket => new(_databases, _werkplaats.Klok);

    [Test]
    public void Bewaard_wordt_wat_is_gegeven_met_het_tarief_en_de_rekenregels()
    {
        var set = Bewaar(new Setbestanden());
        Assert.That((set.Herkomst, set.Rekenregels, set.Vingerafdruk), Is.EqualTo((new Tariefherkomst("IB", 1), "tarief/2026.1", new Setbestanden().Inhoud.Bestanden.Vingerafdruk)));
        Assert.That(set.Tarieven, Is.EqualTo(new[] { new Producttarief("IB1", new(8580)) }));
        var herrekend = Loket.Herreken(set);
        Assert.That(herrekend.Fouten, Is.Empty);
        Assert.That(herrekend.Uitkomst!.Tarieven.Single().Tarief, Is.EqualTo(new Bedrag(8580)));
    }

    [Test]
    public void Wat_niet_te_lezen_of_te_berekenen_is_wordt_niet_bewaard()
    {
        Assert.That(Fouten("IB", _besloten with { Mix = "Product;Cao;Schaal;Aandeel\nIB1;Zorg;B;100\n" }), Is.EqualTo(new[] { "mix.csv, regel 2: Schaal 'B' van cao 'Zorg' staat niet in schalen.csv; daar staan A." }));
        Assert.That(Fouten("IB", _besloten with { Mix = "Product;Cao;Schaal;Aandeel\nIB1;Zorg;A;99\n" }).Single(), Does.Contain("samen 99").And.Contain("samen 100"));
        Assert.That(Fouten("IB@2", _besloten), Is.EqualTo(new[] { $"Een tariefset kan niet 'IB@2' heten; verwacht {Tariefherkomst.Naameis}." }));
        Assert.That(Loket.Lijst(), Is.Empty);
    }

    [Test]
    public void Vaststellen_kan_als_alles_besloten_is_en_een_ander_het_doet()
    {
        Bewaar(_besloten);
        var uitslag = Loket.StelVast("IB", null, _januari, _bert);
        Assert.That((uitslag.Lot, uitslag.Uitleg, uitslag.Redenen.Count), Is.EqualTo((Tarieflot.Gelukt, "Versie 1 van tariefset IB is vastgesteld vanaf 2027-01-01.", 0)));
    }

    [TestCase("voorbeeld")]
    [TestCase("concept")]
    public void Zolang_een_waarde_niet_besloten_is_wordt_er_niet_vastgesteld(string status)
    {
        Bewaar(_besloten with { Schalen = $"Cao;Schaal;Treden;MaximumPerMaand;Status\nZorg;A;12;4500;{status}\n" });
        KanNiet(Loket.StelVast("IB", null, _januari, _bert), "In schalen.csv heeft 1 waarde de status voorbeeld of concept (regel 2); geef wat besloten is de status vastgesteld, en bewaar de set opnieuw.");
    }

    [Test]
    public void Waar_dat_is_staat_erbij_per_bestand()
    {
        Bewaar(new Setbestanden());
        KanNiet(Loket.StelVast("IB", null, _januari, _bert), "In parameters.csv hebben 2 waarden de status voorbeeld of concept (regels 3, 29); geef wat besloten is de status vastgesteld, en bewaar de set opnieuw.");
    }

    [TestCase("62", true)]
    [TestCase("61,9", false)]
    public void Zolang_de_toets_een_fout_vindt_wordt_er_niet_vastgesteld(string productiviteit, bool kan)
    {
        Bewaar(_besloten with { Parameters = _besloten.Parameters.Replace("IB1;ProductiviteitPercentage;62", $"IB1;ProductiviteitPercentage;{productiviteit}", StringComparison.Ordinal) });
        var uitslag = Loket.StelVast("IB", null, _januari, _bert);
        Assert.That(uitslag.Lot, Is.EqualTo(kan ? Tarieflot.Gelukt : Tarieflot.KanNiet));
        if (!kan)
        {
            Assert.That(uitslag.Redenen.Single(), Is.EqualTo("Fout in parameters.csv, regel 29: ProductiviteitPercentage van product IB1 is 61,9, en de uren komen op 62; pas de uren of het percentage aan."));
        }
    }

    [TestCase("no-show;;ja;;;2027-06-01;", false)]
    [TestCase("no-show;;nee;;;2027-06-01;", true)]
    [TestCase("no-show;;ja;;;2026-01-01;2026-12-31", true)]
    public void Is_no_show_volgens_het_vastgelegde_beleid_declarabel_dan_zit_zij_niet_ook_in_het_tarief(string regel, bool kan)
    {
        var beleid = $"Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum\n{regel}\n";
        _databases.Met(database => new Beleidsopslag(database, _werkplaats.Klok).Bewaar(new(Beleidssoort.Declarabel, null, Encoding.UTF8.GetBytes(beleid)), _anna));
        Bewaar(_besloten with { Parameters = _besloten.Parameters.Replace("IB1;ProductiviteitPercentage;62;vastgesteld;FOT 12 februari", ";NoShowPercentage;1,3", StringComparison.Ordinal) });
        var uitslag = Loket.StelVast("IB", null, _januari, _bert);
        Assert.That(uitslag.Lot, Is.EqualTo(kan ? Tarieflot.Gelukt : Tarieflot.KanNiet), string.Join('\n', uitslag.Redenen));
        Assert.That(uitslag.Redenen, kan ? Is.Empty : Has.One.Contains("no-show is declarabel (op 2027-06-01): zo wordt zij twee keer betaald"));
    }

    [Test]
    public void Wie_bewaarde_en_een_dag_die_bezet_is_horen_bij_wat_ertegen_is()
    {
        Bewaar(_besloten);
        Assert.That(Loket.StelVast("IB", 1, _januari, _bert).Lot, Is.EqualTo(Tarieflot.Gelukt));
        Bewaar(new Setbestanden());
        KanNiet(
            Loket.StelVast("IB", null, _januari, _anna),
            "In parameters.csv hebben 2 waarden de status voorbeeld of concept (regels 3, 29); geef wat besloten is de status vastgesteld, en bewaar de set opnieuw.",
            "Zij is bewaard door anna; vaststellen moet een ander doen.",
            "Vanaf 2027-01-01 is al versie 1 vastgesteld; stel versie 2 vast vanaf een andere dag.");
    }

    [Test]
    public void Wat_er_niet_is_wordt_gezegd_met_wat_er_wel_is()
    {
        Assert.That(Loket.StelVast("IB", null, _januari, _bert), Has.Property(nameof(Tariefuitslag.Uitleg)).EqualTo("Er is geen tariefset 'IB'; er is er nog geen bewaard."));
        Bewaar(_besloten);
        Bewaar(new Setbestanden());
        Assert.That(Loket.StelVast("ib", null, _januari, _bert).Uitleg, Is.EqualTo("Er is geen tariefset 'ib'; wel IB."));
        var uitslag = Loket.StelVast("IB", 3, _januari, _bert);
        Assert.That((uitslag.Lot, uitslag.Uitleg), Is.EqualTo((Tarieflot.Onbekend, "Tariefset IB heeft geen versie 3; wel 1, 2.")));
    }

    [TestCase("update tariefset set rekenregels = 'tarief/1999.1'", "Zij is berekend met de rekenregels tarief/1999.1, en die kent dit programma niet; het kent tarief/2026.1.")]
    [TestCase("update tariefproduct set tarief = 8581", "Product IB1 was toen 85,81 euro per uur, en is nu 85,80 euro.")]
    [TestCase("delete from tariefproduct", "Product IB1 was er toen niet, en is nu 85,80 euro.")]
    public void Wat_niet_te_herrekenen_is_zoals_het_is_bewaard_geeft_een_fout_van_ons_en_nooit_een_ander_bedrag(string knoei, string fout)
    {
        Bewaar(_besloten);
        using (var verbinding = new SqliteConnection($"Data Source={_werkplaats.Database};Pooling=False"))
        {
            verbinding.Open();
            verbinding.Execute(knoei);
        }

        var herrekend = Loket.Herreken(Loket.Zoek("IB", null)!);
        Assert.That((herrekend.Inhoud, herrekend.Uitkomst), Is.EqualTo(((object?)null, (object?)null)));
        Assert.That(herrekend.Fouten, Is.EqualTo(new[] { fout }));
        var uitslag = Loket.StelVast("IB", null, _januari, _bert);
        Assert.That((uitslag.Lot, uitslag.Redenen.Single()), Is.EqualTo((Tarieflot.FoutVanOns, fout)));
        Assert.That(Loket.Lijst().Single().Vaststellingen, Is.Empty);
    }

    [Test]
    public void Op_een_dag_geldt_van_wat_is_vastgesteld_wat_het_laatst_begon()
    {
        Bewaar(_besloten);
        Bewaar(Hoger);
        Loket.StelVast("IB", 2, _januari, _bert);
        Loket.StelVast("IB", 1, _januari.AddMonths(6), _bert);
        Assert.That(Loket.GeldendOp("IB", _januari.AddDays(-1)), Is.Null);
        Assert.That(Loket.GeldendOp("IB", _januari)!.Herkomst.Versie, Is.EqualTo(2));
        Assert.That(Loket.GeldendOp("IB", _januari.AddMonths(6).AddDays(-1))!.Herkomst.Versie, Is.EqualTo(2));
        Assert.That(Loket.GeldendOp("IB", _januari.AddMonths(6))!.Herkomst.Versie, Is.EqualTo(1));
    }

    [Test]
    public void Een_contract_is_per_uur_in_de_ProductCategorie_van_die_dag_en_noemt_wat_is_vastgesteld()
    {
        Producten(new Product("02", "IB1"));
        var set = Bewaar(_besloten);
        Assert.That(Contract(Tariefloket.Bron(set, _januari)).Regels.Single(), Is.EqualTo(Regel(null)));
        Loket.StelVast("IB", null, _januari, _bert);
        var vastgesteld = Loket.Zoek("IB", null)!;
        Assert.That(Contract(Tariefloket.Bron(vastgesteld, _januari)).Regels.Single(), Is.EqualTo(Regel(set.Herkomst)));
        Assert.That(Tariefloket.Bron(vastgesteld, _januari.AddDays(-1)).Herkomst, Is.Null, "op die dag gold zij nog niet");
    }

    [Test]
    public void Bestanden_die_precies_die_van_een_vastgestelde_versie_zijn_tellen_als_die_versie()
    {
        Bewaar(_besloten);
        Loket.StelVast("IB", null, _januari, _bert);
        Assert.That(Bron(_besloten, _januari).Herkomst, Is.EqualTo(new Tariefherkomst("IB", 1)));
        Assert.That(Bron(_besloten, _januari.AddDays(-1)).Herkomst, Is.Null);
        Assert.That(Bron(_besloten with { Cao = _besloten.Cao + "\n" }, _januari).Herkomst, Is.Null, "een byte anders is een ander bestand");
    }

    [Test]
    public void Zonder_tarief_of_met_geen_of_meer_dan_een_ProductCategorie_komt_er_geen_contract()
    {
        Producten(new("02", "IB1"), new("03", "IB1"), new("02", "IB2"));
        var set = Bewaar(_besloten);
        var voorstel = Loket.MaakContract(
            Tariefloket.Bron(set, _januari),
            "a.csv",
            [new(2, new(new("99990001"), "IB1")), new(3, new(new("99990002"), "IB2")), new(4, new(new("99990002"), "GB1"))],
            _januari);
        Assert.That(voorstel.Regels, Is.Empty);
        Assert.That(voorstel.Fouten, Is.EqualTo(new[]
        {
            "a.csv, regel 2: product IB1 staat op 2027-01-01 in de productcodelijst onder ProductCategorie 02 en 03; laat er op die dag één gelden.",
            "a.csv, regel 3: product IB2 heeft in de tariefset geen tarief; wel IB1.",
            "a.csv, regel 4: product GB1 heeft in de tariefset geen tarief; wel IB1.",
            "a.csv, regel 4: product GB1 staat op 2027-01-01 niet in de productcodelijst, en daarmee is zijn ProductCategorie niet bekend; lees de lijst in met importeer producten.",
        }));
    }

    [TestCase("2027-01-01", "2027-12-31", true)]
    [TestCase("2027-01-02", "2027-12-31", false)]
    [TestCase("2026-01-01", "2026-12-31", false)]
    [TestCase("2026-01-01", "2027-01-01", true)]
    public void De_productcodelijst_telt_zoals_zij_op_de_eerste_dag_van_het_contract_is(string van, string totEnMet, bool kan)
    {
        _databases.Met(database => new Referentieopslag(database, _werkplaats.Klok).VoegProductenToe(
        [
            new(1, new() { Product = new("02", "IB1"), Omschrijving = "x", Ingangsdatum = Testbasis.Voorbeeld.Dag(van), Einddatum = Testbasis.Voorbeeld.Dag(totEnMet) }),
        ]));
        Assert.That(Contract(Tariefloket.Bron(Bewaar(_besloten), _januari)).Fouten, kan ? Is.Empty : Has.Count.EqualTo(1));
    }

    private static Setbestanden Hoger => _besloten with { Schalen = _besloten.Schalen.Replace("4500", "4600", StringComparison.Ordinal) };

    private static Setbestanden Besloten(Setbestanden set) => set with
    {
        Parameters = set.Parameters.Replace(";voorbeeld", ";vastgesteld", StringComparison.Ordinal).Replace(";concept", ";vastgesteld", StringComparison.Ordinal),
    };

    private static Contractregel Regel(Tariefherkomst? herkomst) => new()
    {
        Aanbieder = new("99990001"),
        Product = new("02", "IB1"),
        Eenheid = Eenheid.Uur,
        Tarief = new(8580),
        Ingangsdatum = _januari,
        Tariefset = herkomst,
    };

    private BewaardeTariefset Bewaar(Setbestanden set) => Loket.Bewaar("IB", set.Inhoud, _anna).Bewaring!.Set;

    private IReadOnlyList<string> Fouten(string naam, Setbestanden set)
    {
        var afloop = Loket.Bewaar(naam, set.Inhoud, _anna);
        Assert.That(afloop.Bewaring, Is.Null);
        return afloop.Fouten;
    }

    private Contractvoorstel Contract(Tariefbron bron) => Loket.MaakContract(bron, "a.csv", [new(2, new Productaanbieder(new("99990001"), "IB1"))], _januari);

    private Tariefbron Bron(Setbestanden set, DateOnly vanaf) => Loket.Bron(set.Inhoud, Beleid.Tariferen.Tariefregels.Huidig.Bereken(set.Lees().Waarde!), vanaf);

    private void Producten(params Product[] producten) => _databases.Met(database => new Referentieopslag(database, _werkplaats.Klok).VoegProductenToe(
        [.. producten.Select((product, i) => new Bestandsregel<Productregel>(i + 1, new() { Product = product, Omschrijving = "x", Ingangsdatum = new(2020, 1, 1) }))]));

    private static void KanNiet(Tariefuitslag uitslag, params string[] redenen)
    {
        Assert.That(uitslag.Lot, Is.EqualTo(Tarieflot.KanNiet));
        Assert.That(uitslag.Redenen, Is.EqualTo(redenen));
    }
}
