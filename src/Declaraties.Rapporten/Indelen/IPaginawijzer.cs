using Declaraties.Domein;

namespace Declaraties.Rapporten.Indelen;

/// <summary>Waar op de site te zien is wat een rij noemt. Adressen zijn volledig: een rapport wordt bewaard en doorgestuurd.</summary>
public interface IPaginawijzer
{
    /// <summary>Een toewijzing door de tijd.</summary>
    string Toewijzing(ToewijzingSleutel sleutel);

    /// <summary>De toewijzingen van een groep in een maand.</summary>
    /// <param name="maand">De maand.</param>
    /// <param name="aanbieder">Alleen van hem; null voor elk.</param>
    /// <param name="gemeente">Alleen van haar; null voor elke.</param>
    string Toewijzingen(Maand maand, Aanbieder? aanbieder, Gemeente? gemeente);

    /// <summary>Een declaratie, met haar prestaties.</summary>
    /// <param name="oordeel">De versie van haar oordeel.</param>
    string Declaratie(long oordeel);

    /// <summary>De declaraties waarin iets is afgewezen.</summary>
    /// <param name="regel">Alleen op deze regel; null voor elke.</param>
    /// <param name="aanbieder">Alleen van hem; null voor elk.</param>
    /// <param name="gemeente">Alleen van haar; null voor elke.</param>
    string Afgewezen(string? regel, Aanbieder? aanbieder, Gemeente? gemeente);
}
