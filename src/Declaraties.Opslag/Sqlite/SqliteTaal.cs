namespace Declaraties.Opslag.Sqlite;

internal sealed class SqliteTaal : Taal
{
    public override string Tel => "count";

    /// <summary>SQLite houdt zich bij cross join aan de volgorde: van het kleine bericht naar de grote tabel.</summary>
    public override string Volgend => "cross join";

    /// <summary>Zonder cijfers over wat er in een tabel staat kiest SQLite liever de sleutel, ook als die veel meer rijen aanwijst.</summary>
    public override string Langs(string index) => $"indexed by {index}";

    public override string Gelijk(string een, string ander) => $"{een} = {ander}";

    public override string Getallen(string parameter) => $"json_each({parameter})";

    public override string VoegToe(string tabel, string kolommen, string waarden, string terug) =>
        $"insert into {tabel} ({kolommen}) values ({waarden}) returning {terug}";

    public override string WerkBij(string tabel, string zet, string waar, string terug) => $"update {tabel} set {zet} where {waar} returning {terug}";

    public override string Stuk(string bytes, string vanaf, string aantal) => $"substr({bytes}, {vanaf}, {aantal})";

    public override string Hoogstens(string aantal) => $"limit {aantal}";

    public override string Deel(string vanaf, string aantal) => $"limit {aantal} offset {vanaf}";
}
