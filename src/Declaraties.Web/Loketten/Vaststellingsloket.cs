using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Web.Loketten;

/// <summary>Wat er van definitief maken kwam.</summary>
/// <param name="Lot">Hoe het afliep.</param>
/// <param name="Vaststelling">Hoe het nu is.</param>
/// <param name="Gedaan">De maanden die zijn vastgelegd.</param>
/// <param name="Bezwaar">Waarom er niets is vastgelegd; null als het is gebeurd.</param>
internal sealed record Vaststellingsafloop(Vaststellinglot Lot, Vaststelling Vaststelling, IReadOnlyList<Maand> Gedaan, string? Bezwaar);

/// <summary>Een maand of een jaar definitief maken, voor een pagina en voor een programma. De opdracht <c>rapport maand --vastleggen</c> doet hetzelfde.</summary>
internal sealed class Vaststellingsloket(Databasevoorraad databases, Dienstinstellingen instellingen, TimeProvider klok)
{
    /// <summary>Wat er definitief is en wat er definitief te maken valt.</summary>
    public Vaststelling Toon(Rapportvraag vraag) => databases.Met(database => new Rapportopslag(database, klok).Lees(
        new Standvraag(), bron => new Opsteller(bron, vraag, (_, _, _) => { }, Berichtperioden.Lezer(instellingen.Grenzen.Edities)).Vaststelling(), () => throw new InvalidOperationException("De stand van nu is er altijd.")));

    /// <summary>Maakt definitief wat de lezer zag, als het dat nog is.</summary>
    public Vaststellingsafloop StelVast(Rapportvraag vraag, string kenmerk, Gebruiker wie)
    {
        var nu = Toon(vraag);
        if (!nu.Status.IsDefinitief)
        {
            return new Vaststellingsafloop(Vaststellinglot.Voorlopig, nu, [], nu.Status.Toelichting);
        }

        if (nu.TeDoen.Count == 0)
        {
            var laatste = nu.Gemeld.MaxBy(gemeld => gemeld.Nummer)!;
            return new Vaststellingsafloop(
                Vaststellinglot.IsErAl, nu, [], $"{nu.Vraag.Periode} is al definitief sinds {Nederlands.Moment(laatste.Stand.Moment)}{(laatste.Door is null ? "" : $", door {laatste.Door}")}, en sindsdien niet herzien.");
        }

        const string Anders = "De cijfers zijn veranderd sinds u ze zag; er is niets vastgelegd.";
        if (nu.Kenmerk != kenmerk)
        {
            return new Vaststellingsafloop(Vaststellinglot.Veranderd, nu, [], Anders);
        }

        var isGedaan = databases.Met(database => new Rapportopslag(database, klok).Vastleggen(nu.TeDoen, nu.Stand, wie));
        return isGedaan
            ? new Vaststellingsafloop(Vaststellinglot.Gelukt, Toon(vraag), [.. nu.TeDoen.Select(maand => maand.Maand)], null)
            : new Vaststellingsafloop(Vaststellinglot.Veranderd, Toon(vraag), [], Anders);
    }
}
