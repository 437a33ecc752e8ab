using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Een client in een declaratie in wording.</summary>
internal sealed class Conceptclient(Wereldclient client)
{
    public Wereldclient Client { get; } = client;

    /// <summary>Het Bsn zoals het in het bericht komt.</summary>
    public Bsn Bsn { get; set; } = client.Bsn;

    /// <summary>In de volgorde van het bericht.</summary>
    public List<Conceptregel> Regels { get; } = [];
}
