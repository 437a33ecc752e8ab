namespace Declaraties.Opslag;

/// <summary>Het nummer van een gemeente en een aanbieder die met elkaar te maken hebben. In de database is dat relatie_id.</summary>
internal readonly record struct PartijenId(long Waarde);
