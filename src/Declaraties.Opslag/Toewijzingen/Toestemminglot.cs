namespace Declaraties.Opslag.Toewijzingen;

public enum Toestemminglot
{
    Gelukt = 1,

    /// <summary>Wat is gevraagd past niet bij de toewijzing.</summary>
    KanNiet,

    /// <summary>Precies dezelfde geldt al.</summary>
    IsErAl,

    /// <summary>De toestemming is er niet.</summary>
    Onbekend,

    /// <summary>Een ander trok haar al in.</summary>
    AlIngetrokken,
}
