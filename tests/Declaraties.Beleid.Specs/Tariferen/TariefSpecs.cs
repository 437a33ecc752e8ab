using Declaraties.Beleid.Tariferen;
using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Specs.Tariferen;

/// <summary>Het uurtarief van een product, en elk getal op de weg erheen.</summary>
public sealed class TariefSpecs
{
    private static Loonopbouw Loon => Setbouw.Uitgewerkt.Berekening().Lonen[0];

    [Test]
    public void Het_salaris_is_een_deel_van_het_maximum_van_de_schaal() =>
        Assert.That((Loon.SalarisPerMaand.Rond(2), Loon.Salaris.Rond(2)), Is.EqualTo((4185.00m, 50_220.00m)));

    [Test]
    public void De_onderdelen_van_het_loon_gaan_over_het_salaris_of_ook_over_de_vakantietoeslag() =>
        Assert.That(Loon.Componenten.Select(component => component.Euro.Rond(2)), Is.EqualTo(new[] { 4017.60m, 4501.72m, 54.24m, 120m, 753.30m }));

    [Test]
    public void Het_brutoloon_is_alles_samen() => Assert.That(Loon.Brutoloon.Rond(2), Is.EqualTo(59_666.86m));

    [Test]
    public void De_lasten_wegen_vast_en_los_groot_en_klein() =>
        Assert.That((Loon.LastenPercentage.Rond(3), Loon.Lasten.Rond(2)), Is.EqualTo((19.082m, 11_385.63m)));

    [Test]
    public void Pensioen_gaat_over_wat_pensioengevend_is_boven_de_franchise() =>
        Assert.That((Loon.Pensioengevend.Rond(2), Loon.Pensioen.Rond(2)), Is.EqualTo((58_793.56m, 5375.62m)));

    [Test]
    public void De_loonkosten_zijn_loon_lasten_en_pensioen() => Assert.That(Loon.Loonkosten.Rond(2), Is.EqualTo(76_428.11m));

    [Test]
    public void Boven_het_maximum_premieloon_groeien_de_lasten_niet()
    {
        var laag = Setbouw.Uitgewerkt.Met(MaximumPremieloon, 50_000).Berekening().Lonen[0];
        Assert.That(laag.Lasten, Is.EqualTo((Exact)0.19082m * 50_000));
    }

    [Test]
    public void Onder_de_franchise_is_er_geen_pensioen_en_ook_geen_teruggave() =>
        Assert.That(Setbouw.Uitgewerkt.Met(PensioenFranchise, 60_000).Berekening().Lonen[0].Pensioen, Is.EqualTo(Exact.Nul));

    [TestCase(140, 135.546, 1164.454, 62.0)]
    [TestCase(178, 135.546, 1126.454, 60.0)]
    public void De_uren_bij_de_client_zijn_wat_er_na_al_het_andere_overblijft(decimal indirect, decimal ziekte, decimal direct, decimal productiviteit)
    {
        var berekening = Setbouw.Uitgewerkt.Met(IndirecteUren, indirect).Berekening();
        Assert.That(
            (berekening.Uren.NaVerlof, berekening.Uren.Ziekte, berekening.Uren.Direct, berekening.Uren.Productiviteit.Rond(1)),
            Is.EqualTo(((Exact)1653, (Exact)ziekte, (Exact)direct, productiviteit)));
    }

    [Test]
    public void Ziekteverzuim_over_alle_uren_laat_er_minder_over() =>
        Assert.That(Setbouw.Uitgewerkt.MetGrondslag(Verzuimgrondslag.Bruto).Berekening().ProductiviteitOpbouw, Is.EqualTo(610));

    [Test]
    public void De_keuze_van_een_product_gaat_voor_die_van_alle() =>
        Assert.That(Setbouw.Uitgewerkt.MetGrondslag(Verzuimgrondslag.NaVerlof).MetGrondslag(Verzuimgrondslag.Bruto, "IB1").Berekening().ProductiviteitOpbouw, Is.EqualTo(610));

    [Test]
    public void Twaalf_uur_reistijd_minder_laat_er_meer_over_en_twaalf_meer_minder() =>
        Assert.That(
            new[] { 108m, 132m }.Select(uren => Setbouw.Uitgewerkt.Met(ReistijdUren, uren).Berekening().ProductiviteitOpbouw),
            Is.EqualTo(new[] { 626L, 614L }));

    [Test]
    public void Het_afgesproken_percentage_beslist()
    {
        var berekening = Setbouw.Uitgewerkt.Met(ProductiviteitPercentage, 62).Berekening();
        Assert.Multiple(() =>
        {
            Assert.That(berekening.Elementen.Uren, Is.EqualTo((Exact)1164.36m));
            Assert.That(berekening.Elementen.LoonkostenPerUur.Rond(4), Is.EqualTo(65.6396m));
            Assert.That(berekening.Elementen.Subtotaal.Rond(4), Is.EqualTo(84.1151m));
            Assert.That(berekening.Tarief, Is.EqualTo(new Bedrag(8580)));
            Assert.That(berekening.ProductiviteitOpbouw, Is.EqualTo(620), "de opbouw blijft haar toets");
        });
    }

