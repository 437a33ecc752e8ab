using System.Globalization;
using System.Xml.Linq;
using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven.Tekenen;

namespace Declaraties.Rapporten.Specs.Tekenen;

/// <summary>Een tekening is goed gevormd, blijft in haar kader, en zegt elk getal ook in tekst.</summary>
public sealed class TekenaarSpecs
{
    private static readonly Tekening[] _tekeningen =
    [
        new Waterval("Van loon naar tarief", Kolomsoort.Euro, [new("Loonkosten", 6564), new("Btw", 138), new("Korting <&>", -40), new("Tarief", 6662, IsTotaal: true)]),
        new Verdeling("Uren", Kolomsoort.Honderdsten, [new("Verlof", 22500), new("Direct", 116445, IsHoofdzaak: true), new("Niets", 0), new("Smal", 1)]),
        new Uitslagen("Gevoeligheid", Kolomsoort.Euro, 8580, [new("Overhead", 8410, 8750), new("Omgekeerd", 8900, 8300), new("Eén kant", 8580, 8600), new("Niets", 8580, 8580)], "10 % lager", "10 % hoger"),
        new Spreiding("Benutting", Kolomsoort.Percentage, [new("maand", 376, 903, 1505), new("kwartaal", 719, 912, 1000), new("uitschieter", -50, 800, 99_000)], new Banden(80, 100)),
        new Tijdlijn(
            "Beleid",
            new Periode(new(2026, 1, 1), new(2027, 12, 31)),
            [
                new("No-show", [new(new Periode(new(2025, 1, 1), new(2026, 6, 30)), "nee"), new(new Periode(new(2026, 7, 1), DateOnly.MaxValue), "ja", IsSterk: true)]),
                new("Online", [new(new Periode(new(2020, 1, 1), new(2021, 1, 1)), "buiten het venster")]),
            ]),
    ];

    [TestCaseSource(nameof(_tekeningen))]
    public void Een_tekening_blijft_in_haar_kader(Tekening tekening)
    {
        var svg = Svg(tekening);
        var kader = svg.Attribute("viewBox")!.Value.Split(' ').Select(Getal).ToArray();
        foreach (var vlak in svg.Elements("rect"))
        {
            var (x, y) = (Getal(vlak, "x"), Getal(vlak, "y"));
            Assert.That(x, Is.InRange(0, kader[2]));
            Assert.That(x + Getal(vlak, "width"), Is.InRange(0, kader[2] + 1), vlak.ToString());
            Assert.That(y + Getal(vlak, "height"), Is.InRange(0, kader[3]), vlak.ToString());
        }

        foreach (var tekst in svg.Elements("text"))
        {
            Assert.That(Getal(tekst, "x"), Is.InRange(0, kader[2]));
            Assert.That(Getal(tekst, "y"), Is.InRange(0, kader[3]), tekst.ToString());
        }
    }

    [Test]
    public void Elke_trede_staat_er_met_haar_naam_en_bedrag() =>
        Assert.That(Teksten(_tekeningen[0]), Is.EqualTo(["Loonkosten", "€\u00a065,64", "Btw", "€\u00a01,38", "Korting <&>", "€\u00a0−0,40", "Tarief", "€\u00a066,62"]));

    [Test]
    public void Een_totaal_begint_onderaan_en_een_trede_waar_de_vorige_eindigt()
    {
        var vlakken = Svg(_tekeningen[0]).Elements("rect").ToList();
        Assert.That(Getal(vlakken[1], "x"), Is.EqualTo(Getal(vlakken[0], "x") + Getal(vlakken[0], "width")).Within(1));
        Assert.That(Getal(vlakken[3], "x"), Is.EqualTo(Getal(vlakken[0], "x")));
    }

    [Test]
    public void Een_deel_van_nul_wordt_niet_getekend() => Assert.That(Teksten(_tekeningen[1]), Has.None.Contains("Niets"));

