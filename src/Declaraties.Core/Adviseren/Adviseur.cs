using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Adviseren;

/// <summary>
/// Geeft bij bevindingen het advies dat standhoudt. Verandert niets aan een oordeel: zonder bevindingen is er niets te doen, en met bevindingen kost het naar hun aantal.
/// </summary>
internal static class Adviseur
{
    private static readonly string[] _overDeclaratiePeriode = ["TR137", "CS100", "CS340", "TR318"];

    /// <param name="bericht">De declaratie.</param>
    /// <param name="verwijzingen">De verwijzingen erin.</param>
    /// <param name="gevonden">De bevindingen, in de volgorde van het bericht.</param>
    /// <param name="dossier">Wat er buiten het bericht bekend is; null als er alleen op niveau 2 is te toetsen.</param>
    /// <param name="peildatum">De dag waarop wordt beoordeeld; null als die er niet toe doet.</param>
    /// <param name="uitslagen">Van elke prestatie; null als zij op niveau 3 en 4 niet zijn beoordeeld.</param>
    public static IReadOnlyList<Bevinding> MetAdvies(
        DeclaratieBericht bericht, Kruisverwijzingen verwijzingen, IReadOnlyList<Bevinding> gevonden, Dossier? dossier, DateOnly? peildatum, IReadOnlyList<PrestatieUitslag>? uitslagen = null)
    {
        if (gevonden.Count == 0)
        {
            return gevonden;
        }

        Bevinding[] bevindingen = [.. gevonden];
        var groepen = Groepen(bericht, bevindingen);
        var kader = Berichtkader.Maak(
            bericht,
            bevindingen.Any(b => b.Klasse == Berichtklasse.Declaratie && _overDeclaratiePeriode.Contains(b.Regel.Code)),
            groepen.Values.Select(groep => groep.Prestatie),
            dossier,
            peildatum);
        if (groepen.Count > 0)
        {
            Prestatieadvies.Geef(bericht, kader, verwijzingen, dossier, uitslagen, groepen);
        }

        for (var i = 0; i < bevindingen.Length; i++)
        {
            // Wie twee keer in het bericht staat gaat er één keer uit als daar niets meer bij staat.
            if (bevindingen[i] is { Client: { } client, Regel.Code: var code }
                && (code == "CS002" || (code == "TR101" && Enumerable.Range(client.Eerste, client.Aantal).All(p => groepen.GetValueOrDefault(p) is { IsWeg: true }))))
            {
                bevindingen[i] = bevindingen[i] with { Advies = Advies.NietIndienen };
            }
        }

        for (var i = 0; i < bevindingen.Length && bevindingen[i].Klasse is Berichtklasse.Header or Berichtklasse.Declaratie; i++)
        {
            bevindingen[i] = bevindingen[i] with { Advies = OverBericht(bevindingen[i], bericht, kader, peildatum, bevindingen, groepen) };
        }

        return bevindingen;
    }

    /// <summary>Het pad van een prestatie, op volgnummer.</summary>
    public static string Pad(DeclaratieBericht bericht, int volgnummer)
    {
        var (laag, hoog) = (0, bericht.Clienten.Count - 1);
        while (laag < hoog)
        {
            var midden = (laag + hoog + 1) / 2;
            (laag, hoog) = bericht.Clienten[midden].Eerste <= volgnummer ? (midden, hoog) : (laag, midden - 1);
        }

        return Elementpad.Prestatie(laag, volgnummer - bericht.Clienten[laag].Eerste);
    }

    private static Dictionary<int, Bevindinggroep> Groepen(DeclaratieBericht bericht, Bevinding[] bevindingen)
    {
        var groepen = new Dictionary<int, Bevindinggroep>();
        for (var i = 0; i < bevindingen.Length;)
        {
            var eerste = i;
            if (bevindingen[i++].Prestatie is not { } prestatie)
            {
                continue;
            }

            while (i < bevindingen.Length && ReferenceEquals(bevindingen[i].Prestatie, prestatie))
            {
                i++;
            }

            groepen.Add(prestatie.Volgnummer, new Bevindinggroep(bevindingen, eerste, i - eerste, Pad(bericht, prestatie.Volgnummer)));
        }

        return groepen;
    }

