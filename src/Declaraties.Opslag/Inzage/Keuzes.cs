using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>De gemeenten en aanbieders die er zijn, op volgorde van hun code, en de wetten waaronder zij met elkaar te maken hebben.</summary>
public sealed record Keuzes(IReadOnlyList<Gemeente> Gemeenten, IReadOnlyList<Aanbieder> Aanbieders, IReadOnlyList<Wet> Wetten);
