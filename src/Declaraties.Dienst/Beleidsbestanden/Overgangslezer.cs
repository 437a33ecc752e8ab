using Declaraties.Beleid.Overgaan;
using Declaraties.Dienst.Invoer;
using Declaraties.Domein;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Leest een plan om cliënten een nieuw product te geven. Over een toewijzing staat er hoogstens één regel in.</summary>
public static class Overgangslezer
{
    /// <summary>Directe uren van een fte. More hours than there are in a year nobody works; and of none no fte can be made.</summary>
    public static Getalvorm UrenPerFte { get; } = new("een aantal uren per jaar", 1, 8784);

    public static Gelezen<IReadOnlyList<Bestandsregel<Overgangsregel>>> Lees(string naam, ReadOnlyMemory<byte> inhoud)
    {
        var fouten = new Foutenlijst();
        var rijen = fouten.Lees(naam, inhoud, Overgangsrij.Kop, Overgangsrij.Lees);
        fouten.GeenDubbele(naam, rijen, regel => $"Toewijzing {regel.Toewijzing.ToewijzingNummer} van gemeente {regel.Toewijzing.Gemeente} aan aanbieder {regel.Toewijzing.Aanbieder}{regel.Toewijzing.Wet.Achtervoegsel()}");
        if (rijen is { Count: 0 })
        {
            fouten.Voeg(naam, 2, "er staat geen toewijzing in; verwacht er ten minste één");
        }

        return fouten.Alle.Count == 0 ? new(rijen, []) : new(null, fouten.Alle);
    }
}
