using System.Globalization;
using System.Security.Claims;
using Declaraties.Beleid.Registreren;
using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag.Tarieven;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Loketten;

/// <summary>
/// Bewaarde tariefsets terugzien en vergelijken, voor een pagina en voor een programma. Wie geen beleid leest (een aanbieder) ziet alleen wat is vastgesteld, en niet wie het deed.
/// </summary>
internal sealed class Tariefinzage(Tariefloket loket, Beleidsloket beleid, TimeProvider klok)
{
    private static readonly Opslag.Gebruiker _gemeente = new("de gemeente", "", "");

    /// <summary>De sets die iemand mag zien, op naam en versie.</summary>
    public IReadOnlyList<BewaardeTariefset> Sets(ClaimsPrincipal wie) => Bevoegdheid.Mag(wie, Bevoegdheid.LeesBeleid)
        ? loket.Lijst()
        : [.. loket.Lijst().Where(set => set.Vaststellingen.Count > 0).Select(set => set with
        {
            BewaardDoor = _gemeente,
            Vaststellingen = [.. set.Vaststellingen.Select(vaststelling => vaststelling with { Door = _gemeente })],
        })];

    /// <summary>Een versie die iemand mag zien; null als zij er voor hem niet is.</summary>
    public BewaardeTariefset? Zoek(Setkeuze keuze, ClaimsPrincipal wie) =>
        Sets(wie).LastOrDefault(set => set.Herkomst.Set == keuze.Naam && (keuze.Versie is null || set.Herkomst.Versie == keuze.Versie));

    /// <summary>Dat deze versie er niet is, en welke er voor hem wel zijn.</summary>
    public string Onbekend(Setkeuze keuze, ClaimsPrincipal wie) => Tariefloket.Onbekend(keuze.Naam, keuze.Versie, Sets(wie));

    /// <summary>Rekent een versie na volgens de regels van toen.</summary>
    /// <exception cref="HerrekeningException">Er komt iets anders uit dan toen, of niets.</exception>
    public Tariefrekening Reken(BewaardeTariefset set)
    {
        var herrekend = loket.Herreken(set);
        return herrekend is { Inhoud: { } inhoud, Uitkomst: { } uitkomst }
            ? new(string.Create(CultureInfo.InvariantCulture, $"{set.Herkomst.Set}, versie {set.Herkomst.Versie}"), inhoud, uitkomst)
            : throw new HerrekeningException(herrekend);
    }

    /// <summary>Wat er over een set is gevraagd.</summary>
    /// <param name="rekening">De set.</param>
    /// <param name="met">Waarmee zij wordt vergeleken; null als dat niet hoeft.</param>
    /// <param name="deel">Wat ervan.</param>
    /// <param name="product">Alleen van dit product; null voor elk. De toets gaat altijd over de hele set.</param>
    public Rapportage Rapport(Tariefrekening rekening, Tariefrekening? met, Tariefdeel deel, string? product = null) => deel switch
    {
        Tariefdeel.Bereken => Bereken(rekening.Van(product)),
        Tariefdeel.Toets => Toets(rekening),
        Tariefdeel.Gevoeligheid => Gevoeligheid(rekening.Van(product)),
        Tariefdeel.Verschil => Verschil(rekening.Van(product), (met ?? throw new ArgumentNullException(nameof(met))).Van(product)),
        _ => Tariefoverzicht.Maak(Bereken(rekening.Van(product)), [.. met is null ? [] : (Rapportage[])[Verschil(rekening.Van(product), met.Van(product))], Gevoeligheid(rekening.Van(product)), Toets(rekening)]),
    };

    private static Rapportage Bereken(Tariefrekening rekening) => Tariefrapport.Maak(rekening.Inhoud, rekening.Uitkomst, rekening.Naam);

    private Rapportage Toets(Tariefrekening rekening)
    {
        var declarabel = beleid.Declarabel() is { } vastgelegd ? new Declarabelbeleid(vastgelegd.Inhoud) : null;
        return Tarieftoetsrapport.Maak(
            Tarieftoets.Toets(rekening.Inhoud, rekening.Uitkomst, declarabel, NederlandseTijd.Vandaag(klok)), Uitvoeringsbesluit.Van(rekening.Inhoud, rekening.Uitkomst), rekening.Naam);
    }

    private static Rapportage Gevoeligheid(Tariefrekening rekening) => Tariefgevoeligheidsrapport.Maak(Tariefgevoeligheid.Van(rekening.Inhoud, rekening.Uitkomst), rekening.Naam);

    private static Rapportage Verschil(Tariefrekening rekening, Tariefrekening met) => Tariefverschilrapport.Maak(Tariefverschil.Van(rekening.Uitkomst, met.Uitkomst), rekening.Naam, met.Naam);
}
