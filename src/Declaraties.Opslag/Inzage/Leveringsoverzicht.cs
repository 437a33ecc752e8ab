using Declaraties.Berekenen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;

namespace Declaraties.Opslag.Inzage;

/// <summary>Clienten en toewijzingen zonder levering: iemand krijgt niet waar hij recht op heeft, of de aanbieder declareert niet.</summary>
public sealed class Leveringsoverzicht(Database database)
{
    private const int DagenPerWeek = 7;

    /// <summary>Clienten met een toewijzing die op de peildatum loopt en aan wie in de weken daarvoor niets is geleverd; de langste tijd zonder vooraan.</summary>
    /// <param name="peildatum">De dag waarop wordt gekeken.</param>
    /// <param name="weken">Zoveel weken of langer niets.</param>
    /// <param name="wet">Alleen onder deze; null voor elke. Wat onder de ene is geleverd telt nooit voor de andere.</param>
    public IReadOnlyList<Clientregel> ZonderLevering(DateOnly peildatum, int weken, Wet? wet = null) => database.Leest<IReadOnlyList<Clientregel>>(transactie =>
    {
        var grens = weken * DagenPerWeek;
        var geleverd = Dagen(
            transactie,
            transactie.Sql.Inzage.GeleverdInVenster,
            ("@van", (long)Berekenen.ZonderLevering.Vanaf(peildatum, grens).AlsGetal()),
            ("@totEnMet", (long)peildatum.AlsGetal()));
        var clienten = new Dictionary<(Gemeente, Bsn, Wet), Leverbeeld>();
        foreach (var toewijzing in Geldend(transactie, wet))
        {
            var client = (toewijzing.Gemeente, toewijzing.Bsn, toewijzing.Wet);
            if (!clienten.TryGetValue(client, out var beeld))
            {
                clienten.Add(client, beeld = new Leverbeeld());
            }

            beeld.Neem(toewijzing);
            if (!toewijzing.IsVerwijderd && geleverd.TryGetValue(ToewijzingSleutel.Van(toewijzing), out var laatste))
            {
                beeld.Lever(laatste);
            }
        }

        var standen = Dagen(transactie, transactie.Sql.Inzage.Standen);
        var gecrediteerd = Sleutels(transactie, transactie.Sql.Inzage.OoitGecrediteerd);
        var maanden = LaatstGedeclareerd(transactie);
        return
        [
            .. clienten.Values
                .Select(beeld => (Beeld: beeld, Dagen: beeld.DagenZonderLevering(peildatum, grens)))
                .Where(client => client.Dagen is not null)
                .Select(client => new Clientregel(
                    [.. client.Beeld.Lopend(peildatum).Select(toewijzing => new Clienttoewijzing(toewijzing, maanden.GetValueOrDefault((toewijzing.Gemeente, toewijzing.Aanbieder, toewijzing.Wet))))],
                    client.Beeld.LaatsteLevering ?? client.Beeld.Toewijzingen.Max(toewijzing => LaatsteOoit(transactie, toewijzing, standen, gecrediteerd)),
                    client.Dagen!.Value))
                .OrderByDescending(client => client.Dagen)
                .ThenBy(client => client.LaatsteLevering)
                .ThenBy(client => client.Gemeente.Code, StringComparer.Ordinal)
                .ThenBy(client => client.Toewijzingen[0].Toewijzing.Aanbieder.Code, StringComparer.Ordinal)
                .ThenBy(client => client.Wet)
                .ThenBy(client => client.Toewijzingen[0].Toewijzing.ToewijzingNummer),
        ];
    });

