using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag;

/// <summary>
/// Wat is ontvangen, en hoe ver het is. Verwerken gaat per aanbieder in volgorde van ontvangst; wat een ontvangst oplevert (oordeel of toewijzing,
/// haar nieuwe status, en wat de deur uit moet) wordt in één transactie vastgelegd.
/// </summary>
public sealed class Ontvangstopslag(Database database, TimeProvider klok)
{
    private const string Wmo323 = "WMO323";

    /// <summary>Legt een bericht vast zoals het kwam. Is het dezelfde aflevering als een eerdere, dan blijft het bij die ene.</summary>
    /// <param name="nieuw">Het bericht aan de deur.</param>
    /// <param name="soort">Wat het bericht lijkt te zijn; null als het geen WMO301 of WMO323 is.</param>
    /// <param name="gemeente">De gemeente zoals het bericht haar noemt.</param>
    /// <param name="aanbieder">De aanbieder zoals het bericht hem noemt: daarop gaan berichten in volgorde.</param>
    /// <param name="spoor">De traceparent waaronder het is ontvangen.</param>
    /// <param name="post">Wat er bij een nieuwe ontvangst de deur uit moet.</param>
    /// <param name="grenzen">Hoeveel één aanbieder ons mag laten bewaren.</param>
    /// <exception cref="TeVeelAangebodenException">De aanbieder is over een grens heen; er is niets vastgelegd.</exception>
    public (Ontvangst Ontvangst, bool IsNieuw) Bewaar(
        NieuweOntvangst nieuw,
        string? soort,
        string? gemeente,
        string? aanbieder,
        string? spoor,
        Func<Ontvangst, IEnumerable<NieuwUitgaandBericht>>? post = null,
        Aanbiedergrenzen? grenzen = null)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        var vingerafdruk = nieuw.Bericht.Vingerafdruk;
        var bericht = nieuw.Bericht.Ingepakt;
        // A fixed size whatever the sender calls his delivery, and nothing of that name is kept.
        var ontdubbel = Vingerafdruk.Van($"{Naam(nieuw.Kanaal)}:{vingerafdruk}:{nieuw.Aflevering}").ToString();
        return database.InTransactie(Grendel.Van("ontvangst", ontdubbel), transactie =>
        {
            if (aanbieder is not null && soort == Wmo323 && grenzen is not null && transactie.Eerste<Rij>(transactie.Sql.Dienst.DezelfdeOntvangst, new { ontdubbel }) is null)
            {
                Toets(transactie, aanbieder, nieuw.Bericht.Lengte, grenzen);
            }

            var isNieuw = transactie.Execute(
                transactie.Sql.Dienst.NieuweOntvangst,
                new
                {
                    sleutel = Guid.NewGuid().ToString("N"),
                    ontdubbel,
                    soort,
                    kanaal = Naam(nieuw.Kanaal),
                    nieuw.Afzender,
                    nieuw.Kenmerk,
                    nieuw.AntwoordAan,
                    spoor,
                    afdruk = vingerafdruk.Bytes.ToArray(),
                    bericht,
                    lengte = nieuw.Bericht.Lengte,
                    nu = klok.GetUtcNow().AlsTekst(),
                    gemeente,
                    aanbieder,
                }) > 0;
            var ontvangst = transactie.Eerste<Rij>(transactie.Sql.Dienst.DezelfdeOntvangst, new { ontdubbel })!.AlsOntvangst();
            if (isNieuw && post is not null)
            {
                Uitgaandopslag.VoegToe(transactie, ontvangst, post(ontvangst), klok.GetUtcNow());
            }

            return (ontvangst, isNieuw);
        });
    }

    /// <summary>Kijkt of er van deze aanbieder nog bij kan.</summary>
    private void Toets(Transactie transactie, string aanbieder, long bytes, Aanbiedergrenzen grenzen)
    {
        var (open, vandaag) = transactie.Eerste<(long, long)>(transactie.Sql.Dienst.VanAanbieder, new { aanbieder, vanaf = grenzen.Begin.ToUniversalTime().AlsTekst() });
        if (grenzen.Open > 0 && open >= grenzen.Open)
        {
            throw new TeVeelAangebodenException($"Van aanbieder {aanbieder} zijn er nog {open} declaraties die niet zijn verwerkt, en dat is het meeste (PerAanbieder:Onverwerkt). Bied deze opnieuw aan als er een deel klaar is.");
        }

        if (grenzen.BytesPerDag > 0 && vandaag + bytes > grenzen.BytesPerDag)
        {
            throw new TeVeelAangebodenException($"Aanbieder {aanbieder} heeft vandaag al {vandaag} bytes aan declaraties aangeboden; met de {bytes} van deze erbij is het meer dan {grenzen.BytesPerDag} (PerAanbieder:MegabytesPerDag). Bied deze morgen opnieuw aan.")
            {
                Later = grenzen.Einde - klok.GetUtcNow(),
            };
        }
    }

    /// <summary>De ontvangst met deze sleutel; null als zij er niet is.</summary>
    public Ontvangst? Zoek(string sleutel) => database.Leest(transactie => Zoek(transactie, sleutel));

    /// <summary>Het bericht zoals ontvangen.</summary>
    public Afschrift Afschrift(Ontvangst ontvangst) => database.Leest(transactie => new Afschrift(
        ontvangst.Vingerafdruk, transactie.ExecuteScalar<byte[]>(transactie.Sql.Dienst.Bericht, new { nummer = ontvangst.Nummer })!));

    /// <summary>
    /// Wat er eerst moet gebeuren voordat deze ontvangst klaar is: de oudste open ontvangst van dezelfde aanbieder, tot en met deze zelf. Null als deze niet open is.
    /// </summary>
    public Ontvangst? Eerstvolgende(string sleutel) => database.Leest(transactie =>
        Zoek(transactie, sleutel) is { Status: Ontvangststatus.Ontvangen } eigen
            ? eigen.Aanbieder is null ? eigen : Eerste(transactie, eigen.Aanbieder)
            : null);

    /// <summary>
    /// De sleutels van ontvangsten die ten minste zo lang openstaan, in volgorde van ontvangst; van elke aanbieder alleen de laatste, want wie haar
    /// verwerkt komt langs alle andere.
    /// </summary>
    public IReadOnlyList<string> Open(TimeSpan ouderDan, int hoogstens) => database.Leest<IReadOnlyList<string>>(transactie =>
        [.. transactie.Query<string>(transactie.Sql.Dienst.Open, new { grens = (klok.GetUtcNow() - ouderDan).AlsTekst(), nu = klok.GetUtcNow().AlsTekst(), hoogstens })]);

    /// <summary>
    /// Beoordeelt een declaratie en legt alles ervan vast, als zij aan de beurt is. Wil <paramref name="verwerk"/> nog niet oordelen (het geeft dan
    /// null), dan wacht zij tot en met <paramref name="wachtTot"/>. Geeft <paramref name="houdVast"/> een dag, dan gaat er nog niets de deur uit: het antwoord
    /// wacht tot iemand het vrijgeeft, of tot die dag. Dat geldt ook voor hetzelfde bericht nog eens, zolang het oordeel erover wordt vastgehouden.
    /// </summary>
    /// <returns>Of de ontvangst aan de beurt was.</returns>
    public bool Beoordeel(
        Ontvangst ontvangst,
        DeclaratieBericht bericht,
        Afschrift ontvangen,
        DateOnly peildatum,
        DateOnly wachtTot,
        Func<Dossier, (Verwerkt Verwerkt, byte[] Antwoord)?> verwerk,
        Func<BewaardOordeel, Oordeelinzage, IEnumerable<NieuwUitgaandBericht>> post,
        Func<DateOnly?>? houdVast = null) =>
        AanDeBeurt(ontvangst, Grendel.Ontvangst(ontvangst.Volgordesleutel), transactie =>
        {
            if (new Declaratieopslag(database, klok).Verwerk(transactie, bericht, ontvangen, peildatum, verwerk) is { } oordeel)
            {
                if (Uiterlijk(transactie, oordeel, houdVast) is { } uiterlijk)
                {
                    transactie.Execute(transactie.Sql.Dienst.HoudVast, new { versie = oordeel.Versie, uiterlijk, ontvangst.Nummer });
                    Beoordelingopslag.Noteer(transactie, oordeel.Versie, null, Beoordelingsstap.Vastgehouden, Gebruiker.Dienst, oordeel.IsHerhaling ? "Hetzelfde bericht is nog eens aangeboden" : "Volgens instelling", null, klok.GetUtcNow());
                    return;
                }

                RondAf(transactie, ontvangst, Ontvangststatus.Beoordeeld, null, null, oordeel.Versie);
                Uitgaandopslag.VoegToe(transactie, ontvangst, post(oordeel, new Oordeelinzage(transactie, oordeel.Versie)), klok.GetUtcNow());
            }
            else
            {
                transactie.Execute(transactie.Sql.Dienst.LaatWachten, new { wachtTot, ontvangst.Nummer });
            }
        });

    /// <summary>
    /// Neemt een toewijzingsbericht op, als het aan de beurt is, of weigert het met redenen. Declaraties van dezelfde aanbieder en gemeente die
    /// wachten, komen dan weer open te staan.
    /// </summary>
    /// <param name="ontvangst">De ontvangst waarin het bericht zat.</param>
    /// <param name="bericht">Het bericht.</param>
    /// <param name="peildatum">De dag waarop het wordt opgenomen.</param>
    /// <param name="toets">Wat er op het bericht is aan te merken, met zijn dossier.</param>
    /// <param name="verslag">Schrijft de redenen op als JSON.</param>
    /// <param name="post">Wat er bij een weigering de deur uit moet, met het verslag.</param>
    /// <param name="opname">Wat er de deur uit moet als het is opgenomen.</param>
    /// <param name="gewekt">De sleutels van de declaraties die weer open staan.</param>
    /// <returns>Of de ontvangst aan de beurt was.</returns>
    public bool NeemOp(
        Ontvangst ontvangst,
        ToewijzingBericht bericht,
        DateOnly peildatum,
        Func<ToewijzingBericht, Toewijzingsdossier, IReadOnlyList<string>> toets,
        Func<IReadOnlyList<string>, byte[]> verslag,
        Func<byte[], IEnumerable<NieuwUitgaandBericht>> post,
        Func<Toewijzinguitslag, DateTimeOffset, IEnumerable<NieuwUitgaandBericht>> opname,
        out IReadOnlyList<string> gewekt)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        IReadOnlyList<string> wakker = [];
        var aanDeBeurt = AanDeBeurt(ontvangst, Grendel.Toewijzingen([ontvangst.Volgordesleutel]), transactie =>
        {
            var uitslag = new Toewijzingenopslag(database, klok).Verwerk(transactie, bericht, ontvangst.Vingerafdruk, peildatum, toets);
            if (uitslag.Lot == Toewijzinglot.Geweigerd)
            {
                Weiger(transactie, ontvangst, Ontvangststatus.Geweigerd, verslag(uitslag.Redenen), post);
                return;
            }

            RondAf(transactie, ontvangst, Ontvangststatus.Opgenomen, null, null, null);
            if (uitslag.Lot == Toewijzinglot.Opgenomen)
            {
                Uitgaandopslag.VoegToe(transactie, ontvangst, opname(uitslag, klok.GetUtcNow()), klok.GetUtcNow());
            }

            wakker = [.. transactie.Query<string>(transactie.Sql.Dienst.Wek, new { bericht.Aanbieder, bericht.Gemeente })];
        });
        gewekt = wakker;
        return aanDeBeurt;
    }

    /// <summary>Legt vast dat een bericht niet te lezen is of niet kan, met wat daarover de deur uit moet.</summary>
    /// <returns>Of de ontvangst aan de beurt was.</returns>
    public bool WijsAf(Ontvangst ontvangst, Ontvangststatus status, byte[] verslag, Func<byte[], IEnumerable<NieuwUitgaandBericht>> post) =>
        AanDeBeurt(ontvangst, Grendel.Ontvangst(ontvangst.Volgordesleutel), transactie => Weiger(transactie, ontvangst, status, verslag, post));

    /// <summary>Legt vast dat aan een ontvangst wordt begonnen, vóórdat het gebeurt: sterft het proces eraan, dan blijft dat staan.</summary>
    /// <returns>Hoe vaak dat nu is gebeurd.</returns>
    public int TelPoging(Ontvangst ontvangst) => database.InTransactie(Grendel.Geen, transactie =>
    {
        transactie.Execute(transactie.Sql.Dienst.TelPoging, new { aantal = 1, ontvangst.Nummer });
        return transactie.ExecuteScalar<int>(transactie.Sql.Dienst.Pogingen, new { ontvangst.Nummer });
    });

    /// <summary>De poging telt niet: het lag niet aan de ontvangst.</summary>
    public void VergeetPoging(Ontvangst ontvangst) => database.InTransactie(
        Grendel.Geen, transactie => transactie.Execute(transactie.Sql.Dienst.TelPoging, new { aantal = -1, ontvangst.Nummer }));

    /// <summary>Legt vast dat een ontvangst bij ons niet te verwerken is. Wat erachter staat gaat door.</summary>
    public void ZetOpFout(Ontvangst ontvangst, string reden) =>
        AanDeBeurt(ontvangst, Grendel.Ontvangst(ontvangst.Volgordesleutel), transactie => RondAf(transactie, ontvangst, Ontvangststatus.Fout, reden, null, null));

    /// <summary>Wat op fout staat en waarom, in volgorde van ontvangst.</summary>
    public IReadOnlyList<(string Sleutel, string Reden)> OpFout() => database.Leest<IReadOnlyList<(string, string)>>(transactie =>
        [.. transactie.Query<(string, string)>(transactie.Sql.Dienst.RedenenVanFout)]);

    /// <summary>Zet terug wat op fout stond: alles, of alleen deze ene.</summary>
    /// <returns>De sleutels, in volgorde van ontvangst.</returns>
    public IReadOnlyList<string> Herstel(string? sleutel) => database.InTransactie<IReadOnlyList<string>>(Grendel.Geen, transactie =>
    {
        var sleutels = transactie.Query<string>(transactie.Sql.Dienst.StaatOpFout, new { sleutel }).ToList();
        transactie.Execute(transactie.Sql.Dienst.Herstel, new { sleutel });
        return sleutels;
    });

    /// <summary>Zet open wat lang genoeg heeft gewacht: van wie het vandaag de laatste dag is, of al voorbij.</summary>
    /// <returns>De sleutels, in volgorde van ontvangst.</returns>
    public IReadOnlyList<string> BeeindigWachten(DateOnly vandaag) =>
        // Eerst kijken: bijna altijd is er niets, en dan hoeft er ook niets te worden geschreven.
        database.Leest(transactie => transactie.Query<string>(transactie.Sql.Dienst.WachtTeLang, new { vandaag }).Any())
            ? database.InTransactie<IReadOnlyList<string>>(Grendel.Geen, transactie =>
            {
                var sleutels = transactie.Query<string>(transactie.Sql.Dienst.WachtTeLang, new { vandaag }).ToList();
                transactie.Execute(transactie.Sql.Dienst.BeeindigWachten, new { vandaag });
                return sleutels;
            })
            : [];

    /// <summary>Wat er openstaat en wacht, voor wie de dienst bewaakt.</summary>
    public Ontvangststand Stand() => database.Leest(transactie =>
    {
        var (open, wacht, fout, vastgehouden, oudste) = transactie.Eerste<(long, long, long, long, string?)>(transactie.Sql.Dienst.Ontvangststand);
        return new Ontvangststand(open, wacht, vastgehouden, fout, oudste is null ? null : Tijdstippen.VanTekst(oudste));
    });

    private bool AanDeBeurt(Ontvangst ontvangst, Grendel grendel, Action<Transactie> werk) => database.InTransactie(grendel, transactie =>
    {
        var eigen = Zoek(transactie, ontvangst.Sleutel);
        if (eigen is not { Status: Ontvangststatus.Ontvangen } || (eigen.Aanbieder is { } aanbieder && Eerste(transactie, aanbieder)?.Nummer != eigen.Nummer))
        {
            return false;
        }

        werk(transactie);
        return true;
    });

    /// <summary>Tot wanneer het antwoord wordt vastgehouden; null als het meteen weg mag.</summary>
    private static DateOnly? Uiterlijk(Transactie transactie, BewaardOordeel oordeel, Func<DateOnly?>? houdVast) => oordeel switch
    {
        { IsVastgehouden: true } => Datums.VanGetal(transactie.Getal(transactie.Sql.Dienst.UiterlijkVanOordeel, ("@versie", oordeel.Versie))!.Value),
        { IsHerhaling: true } => null,
        _ => houdVast?.Invoke(),
    };

    private void Weiger(Transactie transactie, Ontvangst ontvangst, Ontvangststatus status, byte[] verslag, Func<byte[], IEnumerable<NieuwUitgaandBericht>> post)
    {
        RondAf(transactie, ontvangst, status, null, Verslagopslag.Bewaar(transactie, ontvangst, verslag), null);
        Uitgaandopslag.VoegToe(transactie, ontvangst, post(verslag), klok.GetUtcNow());
    }

    private void RondAf(Transactie transactie, Ontvangst ontvangst, Ontvangststatus status, string? reden, byte[]? verslag, long? versie) =>
        transactie.Execute(transactie.Sql.Dienst.RondAf, new { status = Naam(status), reden, verslag, versie, nu = klok.GetUtcNow().AlsTekst(), ontvangst.Nummer });

    internal static Ontvangst? Zoek(Transactie transactie, string sleutel) =>
        transactie.Eerste<Rij>(transactie.Sql.Dienst.Ontvangst, new { sleutel })?.AlsOntvangst();

    /// <summary>Elke aflevering van hetzelfde bericht die met dit oordeel wordt vastgehouden, in volgorde van ontvangst.</summary>
    internal static IReadOnlyList<Ontvangst> Afleveringen(Transactie transactie, long versie) =>
        [.. transactie.Query<Rij>(transactie.Sql.Dienst.Afleveringen, new { versie }).Select(rij => rij.AlsOntvangst())];

    private static Ontvangst? Eerste(Transactie transactie, string aanbieder) =>
        transactie.Eerste<Rij>(transactie.Sql.Dienst.OudsteOpen, new { aanbieder })?.AlsOntvangst();

    private static string Naam<T>(T waarde)
        where T : struct, Enum => waarde.ToString().ToLowerInvariant();

    /// <summary>Een rij zoals zij in de tabel staat.</summary>
    private sealed class Rij
    {
        public long Nummer { get; init; }

        public string Sleutel { get; init; } = "";

        public string? Soort { get; init; }

        public string Kanaal { get; init; } = "";

        public string? Afzender { get; init; }

        public string? Kenmerk { get; init; }

        public string? AntwoordAan { get; init; }

        public string? Spoor { get; init; }

        public byte[] Vingerafdruk { get; init; } = [];

        public string OntvangenOp { get; init; } = "";

        public long? Lengte { get; init; }

        public string? Gemeente { get; init; }

        public string? Aanbieder { get; init; }

        public string Status { get; init; } = "";

        public long? WachtTot { get; init; }

        public long? Uiterlijk { get; init; }

        public string? Reden { get; init; }

        public byte[]? Verslag { get; init; }

        public long? Versie { get; init; }

        public string? AfgehandeldOp { get; init; }

        public Ontvangst AlsOntvangst() => new()
        {
            Nummer = Nummer,
            Sleutel = Sleutel,
            Soort = Soort,
            Kanaal = Enum.Parse<Kanaal>(Kanaal, ignoreCase: true),
            Afzender = Afzender,
            Kenmerk = Kenmerk,
            AntwoordAan = AntwoordAan,
            Spoor = Spoor,
            Vingerafdruk = new Vingerafdruk(Vingerafdruk),
            OntvangenOp = Tijdstippen.VanTekst(OntvangenOp),
            Lengte = Lengte,
            Gemeente = Gemeente,
            Aanbieder = Aanbieder,
            Status = Enum.Parse<Ontvangststatus>(Status, ignoreCase: true),
            WachtTot = WachtTot is { } dag ? Datums.VanGetal(dag) : null,
            Uiterlijk = Uiterlijk is { } laatste ? Datums.VanGetal(laatste) : null,
            Reden = Reden,
            Verslag = Verslag,
            Versie = Versie,
            AfgehandeldOp = AfgehandeldOp is null ? null : Tijdstippen.VanTekst(AfgehandeldOp),
        };
    }
}

/// <param name="Open">Ontvangen en nog niet verwerkt.</param>
/// <param name="Wacht">Wacht op een toewijzing.</param>
/// <param name="Vastgehouden">Beoordeeld, en wacht op vrijgave of op de termijn.</param>
/// <param name="Fout">Kon niet worden verwerkt.</param>
/// <param name="OudsteOpen">Wanneer de oudste die openstaat is ontvangen.</param>
public sealed record Ontvangststand(long Open, long Wacht, long Vastgehouden, long Fout, DateTimeOffset? OudsteOpen);
