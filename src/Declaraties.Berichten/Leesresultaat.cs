namespace Declaraties.Berichten;

/// <summary>Wat het lezen opleverde: het bericht als het niveau 1 doorstaat, anders de fouten in de volgorde van het bestand.</summary>
public sealed class Leesresultaat<T>
    where T : class
{
    internal Leesresultaat(T? bericht, IReadOnlyList<Schemafout> fouten, Leeseinde einde)
    {
        Bericht = bericht;
        Fouten = fouten;
        Einde = einde;
    }

    /// <summary>Het gelezen bericht; leeg zodra er een fout is.</summary>
    public T? Bericht { get; }

    public IReadOnlyList<Schemafout> Fouten { get; }

    /// <summary>Of het bestand tot het einde is gelezen, en zo niet waarom.</summary>
    public Leeseinde Einde { get; }

    /// <summary>Of het lezen is gestopt voor het einde van het bestand. Er kunnen dan meer fouten zijn.</summary>
    public bool Afgebroken => Einde != Leeseinde.Heel;

    public bool IsGeldig => Bericht is not null;

    /// <summary>Of het snelle pad het bericht heeft gelezen. Het resultaat is er niet anders om.</summary>
    internal bool LangsSnelPad { get; init; }
}
