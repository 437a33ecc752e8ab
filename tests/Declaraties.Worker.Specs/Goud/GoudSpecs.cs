using System.Globalization;
using System.Text;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Goud;

/// <summary>
/// Vaste berichten door het hele programma. DECLARATIES_SCHRIJF_GOUD=1 schrijft de antwoorden, verslagen en rapporten opnieuw; <c>geval.json</c>
/// blijft dan staan, en wat daarin met de hand is verwacht geldt ook dan.
/// </summary>
public sealed class GoudSpecs
{
    [TestCaseSource(typeof(Goudgeval), nameof(Goudgeval.Namen))]
    public void Het_antwoord_is_zoals_vastgelegd(string naam)
    {
        var map = Path.Combine(Goudgeval.Map, naam);
        var geval = Goudgeval.Lees(map);
        using var werkplaats = new Werkplaats();
        var verloop = new StringBuilder();
        Uitvoering Stap(params string[] opdracht)
        {
            var uitvoering = werkplaats.MetDatabase(opdracht);
            verloop.Append(CultureInfo.InvariantCulture, $"$ declaraties {string.Join(' ', opdracht)}\n{uitvoering.Alles}=> {uitvoering.Code}\n\n");
            return uitvoering;
        }

        var antwoorden = werkplaats.Pad("antwoorden");
        Stap("importeer", "producten", Path.Combine(map, "producten.csv"));
        Stap("importeer", "contracten", Path.Combine(map, "contracten.csv"));
        Stap("importeer", "toewijzingen", Path.Combine(map, "toewijzingen"));
        var gedeclareerd = Stap("declareer", Path.Combine(map, "declaraties"), "--antwoorden", antwoorden, "--peildatum", $"{geval.Peildatum:yyyy-MM-dd}");
        var uitkomst = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var maand in geval.Benutting)
        {
            uitkomst[$"benutting-{maand}.json"] = Encoding.UTF8.GetBytes(werkplaats.MetDatabase("rapport", "benutting", "--maand", maand, "--formaat", "json").Uit);
        }

        var herspeeld = Stap("herspeel", "--alles");
        uitkomst["verloop.txt"] = Encoding.UTF8.GetBytes(verloop.ToString().Replace(map + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(werkplaats.Map + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        foreach (var bestand in Directory.EnumerateFiles(antwoorden))
        {
            uitkomst[Path.Combine("antwoorden", Path.GetFileName(bestand))] = File.ReadAllBytes(bestand);
        }

        Assert.That(gedeclareerd.Code, Is.EqualTo(geval.Afsluitcode), gedeclareerd.ToString());
        Assert.That(herspeeld.Code, Is.Zero, herspeeld.ToString());
        var teksten = uitkomst.Where(u => !u.Key.EndsWith(".xml", StringComparison.Ordinal)).Select(u => Encoding.UTF8.GetString(u.Value));
        Assert.That(teksten, Has.None.Matches<string>(Werkplaats.BevatBsn));
        var kort = uitkomst.Where(u => u.Key.EndsWith(".xml", StringComparison.Ordinal)).ToDictionary(u => Path.GetFileNameWithoutExtension(u.Key), u => Antwoordkort.Van(u.Value));
        Assert.That(kort.Keys, Is.EquivalentTo(geval.Verwacht.Keys));
        Assert.Multiple(() =>
        {
            foreach (var (bestand, verwacht) in geval.Verwacht)
            {
                Assert.That(kort[bestand], Is.EqualTo(verwacht), bestand);
            }
        });
        Goudgeval.Vergelijk(map, uitkomst, "antwoorden");
    }

    [Test]
    public void Elk_geval_heeft_een_eigen_omschrijving()
    {
        var omschrijvingen = Goudgeval.Namen.Select(naam => Goudgeval.Lees(Path.Combine(Goudgeval.Map, naam)).Omschrijving).ToList();
        Assert.That(omschrijvingen, Has.Count.GreaterThan(30));
        Assert.That(omschrijvingen, Is.Unique);
        Assert.That(omschrijvingen, Has.None.Empty);
    }
}
