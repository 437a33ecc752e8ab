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

    public string LaatsteLogregels => $"select {Logkolommen} from logregel order by nummer desc {taal.Hoogstens("@hoogstens")}";

    public string AlleLogregels { get; } = $"select {Logkolommen} from logregel order by nummer";
}
