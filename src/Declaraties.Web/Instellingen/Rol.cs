namespace Declaraties.Web.Instellingen;

/// <summary>Wie iemand voor ons is.</summary>
public enum Rol
{
    /// <summary>Beoordeelt: de werklijst, uitzonderingen, gegevens rechtzetten.</summary>
    Financien = 1,

    /// <summary>Leest benutting en rapporten; ziet geen Bsn.</summary>
    Rapportage,

    /// <summary>Houdt de dienst gaande: importeren, aanbieden, herstellen. Leest geen antwoorden.</summary>
    Beheer,

    /// <summary>Leest alles, ook het logboek, en verandert niets.</summary>
    Auditor,

    /// <summary>Het systeem van een aanbieder: alleen zijn eigen berichten.</summary>
    Aanbieder,
}
