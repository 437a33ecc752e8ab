using Declaraties.Berekenen;

namespace Declaraties.Rapporten.Tellen;

/// <summary>Waar een toewijzing in een maand ligt.</summary>
/// <param name="Maand">De hoeveelste maand van het rapport, vanaf 0.</param>
/// <param name="Vak">Haar benutting in stappen van <see cref="Stap"/> procent; wat hoger ligt staat in <see cref="Hoogste"/>.</param>
/// <param name="Band">Tegenover wat gewoon is.</param>
/// <param name="IsReeks">Of zij er een is van een reeks onder de grens.</param>
internal readonly record struct Verloopplek(int Maand, int Vak, Band Band, bool IsReeks)
{
    public const int Stap = 5;

    public const int Hoogste = 30;

    private const int Tienden = 10;

    public static int Van(long percentageMaal10) => (int)Math.Clamp(percentageMaal10 / (Stap * Tienden), 0, Hoogste);
}
