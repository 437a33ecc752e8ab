using System.Globalization;
using System.IO.Packaging;
using Declaraties.Rapporten.Indelen;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>
/// Een rekenblad (XLSX): een werkblad per tabel, met getallen als getallen, een kop die blijft staan en filters, en een blad met wat de grafieken tonen.
/// Alles gaat rij voor rij naar het bestand.
/// </summary>
internal sealed class Rekenblad
{
    // The most rows that a sheet can have is 1,048,576, with its header.
    private const int MeesteRijen = 1_048_575;
    private const int LangsteNaam = 31;
    private static readonly int[] _samenvattingsbreedtes = [32, 110];

    private readonly Werkboek _boek;
    private readonly Rapportage _rapport;
    private readonly List<Grafiekpunt> _punten = [];
    private readonly List<Bladgrafiek> _grafieken = [];
    private readonly Verwijzingen _verwijzingen;
    private readonly int _rijenPerBlad;

    private Rekenblad(Werkboek boek, Rapportage rapport, int rijenPerBlad)
    {
        _boek = boek;
        _rapport = rapport;
        _rijenPerBlad = rijenPerBlad;
        _verwijzingen = new Verwijzingen(rapport);
    }

    /// <param name="uit">Waar het heen gaat; er wordt alleen achteraan geschreven.</param>
    /// <param name="rapport">Het rapport.</param>
    /// <param name="rijenPerBlad">Na zoveel rijen begint een nieuw werkblad.</param>
    public static void Schrijf(Stream uit, Rapportage rapport, int rijenPerBlad = MeesteRijen)
    {
        // Write only: then a package is a stream of compressed parts, and not a copy of itself in memory. SpreadsheetDocument cannot do that.
        using var pakket = Package.Open(uit, FileMode.Create, FileAccess.Write);
        var boek = new Werkboek(pakket);
        var rekenblad = new Rekenblad(boek, rapport, rijenPerBlad);
        foreach (var blad in rapport.Bladen)
        {
            rekenblad.Tabel(blad);
        }

        rekenblad.Tabel(Grafiekpunt.Blad(rekenblad._punten));
        rekenblad.Samenvatting(rapport);
        if (rekenblad._grafieken.Count > 0)
        {
            Grafiekenblad.Schrijf(boek, rekenblad._grafieken);
        }

        boek.Sluit();
    }

    private void Tabel(Blad blad)
    {
        using var rijen = blad.Rijen().GetEnumerator();
        var heeft = rijen.MoveNext();
        var totaal = new Totaalregel(blad);
        var staven = new List<object>();
        for (var deel = 1; deel == 1 || heeft; deel++)
        {
            heeft = Vul(Naam(deel == 1 ? blad.Titel : $"{blad.Titel} ({deel})"), blad, rijen, heeft, totaal, staven);
        }

        if (blad.Grafiek is { } grafiek)
        {
            Teken(blad, grafiek, staven);
        }
    }

    /// <summary>Zet bij elkaar wat de grafiek toont. Een grafiek die niet op het eerste blad met gegevens past wordt niet getekend; haar getallen staan er wel.</summary>
    private void Teken(Blad blad, Grafiek grafiek, List<object> rijen)
    {
        var punten = grafiek.Staven(rijen, _rapport.StavenOpNaam).Select(rij => Grafiekpunt.Van(rij, blad, grafiek, _rapport.Banden)).ToList();
        // The header is row 1.
        var eerste = _punten.Count + 2;
        _punten.AddRange(punten);
        if (punten.Count > 0 && eerste + Grafiek.MeesteStaven <= _rijenPerBlad)
        {
            _grafieken.Add(new Bladgrafiek(grafiek, eerste, [.. punten.Take(Grafiek.MeesteStaven)], punten[0].Banden));
        }
    }

