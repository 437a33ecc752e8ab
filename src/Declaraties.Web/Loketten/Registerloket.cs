using System.Globalization;
using Declaraties.Beleid.Registreren;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Opslag.Contacten;
using Declaraties.Opslag.Logboek;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Loketten;

/// <summary>Het contactenregister voor een pagina en voor een programma: inlezen, en naast wat is gedeclareerd leggen. De opdracht <c>contacten</c> doet hetzelfde.</summary>
internal sealed class Registerloket(Databasevoorraad databases, Contactenloket contacten, Beleidsloket beleid, Rekenplaats plaats, TimeProvider klok)
{
    public const string Handeling = "contacten gecontroleerd";

    public const string Register = "contacten.csv";


    public const string GeenBeleid = "Er is niet vastgelegd wat declarabel is, en zonder dat is niet te zeggen wat een register draagt. Leg het vast als beleid, of geef het mee (declarabel.csv).";

    /// <summary>Of er is vastgelegd wat declarabel is.</summary>
    public bool HeeftBeleid => beleid.Declarabel() is not null;

    /// <summary>Legt het register van een maand naast wat is gedeclareerd.</summary>
    /// <param name="keuze">Welke maand, en van wie.</param>
    /// <param name="declarabel">Wat declarabel is, als bestand; null voor wat is vastgelegd.</param>
    /// <param name="wie">Wie het vraagt.</param>
    /// <param name="stop">Als niemand er meer op wacht.</param>
    public async Task<Berekend> ControleerAsync(Contactenkeuze keuze, byte[]? declarabel, Gebruiker wie, CancellationToken stop)
    {
        if (declarabel is not null)
        {
            var gelezen = Declarabellezer.Lees(Beleidssoort.Declarabel.Bestandsnaam(), declarabel);
            return gelezen.Waarde is { } regels ? await ControleerAsync(keuze, regels, "het meegegeven bestand", wie, stop) : new(null, gelezen.Fouten);
        }

        return beleid.Declarabel() is { } vastgelegd
            ? await ControleerAsync(keuze, vastgelegd.Inhoud, string.Create(CultureInfo.InvariantCulture, $"vastgelegd beleid, versie {vastgelegd.Stuk.Versie}"), wie, stop)
            : new(null, [GeenBeleid]);
    }

    /// <summary>Leest een register in: het hele bestand of niets ervan.</summary>
    /// <param name="bestand">Een stroom die overal heen kan.</param>
    /// <param name="eigen">De aanbieder die het inlevert; null voor wie het van elke aanbieder mag.</param>
    /// <param name="wie">Wie het doet.</param>
    /// <param name="stop">Als niemand er meer op wacht.</param>
    public Task<Contactenafloop> LeesInAsync(Stream bestand, Aanbieder? eigen, Gebruiker wie, CancellationToken stop) => plaats.DoeAsync(
        () =>
        {
            try
            {
                return contacten.Importeer(Register, bestand, wie, (_, _, _) => stop.ThrowIfCancellationRequested(), eigen);
            }
            catch (BeletselException fout)
            {
                return new Contactenafloop(null, null, [fout.Message]);
            }
        },
        stop);

    private Task<Berekend> ControleerAsync(Contactenkeuze keuze, IReadOnlyList<Declarabelregel> regels, string bron, Gebruiker wie, CancellationToken stop) => plaats.DoeAsync(
        () => databases.Met(database =>
        {
            var rapport = new Contactenopslag(database, klok).Lees(
                keuze.Maand, register => Registerrapport.Maak(keuze.Maand, register, regels, bron), (_, _) => stop.ThrowIfCancellationRequested(), keuze.Aanbieder, keuze.Wet);
            new Logboekopslag(database, klok).Schrijf(wie, Handeling, keuze.Aanbieder is { } aanbieder ? $"{keuze.Maand}, aanbieder {aanbieder}" : keuze.Maand.ToString(), "gelukt");
            return new Berekend(rapport, []);
        }),
        stop);
}
