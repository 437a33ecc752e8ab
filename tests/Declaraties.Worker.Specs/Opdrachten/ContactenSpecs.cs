using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary><c>contacten</c>: langs het hele programma, van bestanden en berichten tot uitkomst.</summary>
public sealed class ContactenSpecs
{
    [Test]
    public void Het_uitgewerkte_voorbeeld_langs_het_hele_programma()
    {
        using var werkplaats = Contactwereld.Maak();
        var invoer = werkplaats.MetDatabase("contacten", "importeer", werkplaats.Schrijf("contacten.csv", Contactwereld.Kop + Contactwereld.Maart));
        Assert.That((invoer.Code, invoer.Uit, invoer.Fout), Is.EqualTo((0, "contacten.csv: 6 contacten van 1 aanbieder in 1 maand (2026-03 t/m 2026-03) ingelezen als invoer 1.\n", "")));
        var uitvoering = Controleer(werkplaats, Contactwereld.Declarabel, "--formaat", "json");
        using var json = JsonDocument.Parse(uitvoering.Uit);
        Assert.That(json.RootElement.EnumerateObject().Select(veld => veld.Name), Is.EqualTo(["rijen", "samenvatting", "buitenToewijzing", "toelichting"]));
        Assert.That(Kaal(json.RootElement.GetProperty("rijen")), Is.EqualTo(
            """[{"gemeente":"0505","aanbieder":"99990001","toewijzingNummer":101,"direct":240,"online":60,"netwerk":45,"indirect":30,"reistijd":0,"noShow":60,"poging":0,"toegestaan":360,"gedeclareerd":405,"verschil":45,"signaal":"meergedeclareerddanhetregisterdraagt","wet":"wmo"}]"""));
        Assert.That(Kaal(json.RootElement.GetProperty("samenvatting")), Is.EqualTo(
            """{"perAanbieder":[{"aanbieder":"99990001","contacten":6,"noShow":25.0,"thuis":80.0,"online":20.0,"wet":"wmo"}],"gewogen":{"contacten":6,"noShow":25.0,"thuis":80.0,"online":20.0}}"""));
        Assert.That(Werkplaats.BevatBsn(uitvoering.Alles), Is.False);
    }

    [TestCase("25", 405, "360;405;45;meer gedeclareerd dan het register draagt")]
    [TestCase("10", 405, "330;405;75;meer gedeclareerd dan het register draagt")]
    [TestCase("25", 360, "360;360;0;")]
    [TestCase("25", 300, "360;300;-60;minder gedeclareerd")]
    public void De_tabel_in_csv_zegt_het_verschil(string online, int gedeclareerd, string verwacht)
    {
        using var werkplaats = Contactwereld.Maak(gedeclareerd);
        Importeer(werkplaats, Contactwereld.Maart);
        var csv = Controleer(werkplaats, Contactwereld.Declarabel.Replace("begrensd;25", $"begrensd;{online}", StringComparison.Ordinal), "--formaat", "csv").Uit.Split('\n');
        Assert.That(csv[0], Is.EqualTo("Gemeente;Aanbieder;ToewijzingNummer;Direct;Online;Netwerk;Indirect;Reistijd;NoShow;Poging;Toegestaan;Gedeclareerd;Verschil;Signaal;Wet"));
        Assert.That(csv[1], Is.EqualTo($"0505;99990001;101;240;60;45;30;0;60;0;{verwacht};wmo"));
    }

    [Test]
    public void Zonder_register_is_dat_het_signaal()
    {
        using var werkplaats = Contactwereld.Maak();
        Assert.That(Controleer(werkplaats, Contactwereld.Declarabel, "--formaat", "csv").Uit, Does.EndWith(";0;405;405;geen register;wmo\n"));
    }

    [Test]
    public void Een_contact_buiten_zijn_toewijzing_telt_nergens_en_wordt_genoemd()
    {
        using var werkplaats = Contactwereld.Maak();
        Importeer(werkplaats, Contactwereld.Maart + "99990001;0505;999;2026-03-02;direct;60;thuis\n99990001;0505;999;2026-03-04;direct;30;thuis\n");
        var uitvoering = Controleer(werkplaats, Contactwereld.Declarabel, "--formaat", "json");
        using var json = JsonDocument.Parse(uitvoering.Uit);
        Assert.That(json.RootElement.GetProperty("rijen").GetArrayLength(), Is.EqualTo(1));
        Assert.That(Kaal(json.RootElement.GetProperty("buitenToewijzing")), Is.EqualTo(
            """[{"gemeente":"0505","aanbieder":"99990001","toewijzingNummer":999,"contacten":2,"minuten":90,"van":"2026-03-02","totEnMet":"2026-03-04","reden":"erisgeentoewijzingmetditnummerbijdezegemeenteenaanbieder","wet":"wmo"}]"""));
        Assert.That(json.RootElement.GetProperty("samenvatting").GetProperty("gewogen").GetProperty("contacten").GetInt32(), Is.EqualTo(6));
        Assert.That(json.RootElement.GetProperty("toelichting").EnumerateArray().Select(zin => zin.GetString()), Does.Contain("Buiten hun toewijzing liggen 2 contacten op 1 toewijzing: die tellen nergens mee."));
    }

