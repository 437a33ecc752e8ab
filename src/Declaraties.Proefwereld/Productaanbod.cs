using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>
/// De producten van een wereld, alle begeleiding: drie oude, drie die hen op de dag van de overgang opvolgen, en een dat al lang
/// is vervallen maar nog in contracten staat.
/// </summary>
internal sealed class Productaanbod
{
    public const string Begeleiding = "02";
    public const string AndereCategorie = "07";

    // The last decision on an old product starts before the transition and runs two years at most.
    private const int MaandenNaOvergang = 30;

    public static readonly Product[] Oud = [new(Begeleiding, "02B01"), new(Begeleiding, "02B02"), new(Begeleiding, "02B03")];
    public static readonly Product[] Nieuw = [new(Begeleiding, "02IB1"), new(Begeleiding, "02IB2"), new(Begeleiding, "02IB3")];
    public static readonly Product Vervallen = new(Begeleiding, "02A00");

    public Productaanbod(DateOnly overgang)
    {
        var einde = Maand.Van(overgang.AddMonths(MaandenNaOvergang)).LaatsteDag;
        DateOnly oud = new(2015, 1, 1);
        Regels =
        [
            Regel(Vervallen, "Begeleiding oude stijl", new DateOnly(2007, 1, 1), oud.AddDays(-1)),
            Regel(Oud[0], "Begeleiding basis", oud, einde),
            Regel(Oud[1], "Begeleiding plus", oud, einde),
            Regel(Oud[2], "Begeleiding speciaal", oud, einde),
            Regel(Nieuw[0], "Individuele begeleiding licht", overgang, null),
            Regel(Nieuw[1], "Individuele begeleiding midden", overgang, null),
            Regel(Nieuw[2], "Individuele begeleiding zwaar", overgang, null),
        ];
    }

    /// <summary>De productcodelijst.</summary>
    public IReadOnlyList<Productregel> Regels { get; }

    /// <summary>De andere producten van dezelfde tijd: oud bij oud, nieuw bij nieuw.</summary>
    public static ReadOnlySpan<Product> Soortgenoten(Product product) => Array.IndexOf(Nieuw, product) >= 0 ? Nieuw : Oud;

    public bool GeldtOp(Product product, DateOnly dag)
    {
        foreach (var regel in Regels)
        {
            if (regel.Product == product && regel.Geldigheid.Bevat(dag))
            {
                return true;
            }
        }

        return false;
    }

    private static Productregel Regel(Product product, string omschrijving, DateOnly ingangsdatum, DateOnly? einddatum) =>
        new() { Product = product, Omschrijving = omschrijving, Ingangsdatum = ingangsdatum, Einddatum = einddatum };
}
