using Declaraties.Domein;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>Een toewijzing met wat er in een venster op is gedeclareerd.</summary>
public sealed record Toewijzingshistorie
{
    /// <summary>De geldende versie; zij telt ook voor maanden die voorbij zijn.</summary>
    public required Toewijzing Toewijzing { get; init; }

    /// <summary>In de volgorde waarin zij zijn ingediend.</summary>
    public required IReadOnlyList<Historieregel> Regels { get; init; }

    /// <summary>De toestemmingen voor meer minuten op deze toewijzing.</summary>
    public IReadOnlyList<Meerminuten> Toestemmingen { get; init; } = [];

    /// <summary>Alle contractregels van de aanbieder.</summary>
    public IReadOnlyList<Contractregel> Contractregels { get; init; } = [];

    /// <summary>Of een prestatie over deze dagen bij de geldende versie hoort: een verwijderde toewijzing heeft er geen.</summary>
    public bool Loopt(Periode dagen) => !Toewijzing.IsVerwijderd && Toewijzing.Looptijd.Overlapt(dagen);
}