    [Test]
    public void Bij_zestig_procent_kost_een_uur_meer() => Assert.That(Setbouw.Uitgewerkt.Met(ProductiviteitPercentage, 60).Berekening().Tarief, Is.EqualTo(new Bedrag(8859)));

    [Test]
    public void Zonder_percentage_beslist_de_opbouw() => Assert.That(Setbouw.Uitgewerkt.Berekening().Tarief, Is.EqualTo(new Bedrag(8579)));

    [Test]
    public void No_show_in_de_opbouw_maakt_een_uur_duurder()
    {
        var berekening = Setbouw.Uitgewerkt.Met(NoShowPercentage, 1.3m).Berekening();
        Assert.That((berekening.ProductiviteitOpbouw, berekening.Tarief), Is.EqualTo((612L, new Bedrag(8689))));
    }

    [Test]
    public void Wie_no_show_declareert_en_in_het_tarief_heeft_krijgt_haar_twee_keer()
    {
        const int Uren = 10_000;
        const int WaarvanNoShow = 130;
        var (zonder, met) = (Setbouw.Uitgewerkt.Berekening().Tarief.Cent, Setbouw.Uitgewerkt.Met(NoShowPercentage, 1.3m).Berekening().Tarief.Cent);
        Assert.That((Uren * zonder, (Uren - WaarvanNoShow) * met, Uren * met), Is.EqualTo((85_790_000L, 85_760_430L, 86_890_000L)));
    }

    [Test]
    public void Het_kleine_voorbeeld()
    {
        var elementen = Setbouw.Klein.Berekening().Elementen;
        Assert.That((elementen.LoonkostenPerUur, elementen.Tarief.Rond(4), elementen.Tarief.Rond(2)), Is.EqualTo(((Exact)50, 62.7810m, 62.78m)));
    }

    [Test]
    public void De_delen_zijn_samen_het_tarief()
    {
        var elementen = Setbouw.Uitgewerkt.Met(RendementPercentage, 1.25m).Met(InnovatiePercentage, 0.5m).Berekening().Elementen;
        Assert.That(
            elementen.LoonkostenPerUur + elementen.Btw + elementen.Overhead + elementen.Opleiding + elementen.Reiskosten + elementen.Verplichtingen + elementen.Opslag,
            Is.EqualTo(elementen.Tarief));
    }

    [Test]
    public void Een_mix_weegt_wat_elke_schaal_kost()
    {
        var set = Setbouw.Uitgewerkt with
        {
            Schalen = [.. Setbouw.Uitgewerkt.Schalen, new(Setbouw.Cao, "B", 10, 3600, Setbouw.Bron(Tariefbestandsnaam.Schalen, 3))],
            Mix = [new("IB1", Setbouw.Cao, "A", 70, Setbouw.Bron(Tariefbestandsnaam.Mix, 2)), new("IB1", Setbouw.Cao, "B", 30, Setbouw.Bron(Tariefbestandsnaam.Mix, 3))],
        };
        var berekening = set.Berekening();
        Assert.That(
            berekening.Elementen.Loonkosten,
            Is.EqualTo(((Exact)0.7m * berekening.Lonen[0].Loonkosten) + ((Exact)0.3m * berekening.Lonen[1].Loonkosten)));
    }

    [Test]
    public void De_waarde_van_een_product_gaat_voor_die_van_alle() =>
        Assert.That(Setbouw.Uitgewerkt.Met("IB1", ProductiviteitPercentage, 60).Met(ProductiviteitPercentage, 62).Berekening().Tarief, Is.EqualTo(new Bedrag(8859)));

    [Test]
    public void Indexatie_wordt_getoond_en_niet_gebruikt()
    {
        var (met, zonder) = (Setbouw.Uitgewerkt.Met(Indexatie, 50).Berekening(), Setbouw.Uitgewerkt.Zonder(Indexatie).Berekening());
        Assert.That((met.Tarief, met.Indexatie, zonder.Indexatie), Is.EqualTo((zonder.Tarief, (Exact?)50, (Exact?)null)));
    }

    [Test]
    public void Wat_mag_ontbreken_is_dan_nul()
    {
        Tariefparameter[] mogen = [ScholingUren, WerkoverlegUren, NoShowPercentage, RendementPercentage, InnovatiePercentage, ReiskostenPerUur, VerplichtingenPerUur, OpleidingPercentage, VastgoedPercentage];
        var nul = mogen.Aggregate(Setbouw.Uitgewerkt, (set, parameter) => set.Met(parameter, 0));
        Assert.That(Setbouw.Uitgewerkt.Zonder(mogen).Berekening().Elementen, Is.EqualTo(nul.Berekening().Elementen));
    }

