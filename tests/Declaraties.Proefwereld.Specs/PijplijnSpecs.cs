using System.Xml.Linq;
using Declaraties.Beoordelen;
using Declaraties.Testbasis;
using Declaraties.Worker.Opdrachten;
using Declaraties.Worker.Tonen;

namespace Declaraties.Proefwereld.Specs;

/// <summary>
/// De hele weg zoals een gebruiker hem gaat: het programma leest in, beoordeelt en antwoordt, met de echte lezer en opslag. Wat eruit komt
/// moet gelijk zijn aan wat de generator verwacht, en aan wat de kern met de opslag in het geheugen vindt.
/// </summary>
public sealed class PijplijnSpecs
{
    private const string Peildatum = "2026-12-31";

    [TestCase(81, 60, 4, 10, 1)]
    [TestCase(82, 40, 1, 4, 3)]
    public void Een_wereld_zonder_fouten_wordt_geheel_goedgekeurd(long seed, int clienten, int aanbieders, int maanden, int regels)
    {
        using var wereld = new Proefwereld(seed, clienten, aanbieders, maanden, regelsPerClient: regels);
        LeesIn(wereld);
        Assert.That(Declareer(wereld), Is.Zero);
        Assert.That(wereld.Declaratiebestanden.Select(Path.GetFileName), Is.EqualTo(Antwoorden(wereld).Select(Path.GetFileName)));
        Assert.That(Antwoorden(wereld).SelectMany(Afgewezen), Is.Empty);
    }

    [TestCase(83, 60, 4, 10, 1, 60)]
    [TestCase(84, 50, 2, 12, 2, 300)]
    [TestCase(85, 30, 1, 20, 1, 500)]
    public void Een_wereld_met_fouten_wordt_afgewezen_zoals_verwacht(long seed, int clienten, int aanbieders, int maanden, int regels, int fouten)
    {
        using var wereld = new Proefwereld(seed, clienten, aanbieders, maanden, fouten, regels);
        LeesIn(wereld);
        Assert.That(Declareer(wereld), Is.EqualTo(1));
        Assert.That(Antwoorden(wereld).SelectMany(Afgewezen), Is.EqualTo(wereld.Verwacht));

        var geheugen = wereld.Opslag();
        foreach (var (bestand, antwoord) in wereld.Declaratiebestanden.Zip(Antwoorden(wereld)))
        {
            var verwerkt = Proefwereld.Verwerk(geheugen, bestand, Voorbeeld.Dag(Peildatum));
            Assert.That(verwerkt.Oordeel.Uitslag.IsVerwerkt());
            Assert.That(Toegekend(antwoord), Is.EqualTo(verwerkt.Oordeel.Toegekend.ToString()), Path.GetFileName(bestand));
        }
    }

    private static void LeesIn(Proefwereld wereld)
    {
        Assert.That(Voer(wereld, "importeer", "producten", wereld.Pad("producten.csv")), Is.Zero);
        Assert.That(Voer(wereld, "importeer", "contracten", wereld.Pad("contracten.csv")), Is.Zero);
        Assert.That(Voer(wereld, "importeer", "toewijzingen", wereld.Pad("toewijzingen"), "--peildatum", Peildatum), Is.Zero);
    }

    private static int Declareer(Proefwereld wereld) =>
        Voer(wereld, "declareer", wereld.Pad("declaraties"), "--antwoorden", wereld.Pad("antwoorden"), "--peildatum", Peildatum);

    private static int Voer(Proefwereld wereld, params string[] opdracht)
    {
        using var uit = new StringWriter();
        using var fout = new StringWriter();
        var scherm = new Scherm(uit, fout, kleurUit: false, kleurFout: false, TimeProvider.System);
        var code = Opdrachtregel.Start([.. opdracht, "--database", wereld.Pad("declaraties.db")], scherm, TimeProvider.System);
        TestContext.Out.WriteLine($"{string.Join(' ', opdracht.Take(2))}: {code}\n{fout}");
        return code;
    }

    private static IReadOnlyList<string> Antwoorden(Proefwereld wereld) =>
        [.. Directory.EnumerateFiles(wereld.Pad("antwoorden"), "*.xml").OrderBy(Path.GetFileName, StringComparer.Ordinal)];

    /// <summary>De afgewezen prestaties van een antwoord, in de vorm van verwacht.csv.</summary>
    private static IEnumerable<string> Afgewezen(string antwoord) =>
        XDocument.Load(antwoord).Descendants()
            .Where(e => e.Name.LocalName == "Prestatie")
            .Select(p => $"{Path.GetFileName(antwoord)};{Waarden(p, "ReferentieNummer").Single()};{string.Join(' ', Waarden(p, "RetourCode"))}");

    private static string Toegekend(string antwoord)
    {
        var totaal = XDocument.Load(antwoord).Descendants().Single(e => e.Name.LocalName == "TotaalToegekendBedrag");
        var cent = long.Parse(Waarden(totaal, "TotaalBedrag").Single(), System.Globalization.CultureInfo.InvariantCulture);
        return new Domein.Bedrag(Waarden(totaal, "DebetCredit").Single() == "C" ? -cent : cent).ToString();
    }

    private static IEnumerable<string> Waarden(XElement element, string naam) =>
        element.Descendants().Where(e => e.Name.LocalName == naam).Select(e => e.Value);
}
