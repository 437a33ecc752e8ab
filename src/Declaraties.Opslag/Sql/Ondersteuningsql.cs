namespace Declaraties.Opslag.Sql;

/// <summary>Wat over meldingen van start en stop van ondersteuning gaat, in de taal van een server.</summary>
internal sealed class Ondersteuningsql(Taal taal)
{
    private const string Kolommen =
        """
        b.is_stop, b.identificatie, b.dagtekening, b.bsn, m.nummer, m.categorie, m.code, m.ingangsdatum, m.begindatum, m.einddatum, m.reden, m.status, b.opgenomen_op, o.sleutel
        """;

    private const string VanPartijen = "b.gemeente = @gemeente and b.aanbieder = @aanbieder and b.wet = @wet";

    public string IsOpgenomen { get; } = "select nummer from ondersteuningsbericht where vingerafdruk = @afdruk";

    /// <summary>De Dagtekening van het bericht van dezelfde soort dat deze Identificatie al heeft (TR056).</summary>
    public string MetIdentificatie =>
        $"select dagtekening from ondersteuningsbericht where aanbieder = @aanbieder and wet = @wet and is_stop = @stop and {taal.Gelijk("identificatie", "@identificatie")}";

    public string NieuwBericht => taal.VoegToe(
        "ondersteuningsbericht",
        "gemeente, aanbieder, wet, is_stop, identificatie, dagtekening, vingerafdruk, bsn, ontvangst, opgenomen_op",
        "@gemeente, @aanbieder, @wet, @stop, @identificatie, @dagtekening, @afdruk, @bsn, @ontvangst, @nu",
        "nummer");

    public string NieuweMelding { get; } =
        """
        insert into ondersteuningsmelding (bericht, volgnummer, nummer, categorie, code, ingangsdatum, begindatum, einddatum, reden, status)
        values (@bericht, @volgnummer, @nummer, @categorie, @code, @ingangsdatum, @begindatum, @einddatum, @reden, @status)
        """;

    /// <summary>Wat onder dit ToewijzingNummer is gemeld, over welke client ook.</summary>
    public string OpNummer =>
        $"""
        select {Kolommen}
        from ondersteuningsmelding m
        {taal.Volgend} ondersteuningsbericht b on b.nummer = m.bericht
        left join ontvangst o on o.nummer = b.ontvangst
        where m.nummer = @nummer and {VanPartijen}
        order by b.nummer, m.volgnummer
        """;

    /// <summary>Wat over deze client is gemeld zonder ToewijzingNummer.</summary>
    public string ZonderNummer =>
        $"""
        select {Kolommen}
        from ondersteuningsbericht b
        {taal.Volgend} ondersteuningsmelding m on m.bericht = b.nummer
        left join ontvangst o on o.nummer = b.ontvangst
        where b.bsn = @bsn and m.nummer is null and {VanPartijen}
        order by b.nummer, m.volgnummer
        """;
}
