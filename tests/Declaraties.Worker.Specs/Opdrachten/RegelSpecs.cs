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
}
