using System.CommandLine;
using System.Globalization;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>tarief bereken</c>: het uurtarief van elk product, met alles waaruit het volgt.</summary>
internal static class Tariefberekenopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var map = Tariefmap.Argument();
        var set = Tariefopties.Naam("--set", "Een bewaarde tariefset: zij wordt herrekend volgens de regels van toen, en geeft dezelfde bedragen als toen.");
        var (versie, database) = (Tariefopties.Versie(), Opties.Database());
        var opdracht = new Command("bereken", "Berekent het uurtarief van elk product.") { map, set, versie, database };
        var uitvoer = Uitvoer.Bij(opdracht);
        Tariefopties.OfEenSet(opdracht, map, set);
        opdracht.Validators.Add(resultaat =>
        {
            if (resultaat.GetResult(versie) is { Tokens.Count: > 0 } && resultaat.GetResult(set) is not { Tokens.Count: > 0 })
            {
                resultaat.AddError("--versie hoort bij --set.");
            }
        });
        HulpActie.Voorbeelden(opdracht, "tarief bereken kostprijs", "tarief bereken kostprijs --formaat html --uit tarieven.html", "tarief bereken --set begeleiding-2027 --versie 1");
        opdracht.SetAction(resultaat => resultaat.GetValue(set) is { } naam
            ? Voer(omgeving, naam, resultaat.GetValue(versie), resultaat.GetRequiredValue(database), uitvoer.Keuze(resultaat))
            : Voer(omgeving, resultaat.GetRequiredValue(map), uitvoer.Keuze(resultaat)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, string map, Uitvoerkeuze keuze)
    {
        var set = Tariefmap.Lees(omgeving, map);
        keuze.Schrijf(omgeving, Tariefrapport.Maak(set, Tariefmap.Bereken(omgeving, set, map), Tariefmap.Naam(map)));
        return Afsluitcode.Goed;
    }

    private static int Voer(Omgeving omgeving, string naam, int? versie, string databasebestand, Uitvoerkeuze keuze)
    {
        Opties.EisDatabase(databasebestand);
        using var databases = new Databasevoorraad(databasebestand, omgeving.Klok, alleenLezen: true);
        var loket = new Tariefloket(databases, omgeving.Klok);
        var set = loket.Zoek(naam, versie) ?? throw new Afbreken(Afsluitcode.VerkeerdGebruik, loket.Onbekend(naam, versie));
        var herrekend = Bewaardeset.Herreken(omgeving, loket, set);
        keuze.Schrijf(omgeving, Tariefrapport.Maak(herrekend.Inhoud!, herrekend.Uitkomst!, string.Create(CultureInfo.InvariantCulture, $"{naam}, versie {set.Herkomst.Versie}")));
        return Afsluitcode.Goed;
    }
}
