using Declaraties.Domein;

namespace Declaraties.Web.Vragen;

/// <summary>De maand of het jaar waarover een rapport of een vaststelling gaat.</summary>
internal static class Periodevraag
{
    /// <summary>De gevraagde maand of het gevraagde jaar; standaard de vorige maand.</summary>
    public static Tijdvak Lees(Vraag vraag, DateOnly vandaag)
    {
        var maand = vraag.Maand("maand", Maand.Van(vandaag.AddMonths(-1)));
        return vraag.Jaar("jaar", 0) is > 0 and var jaar ? new(new Maand(jaar, 1), new Maand(jaar, 12)) : new(maand, maand);
    }
}
