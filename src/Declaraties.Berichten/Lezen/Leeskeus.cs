using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Wat een lezer voor zich kan krijgen: een bericht met een van deze rollen, in een van deze edities.</summary>
internal sealed class Leeskeus
{
    private readonly Editiebericht[] _berichten;

    public Leeskeus(Editieregister register, params Berichtrol[] rollen)
    {
        Edities = register.Alle;
        _berichten = [.. register.Alle.SelectMany(editie => rollen.Select(rol => new Editiebericht(editie, rol)))];
    }

    /// <summary>De ene grammatica waar het om gaat, van wie al zag dat het een envelop is.</summary>
    public Grammatica? Envelop { get; init; }

    /// <summary>De grammatica's die erbij horen.</summary>
    public IEnumerable<Grammatica> Grammaticas => Envelop is { } envelop ? [envelop] : _berichten.Select(bericht => bericht.Grammatica);

    public IReadOnlyList<Berichteditie> Edities { get; }

    /// <summary>De berichten waar het er een van is.</summary>
    public IReadOnlyList<Editiebericht> Berichten => _berichten;

    /// <summary>De soorten waar het er een van is: <c>WMO323 of JW323</c>.</summary>
    public string Namen => string.Join(" of ", _berichten.Select(bericht => bericht.Soort.Naam()).Distinct(StringComparer.Ordinal));

    /// <summary>Of een bericht dat zo heet er een van is, uit welke release ook.</summary>
    public bool Kent(string berichtnaam) => Array.Exists(_berichten, bericht => bericht.Soort.Naam() == berichtnaam);

    /// <summary>Het bericht waarvan dit de naamruimte is; null als het er geen van deze is.</summary>
    public Editiebericht? Zoek(string naamruimte) => Array.Find(_berichten, bericht => string.Equals(bericht.Naamruimte, naamruimte, StringComparison.Ordinal));
}
