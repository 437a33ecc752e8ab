using Declaraties.Controleren;
using Declaraties.Controleren.Niveau3;

namespace Declaraties.Beoordelen;

/// <summary>
/// Een declaratie kan hier eerder zijn dan de toewijzing waar zij op rust. Dan heeft wachten zin: wat nu alleen op een onbekende toewijzing stukloopt,
/// kan straks goed zijn.
/// </summary>
public static class LateToewijzing
{
    /// <summary>
    /// Of er ten minste één prestatie is die alleen is afgewezen omdat de toewijzing niet bekend is (TR338), of een client die bij de gemeente geen
    /// enkele toewijzing heeft (TR304). Andere prestaties mogen andere gebreken hebben: het is één antwoord, en dat wacht dan mee.
    /// </summary>
    public static bool KanHelpen(Oordeel oordeel)
    {
        ArgumentNullException.ThrowIfNull(oordeel);
        return oordeel.Uitslag == Uitslag.DeelsAfgewezen
            && (oordeel.Bevindingen.Any(b => b.Klasse == Berichtklasse.Client && b.Regel == TR304BsnHoortBijToewijzing.Regel)
                || oordeel.Bevindingen
                    .Where(b => b.Klasse == Berichtklasse.Prestatie)
                    .GroupBy(b => b.Prestatie)
                    .Any(prestatie => prestatie.All(b => b.Regel == TR338ToewijzingBestaat.Regel)));
    }
}
