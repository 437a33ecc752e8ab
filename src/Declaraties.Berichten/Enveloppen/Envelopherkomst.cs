using Declaraties.Domein;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>Wat er aan de deur vaststaat van een bestand dat een envelop kan zijn.</summary>
/// <param name="Herkomst">Van het bericht; past het niet bij zijn envelop, dan staat er niets vast en noemt zij waarom.</param>
/// <param name="Envelop">De envelop waarop wordt geantwoord; als bij <see cref="Envelopresultaat{T}.Envelop"/>.</param>
/// <param name="IsInhoud">Of het bericht eruit is gelezen en bij de envelop past.</param>
public sealed record Envelopherkomst(Herkomst Herkomst, Envelop? Envelop, bool IsInhoud);
