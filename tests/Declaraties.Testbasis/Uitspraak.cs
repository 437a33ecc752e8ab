using System.Security.Cryptography;
using System.Text;
using Declaraties.Beantwoorden;
using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;
using NUnit.Framework;

namespace Declaraties.Testbasis;

/// <summary>
/// Wat de kern van een declaratie vindt bij een dossier, in vragen waarmee een voorbeeld leest als een zin.
/// <code>new EenDossier().Over(new EenPrestatie().MetVolume(901)).Regels</code>
/// </summary>
public sealed class Uitspraak
{
    public Uitspraak(DeclaratieBericht bericht, Dossier dossier)
    {
        Bericht = bericht;
        // Zoals ontvangen is er niet; een afdruk die van het bericht afhangt is hier genoeg.
        var bytes = Encoding.UTF8.GetBytes($"{bericht.Aanbieder}|{bericht.Kop.Identificatie.Identificatie}");
        Verwerkt = Verwerking.Verwerk(bericht, dossier, new Vingerafdruk(SHA256.HashData(bytes)));
    }

    public DeclaratieBericht Bericht { get; }

    public Verwerkt Verwerkt { get; }

    public Oordeel Oordeel => Verwerkt.Oordeel;

    public Antwoord Antwoord => Verwerkt.Antwoord;

    public Uitslag Uitslag => Oordeel.Uitslag;

    /// <summary>De codes van de regels waaraan niet is voldaan, in de volgorde van het bericht.</summary>
    public IReadOnlyList<string> Regels => [.. Oordeel.Bevindingen.Select(b => b.Regel.Code)];

    /// <summary>De codes van de regels waaraan de prestatie met dit ReferentieNummer niet voldoet.</summary>
    public IReadOnlyList<string> RegelsBij(string referentie) =>
        [.. Oordeel.Bevindingen.Where(b => b.Prestatie?.ReferentieNummer == referentie).Select(b => b.Regel.Code)];

    /// <summary>De ene bevinding van deze regel.</summary>
    public Bevinding Bevinding(string regel)
    {
        var bevindingen = Oordeel.Bevindingen.Where(b => b.Regel.Code == regel).ToList();
        Assert.That(bevindingen, Has.Count.EqualTo(1), $"Eén bevinding van {regel}; gevonden: {string.Join(", ", Regels)}");
        return bevindingen[0];
    }

    public PrestatieUitslag Bij(string referentie) =>
        Oordeel.Prestaties[Bericht.Prestaties.Single(p => p.ReferentieNummer == referentie).Volgnummer];

    /// <summary>De retourcodes bij een prestatie in het antwoord; leeg als zij er niet in staat.</summary>
    public IReadOnlyList<string> RetourCodesBij(string referentie) =>
        Antwoord.DeclaratieAntwoord?.Clienten
            .SelectMany(client => client.Prestaties)
            .Where(p => p.Prestatie.ReferentieNummer == referentie)
            .SelectMany(p => p.RetourCodes)
            .ToList() ?? [];
}

public static class Beoordeling
{
    /// <summary>Wat de kern van deze declaratie vindt.</summary>
    public static Uitspraak Over(this EenDossier dossier, EenDeclaratie declaratie) => new(declaratie.Bouw(), dossier.Bouw());

    /// <summary>
    /// De uitkomst van één regel van niveau 3 of 4 bij deze prestatie, zoals de regel zelf haar geeft: ook "niet beoordeeld" is dan te zien.
    /// </summary>
    public static Uitkomst UitkomstVan(this EenDossier dossier, string regel, EenPrestatie prestatie)
    {
        var bericht = new EenDeclaratie(prestatie).Bouw();
        var gegeven = dossier.Bouw();
        var toetsing = new Toetsing(bericht, new Kruisverwijzingen(bericht), gegeven);
        toetsing.OpClient(0);
        var stand = gegeven.Toewijzingen.TryGetValue(prestatie.ToewijzingNummer, out var begin) ? new LopendeStand(begin) : null;
        toetsing.OpPrestatie(bericht.Prestaties[0], stand);
        return Declaratieregels.Alle.Single(r => r.Code == regel).Prestatie!(toetsing);
    }

    /// <summary>De codes van de regels waaraan de declaratie op niveau 2 niet voldoet, in de volgorde van het bericht.</summary>
    public static IReadOnlyList<string> RegelsBinnenBericht(this EenDeclaratie declaratie) =>
        [.. Verwerking.ControleerBinnenBericht(declaratie.Bouw()).Select(b => b.Regel.Code)];

    /// <summary>De ene bevinding op niveau 2.</summary>
    public static Bevinding EnigeBevindingBinnenBericht(this EenDeclaratie declaratie)
    {
        var bevindingen = Verwerking.ControleerBinnenBericht(declaratie.Bouw());
        Assert.That(bevindingen, Has.Count.EqualTo(1), $"Eén bevinding; gevonden: {string.Join(", ", bevindingen.Select(b => b.Regel.Code))}");
        return bevindingen[0];
    }

    /// <summary>Wat de kern vindt van een declaratie met deze prestaties.</summary>
    public static Uitspraak Over(this EenDossier dossier, params EenPrestatie[] prestaties) => dossier.Over(new EenDeclaratie(prestaties));
}
