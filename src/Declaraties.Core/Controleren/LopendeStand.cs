using System.Runtime.InteropServices;
using Declaraties.Domein;

namespace Declaraties.Controleren;

/// <summary>
/// De stand van een toewijzing terwijl een bericht wordt beoordeeld: wat eerder in het bericht is goedgekeurd telt al mee (besluit 5).
/// </summary>
public sealed class LopendeStand
{
    private List<OpenDebet>? _openDebets;

    public LopendeStand(ToewijzingStand stand)
    {
        Toewijzing = stand.Toewijzing;
        Toestemmingen = stand.Toestemmingen;
        Verbruik = stand.Verbruik;
        LaatsteEinddatum = stand.LaatsteEinddatum;
        _openDebets = stand.OpenDebets.Count > 0 ? [.. stand.OpenDebets] : null;
    }

    public Toewijzing Toewijzing { get; }

    public IReadOnlyList<Meerminuten> Toestemmingen { get; }

    public Verbruik Verbruik { get; private set; }

    public DateOnly? LaatsteEinddatum { get; private set; }

    /// <summary>De goedgekeurde, niet gecrediteerde debetprestatie voor dit product en deze periode (TR389); null als die er niet is.</summary>
    public OpenDebet? OpenDebet(Product product, Periode productPeriode)
    {
        foreach (var debet in CollectionsMarshal.AsSpan(_openDebets))
        {
            if (debet.Product == product && debet.ProductPeriode == productPeriode)
            {
                return debet;
            }
        }

        return null;
    }

    public void Verwerk(Prestatie goedgekeurd)
    {
        Verbruik = Verbruik.Plus(goedgekeurd);
        if (LaatsteEinddatum is not { } laatste || goedgekeurd.ProductPeriode.Eind > laatste)
        {
            LaatsteEinddatum = goedgekeurd.ProductPeriode.Eind;
        }

        if (goedgekeurd.IsCredit)
        {
            _openDebets?.RemoveAll(debet => debet.ReferentieNummer == goedgekeurd.VorigReferentieNummer);
        }
        else
        {
            // Most allocations are declared once in a message.
            (_openDebets ??= new(1)).Add(new OpenDebet(goedgekeurd.ReferentieNummer, goedgekeurd.Product, goedgekeurd.ProductPeriode));
        }
    }
}
