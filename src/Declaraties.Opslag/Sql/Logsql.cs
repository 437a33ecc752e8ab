namespace Declaraties.Opslag.Sql;

/// <summary>Wat over het logboek gaat, in de taal van een server.</summary>
internal sealed class Logsql(Taal taal)
{
    private const string Logkolommen =
        "nummer as Nummer, moment as Moment, wie as Wie, rol as Rol, handeling as Handeling, object as Object, uitkomst as Uitkomst, reden as Reden, herkomst as Herkomst, onderwerp as Onderwerp, uitgever as Uitgever, vorige as Vorige, keten as Keten";

    public string NieuweLogregel { get; } =
        """
        insert into logregel (nummer, moment, wie, rol, handeling, object, uitkomst, reden, herkomst, onderwerp, uitgever, vorige, keten)
        values (@nummer, @moment, @wie, @rol, @handeling, @object, @uitkomst, @reden, @herkomst, @onderwerp, @uitgever, @vorige, @keten)
        """;

    public string LaatsteLogregel => $"select nummer as Nummer, keten as Keten from logregel order by nummer desc {taal.Hoogstens("1")}";

    public string Handelingen { get; } = "select distinct handeling from logregel order by handeling";

    /// <summary>De regels voor een nummer, de nieuwste voorop.</summary>
    /// <param name="voorwaarden">Wat er verder wordt gevraagd, elk met <c>and</c> ervoor.</param>
    public string Regels(string voorwaarden) =>
        $"select {Logkolommen} from logregel where nummer < @voor{voorwaarden} order by nummer desc {taal.Hoogstens("@hoogstens")}";

    public string AlleLogregels { get; } = $"select {Logkolommen} from logregel order by nummer";
}
