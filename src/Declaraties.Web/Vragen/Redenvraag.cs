namespace Declaraties.Web.Vragen;

/// <summary>Waarom iets moet gebeuren: een toestemming intrekken, post laten vervallen.</summary>
public static class Redenvraag
{
    /// <summary>De reden; null als er een bezwaar is.</summary>
    public static string? Lees(Vraag vraag, int langste)
    {
        var reden = vraag.Zin("reden", langste);
        vraag.Eis("reden");
        return vraag.Bezwaren.Count > 0 ? null : reden;
    }
}
