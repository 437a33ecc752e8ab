using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven.Tekenen;

/// <summary>Tekent als SVG, voor een vergadering en voor een pagina: één weg. Zonder script, en in zwart-wit nog te lezen.</summary>
public static class Tekenaar
{
    /// <param name="uit">Waarheen.</param>
    /// <param name="tekening">Wat; zonder regels komt er niets.</param>
    /// <param name="id">Waarmee de pagina de titel kent; één keer per pagina.</param>
    public static void Teken(TextWriter uit, Tekening tekening, string id)
    {
        ArgumentNullException.ThrowIfNull(uit);
        var svg = new Svg(uit);
        switch (tekening)
        {
            case Waterval { Treden.Count: > 0 } waterval:
                Watervaltekening.Teken(svg, waterval, id);
                break;
            case Verdeling { Delen.Count: > 0 } verdeling:
                Verdelingstekening.Teken(svg, verdeling, id);
                break;
            case Uitslagen { Regels.Count: > 0 } uitslagen:
                Uitslagtekening.Teken(svg, uitslagen, id);
                break;
            case Spreiding { Regels.Count: > 0 } spreiding:
                Spreidingstekening.Teken(svg, spreiding, id);
                break;
            case Stippen { Stroken.Count: > 0 } stippen:
                Stippentekening.Teken(svg, stippen, id);
                break;
            case Tijdlijn { Banen.Count: > 0 } tijdlijn:
                Tijdlijntekening.Teken(svg, tijdlijn, id);
                break;
        }
    }
}
