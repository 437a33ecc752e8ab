using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Opslag.Specs.Rapporten;

/// <summary>Maanden definitief maken: alle of geen, en niet over die van een ander heen.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class RapportopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly Maand _januari = new(2026, 1);
    private static readonly Maand _februari = new(2026, 2);
    private readonly Proefopslag _proef = new(server);
    private readonly Proefklok _klok = new();

    public void Dispose() => _proef.Dispose();

    private Rapportopslag Rapporten => new(_proef.Database, _klok);

    [Test]
    public void Wat_is_vastgelegd_komt_terug_met_wie_en_wanneer()
    {
        Assert.That(LegVast(Vastlegging(_januari, 0, 60)), Is.True);
        var gemeld = Gemeld().Single();
        Assert.That((gemeld.Maand, gemeld.Door, gemeld.Stand.Moment, gemeld.Cijfers.Single().Geleverd), Is.EqualTo((_januari, Proefopslag.Beoordelaar.Naam, _klok.GetUtcNow(), 60L)));
        var regel = new Logboekopslag(_proef.Database, _klok).Laatste(1).Single();
        Assert.That((regel.Handeling, regel.Object), Is.EqualTo(("maand definitief gemaakt", "2026-01, op versie 0")));
    }

    [Test]
    public void Wie_een_oudere_vastlegging_zag_legt_niets_vast()
    {
        LegVast(Vastlegging(_januari, 0, 60));
        Assert.That(LegVast(Vastlegging(_februari, 0, 30), Vastlegging(_januari, 0, 61)), Is.False, "januari is van een ander, en dan ook februari niet");
        Assert.That(Gemeld().Select(gemeld => gemeld.Maand), Is.EqualTo([_januari]));
        Assert.That(LegVast(Vastlegging(_februari, 0, 30), Vastlegging(_januari, Gemeld().Single().Nummer, 61)), Is.True);
        Assert.That(Gemeld().Select(gemeld => gemeld.Cijfers.Single().Geleverd), Is.EqualTo([61L, 30L]), "de laatste vastlegging geldt");
    }

    [Test]
    public void Van_velen_tegelijk_legt_een_de_maand_vast()
    {
        var gelukt = 0;
        Parallel.For(0, 6, i =>
        {
            using var eigen = Database.Open(_proef.Adres);
            if (new Rapportopslag(eigen, _klok).Vastleggen([Vastlegging(_januari, 0, i)], new Rapportstand(0, _klok.GetUtcNow()), Proefopslag.Beoordelaar))
            {
                Interlocked.Increment(ref gelukt);
            }
        });
        Assert.That(gelukt, Is.EqualTo(1));
        Assert.That(Gemeld(), Has.Count.EqualTo(1));
    }

    /// <summary>Een stand van toen weet niet wat er daarna is vastgelegd, ook al was de versie van de gegevens dezelfde.</summary>
    [Test]
    public void Wat_na_een_stand_is_vastgelegd_hoort_niet_bij_die_stand()
    {
        var toen = _klok.GetUtcNow();
        _klok.Nu += TimeSpan.FromDays(2);
        LegVast(Vastlegging(_januari, 0, 60));
        Assert.That(Gemeld(new Standvraag(Einde: toen.AddDays(1))), Is.Empty);
        Assert.That(Gemeld(), Has.Count.EqualTo(1));
    }

    private bool LegVast(params Maandvastlegging[] maanden) => Rapporten.Vastleggen(maanden, new Rapportstand(0, _klok.GetUtcNow()), Proefopslag.Beoordelaar);

    private IReadOnlyList<Gemeldestand> Gemeld(Standvraag? vraag = null) => Rapporten.Lees(vraag ?? new Standvraag(), bron => bron.Gemeld(_januari, _februari), () => []);

    private static Maandvastlegging Vastlegging(Maand maand, long vorige, long geleverd) =>
        new(maand, vorige, [new Maandcijfer(new Cijfergroep(new("0505"), new(Voorbeeld.Aanbieder), Wet.Wmo, Voorbeeld.Product), geleverd, 0, Bedrag.Nul, Bedrag.Nul, 0)]);
}
