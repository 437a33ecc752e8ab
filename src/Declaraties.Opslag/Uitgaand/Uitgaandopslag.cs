using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Uitgaand;

/// <summary>
/// Wat de deur uit moet (outbox). Rijen ontstaan in de transactie van het oordeel; daarna worden ze bezorgd, per kanaal en volgordesleutel in
/// volgorde. Wat mislukt houdt alleen zijn eigen sleutel in zijn eigen kanaal op. Wat te lang aan zichzelf mislukt wordt opgegeven en staat in <see cref="Onbestelbaaropslag"/>.
/// </summary>
public sealed class Uitgaandopslag(Database database, TimeProvider klok)
{
    /// <summary>Zo lang rust een bericht hoogstens tussen twee pogingen. Een rust die langer zou duren is geschreven met een klok die voorliep, en geldt niet.</summary>
    public static TimeSpan LangsteRust { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Wat nu langs dit kanaal bezorgd kan worden, in volgorde. Een sleutel waarvan de voorste pas later opnieuw mag, doet niet mee.</summary>
    /// <param name="kanaal">Welke uitgang.</param>
    /// <param name="hoogstens">Hoeveel berichten.</param>
    /// <param name="bytes">Als er zo veel bytes zijn komt er geen bericht meer bij; er is er altijd een.</param>
    public IReadOnlyList<UitgaandBericht> Klaar(string kanaal, int hoogstens, long bytes = long.MaxValue) => database.Leest(transactie =>
    {
        var klaar = new List<UitgaandBericht>();
        foreach (var rij in transactie.Stroom<Rij>(transactie.Sql.Uitgaand.KlaarOmTeBezorgen, new { nu = klok.GetUtcNow().AlsTekst(), verst = (klok.GetUtcNow() + LangsteRust).AlsTekst(), hoogstens, kanaal }))
        {
            klaar.Add(rij.AlsBericht());
            bytes -= klaar[^1].Inhoud.Length;
            if (bytes <= 0)
            {
                break;
            }
        }

        return klaar;
    });

    /// <summary>Legt vast hoe het bezorgen afliep: wat bezorgd is, en wat mislukte en hoe lang dat moet rusten.</summary>
    /// <param name="bezorgd">Wat is aangekomen.</param>
    /// <param name="mislukt">Wat niet is aangekomen.</param>
    /// <param name="opgevenNa">Hoe lang het aan een bericht zelf mag liggen voordat het wordt opgegeven.</param>
    /// <returns>De nummers van wat nu is opgegeven.</returns>
    public IReadOnlyList<long> Meld(IReadOnlyCollection<UitgaandBericht> bezorgd, IReadOnlyCollection<Mislukking> mislukt, TimeSpan opgevenNa) =>
        database.InTransactie(Grendel.Geen, transactie =>
        {
            var nu = klok.GetUtcNow();
            foreach (var bericht in bezorgd)
            {
                transactie.Execute(transactie.Sql.Uitgaand.Bezorgd, new { nu = nu.AlsTekst(), bericht.Nummer });
                transactie.Execute(transactie.Sql.Retouren.Bezorgd, new { nu = nu.AlsTekst(), bericht.BerichtId });
            }

            return mislukt.Where(een => IsOpgegeven(transactie, een, nu, (nu - opgevenNa).AlsTekst())).Select(een => een.Bericht.Nummer).ToList();
        });

    private static bool IsOpgegeven(Transactie transactie, Mislukking mislukking, DateTimeOffset nu, string grens)
    {
        var (bericht, sql) = (mislukking.Bericht, transactie.Sql.Uitgaand);
        transactie.Execute(
            sql.NietBezorgd,
            new { nu = nu.AlsTekst(), later = (nu + mislukking.Rust).AlsTekst(), fout = mislukking.Fout, ligtAanBericht = mislukking.LigtAanBericht ? 1 : 0, bericht.Nummer });
        if (!mislukking.LigtAanBericht || transactie.Execute(sql.GeefOp, new { nu = nu.AlsTekst(), grens, bericht.Nummer }) == 0)
        {
            return false;
        }

        transactie.Execute(sql.ErfMislukking, new { grens, bericht.Kanaal, bericht.Volgordesleutel, bericht.Bestemming });
        if (mislukking.Vervolg is { } vervolg)
        {
            transactie.Execute(sql.GeefVervolgOp, new { nu = nu.AlsTekst(), bericht.Nummer, vervolg });
        }

        return true;
    }

    /// <summary>Ruimt op wat voor dit tijdstip is bezorgd. Oordelen, antwoorden en ontvangsten blijven; dit zijn de kopieën voor onderweg.</summary>
    /// <returns>Hoeveel er weg zijn: niet meer dan <paramref name="hoogstens"/>, zodat niemand lang wacht.</returns>
    public int RuimOp(DateTimeOffset bezorgdVoor, int hoogstens) => database.InTransactie(
        Grendel.Geen, transactie => transactie.Execute(transactie.Sql.Uitgaand.RuimBezorgdOp, new { grens = bezorgdVoor.AlsTekst(), hoogstens }));

    /// <summary>Wat er nog weg moet, voor wie de dienst bewaakt.</summary>
    public Uitgaandstand Stand() => database.Leest(transactie =>
    {
        var (aantal, oudste) = transactie.Eerste<(long, string?)>(transactie.Sql.Uitgaand.Uitgaandstand);
        return new Uitgaandstand(aantal, oudste is null ? null : Tijdstippen.VanTekst(oudste));
    });

    /// <summary>Neemt op wat bij een ontvangst de deur uit moet. Een nummer dat er al is, blijft zoals het is.</summary>
    internal static void VoegToe(Transactie transactie, Ontvangst ontvangst, IEnumerable<NieuwUitgaandBericht> berichten, DateTimeOffset nu)
    {
        foreach (var bericht in berichten.Where(een => een.Abonnee is not { } abonnee || Webhookopslag.IsAangemeld(transactie, abonnee)))
        {
            transactie.Execute(
                transactie.Sql.Uitgaand.NieuwUitgaand,
                new
                {
                    bericht.BerichtId,
                    Volgordesleutel = bericht.Volgordesleutel ?? ontvangst.Volgordesleutel,
                    bericht.Kanaal,
                    bericht.Soort,
                    bericht.Bestemming,
                    bericht.Kenmerk,
                    ontvangst.Spoor,
                    bericht.Inhoudstype,
                    inhoud = bericht.Schrijf is { } schrijf ? Compressie.Inpakken(schrijf) : Compressie.Inpakken(bericht.Inhoud.Span),
                    nu = nu.AlsTekst(),
                });
            if (bericht.Referentienummer is { } referentienummer)
            {
                Retouropslag.Onthoud(transactie, ontvangst, bericht.Soort, referentienummer, nu, bericht.Kanaal, bericht.BerichtId);
            }
        }
    }

    /// <summary>Een rij zoals zij in de tabel staat.</summary>
    private sealed class Rij
    {
        public long Nummer { get; init; }

        public string BerichtId { get; init; } = "";

        public string Volgordesleutel { get; init; } = "";

        public string Kanaal { get; init; } = "";

        public string Soort { get; init; } = "";

        public string Bestemming { get; init; } = "";

        public string? Kenmerk { get; init; }

        public string? Spoor { get; init; }

        public string Inhoudstype { get; init; } = "";

        public byte[] Inhoud { get; init; } = [];

        public string AangemaaktOp { get; init; } = "";

        public long Pogingen { get; init; }

        public UitgaandBericht AlsBericht() => new()
        {
            Nummer = Nummer,
            BerichtId = BerichtId,
            Volgordesleutel = Volgordesleutel,
            Kanaal = Kanaal,
            Soort = Soort,
            Bestemming = Bestemming,
            Kenmerk = Kenmerk,
            Spoor = Spoor,
            Inhoudstype = Inhoudstype,
            Inhoud = Compressie.Uitpakken(Inhoud),
            AangemaaktOp = Tijdstippen.VanTekst(AangemaaktOp),
            Pogingen = (int)Pogingen,
        };
    }
}
