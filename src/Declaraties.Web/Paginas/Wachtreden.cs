namespace Declaraties.Web.Paginas;

/// <summary>Waarom een ontvangen declaratie geen oordeel heeft.</summary>
public enum Wachtreden
{
    Wacht,
    Onleesbaar,
    Fout,
}
