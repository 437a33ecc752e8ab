namespace Declaraties.Berichten;

/// <summary>Hoe het lezen van een bestand eindigde.</summary>
public enum Leeseinde
{
    /// <summary>Het bestand is tot het einde gelezen: de fouten zijn alle fouten.</summary>
    Heel,

    /// <summary>Een fout maakte verder lezen onmogelijk; wat erna komt is niet gelezen.</summary>
    FataleFout,

    /// <summary>Het hoogste aantal fouten is bereikt; er zijn er meer.</summary>
    MaximumFouten,
}
