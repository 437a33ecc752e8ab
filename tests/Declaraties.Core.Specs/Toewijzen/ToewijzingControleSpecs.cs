using System.Globalization;
using Declaraties.Berichten;
using Declaraties.Toewijzen;

namespace Declaraties.Core.Specs.Toewijzen;

public sealed class ToewijzingControleSpecs
{
    [Test]
    public void Een_gewoon_bericht_voldoet_aan_alle_regels() =>
        Assert.That(Codes(new EenToewijzingBericht().Bouw()), Is.Empty);

    [Test]
    public void Een_bericht_met_alles_erin_voldoet_aan_alle_regels()
    {
        var bericht = new EenToewijzingBericht(
                new EenToewijzing(101).VoorProduct("02", "02A05").Van("2025-01-01").TotEnMet("2025-06-30"),
                new EenToewijzing(102).VoorProduct("02", "02A05").Van("2025-07-01").TotEnMet("2025-12-31").MetRedenWijziging("04"),
                new EenToewijzing(103).VoorProduct("07", null).ZonderOmvang(),
                new EenToewijzing(104).VoorProduct("08", null).MetBudget(250_000).TotEnMet("2025-12-31"),
                new EenToewijzing(105).VoorProduct("01", "01A01").Van("2025-03-01").TotEnMet("2025-03-01").Verwijderd())
            .MetGeboortedatum("1900-01-01", "3")
            .MetNaam(partnernaam: true, "4")
            .MetCommunicatie("1", "Deens")
            .MetRelaties(
                new EenRelatie("1").MetGeboortedatum("1967-01-01", "2").MetNaam(partnernaam: true, "1"),
                new EenRelatie("2").MetNaam(partnernaam: false, "6").MetContact(new EenContact("04").MetAdres(huis: true, "2000", "BE").MetPeriode("2025-01-01")))
            .MetContacten(new EenContact("01"), new EenContact("04").MetPeriode("2025-01-01", "2025-02-01"));
        Assert.That(Codes(bericht.Bouw()), Is.Empty);
    }

    [Test]
    public void Het_voorbeeldbericht_van_de_standaard_voldoet_aan_alle_regels()
    {
        var gelezen = Berichtlezer.LeesToewijzing(File.ReadAllBytes(Standaard.Pad("voorbeelden", "WMO301.xml")));
        Assert.Multiple(() =>
        {
            Assert.That(gelezen.Fouten, Is.Empty);
            Assert.That(Codes(gelezen.Bericht!), Is.Empty);
        });
    }

    [Test]
    public void Een_bericht_met_de_waarden_van_dat_voorbeeld_voldoet_aan_alle_regels()
    {
        var relatie = new EenRelatie("1").MetGeboortedatum("1967-01-13").MetNaam(partnernaam: true, "1")
            .MetContact(new EenContact("01").MetAdres(huis: true, "9999XX", "AD").MetTelefoon());
        var bericht = new EenToewijzingBericht(
                new EenToewijzing(101).VanGemeente("0384").AanAanbieder("42420001").VoorProduct("01", "01A01").ToegewezenOp("2023-08-13", 12, 34)
                    .Van("2023-01-01").TotEnMet("2023-12-31").MetOmvang(10, Eenheid.Minuut, Frequentie.PerDag))
            .Gedagtekend("2023-08-13")
            .MetGeboortedatum("1967-08-13")
            .MetNaam(partnernaam: true, "4")
            .MetCommunicatie("1", "Deens")
            .MetRelaties(relatie, relatie with { Nummer = "2" })
            .MetContacten(new EenContact("01").MetAdres(huis: true, "9999XX", "AD"));
        Assert.That(Codes(bericht.Bouw()), Is.Empty);
    }

    [Test]
    public void Alle_bevindingen_komen_mee_in_de_volgorde_van_het_bericht()
    {
        var bericht = new EenToewijzingBericht(new EenToewijzing(101).ZonderOmvang().MetRedenWijziging("01"), new EenToewijzing(101).ZonderProduct().ZonderOmvang())
            .VanClient(Bsn.Lees("999900007"))
            .MetNaam(partnernaam: false, "6")
            .MetRelaties(new EenRelatie("1").MetNaam(partnernaam: false, "5").MetContact(new EenContact("01").ZonderAdres()), new EenRelatie("1"))
            .MetContacten(new EenContact("01").MetAdres(huis: true, "3311 AB", "NL"), new EenContact("01"));
        var bevindingen = ToewijzingControle.BinnenBericht(bericht.Bouw());
        Assert.Multiple(() =>
        {
            Assert.That(
                bevindingen.Select(b => $"{b.Klasse} {b.Referentie ?? "-"} {b.Regel.Code}"),
                Is.EqualTo(new[]
                {
                    "Client - CS002", "Client - CS318",
                    "Relatie 1 CS050", "Contact 1 TR006", "Relatie 1 TR101",
                    "Contact - CS089", "Contact - TR101",
                    "ToegewezenProduct 101 CD041", "ToegewezenProduct 101 CS336",
                    "ToegewezenProduct 101 TR101", "ToegewezenProduct 101 TR302", "ToegewezenProduct 101 CD079",
                }));
            Assert.That(bevindingen.Select(b => b.Plaats.Regel), Is.Ordered);
            Assert.That(bevindingen.Select(b => b.Regel.RetourCode), Is.All.EqualTo("0001"));
        });
    }

