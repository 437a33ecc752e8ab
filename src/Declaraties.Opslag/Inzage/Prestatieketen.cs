namespace Declaraties.Opslag.Inzage;

/// <summary>Wat een prestatie met eerdere en latere declaraties te maken heeft (besluit 216).</summary>
/// <param name="Vervangt">De geweigerde prestaties waarvoor zij in de plaats komt.</param>
/// <param name="VervangenDoor">Waardoor zij zelf is vervangen, als zij is geweigerd.</param>
public sealed record Prestatieketen(IReadOnlyList<Prestatieverwijzing> Vervangt, IReadOnlyList<Prestatieverwijzing> VervangenDoor)
{
    public static Prestatieketen Geen { get; } = new([], []);

    /// <summary>Of er na een weigering niets voor in de plaats is ingediend (besluit 237).</summary>
    public bool IsOpen => VervangenDoor.Count == 0;
}
