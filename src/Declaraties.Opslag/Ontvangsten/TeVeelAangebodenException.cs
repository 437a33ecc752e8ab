namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Een aanbieder biedt meer aan dan de afspraak is; er is niets vastgelegd. De boodschap is voor hem bedoeld.</summary>
public sealed class TeVeelAangebodenException : Exception
{
    public TeVeelAangebodenException(string message)
        : base(message)
    {
    }

    public TeVeelAangebodenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TeVeelAangebodenException()
    {
    }

    /// <summary>Over hoe lang het op zijn vroegst weer kan.</summary>
    public TimeSpan Later { get; init; } = TimeSpan.FromMinutes(1);
}
