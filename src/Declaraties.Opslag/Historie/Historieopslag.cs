using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Opslag.Historie;

/// <summary>Leest wat er is gedeclareerd om ermee te vergelijken: wat een andere afspraak had betekend. Er verandert nooit iets.</summary>
public sealed class Historieopslag(Database database, TimeProvider klok)
{
    /// <summary>Geeft <paramref name="werk"/> één momentopname om uit te lezen; wat zij geeft is daarbuiten niet meer te lezen.</summary>
    public T Lees<T>(Func<Historiebron, T> werk) => database.Leest(transactie =>
        werk(new Historiebron(transactie, new Rapportstand(Vastlegging.Laatste(transactie), klok.GetUtcNow()))));

    /// <summary>De geclaimde minuten van een maand (zie <see cref="Claims"/>), van elke toewijzing waarop in die maand iets is geclaimd.</summary>
    public IReadOnlyDictionary<ToewijzingSleutel, long> GeclaimdeMinuten(Maand maand) => Lees(bron =>
    {
        var venster = new Maandvenster(maand, maand);
        return bron.Toewijzingen(venster)
            .Where(historie => historie.Regels.Count > 0)
            .ToDictionary(historie => ToewijzingSleutel.Van(historie.Toewijzing), historie => Claims.Van(historie, venster).Alles(0).Minuten);
    });
}
