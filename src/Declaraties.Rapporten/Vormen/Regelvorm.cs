using System.ComponentModel;
using Declaraties.Uitleggen;

namespace Declaraties.Rapporten.Vormen;

[Description("Een regel in gewone woorden.")]
public sealed record Regelvorm
{
    [Description("De code. Voor twee soorten berichten kan een code iets anders zeggen.")]
    public required string Regel { get; init; }

    [Description("De berichtsoort waarvoor dit geldt: WMO323, WMO301 of WMO325.")]
    public required string Bericht { get; init; }

    [Description("Het controleniveau, 1 t/m 4.")]
    public required int Niveau { get; init; }

    [Description("Wat er mis is, in een paar woorden.")]
    public required string Kop { get; init; }

    [Description("Wat de regel vraagt.")]
    public required string Eis { get; init; }

    public required string Waarom { get; init; }

    [Description("Wat wie het bericht maakte kan doen.")]
    public required string Herstel { get; init; }

    [Description("Welk advies bij een bevinding wordt nagerekend; null als er geen is.")]
    public required string? Advies { get; init; }

    [Description("De retourcode die volgt; null als er geen is.")]
    public required string? Retourcode { get; init; }

    [Description("Wat die retourcode betekent.")]
    public required string? Betekenis { get; init; }

    [Description("Of wie er niet aan voldoet wordt geweigerd; anders komt er alleen een signaal.")]
    public required bool Weigert { get; init; }

    [Description("Waar de eis staat.")]
    public required string Bron { get; init; }

    public static Regelvorm Van(Regelwoorden regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return new()
        {
            Regel = regel.Code,
            Bericht = regel.Bericht,
            Niveau = regel.Niveau,
            Kop = regel.Kop,
            Eis = regel.Eis,
            Waarom = regel.Waarom,
            Herstel = regel.Herstel,
            Advies = regel.Advies,
            Retourcode = regel.RetourCode,
            Betekenis = regel.Betekenis,
            Weigert = !regel.IsSignaal,
            Bron = regel.Bron,
        };
    }
}
