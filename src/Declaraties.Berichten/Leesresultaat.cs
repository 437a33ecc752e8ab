using Declaraties.Domein;

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

    public bool IsGeldig => Bericht is not null;

    /// <summary>Welk bericht van een bekende editie het is, naar zijn eerste element; leeg als dat er geen is. Zegt niets over de geldigheid.</summary>
    public Berichtsoort? Soort { get; internal init; }

    /// <summary>De editie waarvan <see cref="Soort"/> er een is.</summary>
    public Editie? Editie { get; internal init; }

    /// <summary>Hoe het bericht heet naar zijn eerste element, ook als het van een editie is die hier niet wordt gelezen: <c>WMO315</c>. Leeg als het geen bericht van een standaard is.</summary>
    public string? Berichtnaam { get; internal init; }

    /// <summary>Of het een ander bericht is dan werd gelezen.</summary>
    public bool IsAnder { get; internal init; }

    /// <summary>De Header, als tot en met haar einde alles klopt; ook als er verderop een fout is.</summary>
    public BerichtKop? Kop { get; internal init; }

    /// <summary>Of het snelle pad het bericht heeft gelezen. Het resultaat is er niet anders om.</summary>
    internal bool LangsSnelPad { get; init; }
}
