using System.Text.Json;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary><c>vergelijk</c>: langs het hele programma, van berichten tot uitkomst.</summary>
public sealed class VergelijkSpecs
{
    private static readonly string[] _periodevelden =
    [
        "variant", "kanInIWmo", "waarom", "blokken", "geclaimdMinuten", "betaaldMinuten", "nietBetaaldMinuten", "geclaimdCenten", "betaaldCenten", "nietBetaaldCenten",
        "benuttingLaagste", "benuttingMediaan", "benuttingHoogste", "onder", "boven",
    ];

    [Test]
    public void Het_uitgewerkte_voorbeeld_langs_het_hele_programma()
    {
        using var werkplaats = Vergelijkwereld.Maak();
        using var json = Json(werkplaats.MetDatabase("vergelijk", "periode", "--van", "2026-01", "--tot", "2026-12", "--formaat", "json"));
        Assert.That(json.RootElement.EnumerateObject().Select(veld => veld.Name), Is.EqualTo(["rijen", "toelichting"]));
        var rijen = json.RootElement.GetProperty("rijen").EnumerateArray().ToList();
        Assert.That(rijen.Select(rij => rij.EnumerateObject().Select(veld => veld.Name)), Has.All.EqualTo(_periodevelden));
        Assert.That(
            rijen.Select(rij => string.Join(' ', ((string[])["variant", "kanInIWmo", "blokken", "geclaimdMinuten", "betaaldMinuten", "betaaldCenten", "benuttingLaagste", "benuttingHoogste"]).Select(veld => rij.GetProperty(veld).ToString()))),
            Is.EqualTo([
                "maand-plafond True 12 8690 8470 868175 37.6 150.5",
                "maand False 12 8690 7935 813341 37.6 150.5",
                "twee-maanden False 6 8690 7996 819590 43.9 126.2",
                "kwartaal False 4 8690 8690 890725 71.9 100.0",
                "jaar False 1 8690 8690 890725 92.6 92.6",
                "besluit True 1 8690 8690 890725 92.6 92.6",
            ]));
        Assert.That((rijen[0].GetProperty("nietBetaaldMinuten").GetInt64(), rijen[0].GetProperty("geclaimdCenten").GetInt64(), rijen[0].GetProperty("nietBetaaldCenten").GetInt64()), Is.EqualTo((220L, 890_725L, 22_550L)));
        var toelichting = string.Join(' ', json.RootElement.GetProperty("toelichting").EnumerateArray().Select(zin => zin.GetString()));
        Assert.That(toelichting, Does.Contain("afgekapt").And.Contain("Vier weken is niet te berekenen").And.Contain("in haar geheel afgewezen"));
    }

    [TestCase("aanbieder", "aanbieder=99990001")]
    [TestCase("product", "productCode=02B01")]
    [TestCase("toewijzing", "gemeente=0505 toewijzingNummer=101")]
    public void Een_uitsplitsing_draagt_wat_haar_onderscheidt(string per, string verwacht)
    {
        using var werkplaats = Vergelijkwereld.Maak();
        using var json = Json(werkplaats.MetDatabase("vergelijk", "periode", "--van", "2026-01", "--tot", "2026-12", "--per", per, "--formaat", "json"));
        var rijen = json.RootElement.GetProperty("rijen").EnumerateArray().ToList();
        Assert.That(rijen, Has.Count.EqualTo(6));
        Assert.That(rijen.Select(rij => string.Join(' ', rij.EnumerateObject().TakeWhile(veld => veld.Name != "variant").Select(veld => $"{veld.Name}={veld.Value}"))), Has.All.EqualTo(verwacht));
        Assert.That(rijen[0].EnumerateObject().SkipWhile(veld => veld.Name != "variant").Select(veld => veld.Name), Is.EqualTo([.. _periodevelden, "wet"]));
    }

    [Test]
    public void De_tabel_staat_op_stdout_en_wat_erbij_hoort_op_stderr()
    {
        using var werkplaats = Vergelijkwereld.Maak();
        var uitvoering = werkplaats.MetDatabase("vergelijk", "periode", "--van", "2026-01", "--tot", "2026-12");
        Assert.That(uitvoering.Code, Is.Zero);
        Assert.That(uitvoering.Uit.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(8));
        Assert.That(uitvoering.Foutregels[0], Is.EqualTo("Andere afrekenperiodes, 2026-01 t/m 2026-12: 6 regels."));
        Assert.That(uitvoering.Fout, Does.Contain("Vier weken is niet te berekenen"));
    }

