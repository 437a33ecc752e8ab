using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Beantwoorden;

/// <summary>
/// Van oordeel naar antwoord, volgens de tabel van de standaard (IV087, IV088, TR342): de diepste klasse die is afgekeurd draagt de
/// codes, alles erboven 0200; alleen afgewezen prestaties worden herhaald.
/// </summary>
public static class Antwoordopsteller
{
    private const string GeenOpmerking = "0200";
    private const string NietBeoordeeld = "0233";
    private const string VolledigToegewezen = "8001";
    private static readonly XsdVersie _xsdVersie = new("1.0.0", "1.0.0");

    /// <param name="bericht">De declaratie.</param>
    /// <param name="oordeel">Wat erover is beslist.</param>
    /// <param name="peildatum">De dag van beoordeling: de Dagtekening van het antwoord (besluit 11).</param>
    /// <param name="vingerafdruk">SHA-256 van de declaratie zoals ontvangen; daaruit volgt de Identificatie van het antwoord.</param>
    public static Antwoord Stel(DeclaratieBericht bericht, Oordeel oordeel, DateOnly peildatum, Vingerafdruk vingerafdruk)
    {
        var inHeader = oordeel.Uitslag is Uitslag.BerichtAfgekeurd
            // Op niveau 2 is elke bevinding, waar ook, een afkeuring van het hele bericht.
            ? Codes(oordeel.Bevindingen)
            : Codes(oordeel.Bevindingen.Where(b => b.Klasse == Berichtklasse.Header));
        return new Antwoord
        {
            Editie = bericht.Kop.Editie,
            Afzender = bericht.Gemeente.Code,
            Ontvanger = bericht.Aanbieder.Code,
            BerichtIdentificatie = new BerichtIdentificatie(vingerafdruk.AlsIdentificatie(), peildatum),
            XsdVersie = _xsdVersie,
            DeclaratieIdentificatie = bericht.Kop.Identificatie,
            XsdVersieDeclaratie = bericht.Kop.XsdVersie,
            RetourCodes = inHeader.Count > 0 ? inHeader : [GeenOpmerking],
            DeclaratieAntwoord = inHeader.Count > 0 ? null : Declaratie(bericht, oordeel),
        };
    }

    private static DeclaratieAntwoord Declaratie(DeclaratieBericht bericht, Oordeel oordeel) => new()
    {
        DeclaratieNummer = bericht.DeclaratieNummer,
        TotaalIngediendBedrag = oordeel.Ingediend,
        TotaalToegekendBedrag = oordeel.Toegekend,
        Clienten = oordeel.Uitslag == Uitslag.DeelsAfgewezen ? Clienten(bericht, oordeel) : [],
        RetourCodes = oordeel.Uitslag switch
        {
            Uitslag.DeclaratieAfgekeurd => Codes(oordeel.Bevindingen.Where(b => b.Klasse == Berichtklasse.Declaratie)),
            Uitslag.VolledigToegewezen => [VolledigToegewezen],
            _ => [GeenOpmerking],
        },
    };

    private static List<ClientAntwoord> Clienten(DeclaratieBericht bericht, Oordeel oordeel)
    {
        var bijPrestatie = oordeel.Bevindingen.Where(b => b.Prestatie is not null).ToLookup(b => b.Prestatie!.Volgnummer);
        var bijClient = oordeel.Bevindingen.Where(b => b.Client is not null).ToLookup(b => b.Client!);
        var clienten = new List<ClientAntwoord>();
        foreach (var client in bericht.Clienten)
        {
            var prestaties = new List<PrestatieAntwoord>();
            for (var i = client.Eerste; i < client.Eerste + client.Aantal; i++)
            {
                if (oordeel.Prestaties[i] != PrestatieUitslag.Goedgekeurd)
                {
                    var codes = Codes(bijPrestatie[i]);
                    prestaties.Add(new PrestatieAntwoord(bericht.Prestaties[i], codes.Count > 0 ? codes : [NietBeoordeeld]));
                }
            }

            if (prestaties.Count > 0)
            {
                var codes = Codes(bijClient[client]);
                clienten.Add(new ClientAntwoord
                {
                    Bsn = client.Bsn,
                    Prestaties = prestaties,
                    RetourCodes = codes.Count > 0 ? codes : [GeenOpmerking],
                });
            }
        }

        return clienten;
    }

    /// <summary>De verschillende codes, oplopend (besluit 11).</summary>
    private static List<string> Codes(IEnumerable<Bevinding> bevindingen) =>
        [.. bevindingen.Select(b => b.Regel.RetourCode!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
