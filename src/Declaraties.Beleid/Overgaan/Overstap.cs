using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;

namespace Declaraties.Beleid.Overgaan;

/// <summary>Een regel van een plan met de toewijzing waar zij over gaat.</summary>
/// <param name="Regel">Wat er komt.</param>
/// <param name="Toewijzing">Wat er is: de geldende versie.</param>
/// <param name="GeleverdeMinuten">Goedgekeurd in de maanden waarover wordt gemeten, D min C.</param>
public sealed record Overstap(Overgangsregel Regel, Toewijzing Toewijzing, long GeleverdeMinuten)
{
    private const int DagenPerWeek = 7;

    /// <summary>De tijd per week op de dag voor de overgang; 0 als de toewijzing dan niet loopt, en null als haar omvang geen tijd per week is.</summary>
    public Exact? OudeMinutenPerWeek => !Toewijzing.Looptijd.Bevat(Regel.Ingangsdatum.AddDays(-1)) ? Exact.Nul : Weekminuten.Van(Toewijzing.Omvang) ?? VanTotaal();

    /// <summary>Een totaal is over de dagen van de toewijzing verdeeld; zonder Einddatum zijn die er niet.</summary>
    private Exact? VanTotaal() =>
        Toewijzing is { Omvang: { Frequentie: Frequentie.TotaalInToewijzing } omvang, Einddatum: not null } && omvang.Eenheid.IsTijd()
            ? new Exact(new Volume(omvang.Volume, omvang.Eenheid).InKleinsteEenheid.Aantal * DagenPerWeek, Toewijzing.Looptijd.Dagen)
            : null;
}
