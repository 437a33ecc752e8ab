using Declaraties.Domein;
using Declaraties.Opslag.Sql;

namespace Declaraties.Opslag.Sqlite;

/// <summary>Wat elke vraag voor een dossier deelt: waarover het gaat, en welke vastleggingen meetellen.</summary>
internal sealed class Dossiervragen(SqliteTransactie transactie, DeclaratieBericht bericht, Blik blik)
{
    // Numbers of their own: in one statement a named parameter would take the number of another.
    private static readonly string _prestatiesVanToen = Prestatiesql.PrestatiesVanToen("?8", "?9");
    private static readonly string _declaratiesVanToen = Oordeelsql.DeclaratiesVanToen("?8", "?9");

    public SqliteTransactie Transactie => transactie;

    public DeclaratieBericht Bericht => bericht;

    public Blik Blik => blik;

    /// <summary>De gemeente, de aanbieder en de wet van het bericht; null als zij nog niet bekend zijn.</summary>
    public PartijenId? Partijen { get; } = Vastlegging.Partijen(transactie, bericht.Gemeente, bericht.Aanbieder, bericht.Wet);

    /// <summary>De prestaties die meetellen: die van nu, of die van toen, ook als hun oordeel daarna is vervangen.</summary>
    public string Prestaties => blik.IsNu ? "prestatie" : _prestatiesVanToen;

    public string Declaraties => blik.IsNu ? "declaratie" : _declaratiesVanToen;

    /// <summary>Een vraag over <see cref="Prestaties"/> of <see cref="Declaraties"/>.</summary>
    public Voorbereid Stel(string sql)
    {
        var vraag = new Voorbereid(transactie, sql);
        if (!blik.IsNu)
        {
            vraag.Zet(8, blik.TotEnMet);
            vraag.Zet(9, blik.Zonder);
        }

        return vraag;
    }
}
