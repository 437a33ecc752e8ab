namespace Declaraties.Beleid.Indiceren;

/// <summary>Vanaf welke score een product past.</summary>
public sealed record Productdrempel(string Product, int Vanaf);
