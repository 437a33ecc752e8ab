using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Web.Api;

/// <summary>Hoe ver een bericht is, in woorden.</summary>
internal static class Statusbericht
{
    public const string NietVoorU = "Het verslag en het antwoord horen niet bij uw rol.";

    /// <summary>Alles waaraan te zien is dat er iets verandert, en niets wat de afzender niet mag zien: dat iets wordt vastgehouden bijvoorbeeld.</summary>
    public static IReadOnlyList<object?> Stand(Ontvangst ontvangst) =>
        [Woord(ontvangst.Status), ontvangst.Soort, ontvangst.AfgehandeldOp?.UtcTicks, WachtTot(ontvangst), ontvangst.Status == Ontvangststatus.Beoordeeld ? ontvangst.Versie : null];

    public static DateOnly? WachtTot(Ontvangst ontvangst) => ontvangst.Status == Ontvangststatus.Wacht ? ontvangst.WachtTot : null;

    /// <summary>De status zoals de aanbieder haar ziet: dat iets wordt vastgehouden zegt al dat er is afgewezen.</summary>
    public static string Woord(Ontvangststatus status) => (status == Ontvangststatus.Vastgehouden ? Ontvangststatus.Ontvangen : status).Woord();

    public static string InWoorden(Ontvangst ontvangst) => ontvangst.Status switch
    {
        Ontvangststatus.Ontvangen or Ontvangststatus.Vastgehouden => "Het bericht is ontvangen en wordt verwerkt.",
        Ontvangststatus.Wacht => "De declaratie wacht op een toewijzing die nog niet bekend is.",
        Ontvangststatus.Beoordeeld => "De declaratie is beoordeeld; het antwoord (WMO325) is er.",
        Ontvangststatus.Opgenomen => "De toewijzingen zijn opgenomen.",
        Ontvangststatus.Geweigerd => "De toewijzingen zijn niet opgenomen; het verslag zegt waarom.",
        Ontvangststatus.Onleesbaar => "Het bericht voldoet niet aan het berichtschema (niveau 1); het verslag noemt de fouten. Er komt geen WMO325.",
        _ => "Het bericht kon bij ons niet worden verwerkt. Het is niet kwijt; opnieuw aanbieden is niet nodig.",
    };
}
