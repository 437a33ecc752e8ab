namespace Declaraties.Dienst.Waarnemen;

/// <summary>Wat er moet zijn om werk aan te kunnen nemen.</summary>
public static class Gereedheid
{
    /// <summary>Het merk van elke controle die daarbij hoort.</summary>
    public const string Merk = "ready";
}
