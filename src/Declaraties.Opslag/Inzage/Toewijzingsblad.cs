using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een toewijzing door de tijd: haar versies, en wat er per maand op is geleverd.</summary>
public sealed record Toewijzingsblad
{
    /// <summary>De versie die geldt.</summary>
    public required Toewijzing Geldend { get; init; }

    /// <summary>Alle versies, in volgorde van lezen.</summary>
    public required IReadOnlyList<Toewijzing> Versies { get; init; }

    /// <summary>Elke maand van de looptijd tot en met de laatste waarin iets is gedeclareerd of de maand van nu.</summary>
    public required IReadOnlyList<Benuttingsregel> Maanden { get; init; }

    /// <summary>Elke prestatie op deze toewijzing, ook de niet goedgekeurde; op Begindatum.</summary>
    public required IReadOnlyList<Inzageprestatie> Prestaties { get; init; }
}
