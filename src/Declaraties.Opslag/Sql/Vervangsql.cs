using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Sql;

/// <summary>Wat nodig is om opnieuw te beoordelen: het oude oordeel gaat opzij, en de rij met het bericht krijgt het nieuwe, in de taal van een server.</summary>
internal sealed class Vervangsql(Taal taal)
{
    public string BewaarVervangenDeclaratie { get; } =
        $"""
        insert into vervangen_declaratie (versie, tot_versie, vervangt, eerste_versie, {Oordeelsql.Oordeelkolommen})
        select versie, @versie, vervangt, coalesce(eerste_versie, versie), {Oordeelsql.Oordeelkolommen} from declaratie where versie = @vervangt
        """;

    public string BewaarVervangenBevindingen { get; } =
        $"""
        insert into vervangen_bevinding (versie, volgnummer, {Oordeelsql.Bevindingkolommen})
        select versie, volgnummer, {Oordeelsql.Bevindingkolommen} from bevinding where versie = @vervangt
        """;

    public string BewaarVervangenPrestaties { get; } =
        $"""
        insert into vervangen_prestatie (versie, volgnummer, tot_versie, {Prestatiesql.Prestatiekolommen})
        select versie, volgnummer, @versie, {Prestatiesql.Prestatiekolommen} from prestatie where versie = @vervangt
        """;

    public string RuimBevindingenOp { get; } = "delete from bevinding where versie = @vervangt";

    public string RuimRegeltellingOp { get; } = "delete from regeltelling where versie = @vervangt";

    /// <summary>Van de lijsten waar het oordeel op stond: die van zijn regels, en die zonder regel.</summary>
    public string RuimWerkregelsOp { get; } =
        $"delete from werkregel where versie = @vervangt and lijst in (select regel from regeltelling where versie = @vervangt union all select '{Werkregels.Alles}' union all select '{Werkregels.NietToegewezen}' union all select '{Werkregels.Signalen}')";

    public string RuimPrestatiesOp { get; } = "delete from prestatie where versie = @vervangt";

    public string VervangDeclaratie { get; } =
        """
        update declaratie
        set versie = @versie, vervangt = @vervangt, eerste_versie = coalesce(eerste_versie, @vervangt), peildatum = @peildatum, regelset = @regelset,
            gelezen_versie = @gelezenVersie, uitslag = @uitslag, is_verwerkt = @isVerwerkt, ingediend = @ingediend, toegekend = @toegekend,
            goedgekeurd = @goedgekeurd, afgewezen = @afgewezen, niet_beoordeeld = @nietBeoordeeld, antwoord = @antwoord
        where versie = @vervangt
        """;

    public string WisStanden { get; } = $"delete from toewijzingstand where relatie_id = @relatie and nummer in ({GeraaktDoorVervangen})";

    public string HertelStanden { get; } =
        $"""
        insert into toewijzingstand (nummer, minuten, overig, bedrag, laatste_einddatum, relatie_id)
        {Prestatiesql.Standberekening}, p.relatie_id
        from prestatie p
        where p.relatie_id = @relatie and p.uitslag = 1 and p.nummer in ({GeraaktDoorVervangen})
        group by p.relatie_id, p.nummer
        """;

    /// <summary>Goedgekeurde credits uit andere declaraties op debets die bij een oordeel waren goedgekeurd.</summary>
    public string CreditsOpOordeel =>
        $"""
        select p.volgnummer, c.versie
        from prestatie p
        {taal.Volgend} prestatie c on c.aanbieder = p.aanbieder and c.wet = p.wet and {taal.Gelijk("c.vorig", "p.referentienummer")} and c.is_credit = 1 and c.uitslag = 1 and c.versie <> p.versie
        where p.versie = @versie and p.uitslag = 1 and p.is_credit = 0 and p.bezet_nummer = 1
        order by p.volgnummer
        """;

    private const string GeraaktDoorVervangen =
        "select nummer from vervangen_prestatie where versie = @vervangt and uitslag = 1 union select nummer from prestatie where versie = @versie and uitslag = 1";
}
