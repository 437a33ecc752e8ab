using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Web.Loketten;

/// <summary>Hoe aanbieders en producten heten, zoals zij nu zijn ingelezen. Een per verzoek: een pagina leest ze hoogstens één keer.</summary>
internal sealed class Namenboek(Databasevoorraad databases, TimeProvider klok)
{
    private readonly Lazy<IReadOnlyDictionary<Aanbieder, string>> _aanbieders = new(() => databases.Met(database => new Naamopslag(database, klok).Namen(NederlandseTijd.Vandaag(klok))));

    private readonly Lazy<IReadOnlyDictionary<Product, string>> _producten = new(() => databases.Met(database => new Referentieopslag(database, klok).Productlijst())
        .GroupBy(regel => regel.Product).ToDictionary(groep => groep.Key, groep => groep.MaxBy(regel => regel.Ingangsdatum)!.Omschrijving));

    /// <summary>Naam en code; alleen de code van wie geen naam heeft.</summary>
    public string InWoorden(Aanbieder aanbieder) => _aanbieders.Value.TryGetValue(aanbieder, out var naam) ? $"{naam} ({aanbieder})" : aanbieder.Code;

    /// <summary>Code en omschrijving; alleen de code van wat niet in de productcodelijst staat.</summary>
    public string InWoorden(Product product) => _producten.Value.TryGetValue(product, out var naam) ? $"{product} {naam}" : product.ToString();
}
