using CsCheck;
using Declaraties.Toewijzen;

namespace Declaraties.Core.Specs.Toewijzen;

internal sealed class ContractinvoerSpecs
{
    private const string Aanbieder = Voorbeeld.Aanbieder;

    [Test]
    public void Op_een_lege_lijst_is_elke_regel_nieuw()
    {
        var uitslag = Voeg([], Regel("2025-01-01", "2025-12-31"), Regel("2026-01-01", null));
        Assert.That(uitslag.Nieuw, Is.EqualTo(new[] { Regel("2025-01-01", "2025-12-31"), Regel("2026-01-01", null) }));
        Assert.That(uitslag.Ongewijzigd, Is.Zero);
        Assert.That(uitslag.Geweigerd, Is.Empty);
    }

    [Test]
    public void Wat_er_al_zo_staat_is_ongewijzigd()
    {
        var uitslag = Voeg([Regel("2025-01-01", null)], Regel("2025-01-01", null));
        Assert.That((uitslag.Nieuw.Count, uitslag.Ongewijzigd, uitslag.Geweigerd.Count), Is.EqualTo((0, 1, 0)));
    }

    [Test]
    public void Een_regel_met_dezelfde_sleutel_vervangt_ook_als_hij_dezelfde_dagen_beslaat()
    {
        var uitslag = Voeg([Regel("2025-01-01", null)], Regel("2025-01-01", null, tarief: 999));
        Assert.That(uitslag.Nieuw.Single().Tarief, Is.EqualTo(new Bedrag(999)));
    }

    [Test]
    public void Wie_niet_zegt_welke_tariefset_het_tarief_gaf_verandert_dat_niet_zolang_het_tarief_hetzelfde_is()
    {
        Tariefherkomst eerste = new("IB", 1), tweede = new("IB", 2);
        var bestaand = Regel("2025-01-01", null) with { Tariefset = eerste };
        Assert.Multiple(() =>
        {
            Assert.That(Voeg([bestaand], Regel("2025-01-01", null)).Ongewijzigd, Is.EqualTo(1));
            Assert.That(Voeg([bestaand], Regel("2025-01-01", "2025-12-31")).Nieuw, Is.EqualTo(new[] { bestaand with { Einddatum = Voorbeeld.Dag("2025-12-31") } }));
            Assert.That(Voeg([bestaand], Regel("2025-01-01", null, tarief: 126)).Nieuw, Is.EqualTo(new[] { Regel("2025-01-01", null, tarief: 126) }), "een ander tarief is niet dat van de set");
            Assert.That(Voeg([bestaand], Regel("2025-01-01", null) with { Tariefset = tweede }).Nieuw.Single().Tariefset, Is.EqualTo(tweede));
            Assert.That(Voeg([Regel("2025-01-01", null)], bestaand).Nieuw, Is.EqualTo(new[] { bestaand }), "alleen de herkomst is nieuw");
        });
    }

    [TestCase("2025-06-30", "2025-07-01", true, TestName = "Een_regel_mag_beginnen_op_de_dag_na_het_einde_van_een_andere")]
    [TestCase("2025-06-30", "2025-06-30", false, TestName = "Een_regel_mag_niet_beginnen_op_de_laatste_dag_van_een_andere")]
    [TestCase(null, "2099-01-01", false, TestName = "Een_regel_zonder_einde_laat_geen_latere_toe")]
    public void Overlap(string? einde, string begin, bool mag)
    {
        var bestaandEerst = Voeg([Regel("2025-01-01", einde)], Regel(begin, null, tarief: 130));
        var samenInBestand = Voeg([], Regel("2025-01-01", einde), Regel(begin, null, tarief: 130));
        Assert.That(bestaandEerst.Geweigerd, Has.Count.EqualTo(mag ? 0 : 1));
        Assert.That(samenInBestand.Geweigerd, Has.Count.EqualTo(mag ? 0 : 1));
        if (!mag)
        {
            Assert.That(bestaandEerst.Geweigerd[0].Reden, Does.Contain(Aanbieder).And.Contain("02 02A05").And.Contain("2025-01-01").And.Contain("die er al staat"));
            Assert.That(samenInBestand.Geweigerd[0].Regelnummer, Is.EqualTo(2));
            Assert.That(samenInBestand.Geweigerd[0].Reden, Does.Contain("op regel 1"));
        }
    }

    [Test]
    public void Een_regel_die_een_latere_zou_omvatten_wordt_geweigerd()
    {
        var uitslag = Voeg([Regel("2025-07-01", "2025-12-31")], Regel("2025-01-01", null));
        Assert.That(uitslag.Geweigerd, Has.Count.EqualTo(1));
    }

