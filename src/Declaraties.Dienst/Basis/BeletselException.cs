namespace Declaraties.Dienst.Basis;

/// <summary>Wat niet kon, met een boodschap voor wie erom vroeg. Wat het voor hem is (een afsluitcode, een antwoord op een verzoek) weet wie hem te woord staat.</summary>
public sealed class BeletselException(Beletsel beletsel, string boodschap) : Exception(boodschap)
{
    public Beletsel Beletsel { get; } = beletsel;
}
