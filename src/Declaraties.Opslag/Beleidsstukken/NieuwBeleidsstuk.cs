namespace Declaraties.Opslag.Beleidsstukken;

/// <summary>Beleid om vast te leggen.</summary>
/// <param name="Soort">Waarover het gaat.</param>
/// <param name="Vanaf">De eerste dag waarop het geldt; null als elke regel erin haar eigen dagen heeft.</param>
/// <param name="Inhoud">Het bestand zoals het is gegeven.</param>
public sealed record NieuwBeleidsstuk(Beleidssoort Soort, DateOnly? Vanaf, ReadOnlyMemory<byte> Inhoud);
