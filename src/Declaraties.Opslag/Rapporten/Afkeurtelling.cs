using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Hoe vaak een reden voorkwam.</summary>
public sealed class Afkeurtelling
{
    /// <summary>Keren dat de regel iets vond.</summary>
    public long Bevindingen { get; internal set; }

    public long Declaraties { get; internal set; }

    /// <summary>Wat er door is afgewezen, D min C. Een prestatie met meer redenen telt bij elk.</summary>
    public Bedrag Bedrag { get; internal set; }
}
