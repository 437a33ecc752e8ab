using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>
/// Zoekt bij een reden de prestatie waar zij over gaat, ook als haar ReferentieNummer vaker in het bericht staat (besluit 183): van hetzelfde nummer hoort de eerste plaats met redenen bij de eerste
/// afgewezen prestatie, en zo verder. Is dat niet uit elkaar te houden, dan kan het elk van die prestaties zijn.
/// </summary>
internal sealed class Redenplaatsen
{
    private readonly Dictionary<string, IReadOnlyList<NietGoedgekeurd>> _afgewezen;
    private readonly Dictionary<string, List<Plaats>> _plaatsen;

    /// <param name="redenen">Alles wat over de declaratie is gevonden.</param>
    /// <param name="prestaties">Wat niet is goedgekeurd, in de volgorde van het bericht.</param>
    public Redenplaatsen(IEnumerable<Afkeurreden> redenen, IEnumerable<NietGoedgekeurd> prestaties)
    {
        _afgewezen = prestaties.Where(prestatie => prestatie.IsBeoordeeld).GroupBy(prestatie => prestatie.Referentie, StringComparer.Ordinal)
            .ToDictionary(groep => groep.Key, groep => (IReadOnlyList<NietGoedgekeurd>)[.. groep], StringComparer.Ordinal);
        _plaatsen = redenen.Where(reden => reden.Referentie is not null && IsVanPrestatie(reden)).GroupBy(reden => reden.Referentie!, StringComparer.Ordinal)
            .ToDictionary(groep => groep.Key, groep => groep.Select(reden => reden.Plaats).Distinct().OrderBy(plaats => plaats.Regel).ThenBy(plaats => plaats.Kolom).ToList(), StringComparer.Ordinal);
    }

    public static bool IsVanPrestatie(Afkeurreden reden) => reden.Klasse == nameof(Berichtklasse.Prestatie);

    /// <summary>De prestatie waar deze reden over gaat; meer als het niet uit elkaar te houden is, geen als zij over iets anders gaat.</summary>
    public IReadOnlyList<NietGoedgekeurd> Bij(Afkeurreden reden)
    {
        if (!IsVanPrestatie(reden) || reden.Referentie is not { } referentie || !_afgewezen.TryGetValue(referentie, out var afgewezen))
        {
            return [];
        }

        var plaatsen = _plaatsen[referentie];
        return afgewezen.Count > 1 && plaatsen.Count == afgewezen.Count ? [afgewezen[plaatsen.IndexOf(reden.Plaats)]] : afgewezen;
    }
}
