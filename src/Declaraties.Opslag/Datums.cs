using System.Data;
using Dapper;

namespace Declaraties.Opslag;

/// <summary>Datums staan in de opslag als geheel getal JJJJMMDD: leesbaar, klein, en in de goede volgorde.</summary>
internal static class Datums
{
    public static int AlsGetal(this DateOnly datum) => (datum.Year * 10_000) + (datum.Month * 100) + datum.Day;

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

    public override DateOnly Parse(object value) => Datums.VanGetal((long)value);
}
