using Declaraties.Berichten;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Web.Api;

/// <summary>Hoe ver een bericht is, in woorden.</summary>
internal static class Statusbericht
{
    public const string NietVoorU = "Het verslag en het antwoord horen niet bij uw rol.";

    /// <summary>Elke status zoals de aanbieder haar ziet.</summary>
    public const string Ontvangen = "ontvangen";
    public const string Wacht = "wacht";
    public const string Beoordeeld = "beoordeeld";
    public const string Opgenomen = "opgenomen";
    public const string Geweigerd = "geweigerd";
    public const string Onleesbaar = "onleesbaar";
    public const string Fout = "fout";

    /// <summary>Alles waaraan te zien is dat er iets verandert, en niets wat de afzender niet mag zien: dat iets wordt vastgehouden bijvoorbeeld.</summary>
    public static IReadOnlyList<object?> Stand(Ontvangst ontvangst) =>
        [Woord(ontvangst.Status), ontvangst.Soort, ontvangst.AfgehandeldOp?.UtcTicks, WachtTot(ontvangst), ontvangst.Status == Ontvangststatus.Beoordeeld ? ontvangst.Versie : null];

    public static DateOnly? WachtTot(Ontvangst ontvangst) => ontvangst.Status == Ontvangststatus.Wacht ? ontvangst.WachtTot : null;

    /// <summary>
    /// De dag waarop het antwoord er is (OP090x4: tien werkdagen), zolang het er niet is. Van wat wordt vastgehouden dezelfde als van wat nog wordt verwerkt: aan de dag is niets te zien.
    /// </summary>
    public static DateOnly? AntwoordUiterlijk(string? soort, Ontvangststatus status, DateTimeOffset ontvangenOp) =>
        Berichtsoorten.VanNaam(soort)?.IsDeclaratie() != false && status is Ontvangststatus.Ontvangen or Ontvangststatus.Vastgehouden or Ontvangststatus.Wacht or Ontvangststatus.Fout
            ? Werkdagen.Na(NederlandseTijd.Dag(ontvangenOp), Dienstinstellingen.MeesteWerkdagen)
            : null;

    /// <summary>De status zoals de aanbieder haar ziet: dat iets wordt vastgehouden zegt al dat er is afgewezen.</summary>
    public static string Woord(Ontvangststatus status) => (status == Ontvangststatus.Vastgehouden ? Ontvangststatus.Ontvangen : status).Woord();

    /// <summary>Wat een declaratie zou krijgen, in een zin.</summary>
    public static string InWoorden(Proefuitslag proef) => proef switch
    {
        { IsAlIngediend: true } => "Precies dit bericht is al ingediend. Nog eens indienen verandert er niets aan: zie het bij uw declaraties.",
        { Uitslag: null } => "Het bericht voldoet niet aan het berichtschema (niveau 1). Zo ingediend komt er geen antwoord op, alleen de lijst van fouten.",
        { IsGoed: true } => $"Alles zou worden toegekend: {Nederlands.Aantal(proef.Prestaties, false, "prestatie", "prestaties")}, samen {Nederlands.Euro(proef.Toegekend)}.",
        _ => $"Van {Nederlands.Euro(proef.Ingediend)} zou {Nederlands.Euro(proef.Toegekend)} worden toegekend: {Nederlands.Getal(proef.Goedgekeurd)} van {Nederlands.Aantal(proef.Prestaties, false, "prestatie", "prestaties")}.",
    };

    public static string InWoorden(string? soort, Ontvangststatus status) => status switch
    {
        Ontvangststatus.Ontvangen or Ontvangststatus.Vastgehouden => "Het bericht is ontvangen en wordt verwerkt.",
        Ontvangststatus.Wacht => "De declaratie wacht op een toewijzing die nog niet bekend is.",
        Ontvangststatus.Beoordeeld => "De declaratie is beoordeeld; het antwoord (WMO325 of JW325) is er.",
        Ontvangststatus.Opgenomen when IsMelding(soort) => "De melding is opgenomen bij haar toewijzing, ook als die nog niet bekend is. Er komt geen antwoordbericht.",
        Ontvangststatus.Geweigerd when IsMelding(soort) => "De melding is niet opgenomen; het verslag zegt waarom.",
        Ontvangststatus.Onleesbaar when IsMelding(soort) => "Het bericht voldoet niet aan het berichtschema (niveau 1); het verslag noemt de fouten.",
        Ontvangststatus.Onleesbaar when IsAnder(soort) => $"Dit is een {soort}; die verwerkt deze dienst niet. Het is bewaard zoals het kwam, en er komt geen antwoordbericht.",
        Ontvangststatus.Opgenomen => "De toewijzingen zijn opgenomen.",
        Ontvangststatus.Geweigerd => "De toewijzingen zijn niet opgenomen; het verslag zegt waarom.",
        Ontvangststatus.Onleesbaar => "Het bericht voldoet niet aan het berichtschema (niveau 1); het verslag noemt de fouten. Er komt geen WMO325 of JW325.",
        _ => "Het bericht kon bij ons niet worden verwerkt. Het is niet kwijt; opnieuw aanbieden is niet nodig.",
    };

    private static bool IsAnder(string? soort) => soort is not null && Berichtsoorten.VanNaam(soort) is var bekend && !(bekend?.IsDeclaratie() == true || bekend?.IsToewijzing() == true || bekend?.IsOndersteuning() == true);

    private static bool IsMelding(string? soort) => Berichtsoorten.VanNaam(soort)?.IsOndersteuning() == true;
}
