using Declaraties.Beantwoorden;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Schijf;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Mappen;

/// <summary>Zet antwoorden in de map, en een bestand dat niet te lezen bleek bij de fouten.</summary>
internal sealed class Mapuitgang(Mapindeling mappen) : IUitgang
{
    public const string Afwijzing = "fouten";

    public string Kanaal => Mappost.Kanaal;

    public Task BezorgAsync(UitgaandBericht bericht, CancellationToken stop) => Task.Run(() => Bezorg(bericht), CancellationToken.None);

    private void Bezorg(UitgaandBericht bericht)
    {
        var kenmerk = bericht.Kenmerk!.Split('/', 2);
        var (vingerafdruk, bestand) = (kenmerk[0], kenmerk[1]);
        Schrijf(Mapindeling.Plek(mappen.Antwoorden, bericht.Bestemming, vingerafdruk, bericht.Inhoud), bericht.Inhoud);
        if (bericht.Soort == Afwijzing)
        {
            VerplaatsNaarFout(bestand, vingerafdruk);
        }
    }

    private void Schrijf(string pad, byte[] inhoud)
    {
        if (Mapbestand.IsGelijk(pad, inhoud))
        {
            // Of a time before: it was written, and not written down.
            return;
        }

        try
        {
            Bestanden.Schrijf(pad, inhoud, mappen.Rechten);
        }
        catch (BeletselException fout) when (mappen.Bezwaar() is null)
        {
            // Others can be written there.
            throw new OnbestelbaarException(fout.Message);
        }
    }

    /// <summary>Het bestand dat al bij het verwerkte lag. Is het er niet (meer), dan is dit al gedaan of heeft iemand het weggehaald.</summary>
    private void VerplaatsNaarFout(string naam, string vingerafdruk)
    {
        foreach (var pad in (ReadOnlySpan<string>)[Path.Combine(mappen.Verwerkt, naam), Mapindeling.Apart(mappen.Verwerkt, naam, vingerafdruk)])
        {
            if (Mapbestand.Soort(pad) == Padsoort.Gewoon && Mapbestand.Lees(pad, Array.MaxLength) is var bytes && Vingerafdruk.Van(bytes).ToString() == vingerafdruk)
            {
                File.Move(pad, Mapindeling.Plek(mappen.Fout, naam, vingerafdruk, bytes), overwrite: true);
                return;
            }
        }
    }
}
