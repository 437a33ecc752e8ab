namespace Declaraties.Rapporten.Indelen;

/// <summary>Een tabel in een rapport.</summary>
public sealed record Blad
{
    private Blad(string naam, string titel, IReadOnlyList<Kolom> kolommen, Func<IEnumerable<object>> rijen)
    {
        Naam = naam;
        Titel = titel;
        Alle = kolommen;
        Kolommen = [.. kolommen.Where(kolom => !kolom.IsWet && kolom.NaamVan is null)];
        Rijen = rijen;
    }

    /// <summary>Zoals in JSON, en de keuze bij --per.</summary>
    public string Naam { get; }

    public string Titel { get; }

    /// <summary>Elke kolom, voor een programma.</summary>
    public IReadOnlyList<Kolom> Alle { get; }

    /// <summary>De kolommen voor een mens; de naam bij een code is er niet een van, zie <see cref="Naamkolom"/>.</summary>
    public IReadOnlyList<Kolom> Kolommen { get; private init; }

    /// <summary>De kolommen voor een mens, met elke naam in een eigen kolom naast haar code.</summary>
    public IEnumerable<Kolom> KolommenMetNamen => Kolommen.SelectMany(kolom => (Kolom[])(Naamkolom(kolom) is { } naam ? [kolom, naam] : [kolom]));

    /// <summary>Hetzelfde blad, waarop een mens bij elke rij ook de wet ziet.</summary>
    public Blad MetWet() => this with { Kolommen = [.. Alle.Where(kolom => kolom.NaamVan is null)] };

    /// <summary>Waar de naam staat bij de code in een kolom; null als zij geen naam heeft, of er geen namen zijn.</summary>
    public Kolom? Naamkolom(Kolom code) => Alle.FirstOrDefault(kolom => kolom.NaamVan == code.Naam && !kolom.IsOnbekend);

    /// <summary>Wat voor mensen in een kolom staat, met de naam erbij als die er is.</summary>
    public string MetNaam(Kolom kolom, object rij)
    {
        var code = kolom.InWoorden(kolom.Van(rij));
        // A rule carries its code in its name.
        return Naamkolom(kolom)?.Van(rij).Tekst is not { } naam ? code : naam.Contains(code, StringComparison.Ordinal) ? naam : $"{naam} ({code})";
    }

    /// <summary>Maakt de rijen, en van het detail maar één keer; wat op een rij in een kolom staat weet de kolom.</summary>
    public Func<IEnumerable<object>> Rijen { get; private init; }

    /// <summary>Zo veel rijen als er toewijzingen zijn: niet voor een pagina.</summary>
    public bool IsDetail { get; init; }

    /// <summary>Hoe de rijen heten, om te zeggen hoeveel het er zijn.</summary>
    public string Rijnaam { get => field ?? (IsDetail ? "toewijzingen" : "regels"); init; }

    /// <summary>Of elke rij een maand is. Over één maand zegt zo'n blad niets.</summary>
    public bool IsPerMaand { get; init; }

    public Grafiek? Grafiek { get; init; }

    /// <summary>Wat er boven de tabel te zien is, op een pagina; de tabel zegt hetzelfde in getallen. Wordt zo nodig pas gemaakt als erom wordt gevraagd, na de rijen.</summary>
    public IEnumerable<Tekening> Tekeningen { get; init; } = [];

    /// <summary>Waarin de tabel op papier uiteenvalt; null als zij past.</summary>
    public IReadOnlyList<Tabeldeel>? Delen { get; init; }

    /// <summary>De rij met wat niet uit de rijen is op te tellen, zoals een percentage; null als er zo geen is.</summary>
    public Func<object?> Totaal { get; init; } = static () => null;

    /// <summary>Hoe de tabel te lezen is, in een zin of twee.</summary>
    public string? Uitleg { get; init; }

    /// <summary>Ditzelfde blad met de langste staaf van zijn grafiek bovenaan. Zonder grafiek, als detail of per maand blijft het zoals het is: daar zegt de volgorde iets anders.</summary>
    internal Blad OpLengte() => Grafiek is { } grafiek && !IsDetail && !IsPerMaand
        ? this with { Rijen = () => grafiek.OpLengte(Rijen()) }
        : this;

    internal static Blad Van<TRij>(string naam, string titel, IReadOnlyList<Kolom<TRij>> kolommen, Func<IEnumerable<TRij>> rijen)
        where TRij : class => new(naam, titel, kolommen, rijen);
}
