using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Web.Loketten;

/// <summary>Hoe aanbieders en producten heten, zoals zij nu zijn ingelezen. Een per verzoek: een pagina leest ze hoogstens één keer.</summary>
internal sealed class Namenboek(Databasevoorraad databases, TimeProvider klok)
{
    private readonly Lazy<Naamlijst> _namen = new(() => databases.Met(database => new Naamopslag(database, klok).Namen(NederlandseTijd.Vandaag(klok))));

    public Naamlijst Lijst => _namen.Value;

    /// <inheritdoc cref="Naamlijst.InWoorden(Aanbieder)"/>
    public string InWoorden(Aanbieder aanbieder) => _namen.Value.InWoorden(aanbieder);

    /// <inheritdoc cref="Naamlijst.InWoorden(Product)"/>
    public string InWoorden(Product product) => _namen.Value.InWoorden(product);

    /// <summary>Een ProductCode zonder categorie, met haar naam als er een is.</summary>
    public string ProductInWoorden(string code) => _namen.Value.VanProductcode(code) is { } naam ? $"{code} {naam}" : code;
}
