using Declaraties.Adviseren;
using Declaraties.Beantwoorden;
using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>
/// Een tweede opslag om de echte mee te vergelijken: een lijst van alles wat er gebeurde, die bij elke vraag van voren af aan wordt
/// doorlopen. Geen index, geen lopende som, geen versies: "toen" is eenvoudig een korter stuk van de lijst.
/// </summary>
public sealed class Geheugenopslag
{
    private readonly List<object> _gebeurtenissen = [];

    /// <summary>Hoeveel er tot nu toe is gebeurd; te gebruiken als <c>tot</c>.</summary>
    public int Aantal => _gebeurtenissen.Count;

    public void Voeg(Productregel regel) => _gebeurtenissen.Add(regel);

    /// <summary>False als de regel een andere van dezelfde aanbieder, product en eenheid overlapt: dan komt hij er niet in.</summary>
    public bool Voeg(Contractregel regel)
    {
        var mag = !Laatste<Contractregel, DateOnly>(
                null, c => c.Aanbieder == regel.Aanbieder && c.Product == regel.Product && c.Eenheid == regel.Eenheid, c => c.Ingangsdatum)
            .Any(ander => ander.Ingangsdatum != regel.Ingangsdatum && ander.Geldigheid.Overlapt(regel.Geldigheid));
        if (mag)
        {
            _gebeurtenissen.Add(regel);
        }

        return mag;
    }

    /// <summary>Leest een WMO301; geeft null als precies dit bericht er al was, en anders de redenen van de toets.</summary>
    public IReadOnlyList<string>? Verwerk(
        ToewijzingBericht bericht, byte[] ontvangen, Func<ToewijzingBericht, IReadOnlyList<Toewijzing>, IReadOnlyList<string>> toets)
    {
        if (_gebeurtenissen.OfType<ToewijzingGelezen>().Any(eerder => eerder.Ontvangen.SequenceEqual(ontvangen)))
        {
            return null;
        }

        var redenen = toets(bericht, BekendBij(bericht));
        if (redenen.Count == 0)
        {
            _gebeurtenissen.Add(new ToewijzingGelezen(bericht, ontvangen));
        }

        return redenen;
    }

    /// <summary>Oordeelt en bewaart; was precies dit bericht er al, dan komt het oordeel van toen terug.</summary>
    public Verwerkt Verwerk(DeclaratieBericht bericht, byte[] ontvangen, Vingerafdruk vingerafdruk, DateOnly peildatum)
    {
        foreach (var eerder in _gebeurtenissen.OfType<Gedeclareerd>())
        {
            if (eerder.Ontvangen.SequenceEqual(ontvangen))
            {
                return eerder.Verwerkt;
            }
        }

        var dossier = Dossier(bericht, peildatum);
        var verwerkt = Verwerking.Verwerk(bericht, dossier, vingerafdruk);
        _gebeurtenissen.Add(new Gedeclareerd(bericht, ontvangen, verwerkt, dossier.BekendeReferentieNummers));
        return verwerkt;
    }

    /// <summary>
    /// Oordeelt opnieuw over een bericht dat er al was, met alles wat er nu is behalve het eigen oordeel; ingediend blijft het waar het stond. Null als
    /// dan een debet vervalt waarop al een credit rust: dan blijft alles zoals het was.
    /// </summary>
    public (Dossier Dossier, Verwerkt? Verwerkt) BeoordeelOpnieuw(byte[] ontvangen, Vingerafdruk vingerafdruk, DateOnly peildatum)
    {
        var oud = _gebeurtenissen.OfType<Gedeclareerd>().Single(eerder => eerder.Ontvangen.SequenceEqual(ontvangen));
        var dossier = Dossier(oud.Bericht, peildatum, null, zonder: oud);
        var verwerkt = Verwerking.Verwerk(oud.Bericht, dossier, vingerafdruk);
        var nieuw = oud with { Verwerkt = verwerkt, AlBezet = dossier.BekendeReferentieNummers };
        var gecrediteerd = _gebeurtenissen.OfType<Gedeclareerd>()
            .Where(ander => ander != oud && ander.IsVerwerkt && ander.Bericht.Aanbieder == oud.Bericht.Aanbieder)
            .SelectMany(ander => ander.Goedgekeurd).Where(p => p.IsCredit).Select(p => p.VorigReferentieNummer).ToHashSet();
        var vervallen = Debets(oud).Except(Debets(nieuw));
        if (vervallen.Any(gecrediteerd.Contains))
        {
            return (dossier, null);
        }

        _gebeurtenissen[_gebeurtenissen.IndexOf(oud)] = nieuw;
        return (dossier, verwerkt);

        static IEnumerable<string> Debets(Gedeclareerd declaratie) =>
            declaratie.IsVerwerkt ? declaratie.Goedgekeurd.Where(p => !p.IsCredit).Select(p => p.ReferentieNummer) : [];
    }

