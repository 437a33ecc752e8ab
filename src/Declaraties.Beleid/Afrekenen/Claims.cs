using Declaraties.Domein;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>
/// Wat er op een toewijzing is geclaimd, per maand van een venster. Dat is wat is goedgekeurd, D min C; en waar voor een ProductPeriode geen goedgekeurde
/// debet meer openstaat, de laatste debet die op niets anders dan TR321 of TR322 is afgewezen: de tijd was er, alleen het plafond niet.
/// </summary>
public sealed class Claims
{
    private readonly Claim[] _binnen;
    private readonly Claim?[] _buiten;

    private Claims(int maanden)
    {
        _binnen = new Claim[maanden];
        _buiten = new Claim?[maanden];
    }

    public static Claims Van(Toewijzingshistorie historie, Maandvenster venster)
    {
        ArgumentNullException.ThrowIfNull(historie);
        ArgumentNullException.ThrowIfNull(venster);
        var claims = new Claims(venster.Aantal);
        var isIetsAfgewezen = false;
        foreach (var regel in historie.Regels)
        {
            if (!regel.IsTijd || venster.Plaats(regel.Maand) is not (>= 0 and var plaats) || plaats >= venster.Aantal)
            {
                continue;
            }

            if (!regel.IsGoedgekeurd)
            {
                isIetsAfgewezen = true;
            }
            else if (historie.Loopt(regel.ProductPeriode))
            {
                claims._binnen[plaats] += new Claim(regel.Minuten, regel.Bedrag);
            }
            else
            {
                claims._buiten[plaats] = (claims._buiten[plaats] ?? Claim.Geen) + new Claim(regel.Minuten, regel.Bedrag);
            }
        }

        if (isIetsAfgewezen)
        {
            claims.TelAfgewezen(historie, venster);
        }

        return claims;
    }

    /// <summary>Op de geldende versie, in een maand van het venster.</summary>
    public Claim Binnen(int plaats) => _binnen[plaats];

    /// <summary>Goedgekeurd buiten de geldende versie; null als er niets is.</summary>
    public Claim? Buiten(int plaats) => _buiten[plaats];

    /// <summary>Alles wat in een maand van het venster is geclaimd.</summary>
    public Claim Alles(int plaats) => _binnen[plaats] + (_buiten[plaats] ?? Claim.Geen);

    /// <summary>Buiten de geldende versie telt alleen wat is goedgekeurd: wat daar is afgewezen, zou nu ook om iets anders worden afgewezen.</summary>
    private void TelAfgewezen(Toewijzingshistorie historie, Maandvenster venster)
    {
        var bezet = Open(historie);
        foreach (var regel in historie.Regels.Reverse())
        {
            if (regel.IsGoedgekeurd || !regel.IsTijd || !historie.Loopt(regel.ProductPeriode)
                || venster.Plaats(regel.Maand) is not (>= 0 and var plaats) || plaats >= venster.Aantal
                || bezet.Exists(periode => periode.Overlapt(regel.ProductPeriode)))
            {
                continue;
            }

            bezet.Add(regel.ProductPeriode);
            _binnen[plaats] += new Claim(regel.Minuten, regel.Bedrag);
        }
    }

    /// <summary>De ProductPeriodes met een goedgekeurde debet die niet is gecrediteerd: een credit is in alles gelijk aan haar debet en is er één keer (TR323, TR390).</summary>
    private static List<Periode> Open(Toewijzingshistorie historie)
    {
        var debets = new Dictionary<Periode, int>();
        foreach (var regel in historie.Regels.Where(regel => regel.IsGoedgekeurd))
        {
            debets[regel.ProductPeriode] = debets.GetValueOrDefault(regel.ProductPeriode) + (regel.IsCredit ? -1 : 1);
        }

        return [.. debets.Where(paar => paar.Value > 0).Select(paar => paar.Key)];
    }
}
