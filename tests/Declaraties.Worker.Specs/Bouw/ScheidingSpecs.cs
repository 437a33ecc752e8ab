using System.Text;
using Declaraties.Dienst.Beleidsbestanden;

namespace Declaraties.Worker.Specs.Bouw;

/// <summary>
/// Welk product bij een client past en hoeveel minuten hij nodig heeft zijn twee vragen: zij delen geen gegeven, en nergens wordt het antwoord op de ene voor de andere gebruikt. Een
/// toewijzing wordt alleen gelezen om haar met een bandbreedte te vergelijken.
/// </summary>
[Category("Snel")]
public sealed class ScheidingSpecs
{
    private const string Indiceren = "Declaraties.Beleid.Indiceren.";
    private static readonly string[] _product = ["Productkeuze", "Productdrempel", "Clientkenmerk"];
    private static readonly string[] _minuten = ["Indicatie", "Activiteit"];
    private static readonly string[] _band = ["Bandbreedte", "Bandligging", "Weekminuten"];

    [Test]
    public void Product_minuten_en_bandbreedte_gebruiken_elkaar_niet()
    {
        var bereik = Bereik("Declaraties.Beleid.dll");
        Assert.Multiple(() =>
        {
            Gescheiden(bereik, _product, _minuten, _band);
            Gescheiden(bereik, _minuten, _product, _band);
            Gescheiden(bereik, _band, _product, _minuten);
        });
    }

    [Test]
    public void Ook_wie_erover_rapporteert_houdt_ze_uit_elkaar()
    {
        var bereik = Bereik("Declaraties.Rapporten.dll");
        const string Bladen = "Declaraties.Rapporten.Beleidsbladen.";
        Assert.That(bereik[Bladen + "Indicatierapport"], Does.Not.Contain(Bladen + "Productkeuzerapport"));
        Assert.That(bereik[Bladen + "Productkeuzerapport"], Does.Not.Contain(Bladen + "Indicatierapport"));
    }

    [Test]
    public void Het_bestand_van_de_ene_is_geen_bestand_van_de_andere()
    {
        var activiteiten = Encoding.UTF8.GetBytes("Clientregel;Activiteit;Minuten;Keer;PerWeken\n1;koken;30;1;1\n");
        var kenmerken = Encoding.UTF8.GetBytes("Kenmerk;Score\nZelfinzicht;2\nBelastbaarheid;3\nLeervermogen;2\nCommunicatie;2\nMotivatie;3\nVoorspelbaarheid;3\n");
        Assert.That(Indicatielezer.Activiteiten("a.csv", activiteiten).Fouten, Is.Empty);
        Assert.That(Indicatielezer.Kenmerken("k.csv", kenmerken).Fouten, Is.Empty);
        Assert.That(Indicatielezer.Activiteiten("k.csv", kenmerken).Fouten, Is.Not.Empty);
        Assert.That(Indicatielezer.Kenmerken("a.csv", activiteiten).Fouten, Is.Not.Empty);
    }

    private static void Gescheiden(Dictionary<string, HashSet<string>> bereik, string[] van, params string[][] andere)
    {
        foreach (var type in van)
        {
            Assert.That(bereik, Does.ContainKey(Indiceren + type));
            Assert.That(bereik[Indiceren + type].Intersect(andere.SelectMany(namen => namen).Select(naam => Indiceren + naam)), Is.Empty, type);
        }
    }

    /// <summary>Wat elk type nodig heeft, ook langs een ander.</summary>
    private static Dictionary<string, HashSet<string>> Bereik(string assembly)
    {
        using var verwijzingen = new Verwijzingen(Path.Combine(AppContext.BaseDirectory, assembly));
        var direct = verwijzingen.Paren().ToLookup(paar => paar.Van, paar => paar.Naar);
        return verwijzingen.Types().ToDictionary(type => type, type =>
        {
            var gezien = new HashSet<string>();
            var teDoen = new Stack<string>([type]);
            while (teDoen.TryPop(out var een))
            {
                foreach (var naar in direct[een].Where(gezien.Add))
                {
                    teDoen.Push(naar);
                }
            }

            return gezien;
        });
    }
}
