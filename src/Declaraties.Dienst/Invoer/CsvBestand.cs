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
    public static Bestandsinhoud<T> Lees<T>(string naam, ReadOnlyMemory<byte> inhoud, CsvKop kop, Func<CsvRij, T> lees)
    {
        var regels = new List<Bestandsregel<T>>();
        var fouten = new List<Regelfout>();
        foreach (var rij in CsvLoop.Rijen(naam, CsvTekst.Regels(naam, inhoud.Span), kop, fouten.Add))
        {
            var waarde = lees(rij);
            if (rij.Fouten.Count == 0)
            {
                regels.Add(new Bestandsregel<T>(rij.Regelnummer, waarde));
            }
            else
            {
                fouten.AddRange(rij.Fouten.Select(fout => new Regelfout(rij.Regelnummer, fout)));
            }
        }

        return new Bestandsinhoud<T>(regels, fouten);
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
}
