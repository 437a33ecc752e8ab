using System.CommandLine;
using System.Globalization;
using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Schijf;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief contract</c>: contractregels zoals <c>importeer contracten</c> ze leest, van de tarieven in een tariefset.</summary>
internal static class Tariefcontractopdracht
{
    public const string Voorbeeld = "tarief contract --set begeleiding-2027 --aanbieders aanbieders.csv --vanaf 2027-01-01 --uit contracten.csv";

    public static Command Opdracht(Omgeving omgeving)
    {
        var map = Tariefmap.Argument();
        var set = Tariefopties.Naam("--set", "Een bewaarde tariefset: de versie die op de dag van --vanaf geldt, of anders de laatste.");
        var aanbieders = new Option<string>("--aanbieders") { Description = $"Wie wat levert: een CSV-bestand met {Aanbiederlezer.Kop}.", HelpName = "FILE", Required = true };
        var vanaf = Opties.Dag("--vanaf", "De eerste dag van het contract.");
        var uit = new Option<string>("--uit") { Description = "Het bestand met contractregels dat wordt gemaakt.", HelpName = "FILE", Required = true };
        var database = Opties.Database();
        var opdracht = new Command("contract", "Maakt een bestand voor importeer contracten: een tarief per uur voor elke aanbieder en elk product. Is de tariefset vastgesteld, dan weet elke regel welke het was.")
        {
            map, set, aanbieders, vanaf, uit, database,
        };
        HulpActie.Voorbeelden(opdracht, Voorbeeld, "tarief contract kostprijs --aanbieders aanbieders.csv --vanaf 2027-01-01 --uit contracten.csv");
        Tariefopties.OfEenSet(opdracht, map, set);
        opdracht.SetAction(resultaat =>
        {
            var databasebestand = resultaat.GetRequiredValue(database);
            Opties.EisDatabase(databasebestand);
            using var databases = new Databasevoorraad(databasebestand, omgeving.Klok, alleenLezen: true);
            var (loket, dag) = (new Tariefloket(databases, omgeving.Klok), resultaat.GetRequiredValue(vanaf)!.Value);
            var bron = resultaat.GetValue(set) is { } naam ? VanSet(omgeving, loket, naam, dag) : VanMap(omgeving, loket, resultaat.GetRequiredValue(map), dag);
            return Voer(omgeving, loket, bron, resultaat.GetRequiredValue(aanbieders), dag, resultaat.GetRequiredValue(uit));
        });
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, Tariefloket loket, Tariefbron bron, string bestand, DateOnly vanaf, string uit)
    {
        var naam = Path.GetFileName(bestand);
        var aanbieders = Tariefmap.Eis(omgeving, Aanbiederlezer.Lees(naam, CsvBestand.Inhoud(bestand)), bestand);
        var voorstel = loket.MaakContract(bron, naam, aanbieders, vanaf);
        if (voorstel.Fouten.Count > 0)
        {
            omgeving.Scherm.Klaag(voorstel.Fouten);
            return Afsluitcode.Onleesbaar;
        }

        Bestanden.Schrijf(uit, stroom => Contractschrijver.Schrijf(stroom, voorstel.Regels));
        var herkomst = bron.Herkomst is { } set ? $"volgens {set.InWoorden()}" : string.Create(CultureInfo.InvariantCulture, $"zonder tariefset erbij: op {vanaf:yyyy-MM-dd} is zij niet vastgesteld");
        omgeving.Scherm.Zeg($"{uit}: {voorstel.Regels.Count} {(voorstel.Regels.Count == 1 ? "contractregel" : "contractregels")}, {herkomst}.");
        return Afsluitcode.Goed;
    }

    private static Tariefbron VanSet(Omgeving omgeving, Tariefloket loket, string naam, DateOnly vanaf)
    {
        var set = loket.GeldendOp(naam, vanaf) ?? loket.Zoek(naam, null) ?? throw new Afbreken(Afsluitcode.VerkeerdGebruik, loket.Onbekend(naam, null));
        Bewaardeset.Herreken(omgeving, loket, set);
        return Tariefloket.Bron(set, vanaf);
    }

    private static Tariefbron VanMap(Omgeving omgeving, Tariefloket loket, string map, DateOnly vanaf)
    {
        // What is compared with what was saved is what was calculated with: the files are read once.
        var inhoud = Tariefinhoud.UitMap(map);
        return loket.Bron(inhoud, Tariefmap.Bereken(omgeving, Tariefmap.Eis(omgeving, Tarieflezer.Lees(inhoud), map), map), vanaf);
    }
}
