using CsCheck;
using Declaraties.Beoordelen;
using static Declaraties.Testbasis.Eigenschap;

namespace Declaraties.Core.Specs.Eigenschappen;

/// <summary>Wat voor niveau 2 van elke declaratie geldt, goed of fout.</summary>
public sealed class BinnenBerichtSpecs
{
    [Test]
    public void De_verzonnen_declaraties_raken_elke_regel_van_niveau_2()
    {
        var geraakt = new Dictionary<string, int>(StringComparer.Ordinal);
        Houdt(Verzinsel.Willekeurig, verzinsel =>
        {
            foreach (var regel in verzinsel.Declaratie.RegelsBinnenBericht().Distinct())
            {
                geraakt[regel] = geraakt.GetValueOrDefault(regel) + 1;
            }
        }, keren: 2_000);
        Assert.That(
            geraakt.Where(paar => paar.Value >= 20).Select(paar => paar.Key),
            Is.SupersetOf(Declaratieregels.Alle.Where(regel => regel.Niveau == Niveau.BinnenBericht).Select(regel => regel.Code)));
    }

    [Test]
    public void De_bevindingen_zijn_die_van_wie_elk_paar_naloopt() => Houdt(Verzinsel.Willekeurig, verzinsel =>
    {
        var gevonden = verzinsel.Declaratie.RegelsBinnenBericht().GroupBy(regel => regel).Select(groep => (groep.Key, groep.Count()));
        GelijkeRij(gevonden.Order(), Orakel.BinnenBericht(verzinsel.Declaratie).Select(paar => (paar.Key, paar.Value)).Order(), "regels en hoe vaak");
    }, keren: 4_000, toon: v => v.ToString());

    [Test]
    public void Een_bevinding_op_niveau_2_keurt_het_hele_bericht_af_en_meer_zegt_het_antwoord_niet() => Houdt(Verzinsel.Willekeurig, verzinsel =>
    {
        var binnen = verzinsel.Declaratie.RegelsBinnenBericht();
        var uitspraak = verzinsel.Beoordeel();
        Gelijk(uitspraak.Uitslag == Uitslag.BerichtAfgekeurd, binnen.Count > 0, "afgekeurd");
        if (binnen.Count > 0)
        {
            GelijkeRij(uitspraak.Regels, binnen, "bevindingen");
            GelijkeRij(uitspraak.Antwoord.RetourCodes, ["0001"], "codes");
            Klopt(uitspraak.Antwoord.DeclaratieAntwoord is null, "niets meer in het antwoord");
            Klopt(uitspraak.Oordeel.Prestaties.All(p => p == PrestatieUitslag.NietBeoordeeld) && uitspraak.Oordeel.Toegekend == Bedrag.Nul, "niets goedgekeurd");
        }
    }, keren: 500, toon: v => v.ToString());

    [Test]
    public void Geen_regel_van_niveau_2_blijft_ergens_onbeoordeeld() => Houdt(Verzinsel.Willekeurig, verzinsel =>
    {
        var bericht = verzinsel.Declaratie.Bouw();
        var toetsing = new Toetsing(bericht, new Kruisverwijzingen(bericht), dossier: null);
        var staten = new List<Staat>();
        foreach (var regel in Declaratieregels.Alle.Where(regel => regel.Niveau == Niveau.BinnenBericht))
        {
            Voeg(regel.Header);
            Voeg(regel.Declaratie);
            for (var c = 0; c < bericht.Clienten.Count; c++)
            {
                toetsing.OpClient(c);
                Voeg(regel.Client);
            }

            foreach (var prestatie in bericht.Prestaties.Where(p => !p.IsCredit || regel.OokBijCredit))
            {
                toetsing.OpPrestatie(prestatie, stand: null);
                Voeg(regel.Prestatie);
            }
        }

        Klopt(!staten.Contains(Staat.NietBeoordeeld), "een uitkomst is niet beoordeeld");
        Gelijk(staten.Count(staat => staat == Staat.VoldoetNiet), verzinsel.Declaratie.RegelsBinnenBericht().Count, "wat niet voldoet is gemeld");

        void Voeg(Func<Toetsing, Uitkomst>? regel)
        {
            if (regel is not null)
            {
                staten.Add(regel(toetsing).Staat);
            }
        }
    }, keren: 500, toon: v => v.ToString());

    [Test]
    public void De_volgorde_van_de_prestaties_verandert_niet_welke_regels_zijn_geschonden() =>
        Houdt(Gen.Select(Verzinsel.Willekeurig, Gen.Int[0, 1_000_000]), geval =>
        {
            var (verzinsel, menging) = geval;
            // Clienten blijven bij elkaar, zodat "dezelfde Client twee keer" niet door de volgorde ontstaat.
            var groepen = verzinsel.Declaratie.Prestaties.GroupBy(p => p.Bsn).Select(groep => groep.ToArray()).ToArray();
            var eerst = Declaratie(groepen.SelectMany(groep => groep));
            var gemengd = Declaratie(Meng(groepen, menging).SelectMany(groep => Meng(groep, menging / 7)));
            GelijkeRij(gemengd.RegelsBinnenBericht().Order(), eerst.RegelsBinnenBericht().Order(), "regels en hoe vaak");
        }, keren: 1_000, toon: g => g.Item1.ToString());

    private static EenDeclaratie Declaratie(IEnumerable<EenPrestatie> prestaties) =>
        new EenDeclaratie([.. prestaties]).Gedagtekend("2026-01-02").MetDeclaratieDagtekening("2026-01-02");

    private static T[] Meng<T>(T[] rij, int keuze)
    {
        var gemengd = rij.ToArray();
        for (var i = gemengd.Length - 1; i > 0; i--)
        {
            var j = keuze % (i + 1);
            keuze = keuze / (i + 1) * 31 % 1_000_003;
            (gemengd[i], gemengd[j]) = (gemengd[j], gemengd[i]);
        }

        return gemengd;
    }
}
