namespace Declaraties.Proefwereld;

/// <summary>Een WMO301 dat nog geschreven moet worden: over één client, op één dag.</summary>
/// <param name="Volgorde">Telt per client op, zodat berichten van dezelfde dag een vaste volgorde hebben.</param>
internal sealed record Toewijzingspost(DateOnly Dagtekening, Wereldclient Client, int Volgorde, IReadOnlyList<Toewijzingsversie> Versies)
    : IComparable<Toewijzingspost>
{
    public int CompareTo(Toewijzingspost? other) => other is null
        ? 1
        : (Dagtekening, Client.Index, Volgorde).CompareTo((other.Dagtekening, other.Client.Index, other.Volgorde));
}
