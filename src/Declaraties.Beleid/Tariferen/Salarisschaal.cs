namespace Declaraties.Beleid.Tariferen;

/// <summary>Een schaal van een cao.</summary>
/// <param name="Cao">De cao.</param>
/// <param name="Schaal">Hoe zij heet.</param>
/// <param name="Treden">Hoeveel treden zij heeft.</param>
/// <param name="MaximumPerMaand">Wat de hoogste trede verdient, in euro per maand.</param>
/// <param name="Bron">Waar zij staat.</param>
public sealed record Salarisschaal(string Cao, string Schaal, int Treden, Exact MaximumPerMaand, Waardebron Bron);
