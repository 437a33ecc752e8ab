using System.Globalization;
using Declaraties.Berichten;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Dienst.Schijf;
using Declaraties.Dienst.Verslagen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Wat <c>declareer</c> bij een bericht schrijft: het antwoord met zijn verslag, of waarom het niet te lezen is. Kwam het in een envelop, dan gaat wat terug moet in een envelop.</summary>
/// <param name="scherm">Wie het hoort.</param>
/// <param name="enveloppen">Maakt de enveloppen.</param>
/// <param name="tijdstip">Het moment van antwoorden.</param>
internal sealed class Antwoordschrijver(Scherm scherm, Envelopmaker enveloppen, string tijdstip)
{
    private const string Antwoordbestand = ".xml";
    private const string GewoonVerslag = ".json";
    private const string OnleesbaarVerslag = ".fout.json";

    /// <summary>Alles wat er bij een bericht kan worden geschreven.</summary>
    /// <param name="doel">Waar, zonder uitgang; zo ook bij de andere.</param>
    public static IEnumerable<string> Uitvoer(string doel) => [doel + Antwoordbestand, doel + GewoonVerslag, doel + OnleesbaarVerslag];

    public void Antwoord(string naam, string doel, Envelop? envelop, BewaardOordeel oordeel)
    {
        // Het verslag eerst: wie een antwoord ziet, vindt er altijd het verslag bij.
        Bestanden.Verwijder(doel + OnleesbaarVerslag);
        Bestanden.Schrijf(doel + GewoonVerslag, Verslag.Van(naam, oordeel));
        if (envelop is null)
        {
            Bestanden.Schrijf(doel + Antwoordbestand, oordeel.Antwoord);
        }
        else
        {
            Bestanden.Schrijf(doel + Antwoordbestand, uit => enveloppen.Antwoord(uit, envelop, oordeel.Antwoord, tijdstip));
        }

        if (oordeel.IsHerhaling)
        {
            scherm.Zeg($"{naam}: dit bericht is al eerder beoordeeld; het antwoord van toen is opnieuw geschreven.");
        }
    }

    public void Vastgehouden(string naam) =>
        scherm.Klaag($"{naam}: deze declaratie is al ontvangen en wordt vastgehouden; haar antwoord komt er pas als zij is vrijgegeven. Er is niets geschreven.");

    public void Onleesbaar(string naam, string doel, Ingelezen ingelezen)
    {
        var eerste = ingelezen.Fouten[0];
        scherm.Klaag(string.Create(
            CultureInfo.InvariantCulture,
            $"{naam}: regel {eerste.Regel}, kolom {eerste.Kolom}: {eerste.Toelichting} (niveau 1; {(ingelezen.Einde == Leeseinde.Heel ? "" : "ten minste ")}{ingelezen.Fouten.Count} {(ingelezen.Fouten.Count == 1 ? "fout" : "fouten")}, zie {Path.GetFileName(doel)}{OnleesbaarVerslag})"));
        Bestanden.Verwijder(doel + GewoonVerslag);
        if (ingelezen.Envelop is null)
        {
            Bestanden.Verwijder(doel + Antwoordbestand);
        }

        Bestanden.Schrijf(doel + OnleesbaarVerslag, Verslag.VanOnleesbaar(naam, ingelezen.Fouten, ingelezen.Einde, voluit: true));
        if (ingelezen.Envelop is { } envelop)
        {
            Bestanden.Schrijf(doel + Antwoordbestand, Envelopmaker.Fout(envelop, ingelezen.Fouten, tijdstip));
        }
    }
}
