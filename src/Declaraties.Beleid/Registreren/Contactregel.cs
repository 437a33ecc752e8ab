using Declaraties.Domein;

namespace Declaraties.Beleid.Registreren;

/// <summary>Een contact zoals een aanbieder het opgeeft, met de toewijzing waarop het was.</summary>
public readonly record struct Contactregel(Aanbieder Aanbieder, Gemeente Gemeente, int ToewijzingNummer, Contactmoment Contact)
{
    public Maand Maand => Maand.Van(Contact.Datum);
}
