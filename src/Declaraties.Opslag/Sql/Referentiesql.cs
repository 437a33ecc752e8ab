namespace Declaraties.Opslag.Sql;

/// <summary>Wat over producten en contracten gaat, in de taal van een server.</summary>
internal sealed class Referentiesql(Taal taal)
{
    public string NieuweProductregel { get; } =
        """
        insert into productregel (versie, volgnummer, categorie, code, omschrijving, ingangsdatum, einddatum)
        values (@versie, @volgnummer, @Categorie, @Code, @Omschrijving, @Ingangsdatum, @Einddatum)
        """;

    public string NieuweContractregel { get; } =
        """
        insert into contractregel (versie, volgnummer, aanbieder, categorie, code, eenheid, tarief, ingangsdatum, einddatum, tariefset, tariefset_versie)
        values (@versie, @volgnummer, @Aanbieder, @Categorie, @Code, @Eenheid, @TariefInCenten, @Ingangsdatum, @Einddatum, @set, @setversie)
        """;

    public string NieuweAanbiedernaam { get; } =
        """
        insert into aanbiedernaam (aanbieder, ingangsdatum, versie, naam, einddatum, moment)
        select @Aanbieder, @Ingangsdatum, 1 + coalesce(max(versie), 0), @Naam, @Einddatum, @moment from aanbiedernaam where aanbieder = @Aanbieder and ingangsdatum = @Ingangsdatum
        """;

    public string Aanbiedernamen { get; } =
        """
        select a.aanbieder, a.naam, a.ingangsdatum, a.einddatum
        from aanbiedernaam a
        where a.versie = (select max(b.versie) from aanbiedernaam b where b.aanbieder = a.aanbieder and b.ingangsdatum = a.ingangsdatum)
        order by a.aanbieder, a.ingangsdatum
        """;

    public string AlleProducten => Productregels(taal);

    public string AlleContracten => Contractregels(taal);

    public string Contractaanbieders { get; } = "select distinct aanbieder from contractregel order by aanbieder";

    /// <param name="taal">De taal.</param>
    /// <param name="bij">Waarmee de tabel wordt verbonden, om er een deel van te lezen.</param>
    public static string Productregels(Taal taal, string bij = "") =>
        $"""
        select p.categorie, p.code, p.omschrijving, p.ingangsdatum, p.einddatum
        from productregel p {bij}
        where p.versie = (select max(q.versie) from productregel q
                          where {taal.Gelijk("q.categorie", "p.categorie")} and {taal.Gelijk("q.code", "p.code")} and q.ingangsdatum = p.ingangsdatum and q.versie <= @totEnMet)
        """;

    /// <inheritdoc cref="Productregels"/>
    public static string Contractregels(Taal taal, string bij = "") =>
        $"""
        select c.categorie, c.code, c.eenheid, c.tarief, c.ingangsdatum, c.einddatum, c.tariefset, c.tariefset_versie
        from contractregel c {bij}
        where c.aanbieder = @aanbieder
          and c.versie = (select max(d.versie) from contractregel d
                          where d.aanbieder = c.aanbieder and {taal.Gelijk("d.categorie", "c.categorie")} and {taal.Gelijk("d.code", "c.code")}
                            and d.eenheid = c.eenheid and d.ingangsdatum = c.ingangsdatum and d.versie <= @totEnMet)
        """;
}
