using System.Text;
using System.Text.RegularExpressions;
using Declaraties.Berichten.Edities;
using Declaraties.Worker.Opdrachten;
using Declaraties.Worker.Tonen;

namespace Declaraties.Testprogramma;

/// <summary>
/// Een lege map met een database, en het programma zoals een gebruiker het start: dezelfde ingang, met eigen uitvoer en een vaste klok.
/// </summary>
public sealed partial class Werkplaats : IDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("declaraties-proef-");

    public string Map => _map.FullName;

    public string Database => Pad("declaraties.db");

    /// <summary>De klok van het programma; een proef kan haar verzetten.</summary>
    public Klok Klok { get; } = new(new DateTimeOffset(2026, 3, 20, 9, 30, 0, TimeSpan.Zero));

    /// <summary>De edities die het programma kent.</summary>
    public Editieregister Edities { get; init; } = Editieregister.Standaard;

    public string Pad(params ReadOnlySpan<string> delen) => Path.Combine([Map, .. delen]);

    /// <summary>Voert een opdracht uit, precies met deze argumenten.</summary>
    public Uitvoering Voer(params string[] argumenten) => Voer(argumenten, kleur: false);

    /// <summary>Voert een opdracht uit op de database van deze werkplaats.</summary>
    public Uitvoering MetDatabase(params string[] argumenten) => Voer([.. argumenten, "--database", Database]);

    public Uitvoering Voer(string[] argumenten, bool kleur)
    {
        using var uit = new StringWriter { NewLine = "\n" };
        using var fout = new StringWriter { NewLine = "\n" };
        var code = Opdrachtregel.Start(argumenten, new Scherm(uit, fout, kleur, kleur, Klok), Klok, Edities);
        return new Uitvoering(code, uit.ToString(), fout.ToString());
    }

    /// <summary>Schrijft een bestand in de werkplaats en geeft zijn pad.</summary>
    public string Schrijf(string naam, string inhoud) => Schrijf(naam, Encoding.UTF8.GetBytes(inhoud));

    public string Schrijf(string naam, byte[] inhoud)
    {
        var pad = Pad(naam);
        Directory.CreateDirectory(Path.GetDirectoryName(pad)!);
        File.WriteAllBytes(pad, inhoud);
        return pad;
    }

    public void Dispose()
    {
        if (Directory.Exists(Map))
        {
            _map.Delete(recursive: true);
        }
    }

    /// <summary>Of in een tekst een proef-Bsn staat: negen cijfers, beginnend met 9999, en niet meer dan negen.</summary>
    // A key of 32 random digits and letters has nine digits in a row now and then, and they are nobody's.
    public static bool BevatBsn(string tekst) => ProefBsn().IsMatch(Sleutel().Replace(tekst, "sleutel"));

    [GeneratedRegex("(?<![0-9])9999[0-9]{5}(?![0-9])")]
    private static partial Regex ProefBsn();

    [GeneratedRegex("(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])")]
    private static partial Regex Sleutel();
}

/// <summary>Hoe een opdracht afliep, en wat zij op stdout en stderr zei.</summary>
public sealed record Uitvoering(int Code, string Uit, string Fout)
{
    public string Alles => Uit + Fout;

    public IReadOnlyList<string> Foutregels => Fout.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => $"afsluitcode {Code}\n--- stdout\n{Uit}\n--- stderr\n{Fout}";
}

/// <summary>Een klok die stilstaat tot iemand haar verzet.</summary>
public sealed class Klok(DateTimeOffset nu) : TimeProvider
{
    public DateTimeOffset Nu { get; set; } = nu;

    /// <summary>Wat de klok doet als iemand vraagt hoe laat het is: zo is een fout van ons na te bootsen.</summary>
    public Exception? Stuk { get; set; }

    public override DateTimeOffset GetUtcNow() => Stuk is null ? Nu : throw Stuk;

    /// <summary>Hoeveel later het is na elke keer kijken.</summary>
    public TimeSpan Stap { get; set; }

    public override long GetTimestamp()
    {
        Nu += Stap;
        return Nu.Ticks;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
}

/// <summary>Bestanden waarmee proeven beginnen: gevallen uit de map Goud.</summary>
public static class Voorraad
{
    /// <summary>Twee clienten, twee declaraties, alles goed.</summary>
    public const string Goed = "alles-goedgekeurd";

    public static string Bestand(string geval, params ReadOnlySpan<string> delen) => Path.Combine([Goudgeval.Map, geval, .. delen]);

    public static string Declaratie(string geval, string naam) => Bestand(geval, "declaraties", naam + ".xml");

    public static string Onleesbaar(string naam) => Bestand("onleesbaar", "berichten", naam + ".xml");

    /// <summary>Leest producten, contracten en toewijzingen van een geval in.</summary>
    public static void LeesIn(this Werkplaats werkplaats, string geval)
    {
        foreach (var (soort, bestand) in (ReadOnlySpan<(string, string)>)[("producten", "producten.csv"), ("contracten", "contracten.csv"), ("toewijzingen", "toewijzingen")])
        {
            var uitvoering = werkplaats.MetDatabase("importeer", soort, Bestand(geval, bestand));
            Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        }
    }

    /// <summary>Declareert naar de map <c>antwoorden</c> op de peildatum van de gevallen.</summary>
    public static Uitvoering Declareer(this Werkplaats werkplaats, string invoer, string antwoorden = "antwoorden") =>
        werkplaats.MetDatabase("declareer", invoer, "--antwoorden", werkplaats.Pad(antwoorden), "--peildatum", "2026-03-20");
}