    [Test]
    public void Een_relatie_met_een_Bsn_als_nummer_is_niet_te_zien([Values("999900018", " 999900018 ")] string nummer)
    {
        var bericht = new EenToewijzingBericht().MetRelaties(new EenRelatie(nummer), new EenRelatie(nummer));
        var bevinding = ToewijzingControle.BinnenBericht(bericht.Bouw()).Single();
        Assert.Multiple(() =>
        {
            Assert.That(bevinding.Referentie, Is.EqualTo(nummer.Replace("999900018", "*********", StringComparison.Ordinal)));
            Assert.That($"{bevinding.Toelichting} {bevinding.ZouVoldoen}", Does.Not.Contain("999900018"));
        });
    }

    [TestCase("99990001")]
    [TestCase("1234567891")]
    [TestCase("99990001A")]
    public void Een_relatie_met_een_ander_nummer_is_daaraan_te_herkennen(string nummer)
    {
        var bericht = new EenToewijzingBericht().MetRelaties(new EenRelatie(nummer), new EenRelatie(nummer));
        Assert.That(ToewijzingControle.BinnenBericht(bericht.Bouw()).Single().Referentie, Is.EqualTo(nummer));
    }

    [Test]
    public void Een_bericht_met_twintigduizend_toewijzingen_die_allemaal_botsen_is_in_een_keer_te_toetsen()
    {
        EenToewijzing[] toewijzingen = [.. Enumerable.Range(1, 20_000).Select(nummer => new EenToewijzing(nummer).TotEnMet("2025-12-31"))];
        var bevindingen = ToewijzingControle.BinnenBericht(new EenToewijzingBericht(toewijzingen).Bouw());
        Assert.That(bevindingen.Select(b => b.Regel.Code), Has.Exactly(19_999).EqualTo("TR302").And.All.EqualTo("TR302"));
    }

    [Test]
    public void De_regelset_heeft_elke_regel_van_niveau_2_die_de_standaard_voor_een_WMO301_noemt()
    {
        var technisch = Feiten.Regels.Where(regel => regel.Niveau == 2 && regel.Berichten.Contains("301")).Select(regel => regel.Code);
        var perElement = Feiten.Elementregels.Where(regel => regel is { Bericht: "301", RetourCode: "0001" }).Select(regel => regel.Code);
        Assert.That(_niveau2.Select(regel => regel.Code), Is.EquivalentTo(technisch.Concat(perElement).Distinct()));
    }

    [Test]
    public void Elke_regel_slaat_op_de_berichtklassen_waar_de_standaard_hem_noemt()
    {
        var verwacht = Feiten.Elementregels.Where(regel => regel is { Bericht: "301", RetourCode: "0001" }).Select(regel => $"{regel.Code} {regel.Klasse}");
        var werkelijk = _niveau2
            .Where(regel => !regel.Code.StartsWith("TR", StringComparison.Ordinal))
            .SelectMany(regel => new[]
            {
                regel.Client is null ? null : $"{regel.Code} Client",
                regel.Relatie is null ? null : $"{regel.Code} Relatie",
                regel.Contact is null ? null : $"{regel.Code} Contact",
                regel.ToegewezenProduct is null ? null : $"{regel.Code} ToegewezenProduct",
            })
            .OfType<string>();
        Assert.That(werkelijk, Is.EquivalentTo(verwacht));
    }

    [Test]
    public void Elke_regel_heeft_een_eigen_code_en_wijst_af_met_0001() => Assert.Multiple(() =>
    {
        Assert.That(Toewijzingregels.Alle.Select(regel => regel.Code), Is.Unique);
        Assert.That(_niveau2.Select(regel => regel.RetourCode), Is.All.EqualTo("0001"));
        foreach (var regel in Toewijzingregels.Alle)
        {
            Assert.That(regel.Bron, Does.Contain(regel.Code), regel.Code);
            Assert.That(
                new object?[] { regel.Header, regel.Client, regel.Relatie, regel.Contact, regel.ToegewezenProduct }, Has.Some.Not.Null,
                string.Create(CultureInfo.InvariantCulture, $"{regel.Code} slaat nergens op"));
        }
    });

    [Test]
    public void Wat_niveau_3_en_4_weigert_en_wat_zij_laten_zien_staat_in_de_rekenregels()
    {
        var hoger = Toewijzingregels.Alle.Where(regel => regel.Niveau != Niveau.BinnenBericht).ToList();
        Assert.That(hoger.Where(regel => !regel.IsSignaal).Select(regel => $"{regel.Code} {regel.RetourCode}"), Is.EquivalentTo(["TR056 9056", "TR135 8848", "TR332 9332", "TR385 9385"]));
        Assert.That(hoger.Where(regel => regel.IsSignaal).Select(regel => $"{regel.Code} {regel.RetourCode}"), Is.EquivalentTo(["TR378 S300", "TR381 S329"]));
        Assert.That(_niveau2.Where(regel => regel.IsSignaal), Is.Empty);
    }

    private static readonly ToewijzingRegel[] _niveau2 = [.. Toewijzingregels.Alle.Where(regel => regel.Niveau == Niveau.BinnenBericht)];

    private static string[] Codes(ToewijzingBericht bericht) => [.. ToewijzingControle.BinnenBericht(bericht).Select(b => b.Regel.Code)];
}
