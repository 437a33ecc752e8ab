using Declaraties.Domein;
using Declaraties.Toewijzen;

namespace Declaraties.Testbasis;

/// <summary>Wat er bekend is als een WMO301 wordt opgenomen: niets dat het tegenhoudt; elke methode verandert één ding.</summary>
public sealed record EenToewijzingsdossier
{
    private DateOnly _peildatum = Voorbeeld.Dag("2025-11-10");
    private bool _identificatieBekend;
    private EenToewijzing[] _toewijzingen = [];
    private (int Nummer, OpenDebet Debet)[] _openDebets = [];
    private Productregel[] _producten = [Lijstregel(Voorbeeld.Product, "2021-01-01", null)];

    public EenToewijzingsdossier OpDag(string dag) => this with { _peildatum = Voorbeeld.Dag(dag) };

    public EenToewijzingsdossier MetBekendeIdentificatie() => this with { _identificatieBekend = true };

    public EenToewijzingsdossier Met(params EenToewijzing[] toewijzingen) => this with { _toewijzingen = [.. _toewijzingen, .. toewijzingen] };

    public EenToewijzingsdossier MetOpenDebets(int nummer, params EenPrestatie[] prestaties) => this with
    {
        _openDebets = [.. _openDebets, .. prestaties.Select(prestatie => (nummer, OpenDebet.Van(prestatie.Bouw())))],
    };

    public EenToewijzingsdossier ZonderProducten() => this with { _producten = [] };

    public EenToewijzingsdossier MetProduct(Product product, string van, string? totEnMet = null) => this with { _producten = [.. _producten, Lijstregel(product, van, totEnMet)] };

    public Toewijzingsdossier Bouw() => new()
    {
        Peildatum = _peildatum,
        IdentificatieBekend = _identificatieBekend,
        Toewijzingen = [.. _toewijzingen.Select(toewijzing => toewijzing.Bouw())],
        OpenDebets = _openDebets.ToLookup(open => open.Nummer, open => open.Debet),
        Producten = _producten.ToLookup(regel => regel.Product),
    };

    private static Productregel Lijstregel(Product product, string van, string? totEnMet) => new()
    {
        Product = product,
        Omschrijving = $"Product {product}",
        Ingangsdatum = Voorbeeld.Dag(van),
        Einddatum = totEnMet is null ? null : Voorbeeld.Dag(totEnMet),
    };
}
