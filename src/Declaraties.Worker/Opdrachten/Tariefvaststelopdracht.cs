using System.CommandLine;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag.Tarieven;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief vaststellen</c>: vanaf wanneer een bewaarde tariefset geldt.</summary>
internal static class Tariefvaststelopdracht
{
    public const string Voorbeeld = "tarief vaststellen begeleiding-2027 --vanaf 2027-01-01";

    public static Command Opdracht(Omgeving omgeving)
    {
        var naam = new Argument<string>("NAAM") { Description = "De naam van een bewaarde tariefset." };
        var vanaf = Opties.Dag("--vanaf", "De eerste dag waarop zij geldt.");
        var (versie, door, database) = (Tariefopties.Versie(), Opties.Door(), Opties.Database());
        var opdracht = new Command("vaststellen", "Stelt een bewaarde tariefset vast: elke waarde is besloten, de toets vindt geen fout, en een ander dan wie haar bewaarde doet het.")
        {
            naam, vanaf, versie, door, database,
        };
        HulpActie.Voorbeelden(opdracht, Voorbeeld);
        opdracht.SetAction(resultaat =>
        {
            var databasebestand = resultaat.GetRequiredValue(database);
            Opties.EisDatabase(databasebestand);
            using var databases = new Databasevoorraad(databasebestand, omgeving.Klok);
            return Meld(omgeving.Scherm, new Tariefloket(databases, omgeving.Klok).StelVast(
                resultaat.GetRequiredValue(naam), resultaat.GetValue(versie), resultaat.GetRequiredValue(vanaf)!.Value, Opdrachtregelgebruiker.Van(resultaat.GetRequiredValue(door))));
        });
        return opdracht;
    }

    private static int Meld(Scherm scherm, Tariefuitslag uitslag)
    {
        if (uitslag.Lot is Tarieflot.Gelukt or Tarieflot.WasAl)
        {
            scherm.Uit.WriteLine(uitslag.Uitleg);
            return Afsluitcode.Goed;
        }

        scherm.Klaag([uitslag.Uitleg, .. uitslag.Redenen]);
        return uitslag.Lot switch
        {
            Tarieflot.KanNiet => Afsluitcode.Afgewezen,
            Tarieflot.Onbekend => Afsluitcode.VerkeerdGebruik,
            _ => Afsluitcode.EigenFout,
        };
    }
}
