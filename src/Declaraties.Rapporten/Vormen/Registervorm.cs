namespace Declaraties.Rapporten.Vormen;

/// <summary>Het register van een maand tegenover wat er is gedeclareerd, in JSON.</summary>
/// <param name="Rijen">Van elke toewijzing waarop iets is geregistreerd of gedeclareerd een, op gemeente, aanbieder, wet en nummer.</param>
/// <param name="Samenvatting">Hoe het register is opgebouwd.</param>
/// <param name="BuitenToewijzing">Contacten op een dag waarop hun toewijzing niet loopt: zij tellen nergens mee.</param>
/// <param name="Toelichting">Wat eruit blijkt, en waar wie dit leest op moet letten.</param>
public sealed record Registervorm(IReadOnlyList<Registerrij> Rijen, Contactsamenvatting Samenvatting, IReadOnlyList<Buitenrij> BuitenToewijzing, IReadOnlyList<string> Toelichting);
