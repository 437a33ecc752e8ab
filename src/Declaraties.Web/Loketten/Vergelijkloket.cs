using System.Globalization;
using Declaraties.Beleid.Indiceren;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Opslag.Historie;
using Declaraties.Opslag.Logboek;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vergelijken;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Loketten;

/// <summary>Wat een andere afspraak had betekend, voor een pagina en voor een programma. Er wordt niets bewaard dan dat iemand het vroeg; de opdracht <c>vergelijk</c> doet hetzelfde.</summary>
internal sealed class Vergelijkloket(Databasevoorraad databases, Beleidsloket beleid, Rekenplaats plaats, TimeProvider klok)
{
    public const string Handeling = "vergelijking gemaakt";

    private static readonly string _bandbreedtes = Beleidssoort.Bandbreedte.Bestandsnaam();

    public const string Plan = "plan.csv";

    public async Task<Rapportage> PeriodeAsync(Vergelijkvraag vraag, Gebruiker wie, CancellationToken stop) =>
        (await MaakAsync($"periode, {InWoorden(vraag)}", (opslag, voortgang) => new(Periodeopsteller.Maak(opslag, vraag, voortgang), []), wie, stop)).Rapport!;

    /// <param name="vraag">Welke maanden, en per wat.</param>
    /// <param name="bandbreedtes">Het bestand; null voor wat er op de laatste dag van de maanden als beleid geldt.</param>
    /// <param name="wie">Wie het vraagt.</param>
    /// <param name="stop">Als niemand er meer op wacht.</param>
    public async Task<Berekend> BekostigingAsync(Vergelijkvraag vraag, byte[]? bandbreedtes, Gebruiker wie, CancellationToken stop)
    {
        if (bandbreedtes is not null)
        {
            var gelezen = Indicatielezer.Bandbreedtes(_bandbreedtes, bandbreedtes);
            return gelezen.Waarde is { } waarde ? await BekostigingAsync(vraag, waarde, "het meegegeven bestand", wie, stop) : new(null, gelezen.Fouten);
        }

        var dag = vraag.Venster.TotEnMet.LaatsteDag;
        return beleid.Bandbreedtes().OpDag(dag) is { } versie
            ? await BekostigingAsync(vraag, versie.Banden, string.Create(CultureInfo.InvariantCulture, $"vastgelegd beleid, versie {versie.Versie}, vanaf {versie.Vanaf:yyyy-MM-dd}"), wie, stop)
            : new(null, [string.Create(CultureInfo.InvariantCulture, $"Er zijn geen bandbreedtes vastgelegd die op {dag:yyyy-MM-dd} gelden. Leg ze vast als beleid, of geef ze mee ({_bandbreedtes}).")]);
    }

    /// <param name="keuze">Wat een fte is, en in welk tempo.</param>
    /// <param name="plan">Het bestand met het plan.</param>
    /// <param name="wie">Wie het vraagt.</param>
    /// <param name="stop">Als niemand er meer op wacht.</param>
    public async Task<Berekend> OvergangAsync(Overgangskeuze keuze, ReadOnlyMemory<byte> plan, Gebruiker wie, CancellationToken stop)
    {
        var gelezen = Overgangslezer.Lees(Plan, plan);
        return gelezen.Waarde is { } regels
            ? await MaakAsync($"overgang, {regels.Count} toewijzingen", (opslag, voortgang) => Overgang(opslag, keuze.Vraag(regels), voortgang), wie, stop)
            : new(null, gelezen.Fouten);
    }

    private Task<Berekend> BekostigingAsync(Vergelijkvraag vraag, IReadOnlyList<Bandbreedte> bandbreedtes, string bron, Gebruiker wie, CancellationToken stop) =>
        MaakAsync($"bekostiging, {InWoorden(vraag)}", (opslag, voortgang) => new(Bekostigingsopsteller.Maak(opslag, vraag, bandbreedtes, voortgang, bron), []), wie, stop);

    private static Berekend Overgang(Historieopslag opslag, Overgangsvraag vraag, Action<long, long> voortgang)
    {
        var uitkomst = Overgangsopsteller.Maak(opslag, vraag, voortgang);
        return new(uitkomst.Rapport, [.. uitkomst.Fouten.Select(fout => fout.InWoorden(Plan))]);
    }

    private Task<Berekend> MaakAsync(string wat, Func<Historieopslag, Action<long, long>, Berekend> maak, Gebruiker wie, CancellationToken stop) => plaats.DoeAsync(
        () => databases.Met(database =>
        {
            var berekend = maak(new Historieopslag(database, klok), (_, _) => stop.ThrowIfCancellationRequested());
            new Logboekopslag(database, klok).Schrijf(wie, Handeling, wat, berekend.Rapport is null ? "mislukt" : "gelukt");
            return berekend;
        }),
        stop);

    private static string InWoorden(Vergelijkvraag vraag) => $"{vraag.Bereik}, per {vraag.Per.Woord()}";
}
