using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <param name="Prestatie">De prestatie.</param>
/// <param name="Toen">Wat erover is beslist.</param>
/// <param name="Nu">Wat er nu over zou worden beslist.</param>
/// <param name="BevindingenToen">Waarop dat rustte.</param>
/// <param name="BevindingenNu">Waarop dat nu zou rusten.</param>
public sealed record Prestatieverschil(
    Prestatie Prestatie, PrestatieUitslag Toen, PrestatieUitslag Nu, IReadOnlyList<BewaardeBevinding> BevindingenToen, IReadOnlyList<BewaardeBevinding> BevindingenNu);
