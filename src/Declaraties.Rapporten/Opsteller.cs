using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Bladen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten;

/// <summary>Stelt een rapport op: dezelfde tabellen voor het scherm, een bestand, een pagina en de API.</summary>
public sealed class Opsteller
{
    private readonly Rapportstand _stand;
    private readonly Rapportvraag _vraag;
    private readonly Gegevens _gegevens;
    private readonly IPaginawijzer? _paginas;

    /// <param name="bron">Waaruit wordt gelezen; het rapport is te schrijven zolang zij er is.</param>
    /// <param name="vraag">Wat er wordt gevraagd.</param>
    /// <param name="voortgang">Krijgt wat er wordt gelezen, hoever het is, en hoeveel het is.</param>
    /// <param name="perioden">De periodes van een bericht dat nog niet is beoordeeld, of null als het niet te lezen is; zonder is geen bericht te lezen.</param>
    /// <param name="paginas">Kent de pagina's waarheen het verwijst; null als er geen site is.</param>
    public Opsteller(Rapportbron bron, Rapportvraag vraag, Action<string, long, long> voortgang, Func<Stream, IReadOnlyList<Periode>?>? perioden = null, IPaginawijzer? paginas = null)
    {
        ArgumentNullException.ThrowIfNull(bron);
        ArgumentNullException.ThrowIfNull(vraag);
        _stand = bron.Stand;
        _paginas = paginas;
        // Over een maand die nog loopt kan wel al te veel zijn betaald.
        _vraag = vraag.Soort is Rapportsoort.Crediteren or Rapportsoort.Regels ? vraag : vraag.TotOpDag(NederlandseTijd.Dag(_stand.Moment));
        _gegevens = new Gegevens(bron, _vraag, voortgang);
        Status = Rapportstatus.Bepaal(_vraag, bron, perioden ?? (_ => null));
    }

    public Rapportstatus Status { get; }

    /// <summary>De dag waarop het zo was.</summary>
    public string Stand => NederlandseTijd.Dag(_stand.Moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>De namen van de tabellen van een soort rapport; de eerste is de gewone.</summary>
    public static IReadOnlyList<string> Keuzes(Rapportsoort soort) => [.. Inhoud.Van(soort).Select(blad => blad.Naam)];

    public Rapportage Rapport()
    {
        // One month beside nothing says nothing, unless asked for.
        var bladen = Inhoud.Van(_vraag.Soort).Select(soort => soort.Maak(_gegevens)).Select(blad => _gegevens.HeeftMeerWetten ? blad.MetWet() : blad).Where(blad => !blad.IsPerMaand || !_vraag.IsEenMaand || blad.Naam == _vraag.Per)
            .Select(blad => _vraag.Volgorde == Rapportvolgorde.Langste ? blad.OpLengte() : blad).ToList();
        return new Rapportage
        {
            Titel = _vraag.Titel,
            IsEenMaand = _vraag.IsEenMaand,
            Banden = _vraag.Banden,
            Paginas = _paginas,
            StavenOpNaam = _vraag.Volgorde == Rapportvolgorde.Naam,
            Kenmerken =
            [
                new("periode", "Periode", _vraag.Periode),
                new("stand", "Stand", Stand),
                new("versie", "Versie van de gegevens", _stand.Versie.ToString(CultureInfo.InvariantCulture)),
                new("status", "Status", Status.InWoorden),
                new("toelichting", "Toelichting op de status", Status.Toelichting),
                new("banden", "Gewone benutting", string.Create(CultureInfo.InvariantCulture, $"{_vraag.Banden.Onder} t/m {_vraag.Banden.Boven} %")),
            ],
            Kerncijfers = () => Concluderen.Kerncijfers.Van(_gegevens),
            Conclusies = () => Concluderen.Conclusies.Trek(Status, _gegevens),
            Bladen = bladen,
            Gevraagd = bladen.Find(blad => blad.Naam == _vraag.Per) ?? bladen[0],
        };
    }

    /// <summary>Wat hiervan definitief is of kan worden.</summary>
    public Vaststelling Vaststelling() => Tellen.Vaststelling.Van(_stand, Status, _gegevens);
}
