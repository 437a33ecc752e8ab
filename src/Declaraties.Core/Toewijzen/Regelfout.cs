using System.Globalization;

namespace Declaraties.Toewijzen;

/// <summary>Een regel uit een bestand die niet kan.</summary>
/// <param name="Regelnummer">Welke, vanaf 1.</param>
/// <param name="Reden">Waarom, als deel van een zin.</param>
public sealed record Regelfout(int Regelnummer, string Reden)
{
    /// <summary>Als zin, met het bestand erin; een vraag aan het einde houdt haar vraagteken.</summary>
    public string InWoorden(string bestand) =>
        string.Create(CultureInfo.InvariantCulture, $"{bestand}, regel {Regelnummer}: {Reden}{(Reden.EndsWith('?') ? "" : ".")}");
}
