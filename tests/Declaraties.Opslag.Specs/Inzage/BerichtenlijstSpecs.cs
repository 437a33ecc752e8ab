using CsCheck;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Specs.Inzage;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class BerichtenlijstSpecs(Proefserver server) : IDisposable
{
    private const string Ander = "99990002";
    private readonly Proefopslag _opslag = new Proefopslag(server).MetContract().Met(new EenToewijzing());
    private readonly Proefklok _klok = new();

    public void Dispose() => _opslag.Dispose();

    private Berichtenlijst Lijst => new(_opslag.Database);

    /// <summary>Hoe groot een deel ook is, en van wie er ook iets tussen zit: achter elkaar zijn de delen precies wat er is, een keer, de laatste vooraan.</summary>
    [Test]
    public void De_delen_achter_elkaar_zijn_elk_bericht_een_keer_de_laatste_vooraan() => Gen.Select(Gen.Bool.Array[0, 25], Gen.Int[1, 10]).Sample(
        (zijnEigen, grootte) =>
        {
            using var opslag = new Proefopslag(server);
            var sleutels = zijnEigen.Select((isEigen, i) => (isEigen, Sleutel: Ontvang(opslag, $"{i}", isEigen ? Voorbeeld.Aanbieder : Ander))).Reverse().ToList();
            Assert.That(Alles(opslag, new Berichtenfilter { Aanbieder = new(Voorbeeld.Aanbieder) }, grootte), Is.EqualTo(sleutels.Where(een => een.isEigen).Select(een => een.Sleutel)));
            Assert.That(Alles(opslag, new Berichtenfilter(), grootte), Is.EqualTo(sleutels.Select(een => een.Sleutel)), "zonder aanbieder is het alles van iedereen");
        },
        iter: 20,
        threads: 1);

    [Test]
    public void Wat_er_intussen_bij_komt_verschuift_niets()
    {
        var (oudste, nieuwste) = (Ontvang("a"), Ontvang("b"));
        var eerste = Lijst.Toon(new Berichtenfilter(), null, 1)!;
        Ontvang("c");
        Assert.That((eerste.Rijen.Single().Sleutel, eerste.IsMeer), Is.EqualTo((nieuwste, true)));
        var tweede = Lijst.Toon(new Berichtenfilter(), nieuwste, 1)!;
        Assert.That((tweede.Rijen.Single().Sleutel, tweede.IsMeer), Is.EqualTo((oudste, false)));
    }

    [Test]
    public void Wat_wordt_vastgehouden_is_ontvangen_en_wat_van_een_oordeel_afhangt_vindt_het_niet()
    {
        var bericht = new EenDeclaratie(new EenPrestatie("A").MetVolume(901)).Bouw();
        var vastgehouden = _opslag.HoudVast(bericht, _opslag.Dien(bericht).Versie);
        Assert.That(Alles(new Berichtenfilter { Status = Ontvangststatus.Ontvangen }), Is.EqualTo(new[] { vastgehouden }));
        Assert.That(Lijst.Toon(new Berichtenfilter(), null, 10)!.Rijen.Single().Uitslag, Is.Null);
        Berichtenfilter[] vanOordeel = [new() { Periode = Voorbeeld.Maand("2025-10") }, new() { Product = Voorbeeld.Product.Code }, new() { DeclaratieNummer = "DN202510" }];
        foreach (var filter in vanOordeel)
        {
            Assert.That(Alles(filter), Is.Empty, $"{filter}");
        }

        _opslag.Database.InTransactie(Grendel.Geen, transactie => transactie.Execute("update ontvangst set status = 'beoordeeld'"));
        foreach (var filter in vanOordeel)
        {
            Assert.That(Alles(filter), Is.EqualTo(new[] { vastgehouden }), $"{filter}");
        }

        Assert.That(Alles(new Berichtenfilter { Status = Ontvangststatus.Ontvangen }), Is.Empty);
        Berichtenfilter[] anders = [new() { Periode = Voorbeeld.Maand("2025-09") }, new() { Product = "anders" }, new() { DeclaratieNummer = "dn202510" }, new() { Gemeente = new(Voorbeeld.AndereGemeente) }];
        Assert.That(anders.SelectMany(filter => Alles(filter)), Is.Empty);
        var uitslag = Lijst.Toon(new Berichtenfilter(), null, 10)!.Rijen.Single().Uitslag!;
        Assert.That((uitslag.DeclaratieNummer, uitslag.Periode, uitslag.Uitslag, uitslag.Goedgekeurd, uitslag.Afgewezen), Is.EqualTo(("DN202510", Voorbeeld.Maand("2025-10"), Uitslag.DeelsAfgewezen, 0, 1)));
    }

    /// <summary>Een dag is een dag in Nederland: in de zomer begint zij om 22:00 UTC.</summary>
    [Test]
    public void De_eerste_en_de_laatste_dag_tellen_mee_in_Nederlandse_tijd()
    {
        var dag = Voorbeeld.Dag("2026-07-10");
        foreach (var (inhoud, moment) in new[] { ("voor", "2026-07-09T21:59:59.999Z"), ("begin", "2026-07-09T22:00:00.000Z"), ("einde", "2026-07-10T21:59:59.999Z"), ("na", "2026-07-10T22:00:00.000Z") })
        {
            _klok.Nu = Tijdstippen.VanTekst(moment);
            Ontvang(inhoud);
        }

        Assert.That(Alles(new Berichtenfilter { Van = dag, TotEnMet = dag }), Has.Count.EqualTo(2));
        Assert.That(Alles(new Berichtenfilter { Van = dag }), Has.Count.EqualTo(3));
        Assert.That(Alles(new Berichtenfilter { TotEnMet = dag }), Has.Count.EqualTo(3));
    }

    [Test]
    public void Na_een_bericht_van_een_ander_begint_er_voor_een_aanbieder_niets()
    {
        var (eigen, vanAnder) = (Ontvang("a"), Ontvang("b", Ander));
        var filter = new Berichtenfilter { Aanbieder = new(Voorbeeld.Aanbieder) };
        Assert.That(Lijst.Toon(filter, vanAnder, 10), Is.Null);
        Assert.That(Lijst.Toon(filter, "bestaat niet", 10), Is.Null);
        Assert.That(Lijst.Toon(filter, eigen, 10)!.Rijen, Is.Empty);
    }

    private string Ontvang(string inhoud, string aanbieder = Voorbeeld.Aanbieder) => Ontvang(_opslag, inhoud, aanbieder);

    private string Ontvang(Proefopslag opslag, string inhoud, string aanbieder) => new Beurten(opslag.Database, _klok)
        .Bewaar(new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(System.Text.Encoding.UTF8.GetBytes(inhoud)) }, new("WMO323", new(Voorbeeld.Gemeente), new(aanbieder))).Ontvangst.Sleutel;

    private List<string> Alles(Berichtenfilter filter) => Alles(_opslag, filter, 100);

    private static List<string> Alles(Proefopslag opslag, Berichtenfilter filter, int grootte)
    {
        var alles = new List<string>();
        for (string? na = null; ;)
        {
            var deel = new Berichtenlijst(opslag.Database).Toon(filter, na, grootte)!;
            alles.AddRange(deel.Rijen.Select(regel => regel.Sleutel));
            if (!deel.IsMeer)
            {
                return alles;
            }

            na = alles[^1];
        }
    }
}
