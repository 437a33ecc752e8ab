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

    /// <summary>Wat wie het rapport leest ermee kan doen; null als er niets opvalt. Een signaal verandert geen oordeel (OP095).</summary>
    public static string? WatTeDoen(this Registersignaal signaal) => signaal switch
    {
        Registersignaal.Geen => null,
        Registersignaal.GeenRegister => "Vraag de aanbieder om zijn register van deze maand.",
        Registersignaal.MeerGedeclareerd => "Vraag de aanbieder zijn register aan te vullen, of te crediteren wat het niet draagt.",
        Registersignaal.MinderGedeclareerd => "De aanbieder kan nog declareren wat zijn register draagt.",
        Registersignaal.LaatsteWeek => "Vraag de aanbieder waarom de meeste tijd in de laatste zeven dagen van de maand ligt.",
        _ => throw new ArgumentOutOfRangeException(nameof(signaal), "Onbekend signaal."),
    };
}
