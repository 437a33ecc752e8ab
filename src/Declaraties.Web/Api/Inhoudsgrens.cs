namespace Declaraties.Web.Api;

/// <summary>Staat als gegeven bij een adres waar de inhoud zo groot mag zijn als een bericht, omdat zij daar stuk voor stuk wordt gelezen. Zo weet <see cref="Inhoudsbewaking"/> het.</summary>
/// <param name="Wat">Wat er wordt gestuurd, vooraan in een zin.</param>
/// <param name="Bron">Waar de grens vandaan komt, achter de grens; leeg als dat niemand zegt.</param>
internal sealed record Inhoudsgrens(string Wat, string Bron = "")
{
    public static Inhoudsgrens Bericht { get; } = new("Een bericht", " (OP179)");

    public static Inhoudsgrens Contacten { get; } = new("Een contactenregister");
}
