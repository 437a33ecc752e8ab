using System.Text.RegularExpressions;
using Dapper;
using Declaraties.Beleid.Afrekenen;
using Declaraties.Opslag.Historie;
using Declaraties.Beleid.Registreren;
using Declaraties.Opslag.Contacten;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Sqlite;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Opslag.Specs;

/// <summary>
/// Wat een bericht kost mag niet groeien met wat er al ligt: geen enkele opdracht loopt een hele tabel door, en elke zoekt met genoeg
/// kolommen van een index. De plannen zijn die van SQLite zelf, voor de opdrachten zoals ze werkelijk zijn uitgevoerd.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed partial class QueryplanSpecs : IDisposable
{
    private static readonly EenDeclaratie _declaratie = new(
        new EenPrestatie("D2").InMaand("2025-09"),
        new EenPrestatie("D1").GecrediteerdAls("C1"),
        new EenPrestatie("D3").InMaand("2025-08").OpToewijzing(1),
        new EenPrestatie("D4").InMaand("2025-06").OpToewijzing(1).VanClient(Voorbeeld.TweedeClient),
        new EenPrestatie("D5").InMaand("2025-07").VanClient(Voorbeeld.DerdeClient));

    private readonly Proefopslag _opslag = new Proefopslag(Proefserver.Sqlite).MetContract().Met(new EenToewijzing(), new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient));

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Een_dossier_van_nu_laden_loopt_geen_tabel_door()
    {
        KeurEersteDeclaratie();
        var plannen = Plannen(() => _opslag.Dossier(_declaratie));
        Assert.That(plannen.Count(plan => Tabellen(plan.Opdracht).Contains("prestatie")), Is.GreaterThanOrEqualTo(4), "de vragen over prestaties zijn gezien");
        Assert.That(plannen.Count(plan => Tabellen(plan.Opdracht).Contains("toewijzingversie")), Is.GreaterThanOrEqualTo(2), "de vragen over toewijzingen zijn gezien");
        ZoektOveral(plannen);
    }

    [Test]
    public void Een_declaratie_verwerken_en_nog_eens_aanbieden_loopt_geen_tabel_door()
    {
        KeurEersteDeclaratie();
        var plannen = Plannen(() =>
        {
            Assert.That(_opslag.Dien(_declaratie).Uitslag, Is.EqualTo(Uitslag.DeelsAfgewezen));
            Assert.That(_opslag.Dien(_declaratie).IsHerhaling);
        });
        Assert.That(plannen.SelectMany(plan => Tabellen(plan.Opdracht)), Does.Contain("bevinding").And.Contain("toewijzingstand"));
        ZoektOveral(plannen);
    }

    [Test]
    public void Een_toewijzingsbericht_verwerken_loopt_geen_tabel_door() =>
        ZoektOveral(Plannen(() => _opslag.Lees(new EenToewijzingBericht(new EenToewijzing().ToegewezenOp("2025-06-01"), new EenToewijzing(3)))));

    [Test]
    public void Het_dossier_van_toen_zoekt_op_de_stand_na_net_zo()
    {
        KeurEersteDeclaratie();
        var versie = _opslag.Dien(_declaratie).Versie;
        var plannen = Plannen(() => _opslag.Herspeel(versie));
        var stand = plannen.Where(plan => plan.Opdracht.Contains("as laatste_einddatum", StringComparison.Ordinal)).ToList();
        Assert.That(stand, Has.Count.EqualTo(1));
        Assert.That(string.Join('\n', stand[0].Stappen), Does.Contain("SEARCH prestatie USING INDEX prestatie_periode (relatie_id=?)").And.Contain("SEARCH vervangen_prestatie USING INDEX vervangen_prestatie_periode (relatie_id=?)"), "wat van dit paar van aanbieder en gemeente is");
        var periode = plannen.Where(plan => plan.Opdracht.Contains("max(periode)", StringComparison.Ordinal)).ToList();
        Assert.That(string.Join('\n', periode.Single().Stappen), Does.Contain("INDEX declaratie_periode (relatie_id=?)").And.Contain("INDEX vervangen_declaratie_periode (relatie_id=?)"));
        ZoektOveral([.. plannen.Except([.. stand, .. periode])]);
    }

    /// <summary>De historie gaat langs de declaraties van een relatie; alleen van een afgewezen prestatie wordt gevraagd waarom.</summary>
    [Test]
    public void De_historie_zoekt_langs_declaraties_en_leest_van_wat_is_afgewezen_de_bevindingen_van_die_prestatie()
    {
        KeurEersteDeclaratie();
        var plannen = Plannen(() => new Historieopslag(_opslag.Database, TimeProvider.System).Lees(bron => bron.Toewijzingen(new Maandvenster(new(2025, 9), new(2025, 9))).ToList()));
        var stappen = string.Join('\n', plannen.Single(plan => plan.Opdracht.Contains("'TR322'", StringComparison.Ordinal)).Stappen);
        Assert.That(stappen, Does.Contain("SEARCH d USING INDEX declaratie_periode (relatie_id=? AND periode>?)").And.Contain("SEARCH p USING PRIMARY KEY (versie=?)"));
        Assert.That(Regex.Count(stappen, @"SEARCH b USING INDEX bevinding_prestatie \(versie=\? AND referentie_begin=\?\)"), Is.EqualTo(2), stappen);
        Assert.That(stappen, Does.Not.Contain("SCAN").And.Not.Contain("AUTOMATIC"));
    }

    [Test]
    public void Contacten_inlezen_en_een_maand_teruglezen_zoekt_alleen_wat_van_die_maand_is()
    {
        var contacten = new Contactenopslag(_opslag.Database, TimeProvider.System);
        var nieuw = new NieuweContacten
        {
            Vingerafdruk = Proefopslag.Afdruk([1]),
            Houders = new HashSet<Registerhouder> { new(new(Voorbeeld.Aanbieder), Wet.Wmo) },
            Maanden = new HashSet<Maand> { new(2025, 10) },
            Aantal = 1,
            Lees = () => [new(new(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, 1), new(Voorbeeld.Dag("2025-10-05"), Contactsoort.Direct, 60, Contactlocatie.Thuis))],
        };
        var plannen = Plannen(() =>
        {
            contacten.Vervang(nieuw, Proefopslag.Beoordelaar);
            contacten.Vervang(nieuw, Proefopslag.Beoordelaar);
            Assert.That(contacten.Lees(new(2025, 10), register => register.Count()), Is.EqualTo(1));
        }).Where(plan => Tabellen(plan.Opdracht).Any(tabel => tabel.StartsWith("contact", StringComparison.Ordinal))).ToList();
        var stappen = string.Join('\n', plannen.SelectMany(plan => plan.Stappen));
        Assert.That(stappen, Does.Contain("SEARCH contact USING PRIMARY KEY (maand=? AND gemeente=? AND aanbieder=? AND invoer=?)").And.Contain("SEARCH contact USING PRIMARY KEY (maand=?)"));
        Assert.That(stappen, Does.Not.Contain("SCAN ").And.Not.Contain("TEMP B-TREE").And.Not.Contain("AUTOMATIC"));
    }

    [Test]
    public void Een_melding_opnemen_en_bij_haar_toewijzing_tonen_zoekt_op_nummer_en_op_client()
    {
        var plannen = Plannen(() =>
        {
            _opslag.Meld(Melding.Start());
            new Toewijzinginzage(_opslag.Database).Ondersteuning(new(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, Voorbeeld.ToewijzingNummer));
        });
        var stappen = string.Join('\n', plannen.SelectMany(plan => plan.Stappen));
        Assert.That(stappen, Does.Contain("SEARCH ondersteuningsbericht USING INDEX ondersteuningsbericht_identificatie (aanbieder=? AND wet=? AND is_stop=? AND identificatie=?)")
            .And.Contain("SEARCH m USING INDEX ondersteuningsmelding_nummer (nummer=?)").And.Contain("SEARCH b USING INDEX ondersteuningsbericht_client (bsn=?)"));
        Assert.That(stappen, Does.Not.Contain("SCAN ").And.Not.Contain("AUTOMATIC"));
    }

    [TestCase(Voorbeeld.Aanbieder, "SEARCH o USING INDEX ontvangst_van_aanbieder (aanbieder=? AND nummer<?)")]
    [TestCase(null, "SEARCH o USING INTEGER PRIMARY KEY (rowid<?)")]
    public void De_berichten_komen_uit_een_index_in_de_volgorde_van_de_lijst(string? aanbieder, string verwacht)
    {
        var filter = new Berichtenfilter { Aanbieder = aanbieder is null ? null : new(aanbieder), Status = Ontvangststatus.Ontvangen, Product = "02B01", Periode = new(2025, 10) };
        var stappen = string.Join('\n', Plannen(() => new Berichtenlijst(_opslag.Database).Toon(filter, null, 10)).Single(plan => plan.Opdracht.Contains("niet_beoordeeld", StringComparison.Ordinal)).Stappen);
        Assert.That(stappen, Does.Contain(verwacht).And.Contain("SEARCH d USING INTEGER PRIMARY KEY (rowid=?)").And.Contain("SEARCH p USING PRIMARY KEY (versie=?)"));
        Assert.That(stappen, Does.Not.Contain("SCAN ").And.Not.Contain("TEMP B-TREE").And.Not.Contain("AUTOMATIC"));
    }

    [Test]
    public void Een_deel_van_de_toewijzingen_komt_uit_de_sleutel_in_de_volgorde_van_de_lijst()
    {
        var na = new ToewijzingSleutel(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, 1);
        var stappen = string.Join('\n', Plannen(() => new Toewijzingenlijst(_opslag.Database).Toon(null, new(Voorbeeld.Aanbieder), null, na, 10)).Single(plan => plan.Opdracht.Contains("distinct v.nummer", StringComparison.Ordinal)).Stappen);
        Assert.That(stappen, Does.Contain("SEARCH v USING PRIMARY KEY (relatie_id=? AND nummer>?)").And.Contain("SEARCH t USING PRIMARY KEY (relatie_id=? AND nummer=?)"), stappen);
    }

    [Test]
    public void Wat_een_prestatie_vervangt_wordt_in_haar_maand_gezocht()
    {
        KeurEersteDeclaratie();
        var versie = _opslag.Dien(_declaratie).Versie;
        var stappen = string.Join('\n', Plannen(() => new Declaratieinzage(_opslag.Database).Zoek($"v{versie}")).First(plan => plan.Opdracht.Contains("x.eerste", StringComparison.Ordinal)).Stappen);
        Assert.That(stappen, Does.Contain("SEARCH p USING INDEX prestatie_afgewezen (relatie_id=? AND nummer=? AND begindatum>? AND begindatum<?)").And.Contain("SEARCH p USING INDEX prestatie_periode (relatie_id=? AND begindatum=? AND nummer=?)"));
        Assert.That(stappen, Does.Not.Contain("AUTOMATIC").And.Not.Contain("SCAN p").And.Not.Contain("SCAN d"));
    }

    /// <summary>De werklijst loopt een index af in de volgorde van de lijst, en stopt na een bladzijde.</summary>
    [TestCaseSource(nameof(Filters))]
    public void De_werklijst_kiest_haar_bladzijde_uit_een_index_zonder_te_sorteren(Werkfilter filter, string nieuwste, string bedrag)
    {
        foreach (var (volgorde, plan) in ((Werkvolgorde, string)[])[(Werkvolgorde.Nieuwste, nieuwste), (Werkvolgorde.Oudste, nieuwste), (Werkvolgorde.Bedrag, bedrag)])
        {
            var kiezen = Kiezen(filter with { Volgorde = volgorde });
            Assert.That(kiezen, Does.Contain($"SEARCH w USING {plan}"));
            Assert.That(kiezen.Split("SCAN k")[0], Does.Not.Contain("TEMP B-TREE").And.Not.Contain("SCAN "), "van de bladzijde zelf worden hoogstens 25 rijen gesorteerd");
        }
    }

    [Test]
    public void Wat_vanaf_een_bedrag_geldt_wordt_op_bedrag_geteld_en_gezocht()
    {
        Assert.That(Kiezen(new Werkfilter { Vanaf = new(1) }), Does.Contain("SEARCH w USING COVERING INDEX werkregel_bedrag (lijst=? AND niet_toegekend>?)"));
        Assert.That(Tellen(new Werkfilter { Vanaf = new(1), Gemeente = new(Voorbeeld.Gemeente) }), Does.Contain("SEARCH w USING COVERING INDEX werkregel_gemeente_bedrag (lijst=? AND gemeente=? AND niet_toegekend>?)"));
    }

    [Test]
    public void Wat_een_wijziging_raakt_wordt_gezocht_langs_wat_wordt_vastgehouden()
    {
        var bericht = _declaratie.Bouw();
        _opslag.HoudVast(bericht, _opslag.Dien(bericht).Versie);
        var plannen = Plannen(() => Assert.That(new Raakvlak(_opslag.Database).Zoek([new Raakpunt { ToewijzingNummer = 1, Vanaf = Voorbeeld.Dag("2025-01-01") }]).Aantal, Is.EqualTo(1)));
        var stappen = string.Join('\n', plannen.SelectMany(plan => plan.Stappen));
        Assert.That(stappen, Does.Contain("SCAN h USING COVERING INDEX ontvangst_vastgehouden").And.Contain("SEARCH prestatie USING PRIMARY KEY (versie=?)"));
        // That index has nothing but what is held, and the lists are of what was found.
        Assert.That(stappen.Replace("SCAN h USING COVERING INDEX ontvangst_vastgehouden", "", StringComparison.Ordinal).Replace("SCAN g VIRTUAL TABLE", "", StringComparison.Ordinal), Does.Not.Contain("SCAN ").And.Not.Contain("AUTOMATIC"));
    }

    [Test]
    public void Wat_is_vastgehouden_wordt_gezocht_zonder_een_bericht_te_lezen()
    {
        var tellen = Tellen(new Werkfilter { Stand = Werkstand.Vastgehouden, Volgorde = Werkvolgorde.Uiterlijk, Regel = "TR321" });
        Assert.That(tellen, Does.Contain("h USING COVERING INDEX ontvangst_vastgehouden").And.Contain("SEARCH w USING PRIMARY KEY (lijst=? AND versie=?)").And.Contain("SEARCH e USING COVERING INDEX ontvangst_oordeel"));
        Assert.That(tellen, Does.Not.Contain("TEMP B-TREE"));
    }

    [Test]
    public void Een_maand_wordt_in_haar_eigen_index_gezocht()
    {
        var maand = new Werkfilter { Maand = Voorbeeld.Maand("2026-01"), Gemeente = new(Voorbeeld.Gemeente) };
        foreach (var plan in (string[])[Kiezen(maand), Tellen(maand)])
        {
            Assert.That(plan, Does.Contain("SEARCH m USING COVERING INDEX declaratie_maand (periode=?)").And.Contain("SEARCH w USING COVERING INDEX werkregel_gemeente (lijst=? AND gemeente=? AND versie=?)"));
        }
    }

    [Test]
    public void Wat_er_op_elke_dag_weg_moet_en_waarom_wordt_gezocht_in_wat_is_vastgehouden()
    {
        var werklijst = new Werklijst(_opslag.Database);
        var filter = new Werkfilter { Stand = Werkstand.Vastgehouden, Na = Voorbeeld.Dag("2026-01-01"), Uiterlijk = Voorbeeld.Dag("2026-01-08"), Maand = Voorbeeld.Maand("2025-12") };
        foreach (var plan in Plannen(() => _ = (werklijst.Termijnen(filter), werklijst.Redenen(filter))))
        {
            Assert.That(string.Join('\n', plan.Stappen), Does.Contain("h USING COVERING INDEX ontvangst_vastgehouden (uiterlijk>? AND uiterlijk<?)").And.Match("SEARCH m (EXISTS )?USING INTEGER PRIMARY KEY"));
        }
    }

    private static IEnumerable<TestCaseData> Filters()
    {
        yield return Filter("alles", new Werkfilter { Stand = Werkstand.Alles }, "PRIMARY KEY (lijst=?)", "COVERING INDEX werkregel_bedrag (lijst=?)");
        yield return Filter("niet toegewezen", new Werkfilter(), "PRIMARY KEY (lijst=?)", "COVERING INDEX werkregel_bedrag (lijst=?)");
        yield return Filter("regel", new Werkfilter { Regel = "TR321" }, "PRIMARY KEY (lijst=?)", "COVERING INDEX werkregel_bedrag (lijst=?)");
        yield return Filter("gemeente", new Werkfilter { Gemeente = new(Voorbeeld.Gemeente) }, "COVERING INDEX werkregel_gemeente (lijst=? AND gemeente=?)", "COVERING INDEX werkregel_gemeente_bedrag (lijst=? AND gemeente=?)");
        yield return Filter("aanbieder", new Werkfilter { Aanbieder = new(Voorbeeld.Aanbieder) }, "COVERING INDEX werkregel_aanbieder (lijst=? AND aanbieder=?)", "COVERING INDEX werkregel_aanbieder_bedrag (lijst=? AND aanbieder=?)");
        yield return Filter(
            "aanbieder, gemeente en regel",
            new Werkfilter { Aanbieder = new(Voorbeeld.Aanbieder), Gemeente = new(Voorbeeld.Gemeente), Regel = "TR321" },
            "COVERING INDEX werkregel_partijen (lijst=? AND gemeente=? AND aanbieder=?)",
            "COVERING INDEX werkregel_partijen_bedrag (lijst=? AND gemeente=? AND aanbieder=?)");
        yield return Filter("wet", new Werkfilter { Wet = Wet.Jw }, "PRIMARY KEY (lijst=?)", "COVERING INDEX werkregel_bedrag (lijst=?)");
        yield return Filter(
            "gemeente en wet",
            new Werkfilter { Gemeente = new(Voorbeeld.Gemeente), Wet = Wet.Wmo },
            "COVERING INDEX werkregel_gemeente (lijst=? AND gemeente=?)",
            "COVERING INDEX werkregel_gemeente_bedrag (lijst=? AND gemeente=?)");

        static TestCaseData Filter(string naam, Werkfilter filter, string nieuwste, string bedrag) => new TestCaseData(filter, nieuwste, bedrag).SetArgDisplayNames(naam);
    }

    /// <summary>Het plan van de vraag naar een bladzijde.</summary>
    private string Kiezen(Werkfilter filter) => Plan(filter, "declaratienummer");

    /// <summary>Het plan van de telling.</summary>
    private string Tellen(Werkfilter filter) => Plan(filter, "count(*)");

    private string Plan(Werkfilter filter, string herkenbaar)
    {
        var plan = Plannen(() => new Werklijst(_opslag.Database).Toon(filter)).Single(plan => plan.Opdracht.Contains(herkenbaar, StringComparison.Ordinal));
        return string.Join('\n', plan.Stappen);
    }

    private void KeurEersteDeclaratie() => _opslag.Keur(new EenDeclaratie(new EenPrestatie("D1")).MetIdentificatie("I1").MetNummer("N1"));

    private static void ZoektOveral(IReadOnlyList<Uitleg> plannen)
    {
        Assert.That(plannen, Is.Not.Empty);
        foreach (var (opdracht, stappen) in plannen)
        {
            var alles = $"{opdracht}\n{string.Join('\n', stappen)}";
            // What was looked up in two tables together is walked afterwards; how each of them is searched is a step of its own.
            var samen = stappen.Where(stap => stap.StartsWith("CO-ROUTINE ", StringComparison.Ordinal) || stap.StartsWith("MATERIALIZE ", StringComparison.Ordinal)).Select(stap => stap[(stap.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ToList();
            foreach (var stap in stappen.Where(stap => !samen.Exists(naam => stap == $"SCAN {naam}" || stap == $"SEARCH {naam}")))
            {
                Assert.That(stap, Does.Not.Contain("AUTOMATIC"), alles);
                if (stap.StartsWith("SCAN ", StringComparison.Ordinal))
                {
                    Assert.That(stap, Does.Match(@"^SCAN (i|van|CONSTANT ROW|\w+ VIRTUAL TABLE INDEX 1:)( |$)"), alles);
                }
                else if (stap.StartsWith("SEARCH ", StringComparison.Ordinal) && !EenKolomIsGenoeg().IsMatch(stap))
                {
                    Assert.That(stap, Does.Match(@"\(\w+=\? AND \w+"), alles);
                }
            }
        }
    }

    /// <summary>
    /// Genoeg aan één kolom: een sleutel die maar één rij aanwijst, wat van één client of één oordeel is, de aanbieders van één
    /// gemeente, de gemeenten met één Identificatie, en de hoogste waarde aan het einde van een index.
    /// </summary>
    [GeneratedRegex(@"\((rowid|vingerafdruk|bsn|toestemming)=\?\)|^SEARCH (vastlegging$|(vervangen_)?bevinding USING PRIMARY KEY|ontvangst USING INDEX ontvangst_oordeel|t USING INDEX toestemming_toewijzing|declaratie USING COVERING INDEX declaratie_periode|signaal USING INDEX signaal_oordeel|b USING COVERING INDEX toewijzingsbericht_identificatie|g USING COVERING INDEX relatie_gemeente)")]
    private static partial Regex EenKolomIsGenoeg();

    private static IEnumerable<string> Tabellen(string opdracht) => Tabel().Matches(opdracht).Select(treffer => treffer.Groups[1].Value);

    [GeneratedRegex(@"(?:from|join|into)\s+(\w+)")]
    private static partial Regex Tabel();

    /// <summary>Voert iets uit, luistert mee welke opdrachten SQLite krijgt, en vraagt daarna van elke het plan.</summary>
    private List<Uitleg> Plannen(Action werk)
    {
        var verbinding = ((SqliteDatabase)_opslag.Database).Verbinding;
        var opdrachten = new HashSet<string>(StringComparer.Ordinal);
        SQLitePCL.raw.sqlite3_trace(verbinding.Handle, (SQLitePCL.strdelegate_trace)((_, sql) => opdrachten.Add(sql)), null);
        try
        {
            werk();
        }
        finally
        {
            SQLitePCL.raw.sqlite3_trace(verbinding.Handle, (SQLitePCL.strdelegate_trace?)null, null);
        }

        return
        [
            .. opdrachten
                .Where(sql => Vraag().IsMatch(sql))
                .Select(sql => new Uitleg(sql, [.. verbinding.Query($"explain query plan {sql}").Select(stap => (string)stap.detail)])),
        ];
    }

    [GeneratedRegex(@"^\s*(select|insert|update|delete from )", RegexOptions.IgnoreCase)]
    private static partial Regex Vraag();

    private sealed record Uitleg(string Opdracht, IReadOnlyList<string> Stappen);
}
