using System.Text;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Schrijft een rapport in de gevraagde vorm: één weg voor de opdrachtregel, de pagina's en de API.</summary>
public static class Rapportschrijver
{
    /// <summary>Naar een bestand of een antwoord.</summary>
    /// <param name="uit">Waarheen.</param>
    /// <param name="rapport">Wat.</param>
    /// <param name="formaat">In welke vorm.</param>
    /// <param name="metBom">Of CSV een byte order mark krijgt: zonder leest Excel het als een oude codetabel, en wie het met een programma leest heeft er last van.</param>
    public static void Schrijf(Stream uit, Rapportage rapport, Rapportformaat formaat, bool metBom = true)
    {
        if (formaat == Rapportformaat.Xlsx)
        {
            Rekenblad.Schrijf(uit, rapport);
            return;
        }

        using var tekst = new StreamWriter(uit, new UTF8Encoding(encoderShouldEmitUTF8Identifier: metBom && formaat == Rapportformaat.Csv), leaveOpen: true) { NewLine = "\n" };
        Schrijf(tekst, rapport, formaat);
    }

    /// <returns>Alleen bij een tabel.</returns>
    public static Rijtelling Schrijf(TextWriter uit, Rapportage rapport, Rapportformaat formaat)
    {
        ArgumentNullException.ThrowIfNull(rapport);
        switch (formaat)
        {
            case Rapportformaat.Tabel:
                return Tabelschrijver.Schrijf(uit, rapport.Gevraagd, metMaand: !rapport.IsEenMaand || rapport.Gevraagd.IsPerMaand);
            case Rapportformaat.Csv:
                Csvschrijver.Schrijf(uit, rapport.Gevraagd);
                break;
            case Rapportformaat.Json:
                Jsonschrijver.Schrijf(uit, rapport);
                break;
            case Rapportformaat.Html:
                Vergaderblad.Schrijf(uit, rapport);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(formaat), formaat, "Dit is geen tekst.");
        }

        return default;
    }
}
