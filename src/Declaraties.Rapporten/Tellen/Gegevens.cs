using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Domein.Codelijsten;
using Declaraties.Opslag;

namespace Declaraties.Rapporten.Tellen;

/// <summary>
/// Leest elke regel één keer en telt haar meteen bij elke groep op. Wie regels wil zien krijgt ze onderweg; wie groepen wil, laat de rest eerst lezen.
/// </summary>
public sealed class Gegevens(Rapportbron bron, Rapportvraag vraag, Action<string, long, long> voortgang)
{
    private readonly Dictionary<(Maand Maand, Cijfergroep Groep), Groepstelling> _perMaand = [];
    private bool _gelezen;
    private Afkeurbeeld? _afkeur;

    public Groepstelling Totaal { get; } = new(vraag.Banden);

    public SortedDictionary<string, Groepstelling> Gemeente { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Groepstelling> Aanbieder { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Groepstelling> Regio { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Groepstelling> Product { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<Maand, Groepstelling> Maanden { get; } = [];

    public List<ClientZonderLevering> ZonderLevering { get; } = [];

    /// <summary>Redenen van afkeuring, over de maanden van de declaraties.</summary>
    public Afkeurbeeld Afkeur => _afkeur ??= bron.Afkeur(vraag.Van, vraag.TotEnMet, (gedaan, totaal) => voortgang("Declaraties", gedaan, totaal));

    /// <summary>Wat er boven de omvang mocht.</summary>
    public IReadOnlyList<Meerminuten> Toestemmingen { get; } = bron.Toestemmingen(vraag.Van, vraag.TotEnMet);

    /// <summary>Wat aanbieders zouden moeten crediteren, op de maand van de ProductPeriode.</summary>
    public IReadOnlyList<TeCrediterenPrestatie> TeCrediteren { get; } = bron.TeCrediteren(vraag.Van, vraag.TotEnMet);

    public IReadOnlyList<Gemeldestand> Gemeld { get; } = bron.Gemeld(vraag.Van, vraag.TotEnMet);

    /// <summary>De regels, terwijl ze worden gelezen. Wie halverwege ophoudt, heeft geen groepen.</summary>
    public IEnumerable<Rapportregel> Regels()
    {
        if (_gelezen)
        {
            throw new InvalidOperationException("De regels zijn al gelezen.");
        }

        _gelezen = true;
        foreach (var regel in bron.Regels(vraag.Van, vraag.TotEnMet, ZonderLevering.Add, (gedaan, totaal) => voortgang("Toewijzingen", gedaan, totaal)))
        {
            Totaal.Tel(regel);
            Van(Gemeente, regel.Gemeente.Code).Tel(regel);
            Van(Aanbieder, regel.Aanbieder.Code).Tel(regel);
            Van(Regio, Regios.Van(regel.Gemeente)).Tel(regel);
            var groep = new Cijfergroep(regel.Gemeente, regel.Aanbieder, regel.Product);
            Van(Product, groep.Productnaam).Tel(regel);
            Van(Maanden, regel.Maand).Tel(regel);
            Van(_perMaand, (regel.Maand, groep)).Tel(regel);
            yield return regel;
        }
    }

    /// <summary>Leest wat nog niet is gelezen.</summary>
    public void Lees()
    {
        if (!_gelezen)
        {
            foreach (var _ in Regels())
            {
            }
        }
    }

    /// <summary>De cijfers van een maand, zoals ze worden gemeld.</summary>
    public IReadOnlyList<Maandcijfer> Cijfers(Maand maand) =>
    [
        .. _perMaand.Where(paar => paar.Key.Maand == maand)
            .OrderBy(paar => paar.Key.Groep.Gemeente.Code, StringComparer.Ordinal)
            .ThenBy(paar => paar.Key.Groep.Aanbieder.Code, StringComparer.Ordinal)
            .ThenBy(paar => paar.Key.Groep.Productnaam, StringComparer.Ordinal)
            .Select(paar => new Maandcijfer(
                paar.Key.Groep,
                paar.Value.Benutting.GeleverdeMinuten,
                paar.Value.Benutting.GeindiceerdeMinutenMaal100 ?? 0,
                paar.Value.Ingediend,
                paar.Value.Goedgekeurd,
                paar.Value.Afgewezen)),
    ];

    private Groepstelling Van<T>(IDictionary<T, Groepstelling> groepen, T sleutel)
    {
        if (!groepen.TryGetValue(sleutel, out var telling))
        {
            groepen.Add(sleutel, telling = new Groepstelling(vraag.Banden));
        }

        return telling;
    }
}
