using System.Globalization;
using CsCheck;
using Declaraties.Beoordelen;
using static Declaraties.Testbasis.Eigenschap;

namespace Declaraties.Core.Specs.Eigenschappen;

/// <summary>Wat voor elke declaratie bij elk dossier geldt.</summary>
public sealed class BeoordelingSpecs
{
    [Test]
    public void De_verzonnen_declaraties_komen_door_niveau_2_en_raken_elke_regel_van_een_prestatie()
    {
        var geraakt = new Dictionary<string, int>(StringComparer.Ordinal);
        Houdt(Verzinsel.Verwerkbaar, verzinsel =>
        {
            var uitspraak = verzinsel.Beoordeel();
            Klopt(uitspraak.Uitslag.IsVerwerkt(), $"{uitspraak.Uitslag}: {string.Join(", ", uitspraak.Regels)}");
            foreach (var regel in uitspraak.Regels.Append(uitspraak.Uitslag.ToString()).Distinct())
            {
                geraakt[regel] = geraakt.GetValueOrDefault(regel) + 1;
            }
        }, keren: 2_000, toon: v => v.ToString());

        var vanPrestatie = Declaratieregels.Alle.Where(r => r.Niveau != Niveau.BinnenBericht && r.Prestatie is not null).Select(r => r.Code);
        Assert.That(geraakt.Where(paar => paar.Value >= 20).Select(paar => paar.Key), Is.SupersetOf(vanPrestatie.Append(nameof(Uitslag.VolledigToegewezen))));
    }

    [Test]
    public void Het_oordeel_is_dat_van_wie_alles_telkens_opnieuw_natelt() => Houdt(Verzinsel.Verwerkbaar, verzinsel =>
    {
        var uitspraak = verzinsel.Beoordeel();
        var verwacht = Orakel.Retourcodes(verzinsel);
        for (var i = 0; i < verwacht.Length; i++)
        {
            GelijkeRij(Codes(uitspraak, i), verwacht[i], $"codes van prestatie {i}");
            var uitslag = verwacht[i].Count == 0 ? PrestatieUitslag.Goedgekeurd
                : verwacht[i][0] == "0233" ? PrestatieUitslag.NietBeoordeeld
                : PrestatieUitslag.Afgewezen;
            Gelijk(uitspraak.Oordeel.Prestaties[i], uitslag, $"uitslag van prestatie {i}");
        }
    }, keren: 4_000, toon: v => v.ToString());

    [Test]
    public void Ingediend_min_toegekend_is_de_som_van_wat_niet_is_goedgekeurd() => Houdt(Verzinsel.Verwerkbaar, verzinsel =>
    {
        var uitspraak = verzinsel.Beoordeel();
        var afgewezen = uitspraak.Bericht.Prestaties
            .Where(p => uitspraak.Oordeel.Prestaties[p.Volgnummer] != PrestatieUitslag.Goedgekeurd)
            .Sum(p => p.DebetCredit == DebetCredit.Credit ? -p.IngediendBedrag.Cent : p.IngediendBedrag.Cent);
        Gelijk(uitspraak.Oordeel.Ingediend.Cent - uitspraak.Oordeel.Toegekend.Cent, afgewezen, "verschil");
        var deel = uitspraak.Antwoord.DeclaratieAntwoord!;
        Gelijk((deel.TotaalIngediendBedrag, deel.TotaalToegekendBedrag), (uitspraak.Oordeel.Ingediend, uitspraak.Oordeel.Toegekend), "totalen");
        GelijkeRij(
            deel.Clienten.SelectMany(client => client.Prestaties).Select(p => p.Prestatie.Volgnummer),
            uitspraak.Bericht.Prestaties.Select(p => p.Volgnummer).Where(i => uitspraak.Oordeel.Prestaties[i] != PrestatieUitslag.Goedgekeurd),
            "de afgewezen prestaties in het antwoord, in de volgorde van het bericht");
    }, keren: 1_000, toon: v => v.ToString());

