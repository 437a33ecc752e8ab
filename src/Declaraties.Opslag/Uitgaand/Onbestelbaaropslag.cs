using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Logboek;

namespace Declaraties.Opslag.Uitgaand;

/// <summary>
/// Post die niet te bezorgen is: wat is opgegeven, wat aan zichzelf mislukt en nog wordt geprobeerd, en wat al zo lang onderweg is. Wie er iets mee doet
/// staat in het logboek. Het antwoord zelf blijft bij het oordeel, wat er ook met zijn post gebeurt.
/// </summary>
/// <param name="database">De database.</param>
/// <param name="klok">De klok.</param>
/// <param name="opgevenNa">Wat zo lang onderweg is en een keer mislukte staat er ook bij, al ligt het aan het kanaal.</param>
public sealed class Onbestelbaaropslag(Database database, TimeProvider klok, TimeSpan opgevenNa)
{
    private const string Opnieuw = "post opnieuw geprobeerd";

    private string Grens => (klok.GetUtcNow() - opgevenNa).AlsTekst();

    /// <summary>Een bladzijde, de oudste voorop.</summary>
    public Bladzijde<Onbestelbaar> Lijst(int bladzijde) => database.Leest(transactie =>
    {
        var grens = Grens;
        var aantal = transactie.ExecuteScalar<int>(transactie.Sql.Uitgaand.AantalOnbestelbaar, new { grens });
        var rijen = transactie.Query<Rij>(transactie.Sql.Uitgaand.Onbestelbaar, new { grens, vanaf = (long)Bladzijde.Vanaf(bladzijde), hoogstens = Bladzijde.Grootte });
        return new Bladzijde<Onbestelbaar>([.. rijen.Select(rij => rij.AlsPost())], Math.Min(aantal, Bladzijde.Meeste), aantal > Bladzijde.Meeste, bladzijde);
    });

    /// <summary>Alles wat er staat.</summary>
    public IReadOnlyList<Onbestelbaar> Alles() => database.Leest<IReadOnlyList<Onbestelbaar>>(transactie =>
        [.. transactie.Query<Rij>(transactie.Sql.Uitgaand.Onbestelbaar, new { grens = Grens, vanaf = 0L, hoogstens = int.MaxValue }).Select(rij => rij.AlsPost())]);

    /// <summary>Een bericht dat hier staat; null als het er niet (meer) staat.</summary>
    public Onbestelbaar? Zoek(long nummer) => database.Leest(transactie => Zoek(transactie, nummer));

    /// <summary>Zet een bericht terug bij wat de deur uit moet.</summary>
    /// <returns>Of het er stond.</returns>
    public bool ProbeerOpnieuw(long nummer, Gebruiker wie) => Doe(nummer, wie, Opnieuw, "wordt weer bezorgd", null, (transactie, post) => Heropen(transactie, post));

    /// <summary>Zet alles terug.</summary>
    /// <returns>Hoeveel dat er waren.</returns>
    public int ProbeerAllesOpnieuw(Gebruiker wie) => database.InTransactie(Grendel.Logboek, transactie =>
    {
        var alles = transactie.Query<Rij>(transactie.Sql.Uitgaand.Onbestelbaar, new { grens = Grens, vanaf = 0L, hoogstens = int.MaxValue }).ToList();
        foreach (var rij in alles)
        {
            Heropen(transactie, rij.AlsPost());
        }

        if (alles.Count > 0)
        {
            Logboekopslag.Schrijf(transactie, klok.GetUtcNow(), wie, Opnieuw, "alle onbestelbare post", string.Create(CultureInfo.InvariantCulture, $"{alles.Count} berichten worden weer bezorgd"), null);
        }

        return alles.Count;
    });

    /// <summary>Geeft een bericht een andere bestemming in hetzelfde kanaal, en zet het terug.</summary>
    /// <returns>Of het er stond.</returns>
    public bool LeidOm(long nummer, string bestemming, Gebruiker wie, string reden) => Doe(nummer, wie, "post omgeleid", $"gaat naar {bestemming}", reden, (transactie, post) =>
    {
        Heropen(transactie, post);
        transactie.Execute(transactie.Sql.Uitgaand.LeidOm, new { nummer, bestemming });
    });

    /// <summary>Laat een bericht vervallen: het wordt niet meer bezorgd. Oordeel en antwoord blijven.</summary>
    /// <returns>Of het er stond.</returns>
    public bool LaatVervallen(long nummer, Gebruiker wie, string reden) => Doe(
        nummer, wie, "post vervallen", "wordt niet meer bezorgd", reden, (transactie, _) => transactie.Execute(transactie.Sql.Uitgaand.LaatVervallen, new { nummer }));

    private bool Doe(long nummer, Gebruiker wie, string handeling, string uitkomst, string? reden, Action<Transactie, Onbestelbaar> werk) => database.InTransactie(Grendel.Logboek, transactie =>
    {
        if (Zoek(transactie, nummer) is not { } post)
        {
            return false;
        }

        werk(transactie, post);
        Logboekopslag.Schrijf(transactie, klok.GetUtcNow(), wie, handeling, string.Create(CultureInfo.InvariantCulture, $"uitgaand bericht {nummer} ({post.BerichtId}), {post.Kanaal} naar {post.Bestemming}"), uitkomst, reden);
        return true;
    });

    private static void Heropen(Transactie transactie, Onbestelbaar post) =>
        transactie.Execute(transactie.Sql.Uitgaand.ProbeerOpnieuw, new { nummer = post.Nummer, sleutel = post.BerichtId });

    private Onbestelbaar? Zoek(Transactie transactie, long nummer) =>
        transactie.Eerste<Rij>(transactie.Sql.Uitgaand.EenOnbestelbaar, new { nummer, grens = Grens })?.AlsPost();

    private sealed class Rij
    {
        public long Nummer { get; init; }

        public string BerichtId { get; init; } = "";

        public string Kanaal { get; init; } = "";

        public string Soort { get; init; } = "";

        public string Bestemming { get; init; } = "";

        public string AangemaaktOp { get; init; } = "";

        public long Pogingen { get; init; }

        public string? MisluktSinds { get; init; }

        public string? OpgegevenOp { get; init; }

        public string Fout { get; init; } = "";

        public Onbestelbaar AlsPost() => new()
        {
            Nummer = Nummer,
            BerichtId = BerichtId,
            Kanaal = Kanaal,
            Soort = Soort,
            Bestemming = Bestemming,
            AangemaaktOp = Tijdstippen.VanTekst(AangemaaktOp),
            Pogingen = (int)Pogingen,
            LigtAanBericht = MisluktSinds is not null,
            OpgegevenOp = OpgegevenOp is null ? null : Tijdstippen.VanTekst(OpgegevenOp),
            Reden = Afscherming.ZonderBsn(Fout),
        };
    }
}
