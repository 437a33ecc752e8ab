using Declaraties.Controleren;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een prestatie in een andere declaratie.</summary>
/// <param name="Adres">Waaraan die declaratie in een adres te herkennen is.</param>
/// <param name="ReferentieNummer">Het nummer van de prestatie.</param>
/// <param name="Uitslag">Wat erover is beslist.</param>
public sealed record Prestatieverwijzing(string Adres, string ReferentieNummer, PrestatieUitslag Uitslag);
