using CsCheck;
using Declaraties.Berekenen;

namespace Declaraties.Core.Specs.Berekenen;

public sealed class TariefSpecs
{
    private static readonly DateOnly _oktober = Voorbeeld.Dag("2025-10-01");

    [TestCase(8730, 146, Description = "87,30 per uur is 1,455 per minuut: omhoog")]
    [TestCase(8724, 145, Description = "87,24 per uur is 1,454 per minuut: omlaag")]
    [TestCase(7500, 125, Description = "gaat op")]
    [TestCase(29, 0)]
    [TestCase(30, 1)]
    [TestCase(0, 0)]
    public void Een_uurtarief_voor_minuten_is_een_zestigste_half_omhoog_op_hele_centen(int perUur, long perMinuut) =>
        Assert.That(Tarief.Verwacht(Regel(Eenheid.Uur, perUur), Eenheid.Minuut), Is.EqualTo(new Bedrag(perMinuut)));

    [TestCase(Eenheid.Uur, Eenheid.Uur)]
    [TestCase(Eenheid.Minuut, Eenheid.Minuut)]
    [TestCase(Eenheid.Dagdeel, Eenheid.Dagdeel)]
    public void Elk_ander_tarief_is_dat_van_het_contract(Eenheid contract, Eenheid prestatie) =>
        Assert.That(Tarief.Verwacht(Regel(contract, 8730), prestatie), Is.EqualTo(new Bedrag(8730)));

    [TestCase(8730, 100, 14550, Description = "niet 146 x 100")]
    [TestCase(8724, 100, 14540, Description = "niet 145 x 100")]
    [TestCase(8730, 1, 146, Description = "145,5 gaat omhoog")]
    [TestCase(8724, 1, 145, Description = "145,4 gaat omlaag")]
    [TestCase(8730, 0, 0)]
    [TestCase(99_999_999, 99_999_999, 166_666_663_333_333L, Description = "de grootste getallen van de standaard")]
    public void Bij_een_uurtarief_voor_minuten_is_het_bedrag_uurtarief_maal_minuten_gedeeld_door_60(int perUur, int minuten, long bedrag) =>
        Assert.That(Tarief.Bedrag(Regel(Eenheid.Uur, perUur), new EenPrestatie().MetVolume(minuten).MetTarief(146).MetBedrag(0).Bouw()), Is.EqualTo(new Bedrag(bedrag)));

    [Test]
    public void Anders_is_het_bedrag_volume_maal_het_ProductTarief_van_de_prestatie()
    {
        var prestatie = new EenPrestatie().MetVolume(720).MetTarief(126).Bouw();
        Assert.Multiple(() =>
        {
            Assert.That(Tarief.Bedrag(Regel(Eenheid.Minuut, 125), prestatie), Is.EqualTo(new Bedrag(90_720)));
            Assert.That(Tarief.Bedrag(null, prestatie), Is.EqualTo(new Bedrag(90_720)), "zonder contractregel");
            Assert.That(Tarief.Bedrag(Regel(Eenheid.Uur, 7500), new EenPrestatie().MetVolume(12, Eenheid.Uur).MetTarief(7400).Bouw()), Is.EqualTo(new Bedrag(88_800)), "uren");
            Assert.That(Tarief.Bedrag(null, new EenPrestatie().ZonderTarief().Bouw()), Is.EqualTo(Bedrag.Nul), "zonder tarief");
        });
    }

    [Test]
    public void Het_grootste_bedrag_loopt_niet_over() =>
        Assert.That(
            Tarief.Bedrag(null, new EenPrestatie().MetVolume(99_999_999).MetTarief(99_999_999).MetBedrag(0).Bouw()),
            Is.EqualTo(new Bedrag(9_999_999_800_000_001)));

    [Test]
    public void Het_bedrag_wijkt_nooit_meer_dan_een_halve_cent_af_van_de_breuk() =>
        Eigenschap.Houdt(Gen.Select(Gen.Int[0, 99_999_999], Gen.Int[0, 50_000]), geval =>
        {
            var (perUur, minuten) = geval;
            var bedrag = Tarief.Bedrag(Regel(Eenheid.Uur, perUur), new EenPrestatie().MetVolume(minuten).MetBedrag(0).Bouw());
            var verschil = (bedrag.Cent * 60) - ((long)perUur * minuten);
            Eigenschap.Klopt(verschil is > -30 and <= 30, $"{perUur} per uur, {minuten} minuten: {bedrag}");
        });

    [TestCase(380, 6)]
    [TestCase(389, 6)]
    [TestCase(390, 7)]
    [TestCase(0, 1)]
    [TestCase(1, 1)]
    [TestCase(29, 1)]
    [TestCase(30, 1)]
    [TestCase(89, 1)]
    [TestCase(90, 2)]
    public void Uren_voor_minuten_zijn_afgerond_op_het_halve_uur_en_ten_minste_een(long minuten, long uren) =>
        Assert.That(Tarief.UrenVoorMinuten(minuten), Is.EqualTo(uren));

    [Test]
    public void Een_regel_in_de_eenheid_van_de_prestatie_gaat_voor_een_regel_per_uur()
    {
        Contractregel uur = Regel(Eenheid.Uur, 7500), minuut = Regel(Eenheid.Minuut, 130);
        Assert.Multiple(() =>
        {
            Assert.That(Tarief.Zoek([uur, minuut], _oktober, Eenheid.Minuut), Is.SameAs(minuut));
            Assert.That(Tarief.Zoek([minuut, uur], _oktober, Eenheid.Minuut), Is.SameAs(minuut));
            Assert.That(Tarief.Zoek([uur, minuut], _oktober, Eenheid.Uur), Is.SameAs(uur));
        });
    }

    [Test]
    public void Een_regel_per_uur_past_bij_minuten_en_niet_andersom()
    {
        Contractregel uur = Regel(Eenheid.Uur, 7500), minuut = Regel(Eenheid.Minuut, 130);
        Assert.Multiple(() =>
        {
            Assert.That(Tarief.Zoek([uur], _oktober, Eenheid.Minuut), Is.SameAs(uur));
            Assert.That(Tarief.Zoek([minuut], _oktober, Eenheid.Uur), Is.Null);
            Assert.That(Tarief.Zoek([uur], _oktober, Eenheid.Dagdeel), Is.Null);
            Assert.That(Tarief.Zoek([], _oktober, Eenheid.Minuut), Is.Null);
        });
    }

    [TestCase("2025-09-30", false)]
    [TestCase("2025-10-01", true)]
    [TestCase("2025-10-31", true)]
    [TestCase("2025-11-01", false)]
    public void Een_regel_geldt_van_zijn_eerste_tot_en_met_zijn_laatste_dag(string dag, bool geldt)
    {
        foreach (var eenheid in (Eenheid[])[Eenheid.Uur, Eenheid.Minuut])
        {
            var regel = Regel(Eenheid.Uur, 7500) with { Ingangsdatum = Voorbeeld.Dag("2025-10-01"), Einddatum = Voorbeeld.Dag("2025-10-31") };
            Assert.That(Tarief.Zoek([regel], Voorbeeld.Dag(dag), eenheid), geldt ? Is.SameAs(regel) : Is.Null);
        }
    }

    private static Contractregel Regel(Eenheid eenheid, int tarief) => new()
    {
        Aanbieder = new(Voorbeeld.Aanbieder),
        Product = Voorbeeld.Product,
        Eenheid = eenheid,
        Tarief = new Bedrag(tarief),
        Ingangsdatum = Voorbeeld.Dag("2025-01-01"),
    };
}