    [TestCase("periode", "Andere afrekenperiodes, 2026-01 t/m 2026-12: 6 regels.")]
    [TestCase("bekostiging", "Arrangement tegenover PxQ, 2026-01 t/m 2026-12: 1 toewijzingen.")]
    public void Per_toewijzing_zegt_het_onderschrift_wat_er_is_geteld(string opdracht, string onderschrift)
    {
        using var werkplaats = Vergelijkwereld.Maak();
        var bandbreedte = werkplaats.Schrijf("b.csv", "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n02B01;120;240\n");
        string[] extra = opdracht == "periode" ? [] : ["--bandbreedte", bandbreedte];
        Assert.That(werkplaats.MetDatabase(["vergelijk", opdracht, "--van", "2026-01", "--tot", "2026-12", "--per", "toewijzing", .. extra]).Foutregels[0], Is.EqualTo(onderschrift));
    }

    [Test]
    public void De_csv_heeft_een_komma_en_de_pagina_een_tekening_met_haar_tabel()
    {
        using var werkplaats = Vergelijkwereld.Maak();
        var csv = werkplaats.MetDatabase("vergelijk", "periode", "--van", "2026-01", "--tot", "2026-12", "--formaat", "csv").Uit.Split('\n');
        Assert.That(csv[0], Does.StartWith("Variant;Blokken;GeclaimdMinuten;BetaaldMinuten"));
        Assert.That(csv[1], Does.StartWith("maand-plafond;12;8690;8470;220;8907,25;8681,75;225,50;37,6;"));
        var pagina = werkplaats.Pad("p.html");
        Assert.That(werkplaats.MetDatabase("vergelijk", "periode", "--van", "2026-01", "--tot", "2026-12", "--per", "aanbieder", "--formaat", "html", "--uit", pagina).Code, Is.Zero);
        Assert.That(File.ReadAllText(pagina), Does.Contain("<svg").And.Contain("Benutting van een blok").And.Contain("150,5&#xA0;%").And.Contain("99990001"));
    }

