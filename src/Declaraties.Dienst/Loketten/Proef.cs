using Declaraties.Dienst.Ontvangen;

namespace Declaraties.Dienst.Loketten;

/// <summary>Hoe een bestand het zou doen: wat elk bericht erin zou krijgen, of waarom het niet is bekeken.</summary>
/// <param name="Berichten">Van een ZIP-bestand elk bericht op naam, anders het ene; elk tegen wat er nu ligt.</param>
/// <param name="Bezwaar">Waarom het ook niet zou worden aangenomen; null als het is bekeken.</param>
public sealed record Proef(IReadOnlyList<Proefuitslag> Berichten, Bezwaar? Bezwaar);
