using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Sql;

namespace Declaraties.Opslag;

/// <summary>Elke SQL-tekst van de opslag, in de taal van een server.</summary>
internal sealed class Sqlteksten(Taal taal)
{
    /// <summary>Declaraties en hun oordelen.</summary>
    public Oordeelsql Oordelen { get; } = new(taal);

    /// <summary>Opnieuw beoordelen.</summary>
    public Vervangsql Vervangen { get; } = new(taal);

    /// <summary>Prestaties en lopende sommen.</summary>
    public Prestatiesql Prestaties { get; } = new(taal);

    /// <summary>Toewijzingen en toestemmingen.</summary>
    public Toewijzingsql Toewijzingen { get; } = new(taal);

    /// <summary>Meldingen van start en stop van ondersteuning.</summary>
    public Ondersteuningsql Ondersteuning { get; } = new(taal);

    /// <summary>Het contactenregister.</summary>
    public Contactsql Contacten { get; } = new(taal);

    /// <summary>Producten en contracten.</summary>
    public Referentiesql Referenties { get; } = new(taal);

    /// <summary>Tariefsets.</summary>
    public Tariefsql Tarieven { get; } = new(taal);

    /// <summary>Vastgelegd beleid.</summary>
    public Beleidsql Beleid { get; } = new();

    /// <summary>Het logboek.</summary>
    public Logsql Logboek { get; } = new(taal);

    /// <summary>Ontvangsten en hun verwerking.</summary>
    public Ontvangstsql Ontvangsten { get; } = new(taal);

    /// <summary>Uitgaande berichten.</summary>
    public Uitgaandsql Uitgaand { get; } = new(taal);

    /// <summary>Verzonden enveloppen en wat ervan terugkwam.</summary>
    public Retoursql Retouren { get; } = new(taal);

    /// <summary>Waarheen aanbieders bericht willen.</summary>
    public Webhooksql Webhooks { get; } = new(taal);

    /// <summary>Verzoeken, sloten, de klok en sessies.</summary>
    public Dienstsql Dienst { get; } = new(taal);

    /// <summary>Wat pagina's en overzichten vragen.</summary>
    public Inzagesql Inzage { get; } = new(taal);

    /// <summary>Wat over signalen gaat.</summary>
    public Signaalsql Signalen { get; } = new(taal);

    /// <summary>Wat een rapport vraagt.</summary>
    public Rapportsql Rapport { get; } = new(taal);

    /// <summary>Wat een vergelijking over de historie vraagt.</summary>
    public Historiesql Historie { get; } = new(taal);

    public string NieuweVersie => taal.VoegToe("vastlegging", "soort, vastgelegd_op", "@soort, @op", "versie");

    public string LaatsteVersie { get; } = "select max(versie) from vastlegging";

    public string Partijen { get; } = "select relatie_id from relatie where aanbieder = @aanbieder and gemeente = @gemeente and wet = @wet";

    public string NieuwePartijen => taal.VoegToe("relatie", "gemeente, aanbieder, wet", "@gemeente, @aanbieder, @wet", "relatie_id");
}
