using System.Globalization;
using System.Text;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Invoer;

/// <summary>
/// Een CSV-bestand met een vaste kop: puntkomma, UTF-8. Elke regel staat op zichzelf: een foute regel wordt gemeld en overgeslagen, en de
/// rest gaat door. Een veld mag tussen aanhalingstekens staan, maar niet over een regeleinde heen.
/// </summary>
internal static class CsvBestand
{
    private const char Scheiding = ';';
    private const char Aanhaling = '"';
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>De rijen die te lezen zijn, en wat er aan de andere mankeert.</summary>
    /// <param name="naam">Hoe het bestand heet.</param>
    /// <param name="inhoud">Wat erin staat.</param>
    /// <param name="kop">De kolomnamen die op de eerste regel moeten staan.</param>
    /// <param name="lees">Maakt van een rij een waarde, of meldt wat er niet klopt.</param>
    /// <exception cref="Afbreken">Het bestand heeft een andere kop.</exception>
    public static (IReadOnlyList<Bestandsregel<T>> Regels, IReadOnlyList<(int Regelnummer, string Reden)> Fouten) Lees<T>(
        string naam, ReadOnlyMemory<byte> inhoud, string[] kop, Func<Rij, T> lees)
    {
        inhoud = inhoud.Span.StartsWith(Encoding.UTF8.Preamble) ? inhoud[Encoding.UTF8.Preamble.Length..] : inhoud;
        var kopregel = string.Join(Scheiding, kop);
        var regels = new List<Bestandsregel<T>>();
        var fouten = new List<(int, string)>();
        var regelnummer = 0;
        foreach (var bereik in Regels(inhoud.Span))
        {
            regelnummer++;
            var velden = Velden(inhoud.Span[bereik], out var reden);
            if (regelnummer == 1)
            {
                if (velden is null || !kop.AsSpan().SequenceEqual(velden))
                {
                    throw new Afbreken(Afsluitcode.Onleesbaar, $"{naam}, regel 1: verwacht de kop {kopregel} (puntkomma's, UTF-8).");
                }
            }
            else if (velden is null)
            {
                fouten.Add((regelnummer, reden));
            }
            else if (velden is [""])
            {
                // Een lege regel, zoals vaak aan het einde, is geen rij.
            }
            else if (velden.Length != kop.Length)
            {
                fouten.Add((regelnummer, $"{velden.Length} {(velden.Length == 1 ? "kolom" : "kolommen")}; verwacht {kop.Length}: {kopregel}"));
            }
            else
            {
                var rij = new Rij(velden);
                var waarde = lees(rij);
                if (rij.Fouten.Count == 0)
                {
                    regels.Add(new Bestandsregel<T>(regelnummer, waarde));
                }
                else
                {
                    fouten.AddRange(rij.Fouten.Select(fout => (regelnummer, fout)));
                }
            }
        }

        return (regels, fouten);
    }

