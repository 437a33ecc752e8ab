using Declaraties.Testprogramma;
using Declaraties.Uitleggen;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary><c>regel</c>: wat een regel vraagt, in gewone woorden.</summary>
public sealed class RegelSpecs
{
    [TestCase("TR321")]
    [TestCase("tr321")]
    public void Een_regel_wordt_verteld_en_een_regel_van_twee_berichten_twee_keer(string code)
    {
        using var werkplaats = new Werkplaats();
        var regel = Regelboek.Zoek("TR321").Single();
        var uitvoering = werkplaats.Voer("regel", code);
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((0, "")));
        Assert.That(new[] { regel.KopMetCode, regel.Eis, regel.Waarom, regel.Herstel, regel.Advies!, "9321: Volume is hoger dan is toegewezen", regel.Bron }.Where(zin => !uitvoering.Uit.Contains(zin, StringComparison.Ordinal)), Is.Empty);
        Assert.That(werkplaats.Voer("regel", "TR101").Uit, Does.Contain("WMO323, niveau 2").And.Contain("WMO301, niveau 2"));
    }

    [Test]
    public void Zonder_code_komen_zij_allemaal_op_het_scherm_kort_en_in_een_bestand_voluit()
    {
        using var werkplaats = new Werkplaats();
        var scherm = werkplaats.Voer("regel");
        Assert.That(scherm.Foutregels[^1], Does.EndWith($": {Regelboek.Alle.Count} regels."));
        Assert.That(scherm.Uit, Does.Contain("Tarief wijkt af van contract").And.Not.Contain(Regelboek.Zoek("TR418").Single().Herstel));
        var csv = werkplaats.Voer("regel", "--formaat", "csv").Uit.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(csv[0], Is.EqualTo("Regel;Bericht;Niveau;Retourcode;Kop;Betekenis;Eis;Waarom;Herstel;Advies;Weigert;Bron"));
        Assert.That(csv, Has.Length.EqualTo(Regelboek.Alle.Count + 1));
    }

    [Test]
    public void Een_code_die_er_niet_is_is_verkeerd_gebruik_met_wat_is_bedoeld()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer("regel", "TR231");
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((64, "")));
        Assert.That(uitvoering.Fout, Does.Contain("Er is geen regel met deze code; bedoelde u TR321? Zonder code toont deze opdracht ze alle."));
    }

    [TestCase("--database hoort bij één regel: noem zijn code.", "regel", "--database", "d.db")]
    [TestCase("--stand, --gemeente, --aanbieder en --wet gaan over declaraties: noem ook --database.", "regel", "TR321", "--wet", "jw")]
    [TestCase("Geef --proef om te zien wat er zou veranderen, of --reden om werkelijk opnieuw te beoordelen.", "herbeoordeel")]
    [TestCase("Geef --proef om te zien wat er zou veranderen, of --reden om werkelijk opnieuw te beoordelen.", "herbeoordeel", "--proef", "--reden", "beide")]
    [TestCase("--toelichting en --door horen bij --reden.", "herbeoordeel", "--proef", "--door", "iemand")]
    [TestCase("Noem declaraties, of kies met --gemeente, --aanbieder, --wet, --maand en --regel; niet allebei.", "herbeoordeel", "v1", "--proef", "--maand", "2026-01")]
    [TestCase("bedoelde u TR321?", "herbeoordeel", "--proef", "--regel", "TR231")]
    [TestCase("Database d.db bestaat niet.", "herbeoordeel", "--proef", "--database", "d.db")]
    public void Wat_niet_samengaat_zegt_wat_wel_kan(string klacht, params string[] argumenten)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.Voer(argumenten);
        Assert.That((uitvoering.Code is 64 or 2, uitvoering.Uit), Is.EqualTo((true, "")), uitvoering.ToString());
        Assert.That(uitvoering.Fout, Does.Contain(klacht));
    }

    [Test]
    public void Van_een_regel_die_geen_declaratie_kan_hebben_wordt_dat_gezegd()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        Assert.That(werkplaats.MetDatabase("regel", "XSD").Fout, Does.Contain("Op XSD kan geen declaratie een bevinding hebben"));
        Assert.That(werkplaats.MetDatabase("regel", "TR321").Code, Is.Zero);
    }
}
