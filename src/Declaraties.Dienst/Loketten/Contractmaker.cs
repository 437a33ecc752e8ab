using System.Globalization;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Domein;
using Declaraties.Opslag.Tarieven;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Loketten;

/// <summary>Maakt van tarieven en wie wat levert contractregels per uur.</summary>
/// <param name="bron">De tarieven.</param>
/// <param name="lijst">De productcodelijst: zij zegt in welke ProductCategorie een product zit.</param>
/// <param name="vanaf">De eerste dag van het contract.</param>
internal sealed class Contractmaker(Tariefbron bron, IReadOnlyList<Productregel> lijst, DateOnly vanaf)
{
    private readonly Dictionary<string, Producttarief> _tarieven = bron.Tarieven.ToDictionary(tarief => tarief.Product, StringComparer.Ordinal);
    private readonly ILookup<string, Product> _producten = lijst.Where(regel => regel.Product.Code is not null && regel.Geldigheid.Bevat(vanaf)).Select(regel => regel.Product).Distinct().ToLookup(product => product.Code!, StringComparer.Ordinal);

    /// <param name="naam">Hoe het bestand heet.</param>
    /// <param name="aanbieders">Wie wat levert, met de plaats in het bestand.</param>
    public Contractvoorstel Maak(string naam, IReadOnlyList<Bestandsregel<Productaanbieder>> aanbieders)
    {
        var (regels, fouten) = (new List<Contractregel>(), new List<string>());
        foreach (var (regelnummer, (aanbieder, code)) in aanbieders)
        {
            var eerder = fouten.Count;
            fouten.AddRange(Bezwaren(code).Select(bezwaar => new Regelfout(regelnummer, bezwaar).InWoorden(naam)));
            if (fouten.Count == eerder)
            {
                regels.Add(new Contractregel
                {
                    Aanbieder = aanbieder,
                    Product = _producten[code].Single(),
                    Eenheid = Eenheid.Uur,
                    Tarief = _tarieven[code].Tarief,
                    Ingangsdatum = vanaf,
                    Tariefset = bron.Herkomst,
                });
            }
        }

        return new(fouten.Count == 0 ? regels : [], fouten);
    }

    private IEnumerable<string> Bezwaren(string code)
    {
        if (!_tarieven.ContainsKey(code))
        {
            yield return $"product {code} heeft in de tariefset geen tarief; wel {string.Join(", ", _tarieven.Keys)}";
        }

        var categorieen = _producten[code].Select(product => product.Categorie).ToList();
        if (categorieen.Count != 1)
        {
            yield return categorieen.Count == 0
                ? string.Create(CultureInfo.InvariantCulture, $"product {code} staat op {vanaf:yyyy-MM-dd} niet in de productcodelijst, en daarmee is zijn ProductCategorie niet bekend; lees de lijst in met importeer producten")
                : string.Create(CultureInfo.InvariantCulture, $"product {code} staat op {vanaf:yyyy-MM-dd} in de productcodelijst onder ProductCategorie {string.Join(" en ", categorieen)}; laat er op die dag één gelden");
        }
    }
}
