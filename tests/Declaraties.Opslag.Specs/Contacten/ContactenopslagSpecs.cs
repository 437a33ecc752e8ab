using CsCheck;
using Declaraties.Beleid.Registreren;
using Declaraties.Opslag.Contacten;
using Declaraties.Opslag.Logboek;

namespace Declaraties.Opslag.Specs.Contacten;

/// <summary>Een bestand met contacten vervangt wat er was, en wat er was blijft staan.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class ContactenopslagSpecs(Proefserver server) : IDisposable
{
    private static readonly Maand _januari = new(2026, 1);
    private static readonly Maand _februari = new(2026, 2);
    private readonly Proefopslag _proef = new(server);

    public void Dispose() => _proef.Dispose();

    [Test]
    public void Wat_is_ingelezen_is_terug_te_lezen()
    {
        Contactregel[] contacten =
        [
            Op("2026-01-31", nummer: 7, minuten: 45, soort: Contactsoort.NoShow, locatie: Contactlocatie.Thuis),
            Op("2026-01-02", nummer: 3, soort: Contactsoort.Poging, locatie: Contactlocatie.Elders),
            Op("2026-01-02", nummer: 3, minuten: 1440, soort: Contactsoort.Online, locatie: Contactlocatie.Online),
        ];
        var invoer = Vervang(contacten);
        Assert.That((invoer.IsHerhaling, invoer.Vervangen), Is.EqualTo((false, 0L)));
        Assert.That(Lees(_januari), Is.EqualTo(new[] { contacten[1], contacten[2], contacten[0] }), "op nummer, en dan zoals het bestand");
        Assert.That(Lees(_februari), Is.Empty);
    }

    [Test]
    public void Een_bestand_vervangt_van_zijn_aanbieders_de_maanden_die_erin_staan()
    {
        var vanAnder = Op("2026-01-05", aanbieder: "99990002");
        Vervang([Op("2026-01-05"), Op("2026-02-05"), vanAnder]);
        var nieuw = Op("2026-01-20", nummer: 8);
        Assert.That(Vervang([nieuw]).Vervangen, Is.EqualTo(1));
        Assert.That(Lees(_januari), Is.EqualTo(new[] { nieuw, vanAnder }), "van de ander is niets gezegd");
        Assert.That(Lees(_februari), Is.EqualTo(new[] { Op("2026-02-05") }), "over februari ook niet");
    }

    [Test]
    public void Wie_in_een_maand_van_het_bestand_niets_heeft_heeft_daar_niets_meer()
    {
        Vervang([Op("2026-01-05"), Op("2026-02-05")]);
        Vervang([Op("2026-01-06"), Op("2026-02-06", aanbieder: "99990002")]);
        Assert.That(Lees(_februari), Is.EqualTo(new[] { Op("2026-02-06", aanbieder: "99990002") }));
    }

    [Test]
    public void Een_aanbieder_heeft_zijn_contacten_bij_elke_gemeente_in_een_bestand()
    {
        Vervang([Op("2026-01-05"), Op("2026-01-05", gemeente: "0590")]);
        Vervang([Op("2026-01-06", gemeente: "0590")]);
        Assert.That(Lees(_januari), Is.EqualTo(new[] { Op("2026-01-06", gemeente: "0590") }));
    }

    /// <summary>Een systeem voor de jeugd en een voor de Wmo leveren elk hun eigen bestand: het ene haalt niets van het andere weg.</summary>
    [Test]
    public void Een_bestand_vervangt_alleen_onder_de_wet_waaronder_een_aanbieder_erin_staat()
    {
        Vervang([Op("2026-01-05"), Op("2026-01-06", wet: Wet.Jw), Op("2026-01-05", aanbieder: "99990002", wet: Wet.Jw)]);
        Assert.That(Vervang([Op("2026-01-20", wet: Wet.Jw)]).Vervangen, Is.EqualTo(1));
        Assert.That(Lees(_januari), Is.EqualTo(new[] { Op("2026-01-05"), Op("2026-01-20", wet: Wet.Jw), Op("2026-01-05", aanbieder: "99990002", wet: Wet.Jw) }));
        Assert.That(Vervang([Op("2026-01-21")]).Vervangen, Is.EqualTo(1));
        Assert.That(Lees(_januari), Is.EqualTo(new[] { Op("2026-01-21"), Op("2026-01-20", wet: Wet.Jw), Op("2026-01-05", aanbieder: "99990002", wet: Wet.Jw) }));
    }

    [Test]
    public void Hetzelfde_bestand_nog_eens_verandert_niets()
    {
        Contactregel[] contacten = [Op("2026-01-05"), Op("2026-02-05", aanbieder: "99990002")];
        var eerste = Vervang(contacten);
        var stond = _proef.Inhoud();
        Assert.That(Vervang(contacten), Is.EqualTo(new Contactinvoer(eerste.Nummer, true, 0)));
        Assert.That(_proef.Inhoud(), Is.EqualTo(stond));
    }

    [Test]
    public void Hetzelfde_bestand_na_een_ander_geldt_weer()
    {
        Contactregel[] contacten = [Op("2026-01-05"), Op("2026-02-05")];
        Vervang(contacten);
        Vervang([Op("2026-02-06")]);
        Assert.That(Vervang(contacten).IsHerhaling, Is.False);
        Assert.That(Lees(_februari), Is.EqualTo(new[] { contacten[1] }));
    }

    [Test]
    public void Wat_eerder_is_ingelezen_blijft_staan()
    {
        Vervang([Op("2026-01-05", minuten: 61)]);
        Vervang([Op("2026-01-05", minuten: 62)]);
        Assert.That(_proef.Inhoud().Count(rij => rij.StartsWith("contact: ", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(_proef.Inhoud().Single(rij => rij.Contains("minuten=61", StringComparison.Ordinal)), Does.StartWith("contact: maand=202601, gemeente=505, aanbieder=99990001"));
    }

    [Test]
    public void Wat_halverwege_misgaat_laat_niets_achter()
    {
        Vervang([Op("2026-01-05")]);
        var stond = _proef.Inhoud();
        Assert.That(() => Vervang([Op("2026-01-06"), Op("2026-01-07")], contacten => contacten.Select((regel, plaats) => plaats == 1 ? throw new InvalidDataException("Veranderd.") : regel)), Throws.TypeOf<InvalidDataException>());
        Assert.That(_proef.Inhoud(), Is.EqualTo(stond));
    }

    [Test]
    public void Het_logboek_zegt_wie_wat_inlas()
    {
        var nummer = Vervang([Op("2026-01-05"), Op("2026-03-05"), Op("2026-01-05", aanbieder: "99990002")]).Nummer;
        var regel = new Logboekopslag(_proef.Database, TimeProvider.System).Laatste(1).Single();
        Assert.That((regel.Wie, regel.Handeling, regel.Uitkomst), Is.EqualTo(("beoordelaar", "contacten ingelezen", "gelukt")));
        Assert.That(regel.Object, Is.EqualTo($"contactenregister, invoer {nummer}: 3 contacten van 2 aanbieders in 2 maanden, 2026-01 t/m 2026-03"));
    }

    [Test]
    public void Meer_contacten_dan_er_in_een_keer_naar_een_server_gaan_komen_allemaal_aan()
    {
        const int Aantal = 20_001;
        var voortgang = new List<long>();
        Vervang([.. Enumerable.Range(1, Aantal).Select(nummer => Op("2026-01-05", nummer: nummer))], voortgang: (gedaan, totaal) => voortgang.Add(totaal == Aantal ? gedaan : -1));
        Assert.That(Lees(_januari).Select(regel => regel.Toewijzing.ToewijzingNummer), Is.EqualTo(Enumerable.Range(1, Aantal)));
        Assert.That((voortgang.Count, voortgang[^1]), Is.EqualTo((Aantal, (long)Aantal)));
    }

    [Test]
    [Category("Lang")]
    public void Na_elke_reeks_bestanden_geldt_wat_het_laatste_bestand_zei()
    {
        var contact = Gen.Select(Gen.Int[1, 2], Gen.Int[1, 3], Gen.Int[1, 28], Gen.Int[1, 2], Gen.Enum<Wet>()).Select((aanbieder, maand, dag, nummer, wet) =>
            Op(new DateOnly(2026, maand, dag).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), aanbieder: $"9999000{aanbieder}", nummer: nummer, wet: wet));
        contact.Array[1, 6].Array[1, 4].Sample(
            bestanden =>
            {
                using var proef = new Proefopslag(server);
                var verwacht = new Dictionary<(Registerhouder, Maand), List<Contactregel>>();
                foreach (var bestand in bestanden)
                {
                    Vervang(proef, bestand);
                    foreach (var (houder, maand) in bestand.SelectMany(een => bestand.Select(ander => (een.Houder, ander.Maand))).Distinct())
                    {
                        verwacht[(houder, maand)] = [.. bestand.Where(regel => regel.Houder == houder && regel.Maand == maand).OrderBy(regel => regel.Toewijzing.ToewijzingNummer)];
                    }
                }

                for (var maand = 1; maand <= 3; maand++)
                {
                    Assert.That(
                        Lees(proef, new(2026, maand)),
                        Is.EqualTo(verwacht.Where(paar => paar.Key.Item2 == new Maand(2026, maand)).OrderBy(paar => paar.Key.Item1.Aanbieder.Code, StringComparer.Ordinal).ThenBy(paar => paar.Key.Item1.Wet).SelectMany(paar => paar.Value)));
                }
            },
            iter: 60,
            threads: 1);
    }

    private static Contactregel Op(
        string dag, string aanbieder = Voorbeeld.Aanbieder, string gemeente = Voorbeeld.Gemeente, int nummer = 7, int minuten = 60, Contactsoort soort = Contactsoort.Direct, Contactlocatie locatie = Contactlocatie.Kantoor, Wet wet = Wet.Wmo) =>
        new(new(new(gemeente), new(aanbieder), wet, nummer), new(Voorbeeld.Dag(dag), soort, minuten, locatie));

    private Contactinvoer Vervang(IReadOnlyList<Contactregel> contacten, Func<IEnumerable<Contactregel>, IEnumerable<Contactregel>>? lees = null, Action<long, long>? voortgang = null) =>
        Vervang(_proef, contacten, lees, voortgang);

    private static Contactinvoer Vervang(Proefopslag proef, IReadOnlyList<Contactregel> contacten, Func<IEnumerable<Contactregel>, IEnumerable<Contactregel>>? lees = null, Action<long, long>? voortgang = null) =>
        new Contactenopslag(proef.Database, TimeProvider.System).Vervang(
            new NieuweContacten
            {
                Vingerafdruk = Proefopslag.Afdruk(Proefopslag.Bytes(contacten)),
                Houders = contacten.Select(regel => regel.Houder).ToHashSet(),
                Maanden = contacten.Select(regel => regel.Maand).ToHashSet(),
                Aantal = contacten.Count,
                Lees = () => lees is null ? contacten : lees(contacten),
            },
            Proefopslag.Beoordelaar,
            voortgang);

    private List<Contactregel> Lees(Maand maand) => Lees(_proef, maand);

    private static List<Contactregel> Lees(Proefopslag proef, Maand maand) => proef.Database.Leest(transactie =>
    {
        var lezer = new Contactlezer(transactie, maand);
        return lezer.Partijen().SelectMany(lezer.Lees).ToList();
    });
}