    [Test]
    public void Elk_antwoord_doorstaat_onze_eigen_toets() =>
        Houdt(Gen.Select(Gen.OneOf(Verzinsel.Verwerkbaar, Verzinsel.Willekeurig), Gen.Int[0, 7]), geval =>
        {
            var (verzinsel, kop) = geval;
            var dossier = verzinsel.Dossier;
            dossier = kop == 1 ? dossier.MetBekendeIdentificatie() : dossier;
            dossier = kop is 2 or 3 ? dossier.MetBekendDeclaratieNummer() : dossier;
            dossier = kop is 3 or 4 ? dossier.MetLaatsteDeclaratieperiode("2026-02") : dossier;
            var uitspraak = dossier.Over(verzinsel.Declaratie);
            GelijkeRij(Verwerking.ToetsAntwoord(uitspraak.Bericht, uitspraak.Antwoord).Select(fout => $"{fout.Regel}: {fout.Toelichting}"), [], "fouten in het antwoord");
        }, keren: 1_500);

    [Test]
    public void Twee_keer_beoordelen_geeft_hetzelfde() => Houdt(Gen.OneOf(Verzinsel.Verwerkbaar, Verzinsel.Willekeurig), verzinsel =>
    {
        var dossier = verzinsel.Dossier.Bouw();
        var bericht = verzinsel.Declaratie.Bouw();
        Gelijk(Voluit(new Uitspraak(bericht, dossier)), Voluit(new Uitspraak(bericht, dossier)), "met hetzelfde bericht en dossier");
        Gelijk(Voluit(new Uitspraak(bericht, dossier)), Voluit(verzinsel.Beoordeel()), "met een nieuw bericht en dossier");
    }, keren: 500, toon: v => v.ToString());

    [Test]
    public void Alleen_debets_op_een_toewijzing_en_prestaties_met_een_nummer_hangen_van_elkaars_volgorde_af() =>
        Houdt(Gen.Select(Verzinsel.Verwerkbaar, Gen.Int[0, 1_000].Array[0, 40]), geval =>
        {
            var (verzinsel, wissels) = geval;
            var prestaties = verzinsel.Declaratie.Prestaties.ToList();
            foreach (var wissel in wissels)
            {
                WisselBuren(prestaties, wissel);
            }

            var anders = verzinsel.Dossier.Over(new EenDeclaratie([.. prestaties]).Gedagtekend("2026-01-02").MetDeclaratieDagtekening("2026-01-02"));
            var eerst = verzinsel.Beoordeel();
            GelijkeRij(Uitslagen(anders).Order(), Uitslagen(eerst).Order(), "uitslag en codes per prestatie");
            Gelijk(anders.Oordeel.Toegekend, eerst.Oordeel.Toegekend, "toegekend");
        }, keren: 1_500, toon: g => g.Item1.ToString());

    [Test]
    public void Goedgekeurd_is_precies_wie_aan_elke_regel_voldoet_die_voor_hem_geldt() => Houdt(Verzinsel.Verwerkbaar, verzinsel =>
    {
        // Een prestatie tegelijk, zodat de stand die van het dossier is.
        foreach (var prestatie in verzinsel.Declaratie.Prestaties)
        {
            var bericht = new EenDeclaratie(prestatie).Gedagtekend("2026-01-02").MetDeclaratieDagtekening("2026-01-02").Bouw();
            var dossier = verzinsel.Dossier.Bouw();
            var uitspraak = new Uitspraak(bericht, dossier);
            var toetsing = new Toetsing(bericht, new Kruisverwijzingen(bericht), dossier);
            toetsing.OpClient(0);
            var stand = dossier.Toewijzingen.TryGetValue(prestatie.ToewijzingNummer, out var begin) ? new LopendeStand(begin) : null;
            toetsing.OpPrestatie(bericht.Prestaties[0], stand);
            var staten = Declaratieregels.Alle
                .Where(regel => regel.Niveau != Niveau.BinnenBericht && regel.Prestatie is not null && (!bericht.Prestaties[0].IsCredit || regel.OokBijCredit))
                .Select(regel => regel.MetToewijzing && toetsing.MogelijkeStand is null ? Staat.NietBeoordeeld : regel.Prestatie!(toetsing).Staat)
                .ToList();
            var clientBekend = dossier.BekendeClienten.Contains(prestatie.Bsn);
            Gelijk(
                uitspraak.Oordeel.Prestaties[0] == PrestatieUitslag.Goedgekeurd,
                clientBekend && staten.TrueForAll(staat => staat == Staat.Voldoet),
                "goedgekeurd");
        }
    }, keren: 300, toon: v => v.ToString());

