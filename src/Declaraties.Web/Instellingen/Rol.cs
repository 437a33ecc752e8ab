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

    /// <summary>Bereidt beleid voor: tariefsets, wat declarabel is, bandbreedtes. Ziet niets van clienten.</summary>
    Beleid,

    /// <summary>Een aanbieder, meestal zijn systeem: alleen zijn eigen berichten, en tarieven die zijn vastgesteld.</summary>
    Aanbieder,
}
