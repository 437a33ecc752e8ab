namespace Declaraties.Proefwereld;

/// <summary>Waar een reeks toevalsgetallen voor dient. Elke stroom staat op zichzelf: meer getallen in de ene verandert niets aan een andere.</summary>
internal enum Stroom
{
    Aanbieder = 1,
    Contract,
    Plaatsing,
    Levensloop,
    Omvang,
    Toewijzing,
    Persoon,
    Dagtekening,
    Maandopgave,
    Levering,
    Correctie,
    Herstel,
    Fouten,
    Contacten,
    Contactfouten,
}
