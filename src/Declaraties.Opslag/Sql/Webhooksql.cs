namespace Declaraties.Opslag.Sql;

/// <summary>Waarheen aanbieders bericht willen.</summary>
internal sealed class Webhooksql(Taal taal)
{
    public string Zoek { get; } = "select adres, geheim, sinds from webhook where aanbieder = @aanbieder";

    public string IsAangemeld { get; } = "select 1 from webhook where aanbieder = @aanbieder";

    public string Nieuw { get; } = "insert into webhook (aanbieder, adres, geheim, sinds) values (@aanbieder, @adres, @geheim, @nu)";

    public string Verwijder { get; } = "delete from webhook where aanbieder = @aanbieder";

    private const string Open = "from uitgaand where verzonden_op is null and kanaal = @kanaal and bestemming = @bestemming";

    public string Stand => $"select {taal.Tel}(*), {taal.Tel}(opgegeven_op), min(mislukt_sinds) {Open}";

    public string LaatsteFout => $"select fout {Open} and fout is not null order by nummer {taal.Hoogstens("@hoogstens")}";

    /// <summary>Wat nog naar een aanbieder onderweg was die niets meer wil horen.</summary>
    public string LaatPostVervallen { get; } = "delete from uitgaand where kanaal = @kanaal and bestemming = @bestemming and verzonden_op is null";
}
