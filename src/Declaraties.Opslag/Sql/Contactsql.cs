namespace Declaraties.Opslag.Sql;

/// <summary>Wat over het contactenregister gaat, in de taal van een server.</summary>
internal sealed class Contactsql(Taal taal)
{
    public string NieuweInvoer => taal.VoegToe("contactinvoer", "vingerafdruk, contacten, vastgelegd_op", "@afdruk, @contacten, @op", "nummer");

    public string NieuweMaand { get; } = "insert into contactmaand (maand, aanbieder, wet, invoer) values (@maand, @aanbiedernummer, @wet, @invoer)";

    /// <summary>De laatste invoer van precies dit bestand.</summary>
    public string InvoerVan { get; } = "select max(nummer) from contactinvoer where vingerafdruk = @afdruk";

    /// <summary>De latere invoer die iets van deze verving; leeg als alles van deze nog geldt.</summary>
    public string VervangenDoor { get; } =
        """
        select max(later.invoer)
        from contactmaand m
        join contactmaand later on later.maand = m.maand and later.aanbieder = m.aanbieder and later.wet = m.wet and later.invoer > m.invoer
        where m.invoer = @invoer
        """;

    /// <summary>Hoeveel maanden van aanbieders er in deze invoer zijn die ook al in een eerdere stonden.</summary>
    public string AantalVervangen =>
        $"""
        select {taal.Tel}(*)
        from contactmaand m
        where m.invoer = @invoer
          and exists (select 1 from contactmaand eerder where eerder.maand = m.maand and eerder.aanbieder = m.aanbieder and eerder.wet = m.wet and eerder.invoer < m.invoer)
        """;

    /// <summary>Van elke aanbieder onder een wet de invoer die in een maand geldt.</summary>
    public string Geldend { get; } = "select aanbieder, wet, max(invoer) from contactmaand where maand = @maand group by aanbieder, wet";

    /// <summary>De gemeenten en aanbieders die in een maand een contact hebben, onder welke wet ook, en ook in een invoer die niet meer geldt.</summary>
    public string Partijen { get; } = "select distinct gemeente, aanbieder from contact where maand = @maand order by gemeente, aanbieder";

    public string Contacten { get; } =
        """
        select toewijzing, dag, soort, minuten, locatie
        from contact
        where maand = @maand and gemeente = @gemeentenummer and aanbieder = @aanbiedernummer and invoer = @invoer and wet = @wet
        order by toewijzing, volgnummer
        """;
}
