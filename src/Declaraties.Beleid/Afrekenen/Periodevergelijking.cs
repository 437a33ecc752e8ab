using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>
/// Wat een andere afrekenperiode had betekend: van toewijzingen met een Omvang in tijd, telkens één erbij. Alleen de sommen van groepen blijven in het geheugen.
/// </summary>
public sealed class Periodevergelijking
{
    private readonly Maandvenster _venster;
    private readonly Groepering _per;
    private readonly Banden _banden;
    private readonly IReadOnlyList<Blok>[] _blokken;
    private readonly Periodesom[] _totaal = Sommen();
    private readonly Dictionary<Groepsleutel, Periodesom[]> _groepen = [];
    private readonly SortedSet<Wet> _wetten = [];

    // Of the allocation at hand, by month of the window.
    private readonly Tijdsom?[] _geindiceerd;
    private readonly long[] _plafond;

    public Periodevergelijking(Maandvenster venster, Groepering per, Banden? banden = null)
    {
        ArgumentNullException.ThrowIfNull(venster);
        (_venster, _per, _banden) = (venster, per, banden ?? Banden.Standaard);
        _blokken = [.. Afrekenvarianten.Alle.Select(variant => Blok.Van(variant, venster))];
        _geindiceerd = new Tijdsom?[venster.Aantal];
        _plafond = new long[venster.Aantal];
    }

    /// <summary>Toewijzingen die meetellen.</summary>
    public long Toewijzingen { get; private set; }

    /// <summary>Toewijzingen in tijd waarvan de geïndiceerde tijd van een maand niet te bepalen is: een totaal zonder Einddatum. Zij tellen nergens mee.</summary>
    public long NietTeBepalen { get; private set; }

    /// <summary>Toewijzingen waarop met toestemming meer mocht; dat telt alleen in het plafond van nu.</summary>
    public long MetToestemming { get; private set; }

    /// <summary>De wetten waarvan er toewijzingen meetellen: in het totaal staan zij bij elkaar.</summary>
    public IReadOnlyCollection<Wet> Wetten => _wetten;

    /// <summary>Alles bij elkaar, ook als er niets is.</summary>
    public Periodegroep Totaal => new(default, _totaal);

    /// <summary>Op volgorde van hun sleutel.</summary>
    public IEnumerable<Periodegroep> Groepen => _per == Groepering.Totaal
        ? [Totaal]
        : _groepen.OrderBy(groep => groep.Key).Select(groep => new Periodegroep(groep.Key, groep.Value));

    public void Neem(Toewijzingshistorie historie)
    {
        ArgumentNullException.ThrowIfNull(historie);
        if (historie.Toewijzing.Omvang is not { } omvang || !omvang.Eenheid.IsTijd() || (historie.Regels.Count == 0 && !historie.Loopt(_venster.Periode)))
        {
            return;
        }

        if (!Indiceer(historie, omvang))
        {
            NietTeBepalen++;
            return;
        }

        Toewijzingen++;
        _wetten.Add(historie.Toewijzing.Wet);
        var claims = Claims.Van(historie, _venster);
        var groep = _per == Groepering.Totaal ? null : Groep(Groepsleutel.Van(_per, historie.Toewijzing));
        for (var variant = 0; variant < _totaal.Length; variant++)
        {
            foreach (var blok in _blokken[variant])
            {
                Tel(_totaal[variant], groep?[variant], blok, claims);
            }
        }
    }

    private void Tel(Periodesom totaal, Periodesom? groep, Blok blok, Claims claims)
    {
        var (loopt, geindiceerd, plafond, binnen) = (false, default(Tijdsom), 0L, Claim.Geen);
        Claim? buiten = null;
        for (var maand = blok.Eerste; maand <= blok.Laatste; maand++)
        {
            if (_geindiceerd[maand] is { } tijd)
            {
                loopt = true;
                geindiceerd += tijd;
                plafond += _plafond[maand];
                binnen += claims.Binnen(maand);
            }

            if (claims.Buiten(maand) is { } claim)
            {
                buiten = (buiten ?? Claim.Geen) + claim;
            }
        }

        if (loopt)
        {
            var blokuitkomst = new Blokuitkomst(binnen, totaal.Variant.IsPlafondVanNu ? plafond : geindiceerd.HeleMinuten, geindiceerd, _banden);
            totaal.Tel(blokuitkomst);
            groep?.Tel(blokuitkomst);
        }

        if (buiten is { } betaald)
        {
            totaal.TelBuiten(betaald);
            groep?.TelBuiten(betaald);
        }
    }

    /// <summary>Zet de geïndiceerde tijd en het plafond van TR321 van elke maand klaar; false als die tijd niet te bepalen is.</summary>
    private bool Indiceer(Toewijzingshistorie historie, Omvang omvang)
    {
        Array.Clear(_geindiceerd);
        var heeftExtra = false;
        for (var plaats = 0; plaats < _geindiceerd.Length; plaats++)
        {
            var maand = _venster[plaats];
            if (!historie.Loopt(maand.Periode))
            {
                continue;
            }

            var benutting = Benutting.Bepaal(historie.Toewijzing, maand, 0);
            if (benutting.Geindiceerd is not { } breuk)
            {
                return false;
            }

            var extra = ExtraTijd.Binnen(historie.Toestemmingen, omvang.Eenheid, maand.Periode.Doorsnede(historie.Toewijzing.Looptijd)).Minuten;
            heeftExtra |= extra > 0;
            _geindiceerd[plaats] = Tijdsom.Van(breuk);
            _plafond[plaats] = benutting.PlafondMinuten!.Value + extra;
        }

        MetToestemming += heeftExtra ? 1 : 0;
        return true;
    }

    private Periodesom[] Groep(Groepsleutel sleutel)
    {
        if (!_groepen.TryGetValue(sleutel, out var sommen))
        {
            _groepen.Add(sleutel, sommen = Sommen());
        }

        return sommen;
    }

    private static Periodesom[] Sommen() => [.. Afrekenvarianten.Alle.Select(variant => new Periodesom(variant))];
}