    [Test]
    public void Geen_regel_voor_Header_Declaratie_of_Client_blijft_onbeoordeeld() => Houdt(Verzinsel.Verwerkbaar, verzinsel =>
    {
        var bericht = verzinsel.Declaratie.Bouw();
        var toetsing = new Toetsing(bericht, new Kruisverwijzingen(bericht), verzinsel.Dossier.Bouw());
        var regels = Declaratieregels.Alle.Where(regel => regel.Niveau != Niveau.BinnenBericht).ToList();
        var staten = regels.Select(regel => regel.Header?.Invoke(toetsing).Staat).Concat(regels.Select(regel => regel.Declaratie?.Invoke(toetsing).Staat)).ToList();
        for (var c = 0; c < bericht.Clienten.Count; c++)
        {
            toetsing.OpClient(c);
            staten.AddRange(regels.Select(regel => regel.Client?.Invoke(toetsing).Staat));
        }

        Klopt(!staten.Contains(Staat.NietBeoordeeld), "een uitkomst is niet beoordeeld");
    }, keren: 100, toon: v => v.ToString());

    [Test]
    public void Een_bevinding_wijst_haar_plaats_aan_legt_zichzelf_uit_en_noemt_nooit_een_bsn() =>
        Houdt(Gen.OneOf(Verzinsel.Verwerkbaar, Verzinsel.Willekeurig), verzinsel =>
        {
            var uitspraak = verzinsel.Beoordeel();
            var nummers = uitspraak.Bericht.Clienten.Select(client => client.Bsn.Voluit()).Distinct().ToList();
            foreach (var bevinding in uitspraak.Oordeel.Bevindingen)
            {
                Klopt(bevinding.Toelichting.EndsWith('.') && bevinding.ZouVoldoen.EndsWith('.'), $"{bevinding.Regel}: {bevinding.Toelichting} | {bevinding.ZouVoldoen}");
                Klopt(nummers.TrueForAll(bsn => !$"{bevinding}{bevinding.Referentie}".Contains(bsn, StringComparison.Ordinal)), $"{bevinding.Regel} noemt een Bsn");
                var (plaats, referentie) = bevinding.Klasse switch
                {
                    Berichtklasse.Header => (uitspraak.Bericht.Kop.Plaats, uitspraak.Bericht.Kop.Identificatie.Identificatie),
                    Berichtklasse.Declaratie => (uitspraak.Bericht.Plaats, uitspraak.Bericht.DeclaratieNummer),
                    Berichtklasse.Client => (bevinding.Client!.Plaats, null),
                    _ => (bevinding.Prestatie!.Plaats, bevinding.Prestatie.ReferentieNummer),
                };
                Gelijk((bevinding.Plaats, bevinding.Referentie), (plaats, referentie), $"plaats en referentie van {bevinding.Regel}");
                Gelijk((bevinding.Client is null, bevinding.Prestatie is null), (bevinding.Klasse != Berichtklasse.Client, bevinding.Klasse != Berichtklasse.Prestatie), "waarop");
            }

            GelijkeRij(uitspraak.Oordeel.Bevindingen.Select(b => b.Plaats.Regel), uitspraak.Oordeel.Bevindingen.Select(b => b.Plaats.Regel).Order(), "volgorde van het bericht");
        }, keren: 1_000, toon: v => v.ToString());

