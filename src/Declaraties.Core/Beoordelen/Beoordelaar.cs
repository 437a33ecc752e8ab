using Declaraties.Adviseren;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Signaleren;

namespace Declaraties.Beoordelen;

/// <summary>
/// Van bevindingen naar een oordeel: welke klasse is afgekeurd, en dus wat er nog beoordeeld wordt. Een afgekeurd bericht wordt
/// niet verder beoordeeld; bij een afgekeurde Header of Declaratie blijven de prestaties onbeoordeeld.
/// </summary>
public static class Beoordelaar
{
    public static Oordeel Beoordeel(DeclaratieBericht bericht, Dossier dossier)
    {
        var controle = new Controle(bericht);
        var uitslagen = new PrestatieUitslag[bericht.Prestaties.Count];

        var binnenBericht = controle.BinnenBericht();
        if (binnenBericht.Count > 0)
        {
            return Maak(bericht, Uitslag.BerichtAfgekeurd, MetAdvies(binnenBericht), uitslagen);
        }

        var kop = controle.Kop(dossier);
        if (kop.Count > 0)
        {
            var uitslag = kop.Any(b => b.Klasse == Berichtklasse.Header) ? Uitslag.HeaderAfgekeurd : Uitslag.DeclaratieAfgekeurd;
            return Maak(bericht, uitslag, MetAdvies(kop), uitslagen);
        }

        var bevindingen = controle.Prestaties(dossier, uitslagen);
        var volledig = Array.TrueForAll(uitslagen, u => u == PrestatieUitslag.Goedgekeurd);
        return Maak(bericht, volledig ? Uitslag.VolledigToegewezen : Uitslag.DeelsAfgewezen, MetAdvies(bevindingen, uitslagen), uitslagen, Signalering.BijOordeel(bericht, dossier, uitslagen));

        IReadOnlyList<Bevinding> MetAdvies(IReadOnlyList<Bevinding> gevonden, PrestatieUitslag[]? beoordeeld = null) =>
            Adviseur.MetAdvies(bericht, controle.Kruisverwijzingen, gevonden, dossier, dossier.Peildatum, beoordeeld);
    }

    private static Oordeel Maak(DeclaratieBericht bericht, Uitslag uitslag, IReadOnlyList<Bevinding> bevindingen, PrestatieUitslag[] uitslagen, IReadOnlyList<Signaal>? signalen = null)
    {
        var toegekend = Bedrag.Nul;
        for (var i = 0; i < uitslagen.Length; i++)
        {
            if (uitslagen[i] == PrestatieUitslag.Goedgekeurd)
            {
                toegekend += bericht.Prestaties[i].Bedrag;
            }
        }

        return new Oordeel
        {
            Uitslag = uitslag,
            Bevindingen = bevindingen,
            Prestaties = uitslagen,
            Ingediend = bericht.TotaalIngediendBedrag,
            Toegekend = toegekend,
            Signalen = signalen ?? [],
        };
    }
}
