namespace Declaraties.Web.Vragen;

/// <summary>Waarom een ontvangen declaratie geen oordeel heeft.</summary>
public enum Wachtreden
{
    Wacht,
    Onleesbaar,
    Fout,
}
