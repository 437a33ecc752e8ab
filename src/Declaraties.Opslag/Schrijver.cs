namespace Declaraties.Opslag;

/// <summary>
/// Voegt veel rijen aan één tabel toe. Waarden zijn genummerd vanaf 1, in de volgorde van de kolommen, en blijven staan tot ze opnieuw
/// worden gezet. Pas na <see cref="Klaar"/> staat alles er.
/// </summary>
internal abstract class Schrijver : IDisposable
{
    public abstract void Zet(int kolom, long waarde);

    public abstract void Zet(int kolom, long? waarde);

    public abstract void Zet(int kolom, string? waarde);

    /// <summary>Voegt een rij toe met de waarden van nu.</summary>
    public abstract void Voer();

    public abstract void Klaar();

    public abstract void Dispose();
}
