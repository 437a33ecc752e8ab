using Declaraties.Signaleren;

namespace Declaraties.Opslag.Toewijzingen;

/// <param name="Lot">Wat er met het bericht is gebeurd.</param>
/// <param name="Redenen">Bij <see cref="Toewijzinglot.Geweigerd"/>: waarom.</param>
public sealed record Toewijzinguitslag(Toewijzinglot Lot, IReadOnlyList<string> Redenen)
{
    /// <summary>Precies dit bericht was er al; er verandert niets.</summary>
    public static Toewijzinguitslag AlVerwerkt { get; } = new(Toewijzinglot.AlVerwerkt, []);

    /// <summary>Bij <see cref="Toewijzinglot.Opgenomen"/>: de vastlegging.</summary>
    public long? Versie { get; init; }

    /// <summary>Bij <see cref="Toewijzinglot.Opgenomen"/>: wat ermee ontstond.</summary>
    public IReadOnlyList<Signaal> Signalen { get; init; } = [];

    /// <summary>Het bericht komt er niet bij.</summary>
    public static Toewijzinguitslag Geweigerd(IReadOnlyList<string> redenen) => new(Toewijzinglot.Geweigerd, redenen);
}
