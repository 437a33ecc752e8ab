namespace Declaraties.Beleid.Tariferen;

/// <summary>Hoe de bestanden van een tariefset heten.</summary>
public static class Tariefbestandsnaam
{
    public const string Parameters = "parameters.csv";
    public const string Schalen = "schalen.csv";
    public const string Cao = "cao.csv";
    public const string Mix = "mix.csv";
}
