using Declaraties.Controleren;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Sql;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Specs;

/// <summary>
/// De echte opslag naast <see cref="Geheugenopslag"/>, die alles telkens van voren af aan doorloopt: bij elke reeks gebeurtenissen zien zij
/// dezelfde dossiers en komen zij tot dezelfde oordelen.
/// </summary>
[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.Elke))]
internal sealed class OpslagEigenschappen(Proefserver server)
{
    private const int Keren = 40;

    [Test]
    public void De_opslag_ziet_en_oordeelt_wat_het_geheugen_ziet_en_oordeelt() =>
        Eigenschap.Houdt(
            Stappen.Reeks,
            stappen =>
            {
                using var opslag = new Proefopslag(server);
                new Gang(opslag, MetToets: true).Loop(stappen);
            },
            3 * Keren,
            Stappen.Toon);

    /// <summary>Het geheugen weet van geen meldingen: wat het ziet en oordeelt is wat de opslag ziet en oordeelt, wat er ook tussendoor is gemeld (OP364).</summary>
    [Test]
    public void Wat_aanbieders_over_start_en_stop_melden_verandert_geen_dossier_en_geen_oordeel() =>
        Eigenschap.Houdt(
            Stappen.Reeks,
            stappen =>
            {
                using var opslag = new Proefopslag(server);
                var gang = new Gang(opslag, MetToets: true);
                var nummer = 0;
                foreach (var stap in stappen)
                {
                    // For every allocation there is in these worlds, and one that is not.
                    foreach (var toewijzing in (int[])[1, 2, Voorbeeld.ToewijzingNummer, 999])
                    {
                        var start = Melding.Start(Naam()).Replace($">{Voorbeeld.ToewijzingNummer}<", $">{toewijzing}<", StringComparison.Ordinal);
                        var stop = Melding.Stop(Naam()).Replace($">{Voorbeeld.ToewijzingNummer}<", $">{toewijzing}<", StringComparison.Ordinal);
                        Eigenschap.Klopt(opslag.Meld(nummer % 4 < 2 ? start : stop).Lot == Ondersteuningslot.Opgenomen, "De melding is opgenomen.");
                    }

                    gang.Loop([stap]);
                }

                string Naam() => $"M-{nummer++}";
            },
            Keren,
            Stappen.Toon);

    /// <summary>Elk van de twee geheugens kent maar een wet; de opslag kent beide, en mag daar niets van laten merken.</summary>
    [Test]
    public void Onder_elke_wet_ziet_en_oordeelt_de_opslag_alsof_er_geen_andere_is() =>
        Eigenschap.Houdt(
            Stappen.TweeWetten,
            stappen =>
            {
                using var opslag = new Proefopslag(server);
                var gangen = Enum.GetValues<Wet>().ToDictionary(wet => wet, _ => new Gang(opslag, MetToets: true));
                foreach (var stap in stappen)
                {
                    foreach (var (wet, gang) in gangen)
                    {
                        if (stap.Wet is null || stap.Wet == wet)
                        {
                            gang.Loop([stap]);
                        }
                    }
                }

                Eigenschap.Klopt(new Nacontrole(opslag.Database).AfwijkendeStanden().Count == 0, "De nacontrole ziet een afwijkende stand.");
                foreach (var (bericht, dossier, oordeel) in gangen.Values.SelectMany(gang => gang.Gedeclareerd))
                {
                    var (zaak, bewaard) = opslag.Herlees(oordeel.Versie);
                    Eigenschap.Gelijk(bewaard.Wet, bericht.Wet, $"Wet van oordeel {oordeel.Versie}");
                    Eigenschap.GelijkeRij(zaak.Dossier.Uitgeschreven(zaak.Bericht), dossier, $"Dossier van oordeel {oordeel.Versie}");
                }
            },
            Keren,
            Stappen.Toon);

