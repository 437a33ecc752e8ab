using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Declaraties.Testbasis;

/// <summary>
/// Een object met alles erin als tekst, veld voor veld: twee objecten met dezelfde tekst verschillen in niets. Een veld dat er later bij
/// komt doet vanzelf mee.
/// </summary>
public static class Velden
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> _velden = new();

    public static string AlsTekst(object? waarde)
    {
        var uit = new StringBuilder();
        Schrijf(uit, waarde);
        return uit.ToString();
    }

    private static void Schrijf(StringBuilder uit, object? waarde)
    {
        switch (waarde)
        {
            case null:
                uit.Append("leeg");
                break;
            case string tekst:
                uit.Append('"').Append(tekst).Append('"');
                break;
            case bool:
                uit.Append(waarde);
                break;
            case DateOnly or TimeOnly:
                uit.Append(((IFormattable)waarde).ToString("O", CultureInfo.InvariantCulture));
                break;
            case IFormattable getal when waarde is TimeSpan or decimal || waarde.GetType() is { IsPrimitive: true } or { IsEnum: true }:
                uit.Append(getal.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable rij:
                uit.Append('[');
                foreach (var deel in rij)
                {
                    Schrijf(uit, deel);
                    uit.Append(",\n");
                }

                uit.Append(']');
                break;
            default:
                SchrijfVelden(uit, waarde);
                break;
        }
    }

    private static void SchrijfVelden(StringBuilder uit, object waarde)
    {
        uit.Append('{');
        foreach (var veld in _velden.GetOrAdd(waarde.GetType(), VanType))
        {
            uit.Append(veld.Name).Append('=');
            Schrijf(uit, veld.GetValue(waarde));
            uit.Append(' ');
        }

        uit.Append('}');
    }

    private static FieldInfo[] VanType(Type type)
    {
        var velden = new List<FieldInfo>();
        for (var deel = type; deel is not null && deel != typeof(object); deel = deel.BaseType)
        {
            velden.AddRange(deel.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        }

        return [.. velden];
    }
}
