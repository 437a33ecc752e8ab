using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een bericht van de standaarden dat binnenkwam en niet is verwerkt; de bytes zijn bewaard zoals zij kwamen.</summary>
/// <param name="Sleutel">De ontvangst.</param>
/// <param name="Bericht">Hoe het heet: <c>WMO315</c>.</param>
/// <param name="Kanaal">Waarlangs het kwam.</param>
/// <param name="OntvangenOp">Wanneer.</param>
/// <param name="Status">Hoe het afliep.</param>
/// <param name="Reden">Het eerste dat het verslag zegt; null zolang er geen is. Er kan een Bsn in staan: wie haar toont, schermt af.</param>
public sealed record NietVerwerkt(string Sleutel, string Bericht, Kanaal Kanaal, DateTimeOffset OntvangenOp, Ontvangststatus Status, string? Reden)
{
    /// <summary>De wet, naar de naam van het bericht.</summary>
    public Wet Wet => Bericht.StartsWith("JW", StringComparison.Ordinal) ? Wet.Jw : Wet.Wmo;
}
