using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Rapporten.Specs;

public sealed class RapportinhoudSpecs
{
    [TestCase("benutting", "csv")]
    [TestCase("benutting", "json")]
    [TestCase("benutting", "html")]
    [TestCase("afkeur", "json")]
    [TestCase("maand", "json")]
    [TestCase("maand", "html")]
    [TestCase("maand", "tabel")]
    public void Een_Bsn_staat_nooit_in_een_rapport(string soort, string formaat)
    {
        foreach (var geval in (string[])["plafond-totaal", "client-onbekend", "prestatie-meer-codes"])
        {
            using var werkplaats = Rapportwereld.Maak(geval);
            var uitvoering = werkplaats.MetDatabase("rapport", soort, "--maand", "2026-01", "--formaat", formaat);
            Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
            Assert.That(Werkplaats.BevatBsn(uitvoering.Alles), Is.False, geval);
        }
    }

    [Test]
    public void Een_stand_van_toen_ziet_niet_wat_later_kwam()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn("credit");
        werkplaats.Declareer(Voorraad.Declaratie("credit", "1-januari"));
        var versie = Maand(werkplaats).GetProperty("versie").GetString()!;
        werkplaats.Klok.Nu = werkplaats.Klok.Nu.AddDays(3);
        werkplaats.Declareer(Voorraad.Declaratie("credit", "2-februari"));
        Assert.That(Geleverd(Maand(werkplaats)), Is.EqualTo(60), "de credit van 100 telt nu");
        Assert.That(Geleverd(Maand(werkplaats, "--stand", versie)), Is.EqualTo(160));
        Assert.That(Geleverd(Maand(werkplaats, "--stand", "2026-03-20")), Is.EqualTo(160), "op die dag was de credit er nog niet");
        Assert.That(Geleverd(Maand(werkplaats, "--stand", "2026-03-23")), Is.EqualTo(60));
        Assert.That(Geleverd(Maand(werkplaats, "--stand", "2026-03-19")), Is.Zero, "toen was er nog niets");
    }

    [Test]
    public void Een_toestemming_voor_meer_minuten_staat_apart_zonder_haar_onderbouwing()
    {
        using var werkplaats = Rapportwereld.Maak();
        var verleend = werkplaats.MetDatabase(
            "toestemming", "verleen", "--gemeente", "0505", "--aanbieder", "99990001", "--toewijzing", "101", "--minuten", "120", "--van", "2026-01-15", "--tot", "2026-02-14", "--reden", "mantelzorger-ziek");
        Assert.That(verleend.Code, Is.Zero, verleend.ToString());
        var rapport = Maand(werkplaats);
        var toestemming = rapport.GetProperty("toestemming").EnumerateArray().Single();
        Assert.That((toestemming.GetProperty("toewijzingNummer").GetInt64(), toestemming.GetProperty("minuten").GetInt64()), Is.EqualTo((101L, 120L)));
        Assert.That(rapport.GetRawText(), Does.Not.Contain("mantelzorger"), "een onderbouwing is vrije tekst over een client");
        Assert.That(rapport.GetProperty("conclusies").EnumerateArray().Select(zin => zin.GetString()), Does.Contain("Er is 1 toestemming om meer te leveren dan is toegewezen: samen 120 minuten."));
        Assert.That(Json(werkplaats.MetDatabase("rapport", "maand", "--maand", "2026-03", "--formaat", "json")).GetProperty("toestemming").GetArrayLength(), Is.Zero, "in maart geldt zij niet meer");
    }

    [Test]
    public void Een_versie_die_er_niet_is_wordt_geweigerd()
    {
        using var werkplaats = Rapportwereld.Maak();
        var uitvoering = werkplaats.MetDatabase("rapport", "maand", "--maand", "2026-01", "--stand", "99999");
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((64, "Er is geen versie 99999.\n")));
    }

    [Test]
    public void Definitief_is_een_maand_pas_als_de_declaratietermijn_voorbij_is()
    {
        using var werkplaats = Rapportwereld.Maak();
        werkplaats.Klok.Nu = new DateTimeOffset(2026, 2, 28, 22, 59, 0, TimeSpan.Zero);
        Assert.That(Maand(werkplaats).GetProperty("status").GetString(), Is.EqualTo("voorlopig"));
        Assert.That(werkplaats.MetDatabase("rapport", "maand", "--maand", "2026-01", "--vastleggen").Code, Is.EqualTo(1));
        werkplaats.Klok.Nu = new DateTimeOffset(2026, 2, 28, 23, 0, 0, TimeSpan.Zero);
        Assert.That(Maand(werkplaats).GetProperty("status").GetString(), Is.EqualTo("definitief"), "in Nederland is het 1 maart");
        Assert.That(Maand(werkplaats, "--termijn", "2").GetProperty("status").GetString(), Is.EqualTo("voorlopig"));
    }

    [Test]
    public void Na_een_definitief_rapport_zegt_het_volgende_wat_is_herzien()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn("credit");
        werkplaats.Declareer(Voorraad.Declaratie("credit", "1-januari"));
        var vastgelegd = werkplaats.MetDatabase("rapport", "maand", "--maand", "2026-01", "--vastleggen");
        Assert.That(vastgelegd.Code, Is.Zero, vastgelegd.ToString());
        Assert.That(Maand(werkplaats).GetProperty("herzien").GetArrayLength(), Is.Zero);
        werkplaats.Declareer(Voorraad.Declaratie("credit", "2-februari"));
        var herzien = Maand(werkplaats).GetProperty("herzien").EnumerateArray().Single();
        Assert.That(
            (herzien.GetProperty("geleverdToen").GetInt64(), herzien.GetProperty("geleverdNu").GetInt64(), herzien.GetProperty("gemeldOp").GetString()),
            Is.EqualTo((160L, 60L, "2026-03-20")));
    }

    [Test]
    public void Een_jaar_telt_de_maanden_die_voorbij_zijn()
    {
        using var werkplaats = Rapportwereld.Maak();
        var jaar = Json(werkplaats.MetDatabase("rapport", "maand", "--jaar", "2026", "--formaat", "json"));
        Assert.That(jaar.GetProperty("periode").GetString(), Is.EqualTo("2026-01 t/m 2026-02"), "op 20 maart");
        Assert.That(jaar.GetProperty("maand").EnumerateArray().Select(maand => maand.GetProperty("maand").GetString()), Is.EqualTo(new[] { "2026-01", "2026-02" }));
    }

    [Test]
    public void Elke_groep_telt_op_tot_hetzelfde_geheel()
    {
        using var werkplaats = Rapportwereld.Maak("prestatie-meer-codes");
        var rapport = Json(werkplaats.MetDatabase("rapport", "maand", "--jaar", "2026", "--formaat", "json"));
        foreach (var veld in (string[])["toewijzingen", "geleverdMinuten", "ingediend", "goedgekeurd", "prestaties", "afgewezen"])
        {
            var sommen = ((string[])["aanbieder", "product", "gemeente", "regio", "maand"]).Select(groep => rapport.GetProperty(groep).EnumerateArray().Sum(rij => rij.GetProperty(veld).GetDecimal())).Distinct().ToList();
            Assert.That(sommen, Has.Count.EqualTo(1), veld);
        }
    }

    [Test]
    public void Afkeur_noemt_regel_retourcode_en_omschrijving()
    {
        using var werkplaats = Rapportwereld.Maak("prestatie-meer-codes");
        var afkeur = Json(werkplaats.MetDatabase("rapport", "afkeur", "--jaar", "2026", "--formaat", "json")).GetProperty("reden").EnumerateArray().ToList();
        Assert.That(afkeur, Is.Not.Empty);
        foreach (var reden in afkeur)
        {
            Assert.That(reden.GetProperty("omschrijving").GetString(), Is.Not.EqualTo(reden.GetProperty("retourcode").GetString()), "een tekst, en niet de code nog eens");
            Assert.That(reden.GetProperty("bevindingen").GetInt64(), Is.Positive);
        }
    }

    private static JsonElement Maand(Werkplaats werkplaats, params string[] opties) =>
        Json(werkplaats.MetDatabase(["rapport", "maand", "--maand", "2026-01", "--formaat", "json", .. opties]));

    private static long Geleverd(JsonElement rapport) => rapport.GetProperty("aanbieder").EnumerateArray().Sum(rij => rij.GetProperty("geleverdMinuten").GetInt64());

    private static JsonElement Json(Uitvoering uitvoering)
    {
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        return JsonDocument.Parse(uitvoering.Uit).RootElement;
    }
}
