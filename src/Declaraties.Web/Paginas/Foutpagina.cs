using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Paginas;

/// <summary>De pagina die zegt wat er niet kan.</summary>
internal sealed class Foutpagina : IFoutpagina
{
    public IResult Maak(int status, string titel, string uitleg) => Paginaroutes.Fout(status, titel, uitleg);
}
