using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;
using Declaraties.Uitleggen;

namespace Declaraties.Rapporten.Uitlegbladen;

/// <summary>Regels in gewone woorden, als lijst.</summary>
public static class Regelrapport
{
    private static readonly Kolom<Regelwoorden>[] _kort =
    [
        new("regel", "Regel", Kolomsoort.Tekst, regel => regel.Code),
        new("bericht", "Bericht", Kolomsoort.Tekst, regel => regel.Bericht),
        new("niveau", "Niveau", Kolomsoort.Geheel, regel => (long)regel.Niveau),
        new("retourcode", "Code", Kolomsoort.Tekst, regel => regel.RetourCode),
        new("kop", "Wat er mis is", Kolomsoort.Tekst, regel => regel.Kop) { Breedte = 50 },
    ];

    private static readonly Kolom<Regelwoorden>[] _voluit =
    [
        .. _kort,
        new("betekenis", "Retourcode betekent", Kolomsoort.Tekst, regel => regel.Betekenis) { Breedte = 40 },
        new("eis", "Wat de regel vraagt", Kolomsoort.Tekst, regel => regel.Eis) { Breedte = 80 },
        new("waarom", "Waarom", Kolomsoort.Tekst, regel => regel.Waarom) { Breedte = 80 },
        new("herstel", "Wat te doen", Kolomsoort.Tekst, regel => regel.Herstel) { Breedte = 80 },
        new("advies", "Advies dat wordt nagerekend", Kolomsoort.Tekst, regel => regel.Advies) { Breedte = 80 },
        new("weigert", "Weigert", Kolomsoort.Tekst, regel => regel.IsSignaal ? "nee" : "ja"),
        new("bron", "Bron", Kolomsoort.Tekst, regel => regel.Bron) { Breedte = 40 },
    ];

    /// <param name="regels">Welke.</param>
    /// <param name="voluit">Met elke zin; op een scherm passen die niet naast elkaar.</param>
    public static Rapportage Maak(IReadOnlyList<Regelwoorden> regels, bool voluit)
    {
        var blad = Blad.Van("regels", "Regels", voluit ? _voluit : _kort, () => regels);
        return new()
        {
            Titel = $"Regels {Regelversie.Huidig.Naam}",
            Conclusies = () => [],
            Bladen = [blad],
            Gevraagd = blad,
            Vorm = regels.Select(Regelvorm.Van).ToList(),
        };
    }
}
