using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

public sealed class RapportSpecs
{
    [Test]
    public void De_json_heeft_precies_de_afgesproken_velden()
    {
        using var werkplaats = Ingelezen("plafond-totaal");
        var uitvoering = werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-01", "--formaat", "json");
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((0, "")));
        using var rapport = JsonDocument.Parse(uitvoering.Uit);
        Assert.That(rapport.RootElement.ValueKind, Is.EqualTo(JsonValueKind.Array));
        foreach (var regel in rapport.RootElement.EnumerateArray())
        {
            Assert.That(regel.EnumerateObject().Select(p => p.Name), Is.EqualTo([
                "maand", "gemeente", "aanbieder", "toewijzingNummer", "productCode", "geleverdMinuten", "geindiceerdMinuten", "plafondMinuten", "percentage", "wet", "aanbiederNaam", "productNaam"]));
        }

        var (bekend, onbekend) = (rapport.RootElement[0], rapport.RootElement[1]);
        Assert.That(bekend.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), Is.EqualTo(
            """{"maand":"2026-01","gemeente":"0505","aanbieder":"99990001","toewijzingNummer":101,"productCode":"02A06","geleverdMinuten":720,"geindiceerdMinuten":205.52,"plafondMinuten":1200,"percentage":350.3,"wet":"wmo","aanbiederNaam":null,"productNaam":"Begeleidingperuur"}"""));
        Assert.That(onbekend.GetProperty("percentage").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(onbekend.GetProperty("geindiceerdMinuten").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Een_maand_zonder_toewijzingen_is_een_lege_lijst()
    {
        using var werkplaats = Ingelezen(Voorraad.Goed);
        Assert.That(werkplaats.MetDatabase("rapport", "benutting", "--maand", "2019-01", "--formaat", "json").Uit, Is.EqualTo("[]\n"));
    }

    [Test]
    public void De_csv_is_voor_een_nederlands_rekenblad()
    {
        using var werkplaats = Ingelezen("plafond-totaal");
        var uitvoering = werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-01", "--formaat", "csv");
        Assert.That(uitvoering.Uit, Is.EqualTo(
            "Maand;Gemeente;Aanbieder;ToewijzingNummer;ProductCode;GeleverdMinuten;GeindiceerdMinuten;PlafondMinuten;Percentage;Wet;AanbiederNaam;ProductNaam\n"
            + "2026-01;0505;99990001;101;02A06;720;205,52;1200;350,3;wmo;;Begeleiding per uur\n"
            + "2026-01;0505;99990001;102;02A06;0;;600;;wmo;;Begeleiding per uur\n"));
        Assert.That(uitvoering.Fout, Is.Empty);
    }

    [Test]
    public void Een_productcode_wordt_in_de_csv_nooit_een_formule_of_een_kolom_erbij()
    {
        using var werkplaats = new Werkplaats();
        var bericht = File.ReadAllText(Voorraad.Bestand(Voorraad.Goed, "toewijzingen", "1-client-a.xml"));
        var bestand = werkplaats.Schrijf("t.xml", bericht.Replace(">02A05<", ">=1;\"2<", StringComparison.Ordinal));
        Assert.That(werkplaats.MetDatabase("importeer", "toewijzingen", bestand).Code, Is.Zero);
        var regel = werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-01", "--formaat", "csv").Uit.Split('\n')[1];
        Assert.That(regel, Is.EqualTo("2026-01;0505;99990001;101;\"'=1;\"\"2\";0;531,43;600;0,0;wmo;;"));
    }

    [Test]
    public void De_tabel_staat_op_stdout_en_de_stand_op_stderr()
    {
        using var werkplaats = Ingelezen("plafond-totaal");
        var uitvoering = werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-01");
        var regels = uitvoering.Uit.TrimEnd('\n').Split('\n');
        Assert.That(regels, Has.Length.EqualTo(4));
        Assert.That(regels[2], Does.StartWith("Dordrecht").And.EndsWith("350,3 %"));
        Assert.That(regels[3], Does.EndWith("niet te bepalen"));
        Assert.That(uitvoering.Fout, Is.EqualTo("Benutting 2026-01, stand 2026-03-20, definitief: 2 toewijzingen.\n"));
    }

    [Test]
    public void De_regels_sluiten_aan_op_de_afkeur_en_een_bestand_heeft_een_merkteken_tenzij_het_niet_mag()
    {
        using var werkplaats = Rapportwereld.Maak();
        var regels = werkplaats.MetDatabase("rapport", "regels", "--jaar", "2026", "--formaat", "csv");
        Assert.That(regels.Code, Is.Zero, regels.ToString());
        var rijen = regels.Uit.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(rijen[0], Is.EqualTo(
            "Maand;Gemeente;Aanbieder;Wet;DeclaratieNummer;Referentie;VorigeReferentie;ToewijzingNummer;Product;Begindatum;Einddatum;Volume;Eenheid;Tarief;Ingediend;Toegekend;Soort;Uitslag;Regels;Retourcodes;"
            + "Oordeel;Regelset;Peildatum;GelezenVersie;BeoordeeldOp;VrijgegevenDoor;VrijgegevenOp;AanbiederNaam;ProductNaam;Kop"));
        decimal Som(string kop) => rijen.Skip(1).Sum(rij => decimal.Parse(rij.Split(';')[Array.IndexOf(rijen[0].Split(';'), kop)], System.Globalization.CultureInfo.GetCultureInfo("nl-NL")));
        using var afkeur = JsonDocument.Parse(werkplaats.MetDatabase("rapport", "afkeur", "--jaar", "2026", "--formaat", "json").Uit);
        decimal Afkeur(string veld) => afkeur.RootElement.GetProperty("aanbieder").EnumerateArray().Sum(rij => rij.GetProperty(veld).GetDecimal());
        Assert.That((Som("Ingediend"), Som("Toegekend")), Is.EqualTo((Afkeur("ingediend"), Afkeur("toegekend"))));
        Assert.That(rijen.Skip(1).Count(rij => rij.Contains(";TR322;", StringComparison.Ordinal)), Is.Positive);

        var tabel = werkplaats.MetDatabase("rapport", "regels", "--jaar", "2026", "--per", "uitslag").Uit.TrimEnd('\n').Split('\n');
        Assert.That(tabel[^1], Does.StartWith("Totaal").And.EndsWith(Afkeur("toegekend").ToString("0.00", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"))));

        foreach (var (extra, begin) in ((string[], byte[])[])[([], [0xEF, 0xBB, 0xBF]), (["--zonder-bom"], "Maa"u8.ToArray())])
        {
            var uit = werkplaats.Pad("regels.csv");
            Assert.That(werkplaats.MetDatabase(["rapport", "regels", "--jaar", "2026", "--formaat", "csv", "--uit", uit, .. extra]).Code, Is.Zero);
            Assert.That(File.ReadAllBytes(uit)[..3], Is.EqualTo(begin));
        }
    }

    [Test]
    public void Een_latere_credit_herziet_de_maand()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn("credit");
        string Januari() => werkplaats.MetDatabase("rapport", "benutting", "--maand", "2026-01", "--formaat", "csv").Uit.Split('\n')[1];
        Assert.That(Januari(), Does.EndWith(";0;531,43;600;0,0;wmo;;Begeleiding"));
        werkplaats.Declareer(Voorraad.Declaratie("credit", "1-januari"));
        Assert.That(Januari(), Does.EndWith(";100;531,43;600;18,8;wmo;;Begeleiding"));
        werkplaats.Declareer(Voorraad.Declaratie("credit", "2-februari"));
        Assert.That(Januari(), Does.EndWith(";0;531,43;600;0,0;wmo;;Begeleiding"));
    }

    private static Werkplaats Ingelezen(string geval)
    {
        var werkplaats = new Werkplaats();
        werkplaats.LeesIn(geval);
        werkplaats.Declareer(Voorraad.Bestand(geval, "declaraties"));
        return werkplaats;
    }
}