    /// <returns>Of er nog rijen zijn voor een volgend blad.</returns>
    private bool Vul(string naam, Blad blad, IEnumerator<object> rijen, bool heeft, Totaalregel totaal, List<object> staven)
    {
        var (geschreven, kolommen) = (0, blad.KolommenMetNamen.ToList());
        var deel = _boek.NieuwBlad();
        using (var stroom = deel.GetStream(FileMode.Create, FileAccess.Write))
        using (var schrijver = OpenXmlWriter.Create(stroom))
        {
            schrijver.WriteStartElement(new Worksheet());
            schrijver.PastOpBladbreedte();
            schrijver.Venster();
            schrijver.Breedtes(kolommen.Select(kolom => Math.Max(kolom.Kop.Length + 4, kolom.Breedte)));
            schrijver.WriteStartElement(new SheetData());
            schrijver.WriteStartElement(new Row());
            foreach (var kolom in kolommen)
            {
                schrijver.Tekst(kolom.Kop, Celopmaak.Kop);
            }

            schrijver.WriteEndElement();
            while (heeft && geschreven < _rijenPerBlad)
            {
                schrijver.Rij(kolommen, rijen.Current, (kolom, plaats) => _verwijzingen.Neem(blad, naam, kolom, plaats, rijen.Current, geschreven + 2));
                totaal.Tel(rijen.Current);
                if (blad.Grafiek is not null)
                {
                    staven.Add(rijen.Current);
                }

                geschreven++;
                heeft = rijen.MoveNext();
            }

            // Below the rows that the filter is about, so that sorting leaves it where it is.
            if (!heeft && geschreven < MeesteRijen && totaal.Cellen() is { } cellen)
            {
                schrijver.Totaal(kolommen, cellen);
            }

            schrijver.WriteEndElement();
            schrijver.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{Werkblad.Letter(kolommen.Count)}{geschreven + 1}") });
            if (geschreven > 0)
            {
                schrijver.Staven(kolommen, geschreven);
            }

            _verwijzingen.Schrijf(schrijver, deel);
            schrijver.Bladspiegel();
            schrijver.WriteEndElement();
        }

        _boek.Bladen.Add(new Werkblad(naam, deel.Uri, geschreven, kolommen.Count, blad.IsDetail));
        return heeft;
    }

    /// <summary>Het eerste blad: wat dit rapport is en wat het zegt.</summary>
    private void Samenvatting(Rapportage rapport)
    {
        var deel = _boek.NieuwBlad();
        _boek.Bladen.Insert(0, new Werkblad("Samenvatting", deel.Uri, 0, 0, IsDetail: false));
        using var stroom = deel.GetStream(FileMode.Create, FileAccess.Write);
        using var schrijver = OpenXmlWriter.Create(stroom);
        schrijver.WriteStartElement(new Worksheet());
        schrijver.PastOpBladbreedte();
        schrijver.Breedtes(_samenvattingsbreedtes);
        schrijver.WriteStartElement(new SheetData());
        // Not every program makes a row as high as its letters.
        schrijver.WriteStartElement(new Row { Height = 24, CustomHeight = true });
        schrijver.Tekst(rapport.Titel, Celopmaak.Titel);
        schrijver.WriteEndElement();
        foreach (var kenmerk in rapport.Kenmerken)
        {
            schrijver.Regel((kenmerk.Kop, Celopmaak.Kop), (kenmerk.Waarde, Celopmaak.Lopend));
        }

        schrijver.Regel();
        schrijver.Regel(("Conclusies", Celopmaak.Kop));
        foreach (var conclusie in rapport.Conclusies())
        {
            schrijver.Regel(("", Celopmaak.Gewoon), (conclusie, Celopmaak.Lopend));
        }

        schrijver.Regel();
        foreach (var blad in rapport.Bladen.Where(blad => blad.Uitleg is not null))
        {
            schrijver.Regel((blad.Titel, Celopmaak.Kop), (blad.Uitleg!, Celopmaak.Lopend));
        }

        schrijver.WriteEndElement();
        schrijver.Bladspiegel();
        schrijver.WriteEndElement();
    }

    private static string Naam(string titel) => titel.Length <= LangsteNaam ? titel : titel[..LangsteNaam].TrimEnd();
}
