using System.Globalization;
using Declaraties.Dienst.Instellingen;
using Declaraties.Domein;

namespace Declaraties.Dienst.Waarnemen;

/// <summary>
/// Of een klok kan kloppen, gezien de nieuwste tijd in de database. Met een verkeerde klok wordt op de verkeerde dag geoordeeld, en gelden sloten en pauzes
/// van een ander te lang of te kort.
/// </summary>
internal static class Klokoordeel
{
    /// <summary>Wat er aan de klok niet kan kloppen; null als zij kan kloppen.</summary>
    /// <param name="nu">Wat de klok zegt.</param>
    /// <param name="nieuwste">De nieuwste tijd in de database; null als daar nog niets is.</param>
    /// <param name="instellingen">Hoeveel zij mag schelen.</param>
    public static string? Bezwaar(DateTimeOffset nu, DateTimeOffset? nieuwste, Dienstinstellingen instellingen)
    {
        if (nieuwste is not { } laatst)
        {
            return null;
        }

        var verschil = nu - laatst;
        return -verschil > instellingen.KlokAchter ? $"de klok van deze machine staat op {Tekst(nu)}, maar de nieuwste tijd in de database is {Tekst(laatst)}: de klok staat {Duur(-verschil)} achter."
            : verschil > instellingen.KlokVoor ? $"de klok van deze machine staat op {Tekst(nu)}, en de nieuwste tijd in de database is {Tekst(laatst)}: de klok staat {Duur(verschil)} voor, of de dienst heeft zo lang stilgestaan."
            : null;
    }

    /// <summary>Wat er aan een klok niet klopt die tijdens het draaien is versprongen.</summary>
    /// <param name="sprong">Hoeveel verder zij is dan de tijd die verstreek.</param>
    /// <param name="instellingen">Hoeveel zij mag schelen.</param>
    public static string? Bezwaar(TimeSpan sprong, Dienstinstellingen instellingen) =>
        -sprong > instellingen.KlokAchter ? $"de klok van deze machine is {Duur(-sprong)} teruggezet terwijl de dienst draaide."
        : sprong > instellingen.KlokVoor ? $"de klok van deze machine is {Duur(sprong)} vooruitgezet terwijl de dienst draaide."
        : null;

    private static string Tekst(DateTimeOffset tijd) => NederlandseTijd.Plaatselijk(tijd).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Duur(TimeSpan duur) =>
        string.Create(CultureInfo.InvariantCulture, $"{(duur.TotalHours < 48 ? Math.Floor(duur.TotalHours) : Math.Floor(duur.TotalDays)):0} {(duur.TotalHours < 48 ? "uur" : "dagen")}");
}
