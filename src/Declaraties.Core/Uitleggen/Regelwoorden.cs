using Declaraties.Domein.Codelijsten;

namespace Declaraties.Uitleggen;

/// <summary>Een regel in gewone woorden, voor wie zijn code tegenkomt.</summary>
public sealed record Regelwoorden
{
    /// <summary>Code in de standaard, zoals TR307. Voor twee soorten berichten kan een code iets anders zeggen.</summary>
    public required string Code { get; init; }

    /// <summary>De berichtsoort waarvoor dit geldt, zoals WMO323.</summary>
    public required string Bericht { get; init; }

    /// <summary>1 t/m 4.</summary>
    public required int Niveau { get; init; }

    /// <summary>Wat er mis is, in een paar woorden zonder punt.</summary>
    public required string Kop { get; init; }

    public required string Eis { get; init; }

    public required string Waarom { get; init; }

    /// <summary>Wat wie het bericht maakte kan doen.</summary>
    public required string Herstel { get; init; }

    /// <summary>Welk advies er wordt nagerekend; null als er geen is.</summary>
    public string? Advies { get; init; }

    /// <summary>Null als er geen bij hoort.</summary>
    public string? RetourCode { get; init; }

    public required string Bron { get; init; }

    /// <summary>Weigert niets: er komt een signaal.</summary>
    public bool IsSignaal { get; init; }

    /// <summary>Kop en code: <c>Tarief wijkt af van contract (TR418)</c>.</summary>
    public string KopMetCode => $"{Kop} ({Code})";

    /// <summary>Wat de retourcode zegt.</summary>
    public string? Betekenis => RetourCode is { } code ? Retourcodes.Omschrijving(code) : null;
}