    /// <summary>Toewijzingen die op de peildatum zijn begonnen en waarop nog nooit iets is gedeclareerd, ook niets dat is afgewezen; de langste tijd vooraan.</summary>
    public IReadOnlyList<Leveringsregel> NooitGedeclareerd(DateOnly peildatum, Wet? wet = null) => database.Leest<IReadOnlyList<Leveringsregel>>(transactie =>
    {
        var standen = Dagen(transactie, transactie.Sql.Inzage.Standen);
        var afgewezen = Sleutels(transactie, transactie.Sql.Inzage.OoitAfgewezen);
        var maanden = LaatstGedeclareerd(transactie);
        return
        [
            .. Geldend(transactie, wet)
                .Where(t => !t.IsVerwijderd && t.Ingangsdatum <= peildatum && !t.Looptijd.IsLeeg)
                .Where(t => ToewijzingSleutel.Van(t) is var sleutel && !standen.ContainsKey(sleutel) && !afgewezen.Contains(sleutel))
                .Select(t => new Leveringsregel(t, peildatum.DayNumber - t.Ingangsdatum.DayNumber + 1, maanden.GetValueOrDefault((t.Gemeente, t.Aanbieder, t.Wet))))
                .OrderByDescending(regel => regel.Dagen)
                .ThenBy(regel => regel.Toewijzing.Gemeente.Code, StringComparer.Ordinal)
                .ThenBy(regel => regel.Toewijzing.Aanbieder.Code, StringComparer.Ordinal)
                .ThenBy(regel => regel.Toewijzing.Wet)
                .ThenBy(regel => regel.Toewijzing.ToewijzingNummer),
        ];
    });

    private static DateOnly? LaatsteOoit(Transactie transactie, Toewijzing toewijzing, Dictionary<ToewijzingSleutel, DateOnly> standen, HashSet<ToewijzingSleutel> gecrediteerd) =>
        !standen.TryGetValue(ToewijzingSleutel.Van(toewijzing), out var stand) ? null
        : gecrediteerd.Contains(ToewijzingSleutel.Van(toewijzing)) ? LaatsteZonderCredit(transactie, toewijzing, stand)
        : stand;

    /// <summary>De laatste levering die niet is gecrediteerd: de stand is een hoogste waarde die een credit niet terugneemt.</summary>
    private static DateOnly? LaatsteZonderCredit(Transactie transactie, Toewijzing toewijzing, DateOnly hoogste)
    {
        var partijen = Vastlegging.Partijen(transactie, toewijzing.Gemeente, toewijzing.Aanbieder, toewijzing.Wet)!.Value;
        return Toewijzinginzage.Prestaties(transactie, partijen, toewijzing.ToewijzingNummer, [toewijzing], hoogste)
            .Where(prestatie => prestatie.Uitslag == PrestatieUitslag.Goedgekeurd)
            .GroupBy(prestatie => prestatie.ProductPeriode)
            .Where(periode => periode.Sum(p => p.IsCredit ? -p.Volume.Aantal : p.Volume.Aantal) > 0)
            .Max(periode => (DateOnly?)periode.Key.Eind);
    }

    private static IEnumerable<Toewijzing> Geldend(Transactie transactie, Wet? wet)
    {
        using var rijen = transactie.Lees(transactie.Sql.Toewijzingen.AlleToewijzingen);
        return [.. Toewijzinglezer.Geldend(rijen).Where(toewijzing => wet is null || toewijzing.Wet == wet)];
    }

    /// <summary>Van elke toewijzing een dag.</summary>
    private static Dictionary<ToewijzingSleutel, DateOnly> Dagen(Transactie transactie, string vraag, params ReadOnlySpan<Parameter> parameters)
    {
        var dagen = new Dictionary<ToewijzingSleutel, DateOnly>();
        using var rijen = transactie.Lees(vraag, parameters);
        while (rijen.Lees())
        {
            dagen.Add(Sleutel(rijen), rijen.Datum(4));
        }

        return dagen;
    }

    private static HashSet<ToewijzingSleutel> Sleutels(Transactie transactie, string vraag)
    {
        var sleutels = new HashSet<ToewijzingSleutel>();
        using var rijen = transactie.Lees(vraag);
        while (rijen.Lees())
        {
            sleutels.Add(Sleutel(rijen));
        }

        return sleutels;
    }

    private static Dictionary<(Gemeente Gemeente, Aanbieder Aanbieder, Wet Wet), Maand?> LaatstGedeclareerd(Transactie transactie)
    {
        var maanden = new Dictionary<(Gemeente, Aanbieder, Wet), Maand?>();
        using var rijen = transactie.Lees(transactie.Sql.Inzage.LaatstGedeclareerd);
        while (rijen.Lees())
        {
            maanden.Add((new(rijen.Tekst(0)), new(rijen.Tekst(1)), rijen.Wet(2)), Maanden.VanGetal(rijen.Getal(3)));
        }

        return maanden;
    }

    private static ToewijzingSleutel Sleutel(Rijen rijen) => new(new(rijen.Tekst(0)), new(rijen.Tekst(1)), rijen.Wet(2), (int)rijen.Getal(3));
}
