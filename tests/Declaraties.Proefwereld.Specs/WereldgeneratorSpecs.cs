using Declaraties.Domein;

namespace Declaraties.Proefwereld.Specs;

/// <summary>De opdracht, de bestanden en hun namen.</summary>
public sealed class WereldgeneratorSpecs
{
    private static readonly Generatoropdracht _goed =
        new() { Uit = "wereld", Clienten = 10, Aanbieders = 2, Maanden = 3, Seed = 1, FoutenPromille = 0, RegelsPerClient = 1 };

    [TestCase(0, 1)]
    [TestCase(50, 3)]
    public void Dezelfde_seed_geeft_dezelfde_bytes(int fouten, int regels)
    {
        using var a = new Proefwereld(7, fouten: fouten, regelsPerClient: regels);
        using var b = new Proefwereld(7, fouten: fouten, regelsPerClient: regels);
        Assert.That(b.Bestanden, Is.EqualTo(a.Bestanden));
        foreach (var bestand in a.Bestanden)
        {
            Assert.That(File.ReadAllBytes(b.Pad(bestand)).AsSpan().SequenceEqual(File.ReadAllBytes(a.Pad(bestand))), bestand);
        }
    }

    [Test]
    public void Een_andere_seed_geeft_een_andere_wereld()
    {
        using var a = new Proefwereld(7, aanbieders: 1);
        using var b = new Proefwereld(8, aanbieders: 1);
        foreach (var (een, ander) in a.Declaratiebestanden.Zip(b.Declaratiebestanden).Append((a.Pad("contracten.csv"), b.Pad("contracten.csv"))))
        {
            Assert.That(File.ReadAllBytes(een).AsSpan().SequenceEqual(File.ReadAllBytes(ander)), Is.False, Path.GetFileName(een));
        }
    }

    [Test]
    public void Fouten_veranderen_niets_aan_toewijzingen_en_contracten()
    {
        using var zonder = new Proefwereld(9);
        using var met = new Proefwereld(9, fouten: 100);
        foreach (var bestand in zonder.Bestanden.Where(b => !b.StartsWith("declaraties", StringComparison.Ordinal)))
        {
            Assert.That(File.ReadAllBytes(met.Pad(bestand)).AsSpan().SequenceEqual(File.ReadAllBytes(zonder.Pad(bestand))), bestand);
        }
    }

    [Test]
    public void Een_map_met_iets_erin_wordt_geweigerd_en_blijft_zoals_zij_was()
    {
        using var eerder = new Proefwereld(1, clienten: 2, maanden: 1);
        var bestanden = eerder.Bestanden;
        var fout = Assert.Throws<GeneratorException>(() => Wereldgenerator.Genereer(eerder.Opdracht with { Seed = 2 }, Proefwereld.Schijf))!;
        Assert.That(fout.Message, Does.Contain(eerder.Map).And.Contain("niet leeg"));
        Assert.That(eerder.Bestanden, Is.EqualTo(bestanden));
    }

