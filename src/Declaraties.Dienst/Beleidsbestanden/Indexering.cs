using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Invoer;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Contracten met de tarieven van een nieuw jaar, en de index waarmee zij zijn verhoogd.</summary>
public sealed record Indexering(Tariefindex Index, Contractindexering Contracten)
{
    /// <summary>Leest contracten en reeksen, en verhoogt. Aan een bestand waaraan iets mankeert wordt niets verhoogd.</summary>
    /// <param name="contracten">De contracten, zoals <c>importeer contracten</c> ze leest.</param>
    /// <param name="index">De reeksen.</param>
    /// <param name="jaar">Het jaar waarvoor de nieuwe tarieven gelden.</param>
    public static Gelezen<Indexering> Maak(Bestandsstuk contracten, Bestandsstuk index, int jaar)
    {
        ArgumentNullException.ThrowIfNull(contracten);
        ArgumentNullException.ThrowIfNull(index);
        var fouten = new Foutenlijst();
        var regels = fouten.Probeer(() => Referentiebestand.Contracten(contracten.Naam, contracten.Inhoud), contracten.Naam);
        foreach (var (regelnummer, reden) in regels is null ? [] : Contractinvoer.Voeg([], regels).Geweigerd)
        {
            fouten.Voeg(contracten.Naam, regelnummer, reden);
        }

        var reeksen = Indexlezer.Lees(index.Naam, index.Inhoud, fouten);
        if (regels is null || reeksen is null || fouten.Alle.Count > 0)
        {
            return new(null, fouten.Alle);
        }

        if (Tariefindex.Van(reeksen, jaar, out var bezwaar) is not { } uitkomst)
        {
            return new(null, [$"{index.Naam}: {bezwaar}."]);
        }

        foreach (var (regelnummer, regel) in regels.Where(regel => uitkomst.Verhoog(regel.Waarde.Tarief) > Referentiebestand.HoogsteTarief))
        {
            fouten.Voeg(contracten.Naam, regelnummer, $"TariefInCenten {regel.Tarief.Cent} wordt hoger dan een contract kan dragen ({Referentiebestand.HoogsteTarief.Cent})");
        }

        return fouten.Alle.Count > 0 ? new(null, fouten.Alle) : new(new(uitkomst, Contractindexering.Van([.. regels.Select(regel => regel.Waarde)], uitkomst)), []);
    }
}
