using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Opslag.Historie;

/// <summary>Leest de historie van elke toewijzing. De regels van een aanbieder bij een gemeente tegelijk staan in het geheugen, en nooit alles.</summary>
/// <param name="transactie">Waaruit.</param>
/// <param name="stand">Tot en met welke versie toewijzingen, toestemmingen en contracten meetellen.</param>
/// <param name="venster">De maanden.</param>
/// <param name="alleen">De aanbieders waar het om gaat; null voor allemaal.</param>
/// <param name="wet">Alleen onder deze; null voor elke.</param>
internal sealed class Historielezer(Transactie transactie, Rapportstand stand, Maandvenster venster, IReadOnlySet<Aanbieder>? alleen = null, Wet? wet = null)
{
    private readonly Dictionary<Aanbieder, IReadOnlyList<Contractregel>> _contracten = [];
    private readonly List<int> _nummers = [];

    public IEnumerable<Toewijzingshistorie> Lees(Action<long, long>? voortgang)
    {
        var totaal = transactie.Getal(transactie.Sql.Rapport.AantalToewijzingversies, ("@stand", stand.Versie)) ?? 0;
        var gelezen = 0L;
        foreach (var historie in Partijen.LeesAlle(transactie, wet).Where(partijen => alleen?.Contains(partijen.Aanbieder) ?? true).SelectMany(Van))
        {
            voortgang?.Invoke(++gelezen, totaal);
            yield return historie;
        }
    }

    /// <summary>Alleen van een aanbieder bij een gemeente, op nummer.</summary>
    public IEnumerable<Toewijzingshistorie> Van(Partijen partijen)
    {
        var contracten = Contracten(partijen.Aanbieder);
        var toestemmingen = Toestemminglezer.Geldend(transactie, partijen, stand.Versie);
        var regels = Regels(partijen);
        var volgende = 0;
        using var rijen = transactie.Lees(transactie.Sql.Rapport.Toewijzingen, ("@relatie", partijen.Id.Waarde), ("@stand", stand.Versie));
        foreach (var toewijzing in Toewijzinglezer.Geldend(rijen, partijen))
        {
            var eerste = Vanaf(volgende, toewijzing.ToewijzingNummer);
            volgende = Vanaf(eerste, toewijzing.ToewijzingNummer + 1L);
            yield return new Toewijzingshistorie
            {
                Toewijzing = toewijzing,
                Regels = new ArraySegment<Historieregel>(regels, eerste, volgende - eerste),
                Toestemmingen = toestemmingen.TryGetValue(toewijzing.ToewijzingNummer, out var meer) ? meer : [],
                Contractregels = contracten,
            };
        }
    }

    /// <summary>De plaats van de eerste regel met dit nummer of een hoger.</summary>
    private int Vanaf(int plaats, long nummer)
    {
        while (plaats < _nummers.Count && _nummers[plaats] < nummer)
        {
            plaats++;
        }

        return plaats;
    }

    private IReadOnlyList<Contractregel> Contracten(Aanbieder aanbieder)
    {
        if (!_contracten.TryGetValue(aanbieder, out var contracten))
        {
            _contracten.Add(aanbieder, contracten = transactie.Contracten(aanbieder, stand.Versie));
        }

        return contracten;
    }

    /// <summary>Op nummer, zoals zij zijn ingediend; de nummers zelf staan ernaast.</summary>
    private Historieregel[] Regels(Partijen partijen)
    {
        _nummers.Clear();
        var regels = new List<Historieregel>();
        using var rijen = transactie.Lees(
            transactie.Sql.Historie.Regels,
            ("@relatie", partijen.Id.Waarde),
            ("@begin", (long)venster.Van.EersteDag.AlsGetal()),
            ("@eind", (long)venster.TotEnMet.LaatsteDag.AlsGetal()),
            ("@vanaf", venster.Van.AlsGetal()));
        while (rijen.Lees())
        {
            _nummers.Add((int)rijen.Getal(0));
            var (volume, isCredit) = (new Volume(rijen.Getal(3), (Eenheid)rijen.Getal(4)), rijen.Getal(6) != 0);
            var (isTijd, teken) = (volume.Eenheid.IsTijd(), isCredit ? -1 : 1);
            regels.Add(new Historieregel(
                new Periode(rijen.Datum(1), rijen.Datum(2)),
                isTijd ? volume.InKleinsteEenheid.Aantal * teken : 0,
                rijen.Bedrag(5) * teken,
                isTijd,
                isCredit,
                rijen.Getal(7) == 1));
        }

        return [.. regels];
    }
}
