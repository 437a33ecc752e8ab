using Declaraties.Testbasis;
using Declaraties.Testbasis.Mutaties;

namespace Declaraties.Berichten.Fuzz;

/// <summary>Wat er met elk verzonnen bestand gebeurt: beide wegen lezen het, en een verschil is een uitzondering.</summary>
internal static class Doel
{
    public static void Voer(Stream bestand)
    {
        using var geheugen = new MemoryStream();
        bestand.CopyTo(geheugen);
        Voer(geheugen.ToArray());
    }

    /// <summary>Leest bestanden nog eens; zo wordt een gevonden verschil zichtbaar.</summary>
    public static int Naspelen(string[] bestanden)
    {
        var snel = 0;
        foreach (var pad in bestanden)
        {
            var aanvaard = Voer(File.ReadAllBytes(pad));
            snel += aanvaard ? 1 : 0;
        }

        Console.WriteLine($"{bestanden.Length} bestanden zonder verschil, {snel} langs het snelle pad.");
        return 0;
    }

    private static bool Voer(byte[] bytes)
    {
        var soort = Berichtlezer.LeesDeclaratie(bytes).Soort is { } herkend && Schemas.Soorten.Contains(herkend) ? herkend : Berichtsoort.Wmo323;

        // The size of the pieces follows from the file, so that a difference can be played again.
        var verschil = Snelpadproef.Verschil(soort, bytes, 1 + (bytes.Length % 100), out var snel);
        return verschil is null ? snel : throw new InvalidOperationException(verschil);
    }
}
