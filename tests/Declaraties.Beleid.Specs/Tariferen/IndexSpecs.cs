using Declaraties.Beleid.Tariferen;

namespace Declaraties.Beleid.Specs.Tariferen;

/// <summary>De index van een jaar, en wat hij met contracten doet.</summary>
public sealed class IndexSpecs
{
    private static readonly Indexregel[] _uitgewerkt =
    [
        new(2026, "OVA", 90, 4.83m, 5.90m, 2), new(2026, "PPC", 10, 3.50m, 4.00m, 3),
        new(2027, "OVA", 90, 4.11m, null, 4), new(2027, "PPC", 10, 2.45m, null, 5),
    ];

    [Test]
    public void De_index_is_de_prognose_en_wat_er_het_vorige_jaar_is_na_te_rekenen()
    {
        var index = Tariefindex.Van(_uitgewerkt, 2027, out _)!;
        Assert.That((index.Prognose, index.Nacalculatie, index.Honderdsten), Is.EqualTo(((Exact)3.944m, (Exact)1.013m, 496L)));
    }

    [Test]
    public void Een_tarief_stijgt_met_de_afgeronde_index() => Assert.That(Tariefindex.Van(_uitgewerkt, 2027, out _)!.Verhoog(new(6150)), Is.EqualTo(new Bedrag(6455)));

    [Test]
    public void Zonder_het_vorige_jaar_is_er_niets_na_te_rekenen() => Assert.That(Tariefindex.Van(_uitgewerkt[2..], 2027, out _)!.Honderdsten, Is.EqualTo(394));

    [Test]
    public void Elk_jaar_telt_met_zijn_eigen_gewichten()
    {
        Indexregel[] regels = [new(2026, "OVA", 80, 1, 2, 2), new(2026, "PPC", 20, 1, 1, 3), .. _uitgewerkt[2..]];
        Assert.That(Tariefindex.Van(regels, 2027, out _)!.Nacalculatie, Is.EqualTo((Exact)0.8m));
    }

    [Test]
    public void Van_een_jaar_dat_er_niet_in_staat_is_geen_index()
    {
        Assert.That(Tariefindex.Van(_uitgewerkt, 2029, out var reden), Is.Null);
        Assert.That(reden, Is.EqualTo("van 2029 staat er geen reeks in; voeg de prognose van 2029 toe"));
    }

    [Test]
    public void Wat_het_werd_moet_bekend_zijn_om_na_te_rekenen()
    {
        Assert.That(Tariefindex.Van([.. _uitgewerkt, new(2028, "OVA", 100, 3, null, 6)], 2028, out var reden), Is.Null);
        Assert.That(reden, Does.StartWith("OVA van 2027 (regel 4) heeft geen Definitief"));
    }

    [TestCase(-99.99, true)]
    [TestCase(-100, false)]
    public void Een_tarief_wordt_nooit_nul(decimal prognose, bool kan) => Assert.That(Tariefindex.Van([new(2027, "OVA", 100, prognose, null, 2)], 2027, out _) is not null, Is.EqualTo(kan));

    [Test]
    public void Wat_het_jaar_in_loopt_wordt_gesloten_en_voortgezet()
    {
        Assert.That(
            Indexeer(Regel("2026-01-01", null)),
            Is.EqualTo(new[] { Regel("2026-01-01", "2026-12-31"), Regel("2027-01-01", null) with { Tarief = new(6455) } }));
        Assert.That(
            Indexeer(Regel("2026-01-01", "2027-03-31")),
            Is.EqualTo(new[] { Regel("2026-01-01", "2026-12-31"), Regel("2027-01-01", "2027-03-31") with { Tarief = new(6455) } }));
        Assert.That(
            Indexeer(Regel("2026-12-31", "2027-01-01")),
            Is.EqualTo(new[] { Regel("2026-12-31", "2026-12-31"), Regel("2027-01-01", "2027-01-01") with { Tarief = new(6455) } }));
    }

    [TestCase("2026-01-01", "2026-12-31")]
    [TestCase("2025-01-01", "2025-12-31")]
    [TestCase("2027-01-01", null)]
    [TestCase("2027-07-01", "2027-12-31")]
    public void Wat_eerder_eindigt_of_later_begint_blijft_zoals_het_is(string van, string? tot) =>
        Assert.That(Indexeer(Regel(van, tot)), Is.EqualTo(new[] { Regel(van, tot) }));

    [Test]
    public void Een_bedrag_is_geen_tarief()
    {
        var bedrag = Regel("2026-01-01", null) with { Eenheid = Eenheid.Euro };
        Assert.That(Indexeer(bedrag), Is.EqualTo(new[] { bedrag }));
    }

    [Test]
    public void Een_verhoogd_tarief_is_niet_meer_dat_van_de_tariefset()
    {
        var regel = Regel("2026-01-01", null) with { Tariefset = new("reeel-2026", 2) };
        Assert.That(Indexeer(regel).Select(uit => uit.Tariefset), Is.EqualTo(new[] { regel.Tariefset, null }));
    }

    [Test]
    public void Nog_eens_verandert_niets()
    {
        var index = Tariefindex.Van(_uitgewerkt, 2027, out _)!;
        var een = Contractindexering.Van([Regel("2026-01-01", null)], index);
        var twee = Contractindexering.Van(een.Regels, index);
        Assert.That((twee.Regels, twee.Nieuw), Is.EqualTo((een.Regels, 0)));
    }

    private static IReadOnlyList<Contractregel> Indexeer(params Contractregel[] regels) => Contractindexering.Van(regels, Tariefindex.Van(_uitgewerkt, 2027, out _)!).Regels;

    private static Contractregel Regel(string van, string? tot) => new()
    {
        Aanbieder = new("99990001"),
        Product = new("02", "IB1"),
        Eenheid = Eenheid.Uur,
        Tarief = new(6150),
        Ingangsdatum = DateOnly.Parse(van, System.Globalization.CultureInfo.InvariantCulture),
        Einddatum = tot is null ? null : DateOnly.Parse(tot, System.Globalization.CultureInfo.InvariantCulture),
    };
}
