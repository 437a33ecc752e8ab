using System.Globalization;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Invoer;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Leest bestanden die bij elkaar horen, en onthoudt wat er aan elk mankeert.</summary>
internal sealed class Foutenlijst
{
    /// <summary>Policy fits in a page or two: what is longer is another file.</summary>
    private const int MeesteRijen = 10_000;

    private readonly List<string> _fouten = [];

    public IReadOnlyList<string> Alle => _fouten;

    /// <summary>De rijen; null als er iets aan het bestand mankeert.</summary>
    public IReadOnlyList<Bestandsregel<T>>? Lees<T>(string naam, ReadOnlyMemory<byte> inhoud, CsvKop kop, Func<CsvRij, T> lees)
    {
        if (Probeer(() => CsvBestand.Lees(naam, inhoud, kop, lees), naam) is not { } regels)
        {
            return null;
        }

        if (regels.Count <= MeesteRijen)
        {
            return regels;
        }

        Voeg(naam, regels[MeesteRijen].Regelnummer, string.Create(CultureInfo.InvariantCulture, $"{regels.Count} rijen; verwacht hoogstens {MeesteRijen}"));
        return null;
    }

    /// <summary>De rijen van een bestand dat een ander leest, hoeveel het er ook zijn; null als er iets aan mankeert.</summary>
    public IReadOnlyList<Bestandsregel<T>>? Probeer<T>(Func<Bestandsinhoud<T>> lees, string naam)
    {
        try
        {
            var (regels, fouten) = lees();
            foreach (var (regelnummer, reden) in fouten)
            {
                Voeg(naam, regelnummer, reden);
            }

            return fouten.Count == 0 ? regels : null;
        }
        catch (BeletselException fout)
        {
            _fouten.Add(fout.Message);
            return null;
        }
    }

    public void GeenDubbele<T>(string naam, IReadOnlyList<Bestandsregel<T>>? regels, Func<T, string> sleutel)
    {
        var eerder = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (regelnummer, waarde) in regels ?? [])
        {
            if (!eerder.TryAdd(sleutel(waarde), regelnummer))
            {
                Voeg(naam, regelnummer, string.Create(CultureInfo.InvariantCulture, $"{sleutel(waarde)} staat ook op regel {eerder[sleutel(waarde)]}; laat er één staan"));
            }
        }
    }

    public void Voeg(string naam, int regelnummer, string reden) => _fouten.Add(new Regelfout(regelnummer, reden).InWoorden(naam));
}
