using System.CommandLine;
using Declaraties.Dienst.Schijf;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>In welke vorm een opdracht laat zien wat zij vond, en waar: voor elk rapport en elke berekening dezelfde opties.</summary>
internal sealed class Uitvoer
{
    private readonly Option<Rapportformaat> _formaat = Opties.Keuze<Rapportformaat>("--formaat");
    private readonly Option<string?> _uit = new("--uit") { Description = "Schrijf naar dit bestand in plaats van naar het scherm; nodig bij xlsx.", HelpName = "BESTAND" };

    private readonly Option<bool> _zonderBom = new("--zonder-bom")
    {
        Description = "Laat bij csv in een bestand het merkteken (BOM) weg, waaraan Excel ziet dat het UTF-8 is. Naar het scherm staat het er nooit.",
        Arity = ArgumentArity.Zero,
    };

    private Uitvoer()
    {
        _formaat.Description = "De vorm: tabel, csv, json, xlsx of html. Standaard tabel.";
    }

    /// <summary>Geeft <paramref name="opdracht"/> de opties.</summary>
    public static Uitvoer Bij(Command opdracht)
    {
        var uitvoer = new Uitvoer();
        opdracht.Add(uitvoer._formaat);
        opdracht.Add(uitvoer._uit);
        opdracht.Add(uitvoer._zonderBom);
        return uitvoer;
    }

    /// <summary>Wat er op de opdrachtregel is gekozen.</summary>
    /// <exception cref="Afbreken">Een rekenblad kan niet naar het scherm.</exception>
    public Uitvoerkeuze Keuze(ParseResult resultaat)
    {
        var (formaat, uit) = (resultaat.GetValue(_formaat), resultaat.GetValue(_uit));
        return formaat == Rapportformaat.Xlsx && uit is null
            ? throw new Afbreken(Afsluitcode.VerkeerdGebruik, "Een rekenblad is geen tekst: noem met --uit het bestand.")
            : new Uitvoerkeuze(formaat, uit, !resultaat.GetValue(_zonderBom));
    }
}

/// <param name="Formaat">De vorm.</param>
/// <param name="Uit">Het bestand; null voor het scherm.</param>
/// <param name="MetBom">Of CSV in een bestand een byte order mark krijgt.</param>
internal sealed record Uitvoerkeuze(Rapportformaat Formaat, string? Uit, bool MetBom = true)
{
    public static Uitvoerkeuze Tabel { get; } = new(Rapportformaat.Tabel, null);

    /// <summary>Laat het rapport zien, en zegt erbij wat het is.</summary>
    /// <param name="omgeving">Waar.</param>
    /// <param name="rapport">Wat.</param>
    /// <param name="onderschrift">Wat het is, zonder punt.</param>
    public void Schrijf(Omgeving omgeving, Rapportage rapport, string onderschrift)
    {
        if (Uit is not null)
        {
            Bestanden.Schrijf(Uit, bestand => Rapportschrijver.Schrijf(bestand, rapport, Formaat, MetBom));
            omgeving.Scherm.Zeg($"{onderschrift}: geschreven naar {Uit}.");
            return;
        }

        var telling = Rapportschrijver.Schrijf(omgeving.Scherm.Uit, rapport, Formaat);
        if (Formaat != Rapportformaat.Tabel)
        {
            return;
        }

        omgeving.Scherm.Zeg($"{onderschrift}: {telling.Rijen} {rapport.Gevraagd.Rijnaam}.");
        if (telling.Verzwegen > 0)
        {
            omgeving.Scherm.Zeg($"De laatste {telling.Verzwegen} staan hier niet; kies --formaat csv voor alles.");
        }
    }

    /// <summary>Schrijft tekst naar het bestand of naar het scherm.</summary>
    public void Schrijf(Omgeving omgeving, Action<TextWriter> schrijf)
    {
        if (Uit is null)
        {
            schrijf(omgeving.Scherm.Uit);
            return;
        }

        Bestanden.Schrijf(Uit, bestand =>
        {
            using var tekst = new StreamWriter(bestand, leaveOpen: true);
            schrijf(tekst);
        });
        omgeving.Scherm.Zeg($"Geschreven naar {Uit}.");
    }

    /// <summary>Laat een berekening zien; op het scherm volgt wat erbij hoort te worden gezegd.</summary>
    public void Schrijf(Omgeving omgeving, Rapportage rapport)
    {
        Schrijf(omgeving, rapport, rapport.Titel);
        if (Formaat == Rapportformaat.Tabel && Uit is null)
        {
            foreach (var conclusie in rapport.Conclusies())
            {
                omgeving.Scherm.Zeg(conclusie);
            }
        }
    }
}
