using System.CommandLine;
using System.Globalization;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief bewaar</c>: een tariefset in de database, met wat zij nu geeft.</summary>
internal static class Tariefbewaaropdracht
{
    public const string Voorbeeld = "tarief bewaar kostprijs --naam begeleiding-2027";

    public static Command Opdracht(Omgeving omgeving)
    {
        var map = Tariefmap.Argument();
        var naam = Tariefopties.Naam("--naam", "Onder welke naam. Een andere inhoud onder dezelfde naam is de volgende versie.");
        naam.Required = true;
        var door = Opties.Door();
        var opdracht = new Command("bewaar", "Bewaart een tariefset met de tarieven die zij geeft. Wat is bewaard verandert nooit.") { map, naam, door };
        var database = Schrijfdatabase.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, Voorbeeld);
        opdracht.SetAction(resultaat => Voer(
            omgeving,
            resultaat.GetRequiredValue(map),
            resultaat.GetRequiredValue(naam),
            Opdrachtregelgebruiker.Van(resultaat.GetRequiredValue(door)),
            database.Naam(resultaat)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string map, string naam, Gebruiker wie, string databasebestand)
    {
        var inhoud = Tariefinhoud.UitMap(map);
        using var databases = new Databasevoorraad(databasebestand, omgeving.Klok);
        var afloop = new Tariefloket(databases, omgeving.Klok).Bewaar(naam, inhoud, wie);
        if (afloop.Bewaring is not { Set: var set } bewaring)
        {
            omgeving.Scherm.Klaag(afloop.Fouten);
            return Afsluitcode.Onleesbaar;
        }

        omgeving.Scherm.Uit.WriteLine(bewaring.IsNieuw
            ? $"Bewaard als {set.Herkomst.InWoorden()}: {string.Join(", ", set.Tarieven.Select(tarief => $"{tarief.Product} {tarief.Tarief}"))} per uur."
            : string.Create(CultureInfo.InvariantCulture, $"Er is niets bewaard: precies deze inhoud is al {set.Herkomst.InWoorden()}, op {NederlandseTijd.Dag(set.BewaardOp):yyyy-MM-dd} bewaard door {set.BewaardDoor.Naam}."));
        return Afsluitcode.Goed;
    }
}