    /// <summary>Een register zonder wet is van de Wmo; met een kolom Wet staat elk contact onder de zijne, ook als er een ander met hetzelfde nummer is.</summary>
    [Test]
    public void Een_contact_onder_de_Jeugdwet_telt_niet_bij_een_toewijzing_onder_de_Wmo()
    {
        using var werkplaats = Contactwereld.Maak();
        Importeer(werkplaats, Contactwereld.Maart);
        var jeugd = werkplaats.MetDatabase("contacten", "importeer", werkplaats.Schrijf("jeugd.csv", Contactwereld.Kop.TrimEnd('\n') + ";Wet\n99990001;0505;101;2026-03-02;direct;120;thuis;jw\n"));
        Assert.That((jeugd.Code, jeugd.Uit), Is.EqualTo((0, "jeugd.csv: 1 contact van 1 aanbieder in 1 maand (2026-03 t/m 2026-03) ingelezen als invoer 2.\n")), "van de Wmo is er niets vervangen");
        Assert.That(Rijen(), Is.EqualTo(["rijen 101 wmo", "buitenToewijzing 101 jw"]));
        Assert.That(Rijen("--wet", "wmo"), Is.EqualTo(["rijen 101 wmo"]));
        Assert.That(Rijen("--wet", "jw"), Is.EqualTo(["buitenToewijzing 101 jw"]));
        Assert.That(Controleer(werkplaats, Contactwereld.Declarabel).Uit, Does.Contain("Wet"), "met twee wetten ziet ook een mens haar");
        Assert.That(Controleer(werkplaats, Contactwereld.Declarabel, "--wet", "wmo").Uit, Does.Not.Contain("Wet"));

        List<string> Rijen(params string[] wet)
        {
            using var json = JsonDocument.Parse(Controleer(werkplaats, Contactwereld.Declarabel, ["--formaat", "json", .. wet]).Uit);
            return [.. ((string[])["rijen", "buitenToewijzing"]).SelectMany(lijst => json.RootElement.GetProperty(lijst).EnumerateArray().Select(rij => $"{lijst} {rij.GetProperty("toewijzingNummer")} {rij.GetProperty("wet")}").ToList())];
        }
    }

    [Test]
    public void De_pagina_heeft_een_grafiek_met_haar_tabel()
    {
        using var werkplaats = Contactwereld.Maak();
        Importeer(werkplaats, Contactwereld.Maart);
        var pagina = werkplaats.Pad("register.html");
        var uitvoering = Controleer(werkplaats, Contactwereld.Declarabel, "--formaat", "html", "--uit", pagina);
        Assert.That(uitvoering.Fout, Is.EqualTo($"Contactenregister 2026-03: geschreven naar {pagina}.\n"));
        Assert.That(File.ReadAllText(pagina), Does.Contain("<svg").And.Contain("meer gedeclareerd dan het register draagt").And.Contain("alle samen"));
    }

    [Test]
    public void Op_het_scherm_staat_erbij_wat_erbij_hoort()
    {
        using var werkplaats = Contactwereld.Maak();
        Importeer(werkplaats, Contactwereld.Maart);
        var uitvoering = Controleer(werkplaats, Contactwereld.Declarabel);
        Assert.That(uitvoering.Uit, Does.Contain("Toegestaan").And.Contain("405"));
        Assert.That(uitvoering.Foutregels.Take(3), Is.EqualTo(new[]
        {
            "Contactenregister 2026-03: 1 toewijzingen.",
            "Op 1 toewijzing is iets geregistreerd of gedeclareerd.",
            "Meer gedeclareerd dan het register draagt: 1 toewijzing, samen 45 minuten te veel. Vraag de aanbieder zijn register aan te vullen, of te crediteren wat het niet draagt.",
        }));
    }

