using Declaraties.Berichten;
using Declaraties.Domein;

namespace Declaraties.Dienst.Ontvangen;

/// <summary>
/// Namens wie een bericht wordt aangeboden, en dus wat er aangeboden mag worden. Dit is de enige plek die dat beslist; elke deur (HTTP, bus, map) zegt alleen wie er
/// voor staat. Wie de afzender van een bericht is, zegt <see cref="Herkomst"/>: het hele bericht is dan op niveau 1 gelezen.
/// </summary>
public sealed record Inzender
{
    private readonly bool _vanAanbieder;
    private readonly bool _toewijzing;
    private readonly Aanbieder? _agb;

    private Inzender(bool vanAanbieder, bool toewijzing, Aanbieder? agb = null)
    {
        (_vanAanbieder, _toewijzing, _agb) = (vanAanbieder, toewijzing, agb);
    }

    /// <summary>Wie van alles mag aanbieden: de eigen machine, beheer, een knooppunt dat berichten van velen doorgeeft.</summary>
    public static Inzender Alles { get; } = new(vanAanbieder: true, toewijzing: true);

    /// <summary>Een systeem van de gemeente: WMO301 en JW301, en niets namens een aanbieder.</summary>
    public static Inzender Gemeente { get; } = new(vanAanbieder: false, toewijzing: true);

    /// <summary>Een aanbieder: een declaratie (WMO323, JW323) of melding van start of stop (WMO305, WMO307, JW305, JW307) waarvan hij de afzender is.</summary>
    public static Inzender Aanbieder(Aanbieder agb) => new(vanAanbieder: true, toewijzing: false, agb);

    /// <summary>Waarom dit bericht van deze inzender niet wordt aangenomen; null als het mag.</summary>
    /// <remarks>
    /// Wat niet te lezen is wordt nooit beoordeeld, namens niemand: wie van alles mag, krijgt er een verslag van. Een aanbieder moet de afzender zijn, en van wie de
    /// afzender niet vaststaat is hij dat niet; hij leest meteen waarom niet.
    /// </remarks>
    public Bezwaar? BezwaarTegen(Herkomst herkomst)
    {
        if (herkomst.IsToewijzing && !_toewijzing)
        {
            return new($"Een {herkomst.Soort?.Naam()} is van de gemeente. {AlleenEigen}", []);
        }

        if (herkomst.IsVanAanbieder && !_vanAanbieder)
        {
            return new($"Een {herkomst.Soort?.Naam()} is van een aanbieder, en met deze aanmelding kan alleen een WMO301 of JW301 worden aangeboden.", []);
        }

        if (_agb is null || herkomst.Aanbieder == _agb)
        {
            return null;
        }

        return herkomst.Aanbieder is null
            ? new($"Wie de afzender is, is niet vast te stellen: dit is geen {Eigen} waarvan de Header voldoet aan het berichtschema. {AlleenEigen}", herkomst.Fouten)
            : new(AlleenEigen, []);
    }

    private const string Eigen = "declaratie (WMO323, JW323) of melding van start of stop (WMO305, WMO307, JW305, JW307)";

    private string AlleenEigen => $"Met deze aanmelding kan alleen een {Eigen} worden aangeboden waarvan de afzender {_agb} is.";
}

/// <param name="Uitleg">Waarom een bericht niet wordt aangenomen, en wat wel mag.</param>
/// <param name="Fouten">De eerste fouten tegen niveau 1, als de afzender daardoor niet vaststaat.</param>
public sealed record Bezwaar(string Uitleg, IReadOnlyList<Schemafout> Fouten);