    [Test]
    public void De_lopende_stand_is_gelijk_aan_de_som_van_de_prestaties() =>
        Eigenschap.Houdt(
            Stappen.Reeks,
            stappen =>
            {
                using var opslag = new Proefopslag(server);
                new Gang(opslag, MetToets: false).Loop(stappen);
                Eigenschap.Klopt(new Nacontrole(opslag.Database).AfwijkendeStanden().Count == 0, "De nacontrole ziet een afwijkende stand.");
                opslag.Database.Leest(transactie =>
                {
                    foreach (var partijen in transactie.Query<long>("select relatie_id from relatie").ToList())
                    {
                        string Lees(string sql) => string.Join('\n', transactie.Query<dynamic>(sql, new { relatie = partijen }).Select(rij => string.Join(", ", ((IDictionary<string, object?>)rij).Values)));
                        Eigenschap.Gelijk(
                            Lees("select nummer, minuten, overig, bedrag, laatste_einddatum from toewijzingstand where relatie_id = @relatie order by nummer"),
                            Lees($"{Prestatiesql.Standberekening} from prestatie p where p.relatie_id = @relatie and p.uitslag = 1 group by p.nummer order by p.nummer"),
                            $"Stand van partijen {partijen}");
                    }

                    Eigenschap.Klopt(
                        transactie.ExecuteScalar<long>(
                            """
                            select count(*) from (select * from (select versie, regel, bevindingen from regeltelling except select versie, regel, count(*) from bevinding group by versie, regel) teveel
                                                  union all
                                                  select * from (select versie, regel, count(*) as bevindingen from bevinding group by versie, regel except select versie, regel, bevindingen from regeltelling) tekort) anders
                            """) == 0,
                        "De telling per regel is die van de bevindingen.");
                    return 0;
                });
            },
            Keren,
            Stappen.Toon);

    [Test]
    public void Elk_oordeel_is_te_herspelen_met_het_dossier_van_toen() =>
        Eigenschap.Houdt(
            Stappen.Reeks,
            stappen =>
            {
                using var opslag = new Proefopslag(server);
                var gang = new Gang(opslag, MetToets: false);
                gang.Loop(stappen);
                Eigenschap.GelijkeRij(opslag.Declaraties.Versies(), gang.Gedeclareerd.Select(g => g.Oordeel.Versie), "Versies");
                foreach (var (_, dossier, oordeel) in gang.Gedeclareerd)
                {
                    var (zaak, bewaard) = opslag.Herlees(oordeel.Versie);
                    Eigenschap.GelijkeRij(zaak.Dossier.Uitgeschreven(zaak.Bericht), dossier, $"Dossier van oordeel {oordeel.Versie}");
                    Eigenschap.GelijkeRij(Proefopslag.Beslis(zaak).Antwoord, bewaard.Antwoord, $"Antwoord van oordeel {oordeel.Versie}");
                    Eigenschap.GelijkeRij(Proefopslag.Bytes(bewaard with { IsHerhaling = false }), Proefopslag.Bytes(oordeel), $"Oordeel {oordeel.Versie}");
                }
            },
            Keren,
            Stappen.Toon);

    [Test]
    public void Alles_nog_eens_aanleveren_verandert_niets() =>
        Eigenschap.Houdt(
            Stappen.Reeks,
            stappen =>
            {
                using var opslag = new Proefopslag(server);
                var gang = new Gang(opslag, MetToets: false);
                gang.Loop(stappen);
                var voor = opslag.Inhoud();
                gang.Loop([.. stappen.Where(stap => stap is Toewijzingstap or Declaratiestap)]);
                Eigenschap.GelijkeRij(opslag.Inhoud(), voor, "Inhoud");
            },
            Keren,
            Stappen.Toon);

    [Test]
    public void Wat_een_andere_aanbieder_doet_maakt_voor_een_oordeel_niet_uit() =>
        Eigenschap.Houdt(
            Stappen.Reeks,
            stappen =>
            {
                using var samen = new Proefopslag(server);
                var gangSamen = new Gang(samen, MetToets: false);
                gangSamen.Loop(stappen);
                foreach (var aanbieder in stappen.Select(stap => stap.Aanbieder).OfType<string>().Distinct())
                {
                    using var alleen = new Proefopslag(server);
                    var gangAlleen = new Gang(alleen, MetToets: false);
                    gangAlleen.Loop([.. stappen.Where(stap => stap.Aanbieder is null || stap.Aanbieder == aanbieder)]);
                    Eigenschap.GelijkeRij(
                        gangAlleen.Gedeclareerd.Select(g => Convert.ToHexString(g.Oordeel.Antwoord)),
                        gangSamen.Gedeclareerd.Where(g => g.Bericht.Aanbieder.Code == aanbieder).Select(g => Convert.ToHexString(g.Oordeel.Antwoord)),
                        $"Antwoorden aan {aanbieder}");
                }
            },
            Keren,
            Stappen.Toon);

