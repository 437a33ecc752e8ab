namespace Declaraties.Opslag.Uitgaand;

/// <summary>Hoe het met een webhook gaat: wat er nog heen moet, en of dat lukt.</summary>
/// <param name="Onderweg">Hoeveel berichten nog worden geprobeerd.</param>
/// <param name="Opgegeven">Hoeveel er zijn opgegeven en bij de onbestelbare post staan.</param>
/// <param name="MisluktSinds">Sinds wanneer het oudste daarvan niet aankomt; null als er niets mislukt.</param>
/// <param name="Fout">Waarom het laatst niet lukte, zonder iets van wat de ontvanger zei.</param>
public sealed record Webhookstand(int Onderweg, int Opgegeven, DateTimeOffset? MisluktSinds, string? Fout);