    [Test]
    public void Credit_en_nieuwe_debet_in_een_bericht_laten_de_som_kloppen() =>
        Houdt(Gen.Select(Gen.Int[0, 900], Gen.Int[1, 900], Gen.Int[0, 900], Gen.Bool, Gen.Bool), geval =>
        {
            var (september, oud, nieuw, creditEerst, budget) = geval;
            // Er is ruimte voor precies september, de nieuwe oktober en wat november nog mag.
            const int Ruimte = 2000;
            var over = Ruimte - september - nieuw;
            var toewijzing = budget ? new EenToewijzing().MetBudget(Ruimte).TotEnMet("2025-12-31") : new EenToewijzing().MetOmvang(Ruimte, Eenheid.Minuut, Frequentie.TotaalInToewijzing);
            EenPrestatie Prestatie(string nummer, string maand, int volume) =>
                budget ? new EenPrestatie(nummer).InMaand(maand).InEurocenten(volume) : new EenPrestatie(nummer).InMaand(maand).MetVolume(volume);
            var oktober = Prestatie("OUD", "2025-10", oud);
            var dossier = new EenDossier().OpDag("2026-01-05").Met(toewijzing).MetGoedgekeurd(Prestatie("SEP", "2025-09", september), oktober);
            var credit = oktober.GecrediteerdAls("CREDIT");
            var opnieuw = Prestatie("NIEUW", "2025-10", nieuw);
            foreach (var erbij in (int[])[0, 1])
            {
                var november = Prestatie("NOV", "2025-11", over + erbij);
                var prestaties = creditEerst ? (EenPrestatie[])[credit, opnieuw, november] : [opnieuw, november, credit];
                var uitspraak = dossier.Over(new EenDeclaratie(prestaties).OverMaand("2025-11").Gedagtekend("2025-12-31"));
                GelijkeRij(uitspraak.Regels, erbij == 0 ? [] : [budget ? "TR369" : "TR322"], $"november {over} + {erbij}");
                // En in het volgende bericht klopt zij nog: wat is goedgekeurd is nu het verleden.
                var verleden = prestaties.Where(p => uitspraak.Bij(p.ReferentieNummer) == PrestatieUitslag.Goedgekeurd).ToArray();
                var daarna = dossier.MetGoedgekeurd(verleden).MetAfgewezen("NOV");
                var rest = erbij == 0 ? 0 : over;
                GelijkeRij(daarna.Over(Later(Prestatie("DEC", "2025-12", rest))).Regels, [], "december past precies");
                GelijkeRij(daarna.Over(Later(Prestatie("DEC", "2025-12", rest + 1))).Regels, [budget ? "TR369" : "TR322"], "december een meer");
            }

            static EenDeclaratie Later(EenPrestatie prestatie) => new EenDeclaratie(prestatie).OverMaand("2025-12").Gedagtekend("2025-12-31");
        }, keren: 300);

