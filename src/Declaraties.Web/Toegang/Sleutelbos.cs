using System.Xml.Linq;
using Declaraties.Dienst.Basis;
using Declaraties.Opslag.Beheer;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Declaraties.Web.Toegang;

/// <summary>De sleutels van sessies en formulieren, in onze database.</summary>
internal sealed class Sleutelbos(Databasevoorraad databases) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. databases.Met(database => new Sleutelopslag(database).Alle()).Select(sleutel => XElement.Parse(sleutel))];

    public void StoreElement(XElement element, string friendlyName) => databases.Met(database => new Sleutelopslag(database).Bewaar(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
}
