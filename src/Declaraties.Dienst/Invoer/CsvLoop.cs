using Declaraties.Dienst.Basis;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Invoer;

/// <summary>De rijen van een CSV-bestand, een voor een: zo maakt het niet uit hoeveel het er zijn.</summary>
internal static class CsvLoop
{
    /// <summary>De rijen die als rij te lezen zijn. Lege rijen tellen niet.</summary>
    /// <param name="naam">Hoe het bestand heet.</param>
    /// <param name="bron">De regels van het bestand.</param>
    /// <param name="kop">De kolommen die er moeten zijn.</param>
    /// <param name="fout">Krijgt wat er aan een andere regel mankeert.</param>
    /// <exception cref="BeletselException">Het bestand heeft een andere kop.</exception>
    public static IEnumerable<CsvRij> Rijen(string naam, IEnumerable<string> bron, CsvKop kop, Action<Regelfout> fout)
    {
        var nummer = 0;
        char? genoemd = null;
        Indeling? indeling = null;
        foreach (var regel in bron)
        {
            nummer++;
            if (nummer == 1 && (genoemd = CsvTekst.Genoemd(regel)) is not null)
            {
                // It only says what separates.
            }
            else if (indeling is not null)
            {
                if (indeling.Lees(nummer, regel, fout) is { } rij)
                {
                    yield return rij;
                }
            }
            else if (regel.AsSpan().IndexOfAnyExcept(" \t;,") >= 0)
            {
                indeling = Indeling.Van(kop, regel, genoemd, out var reden) ?? throw Andere(naam, nummer, reden, kop);
            }
        }

        if (indeling is null)
        {
            throw Andere(naam, 1, "het bestand is leeg", kop);
        }
    }

    private static BeletselException Andere(string naam, int regelnummer, string reden, CsvKop kop) =>
        new(Beletsel.Invoer, $"{naam}, regel {regelnummer}: {reden}; verwacht de kop {kop} (in elke volgorde).");

    /// <summary>Waar elke kolom in een rij staat.</summary>
    private sealed class Indeling(CsvKop kop, char scheiding, int[] ordening)
    {
        private readonly int _aantal = ordening.Count(plaats => plaats >= 0);

        // The last place of a column that must be there.
        private readonly int _laatste = ordening.Take(kop.Namen.Count - kop.MagLeeg).DefaultIfEmpty(-1).Max();

        public static Indeling? Van(CsvKop kop, string regel, char? genoemd, out string reden)
        {
            var scheiding = genoemd ?? kop.Scheiding(regel);
            return CsvTekst.Velden(regel, scheiding, out reden) is { } namen && kop.Ordening(ZonderLeegEinde(namen), out reden) is { } ordening
                ? new Indeling(kop, scheiding, ordening)
                : null;
        }

        /// <summary>De rij; null als zij leeg is, of niet te lezen.</summary>
        public CsvRij? Lees(int nummer, string regel, Action<Regelfout> fout)
        {
            if (CsvTekst.Velden(regel, scheiding, out var reden) is not { } alle)
            {
                fout(new Regelfout(nummer, reden));
                return null;
            }

            var velden = ZonderLeegEinde(alle);
            if (velden.Count == 0)
            {
                // Een lege rij, zoals vaak aan het einde, is er geen.
                return null;
            }

            if (HeeftBezwaar(nummer, velden, fout))
            {
                return null;
            }

            if (velden.Count > _aantal || _laatste >= alle.Length)
            {
                fout(new Regelfout(nummer, $"{alle.Length} {(alle.Length == 1 ? "kolom" : "kolommen")}; verwacht {_aantal}: {Kolommen()}"));
                return null;
            }

            var geordend = new string[ordening.Length];
            for (var i = 0; i < geordend.Length; i++)
            {
                geordend[i] = ordening[i] is >= 0 and var plaats && plaats < velden.Count ? velden[plaats] : "";
            }

            return new CsvRij(nummer, geordend);
        }

        private bool HeeftBezwaar(int nummer, ArraySegment<string> velden, Action<Regelfout> fout)
        {
            var heeft = false;
            for (var i = 0; i < velden.Count; i++)
            {
                if (CsvTekst.Bezwaar(velden[i]) is { } bezwaar)
                {
                    heeft = true;
                    fout(new Regelfout(nummer, $"kolom {i + 1}{(Array.IndexOf(ordening, i) is >= 0 and var plaats ? $" ({kop.Namen[plaats]})" : "")} {bezwaar}"));
                }
            }

            return heeft;
        }

        private string Kolommen() => string.Join(';', ordening.Index().Where(kolom => kolom.Item >= 0).OrderBy(kolom => kolom.Item).Select(kolom => kop.Namen[kolom.Index]));

        private static ArraySegment<string> ZonderLeegEinde(string[] velden)
        {
            var aantal = velden.Length;
            while (aantal > 0 && velden[aantal - 1].Length == 0)
            {
                aantal--;
            }

            return new(velden, 0, aantal);
        }
    }
}
