using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>Een bestand dat een envelop is: wat erop staat als zij klopt, en dan het bericht erin.</summary>
internal sealed class GeopendeEnvelop
{
    private readonly Func<Stream>? _bericht;
    private readonly IReadOnlyDictionary<Veld, Plaats> _plaatsen;

    /// <summary>Een envelop die zelf niet klopt.</summary>
    public GeopendeEnvelop(IReadOnlyList<Schemafout> fouten, Leeseinde einde)
    {
        (Fouten, Einde, _plaatsen) = (fouten, einde, new Dictionary<Veld, Plaats>());
    }

    /// <summary>Een envelop die klopt.</summary>
    /// <param name="envelop">Wat erop staat.</param>
    /// <param name="plaatsen">Waar dat staat.</param>
    /// <param name="bericht">Opent het bericht; null als dat niet kan.</param>
    public GeopendeEnvelop(Envelop envelop, IReadOnlyDictionary<Veld, Plaats> plaatsen, Func<Stream>? bericht)
    {
        (Envelop, Fouten, Einde, _plaatsen, _bericht) = (envelop, [], Leeseinde.Heel, plaatsen, bericht);
    }

    /// <summary>Wat erop staat; null als zij zelf niet klopt.</summary>
    public Envelop? Envelop { get; }

    /// <summary>Waarom zij zelf niet klopt.</summary>
    public IReadOnlyList<Schemafout> Fouten { get; }

    public Leeseinde Einde { get; }

    /// <summary>Opent het bericht; null als er geen in zit dat te openen is, en dan zegt <see cref="Onopenbaar"/> waarom.</summary>
    public Stream? Open() => _bericht?.Invoke();

    /// <summary>Waarom het bericht niet te openen is.</summary>
    public Schemafout Onopenbaar() => Envelop!.Bestandsnaam is null
        ? Fout(Veld.XmlBestand, "parameters/bericht/xmlBestand", "De inhoud van xmlBestand is geen base64", "het bericht als base64")
        : Fout(Veld.TekstBestand, "parameters/bericht/tekstBestand", "In de envelop zit een tekstbestand en geen bericht", "het bericht als base64 in xmlBestand");

    /// <summary>Wat er op de envelop anders staat dan in het bericht. Wit eromheen telt niet.</summary>
    /// <param name="naam">Hoe het bericht erin heet; null als dat niet vaststaat.</param>
    /// <param name="kop">De Header ervan; null als die niet te lezen is.</param>
    public IReadOnlyList<Schemafout> Verschillen(string? naam, BerichtKop? kop)
    {
        var envelop = Envelop!;
        var verschillen = new List<Schemafout>();
        if (naam is not null && !IsGelijk(envelop.Functie, naam))
        {
            verschillen.Add(Fout(Veld.Functie, "stuurgegevens/functie", $"De functie is {Lezen.Citaat.Van(envelop.Functie)}, maar in de envelop zit een {naam}", naam));
        }

        if (kop is not null && !IsGelijk(envelop.Zender.Organisatie, kop.Afzender))
        {
            verschillen.Add(Fout(
                Veld.Zender,
                "stuurgegevens/zender/organisatie",
                $"De zender is {Lezen.Citaat.Van(envelop.Zender.Organisatie)}, maar de Afzender van het bericht is {Lezen.Citaat.Van(kop.Afzender)}",
                "in beide dezelfde"));
        }

        if (kop is not null && !IsGelijk(envelop.Ontvanger.Organisatie, kop.Ontvanger))
        {
            verschillen.Add(Fout(
                Veld.EnvelopOntvanger,
                "stuurgegevens/ontvanger/organisatie",
                $"De ontvanger is {Lezen.Citaat.Van(envelop.Ontvanger.Organisatie)}, maar de Ontvanger van het bericht is {Lezen.Citaat.Van(kop.Ontvanger)}",
                "in beide dezelfde"));
        }

        return verschillen;
    }

    private static bool IsGelijk(string opEnvelop, string inBericht) => Wit.Trim(opEnvelop).SequenceEqual(Wit.Trim(inBericht));

    private Schemafout Fout(Veld veld, string pad, string melding, string verwacht)
    {
        var plaats = _plaatsen[veld];
        return new(plaats.Regel, plaats.Kolom, $"/{(Envelop!.Soort == Envelopsoort.Di01 ? Ggk.Heen : Ggk.Terug)}/{pad}", melding, verwacht);
    }
}
