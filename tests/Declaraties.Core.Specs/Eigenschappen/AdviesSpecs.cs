using CsCheck;
using static Declaraties.Testbasis.Eigenschap;

namespace Declaraties.Core.Specs.Eigenschappen;

/// <summary>
/// Een advies houdt stand: opgevolgd en opnieuw beoordeeld met hetzelfde dossier zijn de bevindingen bij die prestatie weg en zijn er geen nieuwe bij gekomen. Ook als
/// elk ander advies in het bericht wordt opgevolgd, en als wat is afgewezen in een volgend bericht komt.
/// </summary>
public sealed class AdviesSpecs
{
    [Category("Lang")]
    [Test]
    public void Een_advies_bij_een_prestatie_houdt_stand_als_alleen_dat_wordt_opgevolgd() => Houdt(Werelden, verzinsel =>
    {
        var uitspraak = verzinsel.Beoordeel();
        foreach (var groep in uitspraak.Oordeel.Bevindingen.Where(b => b.Prestatie is not null).GroupBy(b => b.Prestatie!.Volgnummer))
        {
            var opgevolgd = uitspraak.Bericht.VolgOp(groep, out var plaatsen);
            Geldt(verzinsel, opgevolgd, groep, plaatsen, "alleen");
        }
    }, keren: 3_000, toon: v => v.ToString());

    [Category("Lang")]
    [Test]
    public void Alle_adviezen_samen_houden_stand() => Houdt(Werelden, verzinsel =>
    {
        var uitspraak = verzinsel.Beoordeel();
        var opgevolgd = uitspraak.Bericht.VolgOp(uitspraak.Oordeel.Bevindingen, out var plaatsen);
        foreach (var groep in uitspraak.Oordeel.Bevindingen.Where(b => b.Prestatie is not null).GroupBy(b => b.Prestatie!.Volgnummer))
        {
            // Zonder advies is er niets dat stand kan houden.
            if (groep.Any(b => b.Advies is not null))
            {
                Geldt(verzinsel, opgevolgd, groep, plaatsen, "samen");
            }
        }

        if (opgevolgd is null)
        {
            return;
        }

        var daarna = new Uitspraak(opgevolgd, verzinsel.Dossier.Bouw()).Oordeel.Bevindingen;
        GelijkeRij(
            daarna.Where(b => b.Klasse == Berichtklasse.Declaratie).Select(b => b.Regel.Code)
                .Except(uitspraak.Oordeel.Bevindingen.Where(b => b.Klasse == Berichtklasse.Declaratie && b.Advies is null).Select(b => b.Regel.Code)), [], "Declaratie");
    }, keren: 3_000, toon: v => v.ToString());

    [Test]
    public void Wat_is_afgewezen_kan_hersteld_in_een_volgend_bericht() => Houdt(Verzinsel.Verwerkbaar, verzinsel =>
    {
        var eerst = verzinsel.Beoordeel();
        var hersteld = eerst.Oordeel.Bevindingen.Where(b => b.Prestatie is not null).GroupBy(b => b.Prestatie!.Volgnummer)
            .Where(groep => groep.All(b => b.Advies is { Weglaten: false })).SelectMany(groep => groep).ToList();
        if (hersteld.Count == 0 || eerst.Bericht.VolgOp(hersteld, out var plaatsen) is not { } opgevolgd)
        {
            return;
        }

        var nummers = hersteld.Select(b => b.Prestatie!.Volgnummer).ToHashSet();
        var goedgekeurd = eerst.Bericht.Prestaties.Where(p => eerst.Oordeel.Prestaties[p.Volgnummer] == PrestatieUitslag.Goedgekeurd).ToList();
        var dossier = verzinsel.Dossier.MetGoedgekeurd([.. goedgekeurd.Select(p => verzinsel.Declaratie.Prestaties[p.Volgnummer])]);
        // Only what was refused, each under a number of its own: what was refused keeps its number taken.
        var opnieuw = new EenDeclaratie(
            [.. nummers.Order().Select(i => Als(opgevolgd.Prestaties[plaatsen[i]], verzinsel.Declaratie.Prestaties[i]).MetReferentie($"Z{i}"))])
            .Over($"{opgevolgd.DeclaratiePeriode.Begin:yyyy-MM-dd}", $"{opgevolgd.DeclaratiePeriode.Eind:yyyy-MM-dd}")
            .Gedagtekend($"{opgevolgd.Kop.Identificatie.Dagtekening:yyyy-MM-dd}").MetDeclaratieDagtekening("2026-01-02");
        GelijkeRij(dossier.Over(opnieuw).Oordeel.Bevindingen.Select(b => $"{b.Regel} {b.Referentie}: {b.Toelichting}").Where(b => !b.StartsWith("TR101", StringComparison.Ordinal)), [], "in het volgende bericht");
    }, keren: 3_000, toon: v => v.ToString());

