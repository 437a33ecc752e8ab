using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Declaraties.Berekenen;
using Declaraties.Dienst.Verslagen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Rapporten;
using Declaraties.Opslag.Signalen;
using Declaraties.Rapporten;
using Declaraties.Rapporten.Tellen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>rapport</c>: wat er over een maand of een jaar te zeggen is.</summary>
internal static class Rapport
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var opdracht = new Command("rapport", "Rapporten over een maand of een jaar.")
        {
            Soort(omgeving, Rapportsoort.Benutting, "Geleverde tegenover geïndiceerde tijd, per toewijzing met een dag in de maand. Stand van nu: latere credits en nagekomen prestaties tellen mee."),
            Soort(omgeving, Rapportsoort.Afkeur, "Wat er is afgekeurd en waarom, op de maand van de declaratie."),
            Soort(omgeving, Rapportsoort.Crediteren, "Goedgekeurde prestaties die de aanbieder zou moeten crediteren: welke, hoeveel en waarom, op de maand van de ProductPeriode."),
            Soort(omgeving, Rapportsoort.Regels, "Elke gedeclareerde prestatie: geld, uitslag, regels, waarmee is geoordeeld en wie het antwoord vrijgaf; op de maand van de declaratie."),
            Soort(omgeving, Rapportsoort.Maand, "Alles van een maand of een jaar bij elkaar: conclusies, benutting, afkeur, wie niets geleverd kreeg en wat is herzien."),
        };
        HulpActie.Voorbeelden(
            opdracht, "rapport benutting --maand 2026-01", "rapport afkeur --jaar 2026 --per aanbieder", "rapport maand --maand 2026-01 --formaat html --uit januari.html");
        return opdracht;
    }

    public static int BenuttingAlsTabel(Omgeving omgeving, Maand maand, string databasebestand) =>
        Voer(omgeving, new Rapportvraag { Soort = Rapportsoort.Benutting, Van = maand, TotEnMet = maand }, Uitvoerkeuze.Tabel, false, databasebestand);

    private static Command Soort(Omgeving omgeving, Rapportsoort soort, string omschrijving)
    {
        var maand = Opties.Maand("--maand", "De kalendermaand.");
        var jaar = Opties.Geheel("--jaar", Opties.EersteJaar, Maand.LaatsteJaar);
        jaar.Description = "Het kalenderjaar, in plaats van een maand.";
        jaar.HelpName = "JJJJ";
        var per = Per(soort);
        var wet = Opties.Wet("Alleen wat onder deze wet valt. Standaard elke.");
        var stand = Stand();
        var volgorde = Volgorde();
        var onder = Grens("--onder", Banden.StandaardOnder, "Onder dit percentage is een benutting laag.");
        var boven = Grens("--boven", Banden.StandaardBoven, "Boven dit percentage is een benutting hoog.");
        var termijn = Opties.Geheel("--termijn", 0, Rapportvraag.LangsteTermijn);
        termijn.Description = $"Hoeveel maanden na de laatste maand er nog wordt gedeclareerd; daarna kan een rapport definitief zijn. Standaard {Rapportvraag.StandaardTermijn}.";
        termijn.HelpName = "MAANDEN";
        termijn.DefaultValueFactory = _ => Rapportvraag.StandaardTermijn;
        var vastleggen = new Option<bool>("--vastleggen")
        {
            Description = "Leg de cijfers vast als definitief, zodat een later rapport kan zeggen wat is herzien.",
            Arity = ArgumentArity.Zero,
        };
        var database = Opties.Database();
        var opdracht = new Command(soort.Woord(), omschrijving) { maand, jaar, per, wet };
        var uitvoer = Uitvoer.Bij(opdracht);
        opdracht.Add(volgorde);
        opdracht.Add(stand);
        if (soort.GaatOver(Rapportsoort.Benutting))
        {
            opdracht.Add(onder);
            opdracht.Add(boven);
        }

        // A line is what it is, whatever is still declared after it.
        if (soort != Rapportsoort.Regels)
        {
            opdracht.Add(termijn);
        }

        opdracht.Add(database);
        if (soort == Rapportsoort.Maand)
        {
            opdracht.Add(vastleggen);
        }

        var bepalen = new Option<bool>("--bepalen")
        {
            Description = "Loop eerst elke goedgekeurde prestatie na. Eenmaal nodig voor wat er al was voordat signalen werden bijgehouden.",
            Arity = ArgumentArity.Zero,
        };
        if (soort == Rapportsoort.Crediteren)
        {
            opdracht.Add(bepalen);
        }

        HulpActie.Voorbeelden(opdracht, Voorbeelden(soort));
        opdracht.Validators.Add(resultaat =>
        {
            var (metMaand, metJaar) = (resultaat.GetResult(maand) is not null, resultaat.GetResult(jaar) is not null);
            if (metMaand == metJaar)
            {
                resultaat.AddError(metMaand ? "Geef --maand of --jaar, niet allebei." : "Optie --maand of --jaar is verplicht.");
            }

            if (resultaat.GetValue(vastleggen) && resultaat.GetResult(wet) is not null)
            {
                resultaat.AddError("--vastleggen gaat over een hele maand: laat --wet weg.");
            }

            if (soort.GaatOver(Rapportsoort.Benutting) && Opties.Probeer(resultaat, onder, out var laagste) && Opties.Probeer(resultaat, boven, out var hoogste) && laagste > hoogste)
            {
                resultaat.AddError("--onder kan niet hoger zijn dan --boven.");
            }
        });
        opdracht.SetAction(resultaat => Voer(
            omgeving,
            new Rapportvraag
            {
                Soort = soort,
                Van = resultaat.GetValue(maand) ?? new Maand(resultaat.GetValue(jaar), 1),
                TotEnMet = resultaat.GetValue(maand) ?? new Maand(resultaat.GetValue(jaar), 12),
                Per = resultaat.GetValue(per),
                Wet = resultaat.GetValue(wet),
                Volgorde = resultaat.GetResult(volgorde) is null ? null : resultaat.GetValue(volgorde),
                Stand = resultaat.GetValue(stand) ?? new Standvraag(),
                Banden = soort.GaatOver(Rapportsoort.Benutting) ? new Banden(resultaat.GetValue(onder), resultaat.GetValue(boven)) : Banden.Standaard,
                Termijn = soort == Rapportsoort.Regels ? Rapportvraag.StandaardTermijn : resultaat.GetValue(termijn),
            },
            uitvoer.Keuze(resultaat),
            soort == Rapportsoort.Maand && resultaat.GetValue(vastleggen),
            resultaat.GetRequiredValue(database),
            soort == Rapportsoort.Crediteren && resultaat.GetValue(bepalen)));
        return opdracht;
    }

    private static int Voer(Omgeving omgeving, Rapportvraag vraag, Uitvoerkeuze keuze, bool vastleggen, string databasebestand, bool bepalen = false)
    {
        Opties.EisDatabase(databasebestand);
        using var database = vastleggen || bepalen ? Database.Open(databasebestand) : Database.OpenLezend(databasebestand);
        if (bepalen)
        {
            omgeving.Scherm.Zeg($"Alles is nagelopen; signalen erbij: {new Signaalopslag(database, omgeving.Klok).Bepaal()}.");
        }

        var opslag = new Rapportopslag(database, omgeving.Klok);
        var gemaakt = opslag.Lees(
            vraag.Stand,
            bron =>
            {
                var opsteller = new Opsteller(bron, vraag, (wat, gedaan, totaal) => omgeving.Scherm.Voortgang(wat, gedaan, totaal), Berichtperioden.Lezer(omgeving.Edities));
                if (vastleggen && !opsteller.Status.IsDefinitief)
                {
                    throw new Afbreken(Afsluitcode.Afgewezen, $"Het rapport kan niet worden vastgelegd. {opsteller.Status.Toelichting}");
                }

                var rapport = opsteller.Rapport();
                keuze.Schrijf(omgeving, rapport, $"{rapport.Titel}, stand {opsteller.Stand}, {opsteller.Status.InWoorden}");
                return vastleggen ? opsteller.Vaststelling() : null;
            },
            () => throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"Er is geen versie {vraag.Stand.Versie}."),
            vraag.Wet);
        if (gemaakt is not null)
        {
            LegVast(omgeving, opslag, gemaakt);
        }

        return Afsluitcode.Goed;
    }

    private static void LegVast(Omgeving omgeving, Rapportopslag opslag, Vaststelling vaststelling)
    {
        if (!opslag.Vastleggen(vaststelling.TeDoen, vaststelling.Stand, Opdrachtregelgebruiker.Deze))
        {
            throw new Afbreken(Afsluitcode.Afgewezen, $"Een ander legde intussen {vaststelling.Vraag.Periode} vast. Maak het rapport opnieuw.");
        }

        foreach (var maand in vaststelling.TeDoen)
        {
            omgeving.Scherm.Zeg($"{maand.Maand} is vastgelegd als definitief, op versie {vaststelling.Stand.Versie}.");
        }

        if (vaststelling.TeDoen.Count == 0)
        {
            omgeving.Scherm.Zeg($"{vaststelling.Vraag.Periode} was al vastgelegd, en is sindsdien niet herzien.");
        }
    }

    private static Option<string?> Per(Rapportsoort soort)
    {
        var keuzes = Opsteller.Keuzes(soort);
        return new Option<string?>("--per")
        {
            Description = $"De tabel op het scherm en in csv: {string.Join(", ", keuzes)}. Standaard {keuzes[0]}.",
            HelpName = "TABEL",
            CustomParser = resultaat =>
            {
                var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
                if (keuzes.Contains(tekst))
                {
                    return tekst;
                }

                resultaat.AddError($"--per '{tekst}' kan niet; kies uit {string.Join(", ", keuzes)}.");
                return null;
            },
        };
    }

    private static Option<Rapportvolgorde> Volgorde()
    {
        var volgorde = Opties.Keuze<Rapportvolgorde>("--volgorde");
        volgorde.Description = "De groepen op naam, of de langste staaf voorop. Standaard tabellen op naam en grafieken op lengte.";
        return volgorde;
    }

    private static Option<Standvraag?> Stand() => new("--stand")
    {
        Description = "Tel alleen mee wat er tot en met deze versie of deze dag (JJJJ-MM-DD) was. Standaard alles tot nu.",
        HelpName = "VERSIE|JJJJ-MM-DD",
        CustomParser = resultaat =>
        {
            var tekst = resultaat.Tokens.Count == 1 ? resultaat.Tokens[0].Value : "";
            if (long.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var versie) && versie > 0)
            {
                return new Standvraag(Versie: versie);
            }

            if (DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) && dag < DateOnly.MaxValue)
            {
                return Standvraag.Op(dag);
            }

            resultaat.AddError($"--stand '{tekst}' is geen versienummer en geen bestaande datum in de vorm JJJJ-MM-DD.");
            return null;
        },
    };

    private static Option<int> Grens(string naam, int standaard, string omschrijving)
    {
        var optie = Opties.Geheel(naam, 0, Banden.Hoogste);
        optie.Description = $"{omschrijving} Standaard {standaard}.";
        optie.HelpName = "PROCENT";
        optie.DefaultValueFactory = _ => standaard;
        return optie;
    }

    private static string[] Voorbeelden(Rapportsoort soort) => soort switch
    {
        Rapportsoort.Benutting =>
        [
            "rapport benutting --maand 2026-01",
            "rapport benutting --maand 2026-01 --formaat csv > benutting.csv",
            "rapport benutting --jaar 2026 --formaat xlsx --uit benutting.xlsx",
        ],
        Rapportsoort.Regels => ["rapport regels --maand 2026-01 --formaat csv --uit regels.csv", "rapport regels --jaar 2026 --formaat xlsx --uit regels.xlsx", "rapport regels --maand 2026-01 --per uitslag"],
        Rapportsoort.Crediteren => ["rapport crediteren --jaar 2026", "rapport crediteren --jaar 2026 --per aanbieder --formaat xlsx --uit crediteren.xlsx"],
        Rapportsoort.Afkeur => ["rapport afkeur --maand 2026-01", "rapport afkeur --jaar 2026 --per aanbieder --formaat csv"],
        _ =>
        [
            "rapport maand --maand 2026-01",
            "rapport maand --maand 2026-01 --stand 2026-03-01 --formaat html --uit januari.html",
            "rapport maand --jaar 2026 --vastleggen",
        ],
    };
}
