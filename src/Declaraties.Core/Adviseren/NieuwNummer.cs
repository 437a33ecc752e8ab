using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Declaraties.Domein;

namespace Declaraties.Adviseren;

/// <summary>
/// Een nummer voor wie er een moet vervangen. Het volgt uit bericht en plaats, zodat hetzelfde bericht hetzelfde advies krijgt, en is te toevallig om al te bestaan.
/// Alleen medeklinkers: geen woorden, en niets dat op een Bsn lijkt.
/// </summary>
internal static class NieuwNummer
{
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ";
    private const int LengteReferentie = 16;
    private const int LengteBericht = 12;

    /// <summary>Voor een prestatie; een ReferentieNummer mag 20 tekens hebben.</summary>
    public static string Referentie(DeclaratieBericht bericht, Prestatie prestatie) =>
        Maak(bericht, string.Create(CultureInfo.InvariantCulture, $"{prestatie.Volgnummer}|{prestatie.ReferentieNummer}"), LengteReferentie);

    public static string Identificatie(DeclaratieBericht bericht) => Maak(bericht, nameof(Identificatie), LengteBericht);

    public static string DeclaratieNummer(DeclaratieBericht bericht) => Maak(bericht, nameof(DeclaratieNummer), LengteBericht);

    private static string Maak(DeclaratieBericht bericht, string plaats, int lengte)
    {
        var bron = Encoding.UTF8.GetBytes($"{bericht.Aanbieder}|{bericht.Gemeente}|{bericht.Kop.Identificatie.Identificatie}|{bericht.DeclaratieNummer}|{plaats}");
        var afdruk = (stackalloc byte[SHA256.HashSizeInBytes]);
        SHA256.HashData(bron, afdruk);
        var nummer = (stackalloc char[lengte]);
        for (var i = 0; i < lengte; i++)
        {
            nummer[i] = Letters[afdruk[i] % Letters.Length];
        }

        return nummer.ToString();
    }
}
