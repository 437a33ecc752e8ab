using System.CommandLine;
using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Historie;
using Declaraties.Rapporten.Vergelijken;

namespace Declaraties.Worker.Opdrachten;

/// <summary>De opties van een vergelijking over maanden: welke, en waarnaar zij wordt uitgesplitst.</summary>
internal sealed class Vergelijkopties
{
    private readonly Option<Maand?> _van = Opties.Maand("--van", "De eerste maand.");
    private readonly Option<Maand?> _tot = Opties.Maand("--tot", "De laatste maand; zij telt mee.");
    private readonly Option<Groepering> _per = Opties.Keuze<Groepering>("--per");
    private readonly Option<Wet?> _wet = Opties.Wet("Alleen wat onder deze wet valt. Standaard elke.");
    private readonly Option<string> _database = Opties.Database();

    private Vergelijkopties()
    {
        (_van.Required, _tot.Required) = (true, true);
        _per.Description = "De uitsplitsing. Standaard totaal.";
    }

    /// <summary>Geeft <paramref name="opdracht"/> de opties.</summary>
    public static Vergelijkopties Bij(Command opdracht)
    {
        var opties = new Vergelijkopties();
        opdracht.Add(opties._van);
        opdracht.Add(opties._tot);
        opdracht.Add(opties._per);
        opdracht.Add(opties._wet);
        opdracht.Add(opties._database);
        opdracht.Validators.Add(resultaat =>
        {
            if (!Opties.Probeer(resultaat, opties._van, out var eerste) || !Opties.Probeer(resultaat, opties._tot, out var laatste) || eerste is not { } van || laatste is not { } tot)
            {
                return;
            }

            if (tot < van)
            {
                resultaat.AddError($"--tot {tot} ligt voor --van {van}.");
            }
            else if (new Maandvenster(van, tot).Aantal > Vergelijkvraag.MeesteMaanden)
            {
                resultaat.AddError($"Van {van} t/m {tot} is te lang; verwacht hoogstens {Vergelijkvraag.MeesteMaanden} maanden.");
            }
        });
        return opties;
    }

    public Vergelijkvraag Vraag(ParseResult resultaat) => new(new(resultaat.GetRequiredValue(_van)!.Value, resultaat.GetRequiredValue(_tot)!.Value), resultaat.GetValue(_per)) { Wet = resultaat.GetValue(_wet) };

    /// <summary>Opent de database om te lezen.</summary>
    public Database Open(ParseResult resultaat) => Opties.OpenLezend(resultaat.GetRequiredValue(_database));
}
