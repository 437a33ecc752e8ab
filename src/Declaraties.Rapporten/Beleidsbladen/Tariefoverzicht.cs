using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Alles wat er over de tarieven van een set te zeggen is, in één rapport: het eerste deel vooraan, en wat de andere delen erbij zeggen erachter.</summary>
public static class Tariefoverzicht
{
    /// <param name="eerste">De tarieven zelf; wat daar in JSON staat, staat hier ook in JSON.</param>
    /// <param name="andere">Wat er verder over is gevraagd, zoals de toets.</param>
    public static Rapportage Maak(Rapportage eerste, params IReadOnlyList<Rapportage> andere)
    {
        ArgumentNullException.ThrowIfNull(eerste);
        return new()
        {
            Titel = eerste.Titel,
            Kenmerken = eerste.Kenmerken,
            Kerncijfers = eerste.Kerncijfers,
            Conclusies = () => [.. eerste.Conclusies(), .. andere.SelectMany(rapport => rapport.Conclusies().Select(conclusie => $"{rapport.Titel}: {conclusie}"))],
            Bladen = [.. eerste.Bladen, .. andere.SelectMany(rapport => rapport.Bladen)],
            Gevraagd = eerste.Gevraagd,
            Vorm = eerste.Vorm,
        };
    }
}
