using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een toewijzing waarop een tijd lang, of nooit, iets is geleverd.</summary>
/// <param name="Toewijzing">De geldende versie.</param>
/// <param name="LaatsteLevering">De laatste Einddatum van wat is goedgekeurd en niet gecrediteerd; null als er niets is geleverd.</param>
/// <param name="Dagen">Hoeveel dagen al niet, tot en met de peildatum.</param>
/// <param name="LaatstGedeclareerd">De laatste maand waarover deze aanbieder bij deze gemeente declareerde; null als dat nooit is gebeurd.</param>
public sealed record Leveringsregel(Toewijzing Toewijzing, DateOnly? LaatsteLevering, int Dagen, Maand? LaatstGedeclareerd);

/// <summary>Toewijzingen zonder levering: de client krijgt niet waar hij recht op heeft, of de aanbieder declareert niet.</summary>
public sealed class Leveringsoverzicht(Database database)
{
    private const int DagenPerWeek = 7;

    /// <summary>Toewijzingen die op de peildatum lopen en waarop in de weken daarvoor niets is geleverd; de langste tijd zonder vooraan.</summary>
    /// <param name="peildatum">De dag waarop wordt gekeken.</param>
    /// <param name="weken">Zoveel weken of langer niets.</param>
    public IReadOnlyList<Leveringsregel> ZonderLevering(DateOnly peildatum, int weken) => database.Leest<IReadOnlyList<Leveringsregel>>(transactie =>
    {
        var dagen = weken * DagenPerWeek;
        var begin = peildatum.AddDays(1 - dagen);
        var geleverd = Sleutels(
            transactie,
            transactie.Sql.Inzage.GeleverdInVenster,
            // A line lies within one month (TR337): what ends in the window begins no earlier than the month the window begins in.
            ("@van", (long)Maand.Van(begin).EersteDag.AlsGetal()),
            ("@totEnMet", (long)peildatum.AlsGetal()),
            ("@vanaf", (long)begin.AlsGetal()));
        var standen = Standen(transactie);
        var gecrediteerd = Sleutels(transactie, transactie.Sql.Inzage.OoitGecrediteerd);
        var maanden = LaatstGedeclareerd(transactie);
        return
        [
            .. Geldend(transactie)
                .Where(t => !t.IsVerwijderd && t.Looptijd.Bevat(peildatum) && t.Ingangsdatum <= begin && !geleverd.Contains(ToewijzingSleutel.Van(t)))
                .Select(t =>
                {
                    var sleutel = ToewijzingSleutel.Van(t);
                    DateOnly? stand = standen.TryGetValue(sleutel, out var einddatum) ? einddatum : null;
                    var laatste = stand is { } hoogste && gecrediteerd.Contains(sleutel) ? LaatsteZonderCredit(transactie, t, hoogste) : stand;
                    var sinds = laatste ?? t.Ingangsdatum.AddDays(-1);
                    return new Leveringsregel(t, laatste, peildatum.DayNumber - sinds.DayNumber, maanden.GetValueOrDefault((t.Gemeente, t.Aanbieder)));
                })
                .OrderByDescending(regel => regel.Dagen)
                .ThenBy(regel => regel.Toewijzing.Gemeente, StringComparer.Ordinal)
                .ThenBy(regel => regel.Toewijzing.Aanbieder, StringComparer.Ordinal)
                .ThenBy(regel => regel.Toewijzing.ToewijzingNummer),
        ];
    });

    /// <summary>Toewijzingen die op de peildatum zijn begonnen en waarop nog nooit iets is gedeclareerd, ook niets dat is afgewezen; de langste tijd vooraan.</summary>
    public IReadOnlyList<Leveringsregel> NooitGedeclareerd(DateOnly peildatum) => database.Leest<IReadOnlyList<Leveringsregel>>(transactie =>
    {
        var standen = Standen(transactie);
        var afgewezen = Sleutels(transactie, transactie.Sql.Inzage.OoitAfgewezen);
        var maanden = LaatstGedeclareerd(transactie);
        return
        [
            .. Geldend(transactie)
                .Where(t => !t.IsVerwijderd && t.Ingangsdatum <= peildatum && !t.Looptijd.IsLeeg)
                .Where(t => ToewijzingSleutel.Van(t) is var sleutel && !standen.ContainsKey(sleutel) && !afgewezen.Contains(sleutel))
                .Select(t => new Leveringsregel(t, null, peildatum.DayNumber - t.Ingangsdatum.DayNumber + 1, maanden.GetValueOrDefault((t.Gemeente, t.Aanbieder))))
                .OrderByDescending(regel => regel.Dagen)
                .ThenBy(regel => regel.Toewijzing.Gemeente, StringComparer.Ordinal)
                .ThenBy(regel => regel.Toewijzing.Aanbieder, StringComparer.Ordinal)
                .ThenBy(regel => regel.Toewijzing.ToewijzingNummer),
        ];
    });

    /// <summary>De laatste levering die niet is gecrediteerd: de stand is een hoogste waarde die een credit niet terugneemt.</summary>
    private static DateOnly? LaatsteZonderCredit(Transactie transactie, Toewijzing toewijzing, DateOnly hoogste)
    {
        var relatie = Vastlegging.Relatie(transactie, toewijzing.Gemeente, toewijzing.Aanbieder)!.Value;
        return Toewijzinginzage.Prestaties(transactie, relatie, toewijzing.ToewijzingNummer, [toewijzing], hoogste)
            .Where(prestatie => prestatie.Uitslag == PrestatieUitslag.Goedgekeurd)
            .GroupBy(prestatie => prestatie.ProductPeriode)
            .Where(periode => periode.Sum(p => p.IsCredit ? -p.Volume.Aantal : p.Volume.Aantal) > 0)
            .Max(periode => (DateOnly?)periode.Key.Eind);
    }

    private static IEnumerable<Toewijzing> Geldend(Transactie transactie)
    {
        using var rijen = transactie.Lees(transactie.Sql.AlleToewijzingen);
        return [.. Toewijzinglezer.Geldend(rijen)];
    }

    private static Dictionary<ToewijzingSleutel, DateOnly> Standen(Transactie transactie)
    {
        var standen = new Dictionary<ToewijzingSleutel, DateOnly>();
        using var rijen = transactie.Lees(transactie.Sql.Inzage.Standen);
        while (rijen.Lees())
        {
            standen.Add(Sleutel(rijen), rijen.Datum(3));
        }

        return standen;
    }

    private static HashSet<ToewijzingSleutel> Sleutels(Transactie transactie, string vraag, params ReadOnlySpan<(string Naam, object? Waarde)> parameters)
    {
        var sleutels = new HashSet<ToewijzingSleutel>();
        using var rijen = transactie.Lees(vraag, parameters);
        while (rijen.Lees())
        {
            sleutels.Add(Sleutel(rijen));
        }

        return sleutels;
    }

    private static Dictionary<(string Gemeente, string Aanbieder), Maand?> LaatstGedeclareerd(Transactie transactie)
    {
        var maanden = new Dictionary<(string, string), Maand?>();
        using var rijen = transactie.Lees(transactie.Sql.Inzage.LaatstGedeclareerd);
        while (rijen.Lees())
        {
            maanden.Add((rijen.Tekst(0), rijen.Tekst(1)), Maanden.VanGetal(rijen.Getal(2)));
        }

        return maanden;
    }

    private static ToewijzingSleutel Sleutel(Rijen rijen) => new(rijen.Tekst(0), rijen.Tekst(1), (int)rijen.Getal(2));
}
