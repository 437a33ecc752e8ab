using System.Data;
using System.Globalization;
using Dapper;

namespace Declaraties.Opslag;

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
