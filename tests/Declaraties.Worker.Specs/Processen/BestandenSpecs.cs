using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Schijf;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Processen;

public sealed class BestandenSpecs
{
    /// <summary>Opruimen neemt nooit weg wat een ander nog schrijft, ook niet tussen het maken, het slot en de eigen naam.</summary>
    [Test]
    public void Wie_schrijft_terwijl_anderen_er_beginnen_is_niets_kwijt()
    {
        using var werkplaats = new Werkplaats();
        var map = werkplaats.Pad("antwoorden");
        Bestanden.MaakMap(map);
        using var klaar = new CancellationTokenSource();
        var anderen = Task.Run(() =>
        {
            while (!klaar.IsCancellationRequested)
            {
                Bestanden.MaakMap(map);
            }
        });
        for (var i = 0; i < 2000; i++)
        {
            Bestanden.Schrijf(Path.Combine(map, $"{i}.json"), BitConverter.GetBytes(i));
        }

        klaar.Cancel();
        anderen.GetAwaiter().GetResult();
        Assert.That(Enumerable.Range(0, 2000).Select(i => BitConverter.ToInt32(File.ReadAllBytes(Path.Combine(map, $"{i}.json")))), Is.EqualTo(Enumerable.Range(0, 2000)));
        Assert.That(Directory.EnumerateFiles(map).Count(), Is.EqualTo(2000), "en er ligt niets anders");
    }

    [Test]
    public void Waar_geen_map_is_wordt_gezegd_welk_bestand_er_niet_kwam()
    {
        using var werkplaats = new Werkplaats();
        var pad = werkplaats.Pad("er", "niet", "x.csv");
        Assert.That(() => Bestanden.Schrijf(pad, [1]), Throws.TypeOf<BeletselException>().With.Message.EqualTo($"{pad} kan niet worden geschreven: een deel van het pad bestaat niet of is geen map."));
    }

    [Test]
    public void De_langste_naam_die_een_bestand_kan_hebben_kan_geschreven_worden()
    {
        using var werkplaats = new Werkplaats();
        var naam = new string('n', 250) + ".json";
        Bestanden.MaakMap(werkplaats.Pad("antwoorden"));
        Bestanden.Schrijf(werkplaats.Pad("antwoorden", naam), [1]);
        Assert.That(Directory.EnumerateFiles(werkplaats.Pad("antwoorden")).Select(Path.GetFileName), Is.EqualTo([naam]));
    }
}
