using Declaraties.Domein;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Uitgaand;

/// <summary>
/// Wat er van onze enveloppen met een foutbericht terugkwam. Alles wordt bewaard, ook wat nergens bij hoort; een foutbericht dat al kwam telt niet nog eens.
/// </summary>
public sealed class Retouropslag(Database database, TimeProvider klok)
{
    /// <summary>Het kanaal van een envelop die niemand brengt: wie het antwoord wil haalt haar, over HTTP.</summary>
    public const string Halen = "http";

    /// <summary>Een bladzijde van alles, het laatste voorop.</summary>
    public Bladzijde<Retour> Lijst(int bladzijde) => database.Leest(transactie =>
    {
        var aantal = transactie.ExecuteScalar<int>(transactie.Sql.Retouren.Aantal);
        var rijen = transactie.Query<Rij>(transactie.Sql.Retouren.Lijst, new { vanaf = (long)Bladzijde.Vanaf(bladzijde), hoogstens = Bladzijde.Grootte });
        return new Bladzijde<Retour>([.. rijen.Select(rij => rij.AlsRetour())], Math.Min(aantal, Bladzijde.Meeste), aantal > Bladzijde.Meeste, bladzijde);
    });

    /// <summary>Waarmee nog niets is gedaan, het oudste voorop.</summary>
    public IReadOnlyList<Retour> Open(int hoogstens) => database.Leest<IReadOnlyList<Retour>>(transactie =>
        [.. transactie.Query<Rij>(transactie.Sql.Retouren.Open, new { hoogstens }).Select(rij => rij.AlsRetour())]);

    /// <summary>Hoeveel dat er zijn.</summary>
    public int AantalOpen() => database.Leest(transactie => transactie.ExecuteScalar<int>(transactie.Sql.Retouren.AantalOpen));

    /// <summary>Wat er terugkwam van het antwoord met dit oordeel.</summary>
    public IReadOnlyList<Retour> VanOordeel(long versie) => database.Leest<IReadOnlyList<Retour>>(transactie =>
        [.. transactie.Query<Rij>(transactie.Sql.Retouren.VanOordeel, new { versie }).Select(rij => rij.AlsRetour())]);

    /// <summary>De enveloppen die op een ontvangst antwoorden, de eerste voorop.</summary>
    internal static IReadOnlyList<Verzending> Verzendingen(Transactie transactie, Ontvangst ontvangst) =>
        [.. transactie.Query<Verzendingrij>(transactie.Sql.Retouren.Verzendingen, new { nummer = ontvangst.Nummer }).Select(rij => rij.AlsVerzending())];

    /// <summary>Een foutbericht; null als het er niet is.</summary>
    public Retour? Zoek(long nummer) => database.Leest(transactie => Zoek(transactie, nummer));

    /// <summary>Er hoeft niets mee te gebeuren.</summary>
    /// <returns>Of er nog niets mee was gedaan.</returns>
    public bool Gezien(long nummer, Gebruiker wie) => database.InTransactie(Grendel.Logboek, transactie =>
        Zoek(transactie, nummer) is { Stand: Retourstand.Open } retour && HandelAf(transactie, retour, Retourstand.Gezien, null, wie, "gezien; er hoeft niets"));

