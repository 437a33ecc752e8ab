using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Alle redenen van afkeuring, met wat er is ingediend; op de maand van de DeclaratiePeriode.</summary>
public sealed class Afkeurbeeld
{
    private readonly Dictionary<Afkeursleutel, Afkeurtelling> _redenen = [];
    private readonly Dictionary<(Gemeente Gemeente, Aanbieder Aanbieder, Maand Maand), Indieningen> _indieningen = [];

    public IReadOnlyDictionary<Afkeursleutel, Afkeurtelling> Redenen => _redenen;

    public IReadOnlyDictionary<(Gemeente Gemeente, Aanbieder Aanbieder, Maand Maand), Indieningen> Indieningen => _indieningen;

    internal void Tel(Declaratiebeeld declaratie)
    {
        var sleutel = (declaratie.Gemeente, declaratie.Aanbieder, declaratie.Maand);
        if (!_indieningen.TryGetValue(sleutel, out var telling))
        {
            _indieningen.Add(sleutel, telling = new Indieningen());
        }

        telling.Declaraties++;
        telling.GeheelAfgekeurd += declaratie.IsVerwerkt ? 0 : 1;
        telling.Prestaties += declaratie.Goedgekeurd + declaratie.Afgewezen;
        telling.Afgewezen += declaratie.Afgewezen;
        telling.Ingediend += declaratie.Ingediend;
        telling.Toegekend += declaratie.Toegekend;
    }

    internal void TelRedenen(
        Declaratiebeeld declaratie,
        IReadOnlyList<(string Regel, string RetourCode, string Klasse, string? Referentie)> redenen,
        IReadOnlyList<(string Referentie, long Bedrag, bool IsBeoordeeld, Product Product)> prestaties)
    {
        var opReferentie = new Dictionary<string, (long Bedrag, Product Product)>(StringComparer.Ordinal);
        var nietBeoordeeld = 0L;
        foreach (var (referentie, bedrag, isBeoordeeld, product) in prestaties)
        {
            // The second line with one number is the one refused for it; the first then is not in this list, or refused for more.
            opReferentie[referentie] = (bedrag, product);
            nietBeoordeeld += isBeoordeeld ? 0 : bedrag;
        }

        var geteld = new HashSet<Afkeursleutel>();
        foreach (var (regel, retourCode, klasse, referentie) in redenen)
        {
            var isPrestatie = declaratie.IsVerwerkt && klasse == nameof(Berichtklasse.Prestatie);
            var (bedrag, product) = isPrestatie && referentie is not null && opReferentie.TryGetValue(referentie, out var geraakt) ? geraakt : (0L, (Product?)null);
            var sleutel = new Afkeursleutel(regel, retourCode, new Cijfergroep(declaratie.Gemeente, declaratie.Aanbieder, product), declaratie.Maand);
            if (!_redenen.TryGetValue(sleutel, out var telling))
            {
                _redenen.Add(sleutel, telling = new Afkeurtelling());
            }

            telling.Bevindingen++;
            var isEerste = geteld.Add(sleutel);
            telling.Declaraties += isEerste ? 1 : 0;
            telling.Bedrag += isPrestatie ? bedrag
                : !isEerste ? 0
                : declaratie.IsVerwerkt ? nietBeoordeeld
                : declaratie.Ingediend;
        }
    }
}
