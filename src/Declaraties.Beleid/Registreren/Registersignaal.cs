namespace Declaraties.Beleid.Registreren;

/// <summary>Wat er aan een maand van een toewijzing opvalt. Het eerste dat van toepassing is, in deze volgorde.</summary>
public enum Registersignaal
{
    Geen = 0,

    /// <summary>Er is gedeclareerd, en geen contact geregistreerd.</summary>
    GeenRegister,
    MeerGedeclareerd,
    MinderGedeclareerd,

    /// <summary>Meer dan de helft van de minuten ligt in de laatste zeven dagen van de maand.</summary>
    LaatsteWeek,
}

public static class Registersignalen
{
    /// <summary>Zoals een rapport het noemt; null als er niets opvalt.</summary>
    public static string? InWoorden(this Registersignaal signaal) => signaal switch
    {
        Registersignaal.Geen => null,
        Registersignaal.GeenRegister => "geen register",
        Registersignaal.MeerGedeclareerd => "meer gedeclareerd dan het register draagt",
        Registersignaal.MinderGedeclareerd => "minder gedeclareerd",
        Registersignaal.LaatsteWeek => "laatste week",
        _ => throw new ArgumentOutOfRangeException(nameof(signaal), "Onbekend signaal."),
    };
}
