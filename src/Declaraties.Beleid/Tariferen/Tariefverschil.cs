namespace Declaraties.Beleid.Tariferen;

/// <summary>
/// Waardoor een product in de ene set een ander tarief heeft dan in de andere. De elementen veranderen een voor een, in de volgorde van de formule; van elke
/// tussenstand op vier decimalen is het verschil met de vorige, en daarom tellen zij precies op tot het verschil.
/// </summary>
/// <param name="Product">Het product.</param>
/// <param name="Eerst">De berekening in de ene set; null als het er niet in staat.</param>
/// <param name="Daarna">Die in de andere; null als het er niet in staat.</param>
/// <param name="Elementen">Leeg als het product maar in één set staat.</param>
public sealed record Tariefverschil(string Product, Tariefberekening? Eerst, Tariefberekening? Daarna, IReadOnlyList<Elementverschil> Elementen)
{
    /// <summary>Waarop een tarief wordt vergeleken.</summary>
    public const int Decimalen = 4;

    /// <summary>Van elk product in een van de twee, op naam.</summary>
    public static IReadOnlyList<Tariefverschil> Van(Tariefuitkomst eerst, Tariefuitkomst daarna)
    {
        ArgumentNullException.ThrowIfNull(eerst);
        ArgumentNullException.ThrowIfNull(daarna);
        return
        [
            .. eerst.Tarieven.Concat(daarna.Tarieven).Select(tarief => tarief.Product).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(product => Van(product, Zoek(eerst, product), Zoek(daarna, product))),
        ];
    }

    private static Tariefberekening? Zoek(Tariefuitkomst uitkomst, string product) => uitkomst.Tarieven.FirstOrDefault(tarief => tarief.Product == product);

    private static Tariefverschil Van(string product, Tariefberekening? eerst, Tariefberekening? daarna)
    {
        var verschillen = new List<Elementverschil>();
        if (eerst is not null && daarna is not null)
        {
            var nu = eerst.Elementen;
            foreach (var element in Enum.GetValues<Tariefelement>())
            {
                var vorige = nu.Tarief.Afgerond(Decimalen);
                nu = Neem(element, nu, daarna.Elementen);
                verschillen.Add(new(element, nu.Tarief.Afgerond(Decimalen) - vorige));
            }
        }

        return new(product, eerst, daarna, verschillen);
    }

    private static Tariefelementen Neem(Tariefelement element, Tariefelementen nu, Tariefelementen ander) => element switch
    {
        Tariefelement.Loonkosten => nu with { Loonkosten = ander.Loonkosten },
        Tariefelement.Uren => nu with { Uren = ander.Uren },
        Tariefelement.Btw => nu with { BtwDeel = ander.BtwDeel },
        Tariefelement.Overhead => nu with { OverheadDeel = ander.OverheadDeel },
        Tariefelement.Opleiding => nu with { OpleidingDeel = ander.OpleidingDeel },
        Tariefelement.Reiskosten => nu with { Reiskosten = ander.Reiskosten },
        Tariefelement.Verplichtingen => nu with { Verplichtingen = ander.Verplichtingen },
        _ => nu with { OpslagDeel = ander.OpslagDeel },
    };
}
