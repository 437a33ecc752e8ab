namespace Declaraties.Opslag;

/// <summary>Het nummer van een gemeente en een aanbieder die onder een wet met elkaar te maken hebben. In de database is dat relatie_id.</summary>
internal readonly record struct PartijenId(long Waarde);
