using Declaraties.Beleid.Registreren;
using Declaraties.Opslag.Contacten;

namespace Declaraties.Opslag.Specs.Contacten;

/// <summary>Het register van een maand naast de toewijzingen en wat daarop is gedeclareerd.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class RegisterlezerSpecs(Proefserver server) : IDisposable
{
    private static readonly Maand _oktober = new(2025, 10);
    private static readonly Contactmoment _bezoek = new(Voorbeeld.Dag("2025-10-05"), Contactsoort.Direct, 60, Contactlocatie.Thuis);
    private readonly Proefopslag _proef = new Proefopslag(server).MetContract().Met(new EenToewijzing(), new EenToewijzing(3).VanClient(Voorbeeld.TweedeClient));

    public void Dispose() => _proef.Dispose();

    [Test]
    public void Wat_gedeclareerd_is_staat_naast_wat_is_geregistreerd()
    {
        _proef.Keur(new EenDeclaratie(new EenPrestatie("A").MetVolume(405)));
        Registreer(Op(Voorbeeld.ToewijzingNummer), Op(Voorbeeld.ToewijzingNummer) with { Contact = _bezoek with { Soort = Contactsoort.Online } });
        var toewijzing = Lees().Single();
        Assert.Multiple(() =>
        {
            Assert.That(toewijzing.Sleutel, Is.EqualTo(new ToewijzingSleutel(new(Voorbeeld.Gemeente), new(Voorbeeld.Aanbieder), Wet.Wmo, Voorbeeld.ToewijzingNummer)));
            Assert.That(toewijzing.Toewijzing!.Product, Is.EqualTo(Voorbeeld.Product));
            Assert.That(toewijzing.Gedeclareerd, Is.EqualTo(405));
            Assert.That(toewijzing.Binnen, Is.EqualTo(new[] { _bezoek, _bezoek with { Soort = Contactsoort.Online } }));
        });
    }

    [Test]
    public void Wat_maar_aan_een_kant_staat_staat_er_ook()
    {
        _proef.Keur(new EenDeclaratie(new EenPrestatie("A").MetVolume(405)));
        Registreer(Op(3));
        Assert.That(
            Lees().Select(toewijzing => (toewijzing.Sleutel.ToewijzingNummer, toewijzing.Contacten.Count, toewijzing.Gedeclareerd)),
            Is.EqualTo(new[] { (3, 1, (long?)0), (Voorbeeld.ToewijzingNummer, 0, 405) }));
    }

    [Test]
    public void Waarop_niets_is_gebeurd_staat_er_niet()
    {
        _proef.Keur(new EenDeclaratie(new EenPrestatie("A").InMaand("2025-09")));
        Registreer(Op(3) with { Contact = _bezoek with { Datum = Voorbeeld.Dag("2025-09-30") } });
        Assert.That(Lees(), Is.Empty);
    }

    [Test]
    public void Contacten_op_een_onbekend_nummer_worden_genoemd_op_hun_plaats()
    {
        Registreer(Op(1), Op(3), Op(5), Op(99_999), Op(3, gemeente: "0590"), Op(7, aanbieder: "99990009"));
        Assert.That(
            Lees().Select(toewijzing => (toewijzing.Sleutel.Gemeente.Code, toewijzing.Sleutel.Aanbieder.Code, toewijzing.Sleutel.ToewijzingNummer, toewijzing.Toewijzing is not null)),
            Is.EqualTo(new[]
            {
                ("0505", "99990001", 1, false), ("0505", "99990001", 3, true), ("0505", "99990001", 5, false), ("0505", "99990001", 99_999, false),
                ("0505", "99990009", 7, false), ("0590", "99990001", 3, false),
            }));
    }

    /// <summary>Dezelfde nummers onder beide wetten: elk contact staat bij de toewijzing onder zijn wet, en naast wat onder die wet is gedeclareerd.</summary>
    [Test]
    public void Wat_onder_de_ene_wet_is_geregistreerd_staat_niet_naast_wat_onder_de_andere_is_gedeclareerd()
    {
        _proef.Met(new EenToewijzing().Onder(Wet.Jw));
        _proef.Keur(new EenDeclaratie(new EenPrestatie("A").MetVolume(405)));
        Registreer(Op(Voorbeeld.ToewijzingNummer, wet: Wet.Jw), Op(5, wet: Wet.Jw), Op(3));
        Assert.That(Kort(Lees()), Is.EqualTo(new[]
        {
            (Wet.Wmo, 3, true, 1, (long?)0), (Wet.Wmo, Voorbeeld.ToewijzingNummer, true, 0, 405), (Wet.Jw, 5, false, 1, null), (Wet.Jw, Voorbeeld.ToewijzingNummer, true, 1, 0),
        }));
        foreach (var wet in Enum.GetValues<Wet>())
        {
            Assert.That(Kort(Contacten.Lees(_oktober, alle => alle.ToList(), wet: wet)), Is.EqualTo(Kort(Lees()).Where(een => een.Item1 == wet)), $"{wet}");
        }

        static IEnumerable<(Wet, int, bool, int, long?)> Kort(IEnumerable<Registertoewijzing> alle) =>
            alle.Select(een => (een.Sleutel.Wet, een.Sleutel.ToewijzingNummer, een.Toewijzing is not null, een.Contacten.Count, een.Gedeclareerd)).ToList();
    }

    [Test]
    public void De_geldende_versie_van_een_toewijzing_telt()
    {
        Registreer(Op(3));
        Assert.That(Lees().Single().Binnen, Has.Count.EqualTo(1));
        _proef.Lees(new EenToewijzingBericht(new EenToewijzing(3).VanClient(Voorbeeld.TweedeClient).ToegewezenOp("2025-11-01").TotEnMet("2025-10-04")).VanClient(Voorbeeld.TweedeClient));
        Assert.That(Lees().Single().Buiten, Has.Count.EqualTo(1));
    }

    [Test]
    public void Elke_aanbieder_bij_een_gemeente_wordt_gemeld()
    {
        Registreer(Op(3), Op(3, gemeente: "0590"));
        var voortgang = new List<(long, long)>();
        Contacten.Lees(_oktober, alle => alle.Count(), (gedaan, totaal) => voortgang.Add((gedaan, totaal)));
        Assert.That(voortgang, Is.EqualTo(new[] { (0L, 2L), (1L, 2L) }));
    }

    private Contactenopslag Contacten => new(_proef.Database, TimeProvider.System);

    private List<Registertoewijzing> Lees() => Contacten.Lees(_oktober, alle => alle.ToList());

    private static Contactregel Op(int nummer, string gemeente = Voorbeeld.Gemeente, string aanbieder = Voorbeeld.Aanbieder, Wet wet = Wet.Wmo) => new(new(new(gemeente), new(aanbieder), wet, nummer), _bezoek);

    private void Registreer(params Contactregel[] contacten) => Contacten.Vervang(
        new NieuweContacten
        {
            Vingerafdruk = Proefopslag.Afdruk(Proefopslag.Bytes(contacten)),
            Houders = contacten.Select(regel => regel.Houder).ToHashSet(),
            Maanden = contacten.Select(regel => regel.Maand).ToHashSet(),
            Aantal = contacten.Length,
            Lees = () => contacten,
        },
        Proefopslag.Beoordelaar);
}