    [Test]
    public void Wat_bericht_na_bericht_is_goedgekeurd_blijft_binnen_omvang_en_budget() =>
        Houdt(Gen.Select(Verzinsel.Verwerkbaar, Verzinsel.Verwerkbaar, Verzinsel.Verwerkbaar), drie =>
        {
            // Het verleden begint leeg; elk bericht verwijst met zijn credits naar wat daarvoor is goedgekeurd.
            var eerste = drie.Item1;
            var goedgekeurd = new List<EenPrestatie>();
            var afgewezen = new List<string>();
            foreach (var (verzinsel, nummer) in new[] { drie.Item1, drie.Item2, drie.Item3 }.Select((v, i) => (v, i)))
            {
                var open = goedgekeurd.Where(p => p.DebetCredit == DebetCredit.Debet && p.Bedrag.Cent > 0).ToList();
                var prestaties = verzinsel.Declaratie.Prestaties
                    .Where(p => p.DebetCredit == DebetCredit.Debet)
                    .Select(p => p.MetReferentie($"{nummer}-{p.ReferentieNummer}"))
                    .Concat(open.Where((_, i) => i % 2 == nummer % 2).Select(p => p.GecrediteerdAls($"{nummer}-C{p.ReferentieNummer}")))
                    .DistinctBy(p => p.ReferentieNummer)
                    .GroupBy(p => p.Bsn)
                    .SelectMany(groep => groep)
                    .ToArray();
                if (prestaties.Length == 0)
                {
                    continue;
                }

                var dossier = eerste.Toewijzingen.Aggregate(new EenDossier().ZonderToewijzingen().MetProduct("01", "01A03").MetProduct("02", "02A06").OpDag("2026-01-05"), (tot, t) => tot.Met(t))
                    .MetGoedgekeurd([.. goedgekeurd]).MetAfgewezen([.. afgewezen]);
                var uitspraak = dossier.Over(new EenDeclaratie(prestaties).Gedagtekend("2026-01-02").MetDeclaratieDagtekening("2026-01-02"));
                goedgekeurd.AddRange(prestaties.Where((_, i) => uitspraak.Oordeel.Prestaties[i] == PrestatieUitslag.Goedgekeurd));
                afgewezen.AddRange(prestaties.Where((_, i) => uitspraak.Oordeel.Prestaties[i] != PrestatieUitslag.Goedgekeurd).Select(p => p.ReferentieNummer));
                BinnenDeGrenzen(eerste, goedgekeurd);
            }
        }, keren: 400, toon: d => string.Join("\n---\n", d.Item1, d.Item2, d.Item3));

    private static void BinnenDeGrenzen(Verzinsel verzinsel, List<EenPrestatie> goedgekeurd)
    {
        foreach (var toewijzing in verzinsel.Toewijzingen)
        {
            var op = goedgekeurd.Where(p => p.ToewijzingNummer == toewijzing.Nummer).ToList();
            var bedrag = op.Sum(p => p.DebetCredit == DebetCredit.Credit ? -p.Bedrag.Cent : p.Bedrag.Cent);
            Klopt(toewijzing.Budget is null || bedrag <= toewijzing.Budget?.Cent, $"budget van {toewijzing.Nummer}: {bedrag}");
            if (toewijzing.Omvang is { } omvang && op.Count > 0)
            {
                var tot = toewijzing.Einddatum ?? op.Max(p => p.ProductPeriode.Eind);
                var plafond = Berekenen.Hoogste.OverLooptijd(omvang, new Periode(toewijzing.Ingangsdatum, tot)) * (omvang.Eenheid == Eenheid.Uur ? 60 : 1);
                var volume = op.Sum(p => (p.DebetCredit == DebetCredit.Credit ? -1L : 1) * p.Volume * (p.Eenheid == Eenheid.Uur ? 60 : 1));
                Klopt(volume >= 0 && volume <= plafond, $"omvang van {toewijzing.Nummer}: {volume} van {plafond}");
            }

            var debets = op.Where(p => p.DebetCredit == DebetCredit.Debet && op.TrueForAll(c => c.VorigReferentieNummer != p.ReferentieNummer)).ToList();
            Gelijk(debets.DistinctBy(p => (p.Product, p.ProductPeriode)).Count(), debets.Count, $"open debets van {toewijzing.Nummer}, een per product en periode");
            var credits = op.Where(p => p.DebetCredit == DebetCredit.Credit).ToList();
            Gelijk(credits.DistinctBy(p => p.VorigReferentieNummer).Count(), credits.Count, $"credits van {toewijzing.Nummer}, een per debet");
        }
    }

