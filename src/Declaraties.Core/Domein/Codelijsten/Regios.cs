namespace Declaraties.Domein.Codelijsten;

/// <summary>Welke gemeenten samen inkopen.</summary>
public static class Regios
{
    public const string Drechtsteden = "Drechtsteden";
    public const string Overig = "Overige gemeenten";

    private static readonly HashSet<string> _drechtsteden = new(StringComparer.Ordinal) { "0482", "0505", "0523", "0531", "0590", "0610", "0642" };

    /// <summary>De regio van een gemeente.</summary>
    public static string Van(Gemeente gemeente) => _drechtsteden.Contains(gemeente.Code) ? Drechtsteden : Overig;
}
