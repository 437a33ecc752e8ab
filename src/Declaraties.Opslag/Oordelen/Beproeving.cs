using System.Globalization;
using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Wat er uitkomt als een declaratie nu opnieuw wordt beoordeeld, naast het oordeel dat er is.</summary>
public sealed record Beproeving
{
    /// <summary>Het oordeel waarmee is vergeleken.</summary>
    public required long Versie { get; init; }

    public required DateOnly Peildatum { get; init; }

    public required Oordeelsom Toen { get; init; }

    public required Oordeelsom Nu { get; init; }

    /// <summary>De prestaties waarvan de uitslag of de bevindingen anders zijn, in de volgorde van het bericht.</summary>
    public required IReadOnlyList<Prestatieverschil> Prestaties { get; init; }

    /// <summary>Bevindingen die verdwijnen en niet bij een prestatie horen.</summary>
    public required IReadOnlyList<BewaardeBevinding> Weg { get; init; }

    /// <summary>Bevindingen die erbij komen en niet bij een prestatie horen.</summary>
    public required IReadOnlyList<BewaardeBevinding> Erbij { get; init; }

    /// <summary>
    /// Volgnummers van prestaties die niet meer zouden worden goedgekeurd, maar intussen door de aanbieder zijn gecrediteerd: dan bleef er een credit
    /// zonder debet over. Zolang er een is, kan niet opnieuw worden beoordeeld.
    /// </summary>
    public required IReadOnlyList<int> Gecrediteerd { get; init; }

    /// <summary>Het WMO325 zoals het dan de deur uit zou gaan.</summary>
    public required byte[] Antwoord { get; init; }

    public bool IsAnders => Prestaties.Count + Weg.Count + Erbij.Count > 0 || Toen != Nu;

    /// <summary>Waarom niet opnieuw kan worden beoordeeld; null als het kan.</summary>
    public string? Bezwaar => Gecrediteerd.Count == 0
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Opnieuw beoordelen kan niet: {(Gecrediteerd.Count == 1 ? "prestatie" : "prestaties")} {string.Join(", ", Gecrediteerd.Select(volgnummer => volgnummer + 1))} (in de volgorde van het bericht) zou worden afgewezen, maar is intussen door de aanbieder gecrediteerd. Er is niets veranderd.");

    /// <param name="toen">Het oordeel dat er is.</param>
    /// <param name="uitslagen">De uitslag van elke prestatie toen, op volgnummer.</param>
    /// <param name="beslissing">Wat er nu uitkomt.</param>
    /// <param name="gecrediteerd">De volgnummers van prestaties waarop intussen een goedgekeurde credit rust.</param>
    internal static Beproeving Van(BewaardOordeel toen, IReadOnlyDictionary<int, PrestatieUitslag> uitslagen, Beslissing beslissing, HashSet<int> gecrediteerd)
    {
        var (bericht, nu) = (beslissing.Zaak.Bericht, beslissing.Oordeel);
        // Andere woorden van andere regels zijn geen verschil.
        BewaardeBevinding Vergelijkbaar(BewaardeBevinding bevinding) => toen.Regelset == bericht.Kop.Editie.Regels.Naam ? bevinding : bevinding.ZonderWoorden();
        var bevindingenNu = nu.Bevindingen.Select(BewaardeBevinding.Van).ToList();
        var (perPrestatieToen, perPrestatieNu) = (PerPrestatie(toen.Bevindingen), PerPrestatie(bevindingenNu));
        var verschillen = new List<Prestatieverschil>();
        foreach (var prestatie in bericht.Prestaties)
        {
            var sleutel = (prestatie.ReferentieNummer, (long)prestatie.Plaats.Regel, (long)prestatie.Plaats.Kolom);
            var verschil = new Prestatieverschil(
                prestatie, uitslagen.GetValueOrDefault(prestatie.Volgnummer), nu.Prestaties[prestatie.Volgnummer], [.. perPrestatieToen[sleutel]], [.. perPrestatieNu[sleutel]]);
            if (verschil.Toen != verschil.Nu || !verschil.BevindingenToen.Select(Vergelijkbaar).SequenceEqual(verschil.BevindingenNu.Select(Vergelijkbaar)))
            {
                verschillen.Add(verschil);
            }
        }

        var (overigToen, overigNu) = (Overig(toen.Bevindingen), Overig(bevindingenNu));
        return new()
        {
            Versie = toen.Versie,
            Peildatum = beslissing.Zaak.Dossier.Peildatum,
            Toen = new Oordeelsom(toen.Uitslag, toen.Ingediend, toen.Toegekend, toen.Goedgekeurd, toen.Afgewezen, toen.NietBeoordeeld),
            Nu = new Oordeelsom(nu.Uitslag, nu.Ingediend, nu.Toegekend, Aantal(PrestatieUitslag.Goedgekeurd), Aantal(PrestatieUitslag.Afgewezen), Aantal(PrestatieUitslag.NietBeoordeeld)),
            Prestaties = verschillen,
            Weg = [.. overigToen.ExceptBy(overigNu.Select(Vergelijkbaar), Vergelijkbaar)],
            Erbij = [.. overigNu.ExceptBy(overigToen.Select(Vergelijkbaar), Vergelijkbaar)],
            Gecrediteerd = [.. gecrediteerd.Where(volgnummer => !nu.Uitslag.IsVerwerkt() || nu.Prestaties[volgnummer] != PrestatieUitslag.Goedgekeurd).Order()],
            Antwoord = beslissing.Antwoord,
        };

        int Aantal(PrestatieUitslag uitslag) => nu.Prestaties.Count(u => u == uitslag);
    }

    private static ILookup<(string, long, long), BewaardeBevinding> PerPrestatie(IEnumerable<BewaardeBevinding> bevindingen) =>
        bevindingen.Where(IsVanPrestatie).ToLookup(b => (b.Referentie!, b.Regelnummer, b.Kolom));

    private static List<BewaardeBevinding> Overig(IEnumerable<BewaardeBevinding> bevindingen) => [.. bevindingen.Where(b => !IsVanPrestatie(b))];

    private static bool IsVanPrestatie(BewaardeBevinding bevinding) => bevinding is { Klasse: nameof(Berichtklasse.Prestatie), Referentie: not null };
}
