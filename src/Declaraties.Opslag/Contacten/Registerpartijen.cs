using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Opslag.Contacten;

/// <summary>Een gemeente en een aanbieder zoals zij onder een wet in het register staan: als getallen, ook als zij verder niets met elkaar te maken hebben.</summary>
internal readonly record struct Registerpartijen(Gemeente Gemeente, Aanbieder Aanbieder, Wet Wet)
{
    public static Registerpartijen Van(long gemeente, long aanbieder, Wet wet) =>
        new(new(gemeente.ToString("D4", CultureInfo.InvariantCulture)), new(aanbieder.ToString("D8", CultureInfo.InvariantCulture)), wet);

    public long Gemeentenummer => Nummer(Gemeente.Code);

    public long Aanbiedernummer => Nummer(Aanbieder);

    public static long Nummer(Aanbieder aanbieder) => Nummer(aanbieder.Code);

    private static long Nummer(string code) => long.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture);
}
