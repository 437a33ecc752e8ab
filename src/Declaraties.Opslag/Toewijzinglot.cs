namespace Declaraties.Opslag;

public enum Toewijzinglot
{
    Opgenomen = 1,
    AlVerwerkt,
    Geweigerd,
}
