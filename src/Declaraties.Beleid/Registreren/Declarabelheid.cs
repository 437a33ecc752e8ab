namespace Declaraties.Beleid.Registreren;

/// <summary>Of tijd van een soort mag worden gedeclareerd. In een bestand heet het zoals hier, in kleine letters.</summary>
public enum Declarabelheid
{
    Nee = 0,
    Ja,

    /// <summary>Tot een aantal contacten in een maand, tot een deel van de tijd, of allebei.</summary>
    Begrensd,
}
