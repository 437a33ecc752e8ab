using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Een totaal zoals het in een bericht staat: een bedrag zonder teken, met ernaast of het debet of credit is.</summary>
internal readonly record struct Totaal(Bedrag Bedrag, DebetCredit DebetCredit);
