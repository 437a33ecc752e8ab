namespace Declaraties.Beantwoorden;

/// <summary>Een regel waaraan ons eigen antwoord niet voldoet.</summary>
/// <param name="Regel">De regel.</param>
/// <param name="Toelichting">Waarom niet.</param>
public sealed record Antwoordfout(AntwoordRegel Regel, string Toelichting);
