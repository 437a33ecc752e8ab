namespace Declaraties.Opslag.Sqlite;

/// <summary>
/// Loopt door rijen op oplopende sleutel naar sleutels die ook oplopen. Wat dichtbij ligt bereikt hij in stappen; ligt er veel tussen, dan
/// springt hij. Zo kost zoeken nooit meer dan het aantal gevraagde sleutels, hoeveel rijen er ook zijn.
/// </summary>
/// <param name="rijen">Een vraag naar rijen vanaf een sleutel, op volgorde daarvan.</param>
/// <param name="parameter">De parameter met de sleutel waar de rijen beginnen.</param>
/// <param name="kolom">De kolom met de sleutel.</param>
internal sealed class Loper(Voorbereid rijen, int parameter, int kolom)
{
    // A seek costs about as much as this many steps.
    private const int Stappen = 6;

    private bool _begonnen;
    private bool _rij;

    /// <summary>Gaat naar de eerste rij met deze sleutel; false als die er niet is. De sleutel is nooit kleiner dan de vorige.</summary>
    public bool Zoek(long sleutel)
    {
        for (var stappen = 0; _rij && rijen.Getal(kolom) < sleutel; stappen++)
        {
            if (stappen == Stappen)
            {
                rijen.Opnieuw();
                _begonnen = false;
                break;
            }

            _rij = rijen.Lees();
        }

        if (!_begonnen)
        {
            rijen.Zet(parameter, sleutel);
            _rij = rijen.Lees();
            _begonnen = true;
        }

        return _rij && rijen.Getal(kolom) == sleutel;
    }

    /// <summary>Gaat naar de volgende rij met dezelfde sleutel; false als die er niet is.</summary>
    public bool Volgende(long sleutel) => (_rij = rijen.Lees()) && rijen.Getal(kolom) == sleutel;

    /// <summary>Een ander heeft de rijen van deze sleutel gelezen.</summary>
    /// <param name="rij">Of er daarna nog een rij staat.</param>
    public void IsGelezenTot(bool rij) => _rij = rij;
}
