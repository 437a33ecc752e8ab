namespace Declaraties.Web.Paginas;

/// <summary>Een van de vergelijkingen waar de pagina een formulier voor heeft.</summary>
public enum Vergelijking
{
    Periode,
    Bekostiging,
    Overgang,
}