    /// <summary>Wat de toets van een WMO301 moet weten: van de client en van de nummers in het bericht de geldende toewijzingen.</summary>
    public IReadOnlyList<Toewijzing> BekendBij(ToewijzingBericht bericht)
    {
        var nummers = bericht.Client.ToegewezenProducten.Select(p => p.Toewijzing.ToewijzingNummer).ToList();
        return
        [
            .. Geldend(Aantal).Where(t =>
                t.Bsn == bericht.Client.Bsn
                || (t.Gemeente == bericht.Gemeente && nummers.Contains(t.ToewijzingNummer))),
        ];
    }

    /// <summary>Het dossier na de eerste <paramref name="tot"/> gebeurtenissen; zonder <paramref name="tot"/> dat van nu.</summary>
    public Dossier Dossier(DeclaratieBericht bericht, DateOnly peildatum, int? tot = null) => Dossier(bericht, peildatum, tot, null);

    private Dossier Dossier(DeclaratieBericht bericht, DateOnly peildatum, int? tot, Gedeclareerd? zonder)
    {
        var eerder = _gebeurtenissen.Take(tot ?? Aantal).OfType<Gedeclareerd>()
            .Where(d => d != zonder && d.IsVerwerkt && d.Bericht.Aanbieder == bericht.Aanbieder).ToList();
        var bijGemeente = eerder.Where(d => d.Bericht.Gemeente == bericht.Gemeente).ToList();
        var eerderIngediend = zonder is null ? bijGemeente : [.. _gebeurtenissen.Take(_gebeurtenissen.IndexOf(zonder)).OfType<Gedeclareerd>().Where(bijGemeente.Contains)];
        var toewijzingen = Geldend(tot ?? Aantal).Where(t => t.Gemeente == bericht.Gemeente && t.Aanbieder == bericht.Aanbieder).ToList();
        var debets = eerder.SelectMany(d => d.Goedgekeurd.Where(p => !p.IsCredit).Select(p => (d.Bericht.Gemeente, Prestatie: p))).ToList();
        var gecrediteerd = eerder.SelectMany(d => d.Goedgekeurd).Where(p => p.IsCredit).Select(p => p.VorigReferentieNummer).ToList();
        var vorige = bericht.Prestaties.Select(p => p.VorigReferentieNummer).ToList();
        List<Product> producten =
        [
            .. bericht.Prestaties.Select(p => p.Product),
            .. bericht.Prestaties.SelectMany(p => toewijzingen.Where(t => t.ToewijzingNummer == p.ToewijzingNummer).Select(t => Adviesgegevens.Product(p, t))).OfType<Product>(),
        ];
        return new Dossier
        {
            Peildatum = peildatum,
            IdentificatieBekend = eerder.Any(d => d.Bericht.Kop.Identificatie.Identificatie == bericht.Kop.Identificatie.Identificatie),
            DeclaratieNummerBekend = eerder.Any(d => d.Bericht.DeclaratieNummer == bericht.DeclaratieNummer),
            LaatsteDeclaratieperiode = eerderIngediend.Count == 0 ? null : eerderIngediend.Max(d => Maand.Van(d.Bericht.DeclaratiePeriode.Begin)),
            Toewijzingen = toewijzingen
                .Where(t => bericht.Prestaties.Any(p => p.ToewijzingNummer == t.ToewijzingNummer))
                .ToDictionary(
                    t => t.ToewijzingNummer,
                    t => Stand(t, [.. bijGemeente.SelectMany(d => d.Goedgekeurd).Where(p => p.ToewijzingNummer == t.ToewijzingNummer)], gecrediteerd, bericht)),
            BekendeClienten = bericht.Clienten.Select(c => c.Bsn).Where(bsn => toewijzingen.Any(t => t.Bsn == bsn)).ToHashSet(),
            Contractregels = Laatste<Contractregel, (Product, Eenheid, DateOnly)>(
                    tot, c => c.Aanbieder == bericht.Aanbieder && producten.Contains(c.Product), c => (c.Product, c.Eenheid, c.Ingangsdatum))
                .ToLookup(c => c.Product),
            Producten = Laatste<Productregel, (Product, DateOnly)>(
                    tot, r => producten.Contains(r.Product), r => (r.Product, r.Ingangsdatum))
                .ToLookup(r => r.Product),
            BekendeReferentieNummers = eerder.SelectMany(d => d.Bericht.Prestaties.Select(p => p.ReferentieNummer).Except(d.AlBezet))
                .Where(nummer => bericht.Prestaties.Any(p => p.ReferentieNummer == nummer)).ToHashSet(StringComparer.Ordinal),
            GoedgekeurdeDebets = debets.Where(d => vorige.Contains(d.Prestatie.ReferentieNummer))
                .ToDictionary(d => d.Prestatie.ReferentieNummer, d => Debet(d.Gemeente, d.Prestatie), StringComparer.Ordinal),
            GecrediteerdeReferentieNummers = gecrediteerd.Where(vorige.Contains).Select(nummer => nummer!).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Geleverde minuten per toewijzing in een maand, D min C, en de geldende toewijzingen met een dag in die maand.</summary>
    public IReadOnlyList<(Toewijzing Toewijzing, long Minuten)> Geleverd(Maand maand) =>
    [
        .. Geldend(Aantal)
            .Where(t => !t.IsVerwijderd && t.Ingangsdatum <= maand.LaatsteDag && (t.Einddatum is null || t.Einddatum >= maand.EersteDag) && !t.Looptijd.IsLeeg)
            .OrderBy(t => t.Gemeente.Code, StringComparer.Ordinal).ThenBy(t => t.Aanbieder.Code, StringComparer.Ordinal).ThenBy(t => t.ToewijzingNummer)
            .Select(t => (t, _gebeurtenissen.OfType<Gedeclareerd>()
                .Where(d => d.IsVerwerkt && d.Bericht.Gemeente == t.Gemeente && d.Bericht.Aanbieder == t.Aanbieder)
                .SelectMany(d => d.Goedgekeurd)
                .Where(p => p.ToewijzingNummer == t.ToewijzingNummer && Maand.Van(p.ProductPeriode.Begin) == maand)
                .Sum(p => (p.IsCredit ? -1 : 1) * Minuten(p)))),
    ];

    private static long Minuten(Prestatie p) => p.Eenheid switch { Eenheid.Minuut => p.GeleverdVolume, Eenheid.Uur => 60L * p.GeleverdVolume, _ => 0 };

    private static ToewijzingStand Stand(Toewijzing toewijzing, List<Prestatie> goedgekeurd, List<string?> gecrediteerd, DeclaratieBericht bericht) => new()
    {
        Toewijzing = toewijzing,
        Verbruik = new Verbruik(
            goedgekeurd.Sum(p => (p.IsCredit ? -1 : 1) * Minuten(p)),
            goedgekeurd.Where(p => p.Eenheid is not (Eenheid.Minuut or Eenheid.Uur)).Sum(p => (p.IsCredit ? -1L : 1L) * p.GeleverdVolume),
            goedgekeurd.Som(p => p.IngediendBedrag * (p.IsCredit ? -1 : 1))),
        InAndereEenheden = toewijzing.Omvang is { } omvang && !omvang.Eenheid.IsTijd()
            ? goedgekeurd.Where(p => p.Eenheid is not (Eenheid.Minuut or Eenheid.Uur) && p.Eenheid != omvang.Eenheid).Sum(p => (p.IsCredit ? -1L : 1L) * p.GeleverdVolume)
            : 0,
        LaatsteEinddatum = goedgekeurd.Count == 0 ? null : goedgekeurd.Max(p => p.ProductPeriode.Eind),
        OpenDebets =
        [
            .. goedgekeurd
                .Where(p => !p.IsCredit && !gecrediteerd.Contains(p.ReferentieNummer))
                .Where(p => bericht.Prestaties.Any(nu => nu.ToewijzingNummer == p.ToewijzingNummer && (Kan(nu, toewijzing, p.ProductPeriode.Begin) || nu.ProductPeriode.Overlapt(p.ProductPeriode))))
                .Select(OpenDebet.Van),
        ],
    };

    /// <summary>Of de prestatie zo begint, of volgens een advies zo zou moeten beginnen.</summary>
    public static bool Kan(Prestatie prestatie, Toewijzing toewijzing, DateOnly begin)
    {
        ArgumentNullException.ThrowIfNull(prestatie);
        var (een, ander) = Adviesgegevens.Begindatums(prestatie, toewijzing);
        return begin == prestatie.ProductPeriode.Begin || begin == een || begin == ander;
    }

    private static GoedgekeurdeDebet Debet(Gemeente gemeente, Prestatie p) => new()
    {
        Gemeente = gemeente,
        Bsn = p.Bsn,
        ToewijzingNummer = p.ToewijzingNummer,
        Product = p.Product,
        ProductPeriode = p.ProductPeriode,
        Eenheid = p.Eenheid,
        GeleverdVolume = p.GeleverdVolume,
        ProductTarief = p.ProductTarief,
        IngediendBedrag = p.IngediendBedrag,
    };

    /// <summary>Van elke sleutel de regel die het laatst is gelezen.</summary>
    private List<TRegel> Laatste<TRegel, TSleutel>(int? tot, Func<TRegel, bool> waar, Func<TRegel, TSleutel> sleutel) =>
        [.. _gebeurtenissen.Take(tot ?? Aantal).OfType<TRegel>().Where(waar).GroupBy(sleutel).Select(versies => versies.Last())];

    /// <summary>Van elk nummer de geldende versie: hoogste Toewijzingsdatum, dan hoogste -tijd, dan de laatst gelezen (besluit 20).</summary>
    private List<Toewijzing> Geldend(int tot) =>
    [
        .. _gebeurtenissen.Take(tot).OfType<ToewijzingGelezen>()
            .SelectMany(gelezen => gelezen.Bericht.Client.ToegewezenProducten).Select(p => p.Toewijzing)
            .GroupBy(t => (t.Gemeente, t.Aanbieder, t.ToewijzingNummer))
            .Select(versies => versies.OrderBy(t => t.Toewijzingsdatum).ThenBy(t => t.Toewijzingstijd).Last()),
    ];

    private sealed record ToewijzingGelezen(ToewijzingBericht Bericht, byte[] Ontvangen);

    /// <param name="AlBezet">Nummers uit het bericht die een ander als eerste gebruikte.</param>
    private sealed record Gedeclareerd(DeclaratieBericht Bericht, byte[] Ontvangen, Verwerkt Verwerkt, IReadOnlySet<string> AlBezet)
    {
        public bool IsVerwerkt => Verwerkt.Oordeel.Uitslag is Uitslag.DeelsAfgewezen or Uitslag.VolledigToegewezen;

        public IEnumerable<Prestatie> Goedgekeurd => Bericht.Prestaties.Where(p => Verwerkt.Oordeel.Prestaties[p.Volgnummer] == PrestatieUitslag.Goedgekeurd);
    }
}
