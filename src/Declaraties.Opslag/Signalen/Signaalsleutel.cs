using Declaraties.Signaleren;

namespace Declaraties.Opslag.Signalen;

/// <summary>Waaraan een signaal bij een aanbieder te herkennen is.</summary>
internal readonly record struct Signaalsleutel(Signaalsoort Soort, string Kenmerk);
