using System.Globalization;
using Declaraties.Berichten;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Invoer;

/// <summary>Leest een bericht van schijf, en niet meer dan mag.</summary>
internal static class Invoerbestand
{
    /// <summary>De fout als het bestand groter is dan de grens: dan wordt het niet eens gelezen.</summary>
    public static Schemafout? TeGroot(string bestand, Leesgrenzen grenzen)
    {
        try
        {
            var grootte = new FileInfo(bestand).Length;
            return grootte <= grenzen.MaximaleGrootte
                ? null
                : new Schemafout(
                    0,
                    0,
                    "",
                    string.Create(CultureInfo.InvariantCulture, $"Het bericht is {grootte} bytes groot"),
                    string.Create(CultureInfo.InvariantCulture, $"hoogstens {grenzen.MaximaleGrootte} bytes (OP179)"));
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{bestand} is niet te lezen: {fout.Message}");
        }
    }

    /// <exception cref="Afbreken">Het bestand is niet te lezen.</exception>
    public static byte[] Lees(string bestand)
    {
        try
        {
            return File.ReadAllBytes(bestand);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{bestand} is niet te lezen: {fout.Message}");
        }
    }
}
