using Declaraties.Domein;
using Declaraties.Opslag.Handelen;

namespace Declaraties.Dienst.Loketten;

/// <summary>Wat er van declaraties zou worden, of is geworden, als zij na elkaar opnieuw worden beoordeeld.</summary>
/// <param name="Declaraties">In de volgorde waarin zij zijn ontvangen.</param>
public sealed record Samenuitkomst(IReadOnlyList<Declaratieverschil> Declaraties)
{
    /// <summary>Hoeveel er een ander oordeel krijgen.</summary>
    public int Anders => Declaraties.Count(een => een.IsAnders);

    /// <summary>Van hoeveel het niet kan.</summary>
    public int Mislukt => Declaraties.Count(een => een.Lot != Beoordelingslot.Gelukt);

    public int Prestaties => Tellend.Sum(een => een.Prestaties);

    public Bedrag Toen => Tellend.Som(een => een.Toen!.Toegekend);

    public Bedrag Nu => Tellend.Som(een => een.Nu!.Toegekend);

    // What cannot be done stays as it is, and counts on neither side.
    private IEnumerable<Declaratieverschil> Tellend => Declaraties.Where(een => een is { Lot: Beoordelingslot.Gelukt, Toen: not null, Nu: not null });
}
