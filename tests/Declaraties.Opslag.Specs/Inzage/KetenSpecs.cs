using CsCheck;
using Declaraties.Controleren;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Specs.Inzage;

/// <summary>Wie na een weigering opnieuw indient ziet dat aan beide kanten, en aan niets dat er nog iets wordt vastgehouden.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class KetenSpecs(Proefserver server) : IDisposable
{
    private readonly Proefopslag _opslag = new Proefopslag(server).MetContract().Met(new EenToewijzing(), new EenToewijzing(1).VanClient(Voorbeeld.TweedeClient));
    private int _volgnummer;

    public void Dispose() => _opslag.Dispose();

    private Declaratieinzage Inzage => new(_opslag.Database);

    [Test]
    public void Wat_opnieuw_is_ingediend_verwijst_naar_wat_het_vervangt_en_andersom()
    {
        var eerste = Dien(Fout("A"));
        var tweede = Dien(Fout("B"));
        var derde = Dien(new EenPrestatie("C"));
        Assert.That(Keten(eerste), Is.EqualTo("A: vervangt [], door [B Afgewezen]"));
        Assert.That(Keten(tweede), Is.EqualTo("B: vervangt [A Afgewezen], door [C Goedgekeurd]"));
        Assert.That(Keten(derde), Is.EqualTo("C: vervangt [B Afgewezen], door []"));
    }

    [Test]
    public void Over_een_andere_maand_een_andere_toewijzing_of_een_andere_richting_is_het_iets_anders()
    {
        var eerste = Dien(Fout("A"));
        Dien(Fout("M").InMaand("2025-09"));
        Dien(Fout("T").OpToewijzing(1).VanClient(Voorbeeld.TweedeClient));
        Dien(Fout("X").GecrediteerdAls("K"));
        Assert.That(Keten(eerste), Is.EqualTo("A: vervangt [], door []"));
    }

    [Test]
    public void Na_een_goedgekeurde_is_een_latere_geen_vervanging_meer()
    {
        Dien(Fout("A"));
        Dien(new EenPrestatie("B"));
        Assert.That(Keten(Dien(new EenPrestatie("C"))), Is.EqualTo("C: vervangt [], door []"), "dubbel, en dus geweigerd; wat zij zou vervangen was al goedgekeurd");
    }

    [Test]
    public void Voor_de_aanbieder_telt_alleen_wat_is_beantwoord()
    {
        var eerste = Ontvangen(Fout("A"), Ontvangststatus.Beoordeeld);
        var tweede = Ontvangen(new EenPrestatie("B"), Ontvangststatus.Vastgehouden);
        Assert.That(VoorAanbieder(eerste), Is.EqualTo("A: vervangt [], door []"), "wat wordt vastgehouden is er voor hem nog niet");
        Assert.That(Inzage.Zoek(eerste, alles: true)!.Prestaties.Rijen.Single().Keten.VervangenDoor.Single().Adres, Is.EqualTo(tweede), "de gemeente ziet het wel");
        Assert.That(Inzage.Prestaties(Zoek(tweede), alles: true, -1, 10).Rijen, Is.Empty);
        ZetStatus(tweede, Ontvangststatus.Beoordeeld);
        Assert.That(VoorAanbieder(eerste), Is.EqualTo("A: vervangt [], door [B Goedgekeurd]"));
        Assert.That(VoorAanbieder(tweede), Is.EqualTo("B: vervangt [A Afgewezen], door []"));
    }

    /// <summary>Twee kanten van hetzelfde: de ene vervangt de andere precies als de andere door haar is vervangen.</summary>
    [Test]
    public void Elke_verwijzing_is_er_van_twee_kanten() => Gen.Select(Gen.Bool, Gen.Int[0, 1]).Array[1, 6].Sample(
        reeks =>
        {
            using var specs = new KetenSpecs(server);
            var versies = reeks.Select((een, i) => specs.Dien((een.Item1 ? new EenPrestatie($"R{i}") : Fout($"R{i}")).InMaand(een.Item2 == 0 ? "2025-10" : "2025-09"))).ToList();
            var ketens = versies.Select(versie => (Adres: $"v{versie}", specs.Inzage.Zoek($"v{versie}", alles: true)!.Prestaties.Rijen.Single().Keten)).ToList();
            var vervangt = ketens.SelectMany(een => een.Keten.Vervangt.Select(ander => (Van: een.Adres, Naar: ander.Adres)));
            var vervangen = ketens.SelectMany(een => een.Keten.VervangenDoor.Select(ander => (Van: ander.Adres, Naar: een.Adres)));
            Assert.That(vervangt, Is.EquivalentTo(vervangen));
        },
        iter: 20,
        threads: 1);

    /// <summary>Het woord aan de aanbieder en de verwijzingen op een blad zeggen hetzelfde: open is wat is geweigerd, beantwoord, en niet meer door een latere gevolgd, wat daar ook van is geworden.</summary>
    [Test]
    public void Wat_openstaat_is_wat_niets_vervangt() => Gen.Select(Gen.Bool, Gen.Int[0, 1], Gen.Int[0, 3]).Array[1, 6].Sample(
        reeks =>
        {
            using var specs = new KetenSpecs(server);
            var sleutels = reeks.Select((een, i) => specs.Ontvangen((een.Item1 ? new EenPrestatie($"R{i}") : Fout($"R{i}")).InMaand(een.Item2 == 0 ? "2025-10" : "2025-09"), een.Item3 == 0 ? Ontvangststatus.Vastgehouden : Ontvangststatus.Beoordeeld)).ToList();
            var bladen = sleutels.Select(sleutel => specs.Inzage.Zoek(sleutel, alles: true)!).Select(blad => (blad.Oordeel.IsVastgehouden, Rij: blad.Prestaties.Rijen.Single())).ToList();
            var woord = new Woordbron(specs._opslag.Database).VanMaand(new(Voorbeeld.Aanbieder), null, Voorbeeld.Maand("2025-10"));
            var open = woord.Declaraties.SelectMany(deel => deel.Prestaties).Select(een => een.Prestatie.ReferentieNummer).ToList();
            var geweigerd = bladen.Where(een => !een.IsVastgehouden && een.Rij.Prestatie.Uitslag == PrestatieUitslag.Afgewezen).Select(een => een.Rij).ToList();
            Assert.That(open, Is.EquivalentTo(geweigerd.Where(rij => rij.Keten.IsOpen).Select(rij => rij.Prestatie.ReferentieNummer)), "zoals het op het blad staat");
            Assert.That(
                open,
                Is.EquivalentTo(reeks.Index().Where(een => geweigerd.Exists(rij => rij.Prestatie.ReferentieNummer == $"R{een.Index}") && !reeks.Skip(een.Index + 1).Any(later => later.Item2 == een.Item.Item2)).Select(een => $"R{een.Index}")),
                "en zoals het is: er kwam niets meer na");
            Assert.That((woord.Opgelost, woord.Vastgehouden), Is.EqualTo((geweigerd.Count - open.Count, bladen.Count(een => een.IsVastgehouden && een.Rij.Prestatie.Uitslag != PrestatieUitslag.Goedgekeurd))));
        },
        iter: 20,
        threads: 1);

    [Test]
    public void Wat_over_een_client_gaat_is_opgelost_als_al_het_zijne_opnieuw_is_ingediend()
    {
        var onbekend = Voorbeeld.DerdeClient;
        Ontvangen(new EenPrestatie("A").OpToewijzing(3).VanClient(onbekend), Ontvangststatus.Beoordeeld);
        Assert.That(Algemeen(), Is.Not.Empty);
        _opslag.Met(new EenToewijzing(3).VanClient(onbekend));
        Ontvangen(new EenPrestatie("B").OpToewijzing(3).VanClient(onbekend).InMaand("2025-09"), Ontvangststatus.Beoordeeld);
        Assert.That(Algemeen(), Is.Not.Empty, "over een andere maand");
        Ontvangen(new EenPrestatie("C").OpToewijzing(3).VanClient(onbekend), Ontvangststatus.Beoordeeld);
        Assert.That(Algemeen(), Is.Empty);
    }

    private IEnumerable<string> Algemeen() =>
        new Woordbron(_opslag.Database).VanMaand(new(Voorbeeld.Aanbieder), null, Voorbeeld.Maand("2025-10")).Declaraties.SelectMany(deel => deel.Algemeen.Select(bevinding => $"{deel.Kop.DeclaratieNummer} {bevinding.Regel}"));

    [Test]
    public void De_prestaties_komen_in_delen_na_elkaar_en_op_verzoek_alleen_wat_is_geweigerd()
    {
        var sleutel = Ontvangen([new EenPrestatie("A"), Fout("B").InMaand("2025-09"), new EenPrestatie("C").InMaand("2025-08")], Ontvangststatus.Beoordeeld);
        var eerste = Inzage.Prestaties(Zoek(sleutel), alles: true, -1, 2);
        Assert.That((Nummers(eerste), eerste.IsMeer), Is.EqualTo(("A B", true)));
        var tweede = Inzage.Prestaties(Zoek(sleutel), alles: true, eerste.Rijen[^1].Prestatie.Volgnummer, 2);
        Assert.That((Nummers(tweede), tweede.IsMeer), Is.EqualTo(("C", false)));
        Assert.That(Nummers(Inzage.Prestaties(Zoek(sleutel), alles: false, -1, 2)), Is.EqualTo("B"));
    }

    private static EenPrestatie Fout(string referentie) => new EenPrestatie(referentie).MetVolume(99_999);

    private static string Nummers(Prestatiedeel deel) => string.Join(' ', deel.Rijen.Select(rij => rij.Prestatie.ReferentieNummer));

    private EenDeclaratie Declaratie(params EenPrestatie[] prestaties)
    {
        _volgnummer++;
        return new EenDeclaratie(prestaties).MetIdentificatie($"I{_volgnummer}").MetNummer($"N{_volgnummer}");
    }

    private long Dien(EenPrestatie prestatie) => _opslag.Dien(Declaratie(prestatie)).Versie;

    private string Ontvangen(EenPrestatie prestatie, Ontvangststatus status) => Ontvangen([prestatie], status);

    private string Ontvangen(EenPrestatie[] prestaties, Ontvangststatus status)
    {
        var bericht = Declaratie(prestaties).Bouw();
        var sleutel = _opslag.HoudVast(bericht, _opslag.Dien(bericht).Versie);
        ZetStatus(sleutel, status);
        return sleutel;
    }

    private void ZetStatus(string sleutel, Ontvangststatus status) =>
        _opslag.Database.InTransactie(Grendel.Geen, transactie => transactie.Execute("update ontvangst set status = @status where sleutel = @sleutel", new { status = status.Woord(), sleutel }));

    private Ontvangst Zoek(string sleutel) => new Ontvangstopslag(_opslag.Database, TimeProvider.System).Zoek(sleutel)!;

    private string Keten(long versie) => Tekst(Inzage.Zoek($"v{versie}", alles: true)!.Prestaties.Rijen.Single());

    private string VoorAanbieder(string sleutel) => Tekst(Inzage.Prestaties(Zoek(sleutel), alles: true, -1, 10).Rijen.Single());

    private static string Tekst(Beoordeeldeprestatie rij) =>
        $"{rij.Prestatie.ReferentieNummer}: vervangt [{Tekst(rij.Keten.Vervangt)}], door [{Tekst(rij.Keten.VervangenDoor)}]";

    private static string Tekst(IEnumerable<Prestatieverwijzing> verwijzingen) => string.Join(", ", verwijzingen.Select(een => $"{een.ReferentieNummer} {een.Uitslag}"));
}
