using Declaraties.Dienst.Basis;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Web.Toegang;

namespace Declaraties.Web.Loketten;

/// <summary>De bytes van een bericht dat niet is verwerkt. Elk Bsn staat er voluit in: dat iemand het haalt staat in het logboek voordat hij het heeft.</summary>
internal sealed class Nietverwerktloket(Databasevoorraad databases, TimeProvider klok)
{
    /// <summary>Het bericht; null als het er niet is of als het is verwerkt.</summary>
    public Nietverwerktbericht? Lees(string sleutel, Opslag.Gebruiker wie) => databases.Met(database =>
    {
        if (new Nietverwerktlijst(database).Zoek(sleutel) is not { } ontvangst)
        {
            return null;
        }

        new Logboekopslag(database, klok).Schrijf(wie, Bezoeker.BerichtGelezen, $"ontvangst {ontvangst.Sleutel}", $"{ontvangst.Soort}, met elke Bsn");
        return new Nietverwerktbericht($"{ontvangst.Soort!.ToLowerInvariant()}.xml", new Ontvangstopslag(database, klok).Afschrift(ontvangst).Open);
    });
}

/// <param name="Bestandsnaam">Waaronder het wordt bewaard.</param>
/// <param name="Open">De bytes, zoals zij kwamen.</param>
internal sealed record Nietverwerktbericht(string Bestandsnaam, Func<Stream> Open);
