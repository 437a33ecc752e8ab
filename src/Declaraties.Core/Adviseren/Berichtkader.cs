using Declaraties.Berekenen;
using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Adviseren;

/// <summary>
/// De Dagtekening en de DeclaratiePeriode waarmee een bericht kan worden ingediend. Eén voor alle prestaties: beide gaan alleen zo ver vooruit als nodig is, en een
/// prestatie die er niet op wacht merkt daar niets van.
/// </summary>
internal sealed class Berichtkader
{
    private static readonly Maand _eersteMaand = new(2021, 1);
    private readonly DeclaratieBericht _gegeven;

    private Berichtkader(DeclaratieBericht gegeven, DeclaratieBericht bericht)
    {
        _gegeven = gegeven;
        Bericht = bericht;
        Wijzigingen = [.. Verschil()];
    }

    /// <summary>Het bericht met Dagtekening en DeclaratiePeriode zoals geadviseerd, en verder onveranderd.</summary>
    public DeclaratieBericht Bericht { get; }

    public IReadOnlyList<Wijziging> Wijzigingen { get; }

    /// <summary>Of een prestatie over deze periode alleen met het geadviseerde kader kan.</summary>
    public bool IsNodigVoor(Periode periode) => Wijzigingen.Count > 0 && (periode.Eind > _gegeven.DeclaratiePeriode.Eind || periode.Eind > _gegeven.Kop.Identificatie.Dagtekening);

    /// <param name="bericht">Het bericht.</param>
    /// <param name="periodeIsFout">Of er een bevinding over de DeclaratiePeriode is.</param>
    /// <param name="fout">De prestaties met een bevinding.</param>
    /// <param name="dossier">Null als er alleen op niveau 2 is getoetst.</param>
    /// <param name="peildatum">De dag waarop wordt beoordeeld; null als die er niet toe doet.</param>
    public static Berichtkader Maak(DeclaratieBericht bericht, bool periodeIsFout, IEnumerable<Prestatie> fout, Dossier? dossier, DateOnly? peildatum)
    {
        var gegeven = Maand.Van(bericht.DeclaratiePeriode.Begin);
        Maand? maand = gegeven;
        if (periodeIsFout)
        {
            Maand? vanPrestaties = bericht.Prestaties.Aggregate((Maand?)null, (laatste, prestatie) => Laatste(laatste, Wanneer(prestatie)));
            var ondergrens = Laatste(Laatste(vanPrestaties, dossier?.LaatsteDeclaratieperiode), IsVoorbij(gegeven) ? _eersteMaand : null);
            maand = ondergrens is null ? null : IsVoorbij(gegeven) && gegeven >= ondergrens ? gegeven : ondergrens;
        }

        foreach (var prestatie in maand is null ? [] : fout)
        {
            maand = Laatste(maand, Wanneer(prestatie));
        }

        if (maand is not { } gekozen || !periodeIsFout && gekozen == gegeven)
        {
            return new Berichtkader(bericht, bericht);
        }

        var dagtekening = bericht.Kop.Identificatie.Dagtekening;
        return new Berichtkader(bericht, Met(bericht, dagtekening > gekozen.LaatsteDag ? dagtekening : gekozen.LaatsteDag, gekozen.Periode));

        bool IsVoorbij(Maand maand) => peildatum is not { } dag || maand.LaatsteDag <= dag;

        // De maand waarover deze prestatie gaat, als die voorbij is: anders kan zij nog niet mee.
        Maand? Wanneer(Prestatie prestatie)
        {
            var toewijzing = !prestatie.IsCredit && dossier is not null && dossier.Toewijzingen.TryGetValue(prestatie.ToewijzingNummer, out var stand) ? stand.Toewijzing : null;
            return Productperiode.Juist(prestatie.ProductPeriode, toewijzing) is { } juist && Maand.Van(juist.Eind) is var m && IsVoorbij(m) ? m : null;
        }

        static Maand? Laatste(Maand? een, Maand? ander) => een is null || ander > een ? ander ?? een : een;
    }

    /// <summary>Het bericht met een andere Dagtekening en DeclaratiePeriode.</summary>
    private static DeclaratieBericht Met(DeclaratieBericht bericht, DateOnly dagtekening, Periode declaratiePeriode) => new()
    {
        Kop = bericht.Kop with { Identificatie = bericht.Kop.Identificatie with { Dagtekening = dagtekening } },
        DeclaratieNummer = bericht.DeclaratieNummer,
        DeclaratiePeriode = declaratiePeriode,
        DeclaratieDagtekening = bericht.DeclaratieDagtekening,
        TotaalBedrag = bericht.TotaalBedrag,
        TotaalDebetCredit = bericht.TotaalDebetCredit,
        Plaats = bericht.Plaats,
        Clienten = bericht.Clienten,
        Prestaties = bericht.Prestaties,
    };

    private IEnumerable<Wijziging> Verschil()
    {
        var (nieuw, oud) = (Bericht.DeclaratiePeriode, _gegeven.DeclaratiePeriode);
        if (Bericht.Kop.Identificatie.Dagtekening is var dagtekening && dagtekening != _gegeven.Kop.Identificatie.Dagtekening)
        {
            yield return new(Elementpad.Dagtekening, Voorstel.Datum(dagtekening));
        }

        if (nieuw.Begin != oud.Begin)
        {
            yield return new(Elementpad.DeclaratieBegin, Voorstel.Datum(nieuw.Begin));
        }

        if (nieuw.Eind != oud.Eind)
        {
            yield return new(Elementpad.DeclaratieEind, Voorstel.Datum(nieuw.Eind));
        }
    }
}
