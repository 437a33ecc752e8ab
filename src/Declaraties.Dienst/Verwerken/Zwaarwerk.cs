using Declaraties.Dienst.Instellingen;

namespace Declaraties.Dienst.Verwerken;

/// <summary>
/// Hoeveel grote berichten er tegelijk worden verwerkt: samen niet meer bytes dan één bericht hoogstens mag tellen. Wie er niet bij kan houdt geen werker bezet: zijn sleutel wacht hier, en
/// wie klaar is met een groot bericht neemt haar over. Kleine berichten gaan intussen door.
/// </summary>
internal sealed class Zwaarwerk(Dienstinstellingen instellingen)
{
    private readonly Lock _slot = new();
    private readonly Queue<string> _wachtend = new();
    private long _bezet;

    /// <summary>Begint aan een bericht van zo veel bytes, of laat de sleutel wachten.</summary>
    /// <returns>Of het kan; zo ja, dan hoort daar <see cref="Einde"/> bij.</returns>
    public bool Begin(string sleutel, long? bytes)
    {
        if (!IsZwaar(bytes, out var gewicht))
        {
            return true;
        }

        lock (_slot)
        {
            if (_bezet > 0 && _bezet + gewicht > instellingen.Grenzen.MaxBytes)
            {
                if (!_wachtend.Contains(sleutel))
                {
                    _wachtend.Enqueue(sleutel);
                }

                return false;
            }

            _bezet += gewicht;
            return true;
        }
    }

    /// <summary>Klaar met een bericht.</summary>
    /// <param name="bytes">Zoals bij <see cref="Begin"/>.</param>
    /// <param name="neemtOver">Of wie klaar is ook de volgende doet.</param>
    /// <returns>De sleutel die nu aan de beurt is; null als er geen wacht. Wat blijft wachten vindt anders de <see cref="Veger"/>.</returns>
    public string? Einde(long? bytes, bool neemtOver)
    {
        if (!IsZwaar(bytes, out var gewicht))
        {
            return null;
        }

        lock (_slot)
        {
            _bezet -= gewicht;
            return neemtOver && _wachtend.TryDequeue(out var volgende) ? volgende : null;
        }
    }

    private bool IsZwaar(long? bytes, out long gewicht)
    {
        // Of what came in before lengths were kept nothing is known: it may be the largest.
        gewicht = bytes ?? instellingen.Grenzen.MaxBytes;
        return gewicht > Berichtgrootte.Klein;
    }
}
