using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen;

/// <summary>
/// Een regel voor een WMO301. Per berichtklasse waarop hij slaat een zuivere functie; wat een regel elders in het bericht zou moeten
/// opzoeken, krijgt hij aangereikt.
/// </summary>
public sealed class ToewijzingRegel : Regel
{
    public Func<ToewijzingHeaderToetsing, Uitkomst>? Header { get; init; }

    public Func<ToewijzingBericht, Uitkomst>? Client { get; init; }

    public Func<RelatieToetsing, Uitkomst>? Relatie { get; init; }

    /// <summary>Geldt voor elk Contact: van de client en van een relatie.</summary>
    public Func<ContactToetsing, Uitkomst>? Contact { get; init; }

    public Func<ToegewezenProductToetsing, Uitkomst>? ToegewezenProduct { get; init; }

    /// <summary>Weigert het bericht niet: het wordt opgenomen, met een signaal (rekenregels 22).</summary>
    public bool IsSignaal { get; init; }
}

/// <summary>Wat een regel bij de Header te zien krijgt; alleen op niveau 3 en 4.</summary>
public readonly record struct ToewijzingHeaderToetsing(ToewijzingBericht Bericht, Toewijzingsdossier Dossier);

/// <summary>Wat een regel bij een Relatie te zien krijgt.</summary>
/// <param name="Eerdere">De eerste relatie in het bericht met hetzelfde Nummer, als dat een andere is (TR101).</param>
public readonly record struct RelatieToetsing(ToewijzingBericht Bericht, Relatie Relatie, Relatie? Eerdere);

/// <summary>Wat een regel bij een Contact te zien krijgt.</summary>
/// <param name="Eerdere">Het eerste contact van dezelfde client of relatie met dezelfde Soort, als dat een ander is (TR101).</param>
public readonly record struct ContactToetsing(ToewijzingBericht Bericht, Contact Contact, Contact? Eerdere);

/// <summary>Wat een regel bij een ToegewezenProduct te zien krijgt.</summary>
/// <param name="Eerdere">Het eerste ToegewezenProduct in het bericht met hetzelfde ToewijzingNummer, als dat een ander is (TR101).</param>
/// <param name="Overlappend">Een ToegewezenProduct dat niet later begint en waarmee dit niet mag overlappen (TR302).</param>
/// <param name="MogelijkDossier">Alleen op niveau 3 en 4.</param>
public readonly record struct ToegewezenProductToetsing(
    ToewijzingBericht Bericht, ToegewezenProduct ToegewezenProduct, ToegewezenProduct? Eerdere, ToegewezenProduct? Overlappend, Toewijzingsdossier? MogelijkDossier = null)
{
    /// <summary>Alleen voor regels van niveau 3 en 4.</summary>
    public Toewijzingsdossier Dossier => MogelijkDossier ?? throw new InvalidOperationException("Een regel van niveau 2 heeft geen dossier.");

    public Toewijzing Toewijzing => ToegewezenProduct.Toewijzing;
}
