using System.Globalization;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Schrijft de rijen en cellen van een werkblad.</summary>
internal static class Celschrijver
{
    // The same empty elements and attributes over and over: a year has millions of cells.
    private static readonly Row _rij = new();
    private static readonly Cell _cel = new();
    private static readonly CellValue _waarde = new();
    private static readonly InlineString _tekst = new();
    private static readonly Text _letters = new();
    private static readonly OpenXmlAttribute[] _bewaarWit = [new("xml:space", "http://www.w3.org/XML/1998/namespace", "preserve")];

    private static readonly OpenXmlAttribute[][] _getal =
        [.. Enum.GetValues<Celopmaak>().Select(opmaak => (OpenXmlAttribute[])[new("s", "", ((int)opmaak).ToString(CultureInfo.InvariantCulture))])];

    private static readonly OpenXmlAttribute[][] _inline =
        [.. Enum.GetValues<Celopmaak>().Select(opmaak => (OpenXmlAttribute[])[new("s", "", ((int)opmaak).ToString(CultureInfo.InvariantCulture)), new("t", "", "inlineStr")])];

    /// <summary>Een rij van een tabel.</summary>
    /// <param name="schrijver">Van het werkblad.</param>
    /// <param name="kolommen">De kolommen.</param>
    /// <param name="rij">De rij.</param>
    /// <param name="isVerwijzing">Of een cel ergens heen wijst.</param>
    public static void Rij(this OpenXmlWriter schrijver, IReadOnlyList<Kolom> kolommen, object rij, Func<Kolom, int, bool> isVerwijzing)
    {
        schrijver.WriteStartElement(_rij);
        for (var plaats = 0; plaats < kolommen.Count; plaats++)
        {
            schrijver.Cel(kolommen[plaats], kolommen[plaats].Van(rij), isVerwijzing(kolommen[plaats], plaats) ? Celopmaak.Verwijzing : Celopmaak.Gewoon);
        }

        schrijver.WriteEndElement();
    }

    /// <summary>De rij onder een tabel.</summary>
    public static void Totaal(this OpenXmlWriter schrijver, IReadOnlyList<Kolom> kolommen, IReadOnlyDictionary<Kolom, Cel> cellen)
    {
        schrijver.WriteStartElement(_rij);
        schrijver.Tekst(Totaalregel.Naam, Celopmaak.Kop);
        foreach (var kolom in kolommen.Skip(1))
        {
            schrijver.Cel(kolom, cellen.GetValueOrDefault(kolom), Celopmaak.Gewoon);
        }

        schrijver.WriteEndElement();
    }

    /// <summary>Een rij met teksten.</summary>
    public static void Regel(this OpenXmlWriter schrijver, params ReadOnlySpan<Opgemaakt> cellen)
    {
        schrijver.WriteStartElement(_rij);
        foreach (var (tekst, opmaak) in cellen)
        {
            schrijver.Tekst(tekst, opmaak);
        }

        schrijver.WriteEndElement();
    }

    public static void Tekst(this OpenXmlWriter schrijver, string tekst, Celopmaak opmaak)
    {
        schrijver.WriteStartElement(_cel, _inline[(int)opmaak]);
        schrijver.WriteStartElement(_tekst);
        schrijver.WriteStartElement(_letters, _bewaarWit);
        schrijver.WriteString(tekst);
        schrijver.WriteEndElement();
        schrijver.WriteEndElement();
        schrijver.WriteEndElement();
    }

    private static void Cel(this OpenXmlWriter schrijver, Kolom kolom, Cel cel, Celopmaak tekst)
    {
        if (cel.IsLeeg)
        {
            schrijver.WriteStartElement(_cel);
            schrijver.WriteEndElement();
        }
        else if (cel.Getal is { } getal && kolom.Soort != Kolomsoort.Nummer)
        {
            // A percentage is a fraction in a spreadsheet: 90.3 % is 0.903.
            schrijver.Getal(kolom.Soort == Kolomsoort.Percentage ? Getallen.Decimalen(getal, 3, ".") : kolom.Kaal(cel, ".")!, Van(kolom.Soort));
        }
        else if (kolom.Soort == Kolomsoort.Datum)
        {
            schrijver.Getal(Dagnummer(cel.Tekst!), Celopmaak.Datum);
        }
        else
        {
            schrijver.Tekst(kolom.InWoorden(cel), tekst);
        }
    }

    private static void Getal(this OpenXmlWriter schrijver, string getal, Celopmaak opmaak)
    {
        schrijver.WriteStartElement(_cel, _getal[(int)opmaak]);
        schrijver.WriteStartElement(_waarde);
        schrijver.WriteString(getal);
        schrijver.WriteEndElement();
        schrijver.WriteEndElement();
    }

    private static Celopmaak Van(Kolomsoort soort) => soort switch
    {
        Kolomsoort.Minuten or Kolomsoort.Honderdsten => Celopmaak.Minuten,
        Kolomsoort.EuroInVieren => Celopmaak.EuroInVieren,
        Kolomsoort.Tienden => Celopmaak.Tienden,
        Kolomsoort.Percentage => Celopmaak.Percentage,
        Kolomsoort.Euro => Celopmaak.Euro,
        _ => Celopmaak.Geheel,
    };

    /// <summary>Dagen sinds 30 december 1899, zoals een rekenblad telt.</summary>
    private static string Dagnummer(string datum) =>
        (DateOnly.ParseExact(datum, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture);
}
