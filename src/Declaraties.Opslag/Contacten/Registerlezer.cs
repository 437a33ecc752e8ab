using Declaraties.Beleid.Afrekenen;
using Declaraties.Beleid.Registreren;
using Declaraties.Domein;
using Declaraties.Opslag.Historie;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Opslag.Contacten;

/// <summary>Legt het register van een maand naast de toewijzingen en wat daarop is gedeclareerd. In het geheugen staat wat van een aanbieder bij een gemeente onder een wet is, en nooit alles.</summary>
internal sealed class Registerlezer
{
    private readonly Transactie _transactie;
    private readonly Maand _maand;
    private readonly Contactlezer _contacten;
    private readonly Historielezer _historie;

    public Registerlezer(Transactie transactie, Rapportstand stand, Maand maand)
    {
        (_transactie, _maand) = (transactie, maand);
        _contacten = new Contactlezer(transactie, maand);
        _historie = new Historielezer(transactie, stand, new Maandvenster(maand, maand));
    }

    /// <summary>Elk nummer waarop in de maand iets is geregistreerd of gedeclareerd, op gemeente, aanbieder, wet en nummer.</summary>
    /// <param name="voortgang">Van hoeveel aanbieders bij een gemeente er is gelezen, en hoeveel het er zijn.</param>
    /// <param name="alleen">De aanbieder waar het om gaat; null voor allemaal.</param>
    /// <param name="wet">Alleen onder deze; null voor elke.</param>
    public IEnumerable<Registertoewijzing> Lees(Action<long, long>? voortgang, Aanbieder? alleen, Wet? wet = null)
    {
        var bekend = Partijen.LeesAlle(_transactie, wet).ToDictionary(partijen => new Registerpartijen(partijen.Gemeente, partijen.Aanbieder, partijen.Wet));
        var alle = bekend.Keys.Union(_contacten.Partijen())
            .Where(partijen => (alleen is null || partijen.Aanbieder == alleen) && (wet is null || partijen.Wet == wet))
            .OrderBy(partijen => partijen.Gemeente.Code, StringComparer.Ordinal)
            .ThenBy(partijen => partijen.Aanbieder.Code, StringComparer.Ordinal)
            .ThenBy(partijen => partijen.Wet)
            .ToList();
        foreach (var (plaats, partijen) in alle.Index())
        {
            voortgang?.Invoke(plaats, alle.Count);
            var contacten = new Contactloper(_contacten.Lees(partijen));
            if (bekend.TryGetValue(partijen, out var relatie))
            {
                foreach (var historie in _historie.Van(relatie))
                {
                    while (contacten.Volgende is { } onbekend && onbekend < historie.Toewijzing.ToewijzingNummer)
                    {
                        yield return Registertoewijzing.Onbekend(new(partijen.Gemeente, partijen.Aanbieder, partijen.Wet, onbekend), contacten.Neem(onbekend));
                    }

                    var vanNummer = contacten.Neem(historie.Toewijzing.ToewijzingNummer);
                    if (vanNummer.Count > 0 || historie.Regels.Count > 0)
                    {
                        yield return Registertoewijzing.Van(historie, _maand, vanNummer);
                    }
                }
            }

            while (contacten.Volgende is { } onbekend)
            {
                yield return Registertoewijzing.Onbekend(new(partijen.Gemeente, partijen.Aanbieder, partijen.Wet, onbekend), contacten.Neem(onbekend));
            }
        }
    }

    /// <summary>Loopt contacten langs die op nummer staan.</summary>
    private sealed class Contactloper(IReadOnlyList<Contactregel> contacten)
    {
        private int _plaats;

        /// <summary>Het nummer van het volgende contact; null als er geen meer is.</summary>
        public int? Volgende => _plaats < contacten.Count ? contacten[_plaats].Toewijzing.ToewijzingNummer : null;

        /// <summary>De contacten op dit nummer, als het volgende daarop is.</summary>
        public List<Contactmoment> Neem(int nummer)
        {
            var vanNummer = new List<Contactmoment>();
            while (Volgende == nummer)
            {
                vanNummer.Add(contacten[_plaats++].Contact);
            }

            return vanNummer;
        }
    }
}
