using System.Globalization;
using Declaraties.Uitleggen;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De regels, van een berichtsoort of een niveau.</summary>
/// <param name="Bericht">Alleen van deze berichtsoort.</param>
/// <param name="Niveau">Alleen van dit controleniveau.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record Regellijstvraag(string? Bericht, string? Niveau, IReadOnlyList<string> Bezwaren)
{
    /// <summary>De berichtsoorten waarvoor er regels zijn.</summary>
    public static IReadOnlyList<string> Berichten { get; } = [.. Regelboek.Alle.Select(regel => regel.Bericht).Distinct()];

    public static IReadOnlyList<string> Niveaus { get; } = [.. Regelboek.Alle.Select(Tekst).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Welke het zijn.</summary>
    public IReadOnlyList<Regelwoorden> Regels => [.. Regelboek.Alle.Where(regel => (Bericht is null || regel.Bericht == Bericht) && (Niveau is null || Tekst(regel) == Niveau))];

    internal static Regellijstvraag Lees(IQueryCollection query)
    {
        var vraag = new Vraag(query);
        return new(vraag.Woord("bericht", Berichten), vraag.Woord("niveau", Niveaus), vraag.Bezwaren);
    }

    private static string Tekst(Regelwoorden regel) => regel.Niveau.ToString(CultureInfo.InvariantCulture);
}
