using Declaraties.Beleid.Registreren;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Wat er uit een register blijkt, en waar wie het leest op moet letten.</summary>
internal static class Registerzinnen
{
    /// <param name="telling">Het register.</param>
    /// <param name="voorlopig">Hoeveel afspraken nog een voorbeeld of een concept zijn.</param>
    public static IEnumerable<string> Van(Registertelling telling, int voorlopig)
    {
        yield return $"Op {Nederlands.Aantal(telling.Rijen.Count, false, "toewijzing", "toewijzingen")} is iets geregistreerd of gedeclareerd.";
        foreach (var signaal in Enum.GetValues<Registersignaal>())
        {
            if (signaal.InWoorden() is not { } naam || telling.Rijen.Where(rij => rij.Signaal == naam).ToList() is not { Count: > 0 } rijen)
            {
                continue;
            }

            var verschil = rijen.Sum(rij => rij.Verschil ?? 0);
            yield return $"{Hoofdletter(naam)}: {Nederlands.Aantal(rijen.Count, false, "toewijzing", "toewijzingen")}{(verschil == 0 ? "" : $", samen {Nederlands.Getal(Math.Abs(verschil))} minuten {(verschil > 0 ? "te veel" : "te weinig")}")}. {signaal.WatTeDoen()}";
        }

        if (telling.Buiten.Count > 0)
        {
            var contacten = telling.Buiten.Sum(rij => (long)rij.Contacten);
            yield return $"Buiten hun toewijzing {(contacten == 1 ? "ligt" : "liggen")} {Nederlands.Aantal(contacten, false, "contact", "contacten")} op {Nederlands.Aantal(telling.Buiten.Count, false, "toewijzing", "toewijzingen")}: {(contacten == 1 ? "dat telt" : "die tellen")} nergens mee.";
        }

        if (telling.ZonderRegel.Count > 0)
        {
            yield return $"Over {string.Join(", ", telling.ZonderRegel.Select(soort => soort.Naam()))} is op de dag van een contact niets afgesproken: die contacten tellen niet mee in wat mocht worden gedeclareerd.";
        }

        if (telling.NietInTijd > 0)
        {
            yield return $"Van {Nederlands.Aantal(telling.NietInTijd, false, "toewijzing", "toewijzingen")} met contacten is niets in minuten of uren toegewezen of gedeclareerd: daar is niets te vergelijken.";
        }

        if (voorlopig > 0)
        {
            yield return $"{Nederlands.Aantal(voorlopig, false, "afspraak", "afspraken")} over wat declarabel is {(voorlopig == 1 ? "is" : "zijn")} nog een voorbeeld of een concept.";
        }

        yield return "Gedeclareerd is wat is goedgekeurd, D min C, en waar niets is goedgekeurd de laatste prestatie die alleen op haar plafond (TR321, TR322) is afgewezen. Het register is een opgave van de aanbieder.";
    }

    private static string Hoofdletter(string zin) => char.ToUpperInvariant(zin[0]) + zin[1..];
}
