using Declaraties.Beleid.Afrekenen;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Opslag.Contacten;
using Declaraties.Opslag.Historie;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Vergelijken;
using Declaraties.Rapporten.Vormen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Wat de demo over beleid laat zien: draagt het contactenregister wat er is gedeclareerd, en wat had afrekenen over een andere periode betekend?</summary>
internal static class Demobeleid
{
    public const string Contacten = "contacten.csv";
    private const string Declarabel = "declarabel.csv";

    /// <summary>Leest het register in, en legt vast wat declarabel is.</summary>
    public static int LeesIn(Omgeving omgeving, string map, string databasebestand)
    {
        using (var database = Database.Open(databasebestand))
        {
            new Beleidsopslag(database, omgeving.Klok).Bewaar(new(Beleidssoort.Declarabel, Vanaf: null, File.ReadAllBytes(Path.Combine(map, Declarabel))), Gebruiker.Dienst);
        }

        return Contactenimporteeropdracht.Voer(omgeving, Path.Combine(map, Contacten), Gebruiker.Dienst, databasebestand);
    }

    /// <summary>Zegt wat er uit het register van een maand blijkt.</summary>
    public static void ToonRegister(Omgeving omgeving, Maand maand, string map, string databasebestand)
    {
        var regels = Beleidsinvoer.Lees(omgeving, Path.Combine(map, Declarabel), Declarabellezer.Lees);
        using var database = Database.OpenLezend(databasebestand);
        foreach (var zin in new Contactenopslag(database, omgeving.Klok).Lees(maand, register => Registerrapport.Maak(maand, register, regels)).Conclusies())
        {
            omgeving.Scherm.Uit.WriteLine(zin);
        }
    }

    /// <summary>Een regel voor elke manier van afrekenen.</summary>
    public static void ToonAfrekenperiodes(Omgeving omgeving, Maand van, Maand tot, string databasebestand)
    {
        var uit = omgeving.Scherm.Uit;
        using var database = Database.OpenLezend(databasebestand);
        var rapport = Periodeopsteller.Maak(new Historieopslag(database, omgeving.Klok), new(new Maandvenster(van, tot), Groepering.Totaal) { Wet = Wet.Wmo });
        foreach (var rij in ((Periodevorm)rapport.Vorm!).Rijen)
        {
            uit.WriteLine(
                $"{rij.Variant,-13}  betaald {Nederlands.Euro(new(rij.BetaaldCenten)),12}  niet betaald {Nederlands.Euro(new(rij.NietBetaaldCenten)),10}  {Nederlands.Aantal(rij.Boven, false, "blok", "blokken"),11} van {rij.Blokken} boven wat was geïndiceerd");
        }

        uit.WriteLine("Er verandert niets; waar dit op berust, en per aanbieder, product of toewijzing:");
        uit.WriteLine($"  declaraties vergelijk periode --van {van} --tot {tot} --per aanbieder --wet wmo --database {databasebestand}");
    }
}
