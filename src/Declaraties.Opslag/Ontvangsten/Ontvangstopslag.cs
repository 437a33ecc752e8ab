using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;

namespace Declaraties.Opslag.Ontvangsten;

/// <summary>
/// Wat is ontvangen, en hoe ver het is. Verwerken gaat per aanbieder in volgorde van ontvangst; wat een ontvangst oplevert (oordeel of toewijzing,
/// haar nieuwe status, en wat de deur uit moet) wordt in één transactie vastgelegd.
/// </summary>
public sealed class Ontvangstopslag(Database database, TimeProvider klok)
{
    /// <summary>De ontvangst met deze sleutel; null als zij er niet is.</summary>
    public Ontvangst? Zoek(string sleutel) => database.Leest(transactie => Zoek(transactie, sleutel));

    /// <summary>Het bericht zoals ontvangen.</summary>
    public Afschrift Afschrift(Ontvangst ontvangst) => database.Leest(transactie => new Afschrift(
        ontvangst.Vingerafdruk, transactie.ExecuteScalar<byte[]>(transactie.Sql.Ontvangsten.Bericht, new { nummer = ontvangst.Nummer })!));

    /// <summary>Het foutbericht (Fo01) dat op haar envelop is geantwoord; null als dat er niet is.</summary>
    public byte[]? Foutbericht(Ontvangst ontvangst) => database.Leest(transactie =>
        transactie.ExecuteScalar<byte[]?>(transactie.Sql.Ontvangsten.Foutbericht, new { nummer = ontvangst.Nummer }) is { } ingepakt ? Compressie.Uitpakken(ingepakt) : null);

    /// <summary>
    /// Wat er eerst moet gebeuren voordat deze ontvangst klaar is: de oudste open ontvangst van dezelfde aanbieder, tot en met deze zelf. Null als deze niet open is.
    /// </summary>
    public Ontvangst? Eerstvolgende(string sleutel) => database.Leest(transactie =>
        Zoek(transactie, sleutel) is { Status: Ontvangststatus.Ontvangen } eigen
            ? eigen.Aanbieder is { } aanbieder ? Eerste(transactie, aanbieder) : eigen
            : null);

    /// <summary>
    /// De sleutels van ontvangsten die ten minste zo lang openstaan, in volgorde van ontvangst; van elke aanbieder alleen de laatste, want wie haar
    /// verwerkt komt langs alle andere.
    /// </summary>
    public IReadOnlyList<string> Open(TimeSpan ouderDan, int hoogstens) => database.Leest<IReadOnlyList<string>>(transactie =>
        [.. transactie.Query<string>(transactie.Sql.Ontvangsten.Open, new { grens = (klok.GetUtcNow() - ouderDan).AlsTekst(), nu = klok.GetUtcNow().AlsTekst(), hoogstens })]);

    /// <summary>Legt vast dat aan een ontvangst wordt begonnen, vóórdat het gebeurt: sterft het proces eraan, dan blijft dat staan.</summary>
    /// <returns>Hoe vaak dat nu is gebeurd.</returns>
    public int TelPoging(Ontvangst ontvangst) => database.InTransactie(Grendel.Geen, transactie =>
    {
        transactie.Execute(transactie.Sql.Ontvangsten.TelPoging, new { aantal = 1, ontvangst.Nummer });
        return transactie.ExecuteScalar<int>(transactie.Sql.Ontvangsten.Pogingen, new { ontvangst.Nummer });
    });

    /// <summary>De poging telt niet: het lag niet aan de ontvangst.</summary>
    public void VergeetPoging(Ontvangst ontvangst) => database.InTransactie(
        Grendel.Geen, transactie => transactie.Execute(transactie.Sql.Ontvangsten.TelPoging, new { aantal = -1, ontvangst.Nummer }));

    /// <summary>Wat op fout staat en waarom, in volgorde van ontvangst.</summary>
    public IReadOnlyList<OntvangstOpFout> OpFout() => database.Leest<IReadOnlyList<OntvangstOpFout>>(transactie =>
        [.. transactie.Query<OntvangstOpFout>(transactie.Sql.Ontvangsten.RedenenVanFout)]);

