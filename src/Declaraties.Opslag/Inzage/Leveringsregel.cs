using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een toewijzing waarop nooit iets is gedeclareerd.</summary>
/// <param name="Toewijzing">De geldende versie.</param>
/// <param name="Dagen">Hoeveel dagen zij al is begonnen, tot en met de peildatum.</param>
/// <param name="LaatstGedeclareerd">De laatste maand waarover deze aanbieder bij deze gemeente declareerde; null als dat nooit is gebeurd.</param>
public sealed record Leveringsregel(Toewijzing Toewijzing, int Dagen, Maand? LaatstGedeclareerd);
