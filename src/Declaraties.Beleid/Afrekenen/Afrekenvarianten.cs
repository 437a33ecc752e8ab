namespace Declaraties.Beleid.Afrekenen;

/// <summary>De manieren van afrekenen die worden vergeleken, van kort naar lang.</summary>
public static class Afrekenvarianten
{
    private const string Kalendermaand = "Een ProductPeriode ligt binnen één kalendermaand (CS337)";

    public static IReadOnlyList<Afrekenvariant> Alle { get; } =
    [
        new("maand-plafond", 1, true, true, "Zo is het nu: een prestatie gaat over een kalendermaand (CS337) en past binnen het plafond van TR321."),
        new("maand", 1, false, false, $"{Kalendermaand}, maar TR321 telt hele kalenderweken of het hele maandvolume, en niet de geïndiceerde tijd naar rato van de dagen."),
        new("twee-maanden", 2, false, false, $"{Kalendermaand}, en een frequentie per twee maanden bestaat niet (WMO757)."),
        new("kwartaal", 3, false, false, $"{Kalendermaand}, en een frequentie per kwartaal bestaat niet (WMO757)."),
        new("jaar", 12, false, false, $"{Kalendermaand}, en een frequentie per jaar bestaat niet (WMO757)."),
        new("besluit", null, false, true, "Frequentie 6, totaal binnen de toewijzing: TR322 houdt de som van alle prestaties aan de omvang van het hele besluit."),
    ];
}
