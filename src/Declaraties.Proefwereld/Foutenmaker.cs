namespace Declaraties.Proefwereld;

/// <summary>
/// Kiest welke prestaties een fout krijgen en welke fout dat wordt. Het aantal gekozen prestaties is precies het gevraagde deel, naar boven
/// afgerond. Van de fouten die op een plaats kunnen komt de minst gebruikte, zodat ook zeldzame fouten voorkomen. Geen fout raakt
/// het hele bericht.
/// </summary>
internal sealed class Foutenmaker(Wereld wereld)
{
    /// <summary>Wat een regel krijgt van een client die niet bekend is; de client zelf krijgt 8187.</summary>
    public const string NietBeoordeeld = "0233";

    private const int Promille = 1000;
    private const int NummersPerAanbieder = 64;
    private const int NummersPerBericht = 16;
    private const int MeesteRegelsVanOnbekende = 6;
    private const int EenOnbekendeOpDeZoveel = 20;

    private readonly int[] _gebruikt = new int[Foutsoorten.Alle.Count];
    private readonly List<string>[] _nummers = [.. wereld.Aanbieders.Select(_ => new List<string>())];
    private readonly HashSet<Conceptregel> _gekozen = [];
    private int _tegoed = Promille - 1;
    private int _aantal;
    private int _onbekend;
    private int _onbekendInBericht;
    private Toevalsbron? _bron;
    private Conceptdeclaratie? _declaratie;

    public Wereld Wereld => wereld;

    /// <summary>ReferentieNummers uit eerdere berichten van de aanbieder; niet alle.</summary>
    public IReadOnlyList<string> EerdereNummers(Wereldaanbieder aanbieder) => _nummers[aanbieder.Index];

    /// <summary>Kiest de prestaties van dit bericht die een fout krijgen.</summary>
    public void Begin(Conceptdeclaratie declaratie)
    {
        _declaratie = declaratie;
        _bron = wereld.Bron(Stroom.Fouten, declaratie.Aanbieder.Index, declaratie.Gemeente.Index, declaratie.Maandindex);
        _gekozen.Clear();
        _onbekendInBericht = 0;
        var over = 0;
        foreach (var client in declaratie.Clienten)
        {
            over += client.Regels.Count;
            client.Regels.ForEach(declaratie.LegVast);
        }

        var tegoed = _tegoed + ((long)over * wereld.Opdracht.FoutenPromille);
        var nodig = (int)(tegoed / Promille);
        _tegoed = (int)(tegoed % Promille);
        foreach (var client in declaratie.Clienten)
        {
            foreach (var regel in client.Regels)
            {
                // Selection sampling: every set of lines is as likely as any other.
                if (_bron.Onder(over--) < nodig)
                {
                    nodig--;
                    _gekozen.Add(regel);
                }
            }
        }
    }

    /// <summary>Geeft de client soms een Bsn dat nergens bekend is; dan worden zijn regels niet beoordeeld.</summary>
    public bool MaakOnbekend(Conceptclient client)
    {
        if (_aantal < _onbekend * EenOnbekendeOpDeZoveel
            || _onbekendInBericht >= Proefnummers.AantalOnbekend
            || client.Regels.Count > MeesteRegelsVanOnbekende
            || !client.Regels.Exists(_gekozen.Contains)
            || _aantal == 0)
        {
            return false;
        }

        client.Bsn = Proefnummers.Onbekend(_onbekendInBericht++);
        _onbekend++;
        _aantal++;
        return true;
    }

    /// <summary>Verandert de regel, als hij gekozen is, of zet er een foute regel naast.</summary>
    public void Verander(Conceptclient client, Conceptregel regel, List<Conceptregel> extra)
    {
        if (!_gekozen.Contains(regel))
        {
            return;
        }

        _aantal++;
        var plek = new Foutplek(this, _declaratie!, client, regel, extra, _bron!);
        var volgorde = Enumerable.Range(0, _gebruikt.Length)
            .Where(i => Foutsoorten.Alle[i].BijCredit == regel.IsCredit)
            .OrderBy(i => _gebruikt[i]);
        foreach (var soort in volgorde)
        {
            if (Foutsoorten.Alle[soort].Maak(plek))
            {
                _gebruikt[soort]++;
                return;
            }
        }
    }

    /// <summary>Onthoudt enkele nummers, om later nog eens te gebruiken.</summary>
    public void Onthoud(Conceptdeclaratie declaratie)
    {
        var nummers = _nummers[declaratie.Aanbieder.Index];
        for (var i = 0; i < Math.Min(NummersPerBericht, declaratie.Genummerd.Count); i++)
        {
            nummers.Add(declaratie.Genummerd[_bron!.Onder(declaratie.Genummerd.Count)].ReferentieNummer);
        }

        if (nummers.Count > NummersPerAanbieder)
        {
            nummers.RemoveRange(0, nummers.Count - NummersPerAanbieder);
        }
    }
}
