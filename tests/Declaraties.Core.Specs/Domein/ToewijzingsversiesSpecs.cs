using CsCheck;

namespace Declaraties.Core.Specs.Domein;

public sealed class ToewijzingsversiesSpecs
{
    private static readonly EenToewijzing _bekend = new EenToewijzing(101).ToegewezenOp("2025-03-10", 9, 30);

    [Test]
    public void Een_nieuwe_toewijzing_geldt() => Geldt([], _bekend);

    [TestCase("2025-03-11", 9, 30)]
    [TestCase("2025-03-11", 0, 0)]
    [TestCase("2025-03-10", 9, 31)]
    public void Een_latere_versie_geldt(string dag, int uur, int minuut) => Geldt([_bekend], _bekend.ToegewezenOp(dag, uur, minuut).TotEnMet("2025-12-31"));

    [TestCase("2025-03-09", 23, 59)]
    [TestCase("2025-03-10", 9, 29)]
    public void Een_eerdere_versie_geldt_niet(string dag, int uur, int minuut) =>
        GeldtNiet([_bekend], _bekend.ToegewezenOp(dag, uur, minuut).TotEnMet("2025-12-31"));

    [Test]
    public void Bij_gelijke_stand_geldt_de_laatst_gelezen() => Geldt([_bekend], _bekend.TotEnMet("2025-12-31"));

    [Test]
    public void Het_einde_van_de_dag_komt_voor_het_begin_van_de_volgende()
    {
        GeldtNiet([_bekend.ToegewezenOp("2025-03-11", 0, 0)], _bekend.ToegewezenOp("2025-03-10", 24, 0));
        Geldt([_bekend.ToegewezenOp("2025-03-10", 23, 59)], _bekend.ToegewezenOp("2025-03-10", 24, 0));
    }

    [Test]
    public void Een_ander_nummer_een_andere_aanbieder_of_een_andere_gemeente_is_een_andere_toewijzing()
    {
        var eerder = _bekend.ToegewezenOp("2020-01-01");
        Geldt([_bekend], eerder with { Nummer = 102 });
        Geldt([_bekend], eerder.AanAanbieder("99990002"));
        Geldt([_bekend], eerder.VanGemeente(Voorbeeld.AndereGemeente));
    }

    [Test]
    public void Een_latere_versie_voor_een_andere_client_neemt_het_nummer_over() =>
        Geldt([_bekend], _bekend.ToegewezenOp("2025-03-11").VanClient(Voorbeeld.TweedeClient));

    [Test]
    public void Staat_een_nummer_twee_keer_in_het_bericht_dan_geldt_de_laatste_versie_ervan()
    {
        var oud = _bekend.ToegewezenOp("2025-03-12").Bouw();
        var nieuw = _bekend.ToegewezenOp("2025-03-13").Bouw();
        Assert.Multiple(() =>
        {
            Assert.That(Toewijzingsversies.WordtGeldend([_bekend.Bouw()], [oud, nieuw]), Is.EqualTo(new[] { nieuw }));
            Assert.That(Toewijzingsversies.WordtGeldend([_bekend.Bouw()], [nieuw, oud]), Is.EqualTo(new[] { nieuw }));
        });
    }

    [Test]
    public void Een_te_late_versie_tussen_geldige_valt_eruit_en_de_rest_houdt_de_volgorde_van_het_bericht()
    {
        Toewijzing[] bekend = [_bekend.Bouw()];
        Toewijzing[] nieuw = [(_bekend with { Nummer = 300 }).Bouw(), _bekend.ToegewezenOp("2025-03-01").Bouw(), (_bekend with { Nummer = 200 }).Bouw()];
        Assert.That(Toewijzingsversies.WordtGeldend(bekend, nieuw).Select(t => t.ToewijzingNummer), Is.EqualTo(new[] { 300, 200 }));
    }

    [Test]
    public void In_twee_berichten_of_in_een_geldt_hetzelfde() => Eigenschap.Houdt(
        Gen.Select(_toewijzing.Array[0, 8], _toewijzing.Array[0, 8]),
        berichten =>
        {
            var (eerste, tweede) = berichten;
            var samen = Toewijzingsversies.Stand([], [.. eerste, .. tweede]).Select(v => v.Toewijzing);
            var naElkaar = Toewijzingsversies.Stand(Toewijzingsversies.WordtGeldend([], eerste), tweede).Select(v => v.Toewijzing);
            Eigenschap.Klopt(samen.ToHashSet().SetEquals(naElkaar), "dezelfde stand");
        });

    private static readonly Gen<Toewijzing> _toewijzing =
        from nummer in Gen.Int[1, 3]
        from uur in Gen.Int[0, 3]
        from eind in Gen.Int[1, 28]
        select new EenToewijzing(nummer).ToegewezenOp("2025-03-10", uur).TotEnMet($"2025-02-{eind:D2}").Bouw();

    private static void Geldt(EenToewijzing[] bekend, EenToewijzing nieuw) =>
        Assert.That(Toewijzingsversies.WordtGeldend(bekend.Select(t => t.Bouw()), [nieuw.Bouw()]), Is.EqualTo(new[] { nieuw.Bouw() }));

    private static void GeldtNiet(EenToewijzing[] bekend, EenToewijzing nieuw) =>
        Assert.That(Toewijzingsversies.WordtGeldend(bekend.Select(t => t.Bouw()), [nieuw.Bouw()]), Is.Empty);
}
