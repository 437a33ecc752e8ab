using Declaraties.Beleid.Afrekenen;
using Declaraties.Testbasis;

namespace Declaraties.Beleid.Specs.Afrekenen;

/// <summary>
/// Een toewijzing met wat erop is gedeclareerd; elke methode voegt één ding toe.
/// <code>new EenHistorie(new EenToewijzing()).Goed("2026-01", 800).Afgewezen("2026-02", 1500)</code>
/// Het bedrag volgt uit 61,50 euro per uur zolang niemand een ander noemt.
/// </summary>
internal sealed record EenHistorie(EenToewijzing Toewijzing)
{
    public const int Uurtarief = 6150;

    public IReadOnlyList<Historieregel> Regels { get; private init; } = [];

    public IReadOnlyList<Contractregel> Contractregels { get; private init; } = [];

    public static Bedrag Bedrag(long minuten) => new(Berekenen.Afronding.HalfOmhoog(minuten * Uurtarief, 60));

    public EenHistorie Goed(string maand, long minuten) => Goed(Voorbeeld.Maand(maand).Periode, minuten);

    public EenHistorie Goed(Periode periode, long minuten, long? cent = null) => Met(new(periode, minuten, Cent(cent, minuten), IsTijd: true, IsCredit: false, IsGoedgekeurd: true));

    public EenHistorie Credit(string maand, long minuten) => Credit(Voorbeeld.Maand(maand).Periode, minuten);

    public EenHistorie Credit(Periode periode, long minuten) => Met(new(periode, -minuten, -Bedrag(minuten), IsTijd: true, IsCredit: true, IsGoedgekeurd: true));

    public EenHistorie Afgewezen(string maand, long minuten) => Afgewezen(Voorbeeld.Maand(maand).Periode, minuten);

    public EenHistorie Afgewezen(Periode periode, long minuten) => Met(new(periode, minuten, Bedrag(minuten), IsTijd: true, IsCredit: false, IsGoedgekeurd: false));

    public EenHistorie Stuks(string maand, long cent) => Met(new(Voorbeeld.Maand(maand).Periode, 0, new(cent), IsTijd: false, IsCredit: false, IsGoedgekeurd: true));

    public EenHistorie MetContract(int tarief, Eenheid eenheid = Eenheid.Uur, string van = "2021-01-01", string? totEnMet = null, Product? product = null) => this with
    {
        Contractregels =
        [
            .. Contractregels,
            new Contractregel
            {
                Aanbieder = new(Toewijzing.Aanbieder),
                Product = product ?? Toewijzing.Product!.Value,
                Eenheid = eenheid,
                Tarief = new(tarief),
                Ingangsdatum = Voorbeeld.Dag(van),
                Einddatum = totEnMet is null ? null : Voorbeeld.Dag(totEnMet),
            },
        ],
    };

    public Toewijzingshistorie Bouw() => new() { Toewijzing = Toewijzing.Bouw(), Regels = Regels, Toestemmingen = Toewijzing.Toestemmingen, Contractregels = Contractregels };

    private static Bedrag Cent(long? cent, long minuten) => cent is { } gegeven ? new(gegeven) : Bedrag(minuten);

    private EenHistorie Met(Historieregel regel) => this with { Regels = [.. Regels, regel] };
}