    /// <summary>Iemand haalt zelf wat er in een envelop op een ontvangst wordt geantwoord: ook dat is een weg waarlangs het de keten in gaat, dus het nummer dat erop staat wordt onthouden.</summary>
    /// <param name="ontvangst">Waarop het antwoordt.</param>
    /// <param name="soort">Wat er wordt gehaald, zoals het in de outbox heet.</param>
    /// <param name="referentienummer">Het nummer van de eerste keer; wordt alleen gevraagd als er nog geen is.</param>
    /// <returns>De hoeveelste keer het is: wat opnieuw is verstuurd, wordt onder het laatste nummer gehaald.</returns>
    public int Gehaald(Ontvangst ontvangst, string soort, Func<string> referentienummer)
    {
        ArgumentNullException.ThrowIfNull(referentienummer);
        var (aantal, ligtKlaar) = database.Leest(transactie => (AantalVerzendingen(transactie, ontvangst), transactie.ExecuteScalar<int?>(transactie.Sql.Retouren.TeHalen, new { nummer = ontvangst.Nummer, halen = Halen }) is not null));
        if (aantal > 0 && !ligtKlaar)
        {
            return aantal - 1;
        }

        var eerste = aantal > 0 ? null : referentienummer();
        return database.InTransactie(Grendel.Logboek, transactie =>
        {
            var nu = klok.GetUtcNow();
            if (eerste is not null)
            {
                Onthoud(transactie, ontvangst, soort, eerste, nu, Halen, null);
            }

            transactie.Execute(transactie.Sql.Retouren.Gehaald, new { nummer = ontvangst.Nummer, nu = nu.AlsTekst(), halen = Halen });
            return AantalVerzendingen(transactie, ontvangst) - 1;
        });
    }

    /// <summary>Verstuurt een antwoord opnieuw, of zet het klaar om opnieuw te worden gehaald.</summary>
    /// <param name="nummer">Het foutbericht.</param>
    /// <param name="wie">Wie het doet.</param>
    /// <param name="maak">Zegt hoe: bij de ontvangst waarop het antwoordt, en de hoeveelste keer het is. Kan vaker worden gevraagd.</param>
    /// <returns>Hoe het opnieuw gaat; null als er niets (meer) mee te doen is.</returns>
    public Hernieuwing? StuurOpnieuw(long nummer, Gebruiker wie, Func<Ontvangst, int, Hernieuwing> maak) => database.InTransactie(Grendel.Logboek, transactie =>
    {
        if (Zoek(transactie, nummer) is not { KanOpnieuw: true } retour || Ontvangstopslag.Zoek(transactie, retour.Sleutel!) is not { } ontvangst)
        {
            return null;
        }

        var hernieuwing = maak(ontvangst, AantalVerzendingen(transactie, ontvangst));
        if (hernieuwing.Referentienummer is { } vervolg)
        {
            Uitgaandopslag.VoegToe(transactie, ontvangst, hernieuwing.Post, klok.GetUtcNow());
            if (hernieuwing.Post.Count == 0)
            {
                Onthoud(transactie, ontvangst, retour.Soort!, vervolg, klok.GetUtcNow(), Halen, null);
            }

            HandelAf(transactie, retour, Retourstand.Opnieuw, vervolg, wie, hernieuwing.Post.Count > 0 ? $"opnieuw verstuurd als {vervolg}" : $"opnieuw te halen als {vervolg}");
        }

        return hernieuwing;
    });

    /// <summary>Onthoudt onder welk nummer iets de deur uit gaat. Een nummer dat er al is, blijft zoals het is.</summary>
    internal static void Onthoud(Transactie transactie, Ontvangst ontvangst, string soort, string referentienummer, DateTimeOffset nu, string kanaal, string? berichtId) =>
        transactie.Execute(transactie.Sql.Retouren.NieuweVerzending, new { referentienummer, nummer = ontvangst.Nummer, soort, nu = nu.AlsTekst(), kanaal, berichtId });

