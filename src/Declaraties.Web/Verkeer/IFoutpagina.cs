using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Verkeer;

/// <summary>Wat een lezer in een browser te zien krijgt als iets niet kan.</summary>
internal interface IFoutpagina
{
    IResult Maak(int status, string titel, string uitleg);
}
