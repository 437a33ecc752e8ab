namespace Declaraties.Rapporten.Schrijven;

/// <summary>Een tekst, en hoe hij in zijn cel staat.</summary>
internal readonly record struct Opgemaakt(string Tekst, Celopmaak Opmaak)
{
    /// <summary>Waar een rij wordt geschreven staan tekst en opmaak naast elkaar.</summary>
    public static implicit operator Opgemaakt((string Tekst, Celopmaak Opmaak) paar) => new(paar.Tekst, paar.Opmaak);
}
