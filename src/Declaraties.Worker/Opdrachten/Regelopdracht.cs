using System.CommandLine;
using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Uitlegbladen;
using Declaraties.Uitleggen;
using Declaraties.Web.Api.Vormen;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary><c>regel</c>: wat een regel vraagt, waarom, en wat eraan te doen is.</summary>
internal static class Regelopdracht
{
    public static Command Opdracht(Omgeving omgeving)
    {
        var code = new Argument<string?>("REGEL")
        {
            Description = "De code, zoals TR321. Zonder komt er een lijst van alle regels.",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = resultaat =>
            {
                var tekst = resultaat.Tokens[0].Value;
                if (Regelboek.Zoek(tekst).Count > 0)
                {
                    return tekst;
                }

                resultaat.AddError($"{Regelgids.Onbekend(tekst)} Zonder code toont deze opdracht ze alle.");
                return null;
            },
        };
        var database = Opties.Database();
        database.Description += " Wordt zij genoemd, dan staat bij de regel welke declaraties er nu een bevinding op hebben.";
        var stand = Opties.Keuze<Werkstand>("--stand");
        stand.Description = "Van die declaraties: niettoegewezen, alles of vastgehouden. Standaard alles.";
        var gemeente = new Option<string?>("--gemeente") { Description = "Van die declaraties alleen die van deze gemeente (CBS-code).", HelpName = "CODE" };
        var aanbieder = new Option<string?>("--aanbieder") { Description = "Van die declaraties alleen die van deze aanbieder (AGB-code).", HelpName = "CODE" };
        var wet = Opties.Wet("Van die declaraties alleen die onder deze wet.");
        var opdracht = new Command("regel", "Toont in gewone woorden wat een regel vraagt, waarom, en wat eraan te doen is; met een database ook welke declaraties hem nu hebben.") { code, database, stand, gemeente, aanbieder, wet };
        var uitvoer = Uitvoer.Bij(opdracht);
        HulpActie.Voorbeelden(opdracht, "regel TR321", "regel TR321 --database data/declaraties.db --stand vastgehouden", "regel", "regel --formaat csv --uit regels.csv");
        opdracht.Validators.Add(resultaat =>
        {
            bool Is(Option optie) => resultaat.GetResult(optie) is { Implicit: false };
            if (Is(database) && resultaat.GetResult(code) is not { Tokens.Count: > 0 })
            {
                resultaat.AddError("--database hoort bij één regel: noem zijn code.");
            }

            if ((Is(stand) || Is(gemeente) || Is(aanbieder) || Is(wet)) && !Is(database))
            {
                resultaat.AddError("--stand, --gemeente, --aanbieder en --wet gaan over declaraties: noem ook --database.");
            }
        });
        opdracht.SetAction(resultaat =>
        {
            var (keuze, gevraagd) = (uitvoer.Keuze(resultaat), resultaat.GetValue(code));
            var regels = gevraagd is null ? Regelboek.Alle : Regelboek.Zoek(gevraagd);
            if (resultaat.GetResult(database) is { Implicit: false })
            {
                using var open = Opties.OpenLezend(resultaat.GetRequiredValue(database));
                MetDeclaraties(omgeving, keuze, regels, open, new Werkfilter
                {
                    Stand = resultaat.GetResult(stand) is { Implicit: false } ? resultaat.GetValue(stand) : Werkstand.Alles,
                    Gemeente = resultaat.GetValue(gemeente) is { } cbs ? new Gemeente(cbs) : null,
                    Aanbieder = resultaat.GetValue(aanbieder) is { } agb ? new Aanbieder(agb) : null,
                    Wet = resultaat.GetValue(wet),
                    Regel = regels[0].Code,
                });
            }
            else if (gevraagd is not null && keuze == Uitvoerkeuze.Tabel)
            {
                Vertel(omgeving.Scherm, regels);
            }
            else
            {
                keuze.Schrijf(omgeving, Regelrapport.Maak(regels, voluit: keuze.Formaat != Rapportformaat.Tabel));
            }

            return Afsluitcode.Goed;
        });
        return opdracht;
    }

    private static void MetDeclaraties(Omgeving omgeving, Uitvoerkeuze keuze, IReadOnlyList<Regelwoorden> regels, Database database, Werkfilter filter)
    {
        // What does not fit the schema has no verdict, and so no findings.
        if (!regels.Any(regel => regel is { Bericht: Regelboek.Declaratie, Niveau: > 1 }))
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, $"Op {regels[0].Code} kan geen declaratie een bevinding hebben: hij gaat niet over een {Regelboek.Declaratie} dat te lezen is.");
        }

        var gevonden = new Werklijst(database).Toon(filter, Bladzijde.Meeste);
        if (keuze.Formaat == Rapportformaat.Json)
        {
            keuze.Schrijf(omgeving, uit => Apiuitvoer.Schrijf(uit, new Regelbladvorm
            {
                Regel = regels[0].Code,
                Uitleg = [.. regels.Select(Rapporten.Vormen.Regelvorm.Van)],
                // All of them on one page: a file is not turned over.
                Declaraties = Werklijstvorm.Van(gevonden) with { Bladzijden = 1 },
            }));
            return;
        }

        if (keuze == Uitvoerkeuze.Tabel)
        {
            Vertel(omgeving.Scherm, regels);
            omgeving.Scherm.Uit.WriteLine();
        }

        keuze.Schrijf(omgeving, Regelrapport.Maak(regels, gevonden.Rijen));
        if (gevonden.IsMeer)
        {
            omgeving.Scherm.Zeg($"Dit zijn de laatste {Nederlands.Getal(gevonden.Rijen.Count)}; kies met --stand, --gemeente, --aanbieder of --wet.");
        }
    }

    private static void Vertel(Scherm scherm, IReadOnlyList<Regelwoorden> regels)
    {
        foreach (var (plaats, regel) in regels.Index())
        {
            if (plaats > 0)
            {
                scherm.Uit.WriteLine();
            }

            scherm.Uit.WriteLine(scherm.Vet(regel.KopMetCode));
            scherm.Uit.WriteLine($"  bericht     {regel.Bericht}, niveau {regel.Niveau}{(regel.IsSignaal ? "; weigert niets, geeft een signaal" : "")}");
            scherm.Uit.WriteLine($"  vraagt      {regel.Eis}");
            scherm.Uit.WriteLine($"  waarom      {regel.Waarom}");
            scherm.Uit.WriteLine($"  wat te doen {regel.Herstel}");
            if (regel.Advies is not null)
            {
                scherm.Uit.WriteLine($"  advies      {regel.Advies}");
            }

            if (regel.RetourCode is not null)
            {
                scherm.Uit.WriteLine($"  retourcode  {regel.RetourCode}: {regel.Betekenis}");
            }

            scherm.Uit.WriteLine($"  bron        {regel.Bron}");
        }
    }
}
