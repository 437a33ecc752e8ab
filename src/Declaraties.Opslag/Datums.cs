using System.Data;
using System.Globalization;
using Dapper;

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

/// <summary>Leert Dapper hoe een <see cref="DateOnly"/> in de opslag staat.</summary>
internal sealed class DateOnlyHandler : SqlMapper.TypeHandler<DateOnly>
{
    public override void SetValue(IDbDataParameter parameter, DateOnly value)
    {
        parameter.DbType = DbType.Int32;
        parameter.Value = value.AlsGetal();
    }

    public override DateOnly Parse(object value) => Datums.VanGetal(Convert.ToInt64(value, CultureInfo.InvariantCulture));
}

/// <summary>Tijdstippen staan in de opslag als tekst in UTC met milliseconden: de volgorde van de tekst is die van de tijd.</summary>
internal static class Tijdstippen
{
    private const string Vorm = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string AlsTekst(this DateTimeOffset tijdstip) => tijdstip.UtcDateTime.ToString(Vorm, CultureInfo.InvariantCulture);

    public static DateTimeOffset VanTekst(string tekst) =>
        DateTimeOffset.ParseExact(tekst, Vorm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
