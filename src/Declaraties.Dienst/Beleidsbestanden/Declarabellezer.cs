using Declaraties.Beleid.Registreren;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Leest wat declarabel is. Van een soort en een product gelden er nooit twee regels op een dag.</summary>
public static class Declarabellezer
{
    public static Gelezen<IReadOnlyList<Declarabelregel>> Lees(string naam, ReadOnlyMemory<byte> inhoud)
    {
        var fouten = new Foutenlijst();
        if (fouten.Lees(naam, inhoud, Declarabelrij.Kop, Declarabelrij.Lees) is not { } rijen)
        {
            return new(null, fouten.Alle);
        }

        foreach (var groep in rijen.GroupBy(rij => (rij.Waarde.Soort, rij.Waarde.Product)))
        {
            var opDatum = groep.OrderBy(rij => rij.Waarde.Ingangsdatum).ThenBy(rij => rij.Regelnummer).ToList();
            foreach (var (vorige, volgende) in opDatum.Zip(opDatum.Skip(1)).Where(paar => paar.First.Waarde.Geldigheid.Overlapt(paar.Second.Waarde.Geldigheid)))
            {
                fouten.Voeg(naam, volgende.Regelnummer, Overlapt(vorige, volgende));
            }
        }

        return fouten.Alle.Count == 0 ? new([.. rijen.Select(rij => rij.Waarde)], []) : new(null, fouten.Alle);
    }

    private static string Overlapt(Bestandsregel<Declarabelregel> vorige, Bestandsregel<Declarabelregel> volgende) =>
        $"{volgende.Waarde.Soort.Naam()}{(volgende.Waarde.Product is { } product ? $" van product {product}" : "")} geldt {volgende.Waarde.Geldigheid.InWoorden()}, en op regel {vorige.Regelnummer} ook {vorige.Waarde.Geldigheid.InWoorden()}; geef de eerste een Einddatum voor de Ingangsdatum van de tweede";
}