    [Test]
    public void De_benutting_is_die_van_het_geheugen() =>
        Eigenschap.Houdt(
            Stappen.Reeks,
            stappen =>
            {
                using var opslag = new Proefopslag(server);
                var gang = new Gang(opslag, MetToets: false);
                gang.Loop(stappen);
                foreach (var maand in new[] { "2024-12", "2025-01", "2025-02", "2025-03" }.Select(Voorbeeld.Maand))
                {
                    Eigenschap.GelijkeRij(
                        opslag.Benutting.Maand(maand).Select(regel => (regel.Toewijzing, regel.Benutting.GeleverdeMinuten)),
                        gang.Geheugen.Geleverd(maand),
                        $"Benutting van {maand}");
                }
            },
            Keren,
            Stappen.Toon);

    [Test]
    public void De_verzonnen_reeksen_raken_waar_het_om_gaat()
    {
        var geraakt = new HashSet<string>();
        Eigenschap.Houdt(
            Stappen.Reeks,
            stappen =>
            {
                var geheugen = new Geheugenopslag();
                foreach (var stap in stappen)
                {
                    geraakt.UnionWith(Gebeurd(geheugen, stap));
                }
            },
            10 * Keren);
        Assert.That(
            new[]
            {
                "Contract geweigerd", "Toewijzing opgenomen", "Toewijzing al verwerkt", "Toewijzing geweigerd",
                nameof(Uitslag.BerichtAfgekeurd), nameof(Uitslag.HeaderAfgekeurd), nameof(Uitslag.DeclaratieAfgekeurd), nameof(Uitslag.DeelsAfgewezen), nameof(Uitslag.VolledigToegewezen),
                "Debet goedgekeurd", "Credit goedgekeurd", "Uren goedgekeurd", "Etmalen goedgekeurd", "Client onbekend",
                "Opnieuw geweigerd", "Opnieuw meer", "Opnieuw minder", "Opnieuw gelijk",
                "9056", "9333", "8214", "8187", "9338", "9384", "8021", "8017", "9390", "9389", "9321", "9322", "9369", "9341", "0611",
            },
            Is.SubsetOf(geraakt));
    }

    private static IEnumerable<string> Gebeurd(Geheugenopslag geheugen, Stap stap)
    {
        switch (stap)
        {
            case Productstap product:
                geheugen.Voeg(product.Regel);
                break;
            case Contractstap contract:
                yield return geheugen.Voeg(contract.Regel) ? "Contract opgenomen" : "Contract geweigerd";
                break;
            case Toewijzingstap toewijzing:
                var redenen = geheugen.Verwerk(toewijzing.Bericht, Proefopslag.Bytes(toewijzing.Bericht), Gang.EenCode);
                yield return redenen is null ? "Toewijzing al verwerkt" : redenen.Count > 0 ? "Toewijzing geweigerd" : "Toewijzing opgenomen";
                break;
            case Declaratiestap declaratie:
                var bytes = Proefopslag.Bytes(declaratie.Bericht);
                var oordeel = geheugen.Verwerk(declaratie.Bericht, bytes, Proefopslag.Afdruk(bytes), declaratie.Peildatum).Oordeel;
                yield return oordeel.Uitslag.ToString();
                foreach (var bevinding in oordeel.Bevindingen)
                {
                    yield return bevinding.Regel.RetourCode!;
                    if (bevinding.Klasse == Berichtklasse.Client)
                    {
                        yield return "Client onbekend";
                    }
                }

                foreach (var prestatie in declaratie.Bericht.Prestaties.Where(p => oordeel.Prestaties[p.Volgnummer] == PrestatieUitslag.Goedgekeurd))
                {
                    yield return prestatie.IsCredit ? "Credit goedgekeurd" : "Debet goedgekeurd";
                    yield return prestatie.Eenheid switch { Eenheid.Uur => "Uren goedgekeurd", Eenheid.Etmaal => "Etmalen goedgekeurd", _ => "Minuten goedgekeurd" };
                }

                break;
            case Herbeoordeelstap opnieuw:
                var weer = Proefopslag.Bytes(opnieuw.Declaratie.Bericht);
                var voorheen = geheugen.Verwerk(opnieuw.Declaratie.Bericht, weer, Proefopslag.Afdruk(weer), opnieuw.Peildatum).Oordeel;
                var nu = geheugen.BeoordeelOpnieuw(weer, Proefopslag.Afdruk(weer), opnieuw.Peildatum).Verwerkt?.Oordeel;
                yield return nu is null ? "Opnieuw geweigerd" : nu.Toegekend > voorheen.Toegekend ? "Opnieuw meer" : nu.Toegekend < voorheen.Toegekend ? "Opnieuw minder" : "Opnieuw gelijk";
                break;
        }
    }