    [Test]
    public void Een_lege_map_mag_al_bestaan()
    {
        var map = Directory.CreateTempSubdirectory("declaraties-leeg-");
        try
        {
            Wereldgenerator.Genereer(_goed with { Uit = map.FullName }, Proefwereld.Schijf);
            Assert.That(File.Exists(Path.Combine(map.FullName, "producten.csv")));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Test]
    public void Een_bestand_in_plaats_van_een_map_wordt_geweigerd()
    {
        var bestand = Path.GetTempFileName();
        try
        {
            var fout = Assert.Throws<GeneratorException>(() => Wereldgenerator.Genereer(_goed with { Uit = bestand }, Proefwereld.Schijf))!;
            Assert.That(fout.Message, Does.Contain("is een bestand"));
            Assert.That(new FileInfo(bestand).Length, Is.Zero);
        }
        finally
        {
            File.Delete(bestand);
        }
    }

    [Test]
    public void Een_onmogelijke_opdracht_maakt_geen_map()
    {
        var map = Path.Combine(Path.GetTempPath(), "declaraties-onmogelijk");
        Assert.Throws<GeneratorException>(() => Wereldgenerator.Genereer(_goed with { Uit = map, Clienten = 0 }, Proefwereld.Schijf));
        Assert.That(Directory.Exists(map), Is.False);
    }

    [Test]
    public void Wie_halverwege_stopt_houdt_geen_half_bestand_met_een_goede_naam_over()
    {
        var map = Directory.CreateTempSubdirectory("declaraties-gestopt-");
        try
        {
            using var stop = new CancellationTokenSource();
            var opdracht = _goed with { Uit = map.FullName, Maanden = 12, FoutenPromille = 100 };
            Assert.Throws<OperationCanceledException>(() => Wereldgenerator.Genereer(
                opdracht, Proefwereld.Schijf, v => { if (v is { Onderdeel: "declaraties", Gedaan: 4 }) { stop.Cancel(); } }, stop.Token));
            var namen = map.EnumerateFiles("*", SearchOption.AllDirectories).Select(b => b.Name).ToList();
            Assert.That(namen, Has.Some.StartsWith("202510-").And.None.StartsWith("202511-"));
            Assert.That(namen, Has.Member("verwacht.csv.tmp").And.No.Member("verwacht.csv"));
            Assert.That(namen.Count(n => n.EndsWith(".tmp", StringComparison.Ordinal)), Is.EqualTo(1));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(9000, true)]
    [TestCase(9001, false)]
    public void Er_zijn_niet_meer_clienten_dan_proefnummers(int clienten, bool mag)
    {
        var bezwaren = (_goed with { Clienten = clienten }).Bezwaren();
        Assert.That(bezwaren, mag ? Is.Empty : Has.One.Contains("hoogstens 9000").And.Contains("11-proef"));
    }

    [TestCase(1, true)]
    [TestCase(66, true)]
    [TestCase(67, false)]
    [TestCase(0, false)]
    public void De_wereld_begint_niet_voor_2021(int maanden, bool mag)
    {
        var bezwaren = (_goed with { Maanden = maanden }).Bezwaren();
        Assert.That(bezwaren, mag ? Is.Empty : Has.One.Contains("hoogstens 66").And.Contains("2021-01"));
    }

    [TestCase("2020-12", false)]
    [TestCase("2021-01", true)]
    [TestCase("2099-12", true)]
    [TestCase("2100-01", false)]
    public void De_laatste_maand_ligt_binnen_grenzen(string tot, bool mag)
    {
        Assert.That(Maand.Probeer(tot, out var maand));
        var bezwaren = (_goed with { Tot = maand, Maanden = 1 }).Bezwaren();
        Assert.That(bezwaren, mag ? Is.Empty : Has.One.Contains(tot));
    }

    [Test]
    public void Elke_andere_grens_heeft_twee_kanten()
    {
        static bool Mag(Generatoropdracht opdracht) => opdracht.Bezwaren().Count == 0;
        Assert.Multiple(() =>
        {
            Assert.That(Mag(_goed with { Uit = " " }), Is.False);
            Assert.That(Mag(_goed with { Aanbieders = 0 }), Is.False);
            Assert.That(Mag(_goed with { Aanbieders = 500 }));
            Assert.That(Mag(_goed with { Aanbieders = 501 }), Is.False);
            Assert.That(Mag(_goed with { RegelsPerClient = 0 }), Is.False);
            Assert.That(Mag(_goed with { RegelsPerClient = 100 }));
            Assert.That(Mag(_goed with { RegelsPerClient = 101 }), Is.False);
            Assert.That(Mag(_goed with { FoutenPromille = -1 }), Is.False);
            Assert.That(Mag(_goed with { FoutenPromille = 1000 }));
            Assert.That(Mag(_goed with { FoutenPromille = 1001 }), Is.False);
        });
    }

    [Test]
    public void Alle_bezwaren_komen_in_een_keer() =>
        Assert.That((_goed with { Clienten = 0, Aanbieders = 0, Maanden = 0 }).Bezwaren(), Has.Count.EqualTo(3));

    [TestCase(1, 1)]
    [TestCase(1, 40)]
    [TestCase(5, 66)]
    public void Bij_een_aanbieder_is_er_precies_een_declaratie_per_maand(int clienten, int maanden)
    {
        for (var seed = 100; seed < 104; seed++)
        {
            using var wereld = new Proefwereld(seed, clienten, aanbieders: 1, maanden, fouten: seed % 2 * 300);
            var tot = wereld.Opdracht.Tot.EersteDag;
            var verwacht = Enumerable.Range(1 - maanden, maanden).Select(i => $"{tot.AddMonths(i):yyyyMM}-98000001-0505-wmo323.xml");
            Assert.That(wereld.Declaratiebestanden.Select(Path.GetFileName), Is.EqualTo(verwacht));
        }
    }

    [Test]
    public void Declaraties_staan_op_maand_aanbieder_en_gemeente()
    {
        using var wereld = new Proefwereld(5, clienten: 100);
        var sleutels = wereld.Declaraties.Select(d => (Maand.Van(d.DeclaratiePeriode.Begin), Aanbieder: d.Aanbieder.Code, Gemeente: d.Gemeente.Code)).ToList();
        Assert.That(sleutels, Is.EqualTo(sleutels.Order()));
        Assert.That(sleutels.Distinct().Count(), Is.EqualTo(sleutels.Count));
        Assert.That(sleutels.Select(s => s.Gemeente).Distinct().Order(), Is.EqualTo((string[])["0482", "0505", "0523", "0531", "0590", "0610", "0642"]));
    }

    [Test]
    public void Bij_gelijke_verdeling_heeft_elke_aanbieder_een_gemeente_en_evenveel_clienten()
    {
        using var wereld = new Proefwereld(5, clienten: 180, aanbieders: 9, maanden: 1, verdeling: Verdeling.Gelijk);
        Assert.That(
            wereld.Declaraties.Select(d => (d.Aanbieder.Code, d.Gemeente.Code)),
            Is.EqualTo(((string, string)[])
            [
                ("98000001", "0482"), ("98000002", "0505"), ("98000003", "0523"), ("98000004", "0531"), ("98000005", "0590"),
                ("98000006", "0610"), ("98000007", "0642"), ("98000008", "0482"), ("98000009", "0505"),
            ]));
        Assert.That(
            wereld.Toewijzingsberichten.GroupBy(b => b.Aanbieder).Select(g => g.Select(b => b.Client.Bsn).Distinct().Count()),
            Is.All.EqualTo(20));
    }

    [Test]
    public void Toewijzingen_staan_op_dagtekening_en_een_latere_versie_staat_later()
    {
        using var wereld = new Proefwereld(5, clienten: 100, maanden: 24);
        var berichten = wereld.Toewijzingsberichten;
        Assert.That(berichten.Select(b => b.Kop.Identificatie.Dagtekening), Is.Ordered);
        foreach (var versies in berichten.SelectMany(b => b.Client.ToegewezenProducten).Select(p => p.Toewijzing).GroupBy(t => t.ToewijzingNummer))
        {
            Assert.That(versies.Select(t => (t.Toewijzingsdatum, t.Toewijzingstijd)), Is.Ordered.And.Unique);
        }
    }

    [TestCase(0)]
    [TestCase(30)]
    public void Alleen_met_fouten_is_er_een_verwacht_csv(int fouten)
    {
        using var wereld = new Proefwereld(5, fouten: fouten);
        string[] verwacht = fouten == 0 ? ["aanbieders.csv", "contracten.csv", "producten.csv"] : ["aanbieders.csv", "contracten.csv", "producten.csv", "verwacht.csv"];
        Assert.That(wereld.Bestanden.Where(b => !b.Contains(Path.DirectorySeparatorChar)), Is.EqualTo(verwacht));
        Assert.That(wereld.Bestanden, Has.None.EndsWith(".tmp"));
    }

    [Test]
    public void Een_promille_is_ten_minste_een_fout()
    {
        for (var seed = 200; seed < 220; seed++)
        {
            using var wereld = new Proefwereld(seed, clienten: 1, aanbieders: 1, maanden: 1, fouten: 1);
            Assert.That(wereld.Verwacht, Is.Not.Empty);
        }
    }

    [Test]
    public void Geen_bestand_heeft_een_bom()
    {
        using var wereld = new Proefwereld(5, fouten: 30);
        foreach (var bestand in wereld.Bestanden)
        {
            Assert.That(File.ReadAllBytes(wereld.Pad(bestand))[0], Is.Not.EqualTo(0xEF), bestand);
        }
    }

    [Test]
    public void De_uitslag_telt_wat_er_is_geschreven()
    {
        using var wereld = new Proefwereld(5, fouten: 30);
        var prestaties = wereld.Declaraties.SelectMany(d => d.Prestaties).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(wereld.Uitslag.Toewijzingsberichten, Is.EqualTo(wereld.Toewijzingsbestanden.Count));
            Assert.That(
                wereld.Uitslag.Toewijzingen,
                Is.EqualTo(wereld.Toewijzingsberichten.SelectMany(b => b.Client.ToegewezenProducten).Select(p => p.Toewijzing.ToewijzingNummer).Distinct().Count()));
            Assert.That(wereld.Uitslag.Declaraties, Is.EqualTo(wereld.Declaratiebestanden.Count));
            Assert.That(wereld.Uitslag.Prestaties, Is.EqualTo(prestaties.Count));
            Assert.That(wereld.Uitslag.Credits, Is.EqualTo(prestaties.Count(p => p.IsCredit)));
            Assert.That(wereld.Uitslag.Fouten, Is.EqualTo(wereld.Verwacht.Count));
            Assert.That(wereld.Uitslag.Bytes, Is.EqualTo(wereld.Bestanden.Sum(b => new FileInfo(wereld.Pad(b)).Length)));
        });
    }

    [Test]
    public void De_voortgang_loopt_tot_het_einde()
    {
        using var wereld = new Proefwereld(5);
        Assert.Multiple(() =>
        {
            Assert.That(wereld.Voortgang[0], Is.EqualTo(new Voortgang("toewijzingen", wereld.Uitslag.Toewijzingsberichten, wereld.Uitslag.Toewijzingsberichten, 0)));
            Assert.That(wereld.Voortgang.Skip(1).Select(v => (v.Onderdeel, v.Gedaan, v.Totaal)), Is.EqualTo(Enumerable.Range(1, 8).Select(i => ("declaraties", i, 8))));
            Assert.That(wereld.Voortgang[^1].Prestaties, Is.EqualTo(wereld.Uitslag.Prestaties));
        });
    }
}
