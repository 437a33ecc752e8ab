using System.Text;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Schrijft een rapport in de gevraagde vorm: één weg voor de opdrachtregel, de pagina's en de API.</summary>
public static class Rapportschrijver
{
    /// <summary>Naar een bestand of een antwoord.</summary>
    public static void Schrijf(Stream uit, Rapportage rapport, Rapportvraag vraag, Rapportformaat formaat)
    {
        if (formaat == Rapportformaat.Xlsx)
        {
            Rekenblad.Schrijf(uit, rapport);
            return;
        }

        // A spreadsheet takes a file without a mark for one in an old code page.
        using var tekst = new StreamWriter(uit, new UTF8Encoding(encoderShouldEmitUTF8Identifier: formaat == Rapportformaat.Csv), leaveOpen: true) { NewLine = "\n" };
        Schrijf(tekst, rapport, vraag, formaat);
    }

    /// <returns>Bij een tabel: hoeveel rijen zij heeft, en hoeveel daarvan niet zijn geschreven.</returns>
    public static (long Rijen, long Verzwegen) Schrijf(TextWriter uit, Rapportage rapport, Rapportvraag vraag, Rapportformaat formaat)
    {
        switch (formaat)
        {
            case Rapportformaat.Tabel:
                return Tabelschrijver.Schrijf(uit, rapport.Gevraagd, metMaand: !vraag.IsEenMaand || rapport.Gevraagd.Naam == Opsteller.PerMaand);
            case Rapportformaat.Csv:
                Csvschrijver.Schrijf(uit, rapport.Gevraagd);
                break;
            case Rapportformaat.Json:
                Jsonschrijver.Schrijf(uit, rapport);
                break;
            case Rapportformaat.Html:
                Vergaderblad.Schrijf(uit, rapport, vraag.Banden);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(formaat), formaat, "Dit is geen tekst.");
        }

        return default;
    }
}