    [Test]
    public void Wat_nodig_is_en_ontbreekt_is_een_fout_met_product_en_naam([Values] Tariefparameter parameter)
    {
        var uitkomst = Tariefregels.Huidig.Bereken(Setbouw.Uitgewerkt.Zonder(parameter));
        if (!parameter.IsNodig())
        {
            Assert.That(uitkomst.Bezwaren, Is.Empty);
            return;
        }

        var bezwaar = uitkomst.Bezwaren.Single();
        Assert.Multiple(() =>
        {
            Assert.That(uitkomst.Tarieven, Is.Empty);
            Assert.That((bezwaar.Code, bezwaar.Product, bezwaar.Bestand, bezwaar.Regel), Is.EqualTo((Bevindingscode.Ontbreekt, "IB1", "parameters.csv", Setbouw.Uitgewerkt.Parametereinde.Regel)));
            Assert.That(bezwaar.Tekst, Does.Contain($"{parameter} van product IB1 ontbreekt").And.Contain($"IB1;{parameter};WAARDE"));
        });
    }

    [TestCase(99.99, "99,99")]
    [TestCase(100.5, "100,5")]
    public void Een_mix_die_geen_honderd_is_geeft_geen_tarief(decimal aandeel, string inWoorden)
    {
        var uitkomst = Tariefregels.Huidig.Bereken(Setbouw.Uitgewerkt with { Mix = [Setbouw.Uitgewerkt.Mix[0] with { Aandeel = aandeel }] });
        Assert.That((uitkomst.Tarieven.Count, uitkomst.Bezwaren.Single().Tekst), Is.EqualTo((0, $"de aandelen van product IB1 zijn samen {inWoorden}; zij moeten samen 100 zijn.")));
    }

    [Test]
    public void Een_product_zonder_mix_geeft_geen_tarief() =>
        Assert.That(Tariefregels.Huidig.Bereken(Setbouw.Uitgewerkt.Met("IB2", RisicoPercentage, 3)).Bezwaren.Single(), Has.Property("Product").EqualTo("IB2").And.Property("Code").EqualTo(Bevindingscode.Mix));

    [Test]
    public void Een_set_zonder_product_geeft_geen_tarief() =>
        Assert.That(Tariefregels.Huidig.Bereken(Setbouw.Uitgewerkt with { Mix = [] }).Bezwaren.Single().Code, Is.EqualTo(Bevindingscode.Mix));

    [TestCase(BrutoUren, 0)]
    [TestCase(VerlofUren, 1800)]
    [TestCase(NoShowPercentage, 100)]
    [TestCase(ProductiviteitPercentage, 0)]
    [TestCase(ProductiviteitPercentage, -5)]
    [TestCase(ProductiviteitPercentage, 0.053)]
    public void Zonder_uren_bij_de_client_is_er_geen_tarief(Tariefparameter parameter, decimal waarde) =>
        Assert.That(Tariefregels.Huidig.Bereken(Setbouw.Uitgewerkt.Met(parameter, waarde)).Bezwaren.Single().Code, Is.EqualTo(Bevindingscode.Uren));

    [Test]
    public void Met_een_afgesproken_percentage_mag_de_opbouw_tekortschieten() =>
        Assert.That(Setbouw.Uitgewerkt.Met(VerlofUren, 1800).Met(ProductiviteitPercentage, 62).Berekening().Tarief, Is.EqualTo(new Bedrag(8580)));

    [TestCase(RisicoPercentage, -150)]
    [TestCase(AandeelSchaalmaximum, -93)]
    public void Een_tarief_dat_geen_contract_kan_dragen_is_er_geen(Tariefparameter parameter, decimal waarde) =>
        Assert.That(Tariefregels.Huidig.Bereken(Setbouw.Uitgewerkt.Met(parameter, waarde)).Bezwaren.Single().Code, Is.EqualTo(Bevindingscode.Tarief));

    [Test]
    public void Een_tarief_boven_wat_een_contract_kan_dragen_is_er_ook_geen()
    {
        var duur = Setbouw.Uitgewerkt with { Schalen = [Setbouw.Uitgewerkt.Schalen[0] with { MaximumPerMaand = 9_999_999 }] };
        Assert.That(Tariefregels.Huidig.Bereken(duur).Bezwaren, Is.Empty);
        Assert.That(Tariefregels.Huidig.Bereken(duur.Met(ProductiviteitPercentage, 5)).Bezwaren.Single().Code, Is.EqualTo(Bevindingscode.Tarief));
    }

    [Test]
    public void Een_uur_per_jaar_is_genoeg() => Assert.That(Tariefregels.Huidig.Bereken(Setbouw.Uitgewerkt.Met(ProductiviteitPercentage, 0.054m)).Bezwaren, Is.Empty);

    [Test]
    public void Elke_versie_van_de_formule_is_op_haar_nummer_te_vinden()
    {
        Assert.That(Tariefregels.Alle.Select(regels => Tariefregels.Zoek(regels.Nummer)), Is.EqualTo(Tariefregels.Alle));
        Assert.That(Tariefregels.Huidig.Nummer, Is.EqualTo("tarief/2026.1"));
        Assert.That(Tariefregels.Zoek("tarief/1999.1"), Is.Null);
    }
}
