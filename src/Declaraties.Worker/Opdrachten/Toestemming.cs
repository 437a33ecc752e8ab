using System.CommandLine;
using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>toestemming</c>: meer minuten op een toewijzing, mits goed onderbouwd.</summary>
public static class Toestemming
{
    private const string Verleenvoorbeeld =
        "toestemming verleen --gemeente 0505 --aanbieder 99990001 --toewijzing 101 --minuten 120 --van 2026-02-01 --tot 2026-02-28 --reden mantelzorger-ziek";
    private const string Intrekvoorbeeld = "toestemming trek-in 7 --reden dubbel";

    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("toestemming", "Meer minuten op een toewijzing, mits goed onderbouwd: verlenen, intrekken, tonen.")
        {
            Verleen(omgeving), TrekIn(omgeving), Lijst(omgeving),
        };
        HulpActie.Voorbeelden(opdracht, Verleenvoorbeeld, Intrekvoorbeeld, "toestemming lijst");
        return opdracht;
    }

    private static Command Verleen(Omgeving omgeving)
    {
        var gemeente = new Option<string>("--gemeente") { Description = "De CBS-code van de gemeente.", HelpName = "CODE", Required = true };
        var aanbieder = new Option<string>("--aanbieder") { Description = "De AGB-code van de aanbieder.", HelpName = "CODE", Required = true };
        var toewijzing = Opties.Geheel("--toewijzing", 1, int.MaxValue);
        (toewijzing.Description, toewijzing.HelpName, toewijzing.Required) = ("Het ToewijzingNummer.", "NUMMER", true);
        var wet = Opties.Wet("Onder welke wet is toegewezen. Standaard wmo.");
        var minuten = Opties.Geheel("--minuten", 1, 1_000_000);
        (minuten.Description, minuten.HelpName, minuten.Required) = ("Hoeveel minuten meer, over de hele periode.", "AANTAL", true);
        var van = Opties.Dag("--van", "De eerste dag waarvoor zij geldt.");
        var tot = Opties.Dag("--tot", "De laatste dag waarvoor zij geldt.");
        var (reden, door, database) = (Reden("De onderbouwing."), Opties.Door(), Opties.Database());
        var opdracht = new Command("verleen", "Verleent een toestemming. Zij telt bij het volgende oordeel; een declaratie die wordt vastgehouden kan opnieuw worden beoordeeld.")
        {
            gemeente, aanbieder, toewijzing, wet, minuten, van, tot, reden, door, database,
        };
        HulpActie.Voorbeelden(opdracht, Verleenvoorbeeld);
        opdracht.SetAction(resultaat =>
        {
            var nieuw = new NieuweToestemming(
                new(resultaat.GetRequiredValue(gemeente)),
                new(resultaat.GetRequiredValue(aanbieder)),
                resultaat.GetValue(wet) ?? Wet.Wmo,
                resultaat.GetRequiredValue(toewijzing),
                resultaat.GetRequiredValue(minuten),
                new Periode(resultaat.GetRequiredValue(van)!.Value, resultaat.GetRequiredValue(tot)!.Value),
                resultaat.GetRequiredValue(reden));
            return Voer(
                resultaat.GetRequiredValue(database),
                omgeving,
                opslag => opslag.Verleen(nieuw, omgeving.Vandaag, Opdrachtregelgebruiker.Van(resultaat.GetRequiredValue(door))),
                nummer => $"Toestemming {nummer} is verleend.");
        });
        return opdracht;
    }

    private static Command TrekIn(Omgeving omgeving)
    {
        var nummer = new Argument<long>("NUMMER") { Description = "Het nummer van de toestemming.", CustomParser = resultaat => Opties.LeesGeheel(resultaat, "NUMMER", 1, long.MaxValue) };
        var (reden, door, database) = (Reden("Waarom."), Opties.Door(), Opties.Database());
        var opdracht = new Command("trek-in", "Trekt een toestemming in. Oordelen die er al zijn veranderen niet.") { nummer, reden, door, database };
        HulpActie.Voorbeelden(opdracht, Intrekvoorbeeld);
        opdracht.SetAction(resultaat => Voer(
            resultaat.GetRequiredValue(database),
            omgeving,
            opslag => opslag.TrekIn(resultaat.GetRequiredValue(nummer), resultaat.GetRequiredValue(reden), omgeving.Vandaag, Opdrachtregelgebruiker.Van(resultaat.GetRequiredValue(door))),
            _ => string.Create(CultureInfo.InvariantCulture, $"Toestemming {resultaat.GetRequiredValue(nummer)} is ingetrokken.")));
        return opdracht;
    }

    private static Command Lijst(Omgeving omgeving)
    {
        var database = Opties.Database();
        var opdracht = new Command("lijst", "Toont alle toestemmingen, ook die zijn ingetrokken.") { database };
        HulpActie.Voorbeelden(opdracht, "toestemming lijst");
        opdracht.SetAction(resultaat =>
        {
            var naam = resultaat.GetRequiredValue(database);
            using var open = Opties.OpenLezend(naam);
            var tabel = new Tabel("Nummer", "Gemeente", "Aanbieder", "Toewijzing", "Minuten", "Periode", "Verleend", "Door", "Onderbouwing", "Ingetrokken").Rechts(0, 3, 4);
            foreach (var (toestemming, ingetrokken) in new Toestemmingopslag(open, omgeving.Klok).Lijst())
            {
                tabel.Rij(
                    toestemming.Nummer.ToString(CultureInfo.InvariantCulture),
                    toestemming.Gemeente.Code,
                    toestemming.Aanbieder.Code,
                    toestemming.ToewijzingNummer.ToString(CultureInfo.InvariantCulture),
                    toestemming.Minuten.ToString(CultureInfo.InvariantCulture),
                    toestemming.Periode.ToString(),
                    Opgeschreven(toestemming.VerleendOp),
                    toestemming.VerleendDoor,
                    Afscherming.ZonderBsn(toestemming.Reden),
                    ingetrokken is null ? "" : $"{Opgeschreven(ingetrokken.Op)} door {ingetrokken.Door}: {Afscherming.ZonderBsn(ingetrokken.Reden)}");
            }

            tabel.Schrijf(omgeving.Scherm.Uit);
            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static int Voer(string naam, Omgeving omgeving, Func<Toestemmingopslag, Toestemminguitslag> werk, Func<long, string> gelukt)
    {
        Opties.EisDatabase(naam);
        using var database = Database.Open(naam);
        var uitslag = werk(new Toestemmingopslag(database, omgeving.Klok));
        if (uitslag.Nummer is not { } nummer)
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, uitslag.Bezwaar!);
        }

        omgeving.Scherm.Uit.WriteLine(gelukt(nummer));
        Raakmelding.Zeg(omgeving.Scherm, database, uitslag.Raakt);
        return Afsluitcode.Goed;
    }

    private static Option<string> Reden(string omschrijving) => new("--reden") { Description = omschrijving, HelpName = "TEKST", Required = true };

    private static string Opgeschreven(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