    /// <summary>Neemt een foutbericht op.</summary>
    /// <returns>Wat er nu staat; null als hetzelfde foutbericht er al was.</returns>
    internal static Retour? NeemOp(Transactie transactie, Ontvangst bericht, OntvangenFoutbericht fout, DateTimeOffset nu)
    {
        var sql = transactie.Sql.Retouren;
        var zender = fout.Zender ?? "";
        if (fout.Referentienummer is { } referentienummer && transactie.ExecuteScalar<int?>(sql.IsBekend, new { referentienummer, zender }) is not null)
        {
            return null;
        }

        var (waarop, soort) = fout.CrossRefnummer is { } verzonden ? transactie.Eerste<(long?, string?)>(sql.ZoekVerzending, new { referentienummer = verzonden }) : default;
        transactie.Execute(sql.Nieuw, new
        {
            nummer = bericht.Nummer,
            waarop,
            soort,
            verzonden = fout.CrossRefnummer,
            zender,
            referentienummer = fout.Referentienummer,
            code = fout.Code,
            plek = fout.Plek,
            omschrijving = fout.Omschrijving,
            details = fout.Details,
            nu = nu.AlsTekst(),
        });
        return transactie.Eerste<Rij>(sql.VanBericht, new { nummer = bericht.Nummer })!.AlsRetour();
    }

    private static int AantalVerzendingen(Transactie transactie, Ontvangst ontvangst) => transactie.ExecuteScalar<int>(transactie.Sql.Retouren.AantalVerzendingen, new { nummer = ontvangst.Nummer });

    private static Retour? Zoek(Transactie transactie, long nummer) => transactie.Eerste<Rij>(transactie.Sql.Retouren.Een, new { nummer })?.AlsRetour();

    private bool HandelAf(Transactie transactie, Retour retour, Retourstand stand, string? vervolg, Gebruiker wie, string uitkomst)
    {
        var nu = klok.GetUtcNow();
        transactie.Execute(transactie.Sql.Retouren.HandelAf, new { stand = stand.Woord(), vervolg, nu = nu.AlsTekst(), nummer = retour.Nummer });
        Logboekopslag.Schrijf(transactie, nu, wie, "foutbericht afgehandeld", $"foutbericht {retour.Nummer}{(retour.Sleutel is null ? "" : $", ontvangst {retour.Sleutel}")}", uitkomst, null);
        return true;
    }

    /// <summary>Een verzending zoals de vraag haar geeft.</summary>
    private sealed class Verzendingrij
    {
        public string Referentienummer { get; init; } = "";

        public string Soort { get; init; } = "";

        public int Keer { get; init; }

        public string? Kanaal { get; init; }

        public string GemaaktOp { get; init; } = "";

        public string? BezorgdOp { get; init; }

        public string? OpgegevenOp { get; init; }

        public Verzending AlsVerzending() => new()
        {
            Referentienummer = Referentienummer,
            Soort = Soort,
            Keer = Keer,
            Kanaal = Kanaal,
            GemaaktOp = Tijdstippen.VanTekst(GemaaktOp),
            BezorgdOp = BezorgdOp is null ? null : Tijdstippen.VanTekst(BezorgdOp),
            OpgegevenOp = OpgegevenOp is null ? null : Tijdstippen.VanTekst(OpgegevenOp),
        };
    }

    /// <summary>Een rij zoals de vraag haar geeft.</summary>
    private sealed class Rij
    {
        public long Nummer { get; init; }

        public string OntvangenOp { get; init; } = "";

        public string? Soort { get; init; }

        public string? Verzonden { get; init; }

        public string Zender { get; init; } = "";

        public string Code { get; init; } = "";

        public string? Omschrijving { get; init; }

        public string? Details { get; init; }

        public string Stand { get; init; } = "";

        public string? Vervolg { get; init; }

        public string? AfgehandeldOp { get; init; }

        public string? Sleutel { get; init; }

        public long? Versie { get; init; }

        public Retour AlsRetour() => new()
        {
            Nummer = Nummer,
            OntvangenOp = Tijdstippen.VanTekst(OntvangenOp),
            Soort = Soort,
            Verzonden = Verzonden,
            Zender = Zender,
            Code = Code,
            Omschrijving = Omschrijving,
            Details = Details,
            Stand = Woorden.Van<Retourstand>(Stand),
            Vervolg = Vervolg,
            AfgehandeldOp = AfgehandeldOp is null ? null : Tijdstippen.VanTekst(AfgehandeldOp),
            Sleutel = Sleutel,
            Versie = Versie,
        };
    }
}
