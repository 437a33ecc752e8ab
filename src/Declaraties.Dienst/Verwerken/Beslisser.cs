using Declaraties.Berichten;
using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Schrijven;
using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Dienst.Verwerken;

/// <summary>De ene plaats waar over een declaratie met haar dossier wordt geoordeeld, en waar haar antwoord wordt geschreven en getoetst.</summary>
public static class Beslisser
{
    // Wat bewaard is, was leesbaar: de grens van toen doet er nu niet meer toe. En een antwoord op een grote, geheel afgewezen declaratie is groter dan de declaratie zelf.
    private static readonly Leesgrenzen _zonderGrens = new() { MaxBytes = long.MaxValue };

    /// <summary>Leest een declaratie die is bewaard; null als zij niet meer aan het berichtschema voldoet.</summary>
    /// <param name="bytes">Zoals zij is ontvangen.</param>
    /// <param name="edities">De edities waarin zij geschreven kan zijn; null: die dit programma kent.</param>
    public static DeclaratieBericht? LeesBewaard(byte[] bytes, Editieregister? edities = null) => Berichtlezer.LeesDeclaratie(bytes, ZonderGrens(edities)).Bericht;

    /// <summary>Oordeelt, en stelt het antwoord op.</summary>
    public static Verwerkt Oordeel(Zaak zaak) => Verwerking.Verwerk(zaak.Bericht, zaak.Dossier, zaak.Vingerafdruk);

    /// <summary>Schrijft het antwoord, en toetst wat er staat voordat het wordt bewaard: XSD, TR342, TR366, TR367 en TR371.</summary>
    /// <exception cref="InvalidOperationException">Het antwoord klopt niet: een fout van ons. Er wordt niets bewaard.</exception>
    public static Beslissing Beslis(Zaak zaak, Verwerkt verwerkt, Editieregister? edities = null)
    {
        var antwoord = AntwoordSchrijver.Schrijf(verwerkt.Antwoord, edities);
        var gelezen = Berichtlezer.LeesAntwoord(antwoord, ZonderGrens(edities));
        var fouten = gelezen.Bericht is { } terug
            ? Verwerking.ToetsAntwoord(zaak.Bericht, terug).Select(f => $"{f.Regel}: {f.Toelichting}")
            : gelezen.Fouten.Select(f => $"{f.Pad}: {f.Melding}");
        return fouten.FirstOrDefault() is { } fout
            ? throw new InvalidOperationException($"Het eigen antwoord voldoet niet ({fout}).")
            : new Beslissing(zaak, verwerkt.Oordeel, antwoord);
    }

    /// <summary>Oordeelt en antwoordt.</summary>
    /// <exception cref="InvalidOperationException">Als bij <see cref="Beslis(Zaak, Verwerkt, Editieregister?)"/>.</exception>
    public static Beslissing Beslis(Zaak zaak, Editieregister? edities = null) => Beslis(zaak, Oordeel(zaak), edities);

    private static Leesgrenzen ZonderGrens(Editieregister? edities) => edities is null ? _zonderGrens : _zonderGrens with { Edities = edities };
}
