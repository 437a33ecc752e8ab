namespace Declaraties.Proefwereld;

/// <summary>Wat er aan het register van een toewijzing in een maand is te vinden: erin gestopt, of omdat het niet anders kan.</summary>
internal enum Contactfout
{
    /// <summary>Het register draagt precies wat er is gedeclareerd.</summary>
    Geen = 0,

    /// <summary>Er is gedeclareerd, en geen contact geregistreerd.</summary>
    GeenRegister,
    MeerGedeclareerd,
    MinderGedeclareerd,

    /// <summary>Meer dan de helft van de minuten ligt in de laatste zeven dagen van de maand.</summary>
    LaatsteWeek,

    /// <summary>Naast een register dat klopt een contact waarop geen toewijzing loopt.</summary>
    BuitenToewijzing,
}
