namespace Declaraties.Opslag.Sql;

/// <summary>Wat over verzoeken, sloten, de klok en sessies gaat, in de taal van een server.</summary>
internal sealed class Dienstsql(Taal taal)
{
    public string Verzoek { get; } = "select afdruk, status, inhoudstype, adres, inhoud from verzoek where kenmerk = @verzoek";

    public string NieuwVerzoek { get; } =
        "insert into verzoek (kenmerk, afdruk, status, inhoudstype, adres, inhoud, gedaan_op) values (@verzoek, @afdruk, @status, @inhoudstype, @adres, @inhoud, @nu)";

    public string RuimVerzoekenOp =>
        $"delete from verzoek where kenmerk in (select kenmerk from verzoek where gedaan_op <= @grens order by gedaan_op {taal.Hoogstens("@hoogstens")})";

    public string Slot { get; } = "select houder, tot from slot where naam = @naam";

    public string NieuwSlot { get; } = "insert into slot (naam, houder, tot) values (@naam, @houder, @tot)";

    public string NeemSlot { get; } = "update slot set houder = @houder, tot = @tot where naam = @naam";

    public string GeefSlotTerug { get; } = "delete from slot where naam = @naam and houder = @houder";

    public string NieuwsteTijd { get; } =
        """
        select max(t.tijd) from (
            select laatst as tijd from klok
            union all
            select v.vastgelegd_op from vastlegging v where v.versie = (select max(versie) from vastlegging) and v.versie > coalesce((select max(versie) from klok), 0)
            union all
            select o.ontvangen_op from ontvangst o where o.nummer = (select max(nummer) from ontvangst) and o.nummer > coalesce((select max(ontvangst) from klok), 0)
            union all
            select l.moment from logregel l where l.nummer = (select max(nummer) from logregel) and l.nummer > coalesce((select max(logregel) from klok), 0)) t
        """;

    public string Leeft { get; } = "update klok set laatst = @nu where nummer = 1";

    public string EersteLeven { get; } = "insert into klok (nummer, laatst, versie, ontvangst, logregel) values (1, @nu, 0, 0, 0)";

    public string BevestigKlok { get; } =
        """
        update klok
        set versie = coalesce((select max(v.versie) from vastlegging v), 0), ontvangst = coalesce((select max(o.nummer) from ontvangst o), 0),
            logregel = coalesce((select max(l.nummer) from logregel l), 0)
        where nummer = 1
        """;

    public string Sleutels { get; } = "select inhoud from sleutel";

    public string NieuweSleutel { get; } = "insert into sleutel (naam, inhoud) values (@naam, @inhoud)";

    public string NieuweSessie { get; } = "insert into sessie (merk, tot) values (@merk, @tot)";

    public string Sessie { get; } = "select 1 from sessie where merk = @merk and tot > @nu";

    public string EindigSessie { get; } = "delete from sessie where merk = @merk";

    public string RuimSessiesOp { get; } = "delete from sessie where tot <= @nu";
}
