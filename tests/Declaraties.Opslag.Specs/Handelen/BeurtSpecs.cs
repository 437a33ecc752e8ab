using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Opslag.Specs.Handelen;

/// <summary>Laden, besluiten, handelen: een beurt is alles of niets, is er alleen voor wie aan de beurt is, en kan nog eens worden gevraagd.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class BeurtSpecs(Proefserver server) : IDisposable
{
    private static readonly DateOnly _later = Voorbeeld.Dag("2025-11-24");
    private readonly Proefopslag _proef = new Proefopslag(server).MetContract().Met(new EenToewijzing());
    private readonly Proefklok _klok = new();

    public void Dispose() => _proef.Dispose();

    private Beurten Beurten => new(_proef.Database, _klok);

    [Test]
    public void Wat_in_een_beurt_wordt_bewaard_staat_er_daarna_en_komt_terug_als_hetzelfde_bericht()
    {
        var post = Ontvang("D1");
        var oordeel = Beurten.VanOntvangst(post.Ontvangst, beurt => Beoordeel(beurt, post))!;
        Assert.That(oordeel.IsHerhaling, Is.False);
        var weer = Beurten.Lees(lezing => lezing.Bekend(post.Afschrift.Vingerafdruk))!;
        Assert.That((weer.Versie, weer.IsHerhaling, weer.IsVastgehouden), Is.EqualTo((oordeel.Versie, true, false)));
        Assert.That(Nu(post).Status, Is.EqualTo(Ontvangststatus.Beoordeeld));
    }

    [Test]
    public void Wie_niet_aan_de_beurt_is_krijgt_er_geen()
    {
        var (eerste, tweede) = (Ontvang("D1"), Ontvang("D2"));
        var voor = _proef.Inhoud();
        Assert.That(Beurten.VanOntvangst(tweede.Ontvangst, beurt => Beoordeel(beurt, tweede)), Is.Null, "van dezelfde aanbieder staat er een eerdere open");
        Assert.That(Beurten.VanOntvangst(tweede.Ontvangst, _ => Assert.Fail("zij is niet aan de beurt")), Is.False);
        Assert.That(Beurten.VanToewijzing<string>(tweede.Ontvangst, _ => throw new AssertionException("zij is niet aan de beurt")), Is.Null);
        Assert.That(_proef.Inhoud(), Is.EqualTo(voor));

        Assert.That(Beurten.VanOntvangst(eerste.Ontvangst, beurt => Beoordeel(beurt, eerste)), Is.Not.Null);
        Assert.That(Beurten.VanOntvangst(eerste.Ontvangst, beurt => Beoordeel(beurt, eerste)), Is.Null, "zij is al klaar");
        Assert.That(Beurten.VanOntvangst(tweede.Ontvangst, beurt => Beoordeel(beurt, tweede)), Is.Not.Null);
    }

    [Test]
    public void Gaat_het_werk_stuk_dan_is_er_niets_gebeurd_en_blijft_zij_aan_de_beurt()
    {
        var post = Ontvang("D1");
        var voor = _proef.Inhoud();
        Assert.Throws<InvalidOperationException>(() => Beurten.VanOntvangst(post.Ontvangst, beurt =>
        {
            Beoordeel(beurt, post);
            throw new InvalidOperationException("stuk");
        }));
        Assert.That(_proef.Inhoud(), Is.EqualTo(voor));
        Assert.That(Beurten.VanOntvangst(post.Ontvangst, beurt => Beoordeel(beurt, post)), Is.Not.Null);
    }

    [Test]
    public void Wie_laat_wachten_bewaart_niets_en_staat_niet_meer_open()
    {
        var post = Ontvang("D1");
        Assert.That(Beurten.VanOntvangst(post.Ontvangst, beurt =>
        {
            _ = beurt.Laad(post.Bericht, post.Afschrift.Vingerafdruk, Proefopslag.Vandaag);
            beurt.LaatWachten(_later);
        }));
        Assert.That((Nu(post).Status, Nu(post).WachtTot), Is.EqualTo((Ontvangststatus.Wacht, (DateOnly?)_later)));
        Assert.That(_proef.Declaraties.Versies(), Is.Empty);
        Assert.That(Beurten.VanOntvangst(post.Ontvangst, _ => { }), Is.False);
    }

    [Test]
    public void Wie_vasthoudt_bewaart_het_oordeel_en_er_gaat_niets_de_deur_uit()
    {
        var post = Ontvang("D1");
        var oordeel = Beurten.VanOntvangst(post.Ontvangst, beurt =>
        {
            var bewaard = Bewaar(beurt, post);
            beurt.HoudVast(bewaard, _later);
            return bewaard;
        })!;
        Assert.That((Nu(post).Status, Nu(post).Uiterlijk, Nu(post).Versie), Is.EqualTo((Ontvangststatus.Vastgehouden, (DateOnly?)_later, (long?)oordeel.Versie)));
        Assert.That(Uitgaand(), Is.Empty);
        Assert.That(Beurten.Lees(lezing => lezing.Bekend(post.Afschrift.Vingerafdruk))!.IsVastgehouden);
        Assert.That(Beurten.Lees(lezing => lezing.Vastgehouden(post.Ontvangst.Sleutel))!.Oordeel.Versie, Is.EqualTo(oordeel.Versie));
    }

    [Test]
    public void Wie_vrijgeeft_laat_elke_aflevering_gaan_en_heeft_daarna_geen_beurt_meer()
    {
        var post = Ontvang("D1");
        var versie = Beurten.VanOntvangst(post.Ontvangst, beurt =>
        {
            var bewaard = Bewaar(beurt, post);
            beurt.HoudVast(bewaard, _later);
            return bewaard;
        })!.Versie;
        Assert.That(GeefVrij(versie + 1).Lot, Is.EqualTo(Beoordelingslot.Verouderd));
        Assert.That(Uitgaand(), Is.Empty);
        Assert.That(GeefVrij(versie).Lot, Is.EqualTo(Beoordelingslot.Gelukt));
        Assert.That(Uitgaand(), Is.EqualTo(new[] { post.Ontvangst.Sleutel }));
        Assert.That(GeefVrij(versie).Lot, Is.EqualTo(Beoordelingslot.NietVastgehouden));

        Beoordelingsuitslag GeefVrij(long gezien) => Beurten.VanVastgehouden(post.Ontvangst.Sleutel, gezien, beurt =>
        {
            foreach (var aflevering in beurt.Afleveringen())
            {
                beurt.RondAf(aflevering, [Antwoord(aflevering, beurt.Huidig.Oordeel)]);
            }

            beurt.GeefVrij(Beoordelingsstap.Vrijgegeven, new Handeling(Proefopslag.Beoordelaar, "Akkoord"));
            return new Beoordelingsuitslag(post.Ontvangst.Sleutel, Beoordelingslot.Gelukt, "");
        });
    }

    [Test]
    public void Wat_nog_eens_wordt_gevraagd_staat_er_een_keer_en_is_niet_te_onderscheiden_van_wat_een_keer_is_gevraagd()
    {
        using var zonder = new Proefopslag(server).MetContract().Met(new EenToewijzing());
        using var vraagtNogEens = new VraagtNogEens(_proef.Database);
        var (hier, daar) = (Ontvang("D1"), Ontvang(zonder, "D1"));
        var oordeel = new Beurten(vraagtNogEens, _klok).VanOntvangst(hier.Ontvangst, beurt => Beoordeel(beurt, hier))!;
        Assert.That(vraagtNogEens.Gevraagd, Is.EqualTo(2));
        new Beurten(zonder.Database, _klok).VanOntvangst(daar.Ontvangst, beurt => Beoordeel(beurt, daar));
        Assert.That(oordeel.IsHerhaling, Is.False, "de tweede keer is het nog steeds nieuw");
        Assert.That(Inhoud(_proef), Is.EqualTo(Inhoud(zonder)));
        Assert.That(Uitgaand(), Is.EqualTo(new[] { hier.Ontvangst.Sleutel }));
        Assert.That(_proef.Herspeel(oordeel.Versie), Is.Not.Null);
    }

    [Test]
    public void Ook_een_toewijzing_die_nog_eens_wordt_gevraagd_staat_er_een_keer()
    {
        using var vraagtNogEens = new VraagtNogEens(_proef.Database);
        var bericht = new EenToewijzingBericht(new EenToewijzing(7)).Bouw();
        var uitslag = new Beurten(vraagtNogEens, _klok).VanToewijzingen([bericht.Aanbieder], beurt => Proefopslag.NeemOp(beurt, bericht));
        Assert.That((vraagtNogEens.Gevraagd, uitslag.Lot), Is.EqualTo((2, Toewijzinglot.Opgenomen)));
        Assert.That(_proef.Database.Leest(t => t.ExecuteScalar<long>("select count(*) from toewijzingversie where nummer = 7")), Is.EqualTo(1));
    }

    private static BewaardOordeel Bewaar(Beurt beurt, Post post) =>
        beurt.Bewaar(Proefopslag.Beslis(beurt.Laad(post.Bericht, post.Afschrift.Vingerafdruk, Proefopslag.Vandaag)), post.Afschrift);

    private static BewaardOordeel Beoordeel(Ontvangstbeurt beurt, Post post)
    {
        var oordeel = Bewaar(beurt, post);
        beurt.RondAf(oordeel, [Antwoord(post.Ontvangst, oordeel)]);
        return oordeel;
    }

    private static NieuwUitgaandBericht Antwoord(Ontvangst ontvangst, BewaardOordeel oordeel) => new()
    {
        BerichtId = ontvangst.Sleutel,
        Kanaal = "proef",
        Soort = "antwoord",
        Bestemming = "ergens",
        Inhoudstype = "text/plain",
        Inhoud = oordeel.Antwoord,
    };

    private Post Ontvang(string naam) => Ontvang(_proef, naam);

    private Post Ontvang(Proefopslag opslag, string naam)
    {
        var bericht = new EenDeclaratie(new EenPrestatie(naam)).MetIdentificatie(naam).MetNummer(naam).Bouw();
        var afschrift = Afschrift.Van(opslag.Post(bericht));
        var nieuw = new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = afschrift };
        return new Post(new Beurten(opslag.Database, _klok).Bewaar(nieuw, new("WMO323", bericht.Gemeente, bericht.Aanbieder)).Ontvangst, bericht, afschrift);
    }

    private Ontvangst Nu(Post post) => new Ontvangstopslag(_proef.Database, _klok).Zoek(post.Ontvangst.Sleutel)!;

    private IEnumerable<string> Uitgaand() => new Uitgaandopslag(_proef.Database, _klok).Klaar("proef", 100).Select(bericht => bericht.BerichtId);

    /// <summary>Alles wat er staat, zonder wat willekeurig is of van de klok van de machine komt.</summary>
    private static IReadOnlyList<string> Inhoud(Proefopslag opslag) =>
        opslag.Inhoud(["bevinding", "declaratie", "prestatie", "regeltelling", "relatie", "toewijzingstand", "werkregel", "signaal"]);

    private sealed record Post(Ontvangst Ontvangst, DeclaratieBericht Bericht, Afschrift Afschrift);
}
