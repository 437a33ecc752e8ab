using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>De cijfers van een groep in een maand, zoals ze zijn gemeld.</summary>
/// <param name="Groep">De groep.</param>
/// <param name="Geleverd">Geleverde minuten.</param>
/// <param name="GeindiceerdMaal100">Geïndiceerde minuten, maal honderd.</param>
/// <param name="Ingediend">Ingediend, D min C.</param>
/// <param name="Goedgekeurd">Goedgekeurd, D min C.</param>
/// <param name="Afgewezen">Aantal niet goedgekeurde prestaties.</param>
public sealed record Maandcijfer(Cijfergroep Groep, long Geleverd, long GeindiceerdMaal100, Bedrag Ingediend, Bedrag Goedgekeurd, long Afgewezen);
