using System.Globalization;
using System.IO.Packaging;
using Declaraties.Rapporten.Indelen;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>
/// Waarheen de cellen van een rekenblad wijzen. Wat is opgeteld wijst naar de eerste rij van de groep in het blad waaruit is geteld; wat een pagina heeft wijst daarheen, als er een site is.
/// </summary>
/// <param name="rapport">Het rapport.</param>
internal sealed class Verwijzingen(Rapportage rapport)
{
    // A spreadsheet takes 65,530 of them on a sheet, and refuses the whole file with more.
    private const int MeestePerBlad = 60_000;
    private const string Soort = Werkboek.Relatie + "hyperlink";

    // By these a group can be found back; the other texts are different in every row.
    private static readonly string[] _groepen = ["aanbieder", "gemeente", "maand", "uitslag"];
    private readonly Dictionary<Groepsplek, string> _eersten = [];
    private readonly List<Verwijzing> _opBlad = [];

    /// <summary>Onthoudt waarheen een cel wijst.</summary>
    /// <param name="blad">Het blad.</param>
    /// <param name="werkblad">Zijn naam.</param>
    /// <param name="kolom">De kolom.</param>
    /// <param name="plaats">De hoeveelste kolom, vanaf 0.</param>
    /// <param name="rij">De rij.</param>
    /// <param name="nummer">De hoeveelste rij van het werkblad, vanaf 1.</param>
    /// <returns>Of zij ergens heen wijst.</returns>
    public bool Neem(Blad blad, string werkblad, Kolom kolom, int plaats, object rij, int nummer)
    {
        var isBron = ReferenceEquals(blad, rapport.Bladen[0]);
        if (isBron && Array.IndexOf(_groepen, kolom.Naam) >= 0 && kolom.Van(rij).Tekst is { } groep)
        {
            _eersten.TryAdd(new(kolom.Naam, groep), string.Create(CultureInfo.InvariantCulture, $"'{werkblad.Replace("'", "''", StringComparison.Ordinal)}'!{Werkblad.Letter(plaats + 1)}{nummer}"));
        }

        var plek = !isBron && plaats == 0 && kolom.Van(rij).Tekst is { } tekst ? _eersten.GetValueOrDefault(new(kolom.Naam, tekst)) : null;
        var adres = plek is null ? kolom.Adres(rij, rapport.Paginas) : null;
        if ((plek is null && adres is null) || _opBlad.Count >= MeestePerBlad)
        {
            return false;
        }

        _opBlad.Add(new(string.Create(CultureInfo.InvariantCulture, $"{Werkblad.Letter(plaats + 1)}{nummer}"), adres, plek));
        return true;
    }

    /// <summary>Schrijft waarheen de cellen van dit werkblad wijzen, en begint aan het volgende.</summary>
    public void Schrijf(OpenXmlWriter schrijver, PackagePart deel)
    {
        if (_opBlad.Count == 0)
        {
            return;
        }

        var relaties = new Dictionary<string, string>(StringComparer.Ordinal);
        schrijver.WriteStartElement(new Hyperlinks());
        foreach (var (cel, adres, plek) in _opBlad)
        {
            if (adres is not null && !relaties.ContainsKey(adres))
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"link{relaties.Count + 1}");
                relaties.Add(adres, id);
                deel.CreateRelationship(new Uri(adres), TargetMode.External, Soort, id);
            }

            schrijver.WriteElement(adres is null ? new Hyperlink { Reference = cel, Location = plek } : new Hyperlink { Reference = cel, Id = relaties[adres] });
        }

        schrijver.WriteEndElement();
        _opBlad.Clear();
    }

    private readonly record struct Groepsplek(string Kolom, string Groep);
}
