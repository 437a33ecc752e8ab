using CsCheck;
using Declaraties.Berekenen;
using Declaraties.Core.Specs.Berekenen;

namespace Declaraties.Core.Specs.Eigenschappen;

/// <summary>
/// Een verzonnen declaratie met alles wat eromheen bekend is. De wereld is klein, zodat prestaties elkaar raken: een handvol toewijzingen,
/// drie clienten, vier maanden, volumes rond het plafond. Elke keuze is een klein getal, zodat een schending tot weinig te verkleinen is.
/// </summary>
public sealed class Verzinsel
{
    private const int OnbekendNummer = 99;
    private static readonly Maand[] _maanden = [new(2025, 8), new(2025, 9), new(2025, 10), new(2025, 11)];
    private static readonly Product[] _producten = [new("02", "02A05"), new("01", "01A03"), new("02", "02A06")];
    private static readonly Eenheid[] _eenheden = [Eenheid.Minuut, Eenheid.Uur, Eenheid.Dagdeel, Eenheid.StuksOutput, Eenheid.Euro, Eenheid.StuksInspanning];
    private static readonly Frequentie[] _frequenties = [Frequentie.PerWeek, Frequentie.PerMaand, Frequentie.PerDag, Frequentie.TotaalInToewijzing];
    private static readonly Bsn[] _clienten = [Voorbeeld.Client, Voorbeeld.TweedeClient, Voorbeeld.DerdeClient];

    private Verzinsel(IReadOnlyList<ToewijzingKeuze> toewijzingen, IReadOnlyList<ContractKeuze> contract, int productlijst, IReadOnlyList<RegelKeuze> eerder, IReadOnlyList<RegelKeuze> regels, bool alleenGeldig)
    {
        Toewijzingen = [.. toewijzingen.Select(Toewijzing)];
        Contract = [.. contract.DistinctBy(keuze => (keuze.Product, keuze.Eenheid)).Select(Contractregel)];
        Productlijst = [.. _producten.Where((_, i) => (productlijst >> i & 1) == 0)];
        Geschiedenis = Verleden(eerder);
        Afgewezen = ["A1", "A2"];
        Declaratie = Bericht(regels, alleenGeldig);
    }

    public IReadOnlyList<EenToewijzing> Toewijzingen { get; }

    public IReadOnlyList<Contractregel> Contract { get; }

    /// <summary>Geldig vanaf 1 september 2025.</summary>
    public IReadOnlyList<Product> Productlijst { get; }

    public IReadOnlyList<(EenPrestatie Prestatie, string Gemeente)> Geschiedenis { get; }

    public IReadOnlyList<string> Afgewezen { get; }

    public EenDeclaratie Declaratie { get; }

    /// <summary>Declaraties die door niveau 2 komen.</summary>
    public static Gen<Verzinsel> Verwerkbaar { get; } = Verzinsels(alleenGeldig: true);

    /// <summary>Declaraties waarin op niveau 2 van alles mis kan zijn.</summary>
    public static Gen<Verzinsel> Willekeurig { get; } = Verzinsels(alleenGeldig: false);

    public EenDossier Dossier
    {
        get
        {
            var dossier = Toewijzingen.Aggregate(new EenDossier().ZonderToewijzingen().ZonderContract().ZonderProducten(), (tot, toewijzing) => tot.Met(toewijzing));
            dossier = Contract.Aggregate(dossier, (tot, regel) => tot.MetContract(
                regel.Eenheid, (int)regel.Tarief.Cent, regel.Product, $"{regel.Ingangsdatum:yyyy-MM-dd}", regel.Einddatum is { } eind ? $"{eind:yyyy-MM-dd}" : null));
            dossier = Productlijst.Aggregate(dossier, (tot, product) => tot.MetProduct(product.Categorie, product.Code!, "2025-09-01"));
            dossier = Geschiedenis.Aggregate(dossier, (tot, eerder) => tot.MetGoedgekeurdBij(eerder.Gemeente, eerder.Prestatie));
            return dossier.MetAfgewezen([.. Afgewezen]).OpDag("2026-01-05");
        }
    }

    public Uitspraak Beoordeel() => Dossier.Over(Declaratie);

