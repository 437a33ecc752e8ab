namespace Declaraties.Domein;

/// <summary>
/// Werkdagen in Nederland: maandag tot en met vrijdag, behalve de dagen waarop iedereen vrij is. Bij twijfel is een dag een werkdag, want dan valt een
/// termijn eerder en nooit te laat (besluit 51).
/// </summary>
public static class Werkdagen
{
    public static bool IsWerkdag(DateOnly dag) => dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsFeestdag(dag);

    /// <summary>De dag die <paramref name="aantal"/> werkdagen na <paramref name="dag"/> ligt; bij 0 die dag zelf.</summary>
    public static DateOnly Na(DateOnly dag, int aantal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aantal);
        while (aantal > 0)
        {
            dag = dag.AddDays(1);
            if (IsWerkdag(dag))
            {
                aantal--;
            }
        }

        return dag;
    }

    /// <summary>Hoeveel werkdagen er na <paramref name="dag"/> zijn tot en met <paramref name="totEnMet"/>; 0 als die dag voorbij is.</summary>
    public static int Tussen(DateOnly dag, DateOnly totEnMet)
    {
        var aantal = 0;
        while (dag < totEnMet)
        {
            dag = dag.AddDays(1);
            aantal += IsWerkdag(dag) ? 1 : 0;
        }

        return aantal;
    }

    /// <summary>
    /// Nieuwjaarsdag, tweede paasdag, Koningsdag, in lustrumjaren Bevrijdingsdag, Hemelvaartsdag, tweede pinksterdag en beide kerstdagen. Paas- en
    /// pinksterzondag zijn als zondag al geen werkdag.
    /// </summary>
    public static bool IsFeestdag(DateOnly dag)
    {
        var pasen = Pasen(dag.Year);
        return dag == Koningsdag(dag.Year)
            || dag == pasen.AddDays(1)
            || dag == pasen.AddDays(39)
            || dag == pasen.AddDays(50)
            || (dag.Month, dag.Day) is (1, 1) or (12, 25) or (12, 26)
            || ((dag.Month, dag.Day) is (5, 5) && dag.Year % 5 == 0);
    }

    /// <summary>27 april, of 26 april als dat een zondag is.</summary>
    public static DateOnly Koningsdag(int jaar) =>
        new DateOnly(jaar, 4, 27) is { DayOfWeek: DayOfWeek.Sunday } zondag ? zondag.AddDays(-1) : new DateOnly(jaar, 4, 27);

    /// <summary>Eerste paasdag in de gregoriaanse kalender (de berekening van Meeus, Jones en Butcher).</summary>
    public static DateOnly Pasen(int jaar)
    {
        var a = jaar % 19;
        var (b, c) = Math.DivRem(jaar, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var maand = (h + l - (7 * m) + 90) / 25;
        return new DateOnly(jaar, maand, (h + l - (7 * m) + (33 * maand) + 19) % 32);
    }
}