    private static Advies? OverBericht(Bevinding bevinding, DeclaratieBericht bericht, Berichtkader kader, DateOnly? peildatum, Bevinding[] bevindingen, Dictionary<int, Bevindinggroep> groepen) => bevinding.Regel.Code switch
    {
        "TR056" => Een(Elementpad.Identificatie, NieuwNummer.Identificatie(bericht)),
        "TR333" => Een(Elementpad.DeclaratieNummer, NieuwNummer.DeclaratieNummer(bericht)),
        "TR134" => Een(Elementpad.DeclaratieDagtekening, Voorstel.Datum(bericht.Kop.Identificatie.Dagtekening)),
        "TR135" => Gedagtekend(bericht, peildatum!.Value),
        "TR358" or "CS325" => Totaal(bericht, bevindingen, groepen),
        "TR137" or "CS100" or "CS340" or "TR318" => kader.Wijzigingen.Count > 0 ? Advies.Met(kader.Wijzigingen) : null,
        _ => null,
    };

    private static Advies Een(string pad, string waarde) => Advies.Met([new(pad, waarde)]);

    /// <summary>Op de dag van beoordeling, als alles waarover wordt gedeclareerd dan voorbij is.</summary>
    private static Advies? Gedagtekend(DeclaratieBericht bericht, DateOnly dag)
    {
        if (bericht.DeclaratiePeriode.Eind > dag || bericht.Prestaties.Any(prestatie => prestatie.ProductPeriode.Eind > dag))
        {
            return null;
        }

        var dagtekening = new Wijziging(Elementpad.Dagtekening, Voorstel.Datum(dag));
        return Advies.Met(bericht.DeclaratieDagtekening > dag ? [dagtekening, new(Elementpad.DeclaratieDagtekening, Voorstel.Datum(dag))] : [dagtekening]);
    }

    /// <summary>De som nadat elk advies is opgevolgd.</summary>
    private static Advies Totaal(DeclaratieBericht bericht, Bevinding[] bevindingen, Dictionary<int, Bevindinggroep> groepen)
    {
        HashSet<int> zonder = [.. bevindingen.Where(b => b is { Client: not null, Advies.Weglaten: true }).SelectMany(b => Enumerable.Range(b.Client!.Eerste, b.Client.Aantal))];
        if (bericht.Prestaties.All(prestatie => zonder.Contains(prestatie.Volgnummer) || groepen.GetValueOrDefault(prestatie.Volgnummer) is { IsWeg: true }))
        {
            // Er blijft niets over om in te dienen: dan is dit het totaal van wat er nu staat.
            (zonder, groepen) = ([], []);
        }

        var som = Bedrag.Nul;
        foreach (var prestatie in bericht.Prestaties)
        {
            som += zonder.Contains(prestatie.Volgnummer) ? Bedrag.Nul : groepen.GetValueOrDefault(prestatie.Volgnummer) switch
            {
                { IsWeg: true } => Bedrag.Nul,
                { Voorstel: { } voorstel } => Bedrag.MetTeken(voorstel.Bedrag, voorstel.DebetCredit),
                _ => prestatie.Bedrag,
            };
        }

        List<Wijziging> wijzig = [];
        if (som.DebetCredit == bericht.TotaalDebetCredit || som.Absoluut != bericht.TotaalBedrag)
        {
            wijzig.Add(new(Elementpad.TotaalBedrag, Voorstel.Tekst(som.Absoluut)));
        }

        if (som.DebetCredit != bericht.TotaalDebetCredit)
        {
            wijzig.Add(new(Elementpad.TotaalDebetCredit, ((char)som.DebetCredit).ToString()));
        }

        return Advies.Met(wijzig);
    }
}