    [Test]
    public void Een_bestand_vervangt_en_hetzelfde_nog_eens_verandert_niets()
    {
        using var werkplaats = Contactwereld.Maak();
        Importeer(werkplaats, Contactwereld.Maart);
        var korter = werkplaats.Schrijf("korter.csv", Contactwereld.Kop + "99990001;0505;101;2026-03-02;direct;120;thuis\n");
        Assert.That(werkplaats.MetDatabase("contacten", "importeer", korter).Uit, Is.EqualTo("korter.csv: 1 contact van 1 aanbieder in 1 maand (2026-03 t/m 2026-03) ingelezen als invoer 2; 1 maand van een aanbieder was er al en is vervangen.\n"));
        Assert.That(Controleer(werkplaats, Contactwereld.Declarabel, "--formaat", "csv").Uit, Does.EndWith("101;120;0;0;0;0;0;0;120;405;285;meer gedeclareerd dan het register draagt;wmo\n"));
        Assert.That(werkplaats.MetDatabase("contacten", "importeer", korter).Uit, Is.EqualTo("korter.csv: 1 contact van 1 aanbieder in 1 maand (2026-03 t/m 2026-03); precies dit bestand is al ingelezen als invoer 2 en geldt nog. Er is niets veranderd.\n"));
        Assert.That(werkplaats.MetDatabase("logboek", "controleer").Uit, Does.StartWith("2 regels, de keten is heel."));
    }

    [Test]
    public void Een_fout_houdt_het_hele_bestand_tegen()
    {
        using var werkplaats = Contactwereld.Maak();
        Importeer(werkplaats, Contactwereld.Maart);
        var fout = werkplaats.Schrijf("fout.csv", Contactwereld.Kop + "99990001;0505;101;2026-03-02;direct;10;thuis\n99990001;0505;101;2026-03-02;direct;10;bij mevrouw\n");
        var uitvoering = werkplaats.MetDatabase("contacten", "importeer", fout);
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((2, "")));
        Assert.That(uitvoering.Foutregels, Is.EqualTo(new[] { "fout.csv, regel 3: Locatie 'bij mevrouw'; verwacht een van thuis, kantoor, elders, online.", $"{fout} is niet te gebruiken; er is niets veranderd." }));
        Assert.That(Controleer(werkplaats, Contactwereld.Declarabel, "--formaat", "csv").Uit, Does.Contain(";240;60;45;30;"));
    }

    [TestCase("Bsn")]
    [TestCase("Naam")]
    public void Een_kolom_te_veel_wordt_geweigerd(string kolom)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase("contacten", "importeer", werkplaats.Schrijf("c.csv", $"{Contactwereld.Kop.Trim()};{kolom}\n99990001;0505;101;2026-03-02;direct;10;thuis;iets\n"));
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(uitvoering.Fout, Does.StartWith($"c.csv, regel 1: kolom '{kolom}' is onbekend; verwacht de kop {Contactwereld.Kop.Trim()}, en als u wilt Wet (in elke volgorde)."));
        Assert.That(File.Exists(werkplaats.Database), Is.False);
    }

    [Test]
    public void Een_bestand_dat_er_niet_is_is_onleesbaar()
    {
        using var werkplaats = new Werkplaats();
        Assert.That(werkplaats.MetDatabase("contacten", "importeer", werkplaats.Pad("weg.csv")).Code, Is.EqualTo(2));
        Assert.That(Controleer(werkplaats, Contactwereld.Declarabel, verwacht: 2).Fout, Does.Contain("bestaat niet"));
    }

    [Test]
    public void Wat_declarabel_is_moet_te_lezen_zijn()
    {
        using var werkplaats = Contactwereld.Maak();
        var uitvoering = Controleer(werkplaats, "Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum\nonline;;begrensd;;;2026-01-01;\n", verwacht: 2);
        Assert.That(uitvoering.Foutregels[0], Is.EqualTo("declarabel.csv, regel 2: begrensd, en er is geen grens; verwacht MaximumPercentage, MaximumPerMaand of allebei."));
    }

    private static Uitvoering Controleer(Werkplaats werkplaats, string declarabel, params string[] opties) => Controleer(werkplaats, declarabel, 0, opties);

    private static Uitvoering Controleer(Werkplaats werkplaats, string declarabel, int verwacht, params string[] opties)
    {
        var uitvoering = werkplaats.MetDatabase(["contacten", "controleer", "--maand", "2026-03", "--declarabel", werkplaats.Schrijf("declarabel.csv", declarabel), .. opties]);
        Assert.That(uitvoering.Code, Is.EqualTo(verwacht), uitvoering.ToString());
        return uitvoering;
    }

    private static void Importeer(Werkplaats werkplaats, string rijen)
    {
        var uitvoering = werkplaats.MetDatabase("contacten", "importeer", werkplaats.Schrijf("contacten.csv", Contactwereld.Kop + rijen));
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
    }

    private static string Kaal(JsonElement json) => json.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
