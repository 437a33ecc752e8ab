using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Schijf;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Invoer;

/// <summary>
/// Een CSV-bestand met een vaste kop. Elke regel staat op zichzelf: een foute regel wordt gemeld en overgeslagen, en de rest gaat door. Lege rijen en
/// lege kolommen aan het einde tellen niet, en kolommen mogen in elke volgorde staan.
/// </summary>
public static class CsvBestand
{
    /// <summary>De rijen die te lezen zijn, en wat er aan de andere mankeert.</summary>
    /// <param name="naam">Hoe het bestand heet.</param>
    /// <param name="inhoud">Wat erin staat.</param>
    /// <param name="kop">De kolommen die er moeten zijn.</param>
    /// <param name="lees">Maakt van een rij een waarde, of meldt wat er niet klopt.</param>
    /// <exception cref="BeletselException">Het bestand heeft een andere kop, of is geen CSV-bestand.</exception>
    public static (IReadOnlyList<Bestandsregel<T>> Regels, IReadOnlyList<Regelfout> Fouten) Lees<T>(
        string naam, ReadOnlyMemory<byte> inhoud, CsvKop kop, Func<CsvRij, T> lees)
    {
        var bron = CsvTekst.Regels(naam, inhoud.Span);
        var genoemd = CsvTekst.Genoemd(bron[0]);
        var regelnummer = Array.FindIndex(bron, genoemd is null ? 0 : 1, regel => regel.AsSpan().IndexOfAnyExcept(" \t;,") >= 0) + 1;
        if (regelnummer == 0)
        {
            throw Andere(naam, 1, "het bestand is leeg", kop);
        }

        var scheiding = genoemd ?? kop.Scheiding(bron[regelnummer - 1]);
        var ordening = CsvTekst.Velden(bron[regelnummer - 1], scheiding, out var reden) is { } namen ? kop.Ordening(ZonderLeegEinde(namen), out reden) : null;
        if (ordening is null)
        {
            throw Andere(naam, regelnummer, reden, kop);
        }

        var aantal = ordening.Count(plaats => plaats >= 0);
        var regels = new List<Bestandsregel<T>>();
        var fouten = new List<Regelfout>();
        for (; regelnummer < bron.Length; regelnummer++)
        {
            var (nummer, regel) = (regelnummer + 1, bron[regelnummer]);
            if (CsvTekst.Velden(regel, scheiding, out reden) is not { } alle)
            {
                fouten.Add(new Regelfout(nummer, reden));
                continue;
            }

            var velden = ZonderLeegEinde(alle);
            if (velden.Count == 0)
            {
                // Een lege rij, zoals vaak aan het einde, is er geen.
            }
            else if (Bezwaren(velden, ordening, kop) is { Count: > 0 } bezwaren)
            {
                fouten.AddRange(bezwaren.Select(bezwaar => new Regelfout(nummer, bezwaar)));
            }
            else if (velden.Count > aantal || ordening.Take(kop.Namen.Count - kop.MagLeeg).Any(plaats => plaats >= alle.Length))
            {
                fouten.Add(new Regelfout(nummer, $"{alle.Length} {(alle.Length == 1 ? "kolom" : "kolommen")}; verwacht {aantal}: {string.Join(';', ordening.Select((plaats, i) => (plaats, i)).Where(paar => paar.plaats >= 0).OrderBy(paar => paar.plaats).Select(paar => kop.Namen[paar.i]))}"));
            }
            else
            {
                var rij = new CsvRij(nummer, [.. ordening.Select(plaats => plaats >= 0 && plaats < velden.Count ? velden[plaats] : "")]);
                var waarde = lees(rij);
                if (rij.Fouten.Count == 0)
                {
                    regels.Add(new Bestandsregel<T>(nummer, waarde));
                }
                else
                {
                    fouten.AddRange(rij.Fouten.Select(fout => new Regelfout(nummer, fout)));
                }
            }
        }

        return (regels, fouten);
    }

    /// <exception cref="BeletselException">Het bestand is er niet of is niet te lezen.</exception>
    public static ReadOnlyMemory<byte> Inhoud(string pad)
    {
        try
        {
            return File.ReadAllBytes(pad);
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new BeletselException(Beletsel.Invoer, $"{pad} is niet te lezen: {Schijffout.InWoorden(fout)}.");
        }
    }

    private static BeletselException Andere(string naam, int regelnummer, string reden, CsvKop kop) =>
        new(Beletsel.Invoer, $"{naam}, regel {regelnummer}: {reden}; verwacht de kop {kop} (in elke volgorde).");

    private static ArraySegment<string> ZonderLeegEinde(string[] velden)
    {
        var aantal = velden.Length;
        while (aantal > 0 && velden[aantal - 1].Length == 0)
        {
            aantal--;
        }

        return new(velden, 0, aantal);
    }

    private static List<string> Bezwaren(ArraySegment<string> velden, int[] ordening, CsvKop kop)
    {
        var bezwaren = new List<string>();
        for (var i = 0; i < velden.Count; i++)
        {
            if (CsvTekst.Bezwaar(velden[i]) is { } bezwaar)
            {
                bezwaren.Add($"kolom {i + 1}{(Array.IndexOf(ordening, i) is >= 0 and var plaats ? $" ({kop.Namen[plaats]})" : "")} {bezwaar}");
            }
        }

        return bezwaren;
    }
}
