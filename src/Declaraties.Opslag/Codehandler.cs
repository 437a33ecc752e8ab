using System.Data;
using Dapper;

namespace Declaraties.Opslag;

/// <summary>Leert Dapper hoe een code in de opslag staat: als tekst.</summary>
internal sealed class Codehandler<T>(Func<string, T> van, Func<T, string> code) : SqlMapper.TypeHandler<T>
{
    public override void SetValue(IDbDataParameter parameter, T? value) => parameter.Value = code(value!);

    public override T Parse(object value) => van((string)value);
}
