using Declaraties.Domein;
using Declaraties.Opslag.Logboek;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Wie wat deed, als tabel om te bewaren.</summary>
public static class Logboekblad
{
    private static readonly Kolom<Logregel>[] _kolommen =
    [
        new("nummer", "Nummer", Kolomsoort.Nummer, regel => regel.Nummer),
        new("moment", "Moment (UTC)", Kolomsoort.Tekst, regel => regel.Moment) { Breedte = 26 },
        new("wie", "Wie", Kolomsoort.Tekst, regel => regel.Wie),
        new("rol", "Rol", Kolomsoort.Tekst, regel => regel.Rol),
        new("handeling", "Wat", Kolomsoort.Tekst, regel => regel.Handeling) { Breedte = 28 },
        new("object", "Waarmee", Kolomsoort.Tekst, regel => Afscherming.ZonderBsn(regel.Object)) { Breedte = 50 },
        new("uitkomst", "Uitkomst", Kolomsoort.Tekst, regel => Afscherming.ZonderBsn(regel.Uitkomst)) { Breedte = 28 },
        new("reden", "Reden", Kolomsoort.Tekst, regel => regel.Reden is { } reden ? Afscherming.ZonderBsn(reden) : null) { Breedte = 40, Leeg = "" },
        new("herkomst", "Vanaf", Kolomsoort.Tekst, regel => regel.Herkomst),
        new("onderwerp", "Onderwerp (sub)", Kolomsoort.Tekst, regel => regel.Onderwerp) { Leeg = "" },
        new("uitgever", "Uitgever", Kolomsoort.Tekst, regel => regel.Uitgever) { Leeg = "" },
        new("keten", "Keten", Kolomsoort.Tekst, regel => Convert.ToHexStringLower(regel.Keten)) { Breedte = 66 },
    ];

    /// <param name="filter">Welke regels het zijn.</param>
    /// <param name="regels">De regels, de nieuwste voorop; zij worden één keer gelezen.</param>
    public static Rapportage Rapport(Logfilter filter, IEnumerable<Logregel> regels)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var blad = Blad.Van("regels", "Logboek", _kolommen, () => regels) with
        {
            Delen =
            [
                new("Wie wat deed", [.. _kolommen.Where(kolom => kolom.Naam is "nummer" or "moment" or "wie" or "handeling" or "object" or "uitkomst" or "reden")]),
                new("Wie dat is, en waarvandaan", [.. _kolommen.Where(kolom => kolom.Naam is "nummer" or "rol" or "herkomst" or "onderwerp" or "uitgever")]),
                new("De keten: elke regel bewaakt de vorige", [.. _kolommen.Where(kolom => kolom.Naam is "nummer" or "keten")]),
            ],
        };
        return new Rapportage
        {
            Titel = "Logboek",
            Kenmerken = [new("filter", "Filter", filter.InWoorden)],
            Conclusies = () => [],
            Bladen = [blad],
            Gevraagd = blad,
        };
    }
}
