using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
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

    private static readonly Kolom<Oordeelregel>[] _declaraties =
    [
        new("id", "Id", Kolomsoort.Tekst, een => Afscherming.ZonderBsn(een.Adres)),
        new("oordeel", "Oordeel", Kolomsoort.Nummer, een => een.Versie),
        new("declaratieNummer", "Declaratie", Kolomsoort.Tekst, een => Afscherming.ZonderBsn(een.DeclaratieNummer)),
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, een => een.Gemeente),
        new("aanbieder", "Aanbieder", Kolomsoort.Tekst, een => een.Aanbieder.Code),
        new("wet", "Wet", Kolomsoort.Tekst, een => een.Wet.Woord()),
        new("maand", "Maand", Kolomsoort.Tekst, een => een.Periode.ToString()),
        new("uitslag", "Uitslag", Kolomsoort.Tekst, een => Beoordelen.Uitslagen.InWoorden(een.Uitslag)) { Breedte = 30 },
        new("nietToegekend", "Niet toegekend", Kolomsoort.Euro, een => een.NietToegekend.Cent),
        new("antwoord", "Antwoord", Kolomsoort.Tekst, een => een.Uiterlijk is { } dag && een.IsVastgehouden ? $"uiterlijk {Nederlands.Datum(dag)}" : "verstuurd") { Breedte = 24 },
    ];

    /// <summary>Een regel, met welke declaraties er nu een bevinding op hebben.</summary>
    public static Rapportage Maak(IReadOnlyList<Regelwoorden> regels, IReadOnlyList<Oordeelregel> declaraties)
    {
        var blad = Blad.Van("declaraties", "Declaraties met een bevinding op deze regel", _declaraties, () => declaraties) with { Rijnaam = "declaraties" };
        var uitleg = Maak(regels, voluit: true);
        return new()
        {
            Titel = $"Declaraties met een bevinding op {regels[0].KopMetCode}",
            Conclusies = () => [],
            Bladen = [blad, .. uitleg.Bladen],
            Gevraagd = blad,
        };
    }

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
