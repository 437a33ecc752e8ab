using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Opslag.Historie;

/// <summary>Leest wat er is gedeclareerd om ermee te vergelijken: wat een andere afspraak had betekend. Er verandert nooit iets.</summary>
public sealed class Historieopslag(Database database, TimeProvider klok)
{
    /// <summary>Geeft <paramref name="werk"/> één momentopname om uit te lezen; wat zij geeft is daarbuiten niet meer te lezen.</summary>
    /// <param name="werk">Krijgt de momentopname.</param>
    /// <param name="wet">Alleen wat onder deze wet valt; null voor elke.</param>
    public T Lees<T>(Func<Historiebron, T> werk, Wet? wet = null) => database.Leest(transactie =>
        werk(new Historiebron(transactie, new Rapportstand(Vastlegging.Laatste(transactie), klok.GetUtcNow()), wet)));
}
