namespace Declaraties.Beleid.Uitvragen;

/// <summary>Welk deel van de aanbieders met een gekozen waarde uit de voeten kan, in procenten, exact.</summary>
/// <param name="Binnen">Hun antwoord ligt binnen de marge, de randen meegeteld.</param>
/// <param name="Onder">Hun antwoord ligt eronder: de gekozen waarde is voor hen te ruim.</param>
/// <param name="Boven">Hun antwoord ligt erboven: de gekozen waarde is voor hen te krap.</param>
public sealed record Margeaandelen(Exact Binnen, Exact Onder, Exact Boven)
{
    internal static Margeaandelen Van(IReadOnlyList<Antwoord> antwoorden, decimal gekozen, decimal marge)
    {
        var onder = antwoorden.Count(antwoord => antwoord.Getal < gekozen - marge);
        var boven = antwoorden.Count(antwoord => antwoord.Getal > gekozen + marge);
        return new(Deel(antwoorden.Count - onder - boven), Deel(onder), Deel(boven));

        Exact Deel(int aantal) => new(100 * aantal, antwoorden.Count);
    }
}
