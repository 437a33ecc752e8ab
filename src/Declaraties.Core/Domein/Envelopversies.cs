namespace Declaraties.Domein;

/// <summary>De versies die een envelop noemt, elk in vier cijfers.</summary>
public sealed record Envelopversies(string Applicatie, string ApplicatieSub, string Functie, string FunctieSub);