    /// <exception cref="Afbreken">Het bestand is er niet of is niet te lezen.</exception>
    public static ReadOnlyMemory<byte> Inhoud(string pad)
    {
        try
        {
            return File.ReadAllBytes(pad);
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad} is niet te lezen: {Schijffout.InWoorden(fout)}.");
        }
    }

    private static List<Range> Regels(ReadOnlySpan<byte> inhoud)
    {
        var regels = new List<Range>();
        for (var begin = 0; begin < inhoud.Length || regels.Count == 0;)
        {
            var lengte = inhoud[begin..].IndexOf((byte)'\n');
            var eind = lengte < 0 ? inhoud.Length : begin + lengte;
            regels.Add(begin..(eind > begin && inhoud[eind - 1] == '\r' ? eind - 1 : eind));
            begin = eind + 1;
        }

        return regels;
    }

    /// <summary>De velden van een regel, zonder witruimte eromheen; leeg met een reden als de regel niet te lezen is.</summary>
    private static string[]? Velden(ReadOnlySpan<byte> bytes, out string reden)
    {
        reden = "";
        string regel;
        try
        {
            regel = _utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            reden = "geen UTF-8; sla het bestand op als UTF-8";
            return null;
        }

        var velden = new List<string>();
        for (var i = 0; ;)
        {
            while (i < regel.Length && regel[i] is ' ' or '\t')
            {
                i++;
            }

            if (i < regel.Length && regel[i] == Aanhaling)
            {
                if (Aangehaald(regel, ref i) is not { } veld)
                {
                    reden = $"veld {velden.Count + 1} begint met een aanhalingsteken en eindigt er niet mee";
                    return null;
                }

                velden.Add(veld);
            }
            else
            {
                var eind = regel.IndexOf(Scheiding, i);
                eind = eind < 0 ? regel.Length : eind;
                velden.Add(regel[i..eind].Trim());
                i = eind;
            }

            if (i == regel.Length)
            {
                return [.. velden];
            }

            i++;
        }
    }

    /// <summary>Leest een veld tussen aanhalingstekens (een dubbel teken is er een) en zet <paramref name="i"/> op de scheiding erna.</summary>
    private static string? Aangehaald(string regel, ref int i)
    {
        var veld = new StringBuilder();
        for (i++; i < regel.Length; i++)
        {
            if (regel[i] != Aanhaling)
            {
                veld.Append(regel[i]);
            }
            else if (i + 1 < regel.Length && regel[i + 1] == Aanhaling)
            {
                veld.Append(regel[++i]);
            }
            else
            {
                for (i++; i < regel.Length && regel[i] is ' ' or '\t'; i++)
                {
                    // Witruimte na het sluitende teken hoort nergens bij.
                }

                return i == regel.Length || regel[i] == Scheiding ? veld.ToString() : null;
            }
        }

        return null;
    }

    /// <summary>Een rij met haar velden op volgorde; verzamelt wat er niet klopt.</summary>
    internal sealed class Rij(string[] velden)
    {
        public List<string> Fouten { get; } = [];

        public string Tekst(int kolom) => velden[kolom];

        /// <summary>Wat er staat, om te tonen: in een verschoven kolom kan het een Bsn zijn.</summary>
        private string Citaat(int kolom) => $"'{Afscherming.ZonderBsn(velden[kolom])}'";

        public string Cijfers(int kolom, string naam, int lengte)
        {
            if (velden[kolom].Length != lengte || !velden[kolom].All(char.IsAsciiDigit))
            {
                Fouten.Add($"{naam} {Citaat(kolom)}; verwacht {lengte} cijfers");
            }

            return velden[kolom];
        }

        public string ProductCategorie(int kolom)
        {
            var waarde = velden[kolom];
            if (waarde.Length != 2 || !int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) || getal is < 1 or > 18)
            {
                Fouten.Add($"ProductCategorie {Citaat(kolom)}; verwacht 01 t/m 18 (WMO020)");
            }

            return waarde;
        }

        public string ProductCode(int kolom)
        {
            if (velden[kolom].Length is < 1 or > 5)
            {
                Fouten.Add($"ProductCode {Citaat(kolom)}; verwacht 1 t/m 5 tekens");
            }

            return velden[kolom];
        }

        public Eenheid Eenheid(int kolom)
        {
            var eenheid = Eenheden.VanCode(velden[kolom]);
            if (eenheid == Domein.Eenheid.Onbekend)
            {
                Fouten.Add($"Eenheid {Citaat(kolom)}; verwacht 01, 04, 14, 16, 82, 83 of 84 (WJ756)");
            }

            return eenheid;
        }

        public int Centen(int kolom, string naam)
        {
            if (!int.TryParse(velden[kolom], NumberStyles.None, CultureInfo.InvariantCulture, out var centen) || centen > 99_999_999)
            {
                Fouten.Add($"{naam} {Citaat(kolom)}; verwacht een geheel aantal eurocenten van 0 t/m 99999999");
            }

            return centen;
        }

        public DateOnly Datum(int kolom, string naam)
        {
            if (!DateOnly.TryParseExact(velden[kolom], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
            {
                Fouten.Add($"{naam} {Citaat(kolom)}; verwacht een bestaande datum als JJJJ-MM-DD");
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
