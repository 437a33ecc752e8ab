namespace Declaraties.Opslag.Sql;

/// <summary>Wat over tariefsets gaat, in de taal van een server.</summary>
internal sealed class Tariefsql(Taal taal)
{
    private const string Wie = "wie, rol, herkomst, onderwerp, uitgever, moment";
    private const string Setkolommen = $"naam, versie, vingerafdruk, rekenregels, {Wie}";
    private const string Vaststelkolommen = $"naam, vanaf, versie, {Wie}";

    public string NieuweSet { get; } =
        $"""
        insert into tariefset ({Setkolommen})
        values (@naam, @versie, @afdruk, @rekenregels, @wie, @rol, @herkomst, @onderwerp, @uitgever, @moment)
        """;

    public string NieuwBestand { get; } = "insert into tariefbestand (naam, versie, bestand, lengte, inhoud) values (@naam, @versie, @bestand, @lengte, @inhoud)";

    public string NieuwProduct { get; } = "insert into tariefproduct (naam, versie, product, tarief) values (@naam, @versie, @product, @tarief)";

    public string NieuweVaststelling { get; } =
        $"""
        insert into tariefvaststelling ({Vaststelkolommen})
        values (@naam, @vanaf, @versie, @wie, @rol, @herkomst, @onderwerp, @uitgever, @moment)
        """;

    public string AlleSets { get; } = $"select {Setkolommen} from tariefset order by naam, versie";

    public string Sets => $"select {Setkolommen} from tariefset where {taal.Gelijk("naam", "@naam")} order by versie";

    public string AlleProducten { get; } = "select naam, versie, product, tarief from tariefproduct order by naam, versie, product";

    public string Producten => $"select naam, versie, product, tarief from tariefproduct where {taal.Gelijk("naam", "@naam")} order by versie, product";

    public string AlleVaststellingen { get; } = $"select {Vaststelkolommen} from tariefvaststelling order by naam, vanaf";

    public string Vaststellingen => $"select {Vaststelkolommen} from tariefvaststelling where {taal.Gelijk("naam", "@naam")} order by vanaf";

    public string Bestanden => $"select bestand, inhoud from tariefbestand where {taal.Gelijk("naam", "@naam")} and versie = @versie order by bestand";
}
