using System.Runtime.InteropServices;
using Declaraties.Domein;

namespace Declaraties.Controleren;

/// <summary>
/// De stand van een toewijzing terwijl een bericht wordt beoordeeld: wat eerder in het bericht is goedgekeurd telt al mee (besluit 5).
/// </summary>
public sealed class LopendeStand
{
    // The first of the message outside the list: of the many allocations nearly each is declared once in a message and never
    // before for the same period, and then needs no list.
    private List<OpenDebet>? _openDebets;
    private Prestatie? _eersteGoedgekeurdeDebet;
    private long _inAndereEenheden;

    public LopendeStand(ToewijzingStand stand)
    {
        Toewijzing = stand.Toewijzing;
        Toestemmingen = stand.Toestemmingen;
        Verbruik = stand.Verbruik;
        _inAndereEenheden = stand.InAndereEenheden;
        LaatsteEinddatum = stand.LaatsteEinddatum;
        _openDebets = stand.OpenDebets.Count > 0 ? [.. stand.OpenDebets] : null;
    }

    /// <summary>Een kopie, om mee verder te rekenen zonder de andere te veranderen.</summary>
    public LopendeStand(LopendeStand ander)
    {
        ArgumentNullException.ThrowIfNull(ander);
        Toewijzing = ander.Toewijzing;
        Toestemmingen = ander.Toestemmingen;
        Verbruik = ander.Verbruik;
        _inAndereEenheden = ander._inAndereEenheden;
        LaatsteEinddatum = ander.LaatsteEinddatum;
        _openDebets = ander._openDebets is null ? null : [.. ander._openDebets];
        _eersteGoedgekeurdeDebet = ander._eersteGoedgekeurdeDebet;
    }

    public Toewijzing Toewijzing { get; }

    public IReadOnlyList<Meerminuten> Toestemmingen { get; }

    public Verbruik Verbruik { get; private set; }

    public DateOnly? LaatsteEinddatum { get; private set; }

    /// <summary>Wat er tot hier toe is goedgekeurd, om met een volume in de eenheid van de Omvang te vergelijken; tijd in minuten.</summary>
    public long Goedgekeurd(Omvang omvang, Regelversie regelversie)
    {
        var som = Verbruik.In(omvang.Eenheid);
        return regelversie.SomInGeldendeEenheid && !omvang.Eenheid.IsTijd() ? som - _inAndereEenheden : som;
    }

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

        return _eersteGoedgekeurdeDebet is { } eerste && eerste.Product == product && eerste.ProductPeriode == productPeriode
            ? Domein.OpenDebet.Van(eerste)
            : null;
    }

    public void Verwerk(Prestatie goedgekeurd)
    {
        Verbruik = Verbruik.Plus(goedgekeurd);
        // Only a credit can be: a debit in another unit is not approved (TR341).
        if (goedgekeurd.IsCredit && Toewijzing.Omvang is { } omvang && !goedgekeurd.Eenheid.IsTijd() && goedgekeurd.Eenheid != omvang.Eenheid)
        {
            _inAndereEenheden -= goedgekeurd.GeleverdVolume;
        }

        if (LaatsteEinddatum is not { } laatste || goedgekeurd.ProductPeriode.Eind > laatste)
        {
            LaatsteEinddatum = goedgekeurd.ProductPeriode.Eind;
        }

        if (goedgekeurd.IsCredit)
        {
            Crediteer(goedgekeurd.VorigReferentieNummer);
        }
        else if (_eersteGoedgekeurdeDebet is null)
        {
            _eersteGoedgekeurdeDebet = goedgekeurd;
        }
        else
        {
            (_openDebets ??= []).Add(Domein.OpenDebet.Van(goedgekeurd));
        }
    }

    private void Crediteer(string? referentieNummer)
    {
        _openDebets?.RemoveAll(debet => debet.ReferentieNummer == referentieNummer);
        if (_eersteGoedgekeurdeDebet?.ReferentieNummer == referentieNummer)
        {
            _eersteGoedgekeurdeDebet = null;
        }
    }
}
