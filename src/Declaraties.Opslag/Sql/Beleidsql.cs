namespace Declaraties.Opslag.Sql;

/// <summary>Wat over vastgelegd beleid gaat, in de taal van een server.</summary>
internal sealed class Beleidsql
{
    private const string Kolommen = "soort, versie, vanaf, vingerafdruk, wie, rol, herkomst, onderwerp, uitgever, moment";

    public string NieuwStuk { get; } =
        $"""
        insert into beleid ({Kolommen}, lengte, inhoud)
        values (@soort, @versie, @vanaf, @afdruk, @wie, @rol, @herkomst, @onderwerp, @uitgever, @moment, @lengte, @inhoud)
        """;

    public string Stukken { get; } = $"select {Kolommen} from beleid order by soort, versie";

    public string Bestand { get; } = "select inhoud from beleid where soort = @soort and versie = @versie";
}
