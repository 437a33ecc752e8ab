namespace Declaraties.Opslag.Uitgaand;

/// <summary>Waarheen een aanbieder bericht wil.</summary>
/// <param name="Adres">Waar het heen gaat.</param>
/// <param name="Geheim">Waarmee elk bericht wordt getekend; alleen hij en wij kennen het.</param>
/// <param name="Sinds">Sinds wanneer dit adres en dit geheim gelden.</param>
public sealed record Webhook(Uri Adres, ReadOnlyMemory<byte> Geheim, DateTimeOffset Sinds)
{
    // Whoever writes it down would write down the secret.
    public override string ToString() => Adres.ToString();
}
