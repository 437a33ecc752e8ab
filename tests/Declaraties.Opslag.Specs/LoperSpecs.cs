using Declaraties.Opslag.Sqlite;

namespace Declaraties.Opslag.Specs;

/// <summary>Wat ver uit elkaar ligt wordt net zo goed gevonden als wat naast elkaar ligt.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LoperSpecs : IDisposable
{
    private readonly Proefopslag _opslag = new Proefopslag(Proefserver.Sqlite).MetContract();

    public void Dispose() => _opslag.Dispose();

    [Test]
    public void Een_loper_vindt_elke_sleutel_die_er_is_hoeveel_er_ook_tussen_liggen([Values(1, 5, 6, 7, 40)] int stap)
    {
        int[] bestaand = [.. Enumerable.Range(1, 200).Where(nummer => nummer % 3 != 0)];
        _opslag.Met([.. bestaand.Select(nummer => new EenToewijzing(nummer))]);
        int[] gevraagd = [.. Enumerable.Range(0, 250).Where(nummer => nummer % stap == 0)];
        var gevonden = _opslag.Database.Leest(transactie =>
        {
            using var rijen = new Voorbereid((SqliteTransactie)transactie, "select nummer from toewijzingversie where nummer >= ?1 order by nummer");
            var loper = new Loper(rijen, parameter: 1, kolom: 0);
            return gevraagd.Where(nummer => loper.Zoek(nummer)).ToArray();
        });
        Assert.That(gevonden, Is.EqualTo(gevraagd.Intersect(bestaand)));
    }

    [Test]
    public void Toewijzingen_en_standen_komen_ook_mee_als_er_veel_tussen_ligt()
    {
        _opslag.Met([.. Enumerable.Range(1, 60).Select(nummer => new EenToewijzing(nummer))]);
        _opslag.Keur(new EenDeclaratie([.. Enumerable.Range(1, 60).Select(nummer => new EenPrestatie($"R{nummer:D3}").OpToewijzing(nummer).MetVolume(100 + nummer))]));
        int[] nummers = [2, 3, 20, 59];
        var dossier = _opslag.Dossier(new EenDeclaratie([.. nummers.Select(nummer => new EenPrestatie($"V{nummer}").OpToewijzing(nummer))]).MetIdentificatie("V").MetNummer("V"));
        Assert.That(dossier.Toewijzingen.Keys, Is.EqualTo(nummers));
        Assert.That(dossier.Toewijzingen.Values.Select(stand => stand.Verbruik.Minuten), Is.EqualTo(nummers.Select(nummer => 100L + nummer)));
        Assert.That(dossier.Toewijzingen.Values.Select(stand => stand.OpenDebets.Single().ReferentieNummer), Is.EqualTo(nummers.Select(nummer => $"R{nummer:D3}")));
    }

    // Between the first and the last of the message lie none, some of its own, or more than it is large.
    [TestCase("A1,Z9", "B1", "")]
    [TestCase("A1,Z9", "A1,B1,C1", "A1")]
    [TestCase("A1,Z9", "A1,B1,C1,D1,E1,Z9", "A1,Z9")]
    [TestCase("A1,Z9", "AA,A10,Z8,Z90", "")]
    [TestCase("B,\U0001F426", "\uFF5E,\U0001F426", "\U0001F426", TestName = "{m}(UTF-16 sorteert anders dan UTF-8)")]
    [TestCase("\uE9C3,\uFF5E", "\uFF5E", "\uFF5E")]
    [TestCase("\u00E9,z", "\u00E9", "\u00E9")]
    public void Een_ReferentieNummer_is_bekend_wat_er_ook_tussen_ligt(string gevraagd, string bewaard, string bekend)
    {
        _opslag.Met(new EenToewijzing());
        _opslag.Dien(Declaratie("EERST", bewaard));
        Assert.That(_opslag.Dossier(Declaratie("DAARNA", gevraagd)).BekendeReferentieNummers, Is.EquivalentTo(bekend.Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static EenDeclaratie Declaratie(string naam, string nummers) =>
        new EenDeclaratie([.. nummers.Split(',').Select((nummer, i) => new EenPrestatie(nummer).InMaand($"2025-{10 - i:D2}"))]).MetIdentificatie(naam).MetNummer(naam);
}
