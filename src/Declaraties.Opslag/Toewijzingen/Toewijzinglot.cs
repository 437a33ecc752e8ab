namespace Declaraties.Opslag.Toewijzingen;

public enum Toewijzinglot
{
    Opgenomen = 1,
    AlVerwerkt,
    Geweigerd,
}
