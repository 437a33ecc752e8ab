using Dapper;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag;

/// <summary>
/// Wat de deur uit moet (outbox). Rijen ontstaan in de transactie van het oordeel; daarna worden ze bezorgd, per kanaal en volgordesleutel in
/// volgorde. Wat mislukt houdt alleen zijn eigen sleutel in zijn eigen kanaal op.
/// </summary>
public sealed class Uitgaandopslag(Database database, TimeProvider klok)
{
    /// <summary>Wat nu langs dit kanaal bezorgd kan worden, in volgorde. Een sleutel waarvan de voorste pas later opnieuw mag, doet niet mee.</summary>
    public IReadOnlyList<UitgaandBericht> Klaar(string kanaal, int hoogstens) => database.Leest<IReadOnlyList<UitgaandBericht>>(transactie =>
        [.. transactie.Connection!.Query<Rij>(
            """
            select nummer as Nummer, bericht_id as BerichtId, volgordesleutel as Volgordesleutel, kanaal as Kanaal, soort as Soort, bestemming as Bestemming,
                   kenmerk as Kenmerk, spoor as Spoor, inhoudstype as Inhoudstype, inhoud as Inhoud, aangemaakt_op as AangemaaktOp, pogingen as Pogingen
            from uitgaand
            where verzonden_op is null and kanaal = @kanaal
              and volgordesleutel not in (
                  select volgordesleutel from uitgaand
                  where verzonden_op is null and kanaal = @kanaal and volgende_poging is not null and volgende_poging > @nu)
            order by nummer limit @hoogstens
            """,
            new { nu = klok.GetUtcNow().AlsTekst(), hoogstens, kanaal },
            transactie).Select(rij => rij.AlsBericht())]);

    /// <summary>Legt vast hoe het bezorgen afliep: wat bezorgd is, en wat mislukte en hoe lang dat moet rusten.</summary>
    public void Meld(IReadOnlyCollection<UitgaandBericht> bezorgd, IReadOnlyCollection<(UitgaandBericht Bericht, string Fout, TimeSpan Rust)> mislukt)
    {
        database.InTransactie(transactie =>
        {
            var nu = klok.GetUtcNow();
            foreach (var bericht in bezorgd)
            {
                transactie.Connection!.Execute(
                    "update uitgaand set verzonden_op = @nu, pogingen = pogingen + 1, volgende_poging = null, fout = null where nummer = @Nummer",
                    new { nu = nu.AlsTekst(), bericht.Nummer },
                    transactie);
            }

            foreach (var (bericht, fout, rust) in mislukt)
            {
                transactie.Connection!.Execute(
                    "update uitgaand set pogingen = pogingen + 1, volgende_poging = @later, fout = @fout where nummer = @Nummer and verzonden_op is null",
                    new { later = (nu + rust).AlsTekst(), fout, bericht.Nummer },
                    transactie);
            }

            return 0;
        });
    }

    /// <summary>Wat er nog weg moet, voor wie de dienst bewaakt.</summary>
    public Uitgaandstand Stand() => database.Leest(transactie =>
    {
        var (aantal, oudste) = transactie.Connection!.QuerySingle<(long, string?)>(
            "select count(*), min(aangemaakt_op) from uitgaand where verzonden_op is null", transaction: transactie);
        return new Uitgaandstand(aantal, oudste is null ? null : Tijdstippen.VanTekst(oudste));
    });

    /// <summary>Neemt op wat bij een ontvangst de deur uit moet. Een nummer dat er al is, blijft zoals het is.</summary>
    internal static void VoegToe(SqliteTransaction transactie, Ontvangst ontvangst, IEnumerable<NieuwUitgaandBericht> berichten, DateTimeOffset nu)
    {
        foreach (var bericht in berichten)
        {
            transactie.Connection!.Execute(
                """
                insert into uitgaand (bericht_id, volgordesleutel, kanaal, soort, bestemming, kenmerk, spoor, inhoudstype, inhoud, aangemaakt_op)
                select @BerichtId, @Volgordesleutel, @Kanaal, @Soort, @Bestemming, @Kenmerk, @Spoor, @Inhoudstype, @inhoud, @nu
                where not exists (select 1 from uitgaand where bericht_id = @BerichtId)
                """,
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
                    inhoud = Compressie.Inpakken(bericht.Inhoud.Span),
                    nu = nu.AlsTekst(),
                },
                transactie);
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

/// <param name="Aantal">Nog niet bezorgd.</param>
/// <param name="Oudste">Wanneer het oudste daarvan is opgesteld.</param>
public sealed record Uitgaandstand(long Aantal, DateTimeOffset? Oudste);
