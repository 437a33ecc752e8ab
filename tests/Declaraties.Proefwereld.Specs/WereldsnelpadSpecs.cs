using System.Text;
using Declaraties.Berichten;
using Declaraties.Testbasis;
using Declaraties.Testbasis.Mutaties;

namespace Declaraties.Proefwereld.Specs;

/// <summary>De lezer neemt voor elk bericht van een wereld het snelle pad, hoe het ook gewoon geschreven is, en leest er hetzelfde in.</summary>
public sealed class WereldsnelpadSpecs
{
    [TestCase(1, 0, 1)]
    [TestCase(2, 300, 3)]
    public void Elk_bericht_zonder_verwijzing_gaat_langs_het_snelle_pad(long seed, int fouten, int regels)
    {
        using var wereld = new Proefwereld(seed, clienten: 60, maanden: 4, fouten: fouten, regelsPerClient: regels);
        Toets(Berichtsoort.Wmo301, wereld.Toewijzingsbestanden);
        Toets(Berichtsoort.Wmo323, wereld.Declaratiebestanden);
    }

    private static void Toets(Berichtsoort soort, IReadOnlyList<string> bestanden)
    {
        Assert.That(bestanden, Is.Not.Empty);
        var boom = new Berichtboom(Schemas.Laad(Standaard.EigenSchemas, soort), soort);
        var toeval = new Random(bestanden.Count);
        foreach (var bestand in bestanden)
        {
            var bytes = File.ReadAllBytes(bestand);
            var gewoon = !bytes.AsSpan().Contains((byte)'&');
            Toets(soort, bytes, gewoon, toeval);
            Toets(soort, Schrijfwijze.Willekeurig(toeval).Schrijf(boom.Lees(bestand)), gewoon, toeval);
        }
    }

    private static void Toets(Berichtsoort soort, byte[] bytes, bool gewoon, Random toeval)
    {
        var verschil = Snelpadproef.Verschil(soort, bytes, 1 + toeval.Next(100), out var snel);
        Assert.That(verschil, Is.Null, () => Encoding.UTF8.GetString(bytes));
        Assert.That(snel, Is.EqualTo(gewoon), () => Encoding.UTF8.GetString(bytes));
    }
}