    [Test]
    public void Een_arrangement_staat_naast_wat_er_is_betaald()
    {
        using var werkplaats = Vergelijkwereld.Maak();
        var bandbreedte = werkplaats.Schrijf("b.csv", Vergelijkwereld.Bandbreedte);
        using var json = Json(werkplaats.MetDatabase("vergelijk", "bekostiging", "--van", "2026-01", "--tot", "2026-01", "--bandbreedte", bandbreedte, "--per", "aanbieder", "--formaat", "json"));
        // January 2026 has four Sundays: 4 x 3 hours x 61.50, beside 800 minutes.
        Assert.That(json.RootElement.GetProperty("rijen").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), Is.EqualTo(
            """[{"aanbieder":"99990001","weken":4,"arrangementCenten":73800,"pxqCenten":82000,"verschilCenten":-8200,"geleverdMinuten":800,"perGeleverdUurArrangement":5535,"perGeleverdUurPxq":6150,"wet":"wmo"}]"""));
    }

    [Test]
    public void Een_overgang_zegt_wat_zij_per_aanbieder_betekent_hoever_zij_is_en_wie_er_twee_codes_krijgt()
    {
        using var werkplaats = Vergelijkwereld.Maak();
        var plan = werkplaats.Schrijf("plan.csv", Vergelijkwereld.Plan);
        using var json = Json(werkplaats.MetDatabase("vergelijk", "overgang", "--plan", plan, "--direct", "1164,36", "--tempo", "ineens", "--formaat", "json"));
        Assert.That(json.RootElement.EnumerateObject().Select(veld => veld.Name), Is.EqualTo(["rijen", "tempo", "tweeProductcodes", "toelichting"]));
        // September was refused; 850 + 800 minutes over 91 days are 126.92 a week.
        Assert.That(json.RootElement.GetProperty("rijen")[0].GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), Is.EqualTo(
            """{"aanbieder":"99990001","toewijzingen":1,"oudMinutenPerWeek":180.0,"geleverdMinutenPerWeek":126.9,"nieuwMinutenPerWeek":135.0,"verschilMetGeleverdUrenPerJaar":7.0,"verschilMetGeleverdFte":0.01,"verschilMetOudUrenPerJaar":-39.1,"verschilMetOudFte":-0.03,"wet":"wmo"}"""));
        Assert.That(json.RootElement.GetProperty("tempo")[0].ToString().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), Is.EqualTo("""{"maand":"2026-12","overgegaan":1,"nogNiet":0}"""));
        Assert.That(json.RootElement.GetProperty("tweeProductcodes").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void Een_client_met_een_tweede_toewijzing_krijgt_twee_codes_en_wordt_aan_zijn_toewijzingen_herkend()
    {
        using var werkplaats = Vergelijkwereld.Maak();
        werkplaats.MetTweedeToewijzing();
        var plan = werkplaats.Schrijf("plan.csv", Vergelijkwereld.Plan);
        var uitvoering = werkplaats.MetDatabase("vergelijk", "overgang", "--plan", plan, "--direct", "1164.36", "--formaat", "json");
        using var json = Json(uitvoering);
        Assert.That(json.RootElement.TryGetProperty("tempo", out _), Is.False, "er is niet om gevraagd");
        Assert.That(json.RootElement.GetProperty("tweeProductcodes")[0].GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), Is.EqualTo(
            """{"gemeente":"0505","aanbieder":"99990001","toewijzingNummer":101,"productCode":"02IB1","andereGemeente":"0590","andereAanbieder":"99990001","anderToewijzingNummer":202,"andereProductCode":"02B01","van":"2026-12-01","totEnMet":"2026-12-31","wet":"wmo"}"""));
        Assert.That(Werkplaats.BevatBsn(uitvoering.Alles), Is.False);
    }

    [Test]
    public void Een_plan_over_een_toewijzing_die_er_niet_is_is_niet_te_gebruiken()
    {
        using var werkplaats = Vergelijkwereld.Maak();
        werkplaats.WijsToe("2.xml", Berichtmaker.Toewijzing("T2", "2026-01-01", "2026-02-01", nummer: 202, reden: "13", van: "2026-02-01"));
        var plan = werkplaats.Schrijf("plan.csv", $"{Vergelijkwereld.Plankop}0505;99990001;101;02IB1;135;2026-12-01\n0505;99990001;999;02IB1;135;2026-12-01\n0505;99990001;202;02IB1;135;2026-12-01\n");
        var uitvoering = werkplaats.MetDatabase("vergelijk", "overgang", "--plan", plan, "--direct", "1164,36");
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((2, "")));
        Assert.That(uitvoering.Foutregels, Is.EqualTo([
            "plan.csv, regel 3: toewijzing 999 van gemeente 0505 aan aanbieder 99990001 is er niet, of is verwijderd; verwacht een toewijzing die is ingelezen.",
            "plan.csv, regel 4: toewijzing 202 van gemeente 0505 aan aanbieder 99990001 is er niet, of is verwijderd; verwacht een toewijzing die is ingelezen.",
            $"{plan} is niet te gebruiken; er is niets berekend.",
        ]));
    }

    /// <summary>Een regel zonder wet is van de Wmo; met jw wordt hetzelfde nummer onder de Jeugdwet gezocht.</summary>
    [Test]
    public void Een_plan_noemt_een_toewijzing_onder_haar_wet()
    {
        using var werkplaats = Vergelijkwereld.Maak();
        string Plan(params string[] wetten) => werkplaats.Schrijf("plan.csv", Vergelijkwereld.Plankop.TrimEnd('\n') + ";Wet\n" + string.Concat(wetten.Select(wet => $"0505;99990001;101;02IB1;135;2026-12-01;{wet}\n")));
        Assert.That(werkplaats.MetDatabase("vergelijk", "overgang", "--plan", Plan("jw"), "--direct", "1164,36").Foutregels[0], Is.EqualTo(
            "plan.csv, regel 2: toewijzing 101 van gemeente 0505 aan aanbieder 99990001 onder de Jeugdwet is er niet, of is verwijderd; verwacht een toewijzing die is ingelezen."));
        Assert.That(werkplaats.MetDatabase("importeer", "producten", werkplaats.Schrijf("jeugd.csv", Berichtmaker.Producten.Replace("\n02;", "\n42;", StringComparison.Ordinal))).Code, Is.Zero);
        werkplaats.WijsToe("jw.xml", Jeugdwet.Van(Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31")));
        var uitvoering = werkplaats.MetDatabase("vergelijk", "overgang", "--plan", Plan("jw", ""), "--direct", "1164,36", "--formaat", "json");
        using var json = Json(uitvoering);
        Assert.That(json.RootElement.GetProperty("rijen").EnumerateArray().Select(rij => $"{rij.GetProperty("wet")} {rij.GetProperty("geleverdMinutenPerWeek")}"), Is.EqualTo(["wmo 126.9", "jw 0.0"]));
        Assert.That(json.RootElement.GetProperty("toelichting").EnumerateArray().Select(zin => zin.GetString()), Has.Some.StartsWith("Het totaal is van Wmo en Jeugdwet samen"));
    }

    [Test]
    public void Een_bestand_dat_niet_klopt_is_niet_te_gebruiken()
    {
        using var werkplaats = Vergelijkwereld.Maak();
        var bandbreedte = werkplaats.Schrijf("b.csv", "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n02B01;240;120\n");
        var uitvoering = werkplaats.MetDatabase("vergelijk", "bekostiging", "--van", "2026-01", "--tot", "2026-12", "--bandbreedte", bandbreedte);
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((2, "")));
        Assert.That(uitvoering.Foutregels[0], Does.StartWith("b.csv, regel 2: MinutenPerWeekTot '120' is lager"));
        Assert.That(werkplaats.MetDatabase("vergelijk", "bekostiging", "--van", "2026-01", "--tot", "2026-12", "--bandbreedte", werkplaats.Pad("weg.csv")).Code, Is.EqualTo(2));
    }

    [TestCase("--van 2026-02 --tot 2026-01", "--tot 2026-01 ligt voor --van 2026-02.")]
    [TestCase("--van 2026-01 --tot 2036-01", "Van 2026-01 t/m 2036-01 is te lang; verwacht hoogstens 120 maanden.")]
    [TestCase("--van 2026-01", "Optie --tot is verplicht.")]
    [TestCase("--van 2026-1 --tot 2026-01", "'2026-1' is geen maand in de vorm JJJJ-MM.")]
    [TestCase("--van 2026-01 --tot 2026-02 --per gemeente", "--per 'gemeente' kan niet; kies uit totaal, aanbieder, product, toewijzing.")]
    public void Wat_niet_kan_zegt_wat_wel(string opties, string fout)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase(["vergelijk", "periode", .. opties.Split(' ')]);
        Assert.That((uitvoering.Code, uitvoering.Foutregels[1].Trim()), Is.EqualTo((64, fout)));
    }

    [TestCase("--direct 0 --tempo 1", "--direct '0'; verwacht een aantal uren per jaar van 1 t/m 8784, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen.")]
    [TestCase("--direct 1000 --tempo 0", "--tempo '0' kan niet; kies ineens, einde of een aantal per maand van 1 t/m 1000000.")]
    [TestCase("--direct 1000 --tempo Einde", "--tempo 'Einde' kan niet; kies ineens, einde of een aantal per maand van 1 t/m 1000000.")]
    public void Wat_bij_een_overgang_niet_kan_zegt_wat_wel(string opties, string fout)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase(["vergelijk", "overgang", "--plan", "plan.csv", .. opties.Split(' ')]);
        Assert.That((uitvoering.Code, uitvoering.Foutregels[1].Trim()), Is.EqualTo((64, fout)));
    }

    [Test]
    public void Zonder_database_wordt_er_geen_gemaakt()
    {
        using var werkplaats = new Werkplaats();
        Assert.That(werkplaats.MetDatabase("vergelijk", "periode", "--van", "2026-01", "--tot", "2026-12").Code, Is.EqualTo(2));
        Assert.That(File.Exists(werkplaats.Database), Is.False);
    }

    private static JsonDocument Json(Uitvoering uitvoering)
    {
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((0, "")));
        return JsonDocument.Parse(uitvoering.Uit);
    }
}
