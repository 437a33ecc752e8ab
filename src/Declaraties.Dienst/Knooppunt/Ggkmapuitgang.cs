using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Schijf;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Knooppunt;

/// <summary>Zet enveloppen in een map waaruit een adapter ze haalt. Een bestand is er heel of niet; het heet naar het referentienummer, zodat nog eens bezorgen hetzelfde bestand is.</summary>
internal sealed class Ggkmapuitgang(string map) : IUitgang
{
    public string Kanaal => Ggkpost.Kanaal;

    public Task BezorgAsync(UitgaandBericht bericht, CancellationToken stop) => Task.Run(() => Bezorg(bericht), CancellationToken.None);

    private void Bezorg(UitgaandBericht bericht)
    {
        var pad = Path.Combine(map, $"{bericht.Bestemming}.xml");
        if (Mapbestand.IsGelijk(pad, bericht.Inhoud))
        {
            // Of a time before: it was written, and not written down.
            return;
        }

        try
        {
            Bestanden.Schrijf(pad, bericht.Inhoud, Rechten());
        }
        catch (BeletselException fout) when (Bestanden.Bezwaar(map) is null)
        {
            // Others can be written there.
            throw new OnbestelbaarException(fout.Message);
        }
    }

    /// <summary>Deelt de beheerder de map met de groep van de adapter, dan mag die haar bestanden lezen en weghalen.</summary>
    private UnixFileMode Rechten() => !OperatingSystem.IsWindows() && Directory.Exists(map) && File.GetUnixFileMode(map).HasFlag(UnixFileMode.GroupWrite)
        ? Opslag.Rechten.Bestand | UnixFileMode.GroupRead | UnixFileMode.GroupWrite
        : Opslag.Rechten.Bestand;
}
