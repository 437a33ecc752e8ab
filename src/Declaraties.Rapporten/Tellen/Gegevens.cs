using Declaraties.Domein;
using Declaraties.Domein.Codelijsten;
using Declaraties.Opslag.Rapporten;
using Declaraties.Opslag.Signalen;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Rapporten.Tellen;

/// <summary>
/// Leest elke regel één keer en telt haar meteen bij elke groep op. Wie regels wil zien krijgt ze onderweg; wie groepen wil, laat de rest eerst lezen.
/// </summary>
internal sealed class Gegevens(Rapportbron bron, Rapportvraag vraag, Action<string, long, long> voortgang)
{
    private readonly Dictionary<Maandgroep, Groepstelling> _perMaand = [];
    private readonly List<ClientZonderLevering> _zonderLevering = [];
    private Dictionary<string, string>? _productnamen;
    private SortedDictionary<string, Uitslagsom>? _uitslagen;
    private bool _gelezen;
    private Afkeurbeeld? _afkeur;
    private IReadOnlyList<Herziening>? _herzien;

    public Rapportvraag Vraag => vraag;

    /// <summary>Of een rij van meer dan een wet kan zijn.</summary>
    public bool HeeftMeerWetten { get; } = bron.HeeftMeerWetten;

    /// <summary>Hoe aanbieders en producten heten.</summary>
    public Naamlijst Namen { get; } = bron.Namen;

    public Groepstelling Totaal { get; } = new(vraag.Banden);

    public SortedDictionary<string, Groepstelling> Gemeente { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Groepstelling> Aanbieder { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Groepstelling> Regio { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Groepstelling> Product { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<Maand, Groepstelling> Maanden { get; } = [];

    /// <summary>Hoe toewijzingen er van maand tot maand bij liggen.</summary>
    public Verlopen Verlopen { get; } = new(vraag.Banden, vraag.Van);

    public IReadOnlyList<ClientZonderLevering> ZonderLevering => _zonderLevering;

    /// <summary>Redenen van afkeuring, over de maanden van de declaraties.</summary>
    public Afkeurbeeld Afkeur => _afkeur ??= bron.Afkeur(vraag.Van, vraag.TotEnMet, (gedaan, totaal) => voortgang("Declaraties", gedaan, totaal));

    /// <summary>Elke prestatie in declaraties over deze maanden, terwijl zij wordt gelezen: er kunnen er een miljoen zijn.</summary>
    public IEnumerable<Declaratieregel> Declaratieregels()
    {
        if (_uitslagen is not null)
        {
            throw new InvalidOperationException("De declaraties zijn al gelezen.");
        }

        _uitslagen = new(StringComparer.Ordinal);
        foreach (var regel in bron.Declaratieregels(vraag.Van, vraag.TotEnMet, (gedaan, totaal) => voortgang("Declaraties", gedaan, totaal)))
        {
            var uitslag = Uitslagsom.Woord(regel);
            var som = _uitslagen.GetValueOrDefault(uitslag) ?? new(uitslag, 0, Bedrag.Nul, Bedrag.Nul);
            _uitslagen[uitslag] = som with { Aantal = som.Aantal + 1, Ingediend = som.Ingediend + regel.Bedrag, Toegekend = som.Toegekend + regel.Toegekend };
            yield return regel;
        }
    }

    /// <summary>Hoe de prestaties zijn beoordeeld, op uitslag: van wat al langskwam, en anders van wat daarvoor wordt gelezen.</summary>
    public IReadOnlyCollection<Uitslagsom> Uitslagen
    {
        get
        {
            if (_uitslagen is null)
            {
                foreach (var _ in Declaratieregels())
                {
                }
            }

            return _uitslagen!.Values;
        }
    }

    /// <summary>Wat er boven de omvang mocht.</summary>
    public IReadOnlyList<Meerminuten> Toestemmingen { get; } = bron.Toestemmingen(vraag.Van, vraag.TotEnMet);

    /// <summary>Wat aanbieders zouden moeten crediteren, op de maand van de ProductPeriode.</summary>
    public IReadOnlyList<TeCrediterenPrestatie> TeCrediteren { get; } = bron.TeCrediteren(vraag.Van, vraag.TotEnMet);

    public IReadOnlyList<Gemeldestand> Gemeld { get; } = bron.Gemeld(vraag.Van, vraag.TotEnMet);

    /// <summary>Wat er is veranderd sinds het is gemeld.</summary>
    public IReadOnlyList<Herziening> Herzien => _herzien ??= Herziening.Vergelijk(this);

    /// <summary>Ditzelfde, met alle groepen: leest wat nog niet is gelezen.</summary>
    public Gegevens Gelezen
    {
        get
        {
            if (!_gelezen)
            {
                foreach (var _ in Regels())
                {
                }
            }

            return this;
        }
    }

    /// <summary>De naam van een product zoals het in <see cref="Product"/> staat; null als het er geen heeft.</summary>
    public string? Productnaam(string product) =>
        (_productnamen ??= Namen.Producten.ToDictionary(paar => paar.Key.ToString(), paar => paar.Value, StringComparer.Ordinal)).GetValueOrDefault(product);

    /// <summary>De regels, terwijl ze worden gelezen. Wie halverwege ophoudt, heeft geen groepen.</summary>
    public IEnumerable<Rapportregel> Regels()
    {
        if (_gelezen)
        {
            throw new InvalidOperationException("De regels zijn al gelezen.");
        }

        _gelezen = true;
        foreach (var regel in bron.Regels(vraag.Van, vraag.TotEnMet, _zonderLevering.Add, (gedaan, totaal) => voortgang("Toewijzingen", gedaan, totaal)))
        {
            var groep = new Cijfergroep(regel.Gemeente, regel.Aanbieder, regel.Wet, regel.Product);
            Totaal.Tel(regel);
            Van(Gemeente, regel.Gemeente.Code).Tel(regel);
            Van(Aanbieder, regel.Aanbieder.Code).Tel(regel);
            Van(Regio, Regios.Van(regel.Gemeente)).Tel(regel);
            Van(Product, groep.Productnaam).Tel(regel);
            Van(Maanden, regel.Maand).Tel(regel);
            Van(_perMaand, new Maandgroep(regel.Maand, groep)).Tel(regel);
            Verlopen.Neem(regel);
            yield return regel;
        }

        Verlopen.Sluit();
    }

    /// <summary>De cijfers van een maand, zoals ze worden gemeld.</summary>
    public IReadOnlyList<Maandcijfer> Cijfers(Maand maand) =>
    [
        .. _perMaand.Where(paar => paar.Key.Maand == maand)
            .OrderBy(paar => paar.Key.Groep.Gemeente.Code, StringComparer.Ordinal)
            .ThenBy(paar => paar.Key.Groep.Aanbieder.Code, StringComparer.Ordinal)
            .ThenBy(paar => paar.Key.Groep.Wet)
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

    private readonly record struct Maandgroep(Maand Maand, Cijfergroep Groep);
}