    /// <summary>Zet terug wat op fout stond: alles, of alleen deze ene.</summary>
    /// <returns>De sleutels, in volgorde van ontvangst.</returns>
    public IReadOnlyList<string> Herstel(string? sleutel) => database.InTransactie<IReadOnlyList<string>>(Grendel.Geen, transactie =>
    {
        var sleutels = transactie.Query<string>(transactie.Sql.Ontvangsten.StaatOpFout, new { sleutel }).ToList();
        transactie.Execute(transactie.Sql.Ontvangsten.Herstel, new { sleutel });
        return sleutels;
    });

    /// <summary>Zet open wat lang genoeg heeft gewacht: van wie de laatste dag voorbij is.</summary>
    /// <returns>De sleutels, in volgorde van ontvangst.</returns>
    public IReadOnlyList<string> BeeindigWachten(DateOnly vandaag) =>
        // Eerst kijken: bijna altijd is er niets, en dan hoeft er ook niets te worden geschreven.
        database.Leest(transactie => transactie.Query<string>(transactie.Sql.Ontvangsten.WachtTeLang, new { vandaag }).Any())
            ? database.InTransactie<IReadOnlyList<string>>(Grendel.Geen, transactie =>
            {
                var sleutels = transactie.Query<string>(transactie.Sql.Ontvangsten.WachtTeLang, new { vandaag }).ToList();
                transactie.Execute(transactie.Sql.Ontvangsten.BeeindigWachten, new { vandaag });
                return sleutels;
            })
            : [];

    /// <summary>Wat er openstaat en wacht, voor wie de dienst bewaakt.</summary>
    public Ontvangststand Stand() => database.Leest(transactie =>
    {
        var (open, wacht, fout, vastgehouden, oudste) = transactie.Eerste<(long, long, long, long, string?)>(transactie.Sql.Ontvangsten.Ontvangststand);
        return new Ontvangststand(open, wacht, vastgehouden, fout, oudste is null ? null : Tijdstippen.VanTekst(oudste));
    });

    /// <summary>Of deze ontvangst open staat, en van haar aanbieder de oudste is die dat doet.</summary>
    internal static bool IsAanDeBeurt(Transactie transactie, string sleutel) =>
        Zoek(transactie, sleutel) is { Status: Ontvangststatus.Ontvangen } eigen && (eigen.Aanbieder is not { } aanbieder || Eerste(transactie, aanbieder)?.Nummer == eigen.Nummer);

    internal static void RondAf(Transactie transactie, Ontvangst ontvangst, Ontvangststatus status, string? reden, byte[]? verslag, long? versie, DateTimeOffset nu) =>
        transactie.Execute(transactie.Sql.Ontvangsten.RondAf, new { status = status.Woord(), reden, verslag, versie, nu = nu.AlsTekst(), ontvangst.Nummer });

    internal static Ontvangst? ZoekAflevering(Transactie transactie, string ontdubbel) =>
        transactie.Eerste<Ontvangstrij>(transactie.Sql.Ontvangsten.DezelfdeOntvangst, new { ontdubbel })?.AlsOntvangst();

    internal static Ontvangst? Zoek(Transactie transactie, string sleutel) =>
        transactie.Eerste<Ontvangstrij>(transactie.Sql.Ontvangsten.Ontvangst, new { sleutel })?.AlsOntvangst();

    /// <summary>Elke aflevering van hetzelfde bericht die met dit oordeel wordt vastgehouden, in volgorde van ontvangst.</summary>
    internal static IReadOnlyList<Ontvangst> Afleveringen(Transactie transactie, long versie) =>
        [.. transactie.Query<Ontvangstrij>(transactie.Sql.Ontvangsten.Afleveringen, new { versie }).Select(rij => rij.AlsOntvangst())];

    private static Ontvangst? Eerste(Transactie transactie, Aanbieder aanbieder) =>
        transactie.Eerste<Ontvangstrij>(transactie.Sql.Ontvangsten.OudsteOpen, new { aanbieder })?.AlsOntvangst();
}
