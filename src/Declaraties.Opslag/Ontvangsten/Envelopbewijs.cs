using System.Text.Json;
using Declaraties.Domein;

namespace Declaraties.Opslag.Ontvangsten;

/// <summary>De envelop waarin een bericht kwam.</summary>
/// <param name="Envelop">Wat erop staat.</param>
/// <param name="Vingerafdruk">Van de envelop in haar geheel: zo heet het bestand waarin zij kwam.</param>
public sealed record Envelopbewijs(Envelop Envelop, string Vingerafdruk)
{
    /// <summary>Of een eerdere envelop van deze zender hetzelfde referentienummer had: dan wordt deze niet aangenomen.</summary>
    public bool IsDubbel { get; init; }

    internal string AlsTekst() => JsonSerializer.Serialize(this);

    internal static Envelopbewijs VanTekst(string tekst) => JsonSerializer.Deserialize<Envelopbewijs>(tekst)!;
}
