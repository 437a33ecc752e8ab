using Declaraties.Berichten.Edities;
using Declaraties.Bus;
using Declaraties.Dienst.Instellingen;
using Declaraties.Web.Instellingen;

namespace Declaraties.Worker.Samenstellen;

/// <summary>Alles wat er in te stellen is, per deel van het programma.</summary>
/// <param name="Dienst">Ontvangen, verwerken en bezorgen.</param>
/// <param name="Web">De API en de pagina's.</param>
/// <param name="Bus">De bus; null als alles binnen dit proces blijft.</param>
public sealed record Programmainstellingen(Dienstinstellingen Dienst, Webinstellingen Web, Businstellingen? Bus = null)
{
    public static Programmainstellingen Lees(Instellingenlezer lezer) => new(Dienstinstellingen.Lees(lezer), Webinstellingen.Lees(lezer), Businstellingen.Lees(lezer));

    /// <summary>Dezelfde instellingen voor een dienst die berichten van deze edities verwerkt.</summary>
    public Programmainstellingen Met(Editieregister edities) => this with { Dienst = Dienst with { Grenzen = Dienst.Grenzen with { Edities = edities } } };
}
