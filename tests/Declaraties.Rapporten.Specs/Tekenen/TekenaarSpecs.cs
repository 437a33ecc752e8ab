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
