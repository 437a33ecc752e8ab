using Declaraties.Domein;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Wie wanneer welk beleid vastlegde.</summary>
internal static class Vastleggingenblad
{
    private static readonly Kolom<Beleidsstuk>[] _kolommen =
    [
        new("soort", "Wat", Kolomsoort.Tekst, stuk => stuk.Soort.InWoorden()) { Breedte = 24 },
        new("versie", "Versie", Kolomsoort.Geheel, stuk => stuk.Versie),
        new("vanaf", "Geldt vanaf", Kolomsoort.Datum, stuk => stuk.Vanaf) { Leeg = "per regel" },
        new("bewaardOp", "Vastgelegd op", Kolomsoort.Datum, stuk => NederlandseTijd.Dag(stuk.BewaardOp)),
        new("bewaardDoor", "Door", Kolomsoort.Tekst, stuk => stuk.BewaardDoor.Naam) { Breedte = 24 },
    ];

    public static Blad Maak(IReadOnlyList<Beleidsstuk> stukken) => Blad.Van("vastleggingen", "Wie wat vastlegde", _kolommen, () => stukken) with
    {
        Uitleg = "Een vastlegging verandert nooit. Wie iets herziet legt een volgende versie vast, en wat er stond blijft terug te lezen.",
    };
}
