using Declaraties.Adviseren;
using Declaraties.Beantwoorden;
using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties;

/// <summary>
/// De hele weg van een declaratie op één bladzijde.
/// <code>
/// Inlezen       Declaraties.Berichten   niveau 1: het WMO323 voldoet aan de XSD en wordt een DeclaratieBericht
/// (laden)       Declaraties.Opslag      één Dossier: alles wat de regels buiten het bericht mogen weten
/// Controleren   hier                    niveau 2, 3 en 4: bevindingen
/// Berekenen     hier                    plafonds, tarieven, bedragen, benutting
/// Beoordelen    hier                    per prestatie goedgekeurd, afgewezen of niet beoordeeld
/// Adviseren     hier                    bij een bevinding: wat de aanbieder kan doen, nagerekend met dezelfde regels
/// Beantwoorden  hier                    het WMO325 als gegeven
/// (bewaren)     Declaraties.Opslag      oordeel, antwoord en stand in één transactie
/// </code>
/// Dit deel doet geen invoer of uitvoer, kent geen klok en gebruikt geen pakketten: hetzelfde bericht met hetzelfde dossier geeft
/// altijd hetzelfde oordeel en hetzelfde antwoord.
/// </summary>
public static class Verwerking
{
    /// <summary>Beoordeelt een declaratie op niveau 2, 3 en 4 en stelt het antwoord op.</summary>
    public static Verwerkt Verwerk(DeclaratieBericht bericht, Dossier dossier, Vingerafdruk vingerafdruk)
    {
        var oordeel = Beoordelaar.Beoordeel(bericht, dossier);
        var antwoord = Antwoordopsteller.Stel(bericht, oordeel, dossier.Peildatum, vingerafdruk);
        return new Verwerkt(oordeel, antwoord);
    }

    /// <summary>Alleen niveau 2: wat zonder dossier te zeggen is.</summary>
    /// <param name="bericht">De declaratie.</param>
    /// <param name="peildatum">De dag waarop wordt beoordeeld: wat dan nog niet voorbij is kan ook met een latere Dagtekening niet. Null als die er niet toe doet.</param>
    public static IReadOnlyList<Bevinding> ControleerBinnenBericht(DeclaratieBericht bericht, DateOnly? peildatum = null)
    {
        var controle = new Controle(bericht);
        return Adviseur.MetAdvies(bericht, controle.Kruisverwijzingen, controle.BinnenBericht(), dossier: null, peildatum);
    }

    /// <summary>
    /// Toetst ons eigen antwoord aan de regels voor een WMO325. Een bevinding hier is een fout van ons: het antwoord mag niet weg.
    /// </summary>
    public static IReadOnlyList<Antwoordfout> ToetsAntwoord(DeclaratieBericht bericht, Antwoord antwoord)
    {
        var fouten = new List<Antwoordfout>();
        foreach (var regel in Antwoordregels.Alle)
        {
            var uitkomst = regel.Toets(bericht, antwoord);
            if (uitkomst.Staat != Staat.Voldoet)
            {
                fouten.Add(new Antwoordfout(regel, uitkomst.Toelichting ?? "De regel is niet beoordeeld."));
            }
        }

        return fouten;
    }
}

/// <summary>Een beoordeelde declaratie en haar antwoord.</summary>
public sealed record Verwerkt(Oordeel Oordeel, Antwoord Antwoord);
