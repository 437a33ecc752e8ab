namespace Declaraties.Opslag;

/// <summary>Datums staan in de opslag als geheel getal JJJJMMDD: leesbaar, klein, en in de goede volgorde.</summary>
internal static class Datums
{
    public static int AlsGetal(this DateOnly datum)
    {
        var (jaar, maand, dag) = datum;
        return (jaar * 10_000) + (maand * 100) + dag;
    }

    public static DateOnly VanGetal(long getal) =>
        new((int)(getal / 10_000), (int)(getal / 100 % 100), (int)(getal % 100));
}
