using System.Text;
using Declaraties.Berekenen;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;

namespace Declaraties.Testprogramma;

/// <summary>Het uitgewerkte voorbeeld van het contactenregister: in maart direct 240, online 60, netwerk 45, indirect 30 en no-show 60 minuten, tegenover wat er is gedeclareerd.</summary>
public static class Contactwereld
{
    public const string Kop = "Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie\n";

    public const string Maart =
        """
        99990001;0505;101;2026-03-02;direct;120;thuis
        99990001;0505;101;2026-03-09;direct;120;thuis
        99990001;0505;101;2026-03-10;online;60;online
        99990001;0505;101;2026-03-11;netwerk;45;elders
        99990001;0505;101;2026-03-12;indirect;30;kantoor
        99990001;0505;101;2026-03-23;no-show;60;thuis

        """;

    public const string Declarabel =
        """
        Soort;Product;Declarabel;MaximumPercentage;MaximumPerMaand;Ingangsdatum;Einddatum
        direct;;ja;;;2026-01-01;
        online;;begrensd;25;;2026-01-01;
        netwerk;;nee;;;2026-01-01;
        indirect;;nee;;;2026-01-01;
        no-show;;ja;;;2026-01-01;

        """;

    /// <summary>Een toewijzing met zo veel goedgekeurde minuten in maart.</summary>
    public static Werkplaats Maak(int minuten = 405)
    {
        var werkplaats = new Werkplaats();
        Assert.That(werkplaats.MetDatabase("importeer", "producten", werkplaats.Schrijf("producten.csv", Berichtmaker.Producten)).Code, Is.Zero);
        Assert.That(werkplaats.MetDatabase("importeer", "contracten", werkplaats.Schrijf("contracten.csv", "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n99990001;02;02B01;04;6150;2026-01-01;\n")).Code, Is.Zero);
        werkplaats.WijsToe("1.xml", Berichtmaker.Toewijzing("T1", "2026-01-01", "2026-12-31"));
        var regel = new Regel("R1", "2026-03-01", "2026-03-31", minuten) { Tarief = 103, IngediendBedrag = (int)Afronding.HalfOmhoog(minuten * 6150, 60) };
        var declaratie = werkplaats.Schrijf("declaraties/1.xml", Berichtmaker.Declaratie("D1", "2026-03", regel).Replace("2026-09-10", "2026-04-10", StringComparison.Ordinal));
        Assert.That(werkplaats.MetDatabase("declareer", declaratie, "--antwoorden", werkplaats.Pad("antwoorden"), "--peildatum", "2026-04-15").Code, Is.Zero);
        werkplaats.Klok.Nu = new DateTimeOffset(2026, 4, 15, 9, 0, 0, TimeSpan.Zero);
        return werkplaats;
    }

    /// <summary>Legt vast wat declarabel is.</summary>
    public static void LegVast(this Werkplaats werkplaats, string declarabel = Declarabel)
    {
        using var database = Database.Open(werkplaats.Database);
        new Beleidsopslag(database, werkplaats.Klok).Bewaar(new NieuwBeleidsstuk(Beleidssoort.Declarabel, null, Encoding.UTF8.GetBytes(declarabel)), Gebruiker.Dienst);
    }
}
