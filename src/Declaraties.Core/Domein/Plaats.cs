using System.Globalization;

namespace Declaraties.Domein;

/// <summary>Een plaats in een bericht: regel en kolom, beide vanaf 1, kolom in tekens. 0 betekent: niet uit een bericht gelezen.</summary>
public readonly record struct Plaats(int Regel, int Kolom)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"regel {Regel}, kolom {Kolom}");
}
