using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Iets dat in een latere maand wordt ingediend.</summary>
/// <param name="Wanneer">Volgnummer van de maand van indienen.</param>
/// <param name="Toewijzing">De toewijzing.</param>
/// <param name="Maand">De maand waarover.</param>
/// <param name="Poging">De hoeveelste keer dat die maand wordt gedeclareerd, vanaf 0; bij een credit die van het debet.</param>
/// <param name="Credit">Het debet dat wordt ingetrokken; leeg bij een debet.</param>
/// <param name="Vervolg">Bij een credit: over hoeveel maanden het nieuwe debet komt (0: in hetzelfde bericht), of leeg als het er niet komt.</param>
internal sealed record Uitgesteld(int Wanneer, Wereldtoewijzing Toewijzing, Maand Maand, int Poging, Debet? Credit, int? Vervolg);
