using Declaraties.Domein;

namespace Declaraties.Toewijzen;

/// <summary>
/// Alles wat de regels van niveau 3 en 4 buiten een WMO301 mogen weten, van dezelfde wet, geladen in de transactie waarin het wordt opgenomen: van een reeks telt wat er eerder in stond al mee.
/// </summary>
public sealed record Toewijzingsdossier
{
    /// <summary>De dag waarop het bericht wordt opgenomen.</summary>
    public required DateOnly Peildatum { get; init; }

    /// <summary>Er is al een ander bericht van deze gemeente met deze Identificatie opgenomen (TR056).</summary>
    public bool IdentificatieBekend { get; init; }

    /// <summary>
    /// De geldende toewijzingen van de client, bij alle gemeenten en aanbieders, en die van de nummers in het bericht bij deze gemeente, van wie ook (TR332): een nummer kan
    /// van een ander zijn.
    /// </summary>
    public required IReadOnlyList<Toewijzing> Toewijzingen { get; init; }

    /// <summary>Van elk nummer dat het bericht verwijdert de goedgekeurde prestaties die niet zijn gecrediteerd, de eerst goedgekeurde voorop (TR385).</summary>
    public required ILookup<int, OpenDebet> OpenDebets { get; init; }

    /// <summary>De gehanteerde productcodelijst, voor de producten in het bericht (TR381).</summary>
    public required ILookup<Product, Productregel> Producten { get; init; }
}
