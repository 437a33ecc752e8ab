using System.Text.Json.Nodes;
using Declaraties.Domein;
using Declaraties.Worker.Opdrachten;
using Declaraties.Worker.Tonen;

namespace Declaraties.Proefwereld.Specs;

/// <summary>
/// De hele weg van een register: genereren, alles inlezen en declareren met het programma, en elke maand controleren. Wat de controle vindt is precies wat erin is gestopt.
/// </summary>
[Category("Lang")]
public sealed class RegisterrondgangSpecs
{
    private const string Peildatum = "2026-12-31";

    [TestCase(21, 40, 3, 5, 0, 1, Wetkeuze.Wmo)]
    [TestCase(22, 40, 4, 6, 100, 1, Wetkeuze.Wmo)]
    [TestCase(23, 25, 1, 4, 400, 2, Wetkeuze.Wmo)]
    [TestCase(24, 3, 2, 12, 200, 1, Wetkeuze.Wmo)]
    [TestCase(25, 60, 3, 2, 1000, 1, Wetkeuze.Wmo)]
    [TestCase(26, 20, 2, 3, 100, 1, Wetkeuze.Jw)]
    [TestCase(27, 20, 2, 3, 100, 1, Wetkeuze.Beide)]
    public void De_controle_vindt_precies_wat_erin_is_gestopt(long seed, int clienten, int aanbieders, int maanden, int fouten, int regels, Wetkeuze wet)
    {
        using var wereld = new Proefwereld(seed, clienten, aanbieders, maanden, fouten, regels, contacten: true, wet: wet);
        Assert.That(Voer(wereld, "importeer", "producten", wereld.Pad("producten.csv")), Is.Zero);
        Assert.That(Voer(wereld, "importeer", "contracten", wereld.Pad("contracten.csv")), Is.Zero);
        Assert.That(Voer(wereld, "importeer", "toewijzingen", wereld.Pad("toewijzingen"), "--peildatum", Peildatum), Is.Zero);
        Assert.That(Voer(wereld, "declareer", wereld.Pad("declaraties"), "--antwoorden", wereld.Pad("antwoorden"), "--peildatum", Peildatum), Is.LessThanOrEqualTo(1));
        Assert.That(Voer(wereld, "contacten", "importeer", wereld.Pad("contacten.csv")), Is.Zero);
        Assert.That(Gevonden(wereld), Is.EquivalentTo(wereld.VerwachtVanContacten.Select(regel => wet == Wetkeuze.Wmo ? $"{regel};wmo" : regel)));
    }

    private static List<string> Gevonden(Proefwereld wereld)
    {
        var gevonden = new List<string>();
        for (var maand = Maand.Van(wereld.Opdracht.Tot.EersteDag.AddMonths(1 - wereld.Opdracht.Maanden)); maand <= wereld.Opdracht.Tot; maand = maand.Volgende)
        {
            var uit = wereld.Pad($"register-{maand}.json");
            Assert.That(Voer(wereld, "contacten", "controleer", "--maand", $"{maand}", "--declarabel", wereld.Pad("declarabel.csv"), "--formaat", "json", "--uit", uit), Is.Zero);
            var register = JsonNode.Parse(File.ReadAllText(uit))!;
            gevonden.AddRange(register["rijen"]!.AsArray().Where(rij => rij!["signaal"] is not null).Select(rij => Regel(maand, rij!, (string)rij!["signaal"]!)));
            gevonden.AddRange(register["buitenToewijzing"]!.AsArray().Select(rij => Regel(maand, rij!, "buiten toewijzing")));
        }

        return gevonden;
    }

    private static string Regel(Maand maand, JsonNode rij, string signaal) => $"{maand};{rij["aanbieder"]};{rij["gemeente"]};{rij["toewijzingNummer"]};{signaal};{rij["wet"]}";

    private static int Voer(Proefwereld wereld, params string[] opdracht)
    {
        using var uit = new StringWriter();
        using var fout = new StringWriter();
        var scherm = new Scherm(uit, fout, kleurUit: false, kleurFout: false, TimeProvider.System);
        return Opdrachtregel.Start([.. opdracht, "--database", wereld.Pad("declaraties.db")], scherm, TimeProvider.System);
    }
}
