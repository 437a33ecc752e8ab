using System.Globalization;
using System.Text;
using Declaraties.Berekenen;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;

namespace Declaraties.Testprogramma;

/// <summary>Het uitgewerkte voorbeeld van de vergelijking: 180 minuten per week, heel 2026, tegen 61,50 per uur, en elke maand een declaratie; twee ervan gaan boven het plafond.</summary>
public static class Vergelijkwereld
{
    private const string Contracten = "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n99990001;02;02B01;04;6150;2026-01-01;\n";
    private static readonly int[] _gedeclareerd = [800, 300, 1200, 780, 760, 800, 400, 300, 1000, 850, 800, 700];

    /// <summary>De tijd per week van haar product: 2 tot 4 uur.</summary>
    public const string Bandbreedte = "ProductCode;MinutenPerWeekVan;MinutenPerWeekTot\n02B01;120;240\n";

    public const string Plankop = "Gemeente;Aanbieder;ToewijzingNummer;NieuwProduct;NieuweMinutenPerWeek;Ingangsdatum\n";

    /// <summary>Haar toewijzing gaat over op 1 december.</summary>
    public const string Plan = $"{Plankop}0505;99990001;101;02IB1;135;2026-12-01\n";

    public static Werkplaats Maak()
    {
        var werkplaats = new Werkplaats();
        Assert.That(werkplaats.MetDatabase("importeer", "producten", werkplaats.Schrijf("producten.csv", Berichtmaker.Producten)).Code, Is.Zero);
        Assert.That(werkplaats.MetDatabase("importeer", "contracten", werkplaats.Schrijf("contracten.csv", Contracten)).Code, Is.Zero);
        werkplaats.WijsToe("1.xml", Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31"));
        foreach (var (plaats, minuten) in _gedeclareerd.Index())
        {
            var maand = string.Create(CultureInfo.InvariantCulture, $"2026-{plaats + 1:D2}");
            var regel = new Regel($"R{plaats}", $"{maand}-01", $"{maand}-{DateTime.DaysInMonth(2026, plaats + 1)}", minuten) { Tarief = 103, IngediendBedrag = (int)Afronding.HalfOmhoog(minuten * 6150, 60) };
            werkplaats.Schrijf($"declaraties/{maand}.xml", Berichtmaker.Declaratie($"D{plaats}", maand, regel).Replace("2026-09-10", "2027-01-10", StringComparison.Ordinal));
        }

        Assert.That(werkplaats.MetDatabase("declareer", werkplaats.Pad("declaraties"), "--antwoorden", werkplaats.Pad("antwoorden"), "--peildatum", "2027-01-15").Code, Is.EqualTo(1), "twee maanden gaan boven het plafond");
        werkplaats.Klok.Nu = new DateTimeOffset(2027, 1, 15, 9, 0, 0, TimeSpan.Zero);
        return werkplaats;
    }

    /// <summary>Nog een toewijzing van dezelfde client, bij een andere gemeente: bij het plan heeft hij dan in december twee codes.</summary>
    public static void MetTweedeToewijzing(this Werkplaats werkplaats, string bsn = "999900006") =>
        werkplaats.WijsToe("2.xml", Berichtmaker.Toewijzing("T2", "2026-01-01", "2026-12-31", nummer: 202, gemeente: "0590", bsn: bsn));

    /// <summary>Legt haar bandbreedte vast als beleid.</summary>
    public static void LegBandbreedteVast(this Werkplaats werkplaats, DateOnly vanaf)
    {
        using var database = Database.Open(werkplaats.Database);
        new Beleidsopslag(database, werkplaats.Klok).Bewaar(new NieuwBeleidsstuk(Beleidssoort.Bandbreedte, vanaf, Encoding.UTF8.GetBytes(Bandbreedte)), Gebruiker.Dienst);
    }

    public static void WijsToe(this Werkplaats werkplaats, string naam, string bericht)
    {
        var uitvoering = werkplaats.MetDatabase("importeer", "toewijzingen", werkplaats.Schrijf(naam, bericht));
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
    }
}
