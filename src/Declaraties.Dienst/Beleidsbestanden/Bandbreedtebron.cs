using System.Collections.Concurrent;
using Declaraties.Beantwoorden;
using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>De bandbreedtes die in een database zijn vastgelegd, met hun geschiedenis. Wat is gelezen wordt onthouden: een vastlegging verandert nooit.</summary>
public sealed class Bandbreedtebron(TimeProvider klok)
{
    private readonly ConcurrentDictionary<Vingerafdruk, IReadOnlyList<Bandbreedte>> _gelezen = [];

    /// <summary>Zoals zij nu zijn; leeg als er niets is vastgelegd.</summary>
    /// <exception cref="OpslagException">Er staat iets dat niet meer is te lezen.</exception>
    public Bandverloop Lees(Database database)
    {
        var opslag = new Beleidsopslag(database, klok);
        return new(
        [
            .. opslag.Lijst().Where(stuk => stuk.Soort == Beleidssoort.Bandbreedte).Select(stuk =>
                new Bandversie(stuk.Versie, stuk.Vanaf!.Value, _gelezen.GetOrAdd(stuk.Vingerafdruk, _ => Lees(opslag, stuk)))),
        ]);
    }

    private static IReadOnlyList<Bandbreedte> Lees(Beleidsopslag opslag, Beleidsstuk stuk)
    {
        var gelezen = Indicatielezer.Bandbreedtes(stuk.Soort.Woord(), opslag.LeesBestand(stuk));
        // It was read before it was kept: if it cannot be read now, that is a fault of ours and never a policy of nothing.
        return gelezen.Waarde ?? throw new OpslagException($"Vastgelegd beleid is niet meer te lezen: {string.Join(' ', gelezen.Fouten)}");
    }
}
