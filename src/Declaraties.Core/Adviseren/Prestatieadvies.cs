using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Adviseren;

/// <summary>
/// De adviezen bij de prestaties van een bericht. Een herstel moet standhouden als alleen die prestatie verandert, als elk advies wordt opgevolgd, en als het in een
/// volgend bericht komt nadat de rest is verwerkt.
/// </summary>
internal sealed class Prestatieadvies
{
    private readonly DeclaratieBericht _bericht;
    private readonly Berichtkader _kader;
    private readonly Dossier? _dossier;
    private readonly Voorstelverwijzingen _verwijzingen;
    private readonly Prestatieherstel _herstel;
    private readonly Dictionary<int, Bevindinggroep> _groepen;
    private readonly Dictionary<int, Standen> _standen = [];
    private readonly bool _opNiveau2;

    /// <summary>Prestaties die een ander nummer krijgen omdat een creditprestatie in het bericht naar dat nummer verwijst (TR316).</summary>
    private readonly Dictionary<int, string> _hernummerd = [];
    private readonly Dictionary<string, List<int>> _metOudNummer = new(StringComparer.Ordinal);

    private Prestatieadvies(DeclaratieBericht bericht, Berichtkader kader, Kruisverwijzingen verwijzingen, Dossier? dossier, bool opNiveau2, Dictionary<int, Bevindinggroep> groepen)
    {
        _opNiveau2 = opNiveau2;
        _bericht = bericht;
        _kader = kader;
        _dossier = dossier;
        _groepen = groepen;
        _verwijzingen = new Voorstelverwijzingen(verwijzingen);
        _herstel = new Prestatieherstel(kader.Bericht, _verwijzingen, dossier);
    }

    /// <summary>Vult de adviezen bij de bevindingen van elke groep in.</summary>
    /// <param name="bericht">Het bericht.</param>
    /// <param name="kader">De Dagtekening en de DeclaratiePeriode van het advies.</param>
    /// <param name="verwijzingen">De verwijzingen binnen het bericht.</param>
    /// <param name="dossier">Null als er alleen op niveau 2 is te toetsen.</param>
    /// <param name="uitslagen">Van elke prestatie; null als zij op niveau 3 en 4 nog niet zijn beoordeeld.</param>
    /// <param name="groepen">De bevindingen per prestatie, op volgnummer.</param>
    public static void Geef(
        DeclaratieBericht bericht, Berichtkader kader, Kruisverwijzingen verwijzingen, Dossier? dossier, IReadOnlyList<PrestatieUitslag>? uitslagen, Dictionary<int, Bevindinggroep> groepen) =>
        new Prestatieadvies(bericht, kader, verwijzingen, dossier, uitslagen is null, groepen).Geef(uitslagen);

    private void Geef(IReadOnlyList<PrestatieUitslag>? uitslagen)
    {
        ZoekHernummerd();
        var betrokken = Betrokken();
        ZetStandenKlaar(betrokken);
        var goed = uitslagen is null && _dossier is not null ? Vooraf(betrokken) : new HashSet<int>();
        foreach (var i in betrokken)
        {
            var prestatie = _bericht.Prestaties[i];
            if (uitslagen is not null && uitslagen[i] == PrestatieUitslag.Goedgekeurd && _groepen.ContainsKey(i) is false)
            {
                goed.Add(i);
                Stand(prestatie)?.WasGoed(prestatie);
            }
        }

        foreach (var i in betrokken)
        {
            var prestatie = _bericht.Prestaties[i];
            if (_groepen.TryGetValue(i, out var groep))
            {
                Geef(groep, prestatie);
            }
            else if (goed.Contains(i) && Stand(prestatie) is { } standen)
            {
                var zoNodig = Hernummerd(prestatie);
                standen.IsGoed(zoNodig, _herstel.IsGoed(prestatie, zoNodig, standen.Alles));
            }
        }
    }

    /// <summary>Alle prestaties op een toewijzing waarop er een is afgekeurd, in de volgorde van beoordelen: eerst credits.</summary>
    private List<int> Betrokken()
    {
        var nummers = new HashSet<int>();
        foreach (var volgnummer in _groepen.Keys)
        {
            nummers.Add(_bericht.Prestaties[volgnummer].ToewijzingNummer);
        }

        var betrokken = new List<int>();
        foreach (var credits in (ReadOnlySpan<bool>)[true, false])
        {
            for (var i = 0; i < _bericht.Prestaties.Count; i++)
            {
                var prestatie = _bericht.Prestaties[i];
                if (prestatie.IsCredit == credits && nummers.Contains(prestatie.ToewijzingNummer))
                {
                    betrokken.Add(i);
                }
            }
        }

        return betrokken;
    }

    private void ZetStandenKlaar(List<int> betrokken)
    {
        if (_dossier is null)
        {
            return;
        }

        var aantallen = new Dictionary<int, int>();
        foreach (var i in betrokken)
        {
            var prestatie = _bericht.Prestaties[i];
            Tel(prestatie.ToewijzingNummer);
            if (_groepen.ContainsKey(i)
                && prestatie.VorigReferentieNummer is { } vorig
                && _dossier.GoedgekeurdeDebets.TryGetValue(vorig, out var debet)
                && debet.ToewijzingNummer != prestatie.ToewijzingNummer)
            {
                Tel(debet.ToewijzingNummer);
            }
        }

        foreach (var (nummer, aantal) in aantallen)
        {
            if (_dossier.Toewijzingen.TryGetValue(nummer, out var begin))
            {
                _standen.Add(nummer, new Standen(begin, samen: aantal > 1));
            }
        }

        void Tel(int nummer) => aantallen[nummer] = aantallen.GetValueOrDefault(nummer) + 1;
    }