    /// <summary>Loopt een reeks af in beide opslagen, en vergelijkt bij elke stap.</summary>
    private sealed record Gang(Proefopslag Opslag, bool MetToets)
    {
        private int _regelnummer;

        public Geheugenopslag Geheugen { get; } = new();

        /// <summary>Elke nieuwe declaratie, met het dossier dat ervoor is geladen en het oordeel.</summary>
        public List<(DeclaratieBericht Bericht, IReadOnlyList<string> Dossier, BewaardOordeel Oordeel)> Gedeclareerd { get; } = [];

        public static IReadOnlyList<string> EenCode(ToewijzingBericht bericht, IReadOnlyList<Toewijzing> bekend) =>
            [.. EenProductcode.Zoek(bekend, [.. bericht.Client.ToegewezenProducten.Select(p => p.Toewijzing)]).Select(conflict => conflict.ToString())];

        public void Loop(Stap[] stappen)
        {
            foreach (var stap in stappen)
            {
                switch (stap)
                {
                    case Productstap product:
                        Opslag.Referenties.VoegProductenToe([Proefopslag.Rij(++_regelnummer, product.Regel)]);
                        Geheugen.Voeg(product.Regel);
                        break;
                    case Contractstap contract:
                        var invoer = Opslag.Referenties.VoegContractenToe([Proefopslag.Rij(++_regelnummer, contract.Regel)]);
                        Eigenschap.Gelijk(invoer.Geweigerd.Count == 0, Geheugen.Voeg(contract.Regel), "Contract opgenomen");
                        break;
                    case Toewijzingstap toewijzing:
                        Lees(toewijzing.Bericht);
                        break;
                    case Declaratiestap declaratie:
                        Dien(declaratie.Bericht, declaratie.Peildatum);
                        break;
                    case Herbeoordeelstap opnieuw:
                        Herbeoordeel(opnieuw.Declaratie.Bericht, opnieuw.Peildatum);
                        break;
                }
            }
        }

        private void Lees(ToewijzingBericht bericht)
        {
            var bytes = Proefopslag.Bytes(bericht);
            List<string> inOpslag = [], inGeheugen = [];
            IReadOnlyList<string> Toets(IReadOnlyList<Toewijzing> bekend, List<string> gezien)
            {
                gezien.AddRange(bekend.Select(t => $"{t} {t.Bsn.Getal}").Order(StringComparer.Ordinal));
                return MetToets ? EenCode(bericht, bekend) : [];
            }

            var uitslag = Opslag.NeemOp([bericht], (_, dossier) => Toets(dossier.Toewijzingen, inOpslag)).Single();
            var redenen = Geheugen.Verwerk(bericht, bytes, (_, bekend) => Toets(bekend, inGeheugen));
            Eigenschap.GelijkeRij(inOpslag, inGeheugen, "Bekende toewijzingen");
            Eigenschap.Gelijk(uitslag.Lot, redenen is null ? Toewijzinglot.AlVerwerkt : redenen.Count > 0 ? Toewijzinglot.Geweigerd : Toewijzinglot.Opgenomen, "Lot");
            Eigenschap.GelijkeRij(uitslag.Redenen, redenen ?? [], "Redenen");
        }

