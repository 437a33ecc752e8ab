using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Inzage;

/// <summary>
/// Zoekt bij een prestatie haar eigen bevindingen, ook als haar ReferentieNummer vaker in het bericht staat. Elke afgewezen prestatie heeft bevindingen, en die staan op haar plaats in het
/// bericht: van hetzelfde ReferentieNummer hoort de eerste plaats bij de eerste afgewezen prestatie, en zo verder.
/// </summary>
internal sealed class Bevindingplaatsen(Transactie transactie, long versie)
{
    private readonly Dictionary<string, Dubbel> _dubbel = new(StringComparer.Ordinal);

    public Beoordeeldeprestatie Beoordeeld(Inzageprestatie prestatie)
    {
        var bevindingen = Lees(prestatie);
        return new Beoordeeldeprestatie(prestatie, [.. bevindingen.Take(Beoordeeldeprestatie.Meeste)], bevindingen.Count > Beoordeeldeprestatie.Meeste);
    }

    // One more than is shown, to know whether there is more.
    private List<BewaardeBevinding> Lees(Inzageprestatie prestatie)
    {
        var (sql, hoogstens) = (transactie.Sql.Oordelen, Beoordeeldeprestatie.Meeste + 1L);
        if (prestatie.Uitslag != PrestatieUitslag.Afgewezen)
        {
            return [];
        }

        return Plaats(prestatie) is { } plaats
            ? BewaardeBevinding.LeesAlle(
                transactie,
                sql.BevindingenOpPlaats,
                ("@versie", versie),
                ("@referentie", prestatie.ReferentieNummer),
                ("@regelnummer", (long)plaats.Regel),
                ("@kolom", (long)plaats.Kolom),
                ("@hoogstens", hoogstens))
            : BewaardeBevinding.LeesAlle(transactie, sql.BevindingenOverPrestatie, ("@versie", versie), ("@referentie", prestatie.ReferentieNummer), ("@hoogstens", hoogstens));
    }

    /// <returns>Waar zij staat; null als er maar één met dit ReferentieNummer is afgewezen, of als het niet uit elkaar te houden is.</returns>
    private Plaats? Plaats(Inzageprestatie prestatie)
    {
        if (!_dubbel.TryGetValue(prestatie.ReferentieNummer, out var dubbel))
        {
            var plaatsen = Plaatsen(prestatie.ReferentieNummer);
            // Only who uses a number twice is looked up: that goes along every line of the message.
            _dubbel[prestatie.ReferentieNummer] = dubbel = new Dubbel(plaatsen, plaatsen.Count > 1 ? Afgewezen(prestatie.ReferentieNummer) : []);
        }

        var rang = dubbel.Plaatsen.Count == dubbel.Afgewezen.Count ? dubbel.Afgewezen.BinarySearch(prestatie.Volgnummer) : -1;
        return rang >= 0 ? dubbel.Plaatsen[rang] : null;
    }

    private List<Plaats> Plaatsen(string referentie)
    {
        using var rij = transactie.Lees(transactie.Sql.Oordelen.PlaatsenVanReferentie, ("@versie", versie), ("@referentie", referentie));
        var plaatsen = new List<Plaats>();
        while (rij.Lees())
        {
            plaatsen.Add(new Plaats((int)rij.Getal(0), (int)rij.Getal(1)));
        }

        return plaatsen;
    }

    private List<int> Afgewezen(string referentie)
    {
        using var rij = transactie.Lees(transactie.Sql.Oordelen.AfgewezenMetReferentie, ("@versie", versie), ("@referentie", referentie));
        var volgnummers = new List<int>();
        while (rij.Lees())
        {
            volgnummers.Add((int)rij.Getal(0));
        }

        return volgnummers;
    }

    /// <param name="Plaatsen">Waar bevindingen over dit ReferentieNummer staan, van voor naar achter.</param>
    /// <param name="Afgewezen">De afgewezen prestaties met dit ReferentieNummer, van voor naar achter; leeg als er maar één plaats is.</param>
    private sealed record Dubbel(List<Plaats> Plaatsen, List<int> Afgewezen);
}
