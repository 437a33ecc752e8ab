using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// Kiest de omvang van een toewijzing. Meestal minuten per week, soms uren, per maand, in totaal of per dag, en een enkele keer stuks,
/// dagdelen, euro's of een Budget.
/// </summary>
internal static class Omvangkeuze
{
    private const int DagenPerWeek = 7;

    // Minuten per week ... Budget: same order as the switch below.
    private static readonly int[] _gewichten = [600, 160, 70, 40, 30, 15, 10, 8, 7, 6, 6, 3, 5, 5, 35];
    private static readonly int[] _waakvlam = [15, 20, 30];

    /// <param name="gewoon">Alleen minuten per week: voor de vaste client en voor een toewijzing die weer verwijderd wordt.</param>
    /// <param name="metBudget">Of een Budget kan; niet naast een andere toewijzing.</param>
    public static Toegekend Kies(Wereldaanbieder aanbieder, Product product, Periode looptijd, bool gewoon, bool metBudget, Toevalsbron bron)
    {
        var waakvlam = !gewoon && product == Productaanbod.Nieuw[2] && bron.Kans(150);
        // Steps of a quarter of an hour, one to ten hours a week, the lower half more often.
        var minuten = waakvlam ? bron.Kies<int>(_waakvlam) : 15 * (4 + Math.Min(bron.Onder(37), bron.Onder(37)));
        var weken = Math.Max(1, looptijd.Dagen / DagenPerWeek);
        var inUren = aanbieder.HeeftUurtarief && bron.Kans(450) ? Eenheid.Uur : Eenheid.Minuut;
        var zonderEinde = bron.Kans(300);
        var soort = gewoon || waakvlam ? 0 : bron.Gewogen(metBudget ? _gewichten : _gewichten.AsSpan(0, _gewichten.Length - 1));
        return soort switch
        {
            0 => PerWeek(minuten, Eenheid.Minuut, Eenheid.Minuut),
            1 => PerWeek(Uren(minuten), Eenheid.Uur, inUren),
            2 => Anders(minuten * 13 / 3, Eenheid.Minuut, Frequentie.PerMaand),
            3 => Anders(Uren(minuten * 13 / 3), Eenheid.Uur, Frequentie.PerMaand),
            4 => Anders(minuten * weken, Eenheid.Minuut, Frequentie.TotaalInToewijzing),
            5 => Anders(Uren(minuten * weken), Eenheid.Uur, Frequentie.TotaalInToewijzing),
            6 => Anders(5 * bron.Tussen(2, 12), Eenheid.Minuut, Frequentie.PerDag),
            7 => PerWeek(bron.Tussen(1, 3), Eenheid.StuksOutput, Eenheid.StuksOutput),
            8 => Anders(bron.Tussen(2, 8), Eenheid.StuksOutput, Frequentie.PerMaand),
            9 => PerWeek(bron.Tussen(5_000, 30_000), Eenheid.Euro, Eenheid.Euro),
            10 => Anders(bron.Tussen(20_000, 120_000), Eenheid.Euro, Frequentie.PerMaand),
            11 => Anders(bron.Tussen(5_000, 30_000) * weken, Eenheid.Euro, Frequentie.TotaalInToewijzing),
            12 => Anders(bron.Tussen(2, 10), Eenheid.StuksInspanning, Frequentie.PerMaand),
            13 => PerWeek(bron.Tussen(1, 6), Eenheid.Dagdeel, Eenheid.Dagdeel),
            _ => Budget(),
        };

        Toegekend PerWeek(int volume, Eenheid eenheid, Eenheid gedeclareerd) =>
            new(new Omvang(volume, eenheid, Frequentie.PerWeek), null, 0, gedeclareerd, ZonderEinde: false);

        Toegekend Anders(int volume, Eenheid eenheid, Frequentie frequentie) =>
            new(new Omvang(volume, eenheid, frequentie), null, 0, eenheid == Eenheid.Uur ? inUren : eenheid, zonderEinde);

        Toegekend Budget()
        {
            var nodig = aanbieder.Prijs(product, looptijd.Begin, Eenheid.Minuut, (long)minuten * weken) is { } prijs ? prijs.Bedrag.Cent : 1_000_000;
            var budget = Math.Min(Wereldaanbieder.Hoogste, nodig * bron.Tussen(85, 120) / 100);
            return new Toegekend(null, new Bedrag(budget), minuten, bron.Kans(150) ? Eenheid.Euro : inUren, ZonderEinde: false);
        }
    }

    private static int Uren(int minuten) => Math.Max(1, (minuten + 30) / 60);
}
