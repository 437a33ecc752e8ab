using Declaraties.Berichten.Edities;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Wat een lezer voor zich kan krijgen: een bericht met deze rol, in een van deze edities.</summary>
internal sealed record Leeskeus(Berichtrol Rol, Editieregister Register)
{
    public IReadOnlyList<Berichteditie> Edities => Register.Alle;

    /// <summary>De soorten waar het er een van is: <c>WMO323 of JW323</c>.</summary>
    public string Namen => string.Join(" of ", Edities.Select(editie => editie.Soort(Rol).Naam()).Distinct(StringComparer.Ordinal));
}
