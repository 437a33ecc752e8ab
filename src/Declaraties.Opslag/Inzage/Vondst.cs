using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Wat bij een zoekterm hoort.</summary>
/// <param name="Toewijzingen">De geldende versies, op gemeente, aanbieder en nummer.</param>
/// <param name="Declaraties">Oordelen, het laatste vooraan; niet meer dan een bladzijde.</param>
/// <param name="OpBsn">Of er een client is gezocht.</param>
public sealed record Vondst(IReadOnlyList<Toewijzing> Toewijzingen, IReadOnlyList<Oordeelregel> Declaraties, bool OpBsn);
