using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Declaraties.Web.Api;

/// <summary>Wat een route van de API antwoordt: de vorm die het document noemt, of waarom zij er niet is.</summary>
public sealed class Vormantwoord<T> : IResult
    where T : class
{
    private readonly IResult _antwoord;

    /// <param name="vorm">Wat er is gevraagd.</param>
    /// <param name="status">Hoe het is gegaan.</param>
    /// <param name="inhoudstype">Anders dan gewoon, met de tekenset erbij.</param>
    public Vormantwoord(T vorm, int status = StatusCodes.Status200OK, string? inhoudstype = null) => _antwoord = TypedResults.Json(vorm, Apiopmaak.Antwoord, inhoudstype, status);

    private Vormantwoord(IResult geen) => _antwoord = geen;

    public static implicit operator Vormantwoord<T>(T vorm) => new(vorm);

    /// <summary>Wat al is geschreven: een rapport, of het antwoord dat van de eerste keer is bewaard.</summary>
    internal static Vormantwoord<T> Van(IResult geschreven) => new(geschreven);

    /// <summary>Het gaat niet.</summary>
    public static implicit operator Vormantwoord<T>(ProblemHttpResult probleem) => new(probleem);

    /// <summary>Er is niets veranderd.</summary>
    public static implicit operator Vormantwoord<T>(StatusCodeHttpResult ongewijzigd) => new(ongewijzigd);

    public Task ExecuteAsync(HttpContext httpContext) => _antwoord.ExecuteAsync(httpContext);
}