    /// <summary>Niveau 2 heeft het bericht afgekeurd: welke van de andere prestaties zouden worden goedgekeurd.</summary>
    private HashSet<int> Vooraf(List<int> betrokken)
    {
        var goed = new HashSet<int>();
        foreach (var i in betrokken)
        {
            var prestatie = _bericht.Prestaties[i];
            var zoNodig = Hernummerd(prestatie);
            if (!_groepen.ContainsKey(i) && IsBekend(prestatie) && Stand(prestatie) is { } standen && _herstel.IsGoed(prestatie, zoNodig, standen.Later))
            {
                goed.Add(i);
                standen.WasGoed(zoNodig);
            }
        }

        return goed;
    }

    private void ZoekHernummerd()
    {
        HashSet<string>? nummers = null;
        foreach (var (_, groep) in _groepen)
        {
            if (groep.Gevonden.Any(regel => regel.Code == "TR316")
                && groep.Prestatie is { IsCredit: true, VorigReferentieNummer: { } vorig }
                && vorig != groep.Prestatie.ReferentieNummer
                && _dossier?.GoedgekeurdeDebets.ContainsKey(vorig) == true)
            {
                (nummers ??= new(StringComparer.Ordinal)).Add(vorig);
            }
        }

        foreach (var prestatie in nummers is null ? [] : _bericht.Prestaties)
        {
            if (nummers!.Contains(prestatie.ReferentieNummer))
            {
                _hernummerd.Add(prestatie.Volgnummer, NieuwNummer.Referentie(_bericht, prestatie));
                if (!_metOudNummer.TryGetValue(prestatie.ReferentieNummer, out var prestaties))
                {
                    _metOudNummer.Add(prestatie.ReferentieNummer, prestaties = []);
                }

                prestaties.Add(prestatie.Volgnummer);
                _verwijzingen.Hernummerd(prestatie.ReferentieNummer);
            }
        }
    }

    private bool IsBekend(Prestatie prestatie) => _dossier?.BekendeClienten.Contains(prestatie.Bsn) == true;

    private Standen? Stand(Prestatie prestatie) => _standen.GetValueOrDefault(prestatie.ToewijzingNummer);

    private Prestatie Hernummerd(Prestatie prestatie) =>
        _hernummerd.TryGetValue(prestatie.Volgnummer, out var nummer) ? (Voorstel.Van(prestatie) with { ReferentieNummer = nummer }).InPlaatsVan(prestatie) : prestatie;

    private void Geef(Bevindinggroep groep, Prestatie prestatie)
    {
        var begin = Voorstel.Van(prestatie);
        begin = _hernummerd.TryGetValue(prestatie.Volgnummer, out var nummer) ? begin with { ReferentieNummer = nummer } : begin;
        var standen = Stand(prestatie);
        var hoger = IsBekend(prestatie);
        var herstel = standen is null
            ? _herstel.Zoek(prestatie, begin, groep.Gevonden, hoger, [null])
            : _herstel.Zoek(prestatie, begin, groep.Gevonden, hoger, standen.Alleen, standen.Alles, standen.Later);
        IReadOnlyList<Wijziging> credits = [];
        if ((herstel.Voorstel is null || herstel.Voorstel.Volume < begin.Volume)
            && standen?.MetCredit(prestatie) is var (stand, wijzigingen)
            && _herstel.Zoek(prestatie, begin, groep.Gevonden, hoger, stand, standen.Alles, standen.Later) is { Voorstel: { } ruimer } metCredit
            && ruimer.Volume > (herstel.Voorstel?.Volume ?? 0))
        {
            (herstel, credits) = (metCredit, wijzigingen);
        }

        // Een bericht dat op niveau 2 niet deugt gaat als geheel terug: wat niet te herstellen is houdt dan de rest niet op.
        if (herstel.IsWeg || (_opNiveau2 && herstel.Voorstel is null))
        {
            groep.LaatWeg(herstel.IsOp);
            return;
        }

        if (herstel is not { Voorstel: { } voorstel, Prestatie: { } hersteld })
        {
            return;
        }

        var eigen = voorstel.Verschil(prestatie, groep.Pad).ToList();
        var kader = _kader.IsNodigVoor(voorstel.ProductPeriode) ? _kader.Wijzigingen : [];
        var ander = groep.Gevonden.Any(regel => regel.Code == "TR316") ? [.. credits, .. Hernummeringen(prestatie)] : credits;
        groep.Geef(eigen, kader, ander, voorstel, herstel.Blijft);
        // Opnieuw op deze plaats: een tweede poging kan anders zijn geweest.
        _verwijzingen.Op(prestatie, hersteld);
        _verwijzingen.LegVast();
        if (herstel.Blijft.Count == 0)
        {
            _standen.GetValueOrDefault(hersteld.ToewijzingNummer)?.Hersteld(hersteld, [.. eigen.Select(paar => paar.Wijziging), .. kader]);
        }
    }

    /// <summary>De nieuwe nummers van de prestaties waar deze creditprestatie ten onrechte naar verwijst.</summary>
    private IEnumerable<Wijziging> Hernummeringen(Prestatie credit) =>
        (credit.VorigReferentieNummer is { } vorig && _metOudNummer.TryGetValue(vorig, out var prestaties) ? prestaties : [])
            .Where(i => i != credit.Volgnummer)
            .Select(i => new Wijziging($"{Adviseur.Pad(_bericht, i)}/ProductReferentie/ReferentieNummer", _hernummerd[i]));
}
