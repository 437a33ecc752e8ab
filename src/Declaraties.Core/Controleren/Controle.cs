using Declaraties.Domein;

namespace Declaraties.Controleren;

/// <summary>
/// Past de regels van een WMO323 toe en verzamelt de bevindingen. Een controle beslist niets over het antwoord; zij bepaalt wel,
/// prestatie voor prestatie, wat is goedgekeurd, omdat latere prestaties daarvan afhangen (besluit 5).
/// </summary>
public sealed class Controle
{
    private static readonly DeclaratieRegel[] _niveau2 = [.. Declaratieregels.Alle.Where(r => r.Niveau == Niveau.BinnenBericht)];
    private static readonly DeclaratieRegel[] _hoger = [.. Declaratieregels.Alle.Where(r => r.Niveau != Niveau.BinnenBericht)];
    private static readonly DeclaratieRegel[] _niveau2Client = [.. _niveau2.Where(r => r.Client is not null)];
    private static readonly DeclaratieRegel[] _niveau2Prestatie = [.. _niveau2.Where(r => r.Prestatie is not null)];
    private static readonly DeclaratieRegel[] _hogerClient = [.. _hoger.Where(r => r.Client is not null)];
    private static readonly DeclaratieRegel[] _hogerPrestatie = [.. _hoger.Where(r => r.Prestatie is not null)];

    private readonly DeclaratieBericht _bericht;
    private readonly List<Bevinding> _bevindingen = [];

    public Controle(DeclaratieBericht bericht)
    {
        _bericht = bericht;
        Kruisverwijzingen = new Kruisverwijzingen(bericht);
    }

    /// <summary>Wat prestaties in het bericht met elkaar te maken hebben: een keer uitgezocht, voor de regels en voor het advies.</summary>
    public Kruisverwijzingen Kruisverwijzingen { get; }

    /// <summary>Niveau 2: wat binnen het bericht klopt of niet.</summary>
    public IReadOnlyList<Bevinding> BinnenBericht()
    {
        var toetsing = new Toetsing(_bericht, Kruisverwijzingen, dossier: null);
        HeaderEnDeclaratie(_niveau2, toetsing);
        for (var c = 0; c < _bericht.Clienten.Count; c++)
        {
            var client = _bericht.Clienten[c];
            toetsing.OpClient(c);
            Client(_niveau2Client, toetsing);
            for (var i = client.Eerste; i < client.Eerste + client.Aantal; i++)
            {
                toetsing.OpPrestatie(_bericht.Prestaties[i], stand: null);
                Prestatie(_niveau2Prestatie, toetsing);
            }
        }

        return Oogst();
    }

    /// <summary>Niveau 3 en 4, Header en Declaratie.</summary>
    public IReadOnlyList<Bevinding> Kop(Dossier dossier)
    {
        HeaderEnDeclaratie(_hoger, new Toetsing(_bericht, Kruisverwijzingen, dossier));
        return Oogst();
    }

    /// <summary>
    /// Niveau 3 en 4, clienten en prestaties. Eerst alle credits, dan alle debets, elk in de volgorde van het bericht; wat eerder in het
    /// bericht is goedgekeurd telt mee (besluit 5). Prestaties van een onbekende client worden niet beoordeeld (besluit 3).
    /// </summary>
    /// <param name="dossier">Alles wat buiten het bericht bekend is.</param>
    /// <param name="uitslagen">Wordt gevuld: de uitslag van elke prestatie, op volgnummer.</param>
    public IReadOnlyList<Bevinding> Prestaties(Dossier dossier, PrestatieUitslag[] uitslagen)
    {
        var toetsing = new Toetsing(_bericht, Kruisverwijzingen, dossier);
        var bekend = new bool[_bericht.Clienten.Count];
        for (var c = 0; c < bekend.Length; c++)
        {
            toetsing.OpClient(c);
            bekend[c] = Client(_hogerClient, toetsing);
        }

        var standen = new Dictionary<int, LopendeStand>(dossier.Toewijzingen.Count);
        foreach (var credits in (ReadOnlySpan<bool>)[true, false])
        {
            for (var c = 0; c < bekend.Length; c++)
            {
                if (!bekend[c])
                {
                    continue;
                }

                var client = _bericht.Clienten[c];
                toetsing.OpClient(c);
                for (var i = client.Eerste; i < client.Eerste + client.Aantal; i++)
                {
                    var prestatie = _bericht.Prestaties[i];
                    if (prestatie.IsCredit != credits)
                    {
                        continue;
                    }

                    var stand = Stand(dossier, standen, prestatie.ToewijzingNummer);
                    toetsing.OpPrestatie(prestatie, stand);
                    uitslagen[i] = Prestatie(_hogerPrestatie, toetsing);
                    if (uitslagen[i] == PrestatieUitslag.Goedgekeurd)
                    {
                        stand?.Verwerk(prestatie);
                    }
                }
            }
        }

        return Oogst();
    }

