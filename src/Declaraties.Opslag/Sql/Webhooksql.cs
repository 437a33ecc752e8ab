namespace Declaraties.Opslag.Sql;

/// <summary>Waarheen aanbieders bericht willen.</summary>
internal sealed class Webhooksql
{
    public string Zoek { get; } = "select adres, geheim, sinds from webhook where aanbieder = @aanbieder";

    public string IsAangemeld { get; } = "select 1 from webhook where aanbieder = @aanbieder";

    public string Nieuw { get; } = "insert into webhook (aanbieder, adres, geheim, sinds) values (@aanbieder, @adres, @geheim, @nu)";

    public string Verwijder { get; } = "delete from webhook where aanbieder = @aanbieder";

    /// <summary>Wat nog naar een aanbieder onderweg was die niets meer wil horen.</summary>
    public string LaatPostVervallen { get; } = "delete from uitgaand where kanaal = @kanaal and bestemming = @bestemming and verzonden_op is null";
}
