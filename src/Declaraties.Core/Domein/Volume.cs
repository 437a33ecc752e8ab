namespace Declaraties.Domein;

/// <summary>Een hoeveelheid met haar eenheid. Tijd wordt in minuten vergeleken (TR341).</summary>
public readonly record struct Volume(long Aantal, Eenheid Eenheid)
{
    /// <summary>Uren als minuten; een volume dat geen tijd is blijft wat het is.</summary>
    public Volume InKleinsteEenheid =>
        Eenheid == Eenheid.Uur ? new Volume(checked(Aantal * 60), Eenheid.Minuut) : this;

    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Aantal} {Eenheid.InWoorden()}");
}