    private static LopendeStand? Stand(Dossier dossier, Dictionary<int, LopendeStand> standen, int nummer)
    {
        if (!standen.TryGetValue(nummer, out var stand) && dossier.Toewijzingen.TryGetValue(nummer, out var begin))
        {
            stand = new LopendeStand(begin);
            standen.Add(nummer, stand);
        }

        return stand;
    }

    private void HeaderEnDeclaratie(DeclaratieRegel[] regels, Toetsing toetsing)
    {
        foreach (var regel in regels)
        {
            if (regel.Header is { } header && header(toetsing) is { IsFout: true } bijHeader)
            {
                Meld(regel, Berichtklasse.Header, bijHeader, _bericht.Kop.Identificatie.Identificatie, _bericht.Kop.Plaats, null, null);
            }

            if (regel.Declaratie is { } declaratie && declaratie(toetsing) is { IsFout: true } bijDeclaratie)
            {
                Meld(regel, Berichtklasse.Declaratie, bijDeclaratie, _bericht.DeclaratieNummer, _bericht.Plaats, null, null);
            }
        }
    }

    /// <summary>Of de client aan elke regel voldoet; "niet beoordeeld" is dat niet.</summary>
    internal bool Client(DeclaratieRegel[] regels, Toetsing toetsing)
    {
        var voldoet = true;
        foreach (var regel in regels)
        {
            var uitkomst = regel.Client!(toetsing);
            voldoet &= uitkomst.Staat == Staat.Voldoet;
            if (uitkomst.IsFout)
            {
                Meld(regel, Berichtklasse.Client, uitkomst, null, toetsing.Client.Plaats, toetsing.Client, null);
            }
        }

        return voldoet;
    }

    /// <summary>
    /// Goedgekeurd is een prestatie alleen als elke regel die voor haar geldt is beoordeeld en voldoet: "niet beoordeeld" is geen goedkeuring.
    /// </summary>
    internal PrestatieUitslag Prestatie(DeclaratieRegel[] regels, Toetsing toetsing)
    {
        var prestatie = toetsing.Prestatie;
        var uitslag = PrestatieUitslag.Goedgekeurd;
        foreach (var regel in regels)
        {
            if (prestatie.IsCredit && !regel.OokBijCredit)
            {
                continue;
            }

            var uitkomst = regel.MetToewijzing && toetsing.MogelijkeStand is null ? Uitkomst.NietBeoordeeld : regel.Prestatie!(toetsing);
            if (uitkomst.IsFout)
            {
                uitslag = PrestatieUitslag.Afgewezen;
                Meld(regel, Berichtklasse.Prestatie, uitkomst, prestatie.ReferentieNummer, prestatie.Plaats, null, prestatie);
            }
            else if (uitkomst.Staat == Staat.NietBeoordeeld && uitslag == PrestatieUitslag.Goedgekeurd)
            {
                uitslag = PrestatieUitslag.NietBeoordeeld;
            }
        }

        return uitslag;
    }

    private void Meld(Regel regel, Berichtklasse klasse, Uitkomst uitkomst, string? referentie, Plaats plaats, DeclaratieClient? client, Prestatie? prestatie) =>
        _bevindingen.Add(new Bevinding
        {
            Regel = regel,
            Klasse = klasse,
            Toelichting = uitkomst.Toelichting!,
            ZouVoldoen = uitkomst.ZouVoldoen!,
            Referentie = referentie,
            Plaats = plaats,
            Client = client,
            Prestatie = prestatie,
        });

    /// <summary>De bevindingen tot hier toe, in de volgorde van het bericht; binnen één plaats in de volgorde van de regelset.</summary>
    private List<Bevinding> Oogst()
    {
        if (_bevindingen.Count == 0)
        {
            return [];
        }

        List<Bevinding> oogst = [.. _bevindingen.OrderBy(b => b.Klasse switch
        {
            Berichtklasse.Header => -2L,
            Berichtklasse.Declaratie => -1L,
            Berichtklasse.Client => (long)b.Client!.Eerste * 2,
            _ => ((long)b.Prestatie!.Volgnummer * 2) + 1,
        })];
        _bevindingen.Clear();
        return oogst;
    }
}
