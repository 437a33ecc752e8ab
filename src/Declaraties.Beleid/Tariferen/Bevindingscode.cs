namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat er over een tariefset te zeggen kan zijn.</summary>
public enum Bevindingscode
{
    /// <summary>Een parameter zonder welke het tarief niet is te berekenen.</summary>
    Ontbreekt,

    /// <summary>De aandelen in de mix zijn samen geen 100.</summary>
    Mix,

    /// <summary>Er blijven geen uren over om het loon over te verdelen.</summary>
    Uren,

    /// <summary>Er komt een tarief uit dat geen contract kan dragen.</summary>
    Tarief,

    /// <summary>De opbouw van de uren spreekt het afgesproken percentage tegen.</summary>
    Productiviteit,

    /// <summary>No-show wordt twee keer betaald.</summary>
    NoShow,

    Schaalmaximum,

    /// <summary>Een percentage onder nul.</summary>
    Percentage,

    /// <summary>Een waarde die een voorbeeld of een concept is.</summary>
    Status,

    /// <summary>Een cao waarvan geen onderdeel bekend is.</summary>
    Cao,

    // Art. 5.4, third paragraph, Uitvoeringsbesluit Wmo 2015, in its order.
    Beroepskracht,
    Overhead,
    NietProductief,
    ReisEnOpleiding,
    Indexatie,
    Verplichtingen,
}
