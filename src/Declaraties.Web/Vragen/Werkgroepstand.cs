using Declaraties.Domein;

namespace Declaraties.Web.Vragen;

/// <summary>Hoeveel er in een groep van de werklijst is.</summary>
/// <param name="Groep">Wanneer het weg moet.</param>
/// <param name="Aantal">Hoeveel declaraties.</param>
/// <param name="OverTijd">Hoeveel daarvan al weg hadden gemoeten.</param>
/// <param name="NietToegekend">Hoeveel er samen niet is toegekend.</param>
public sealed record Werkgroepstand(Werkgroep Groep, int Aantal, int OverTijd, Bedrag NietToegekend);