    [Test]
    public void Een_vervanger_die_over_een_ander_heen_groeit_wordt_geweigerd_en_de_oude_blijft()
    {
        var uitslag = Voeg([Regel("2025-01-01", "2025-06-30"), Regel("2025-07-01", null)], Regel("2025-01-01", "2025-07-01"), Regel("2025-06-30", "2025-06-30"));
        Assert.That(uitslag.Geweigerd.Select(g => g.Regelnummer), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(uitslag.Geweigerd[1].Reden, Does.Contain("2025-01-01 t/m 2025-06-30"));
    }

    [Test]
    public void Eindigen_en_opnieuw_beginnen_mag_in_elke_volgorde()
    {
        Contractregel eindigt = Regel("2025-01-01", "2025-12-31"), begint = Regel("2026-01-01", null, tarief: 130);
        Assert.That(Voeg([Regel("2025-01-01", null)], eindigt, begint).Nieuw, Is.EqualTo(new[] { eindigt, begint }));
        Assert.That(Voeg([Regel("2025-01-01", null)], begint, eindigt).Nieuw, Is.EqualTo(new[] { begint, eindigt }));
    }

    [Test]
    public void Een_andere_aanbieder_een_ander_product_of_een_andere_eenheid_overlapt_niet()
    {
        var uitslag = Voeg(
            [Regel("2025-01-01", null)],
            Regel("2025-02-01", null) with { Aanbieder = new("99990002") },
            Regel("2025-02-01", null) with { Product = new Product("02", "02A06") },
            Regel("2025-02-01", null) with { Product = new Product("03", "02A05") },
            Regel("2025-02-01", null) with { Eenheid = Eenheid.Uur });
        Assert.That(uitslag.Nieuw, Has.Count.EqualTo(4));
    }

    [Test]
    public void Dezelfde_sleutel_twee_keer_anders_in_een_bestand_de_eerste_telt()
    {
        foreach (var bestaand in new Contractregel[][] { [], [Regel("2025-01-01", null, tarief: 1)] })
        {
            var uitslag = Voeg(bestaand, Regel("2025-01-01", null), Regel("2025-01-01", null, tarief: 130));
            Assert.That(uitslag.Nieuw, Is.EqualTo(new[] { Regel("2025-01-01", null) }));
            Assert.That(uitslag.Geweigerd.Single().Regelnummer, Is.EqualTo(2));
            Assert.That(uitslag.Geweigerd.Single().Reden, Does.Contain("staat anders op regel 1"));
        }
    }

    [Test]
    public void Dezelfde_regel_twee_keer_in_een_bestand_telt_een_keer()
    {
        var uitslag = Voeg([], Regel("2025-01-01", null), Regel("2025-01-01", null));
        Assert.That((uitslag.Nieuw.Count, uitslag.Ongewijzigd, uitslag.Geweigerd.Count), Is.EqualTo((1, 1, 0)));
    }

    [Test]
    public void Dezelfde_regel_twee_keer_wordt_ook_twee_keer_geweigerd()
    {
        var uitslag = Voeg([Regel("2025-01-01", null)], Regel("2025-02-01", null), Regel("2025-02-01", null));
        Assert.That(uitslag.Geweigerd.Select(g => g.Regelnummer), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(uitslag.Ongewijzigd, Is.Zero);
    }

    [Test]
    public void Een_regel_die_eindigt_voor_hij_begint_beslaat_geen_dag_en_overlapt_niets()
    {
        var uitslag = Voeg([Regel("2025-01-01", null)], Regel("2025-06-01", "2025-05-31"));
        Assert.That(uitslag.Nieuw, Has.Count.EqualTo(1));
    }

    [Test]
    public void Na_elke_invoer_geldt_op_elke_dag_hoogstens_een_tarief_en_is_elke_regel_verantwoord()
    {
        var regel = Gen.Select(Gen.Int[0, 5], Gen.Int[-1, 6], Gen.Int[1, 2], Gen.Bool).Select((begin, lengte, tarief, uur) =>
        {
            var ingang = Voorbeeld.Dag("2025-01-01").AddDays(begin);
            return Regel("2025-01-01", null, tarief) with
            {
                Ingangsdatum = ingang,
                Einddatum = lengte == 6 ? null : ingang.AddDays(lengte),
                Eenheid = uur ? Eenheid.Uur : Eenheid.Minuut,
            };
        });
        Eigenschap.Houdt(
            regel.Array[0, 8].Array[1, 4],
            bestanden =>
            {
                var geldend = new Dictionary<(Eenheid, DateOnly), Contractregel>();
                foreach (var bestand in bestanden)
                {
                    var uitslag = Voeg([.. geldend.Values], bestand);
                    Eigenschap.Gelijk(uitslag.Nieuw.Count + uitslag.Ongewijzigd + uitslag.Geweigerd.Count, bestand.Length, "Verantwoorde regels");
                    Eigenschap.GelijkeRij(uitslag.Geweigerd.Select(g => g.Regelnummer), uitslag.Geweigerd.Select(g => g.Regelnummer).Distinct().Order(), "Geweigerde regels");
                    foreach (var nieuw in uitslag.Nieuw)
                    {
                        geldend[(nieuw.Eenheid, nieuw.Ingangsdatum)] = nieuw;
                    }

                    foreach (var dag in Enumerable.Range(0, 15).Select(Voorbeeld.Dag("2025-01-01").AddDays))
                    {
                        foreach (var eenheid in new[] { Eenheid.Minuut, Eenheid.Uur })
                        {
                            Eigenschap.Klopt(
                                geldend.Values.Count(c => c.Eenheid == eenheid && c.Ingangsdatum <= dag && (c.Einddatum is null || dag <= c.Einddatum)) <= 1,
                                $"Twee tarieven in {eenheid} op {dag:yyyy-MM-dd}");
                        }
                    }

                    // Wat is aangenomen staat er nu zo: het aangenomen deel nog eens inlezen verandert niets.
                    Eigenschap.Gelijk(Voeg([.. geldend.Values], [.. uitslag.Nieuw]).Ongewijzigd, uitslag.Nieuw.Count, "Nog eens");
                }
            });
    }

    private static Contractinvoeruitslag Voeg(Contractregel[] bestaand, params Contractregel[] regels) =>
        Contractinvoer.Voeg(bestaand, [.. regels.Select((regel, i) => new Bestandsregel<Contractregel>(i + 1, regel))]);

    private static Contractregel Regel(string begin, string? einde, int tarief = 125) => new()
    {
        Aanbieder = new(Aanbieder),
        Product = Voorbeeld.Product,
        Eenheid = Eenheid.Minuut,
        Tarief = new Bedrag(tarief),
        Ingangsdatum = Voorbeeld.Dag(begin),
        Einddatum = einde is null ? null : Voorbeeld.Dag(einde),
    };
}
