using Declaraties.Beleid.Registreren;
using Declaraties.Domein;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Loopt een register van een maand langs en houdt over wat ervan in een rapport komt.</summary>
internal sealed class Registertelling(Maand maand, Declarabelbeleid beleid)
{
    private readonly List<Registerrij> _rijen = [];
    private readonly List<Buitenrij> _buiten = [];
    private readonly Dictionary<Registerhouder, Contacttelling> _perAanbieder = [];
    private readonly SortedSet<Wet> _wetten = [];
    private readonly SortedSet<Contactsoort> _zonderRegel = [];

    /// <summary>Een per toewijzing, zoals zij langskwamen.</summary>
    public IReadOnlyList<Registerrij> Rijen => _rijen;

    /// <summary>Wat nergens meetelt.</summary>
    public IReadOnlyList<Buitenrij> Buiten => _buiten;

    /// <summary>Op AGB-code en wet.</summary>
    public IReadOnlyList<KeyValuePair<Registerhouder, Contacttelling>> PerAanbieder => [.. _perAanbieder.OrderBy(paar => paar.Key.Aanbieder.Code, StringComparer.Ordinal).ThenBy(paar => paar.Key.Wet)];

    /// <summary>De wetten waarvan er iets in staat.</summary>
    public IReadOnlyCollection<Wet> Wetten => _wetten;

    /// <summary>Soorten die voorkomen terwijl er die dag niets over was afgesproken.</summary>
    public IReadOnlySet<Contactsoort> ZonderRegel => _zonderRegel;

    /// <summary>Toewijzingen met contacten waarvan niets in tijd is toegewezen of gedeclareerd.</summary>
    public int NietInTijd { get; private set; }

    public Contacttelling Samen
    {
        get
        {
            var samen = new Contacttelling();
            foreach (var telling in _perAanbieder.Values)
            {
                samen.Voeg(telling);
            }

            return samen;
        }
    }

    public void Neem(Registertoewijzing toewijzing)
    {
        var (sleutel, buiten) = (toewijzing.Sleutel, toewijzing.Buiten);
        _wetten.Add(sleutel.Wet);
        if (buiten.Count > 0)
        {
            _buiten.Add(new()
            {
                Gemeente = sleutel.Gemeente.Code,
                Aanbieder = sleutel.Aanbieder.Code,
                ToewijzingNummer = sleutel.ToewijzingNummer,
                Contacten = buiten.Count,
                Minuten = buiten.Sum(contact => (long)contact.Minuten),
                Van = buiten.Min(contact => contact.Datum),
                TotEnMet = buiten.Max(contact => contact.Datum),
                Reden = toewijzing.Grens,
                Wet = sleutel.Wet.Woord(),
            });
        }

        var binnen = toewijzing.Binnen;
        if (binnen.Count == 0 && toewijzing.Gedeclareerd is null or 0)
        {
            return;
        }

        var uitkomst = Registermaand.Toets(maand, binnen, toewijzing.Toewijzing?.Product?.Code, toewijzing.Gedeclareerd, beleid);
        _rijen.Add(Registerrij.Van(sleutel, uitkomst));
        _zonderRegel.UnionWith(uitkomst.Toegestaan.ZonderRegel);
        NietInTijd += toewijzing.Gedeclareerd is null ? 1 : 0;
        Tel(new(sleutel.Aanbieder, sleutel.Wet), binnen);
    }

    private void Tel(Registerhouder houder, IReadOnlyList<Contactmoment> contacten)
    {
        if (contacten.Count == 0)
        {
            return;
        }

        if (!_perAanbieder.TryGetValue(houder, out var telling))
        {
            _perAanbieder.Add(houder, telling = new Contacttelling());
        }

        foreach (var contact in contacten)
        {
            telling.Tel(contact);
        }
    }
}
