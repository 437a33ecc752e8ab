namespace Declaraties.Opslag.Ontvangsten;

/// <param name="Sleutel">De ontvangst die bij ons niet te verwerken was.</param>
/// <param name="Reden">Waarom.</param>
public sealed record OntvangstOpFout(string Sleutel, string Reden);
