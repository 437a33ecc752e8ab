using System.CommandLine;
using Declaraties.Worker.Genereren;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>genereer</c>: een verzonnen, geldige wereld om mee te proberen en te meten.</summary>
internal static class Genereer
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var uit = new Option<string>("--uit") { Description = "De map die wordt gevuld; zij mag nog niet bestaan of is leeg.", HelpName = "DIR", Required = true };
        var clienten = Aantal("--clienten", "Aantal clienten.");
        var aanbieders = Aantal("--aanbieders", "Aantal aanbieders; bij 1 is er één gemeente.");
        var maanden = Aantal("--maanden", "Aantal maanden waarover wordt gedeclareerd.");
        var seed = new Option<long>("--seed") { Description = "Dezelfde seed geeft dezelfde bytes.", HelpName = "S", Required = true };
        var fouten = new Option<int>("--fouten") { Description = "Welk deel van de prestaties een fout krijgt, in promille; wat daarvan te verwachten is staat in verwacht.csv.", HelpName = "PROMILLE" };
        var regels = new Option<int>("--regels-per-client") { Description = "Aantal naast elkaar lopende toewijzingen per client, voor grote berichten. Standaard 1.", HelpName = "N", DefaultValueFactory = _ => 1 };
        fouten.Validators.Add(resultaat =>
        {
            if (resultaat.GetValueOrDefault<int>() is < 0 or > 1000)
            {
                resultaat.AddError("--fouten is een getal van 0 t/m 1000.");
            }
        });
        var opdracht = new Command(
            "genereer",
            "Maakt een verzonnen wereld: productcodelijst, contracten, toewijzingen (WMO301) en declaraties (WMO323) van zeven gemeenten.")
        {
            uit, clienten, aanbieders, maanden, seed, fouten, regels,
        };
        HulpActie.Voorbeelden(opdracht, "genereer --uit wereld --clienten 500 --aanbieders 10 --maanden 6 --seed 1", "genereer --uit wereld --clienten 500 --aanbieders 10 --maanden 6 --seed 1 --fouten 20");
        opdracht.SetAction(resultaat => Voer(omgeving, new Generatoropdracht
        {
            Uit = resultaat.GetRequiredValue(uit),
            Clienten = resultaat.GetRequiredValue(clienten),
            Aanbieders = resultaat.GetRequiredValue(aanbieders),
            Maanden = resultaat.GetRequiredValue(maanden),
            Seed = resultaat.GetRequiredValue(seed),
            FoutenPromille = resultaat.GetValue(fouten),
            RegelsPerClient = resultaat.GetRequiredValue(regels),
        }));
        return opdracht;
    }

    public static int Voer(Omgeving omgeving, Generatoropdracht opdracht)
    {
        var uitslag = Wereldgenerator.Genereer(opdracht, voortgang => omgeving.Scherm.Voortgang(voortgang.Wat, voortgang.Gedaan, voortgang.Totaal));
        omgeving.Scherm.Uit.WriteLine($"{opdracht.Uit}: {uitslag.Toewijzingsberichten} toewijzingsberichten, {uitslag.Declaraties} declaraties, {uitslag.Prestaties} prestaties.");
        return Afsluitcode.Goed;
    }

    private static Option<int> Aantal(string naam, string omschrijving) => new(naam)
    {
        Description = omschrijving,
        HelpName = "N",
        Required = true,
        Validators =
        {
            resultaat =>
            {
                if (resultaat.GetValueOrDefault<int>() < 1)
                {
                    resultaat.AddError($"{naam} is een getal vanaf 1.");
                }
            },
        },
    };
}
