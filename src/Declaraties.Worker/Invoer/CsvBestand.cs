using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Invoer;

/// <summary>Een CSV-bestand met een vaste kop: puntkomma, UTF-8. Een foute rij wordt gemeld en overgeslagen; de rest gaat door.</summary>
internal static class CsvBestand
{
    private static readonly CsvConfiguration _vorm = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ";",
        HasHeaderRecord = false,
        IgnoreBlankLines = true,
        TrimOptions = TrimOptions.Trim,
        BadDataFound = null,
    };

    /// <summary>De rijen die te lezen zijn, en wat er aan de andere mankeert.</summary>
    /// <param name="pad">Het bestand.</param>
    /// <param name="kop">De kolomnamen die op de eerste regel moeten staan.</param>
    /// <param name="lees">Maakt van een rij een waarde, of meldt wat er niet klopt.</param>
    /// <exception cref="Afbreken">Het bestand is er niet, is geen UTF-8, of heeft een andere kop.</exception>
    public static (IReadOnlyList<Bestandsregel<T>> Regels, IReadOnlyList<(int Regelnummer, string Reden)> Fouten) Lees<T>(
        string pad, string[] kop, Func<Rij, T> lees)
    {
        var regels = new List<Bestandsregel<T>>();
        var fouten = new List<(int, string)>();
        try
        {
            using var lezer = new StreamReader(pad, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            using var csv = new CsvParser(lezer, _vorm);
            if (!csv.Read() || !kop.AsSpan().SequenceEqual(csv.Record))
            {
                throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad}, regel 1: verwacht de kop {string.Join(';', kop)}.");
            }

            while (csv.Read())
            {
                var rij = new Rij(csv.Record ?? []);
                if (rij.Aantal != kop.Length)
                {
                    fouten.Add((csv.RawRow, $"{rij.Aantal} kolommen; verwacht {kop.Length}: {string.Join(';', kop)}"));
                    continue;
                }

                var waarde = lees(rij);
                if (rij.Fouten.Count > 0)
                {
                    fouten.AddRange(rij.Fouten.Select(fout => (csv.RawRow, fout)));
                }
                else
                {
                    regels.Add(new Bestandsregel<T>(csv.RawRow, waarde));
                }
            }

            return (regels, fouten);
        }
        catch (DecoderFallbackException)
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad} is geen UTF-8; sla het bestand op als UTF-8.");
        }
        catch (CsvHelperException fout)
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad}, regel {fout.Context?.Parser?.RawRow}: geen leesbare CSV; verwacht puntkomma's en UTF-8.");
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad} is niet te lezen: {fout.Message}");
        }
    }

    /// <summary>Een rij met haar velden op volgorde; verzamelt wat er niet klopt.</summary>
    internal sealed class Rij(string[] velden)
    {
        public int Aantal => velden.Length;

        public List<string> Fouten { get; } = [];

        public string Tekst(int kolom) => velden[kolom];

        public string Cijfers(int kolom, string naam, int lengte)
        {
            if (velden[kolom].Length != lengte || !velden[kolom].All(char.IsAsciiDigit))
            {
                Fouten.Add($"{naam} '{velden[kolom]}'; verwacht {lengte} cijfers");
            }

            return velden[kolom];
        }

        public string ProductCategorie(int kolom)
        {
            var waarde = velden[kolom];
            if (waarde.Length != 2 || !int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) || getal is < 1 or > 18)
            {
                Fouten.Add($"ProductCategorie '{waarde}'; verwacht 01 t/m 18 (WMO020)");
            }

            return waarde;
        }

        public string ProductCode(int kolom)
        {
            if (velden[kolom].Length is < 1 or > 5)
            {
                Fouten.Add($"ProductCode '{velden[kolom]}'; verwacht 1 t/m 5 tekens");
            }

            return velden[kolom];
        }

        public Eenheid Eenheid(int kolom)
        {
            var eenheid = Eenheden.VanCode(velden[kolom]);
            if (eenheid == Domein.Eenheid.Onbekend)
            {
                Fouten.Add($"Eenheid '{velden[kolom]}'; verwacht 01, 04, 14, 16, 82, 83 of 84 (WJ756)");
            }

            return eenheid;
        }

        public int Centen(int kolom, string naam)
        {
            if (!int.TryParse(velden[kolom], NumberStyles.None, CultureInfo.InvariantCulture, out var centen) || centen > 99_999_999)
            {
                Fouten.Add($"{naam} '{velden[kolom]}'; verwacht een geheel aantal eurocenten van 0 t/m 99999999");
            }

            return centen;
        }

        public DateOnly Datum(int kolom, string naam)
        {
            if (!DateOnly.TryParseExact(velden[kolom], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
            {
                Fouten.Add($"{naam} '{velden[kolom]}'; verwacht een bestaande datum als JJJJ-MM-DD");
            }

            return datum;
        }

        public DateOnly? Einddatum(int kolom, DateOnly ingangsdatum)
        {
            if (velden[kolom].Length == 0)
            {
                return null;
            }

            var einddatum = Datum(kolom, "Einddatum");
            if (Fouten.Count == 0 && einddatum < ingangsdatum)
            {
                Fouten.Add($"Einddatum {einddatum:yyyy-MM-dd} ligt voor Ingangsdatum {ingangsdatum:yyyy-MM-dd}");
            }

            return einddatum;
        }
    }
}