    /// <summary>Wisselt twee buren, of twee clienten naast elkaar, als geen van beide van de volgorde van de ander afhangt.</summary>
    private static void WisselBuren(List<EenPrestatie> prestaties, int keuze)
    {
        var i = keuze % prestaties.Count;
        if (i + 1 < prestaties.Count && prestaties[i].Bsn == prestaties[i + 1].Bsn)
        {
            if (!Afhankelijk(prestaties[i], prestaties[i + 1]))
            {
                (prestaties[i], prestaties[i + 1]) = (prestaties[i + 1], prestaties[i]);
            }

            return;
        }

        var eerste = prestaties.Where(p => p.Bsn == prestaties[i].Bsn).ToList();
        var begin = prestaties.FindIndex(p => p.Bsn == prestaties[i].Bsn);
        if (begin + eerste.Count == prestaties.Count)
        {
            return;
        }

        var tweede = prestaties.Where(p => p.Bsn == prestaties[begin + eerste.Count].Bsn).ToList();
        if (!eerste.Exists(a => tweede.Exists(b => Afhankelijk(a, b))))
        {
            prestaties.RemoveRange(begin, eerste.Count + tweede.Count);
            prestaties.InsertRange(begin, [.. tweede, .. eerste]);
        }
    }

    /// <summary>Besluit 5: credits gaan altijd voor en hangen alleen van het verleden af; debets zien elkaar via hun toewijzing.</summary>
    private static bool Afhankelijk(EenPrestatie a, EenPrestatie b) =>
        a.ReferentieNummer == b.ReferentieNummer
        || (a.DebetCredit == DebetCredit.Debet && b.DebetCredit == DebetCredit.Debet && a.ToewijzingNummer == b.ToewijzingNummer);

    private static IEnumerable<string> Codes(Uitspraak uitspraak, int volgnummer) =>
        uitspraak.Antwoord.DeclaratieAntwoord!.Clienten
            .SelectMany(client => client.Prestaties)
            .Where(p => p.Prestatie.Volgnummer == volgnummer)
            .SelectMany(p => p.RetourCodes);

    private static IEnumerable<string> Uitslagen(Uitspraak uitspraak) => uitspraak.Bericht.Prestaties.Select(p =>
        string.Create(CultureInfo.InvariantCulture, $"{p.Bsn}/{p.ReferentieNummer}/{p.VorigReferentieNummer}: {uitspraak.Oordeel.Prestaties[p.Volgnummer]} {string.Join(',', Codes(uitspraak, p.Volgnummer))}"));

    private static string Voluit(Uitspraak uitspraak)
    {
        var antwoord = uitspraak.Antwoord;
        var deel = antwoord.DeclaratieAntwoord;
        return string.Join('\n',
        [
            $"{uitspraak.Uitslag} {uitspraak.Oordeel.Ingediend} {uitspraak.Oordeel.Toegekend} {string.Join(',', uitspraak.Oordeel.Prestaties)}",
            .. uitspraak.Oordeel.Bevindingen.Select(b => $"{b.Regel} {b.Klasse} {b.Referentie} {b.Plaats} {b.Toelichting} {b.ZouVoldoen}"),
            $"{antwoord.Afzender} {antwoord.Ontvanger} {antwoord.BerichtIdentificatie} {antwoord.DeclaratieIdentificatie} {antwoord.XsdVersie} {antwoord.XsdVersieDeclaratie} {string.Join(',', antwoord.RetourCodes)}",
            $"{deel?.DeclaratieNummer} {deel?.TotaalIngediendBedrag} {deel?.TotaalToegekendBedrag} {string.Join(',', deel?.RetourCodes ?? [])}",
            .. (deel?.Clienten ?? []).SelectMany(c => c.Prestaties.Select(p => $"{c.Bsn.Voluit()} {string.Join(',', c.RetourCodes)} {p.Prestatie.ReferentieNummer} {string.Join(',', p.RetourCodes)}")),
        ]);
    }
}
