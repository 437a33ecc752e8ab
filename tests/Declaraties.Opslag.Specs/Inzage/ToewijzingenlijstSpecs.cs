using CsCheck;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Opslag.Specs.Inzage;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class ToewijzingenlijstSpecs(Proefserver server) : IDisposable
{
    private const string Ander = "99990002";
    private readonly Proefopslag _opslag = new(server);

    public void Dispose() => _opslag.Dispose();

    /// <summary>Hoe groot een deel ook is, en van wie er ook iets tussen zit: achter elkaar zijn de delen precies wat er geldt, een keer, op volgorde.</summary>
    [Test]
    public void De_delen_achter_elkaar_zijn_elke_toewijzing_een_keer() => Gen.Select(
        Gen.Select(Gen.Int[1, 6], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Array[0, 14],
        Gen.Int[1, 4]).Sample(
        (gekozen, grootte) =>
        {
            using var opslag = new Proefopslag(server);
            var toewijzingen = gekozen.Select(een => (een.Item1, Item2: een.Item2 ? Ander : Voorbeeld.Aanbieder, Item3: een.Item3 ? Voorbeeld.AndereGemeente : Voorbeeld.Gemeente, Item4: een.Item4 ? Wet.Jw : Wet.Wmo, een.Item5)).DistinctBy(een => (een.Item1, een.Item2, een.Item3, een.Item4)).ToList();
            foreach (var (nummer, aanbieder, gemeente, wet, isVerwijderd) in toewijzingen)
            {
                var toewijzing = new EenToewijzing(nummer).AanAanbieder(aanbieder).VanGemeente(gemeente).Onder(wet);
                toewijzing = wet == Wet.Jw ? toewijzing.VoorProduct("45", "45A04") : toewijzing;
                opslag.Met(toewijzing);
                if (isVerwijderd)
                {
                    opslag.Met(toewijzing.ToegewezenOp("2025-06-01").Verwijderd());
                }
            }

            foreach (var wie in (string?[])[Voorbeeld.Aanbieder, null])
            {
                var verwacht = toewijzingen.Where(een => !een.Item5 && (wie is null || een.Item2 == wie))
                    .Select(een => new ToewijzingSleutel(new(een.Item3), new(een.Item2), een.Item4, een.Item1))
                    .OrderBy(een => een.Gemeente.Code, StringComparer.Ordinal).ThenBy(een => een.Aanbieder.Code, StringComparer.Ordinal).ThenBy(een => een.Wet).ThenBy(een => een.ToewijzingNummer);
                Assert.That(Alles(opslag, wie is null ? null : new Aanbieder(wie), grootte), Is.EqualTo(verwacht));
            }
        },
        iter: 12,
        threads: 1);

    [Test]
    public void Van_elk_nummer_staat_er_de_versie_die_geldt_en_een_keuze_laat_de_rest_weg()
    {
        _opslag.Met(new EenToewijzing(1), new EenToewijzing(2).VanClient(Voorbeeld.TweedeClient));
        _opslag.Met(new EenToewijzing(1).ToegewezenOp("2025-06-01").MetOmvang(3, Eenheid.Uur, Frequentie.PerWeek).TotEnMet("2025-12-31"));
        var deel = Lijst.Toon(null, null, null, null, 10);
        Assert.That((deel.Rijen[0].Omvang, deel.Rijen[0].Einddatum, deel.Rijen.Count, deel.Volgende), Is.EqualTo((new Omvang(3, Eenheid.Uur, Frequentie.PerWeek), Voorbeeld.Dag("2025-12-31"), 2, (ToewijzingSleutel?)null)));
        Assert.That(Lijst.Toon(null, null, null, null, 1).Volgende, Is.EqualTo(ToewijzingSleutel.Van(deel.Rijen[0])), "twee versies zijn een toewijzing");
        Assert.That(Lijst.Toon(new(Voorbeeld.AndereGemeente), null, null, null, 10).Rijen, Is.Empty);
        Assert.That(Lijst.Toon(new(Voorbeeld.Gemeente), new(Ander), null, null, 10).Rijen, Is.Empty);
        Assert.That(Lijst.Toon(null, null, Wet.Jw, null, 10).Rijen, Is.Empty);
        Assert.That(Lijst.Toon(null, new(Voorbeeld.Aanbieder), Wet.Wmo, null, 10).Rijen, Has.Count.EqualTo(2));
        Assert.That(Lijst.Toon(null, new(Voorbeeld.Aanbieder), null, new(new("9999"), new(Ander), Wet.Wmo, 1), 10).Rijen, Is.Empty, "een begin dat er niet is zegt alleen vanaf waar");
    }

    private Toewijzingenlijst Lijst => new(_opslag.Database);

    private static List<ToewijzingSleutel> Alles(Proefopslag opslag, Aanbieder? aanbieder, int grootte)
    {
        var alles = new List<ToewijzingSleutel>();
        ToewijzingSleutel? na = null;
        do
        {
            var deel = new Toewijzingenlijst(opslag.Database).Toon(null, aanbieder, null, na, grootte);
            Assert.That(deel.Rijen, Has.Count.LessThanOrEqualTo(grootte));
            alles.AddRange(deel.Rijen.Select(ToewijzingSleutel.Van));
            na = deel.Volgende;
        }
        while (na is not null);
        return alles;
    }
}
