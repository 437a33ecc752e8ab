using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Tarieven;

namespace Declaraties.Web.Loketten;

/// <summary>Meerekenen met eigen waarden, voor een pagina en voor een programma. Er wordt niets van bewaard dan dat iemand het deed.</summary>
internal sealed class Eigentarief(Tariefloket loket, Rekenplaats plaats, Databasevoorraad databases, TimeProvider klok)
{
    public const string Handeling = "tarief meegerekend";

    private const string Naam = "eigen waarden";

    /// <summary>De bestanden van een bewaarde set, om er iets aan te veranderen.</summary>
    public Eigenbasis Basis(BewaardeTariefset set) => new($"waarden van {set.Herkomst.InWoorden()}, veranderd", loket.Inhoud(set));

    /// <summary>Bestanden die iemand gaf.</summary>
    public static Eigenbasis Basis(Tariefinhoud inhoud) => new("eigen bestanden", inhoud);

    /// <param name="basis">Waarvan wordt uitgegaan.</param>
    /// <param name="wijzigingen">Welke parameters anders zijn.</param>
    /// <param name="wie">Wie het vraagt.</param>
    /// <param name="stop">Als niemand er meer op wacht.</param>
    public Task<Eigenrekening> RekenAsync(Eigenbasis basis, IReadOnlyList<Parameterregel> wijzigingen, Gebruiker wie, CancellationToken stop) => plaats.DoeAsync(
        () =>
        {
            var rekening = Reken(basis.Inhoud, wijzigingen);
            databases.Met(database => new Logboekopslag(database, klok).Schrijf(wie, Handeling, basis.Omschrijving, rekening.Rekening is null ? "mislukt" : "gelukt"));
            return rekening;
        },
        stop);

    private static Eigenrekening Reken(Tariefinhoud basis, IReadOnlyList<Parameterregel> wijzigingen)
    {
        var gegeven = Tarieflezer.Lees(basis);
        if (gegeven.Waarde is not { } set)
        {
            return new(null, null, gegeven.Fouten);
        }

        var eerst = Bereken("zoals gegeven", set);
        if (wijzigingen.Count == 0)
        {
            return eerst.Uitkomst.Bezwaren.Count == 0 ? new(eerst with { Naam = Naam }, null, []) : new(null, null, Bezwaren(eerst));
        }

        var veranderd = Tarieflezer.Lees(basis with { Parameters = Parameterblad.Schrijf(Parameterblad.Met(Parameterblad.Van(set), wijzigingen)) });
        if (veranderd.Waarde is not { } eigen)
        {
            return new(null, null, veranderd.Fouten);
        }

        var rekening = Bereken(Naam, eigen);
        return rekening.Uitkomst.Bezwaren.Count == 0 ? new(rekening, eerst.Uitkomst.Bezwaren.Count == 0 ? eerst : null, []) : new(null, null, Bezwaren(rekening));
    }

    private static Tariefrekening Bereken(string naam, Tariefset set) => new(naam, set, Tariefregels.Huidig.Bereken(set));

    private static IReadOnlyList<string> Bezwaren(Tariefrekening rekening) => [.. rekening.Uitkomst.Bezwaren.Select(bezwaar => bezwaar.ToString())];
}