    [Test]
    public void Het_kader_van_het_bericht_houdt_stand_bij_elke_fout_in_Header_of_Declaratie() =>
        Houdt(Gen.Select(Verzinsel.Willekeurig, Gen.Int[0, 63]), geval =>
        {
            var (verzinsel, kop) = geval;
            var dossier = verzinsel.Dossier;
            dossier = (kop & 1) > 0 ? dossier.MetBekendeIdentificatie() : dossier;
            dossier = (kop & 2) > 0 ? dossier.MetBekendDeclaratieNummer() : dossier;
            dossier = (kop & 4) > 0 ? dossier.MetLaatsteDeclaratieperiode("2025-11") : dossier;
            var declaratie = (kop & 8) > 0 ? verzinsel.Declaratie.Gedagtekend("2026-01-31").MetDeclaratieDagtekening("2026-01-20") : verzinsel.Declaratie;
            var uitspraak = dossier.OpDag((kop & 16) > 0 ? "2025-12-15" : "2026-01-05").Over(declaratie);
            var over = uitspraak.Oordeel.Bevindingen.Where(b => b.Klasse is Berichtklasse.Header or Berichtklasse.Declaratie).ToList();
            foreach (var opgevolgd in (IEnumerable<Bevinding>[])[over, uitspraak.Oordeel.Bevindingen])
            {
                if (uitspraak.Bericht.VolgOp(opgevolgd, out _) is { } bericht)
                {
                    // The numbers of the dossier are those of the message as it was.
                    var bekend = dossier.OpDag((kop & 16) > 0 ? "2025-12-15" : "2026-01-05").Bouw();
                    var daarna = new Uitspraak(bericht, (kop & 3) > 0 ? Onbekend(bekend) : bekend).Oordeel.Bevindingen;
                    var mag = over.Where(b => b.Advies is null).Select(b => b.Regel.Code).ToHashSet();
                    GelijkeRij(
                        daarna.Where(b => b.Klasse is Berichtklasse.Header or Berichtklasse.Declaratie && !mag.Contains(b.Regel.Code) && (over.Count > 0 && over[0].Regel.Niveau == b.Regel.Niveau)).Select(b => $"{b.Regel} {b.Toelichting}"),
                        [],
                        $"had {string.Join("; ", over.Select(b => $"{b.Regel} {(b.Advies is null ? "-" : string.Join(", ", b.Advies.Wijzig))}"))}");
                }
            }
        }, keren: 3_000, toon: g => $"{g.Item2} {g.Item1}");

