namespace Declaraties.Opslag.SqlServer;

internal sealed class TSql : Taal
{
    public override string Tel => "count_big";

    public override string Volgend => "join";

    public override string Langs(string index) => "";

    /// <summary>Voor = zijn teksten die alleen in spaties aan het einde verschillen gelijk, ook met een binaire volgorde.</summary>
    public override string Gelijk(string een, string ander) => $"{een} = {ander} and datalength({een}) = datalength({ander})";

    public override string Getallen(string parameter) => $"(select cast(j.value as bigint) as value from openjson({parameter}) j)";

    public override string VoegToe(string tabel, string kolommen, string waarden, string terug) =>
        $"insert into {tabel} ({kolommen}) output inserted.{terug} values ({waarden})";

    public override string WerkBij(string tabel, string zet, string waar, string terug) => $"update {tabel} set {zet} output inserted.{terug} where {waar}";

    public override string Stuk(string bytes, string vanaf, string aantal) => $"substring({bytes}, {vanaf}, {aantal})";

    public override string Hoogstens(string aantal) => $"offset 0 rows fetch next {aantal} rows only";

    public override string Deel(string vanaf, string aantal) => $"offset {vanaf} rows fetch next {aantal} rows only";
}
