using System.CommandLine;
using Declaraties.Opslag;
using Declaraties.Proefwereld;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>genereer</c>: een verzonnen, geldige wereld om mee te proberen en te meten.</summary>
internal static class Genereer
{
    private static readonly Schijf _schijf = new(pad => Rechten.MaakMap(pad), pad => new FileStream(pad, Rechten.Nieuw(FileAccess.Write, bufferSize: 0)));

    private static readonly Schijf _metEnveloppen = _schijf with
    {
        // Until it is done a file has another extension behind its own.
        MaakBestand = pad => Path.GetFileName(pad).Contains(".xml", StringComparison.Ordinal) ? new Envelopbestand(_schijf.MaakBestand(pad)) : _schijf.MaakBestand(pad),
    };

    public static Command Opdracht(Omgeving omgeving)
    {
        var uit = new Option<string>("--uit") { Description = "De map die wordt gevuld; zij mag nog niet bestaan of is leeg.", HelpName = "DIR", Required = true };
        var clienten = Aantal("--clienten", "Aantal clienten.");
        var aanbieders = Aantal("--aanbieders", "Aantal aanbieders; bij 1 is er één gemeente.");
        var maanden = Aantal("--maanden", "Aantal maanden waarover wordt gedeclareerd.");
        var seed = Opties.Geheel("--seed", long.MinValue, long.MaxValue);
        (seed.Description, seed.HelpName, seed.Required) = ("Dezelfde seed geeft dezelfde bytes.", "S", true);
        var fouten = Opties.Geheel("--fouten", 0, 1000);
        (fouten.Description, fouten.HelpName) = ("Welk deel van de prestaties een fout krijgt, in promille; wat daarvan te verwachten is staat in verwacht.csv.", "PROMILLE");
        var tot = Opties.Maand("--tot", $"De laatste maand waarover wordt gedeclareerd. Standaard {Generatoropdracht.StandaardTot}.");
        var regels = Aantal("--regels-per-client", "Aantal naast elkaar lopende toewijzingen per client, voor grote berichten. Standaard 1.");
        (regels.Required, regels.DefaultValueFactory) = (false, _ => 1);
        var verdeling = Opties.Keuze<Verdeling>("--verdeling");
        verdeling.Description = "De clienten over de aanbieders: gewogen (enkele grote, veel kleine, in elke gemeente) of gelijk (even groot, elk in één gemeente). Standaard gewogen.";
        var contacten = new Option<bool>("--contacten") { Description = "Ook een contactenregister (contacten.csv) en wat declarabel is (declarabel.csv); wat een controle daarin hoort te vinden staat in verwacht-contacten.csv." };
        var wet = Opties.Keuze<Wetkeuze>("--wet");
        wet.Description = "Van welke wet: wmo, jw of beide in een map, met dezelfde aanbieders, clienten en nummers. Standaard wmo.";
        var envelop = new Option<bool>("--envelop") { Description = "Elk bericht in een envelop van het GGk (Di01)." };
        var opdracht = new Command(
            "genereer",
            "Maakt een verzonnen wereld: productcodelijst, contracten, toewijzingen (WMO301, JW301) en declaraties (WMO323, JW323) van zeven gemeenten.")
        {
            uit, clienten, aanbieders, maanden, seed, fouten, tot, regels, verdeling, wet, contacten, envelop,
        };
        HulpActie.Voorbeelden(opdracht, "genereer --uit wereld --clienten 500 --aanbieders 10 --maanden 6 --seed 1", "genereer --uit wereld --clienten 500 --aanbieders 10 --maanden 6 --seed 1 --fouten 20", "genereer --uit wereld --clienten 500 --aanbieders 10 --maanden 6 --seed 1 --wet beide", "genereer --uit wereld --clienten 500 --aanbieders 10 --maanden 6 --seed 1 --contacten");
        opdracht.SetAction(resultaat => Voer(omgeving, new Generatoropdracht
        {
            Uit = resultaat.GetRequiredValue(uit),
            Clienten = resultaat.GetRequiredValue(clienten),
            Aanbieders = resultaat.GetRequiredValue(aanbieders),
            Maanden = resultaat.GetRequiredValue(maanden),
            Seed = resultaat.GetRequiredValue(seed),
            FoutenPromille = resultaat.GetValue(fouten),
            RegelsPerClient = resultaat.GetRequiredValue(regels),
            Verdeling = resultaat.GetValue(verdeling),
            Wet = resultaat.GetValue(wet),
            MetContacten = resultaat.GetValue(contacten),
            Tot = resultaat.GetValue(tot) ?? Generatoropdracht.StandaardTot,
        },
        resultaat.GetValue(envelop)));
        return opdracht;
    }

    public static int Voer(Omgeving omgeving, Generatoropdracht opdracht, bool inEnvelop = false)
    {
        try
        {
            var uitslag = Wereldgenerator.Genereer(opdracht, inEnvelop ? _metEnveloppen : _schijf, voortgang => omgeving.Scherm.Voortgang(voortgang.Onderdeel, voortgang.Gedaan, voortgang.Totaal));
            omgeving.Scherm.Uit.WriteLine(
                $"{opdracht.Uit}: {uitslag.Toewijzingsberichten} toewijzingsberichten, {uitslag.Declaraties} declaraties, {uitslag.Prestaties} prestaties"
                + (opdracht.FoutenPromille > 0 ? $", waarvan {uitslag.Fouten} met een fout (zie verwacht.csv)." : "."));
            if (opdracht.MetContacten)
            {
                omgeving.Scherm.Uit.WriteLine($"contacten.csv: {uitslag.Contacten} contacten; een controle hoort {uitslag.Contactfouten} bevindingen te geven (zie verwacht-contacten.csv).");
            }

            return Afsluitcode.Goed;
        }
        catch (GeneratorException fout)
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, fout.Message);
        }
    }

    // Wat wel en niet kan weet de generator zelf (Generatoropdracht.Bezwaren); hier alleen de vorm.
    private static Option<int> Aantal(string naam, string omschrijving)
    {
        var optie = Opties.Geheel(naam, int.MinValue, int.MaxValue);
        (optie.Description, optie.HelpName, optie.Required) = (omschrijving, "N", true);
        return optie;
    }
}