    [Test]
    public void Er_staat_bij_wat_elke_balk_is()
    {
        Assert.That(Teksten(_tekeningen[2]), Is.SupersetOf((string[])["10\u00a0% lager", "10\u00a0% hoger"]));
        Assert.That(Svg(_tekeningen[2]).Elements("circle").Select(punt => (string)punt.Attribute("class")!), Is.EqualTo(["laag", "hoog"]));
    }

    [TestCase(20, 60)]
    [TestCase(60, 20)]
    [TestCase(-20, -60)]
    public void Twee_balken_aan_een_kant_liggen_onder_elkaar_elk_met_haar_getal(int laag, int hoog)
    {
        var tekening = new Uitslagen("Een kant", Kolomsoort.Geheel, 0, [new("wie", laag, hoog)], "eerst", "daarna");
        var balken = Svg(tekening).Elements("rect").ToList();
        Assert.That(Getal(balken[1], "y"), Is.EqualTo(Getal(balken[0], "y") + Getal(balken[0], "height")));
        Assert.That(Teksten(tekening).Take(3), Is.EqualTo(["wie", Kolomsoort.Geheel.InWoorden(laag), Kolomsoort.Geheel.InWoorden(hoog)]));
    }

    [Test]
    public void Een_kant_die_niet_verschilt_heeft_geen_balk() => Assert.That(Svg(_tekeningen[2]).Elements("rect").Count(), Is.EqualTo(5));

    [Test]
    public void Een_uitschieter_drukt_de_rest_niet_weg_en_zegt_wel_hoever_hij_ligt() =>
        Assert.That(Teksten(_tekeningen[3]), Has.Some.Contains("9900,0\u00a0%"));

    [Test]
    public void Een_grens_staat_bij_haar_percentage() => Assert.That(Teksten(_tekeningen[3]), Is.SupersetOf((string[])["80\u00a0%", "100\u00a0%"]));

    [Test]
    public void Wat_buiten_het_venster_ligt_wordt_niet_getekend()
    {
        Assert.That(Teksten(_tekeningen[4]), Has.None.EqualTo("buiten het venster"));
        Assert.That(Svg(_tekeningen[4]).Elements("rect").Count(), Is.EqualTo(2));
    }

    [Test]
    public void Zonder_regels_komt_er_niets() => Assert.That(Schrijf(new Waterval("Leeg", Kolomsoort.Euro, [])), Is.Empty);

    [Test]
    public void Elke_toewijzing_is_een_stip_in_haar_maand_op_haar_hoogte()
    {
        var strook = Strook(Wolk(3, [new(0, 4, Stipsoort.Structureel, 2), new(0, 15, Stipsoort.Onder, 1), new(1, 18, Stipsoort.Normaal, 3), new(2, 30, Stipsoort.Boven, 1)]));
        var paden = strook.Elements("path").ToDictionary(pad => (string)pad.Attribute("class")!, pad => Plekken((string)pad.Attribute("d")!));
        Assert.That(paden.ToDictionary(pad => pad.Key, pad => pad.Value.Count), Is.EqualTo(new Dictionary<string, int> { ["stip structureel"] = 2, ["stip onder"] = 1, ["stip normaal"] = 3, ["stip boven"] = 1 }));
        Assert.That(paden["stip structureel"].Select(stip => stip.Y).Distinct().Single(), Is.GreaterThan(paden["stip onder"].Single().Y), "lager is minder geleverd");
        Assert.That(paden["stip boven"].Single().X, Is.GreaterThan(paden["stip normaal"].Max(stip => stip.X)), "een latere maand ligt verder naar rechts");
        var grens = strook.Elements("line").Where(lijn => (string)lijn.Attribute("class")! == "rand").Select(lijn => Getal(lijn, "y1")).ToList();
        Assert.That(paden["stip onder"].Single().Y, Is.GreaterThan(grens[0]), "75 % ligt onder de grens van 80");
        Assert.That(paden["stip normaal"].Select(stip => stip.Y), Is.All.LessThan(grens[0]).And.All.GreaterThan(grens[1]));
    }

