namespace Declaraties.Berichten;

/// <summary>Wat het lezen opleverde: het bericht als het niveau 1 doorstaat, anders de fouten in de volgorde van het bestand.</summary>
public sealed class Leesresultaat<T>
    where T : class
{
    internal Leesresultaat(T? bericht, IReadOnlyList<Schemafout> fouten, bool afgebroken)
    {
        Bericht = bericht;
        Fouten = fouten;
        Afgebroken = afgebroken;
    }

    /// <summary>Het gelezen bericht; leeg zodra er een fout is.</summary>
    public T? Bericht { get; }

    public IReadOnlyList<Schemafout> Fouten { get; }

    /// <summary>
    /// Of het lezen is gestopt voor het einde van het bestand: het hoogste aantal fouten is bereikt, of verder lezen kon niet.
    /// Er kunnen dan meer fouten zijn.
    /// </summary>
    public bool Afgebroken { get; }

    public bool IsGeldig => Bericht is not null;

    /// <summary>Of het snelle pad het bericht heeft gelezen. Het resultaat is er niet anders om.</summary>
    internal bool LangsSnelPad { get; init; }
}
