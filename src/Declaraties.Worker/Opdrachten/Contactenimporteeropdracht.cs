using System.CommandLine;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Schijf;
using Declaraties.Opslag;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>contacten importeer</c>: het register van aanbieders inlezen, in zijn geheel of niet.</summary>
internal static class Contactenimporteeropdracht
{
    public const string Voorbeeld = "contacten importeer contacten.csv";

    public static Command Opdracht(Omgeving omgeving)
    {
        var bestand = new Argument<string>("FILE") { Description = "Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie, en als u wilt Wet (wmo of jw; zonder is het de Wmo). Er mag geen andere kolom bij: van wie het was hoort er niet in." };
        var door = Opties.Door();
        var opdracht = new Command("importeer", "Leest contacten in. Een bestand vervangt van elke aanbieder die erin staat, onder de wet waaronder hij erin staat, elke maand die erin staat; met een fout verandert er niets.") { bestand, door };
        var database = Schrijfdatabase.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, Voorbeeld);
        opdracht.SetAction(resultaat => Voer(
            omgeving, resultaat.GetRequiredValue(bestand), Opdrachtregelgebruiker.Van(resultaat.GetRequiredValue(door)), database.Naam(resultaat)));
        return opdracht;
    }

    public static int Voer(Omgeving omgeving, string pad, Gebruiker wie, string databasebestand)
    {
        using var bestand = Open(pad);
        using var databases = new Databasevoorraad(databasebestand, omgeving.Klok);
        var naam = Path.GetFileName(pad);
        var afloop = new Contactenloket(databases, omgeving.Klok).Importeer(naam, bestand, wie, omgeving.Scherm.Voortgang);
        if (afloop.InWoorden() is not { } gedaan)
        {
            omgeving.Scherm.Klaag(afloop.Fouten);
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad} is niet te gebruiken; er is niets veranderd.");
        }

        omgeving.Scherm.Uit.WriteLine($"{naam}: {gedaan}");
        return Afsluitcode.Goed;
    }

    /// <summary>It is read twice, so what goes by only once will not do.</summary>
    private static FileStream Open(string pad)
    {
        try
        {
            var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            if (stroom.CanSeek)
            {
                return stroom;
            }

            stroom.Dispose();
            throw new BeletselException(Beletsel.Invoer, $"{pad} is geen bestand waarin terug te gaan is; bewaar het eerst.");
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new BeletselException(Beletsel.Invoer, $"{pad} is niet te lezen: {Schijffout.InWoorden(fout)}.");
        }
    }
}