    /// <summary>Dertigduizend toewijzingen, een jaar lang: te lezen, in het kader, en niet groter dan een foto.</summary>
    [Test]
    public void Te_veel_stippen_worden_balkjes_zo_breed_als_hun_aantal()
    {
        var vakken = Enumerable.Range(0, 12).SelectMany(maand => Enumerable.Range(0, 31).Select(hoogte => new Stippenvak(maand, hoogte, hoogte < 16 ? Stipsoort.Onder : Stipsoort.Normaal, hoogte == 15 ? 2000 : 1000))).ToList();
        var tekening = Wolk(12, vakken);
        var strook = Strook(tekening);
        Assert.That(strook.Elements("path").Select(pad => (string)pad.Attribute("class")!), Is.EqualTo(["stip onder bundel", "stip normaal bundel"]));
        var balken = Plekken((string)strook.Elements("path").First().Attribute("d")!);
        Assert.That(balken, Has.Count.EqualTo(12 * 16));
        Assert.That(balken[15].Breed, Is.EqualTo(2 * balken[0].Breed).Within(0.2), "tweemaal zoveel is tweemaal zo breed");
        Assert.That(balken, Is.All.Matches<(double X, double Y, double Breed)>(balk => balk.X >= 52 && balk.X + balk.Breed <= 640));
        Assert.That(Schrijf(tekening), Has.Length.LessThan(20_000));
        Assert.That(Strook(Wolk(12, [new(0, 0, Stipsoort.Onder, 11)])).Elements("path").Select(pad => (string)pad.Attribute("class")!), Is.EqualTo(["stip onder"]), "elf passen er in een maand");
        Assert.That(Strook(Wolk(12, [new(0, 0, Stipsoort.Onder, 12)])).Elements("path").Select(pad => (string)pad.Attribute("class")!), Is.EqualTo(["stip onder bundel"]), "twaalf niet meer");
    }

    [Test]
    public void Elke_strook_heet_naar_wat_erboven_staat_en_zegt_het_ook_in_woorden()
    {
        var figuur = XElement.Parse(Schrijf(Wolk(1, [new(0, 0, Stipsoort.Onder, 1)])));
        Assert.That(figuur.Elements("svg").Select(svg => (string)svg.Attribute("aria-labelledby")!), Is.EqualTo(["proef", "proef-1"]));
        Assert.That(figuur.Elements("p").Single(kop => (string?)kop.Attribute("id") == "proef-1").Value, Is.EqualTo("Zorg <&> 1 van 1 maanden onder 80\u00a0%"));
        Assert.That(figuur.Elements("svg").First().Elements("text").Select(tekst => tekst.Value), Is.EqualTo(["al maanden onder 80\u00a0%", "onder 80\u00a0%", "normaal", "boven 100\u00a0%"]));
    }

    private static Stippen Wolk(int maanden, IReadOnlyList<Stippenvak> vakken) => new(
        "Benutting", [.. Enumerable.Range(1, maanden).Select(maand => new Maand(2026, maand))], new Banden(80, 100), 5, 31, "Zo is het te lezen.", [new("Zorg <&>", "1 van 1 maanden onder 80 %", vakken)]);

    private static XElement Strook(Stippen stippen) => XElement.Parse(Schrijf(stippen)).Elements("svg").ElementAt(1);

    private static List<(double X, double Y, double Breed)> Plekken(string pad) =>
        [.. pad.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(stip => stip.Split(' ', 'h').Select(getal => double.Parse(getal, CultureInfo.InvariantCulture)).ToArray()).Select(stip => (stip[0], stip[1], stip[2]))];

    private static string[] Teksten(Tekening tekening) => [.. Svg(tekening).Elements("text").Select(tekst => tekst.Value)];

    private static XElement Svg(Tekening tekening) => XElement.Parse(Schrijf(tekening)).Element("svg")!;

    private static string Schrijf(Tekening tekening)
    {
        using var uit = new StringWriter();
        Tekenaar.Teken(uit, tekening, "proef");
        return uit.ToString();
    }

    private static long Getal(XElement vorm, string naam) => Getal(vorm.Attribute(naam)!.Value);

    private static long Getal(string tekst) => long.Parse(tekst, CultureInfo.InvariantCulture);
}
