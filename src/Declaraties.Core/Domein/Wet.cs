namespace Declaraties.Domein;

/// <summary>
/// De wet waaronder een bericht valt. De nummers van een aanbieder (Identificatie, DeclaratieNummer, ReferentieNummer, ToewijzingNummer) zijn uniek per wet: wat van
/// de ene is telt nooit mee voor de andere.
/// </summary>
public enum Wet
{
    /// <summary>Wet maatschappelijke ondersteuning 2015: de berichten van iWmo.</summary>
    Wmo,

    /// <summary>Jeugdwet: de berichten van iJw.</summary>
    Jw,
}
