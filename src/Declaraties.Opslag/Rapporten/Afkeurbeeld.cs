using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Alle redenen van afkeuring, met wat er is ingediend; op de maand van de DeclaratiePeriode.</summary>
public sealed class Afkeurbeeld
{
    private readonly Dictionary<Afkeursleutel, Afkeurtelling> _redenen = [];
    private readonly Dictionary<Indiener, Indieningen> _indieningen = [];

    public IReadOnlyDictionary<Afkeursleutel, Afkeurtelling> Redenen => _redenen;

    /// <summary>Wat een aanbieder bij een gemeente over een maand indiende.</summary>
    public IReadOnlyDictionary<Indiener, Indieningen> Indieningen => _indieningen;

    internal void Tel(Declaratiebeeld declaratie)
    {
        var indiener = new Indiener(declaratie.Gemeente, declaratie.Aanbieder, declaratie.Wet, declaratie.Maand);
        if (!_indieningen.TryGetValue(indiener, out var telling))
        {
            _indieningen.Add(indiener, telling = new Indieningen());
        }

        telling.Tel(declaratie);
    }

    internal void TelRedenen(Declaratiebeeld declaratie, IReadOnlyList<Afkeurreden> redenen, IReadOnlyList<NietGoedgekeurd> prestaties)
    {
        var plaatsen = new Redenplaatsen(redenen, prestaties);
        var nietBeoordeeld = prestaties.Where(prestatie => !prestatie.IsBeoordeeld).Som(prestatie => prestatie.Bedrag);
        var geteld = new HashSet<Afkeursleutel>();
        foreach (var reden in redenen)
        {
            var isPrestatie = declaratie.IsVerwerkt && Redenplaatsen.IsVanPrestatie(reden);
            // Where it cannot be told which one, it is counted once.
            var geraakt = isPrestatie && plaatsen.Bij(reden) is [.., var laatste] ? laatste : null;
            var sleutel = new Afkeursleutel(reden.Regel, reden.RetourCode, new Cijfergroep(declaratie.Gemeente, declaratie.Aanbieder, declaratie.Wet, geraakt?.Product), declaratie.Maand);
            if (!_redenen.TryGetValue(sleutel, out var telling))
            {
                _redenen.Add(sleutel, telling = new Afkeurtelling());
            }

            telling.Bevindingen++;
            var isEerste = geteld.Add(sleutel);
            telling.Declaraties += isEerste ? 1 : 0;
            telling.Bedrag += isPrestatie ? geraakt?.Bedrag ?? Bedrag.Nul
                : !isEerste ? Bedrag.Nul
                : declaratie.IsVerwerkt ? nietBeoordeeld
                : declaratie.Ingediend;
        }
    }
}
