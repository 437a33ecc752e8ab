using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Rapporten.Tellen;

/// <summary>Alle prestaties met een uitslag bij elkaar.</summary>
internal sealed record Uitslagsom(string Uitslag, long Aantal, Bedrag Ingediend, Bedrag Toegekend)
{
    private const string Geheel = "als geheel afgekeurd";

    /// <summary>Hoe een prestatie is beoordeeld, of dat haar declaratie als geheel is afgekeurd.</summary>
    public static string Woord(Declaratieregel regel) => regel.Volgnummer is null ? Geheel : regel.Uitslag.InWoorden();
}
