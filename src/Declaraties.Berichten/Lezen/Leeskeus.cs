using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Wat een lezer voor zich kan krijgen: een bericht met deze rol, in een van deze edities.</summary>
internal sealed record Leeskeus(Berichtrol Rol, Editieregister Register)
{
    /// <summary>De ene grammatica waar het om gaat, van wie al zag dat het een envelop is.</summary>
    public Grammatica? Envelop { get; init; }

    /// <summary>De grammatica's die erbij horen.</summary>
    public IEnumerable<Grammatica> Grammaticas => Envelop is { } envelop ? [envelop] : Edities.Select(editie => editie.Grammatica(Rol));

    public IReadOnlyList<Berichteditie> Edities => Register.Alle;

    /// <summary>De soorten waar het er een van is: <c>WMO323 of JW323</c>.</summary>
    public string Namen => string.Join(" of ", Edities.Select(editie => editie.Soort(Rol).Naam()).Distinct(StringComparer.Ordinal));

    /// <summary>Of een bericht dat zo heet er een van is, uit welke release ook.</summary>
    public bool Kent(string berichtnaam) => Edities.Any(editie => editie.Soort(Rol).Naam() == berichtnaam);
}
