namespace Declaraties.Proefwereld;

/// <summary>Een toewijzing zoals zij op een moment wordt gestuurd.</summary>
/// <param name="Toewijzing">De toewijzing.</param>
/// <param name="IsTweede">De versie met de uiteindelijke Einddatum en de RedenWijziging, in plaats van de eerste.</param>
internal readonly record struct Toewijzingsversie(Wereldtoewijzing Toewijzing, bool IsTweede);
