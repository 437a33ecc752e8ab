using System.Globalization;

namespace Declaraties.Adviseren;

/// <summary>De paden van elementen in een WMO323, geschreven als bij een fout op niveau 1.</summary>
internal static class Elementpad
{
    public const string Identificatie = "/Bericht/Header/BerichtIdentificatie/Identificatie";
    public const string Dagtekening = "/Bericht/Header/BerichtIdentificatie/Dagtekening";
    public const string DeclaratieNummer = "/Bericht/Declaratie/DeclaratieNummer";
    public const string DeclaratieBegin = "/Bericht/Declaratie/DeclaratiePeriode/Begindatum";
    public const string DeclaratieEind = "/Bericht/Declaratie/DeclaratiePeriode/Einddatum";
    public const string DeclaratieDagtekening = "/Bericht/Declaratie/DeclaratieDagtekening";
    public const string TotaalBedrag = "/Bericht/Declaratie/TotaalIngediendBedrag/TotaalBedrag";
    public const string TotaalDebetCredit = "/Bericht/Declaratie/TotaalIngediendBedrag/DebetCredit";

    /// <param name="client">Volgnummer van de client, vanaf 0.</param>
    /// <param name="prestatie">Volgnummer van de prestatie bij die client, vanaf 0.</param>
    public static string Prestatie(int client, int prestatie) =>
        string.Create(CultureInfo.InvariantCulture, $"/Bericht/Declaratie/Clienten/Client[{client + 1}]/Prestaties/Prestatie[{prestatie + 1}]");
}