    [Test]
    public void Elke_regel_waar_een_aanbieder_iets_aan_kan_doen_krijgt_advies()
    {
        var (wijzigen, weglaten, zonder) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        Houdt(Werelden, verzinsel =>
        {
            foreach (var bevinding in verzinsel.Beoordeel().Oordeel.Bevindingen)
            {
                (bevinding.Advies switch { null => zonder, { Weglaten: true } => weglaten, _ => wijzigen }).Add(bevinding.Regel.Code);
                Klopt(bevinding.Advies is null || bevinding.Advies.Weglaten != bevinding.Advies.Wijzig.Count > 0, $"{bevinding.Regel}: wijzigen of weglaten");
                Klopt(bevinding.Advies is null || bevinding.Advies.Wijzig.All(w => !w.Pad.EndsWith("GeleverdVolume", StringComparison.Ordinal) || w.Waarde != "0"), $"{bevinding.Regel}: nooit een prestatie van 0");
            }
        }, keren: 3_000, toon: v => v.ToString());

        // Niveau 2: een bericht dat als geheel terugkomt heeft overal advies, behalve waar prestaties naar een andere Client moeten.
        string[] zelf = [.. Declaratieregels.Alle.Where(r => r.Niveau == Niveau.BinnenBericht).Select(r => r.Code).Except(["TR101"])];
        Assert.Multiple(() =>
        {
            Assert.That(zonder.Intersect(zelf), Is.SubsetOf(new[] { "TR137", "CS100", "CS340" }), "zonder advies");
            Assert.That(wijzigen.Intersect(["TR304", "TR338", "TR384", "TR315", "TR335", "TR390", "TR416", "CS002"]), Is.Empty, "nooit te wijzigen");
            Assert.That(
                wijzigen,
                Is.SupersetOf(new[]
                {
                    "TR101", "TR134", "TR137", "TR316", "TR358", "CD060", "CD087", "CS100", "CS325", "CS337", "CS339", "CS340", "TR314", "TR319", "TR307", "TR308", "TR387", "TR388",
                    "TR339", "TR340", "TR341", "TR321", "TR322", "TR369", "TR323", "TR389", "TR418", "TR346",
                }));
            Assert.That(weglaten, Is.SupersetOf(new[] { "TR315", "TR316", "TR335", "TR416", "TR321", "TR322", "TR369", "TR323", "TR389", "TR390", "TR307", "TR308", "CS002" }));
        });
    }

    private static Dossier Onbekend(Dossier dossier) => new()
    {
        Peildatum = dossier.Peildatum,
        LaatsteDeclaratieperiode = dossier.LaatsteDeclaratieperiode,
        Toewijzingen = dossier.Toewijzingen,
        BekendeClienten = dossier.BekendeClienten,
        Contractregels = dossier.Contractregels,
        Producten = dossier.Producten,
        BekendeReferentieNummers = dossier.BekendeReferentieNummers,
        GoedgekeurdeDebets = dossier.GoedgekeurdeDebets,
        GecrediteerdeReferentieNummers = dossier.GecrediteerdeReferentieNummers,
    };

    private static Gen<Verzinsel> Werelden => Gen.OneOf(Verzinsel.Verwerkbaar, Verzinsel.Willekeurig);

    private static void Geldt(Verzinsel verzinsel, DeclaratieBericht? opgevolgd, IGrouping<int, Bevinding> groep, int[] plaatsen, string wanneer)
    {
        if (opgevolgd is null || plaatsen[groep.Key] < 0)
        {
            return;
        }

        var daarna = new Uitspraak(opgevolgd, verzinsel.Dossier.Bouw()).Oordeel.Bevindingen.Where(b => b.Prestatie?.Volgnummer == plaatsen[groep.Key]).ToList();
        var mag = groep.Where(b => b.Advies is null).Select(b => b.Regel.Code).ToHashSet();
        GelijkeRij(
            daarna.Where(b => !mag.Contains(b.Regel.Code)).Select(b => $"{b.Regel} {b.Toelichting}"),
            [],
            $"{wanneer}, prestatie {groep.Key} had {string.Join("; ", groep.Select(b => $"{b.Regel} {(b.Advies is null ? "-" : string.Join(", ", b.Advies.Wijzig))}"))}");
    }

    private static EenPrestatie Als(Prestatie nieuw, EenPrestatie oud)
    {
        var prestatie = oud.OpToewijzing(nieuw.ToewijzingNummer).VoorProduct(nieuw.Product.Categorie, nieuw.Product.Code!).Over(nieuw.ProductPeriode)
            .MetVolume(nieuw.GeleverdVolume, nieuw.Eenheid).MetBedrag(nieuw.IngediendBedrag).MetDebetCredit(nieuw.DebetCredit).MetVorig(nieuw.VorigReferentieNummer);
        return nieuw.ProductTarief is { } tarief ? prestatie.MetTarief(tarief) : prestatie.ZonderTarief();
    }
}
