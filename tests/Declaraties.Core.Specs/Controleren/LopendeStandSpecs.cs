using CsCheck;

namespace Declaraties.Core.Specs.Controleren;

public sealed class LopendeStandSpecs
{
    [Test]
    public void De_lopende_stand_is_na_elke_prestatie_wat_opnieuw_optellen_geeft() =>
        Eigenschap.Houdt(
            Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5_000], Gen.OneOf(Eenheid.Minuut, Eenheid.Uur, Eenheid.Dagdeel, Eenheid.Euro), Gen.Int[0, 10]).Array[0, 25],
            keuzes =>
            {
                var verleden = new List<EenPrestatie>();
                var stand = new LopendeStand(new EenDossier().MetGoedgekeurd(new EenPrestatie("H0").InMaand("2025-07")).Bouw().Toewijzingen[Voorbeeld.ToewijzingNummer]);
                verleden.Add(new EenPrestatie("H0").InMaand("2025-07"));
                foreach (var (maand, volume, eenheid, creditOp) in keuzes)
                {
                    var debets = verleden.Where(p => p.DebetCredit == DebetCredit.Debet && verleden.TrueForAll(c => c.VorigReferentieNummer != p.ReferentieNummer)).ToList();
                    var prestatie = creditOp < debets.Count
                        ? debets[creditOp].GecrediteerdAls($"C{verleden.Count}")
                        : new EenPrestatie($"D{verleden.Count}").InMaand($"2025-0{maand + 5}").MetVolume(volume, eenheid);
                    stand.Verwerk(prestatie.Bouw());
                    verleden.Add(prestatie);
                    IsOpgeteld(stand, verleden);
                }
            });

    [Test]
    public void Een_open_debet_is_te_vinden_op_product_en_periode_samen()
    {
        var stand = new LopendeStand(new EenDossier().MetGoedgekeurd(new EenPrestatie("RN000")).Bouw().Toewijzingen[Voorbeeld.ToewijzingNummer]);
        var oktober = Voorbeeld.Maand("2025-10").Periode;
        Assert.Multiple(() =>
        {
            Assert.That(stand.OpenDebet(Voorbeeld.Product, oktober)?.ReferentieNummer, Is.EqualTo("RN000"));
            Assert.That(stand.OpenDebet(new Product("02", "02A06"), oktober), Is.Null);
            Assert.That(stand.OpenDebet(Voorbeeld.Product, Voorbeeld.Maand("2025-09").Periode), Is.Null);
        });
    }

    [Test]
    public void Het_dossier_zelf_verandert_niet()
    {
        var oktober = Voorbeeld.Maand("2025-10").Periode;
        var begin = new ToewijzingStand
        {
            Toewijzing = new EenToewijzing().Bouw(),
            Verbruik = new Verbruik(720, 0, new Bedrag(90_000)),
            LaatsteEinddatum = oktober.Eind,
            OpenDebets = new List<OpenDebet> { new("RN000", Voorbeeld.Product, oktober) },
        };
        var stand = new LopendeStand(begin);
        stand.Verwerk(new EenPrestatie("RN000").GecrediteerdAls("RN001").Bouw());
        stand.Verwerk(new EenPrestatie("RN002").InMaand("2025-11").Bouw());
        Assert.That((begin.Verbruik, begin.OpenDebets.Single().ReferentieNummer, begin.LaatsteEinddatum), Is.EqualTo((new Verbruik(720, 0, new Bedrag(90_000)), "RN000", (DateOnly?)oktober.Eind)));
        Assert.That((stand.Verbruik, stand.OpenDebet(Voorbeeld.Product, oktober)), Is.EqualTo((new Verbruik(720, 0, new Bedrag(90_000)), (OpenDebet?)null)));
    }

    [Test]
    public void De_laatste_Einddatum_schuift_alleen_vooruit()
    {
        var stand = new LopendeStand(new EenDossier().Bouw().Toewijzingen[Voorbeeld.ToewijzingNummer]);
        Assert.That(stand.LaatsteEinddatum, Is.Null);
        foreach (var (begin, eind, laatste) in new[]
        {
            ("2025-09-01", "2025-09-30", "2025-09-30"),
            ("2025-10-01", "2025-10-12", "2025-10-12"),
            ("2025-10-01", "2025-10-31", "2025-10-31"),
            ("2025-08-01", "2025-08-31", "2025-10-31"),
            ("2025-10-13", "2025-10-19", "2025-10-31"),
        })
        {
            stand.Verwerk(new EenPrestatie().Over(begin, eind).Bouw());
            Assert.That(stand.LaatsteEinddatum, Is.EqualTo(Voorbeeld.Dag(laatste)));
        }
    }

    private static void IsOpgeteld(LopendeStand stand, List<EenPrestatie> verleden)
    {
        static long Teken(EenPrestatie p) => p.DebetCredit == DebetCredit.Credit ? -1 : 1;
        var minuten = verleden.Sum(p => p.Eenheid switch { Eenheid.Minuut => Teken(p) * p.Volume, Eenheid.Uur => Teken(p) * p.Volume * 60, _ => 0 });
        var overig = verleden.Sum(p => p.Eenheid is Eenheid.Minuut or Eenheid.Uur ? 0 : Teken(p) * p.Volume);
        Eigenschap.Gelijk(stand.Verbruik, new Verbruik(minuten, overig, new Bedrag(verleden.Sum(p => Teken(p) * p.Bedrag.Cent))), "verbruik");
        Eigenschap.Gelijk((stand.Verbruik.In(Eenheid.Minuut), stand.Verbruik.In(Eenheid.Uur), stand.Verbruik.In(Eenheid.Dagdeel), stand.Verbruik.In(Eenheid.Euro)), (minuten, minuten, overig, overig), "in een eenheid");
        Eigenschap.Gelijk(stand.LaatsteEinddatum, verleden.Max(p => p.ProductPeriode.Eind), "laatste Einddatum");
        foreach (var periode in verleden.Select(p => p.ProductPeriode).Distinct())
        {
            var open = verleden.Exists(p => p.DebetCredit == DebetCredit.Debet && p.ProductPeriode == periode && verleden.TrueForAll(c => c.VorigReferentieNummer != p.ReferentieNummer));
            Eigenschap.Gelijk(stand.OpenDebet(Voorbeeld.Product, periode) is not null, open, $"open debet over {periode}");
        }
    }
}