    /// <summary>Voor de melding van een geschonden eigenschap.</summary>
    public override string ToString() => string.Join('\n',
    [
        .. Toewijzingen.Select(t => $"toewijzing {t.Nummer} {t.Bsn} {t.Product} {t.Ingangsdatum:O}..{t.Einddatum:O} {t.Omvang} budget {t.Budget} reden {t.RedenWijziging}"),
        .. Contract.Select(c => $"contract {c.Product} {c.Eenheid} {c.Tarief} {c.Geldigheid}"),
        $"producten {string.Join(", ", Productlijst)}",
        .. Geschiedenis.Select(h => $"eerder ({h.Gemeente}) {Toon(h.Prestatie)}"),
        .. Declaratie.Prestaties.Select(Toon),
    ]);

    private static string Toon(EenPrestatie p) =>
        $"{p.ReferentieNummer} {p.DebetCredit} vorig {p.VorigReferentieNummer} {p.Bsn} nr {p.ToewijzingNummer} {p.Product} {p.ProductPeriode} {p.Volume} {p.Eenheid} tarief {p.Tarief} bedrag {p.Bedrag}";

    private static Gen<Verzinsel> Verzinsels(bool alleenGeldig)
    {
        var toewijzing = Gen.Select(Gen.Int[0, 1], Gen.Int[0, 4], Gen.Int[0, 8], Gen.Int[0, 3], Gen.Int[0, 100], Gen.Int[0, 150], Gen.Int[0, 15],
            (client, product, soort, frequentie, begin, dagen, reden) => new ToewijzingKeuze(client, product, soort, frequentie, begin, dagen, reden));
        var contract = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5], Gen.Int[0, 9_999], Gen.Int[0, 3],
            (product, eenheid, tarief, geldigheid) => new ContractKeuze(product, eenheid, tarief, geldigheid));
        var regel = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 110], Gen.Int[0, 34], Gen.Int[0, 20],
            (soort, nummer, maand, procent, afwijking, bron) => new RegelKeuze(soort, nummer, maand, procent, afwijking, bron));
        return Gen.Select(toewijzing.Array[1, 5], contract.Array[0, 8], Gen.Int[0, 15], regel.Array[0, 8], regel.Array[1, 14],
            (toewijzingen, contracten, lijst, eerder, regels) =>
                new Verzinsel(toewijzingen, contracten, lijst < 8 ? 0 : lijst - 8, eerder, regels, alleenGeldig));
    }

    private static EenToewijzing Toewijzing(ToewijzingKeuze keuze, int index)
    {
        var ingang = new DateOnly(2025, 7, 15).AddDays(keuze.Begin);
        var een = new EenToewijzing(index + 1).VanClient(_clienten[keuze.Client]).Van($"{ingang:yyyy-MM-dd}");
        een = keuze.Dagen < 50 ? een : een.TotEnMet($"{ingang.AddDays(keuze.Dagen - 50):yyyy-MM-dd}");
        een = keuze.Product switch
        {
            0 or 1 => een.VoorProduct(_producten[keuze.Product].Categorie, _producten[keuze.Product].Code),
            2 => een.VoorProduct("02", "02A05"),
            3 => een.VoorProduct("02", null),
            _ => een.ZonderProduct(),
        };
        een = keuze.Soort switch
        {
            < 6 => een.MetOmvang(_eenheden[keuze.Soort] == Eenheid.Uur ? 3 : 100 + keuze.Dagen, _eenheden[keuze.Soort], _frequenties[keuze.Frequentie]),
            6 => een.ZonderOmvang(),
            7 => een.MetBudget(10_000 + keuze.Dagen),
            _ => een.MetOmvang(180, Eenheid.Minuut, Frequentie.PerWeek),
        };
        return keuze.Reden == 15 ? een.Verwijderd() : een;
    }

    private static Contractregel Contractregel(ContractKeuze keuze) => new()
    {
        Aanbieder = new(Voorbeeld.Aanbieder),
        Product = _producten[keuze.Product],
        Eenheid = _eenheden[keuze.Eenheid],
        Tarief = new Bedrag(keuze.Tarief),
        Ingangsdatum = keuze.Geldigheid == 2 ? new DateOnly(2025, 10, 1) : new DateOnly(2021, 1, 1),
        Einddatum = keuze.Geldigheid == 3 ? new DateOnly(2025, 9, 30) : null,
    };

    private List<(EenPrestatie, string)> Verleden(IReadOnlyList<RegelKeuze> keuzes)
    {
        var verleden = new List<(EenPrestatie Prestatie, string Gemeente)>();
        for (var i = 0; i < keuzes.Count; i++)
        {
            var keuze = keuzes[i] with { Afwijking = 34 };
            var debet = Debet(keuze, $"H{i}", null);
            var gemeente = keuze.Bron == 20 ? Voorbeeld.AndereGemeente : Voorbeeld.Gemeente;
            if (verleden.Any(eerder => Sleutel(eerder.Prestatie) == Sleutel(debet)))
            {
                continue;
            }

            verleden.Add((debet, gemeente));
            if (keuze.Soort >= 7 && debet.Bedrag.Cent > 0)
            {
                verleden.Add((debet.GecrediteerdAls($"H{i}C"), gemeente));
            }
        }

        return verleden;
    }

    private EenDeclaratie Bericht(IReadOnlyList<RegelKeuze> keuzes, bool alleenGeldig)
    {
        var prestaties = new List<EenPrestatie>();
        for (var i = 0; i < keuzes.Count; i++)
        {
            var vorige = prestaties.Count > 0 ? prestaties[^1].ReferentieNummer : null;
            var prestatie = keuzes[i].Soort <= 2 ? Credit(keuzes[i], $"R{i}", vorige) : Debet(keuzes[i], $"R{i}", vorige);
            prestatie = alleenGeldig ? prestatie : MetFoutOpNiveau2(prestatie, keuzes[i], prestaties);
            if (!alleenGeldig || PastErbij(prestaties, prestatie))
            {
                prestaties.Add(prestatie);
            }
        }

        if (prestaties.Count == 0)
        {
            prestaties.Add(new EenPrestatie("R0").OpToewijzing(1));
        }

        if (alleenGeldig)
        {
            prestaties = [.. prestaties.GroupBy(prestatie => prestatie.Bsn).SelectMany(groep => groep)];
        }

        var declaratie = new EenDeclaratie([.. prestaties]).Gedagtekend("2026-01-02").MetDeclaratieDagtekening("2026-01-02");
        return alleenGeldig ? declaratie : MetFoutInDeclaratie(declaratie, keuzes[0]);
    }

    private EenPrestatie Debet(RegelKeuze keuze, string referentie, string? vorige)
    {
        var toewijzing = Toewijzingen[keuze.Nummer % Toewijzingen.Count];
        var bouw = toewijzing.Bouw();
        var maand = _maanden[keuze.Maand].Periode;
        var deel = maand.Doorsnede(bouw.Looptijd);
        var eenheid = toewijzing.Omvang?.Eenheid switch
        {
            null => keuze.Bron % 2 == 0 ? Eenheid.Euro : Eenheid.Minuut,
            Eenheid.Uur when keuze.Bron % 3 == 0 => Eenheid.Minuut,
            { } zelfde => zelfde,
        };
        var product = new Product(toewijzing.Product?.Categorie ?? "02", toewijzing.Product?.Code ?? (keuze.Bron % 4 == 0 ? "02A06" : "02A05"));
        var prestatie = new EenPrestatie(referentie)
            .VanClient(toewijzing.Bsn)
            .OpToewijzing(toewijzing.Nummer)
            .VoorProduct(product.Categorie, product.Code!)
            .Over(deel.IsLeeg ? maand : deel);
        prestatie = prestatie.MetVolume(Volume(keuze, bouw, prestatie, eenheid), eenheid);
        prestatie = Afwijkend(prestatie, keuze);
        prestatie = Geprijsd(prestatie);
        return keuze.Afwijking switch
        {
            0 when prestatie.Tarief is { } tarief => prestatie.MetTarief(tarief + new Bedrag(1)),
            1 when prestatie.Eenheid != Eenheid.Euro => prestatie.MetBedrag(prestatie.Bedrag + new Bedrag(1)),
            2 => prestatie.MetReferentie(Afgewezen[0]),
            3 when vorige is not null => prestatie.MetReferentie(vorige),
            _ => prestatie,
        };
    }

    private static int Volume(RegelKeuze keuze, Toewijzing toewijzing, EenPrestatie prestatie, Eenheid eenheid)
    {
        var plafond = toewijzing.Omvang is { } omvang
            ? Hoogste.PerPrestatie(omvang, toewijzing.Product?.Categorie ?? "", toewijzing, prestatie.ProductPeriode)
            : toewijzing.Budget?.Cent ?? 1000;
        plafond *= toewijzing.Omvang?.Eenheid == Eenheid.Uur && eenheid == Eenheid.Minuut ? 60 : 1;
        return (int)(keuze.Procent > 100 ? plafond + keuze.Procent - 100 : plafond * keuze.Procent / 100);
    }

    private static EenPrestatie Afwijkend(EenPrestatie prestatie, RegelKeuze keuze) => keuze.Afwijking switch
    {
        4 => prestatie.VanClient(_clienten[keuze.Bron % 2]),
        5 => prestatie.VanClient(Voorbeeld.DerdeClient),
        6 => prestatie.OpToewijzing(OnbekendNummer),
        7 => prestatie.VoorProduct("02", "02A06"),
        8 => prestatie.VoorProduct("01", prestatie.Product.Code!),
        9 => prestatie.MetVolume(prestatie.Volume, _eenheden[keuze.Bron % _eenheden.Length]),
        10 when prestatie.ProductPeriode.Dagen > 1 => prestatie.Over(prestatie.ProductPeriode with { Begin = prestatie.ProductPeriode.Begin.AddDays(1) }),
        11 when prestatie.ProductPeriode.Dagen > 1 => prestatie.Over(prestatie.ProductPeriode with { Eind = prestatie.ProductPeriode.Eind.AddDays(-1) }),
        12 => prestatie.Over(Maand.Van(prestatie.ProductPeriode.Begin).Periode),
        13 => prestatie.MetVolume(0, prestatie.Eenheid),
        _ => prestatie,
    };

    private EenPrestatie Geprijsd(EenPrestatie prestatie)
    {
        if (prestatie.Eenheid == Eenheid.Euro)
        {
            return prestatie;
        }

        var regel = Tarief.Zoek([.. Contract.Where(c => c.Product == prestatie.Product)], prestatie.ProductPeriode.Begin, prestatie.Eenheid);
        prestatie = prestatie.MetTarief(regel is null ? new Bedrag(100) : Tarief.Verwacht(regel, prestatie.Eenheid));
        return prestatie.MetBedrag(Tarief.Bedrag(regel, prestatie.Bouw()));
    }

    private EenPrestatie Credit(RegelKeuze keuze, string referentie, string? vorige)
    {
        var debets = Geschiedenis.Where(eerder => eerder.Prestatie.DebetCredit == DebetCredit.Debet).Select(eerder => eerder.Prestatie).ToList();
        var debet = debets.Count == 0 || keuze.Bron == 19 ? new EenPrestatie("ONBEKEND") : debets[keuze.Bron % debets.Count];
        var credit = debet.GecrediteerdAls(referentie);
        return keuze.Afwijking switch
        {
            0 when credit.Eenheid != Eenheid.Euro => credit.MetBedrag(credit.Bedrag + new Bedrag(1)),
            2 => credit.MetReferentie(Afgewezen[1]),
            3 when vorige is not null => credit.MetReferentie(vorige),
            4 => credit.VanClient(_clienten[keuze.Procent % 2]),
            5 => credit.VanClient(Voorbeeld.DerdeClient),
            6 => credit.OpToewijzing(OnbekendNummer),
            7 => credit.VoorProduct("02", "02A06"),
            _ => credit,
        };
    }

    private static EenPrestatie MetFoutOpNiveau2(EenPrestatie prestatie, RegelKeuze keuze, List<EenPrestatie> eerder) => keuze.Afwijking switch
    {
        14 => prestatie.MetVorig(eerder.Count > 0 ? eerder[keuze.Bron % eerder.Count].ReferentieNummer : "X"),
        15 => prestatie.MetVorig(prestatie.ReferentieNummer),
        16 => prestatie.MetVorig(null),
        17 => prestatie.ZonderTarief().MetBedrag(prestatie.Bedrag),
        18 => prestatie.MetTarief(7).MetBedrag(prestatie.Bedrag),
        19 => prestatie.MetBedrag(0).MetDebetCredit(DebetCredit.Credit),
        20 => prestatie.VanClient(Bsn.Lees("999900007")),
        21 => prestatie.Over(prestatie.ProductPeriode with { Eind = prestatie.ProductPeriode.Eind.AddDays(1) }),
        22 => prestatie.Over(prestatie.ProductPeriode with { Eind = prestatie.ProductPeriode.Begin.AddDays(-1) }),
        23 => prestatie.InMaand("2020-12"),
        24 => prestatie.InMaand("2021-01"),
        25 => prestatie.InMaand("2026-01"),
        26 => prestatie.MetBedrag(prestatie.Bedrag + new Bedrag(1)),
        27 when eerder.Count > 0 => eerder[keuze.Bron % eerder.Count],
        _ => prestatie,
    };

    private static EenDeclaratie MetFoutInDeclaratie(EenDeclaratie declaratie, RegelKeuze keuze) => keuze.Bron switch
    {
        0 => declaratie.MetTotaal(keuze.Procent, DebetCredit.Debet),
        1 => declaratie.MetTotaal(0, DebetCredit.Credit),
        2 => declaratie.Over("2025-10-01", "2025-10-30"),
        3 => declaratie.OverMaand("2020-12"),
        4 => declaratie.OverMaand("2026-01"),
        5 => declaratie.MetDeclaratieDagtekening("2026-01-03"),
        6 => declaratie.MetDeclaratieDagtekening("2026-01-31").Gedagtekend("2026-01-31"),
        7 => declaratie.MetDeclaratieDagtekening("2026-02-01").Gedagtekend("2026-02-01"),
        8 => declaratie.Over("2025-10-31", "2025-10-30"),
        _ => declaratie,
    };

    /// <summary>Met deze prestatie erbij komt het bericht nog door niveau 2.</summary>
    private static bool PastErbij(List<EenPrestatie> prestaties, EenPrestatie nieuw) =>
        !(nieuw.DebetCredit == DebetCredit.Credit && nieuw.Bedrag.Cent == 0)
        && nieuw.VorigReferentieNummer != nieuw.ReferentieNummer
        && prestaties.TrueForAll(ander =>
            (ander.Bsn, ander.ReferentieNummer, ander.VorigReferentieNummer) != (nieuw.Bsn, nieuw.ReferentieNummer, nieuw.VorigReferentieNummer)
            && (ander.VorigReferentieNummer is null || ander.VorigReferentieNummer != nieuw.VorigReferentieNummer)
            && ander.VorigReferentieNummer != nieuw.ReferentieNummer
            && nieuw.VorigReferentieNummer != ander.ReferentieNummer
            && (ander.DebetCredit == DebetCredit.Credit || nieuw.DebetCredit == DebetCredit.Credit || Sleutel(ander) != Sleutel(nieuw)));

    private static (int, Product, Periode) Sleutel(EenPrestatie prestatie) => (prestatie.ToewijzingNummer, prestatie.Product, prestatie.ProductPeriode);

    private sealed record ToewijzingKeuze(int Client, int Product, int Soort, int Frequentie, int Begin, int Dagen, int Reden);

    private sealed record ContractKeuze(int Product, int Eenheid, int Tarief, int Geldigheid);

    /// <param name="Soort">0 t/m 2 credit, verder debet; bij een eerdere prestatie vanaf 7 later gecrediteerd.</param>
    /// <param name="Procent">Van het plafond; boven honderd zoveel eenheden erboven.</param>
    /// <param name="Afwijking">Wat er aan deze prestatie niet klopt; boven de dertig niets.</param>
    private sealed record RegelKeuze(int Soort, int Nummer, int Maand, int Procent, int Afwijking, int Bron);
}
