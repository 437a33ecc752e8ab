using Declaraties.Domein;

namespace Declaraties.Beleid.Registreren;

/// <summary>Een contact zoals een aanbieder het opgeeft, met de toewijzing waarop het was.</summary>
public readonly record struct Contactregel(ToewijzingSleutel Toewijzing, Contactmoment Contact)
{
    public Maand Maand => Maand.Van(Contact.Datum);

    /// <summary>Van wie het is: een register is van een aanbieder onder een wet.</summary>
    public Registerhouder Houder => new(Toewijzing.Aanbieder, Toewijzing.Wet);
}
