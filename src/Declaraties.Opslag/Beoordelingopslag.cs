using System.Globalization;
using Declaraties.Beoordelen;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Opslag;

/// <summary>
/// Declaraties waarvan het antwoord wacht op een mens. Tot het weg is kan er opnieuw worden beoordeeld, met alles wat er nu bekend is; daarna nooit meer.
/// Wie iets doet noemt het oordeel dat hij zag: is er intussen een ander, dan gebeurt er niets en krijgt hij dat te horen.
/// </summary>
public sealed class Beoordelingopslag(Database database, TimeProvider klok)
{
    private const string OpTermijn = "De termijn van tien werkdagen is om (OP090x4)";

    /// <summary>Wat er wordt vastgehouden, wie het eerst weg moet voorop; van hetzelfde bericht alleen de eerste aflevering.</summary>
    public Bladzijde<VastgehoudenDeclaratie> Vastgehouden(Vasthoudfilter filter, int bladzijde = 1)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.Leest(transactie =>
        {
            var waar = new
            {
                aanbieder = filter.Aanbieder,
                gemeente = filter.Gemeente,
                regel = filter.Regel,
                uiterlijkVoor = filter.UiterlijkTotEnMet,
                minstensAfgewezen = filter.MinstensAfgewezen?.Cent ?? long.MinValue,
                vanaf = Bladzijde.Vanaf(bladzijde),
                hoogstens = Bladzijde.Grootte,
            };
            var aantal = transactie.ExecuteScalar<int>(transactie.Sql.Dienst.AantalVastgehouden, waar);
            return new Bladzijde<VastgehoudenDeclaratie>(
                [.. transactie.Query<Rij>(transactie.Sql.Dienst.Vastgehouden, waar).Select(rij => rij.AlsDeclaratie())],
                Math.Min(aantal, Bladzijde.Meeste),
                aantal > Bladzijde.Meeste,
                bladzijde);
        });
    }

    /// <summary>Wat er met deze declaratie is gedaan, oplopend; leeg als zij nooit is vastgehouden.</summary>
    public IReadOnlyList<Beoordelingsstap> Stappen(string sleutel) => database.Leest<IReadOnlyList<Beoordelingsstap>>(transactie =>
        Ontvangstopslag.Zoek(transactie, sleutel) is { Versie: { } versie } ? Stappen(transactie, versie) : []);

    /// <summary>Wat er nu zou uitkomen, met het verschil per prestatie. Er verandert niets.</summary>
    /// <param name="sleutel">De sleutel van de ontvangst.</param>
    /// <param name="peildatum">De dag waarop wordt geoordeeld.</param>
    /// <param name="lees">Leest de ontvangen bytes weer als declaratie.</param>
    /// <param name="verwerk">Oordeelt met het dossier en levert het antwoord zoals het de deur uit zou gaan.</param>
    /// <returns>Null als deze declaratie niet wordt vastgehouden.</returns>
    public Beproeving? Proef(
        string sleutel,
        DateOnly peildatum,
        Func<byte[], DeclaratieBericht> lees,
        Func<DeclaratieBericht, byte[], Dossier, (Verwerkt Verwerkt, byte[] Antwoord)> verwerk) =>
        database.Leest(transactie =>
            Ontvangstopslag.Zoek(transactie, sleutel) is { Status: Ontvangststatus.Vastgehouden, Versie: { } versie }
                ? Beproef(transactie, versie, peildatum, lees, verwerk).Beproeving
                : null);

    /// <summary>Oordeelt opnieuw, met wat er nu bekend is, en zet dat in de plaats van het oordeel dat er was. Het antwoord blijft wachten.</summary>
    /// <param name="sleutel">De sleutel van de ontvangst.</param>
    /// <param name="verwachteVersie">Het oordeel dat de beoordelaar zag.</param>
    /// <param name="peildatum">De dag waarop wordt geoordeeld.</param>
    /// <param name="wie">De beoordelaar.</param>
    /// <param name="reden">Waarom.</param>
    /// <param name="toelichting">Wat hij erbij schrijft.</param>
    /// <param name="lees">Leest de ontvangen bytes weer als declaratie.</param>
    /// <param name="verwerk">Oordeelt met het dossier en levert het antwoord zoals het de deur uit gaat.</param>
    public Beoordelingsuitslag BeoordeelOpnieuw(
        string sleutel,
        long verwachteVersie,
        DateOnly peildatum,
        Gebruiker wie,
        string reden,
        string? toelichting,
        Func<byte[], DeclaratieBericht> lees,
        Func<DeclaratieBericht, byte[], Dossier, (Verwerkt Verwerkt, byte[] Antwoord)> verwerk)
    {
        ArgumentNullException.ThrowIfNull(wie);
        ArgumentException.ThrowIfNullOrWhiteSpace(reden);
        return AanDeBeurt(sleutel, verwachteVersie, transactie =>
        {
            var gelezen = Vastlegging.Laatste(transactie);
            var (beproeving, bericht, dossier, oordeel) = Beproef(transactie, verwachteVersie, peildatum, lees, verwerk);
            if (beproeving.Gecrediteerd.Count > 0)
            {
                return new Beoordelingsuitslag(sleutel, Beoordelingslot.Gecrediteerd, beproeving.Bezwaar!) { Beproeving = beproeving };
            }

            var versie = new Declaratieopslag(database, klok).Vervang(transactie, verwachteVersie, bericht, dossier, gelezen, oordeel, beproeving.Antwoord).Versie;
            transactie.Execute(transactie.Sql.Dienst.VolgNieuwOordeel, new { versie, vervangt = verwachteVersie });
            Noteer(transactie, versie, verwachteVersie, Beoordelingsstap.Herbeoordeeld, wie, reden, toelichting, klok.GetUtcNow());
            Logboek.Schrijf(transactie, klok.GetUtcNow(), wie, "declaratie opnieuw beoordeeld", $"ontvangst {sleutel}", $"oordeel {versie} in plaats van {verwachteVersie}", reden);
            return new Beoordelingsuitslag(sleutel, Beoordelingslot.Gelukt, "De declaratie is opnieuw beoordeeld.") { Versie = versie, Beproeving = beproeving };
        });
    }

    /// <summary>Laat het antwoord gaan, op elke aflevering van dit bericht. Daarna verandert het oordeel nooit meer.</summary>
    /// <param name="sleutel">De sleutel van de ontvangst.</param>
    /// <param name="verwachteVersie">Het oordeel dat de beoordelaar zag.</param>
    /// <param name="wie">De beoordelaar.</param>
    /// <param name="reden">Waarom.</param>
    /// <param name="toelichting">Wat hij erbij schrijft.</param>
    /// <param name="lees">Leest de ontvangen bytes weer als declaratie.</param>
    /// <param name="post">Wat er de deur uit moet.</param>
    public Beoordelingsuitslag GeefVrij(
        string sleutel,
        long verwachteVersie,
        Gebruiker wie,
        string reden,
        string? toelichting,
        Func<byte[], DeclaratieBericht> lees,
        Func<Ontvangst, DeclaratieBericht, BewaardOordeel, Oordeelinzage, IEnumerable<NieuwUitgaandBericht>> post)
    {
        ArgumentNullException.ThrowIfNull(wie);
        ArgumentException.ThrowIfNullOrWhiteSpace(reden);
        return AanDeBeurt(sleutel, verwachteVersie, transactie => LaatGaan(transactie, sleutel, verwachteVersie, Beoordelingsstap.Vrijgegeven, wie, reden, toelichting, lees, post));
    }

    /// <summary>Laat gaan wat vandaag of eerder weg had gemoeten, zoals het is beoordeeld.</summary>
    /// <returns>Wat is vrijgegeven.</returns>
    public IReadOnlyList<Beoordelingsuitslag> GeefVrijOpTermijn(
        DateOnly vandaag,
        int hoogstens,
        Func<byte[], DeclaratieBericht> lees,
        Func<Ontvangst, DeclaratieBericht, BewaardOordeel, Oordeelinzage, IEnumerable<NieuwUitgaandBericht>> post)
    {
        var verstreken = database.Leest(transactie => transactie.Query<(string Sleutel, long Versie)>(transactie.Sql.Dienst.TermijnVerstreken, new { vandaag, hoogstens }).ToList());
        // Van hetzelfde bericht kunnen er meer afleveringen zijn; die gaan samen. Wie net opnieuw is beoordeeld, gaat de volgende ronde.
        return
        [
            .. verstreken.DistinctBy(een => een.Versie)
                .Select(een => AanDeBeurt(
                    een.Sleutel,
                    een.Versie,
                    transactie => LaatGaan(transactie, een.Sleutel, een.Versie, Beoordelingsstap.Termijn, Gebruiker.Dienst, OpTermijn, null, lees, post)))
                .Where(uitslag => uitslag.Lot == Beoordelingslot.Gelukt),
        ];
    }

    internal static void Noteer(
        Transactie transactie, long versie, long? vorigeVersie, string soort, Gebruiker wie, string reden, string? toelichting, DateTimeOffset nu) =>
        transactie.Execute(
            transactie.Sql.Dienst.NieuweStap,
            new { eersteVersie = EersteVersie(transactie, versie), versie, vorigeVersie, soort, moment = nu.AlsTekst(), wie = wie.Naam, rol = wie.Rol, reden = Afscherming.ZonderBsn(reden), toelichting = toelichting is null ? null : Afscherming.ZonderBsn(toelichting) });

    /// <summary>Doet iets met een declaratie die wordt vastgehouden met het oordeel dat de beoordelaar zag, en anders niets.</summary>
    private Beoordelingsuitslag AanDeBeurt(string sleutel, long verwachteVersie, Func<Transactie, Beoordelingsuitslag> werk) =>
        database.Leest(transactie => Ontvangstopslag.Zoek(transactie, sleutel)) is not { Versie: not null } ontvangst
            ? new Beoordelingsuitslag(sleutel, Beoordelingslot.Onbekend, "Er is geen beoordeelde declaratie met deze sleutel.")
            : database.InTransactie(Grendel.Beoordeling(ontvangst.Volgordesleutel), transactie => Ontvangstopslag.Zoek(transactie, sleutel) switch
            {
                { Status: Ontvangststatus.Vastgehouden, Versie: var versie } when versie == verwachteVersie => werk(transactie),
                { Status: Ontvangststatus.Vastgehouden, Versie: var versie } =>
                    new Beoordelingsuitslag(sleutel, Beoordelingslot.Verouderd, string.Create(
                        CultureInfo.InvariantCulture, $"Er is intussen een ander oordeel: {versie}, en niet meer {verwachteVersie}. {Laatste(transactie, versie!.Value)} Er is niets veranderd.")) { Versie = versie },
                { Versie: var versie } =>
                    new Beoordelingsuitslag(sleutel, Beoordelingslot.NietVastgehouden, $"Deze declaratie wordt niet vastgehouden. {Laatste(transactie, versie!.Value)} Er is niets veranderd.") { Versie = versie },
                null => throw new InvalidOperationException($"Ontvangst {sleutel} is er niet meer."),
            });

    private Beoordelingsuitslag LaatGaan(
        Transactie transactie,
        string sleutel,
        long versie,
        string soort,
        Gebruiker wie,
        string reden,
        string? toelichting,
        Func<byte[], DeclaratieBericht> lees,
        Func<Ontvangst, DeclaratieBericht, BewaardOordeel, Oordeelinzage, IEnumerable<NieuwUitgaandBericht>> post)
    {
        var nu = klok.GetUtcNow();
        var oordeel = Declaratieopslag.Lees(transactie, versie);
        var bericht = lees(Declaratieopslag.Gelezen(transactie, versie)!.Bytes);
        var isHerhaling = false;
        foreach (var aflevering in Ontvangstopslag.Afleveringen(transactie, versie))
        {
            transactie.Execute(
                transactie.Sql.Dienst.RondAf,
                new { status = "beoordeeld", reden = (string?)null, verslag = (byte[]?)null, versie, nu = nu.AlsTekst(), aflevering.Nummer });
            Uitgaandopslag.VoegToe(transactie, aflevering, post(aflevering, bericht, oordeel with { IsHerhaling = isHerhaling }, new Oordeelinzage(transactie, versie, nu)), nu);
            isHerhaling = true;
        }

        Noteer(transactie, versie, null, soort, wie, reden, toelichting, nu);
        Logboek.Schrijf(transactie, nu, wie, "antwoord vrijgegeven", $"ontvangst {sleutel}", $"oordeel {versie}", reden);
        return new Beoordelingsuitslag(sleutel, Beoordelingslot.Gelukt, "Het antwoord is vrijgegeven.") { Versie = versie };
    }

    private static (Beproeving Beproeving, DeclaratieBericht Bericht, Dossier Dossier, Oordeel Oordeel) Beproef(
        Transactie transactie,
        long versie,
        DateOnly peildatum,
        Func<byte[], DeclaratieBericht> lees,
        Func<DeclaratieBericht, byte[], Dossier, (Verwerkt Verwerkt, byte[] Antwoord)> verwerk)
    {
        var bytes = Declaratieopslag.Gelezen(transactie, versie)!.Bytes;
        var bericht = lees(bytes);
        var dossier = transactie.Laad(bericht, Blik.Opnieuw(Vastlegging.Laatste(transactie), versie, EersteVersie(transactie, versie)), peildatum);
        var (verwerkt, antwoord) = verwerk(bericht, bytes, dossier);
        var toen = Declaratieopslag.Lees(transactie, versie);
        var uitslagen = new Oordeelinzage(transactie, versie).Uitslagen();
        return (Beproeving.Van(bericht, toen, uitslagen, verwerkt.Oordeel, antwoord, peildatum, CreditsOp(transactie, versie)), bericht, dossier, verwerkt.Oordeel);
    }

    /// <summary>De volgnummers van goedgekeurde debets waarop al een goedgekeurde credit uit een andere declaratie rust.</summary>
    private static HashSet<int> CreditsOp(Transactie transactie, long versie)
    {
        var volgnummers = new HashSet<int>();
        using var rijen = transactie.Lees(transactie.Sql.CreditsOpOordeel, ("@versie", versie));
        while (rijen.Lees())
        {
            volgnummers.Add((int)rijen.Getal(0));
        }

        return volgnummers;
    }

    private static string Laatste(Transactie transactie, long versie) =>
        Stappen(transactie, versie) is [.., var laatste]
            ? string.Create(CultureInfo.InvariantCulture, $"Het laatst gebeurde hier: {laatste.Soort}, door {laatste.Wie}, op {laatste.Moment:yyyy-MM-dd HH:mm} UTC.")
            : "Zij is meteen beantwoord.";

    private static List<Beoordelingsstap> Stappen(Transactie transactie, long versie) =>
        [.. transactie.Query<Staprij>(transactie.Sql.Dienst.Stappen, new { eersteVersie = EersteVersie(transactie, versie) }).Select(rij => rij.AlsStap())];

    private static long EersteVersie(Transactie transactie, long versie) => transactie.Getal(transactie.Sql.Dienst.EersteVersie, ("@versie", versie)) ?? versie;

    private sealed class Staprij
    {
        public long Nummer { get; init; }

        public long Versie { get; init; }

        public long? VorigeVersie { get; init; }

        public string Soort { get; init; } = "";

        public string Moment { get; init; } = "";

        public string Wie { get; init; } = "";

        public string Rol { get; init; } = "";

        public string Reden { get; init; } = "";

        public string? Toelichting { get; init; }

        public Beoordelingsstap AlsStap() => new()
        {
            Nummer = Nummer,
            Versie = Versie,
            VorigeVersie = VorigeVersie,
            Soort = Soort,
            Moment = Tijdstippen.VanTekst(Moment),
            Wie = Wie,
            Rol = Rol,
            Reden = Reden,
            Toelichting = Toelichting,
        };
    }

    private sealed class Rij
    {
        public string Sleutel { get; init; } = "";

        public long Versie { get; init; }

        public string Gemeente { get; init; } = "";

        public string Aanbieder { get; init; } = "";

        public string OntvangenOp { get; init; } = "";

        public long Uiterlijk { get; init; }

        public string DeclaratieNummer { get; init; } = "";

        public long Periode { get; init; }

        public long Ingediend { get; init; }

        public long Toegekend { get; init; }

        public long Goedgekeurd { get; init; }

        public long Afgewezen { get; init; }

        public long NietBeoordeeld { get; init; }

        public VastgehoudenDeclaratie AlsDeclaratie() => new()
        {
            Sleutel = Sleutel,
            Versie = Versie,
            Gemeente = Gemeente,
            Aanbieder = Aanbieder,
            OntvangenOp = Tijdstippen.VanTekst(OntvangenOp),
            Uiterlijk = Datums.VanGetal(Uiterlijk),
            DeclaratieNummer = DeclaratieNummer,
            Periode = Maanden.VanGetal(Periode),
            Ingediend = new Bedrag(Ingediend),
            Toegekend = new Bedrag(Toegekend),
            Goedgekeurd = (int)Goedgekeurd,
            Afgewezen = (int)Afgewezen,
            NietBeoordeeld = (int)NietBeoordeeld,
        };
    }
}

