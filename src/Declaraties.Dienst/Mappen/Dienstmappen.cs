using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Schijf;
using Declaraties.Opslag;

namespace Declaraties.Dienst.Mappen;

/// <summary>De mappen waarin de dienst gaat schrijven.</summary>
public static class Dienstmappen
{
    private const string Hoe = $"zet {Instellingenlezer.Wortel}:Maak op ja";

    /// <summary>Kijkt of zij er zijn, en maakt ze als dat mag.</summary>
    /// <exception cref="BeletselException">Een map is er niet, of kan niet worden gemaakt.</exception>
    public static void Eis(Dienstinstellingen instellingen)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        if (Database.Map(instellingen.Database) is { } map)
        {
            // Nobody wrote the default, so nobody wrote it wrongly.
            Doelmap.Eis(Instellingenlezer.Volledig("Database"), map, instellingen.Maak || instellingen.Database == Dienstinstellingen.StandaardDatabase, Hoe);
        }

        if (instellingen.Map is { } post)
        {
            Doelmap.Eis(Instellingenlezer.Volledig("Map:Pad"), Path.GetFullPath(post), instellingen.Maak, Hoe);
        }

        if (instellingen.Ggk.Uitgangsmap is { } uitgang)
        {
            Doelmap.Eis(Instellingenlezer.Volledig(Ggkinstellingen.Uitgangnaam), Path.GetFullPath(uitgang), instellingen.Maak, Hoe);
        }
    }
}
