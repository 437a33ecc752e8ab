using Declaraties.Dienst.Loketten;
using Declaraties.Opslag.Tarieven;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Web.Loketten;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Api;

/// <summary>Hoe iets afliep, als status van HTTP: voor een pagina en voor een programma dezelfde.</summary>
internal static class Afloopstatus
{
    public static int Status(this Toestemminglot lot) => lot switch
    {
        Toestemminglot.Gelukt => StatusCodes.Status200OK,
        Toestemminglot.Onbekend => StatusCodes.Status404NotFound,
        Toestemminglot.AlIngetrokken or Toestemminglot.IsErAl => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status400BadRequest,
    };

    public static int Status(this Postlot lot) => lot switch
    {
        Postlot.Gelukt => StatusCodes.Status200OK,
        Postlot.Onbekend => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status400BadRequest,
    };

    public static int Status(this Tarieflot lot) => lot switch
    {
        Tarieflot.Gelukt => StatusCodes.Status201Created,
        Tarieflot.WasAl => StatusCodes.Status200OK,
        Tarieflot.Onbekend => StatusCodes.Status404NotFound,
        Tarieflot.KanNiet => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };

    public static int Status(this Vaststellinglot lot) => lot switch
    {
        Vaststellinglot.Gelukt => StatusCodes.Status200OK,
        Vaststellinglot.Voorlopig => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status409Conflict,
    };
}
