using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Rapporten.Tellen;

/// <summary>Volgt elke toewijzing door de maanden, terwijl de regels langskomen: er is er steeds een in het geheugen.</summary>
internal sealed class Verlopen(Banden banden, Maand eerste)
{
    private readonly Dictionary<Verloopgroep, Benuttingverloop> _groepen = [];
    private readonly List<Rapportregel> _maanden = [];

    public IReadOnlyDictionary<Verloopgroep, Benuttingverloop> Groepen => _groepen;

    /// <summary>Neemt de volgende regel; de maanden van een toewijzing komen na elkaar.</summary>
    public void Neem(Rapportregel regel)
    {
        if (regel.Benutting is null)
        {
            return;
        }

        if (_maanden.Count > 0 && !ReferenceEquals(_maanden[0].Toewijzing, regel.Toewijzing))
        {
            Sluit();
        }

        _maanden.Add(regel);
    }

    /// <summary>Telt de toewijzing die nog in het geheugen is.</summary>
    public void Sluit()
    {
        if (_maanden.Count == 0)
        {
            return;
        }

        var groep = new Verloopgroep(_maanden[0].Aanbieder, _maanden[0].Product?.Categorie ?? "");
        if (!_groepen.TryGetValue(groep, out var verloop))
        {
            _groepen.Add(groep, verloop = new Benuttingverloop());
        }

        verloop.Neem(_maanden, eerste, banden);
        _maanden.Clear();
    }
}
