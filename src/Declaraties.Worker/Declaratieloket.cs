using Declaraties.Beantwoorden;
using Declaraties.Berichten;
using Declaraties.Berichten.Schrijven;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag;

namespace Declaraties.Worker;

/// <summary>
/// Verbindt de delen: ontvangen bytes erin, oordeel en antwoord eruit. Elke intake komt hier langs.
/// </summary>
internal sealed class Declaratieloket(Declaratieopslag opslag)
{
    // Een antwoord op een grote, geheel afgewezen declaratie is groter dan de declaratie zelf.
    private static readonly Leesgrenzen _zonderGrens = new() { MaxBytes = long.MaxValue };

    /// <summary>Leest een declaratie en maakt er meteen een afschrift van.</summary>
    public static Ingelezen Lees(Stream stroom, Leesgrenzen grenzen)
    {
        using var lezing = new AfschriftStream(stroom);
        var gelezen = Berichtlezer.LeesDeclaratie(lezing, grenzen);
        return new Ingelezen(gelezen.Bericht, gelezen.Bericht is null ? null : lezing.Voltooi(), gelezen.Fouten, gelezen.Einde);
    }

    /// <summary>Oordeelt alvast, zonder iets te bewaren; null als dat niet kan of niet hoeft.</summary>
    public Voorwerk? Oordeel(Ingelezen ingelezen, DateOnly peildatum) =>
        ingelezen is { Bericht: { } bericht, Afschrift: { } afschrift } ? opslag.Oordeel(bericht, afschrift, peildatum, dossier => Verwerk(bericht, afschrift, dossier)) : null;

    /// <summary>Dient een declaratie in: oordelen, antwoorden en bewaren. Hetzelfde bericht geeft hetzelfde antwoord.</summary>
    /// <param name="ingelezen">De declaratie.</param>
    /// <param name="peildatum">De dag waarop wordt geoordeeld.</param>
    /// <param name="voorwerk">Wat er al over is geoordeeld; het wordt overgenomen als het nog geldt.</param>
    /// <returns>Het bewaarde oordeel; null als het bericht op niveau 1 faalt.</returns>
    public BewaardOordeel? Dien(Ingelezen ingelezen, DateOnly peildatum, Voorwerk? voorwerk = null) =>
        ingelezen is { Bericht: { } bericht, Afschrift: { } afschrift }
            ? opslag.Verwerk(bericht, afschrift, peildatum, dossier => Verwerk(bericht, afschrift, dossier), voorwerk)
            : null;

    private static (Verwerkt Verwerkt, byte[] Antwoord) Verwerk(DeclaratieBericht bericht, Afschrift afschrift, Dossier dossier)
    {
        var verwerkt = Verwerking.Verwerk(bericht, dossier, afschrift.Vingerafdruk);
        return (verwerkt, SchrijfAntwoord(bericht, verwerkt.Antwoord));
    }

    /// <summary>Schrijft het antwoord en toetst wat er staat, voordat het wordt bewaard: XSD, TR342, TR366, TR367 en TR371.</summary>
    /// <exception cref="InvalidOperationException">Het antwoord klopt niet: een fout van ons. Er wordt niets bewaard.</exception>
    public static byte[] SchrijfAntwoord(DeclaratieBericht bericht, Antwoord antwoord)
    {
        var bytes = AntwoordSchrijver.Schrijf(antwoord);
        var gelezen = Berichtlezer.LeesAntwoord(bytes, _zonderGrens);
        var fouten = gelezen.Bericht is { } terug
            ? Verwerking.ToetsAntwoord(bericht, terug).Select(f => $"{f.Regel}: {f.Toelichting}")
            : gelezen.Fouten.Select(f => $"{f.Pad}: {f.Melding}");
        return fouten.FirstOrDefault() is { } fout
            ? throw new InvalidOperationException($"Het eigen antwoord voldoet niet ({fout}).")
            : bytes;
    }
}

/// <param name="Bericht">De declaratie; null als het bericht op niveau 1 faalt.</param>
/// <param name="Afschrift">Hoe zij is ontvangen; alleen met <paramref name="Bericht"/>.</param>
/// <param name="Fouten">De fouten van niveau 1.</param>
/// <param name="Einde">Of het tot het einde is gelezen; anders kunnen er meer fouten zijn dan er zijn genoemd.</param>
internal sealed record Ingelezen(DeclaratieBericht? Bericht, Afschrift? Afschrift, IReadOnlyList<Schemafout> Fouten, Leeseinde Einde);
