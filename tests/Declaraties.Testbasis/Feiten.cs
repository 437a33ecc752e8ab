namespace Declaraties.Testbasis;

/// <summary>Een regel van de standaard: zijn niveau (2, 3 of 4), de retourcode als hij die heeft, en de berichten waarvoor hij geldt ("323").</summary>
public sealed record Regelfeit(string Code, int Niveau, string? RetourCode, IReadOnlyList<string> Berichten);

/// <summary>Een regel van de standaard bij een element, op niveau 2: in welk bericht en welke berichtklasse.</summary>
public sealed record Elementfeit(string Bericht, string Klasse, string Code, string RetourCode);

/// <summary>
/// De feiten van iWmo 3.2 die proeven nodig hebben, in een eigen vorm (de map <c>Feiten</c>): codes en getallen, geen teksten. Zo zijn zij ook te
/// toetsen waar de bestanden van de standaard niet zijn; dat de twee gelijk zijn, toetsen FeitenSpecs waar die er wel zijn.
/// </summary>
public static class Feiten
{
    /// <summary>SHA-256 van de gemeentelijke indeling 2026: regels "code;naam", op code, met een regeleinde ertussen.</summary>
    public const string Gemeenten = "ee04d6f58a7efc8fbf1f76d5dfc8d5f61be511afa7d0016d18077fa83420e072";

    /// <summary>De technische regels van WMO301, WMO323 en WMO325.</summary>
    public static IReadOnlyList<Regelfeit> Regels { get; } =
        [.. Rijen("regels.csv").Select(rij => new Regelfeit(rij[0], rij[1][0] - '0', rij[2].Length == 0 ? null : rij[2], rij[3].Split(' ')))];

    /// <summary>De regels per element van die berichten, voor zover zij op niveau 2 worden getoetst; wat alleen niveau 1 is staat er niet bij.</summary>
    public static IReadOnlyList<Elementfeit> Elementregels { get; } =
        [.. Rijen("elementregels.csv").Select(rij => new Elementfeit(rij[0], rij[1], rij[2], rij[3]))];

    /// <summary>De retourcodes (WJ001) bij een WMO323.</summary>
    public static IReadOnlyList<string> Retourcodes { get; } = Codes("retourcode");

    /// <summary>De eenheden (WJ756).</summary>
    public static IReadOnlyList<string> Eenheden { get; } = Codes("eenheid");

    /// <summary>De frequenties (WMO757).</summary>
    public static IReadOnlyList<string> Frequenties { get; } = Codes("frequentie");

    /// <summary>De berichten met hun BerichtCode (COD002), als "323 484".</summary>
    public static IReadOnlyList<string> Berichten { get; } = Codes("bericht");

    private static IReadOnlyList<string> Codes(string lijst) => [.. Rijen("codes.csv").Where(rij => rij[0] == lijst).Select(rij => rij[1])];

    private static IEnumerable<string[]> Rijen(string bestand) =>
        File.ReadLines(Path.Combine(Standaard.Project, "tests", "Declaraties.Testbasis", "Feiten", bestand)).Skip(1).Select(regel => regel.Split(';'));
}