        private void Dien(DeclaratieBericht bericht, DateOnly peildatum)
        {
            var bytes = Opslag.Post(bericht);
            var verwacht = Geheugen.Dossier(bericht, peildatum).Uitgeschreven(bericht);
            var eerder = Gedeclareerd.FindLast(g => Proefopslag.Bytes(g.Bericht).SequenceEqual(bytes));
            IReadOnlyList<string>? geladen = null;
            var oordeel = Opslag.Dien(bericht, peildatum, dossier => geladen = dossier.Uitgeschreven(bericht));
            var verwerkt = Geheugen.Verwerk(bericht, bytes, Proefopslag.Afdruk(bytes), peildatum);
            Eigenschap.Gelijk(oordeel.IsHerhaling, eerder.Bericht is not null, "Herhaling");
            if (oordeel.IsHerhaling)
            {
                Eigenschap.Klopt(geladen is null, "Een herhaling wordt niet opnieuw beoordeeld.");
                Eigenschap.GelijkeRij(Proefopslag.Bytes(oordeel with { IsHerhaling = false, IsVastgehouden = false }), Proefopslag.Bytes(eerder.Oordeel), "Bewaard oordeel");
            }
            else
            {
                Eigenschap.GelijkeRij(geladen!, verwacht, "Dossier");
                Gedeclareerd.Add((bericht, geladen!, oordeel));
            }

            Eigenschap.Gelijk(oordeel.Uitslag, verwerkt.Oordeel.Uitslag, "Uitslag");
            Eigenschap.Gelijk(oordeel.Toegekend, verwerkt.Oordeel.Toegekend, "Toegekend");
            Eigenschap.GelijkeRij(oordeel.Bevindingen, verwerkt.Oordeel.Bevindingen.Select(BewaardeBevinding.Van), "Bevindingen");
            Eigenschap.GelijkeRij(oordeel.Antwoord, Proefopslag.Bytes(verwerkt.Antwoord), "Antwoord");
        }

        private void Herbeoordeel(DeclaratieBericht bericht, DateOnly peildatum)
        {
            var bytes = Opslag.Post(bericht);
            var versie = Gedeclareerd.FindLast(g => Proefopslag.Bytes(g.Bericht).SequenceEqual(bytes)).Oordeel.Versie;
            var sleutel = Opslag.HoudVast(bericht, versie);
            IReadOnlyList<string>? geladen = null, beproefd = null;
            Beslissing Beslis(Zaak zaak, out IReadOnlyList<string> gezien)
            {
                gezien = zaak.Dossier.Uitgeschreven(zaak.Bericht);
                return Proefopslag.Beslis(zaak);
            }

            var proef = Opslag.Proef(sleutel, peildatum, zaak => Beslis(zaak, out beproefd!))!;
            var uitslag = Proefopslag.BeoordeelOpnieuw(
                Opslag.Beurten, sleutel, versie, peildatum, new Handeling(Proefopslag.Beoordelaar, "Proef"), Opslag.Bericht, zaak => Beslis(zaak, out geladen!));
            var (verwacht, verwerkt) = Geheugen.BeoordeelOpnieuw(bytes, Proefopslag.Afdruk(bytes), peildatum);
            Eigenschap.GelijkeRij(geladen!, verwacht.Uitgeschreven(bericht), "Dossier bij opnieuw beoordelen");
            Eigenschap.GelijkeRij(beproefd!, geladen!, "Dossier van de proef");
            Eigenschap.Gelijk(uitslag.Lot, verwerkt is null ? Beoordelingslot.Gecrediteerd : Beoordelingslot.Gelukt, "Lot");
            Eigenschap.GelijkeRij(proef.Antwoord, uitslag.Beproeving!.Antwoord, "Antwoord van de proef");
            if (verwerkt is null)
            {
                return;
            }

            var oordeel = Opslag.Declaraties.Lees(uitslag.Versie!.Value) with { IsHerhaling = false };
            Eigenschap.Gelijk(oordeel.Toegekend, verwerkt.Oordeel.Toegekend, "Toegekend");
            Eigenschap.Gelijk((proef.Nu.Toegekend, proef.Nu.Goedgekeurd, proef.Nu.Afgewezen), (oordeel.Toegekend, oordeel.Goedgekeurd, oordeel.Afgewezen), "Wat de proef zei");
            Eigenschap.GelijkeRij(oordeel.Bevindingen, verwerkt.Oordeel.Bevindingen.Select(BewaardeBevinding.Van), "Bevindingen");
            Eigenschap.GelijkeRij(oordeel.Antwoord, Proefopslag.Bytes(verwerkt.Antwoord), "Antwoord");
            Gedeclareerd.Add((bericht, geladen!, oordeel));
        }
    }
}