/// <summary>Wat van de vastgehouden declaraties wordt getoond; wat leeg is doet niet mee.</summary>
public sealed record Vasthoudfilter
{
    public string? Aanbieder { get; init; }

    public string? Gemeente { get; init; }

    /// <summary>Alleen met een bevinding van deze regel, zoals <c>TR321</c>.</summary>
    public string? Regel { get; init; }

    public DateOnly? UiterlijkTotEnMet { get; init; }

    /// <summary>Ingediend min toegekend is ten minste dit.</summary>
    public Bedrag? MinstensAfgewezen { get; init; }
}

/// <summary>Een declaratie die is beoordeeld en waarvan het antwoord wacht.</summary>
public sealed record VastgehoudenDeclaratie
{
    public required string Sleutel { get; init; }

    /// <summary>Het oordeel van nu; te noemen bij wat ermee wordt gedaan.</summary>
    public required long Versie { get; init; }

    public required string Gemeente { get; init; }

    public required string Aanbieder { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    /// <summary>Op deze dag gaat het antwoord vanzelf weg.</summary>
    public required DateOnly Uiterlijk { get; init; }

    public required string DeclaratieNummer { get; init; }

    public required Maand Periode { get; init; }

    public required Bedrag Ingediend { get; init; }

    public required Bedrag Toegekend { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }
}

/// <summary>Hoe het afliep.</summary>
public enum Beoordelingslot
{
    Gelukt = 1,

    /// <summary>Er is geen beoordeelde declaratie met die sleutel.</summary>
    Onbekend,

    /// <summary>Het antwoord is al weg, of is nooit vastgehouden.</summary>
    NietVastgehouden,

    /// <summary>Een ander was eerder: er is een ander oordeel dan de beoordelaar zag.</summary>
    Verouderd,

    /// <summary>Een prestatie zou worden afgewezen die intussen is gecrediteerd.</summary>
    Gecrediteerd,
}

/// <param name="Sleutel">De sleutel van de ontvangst.</param>
/// <param name="Lot">Hoe het afliep; alleen bij <see cref="Beoordelingslot.Gelukt"/> is er iets veranderd.</param>
/// <param name="Uitleg">Dat in woorden, om te tonen.</param>
public sealed record Beoordelingsuitslag(string Sleutel, Beoordelingslot Lot, string Uitleg)
{
    /// <summary>Het oordeel van nu.</summary>
    public long? Versie { get; init; }

    /// <summary>Bij opnieuw beoordelen: wat er veranderde.</summary>
    public Beproeving? Beproeving { get; init; }
}
