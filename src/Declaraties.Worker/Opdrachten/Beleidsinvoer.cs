using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Invoer;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Een bestand met beleid dat op de opdrachtregel is genoemd.</summary>
internal static class Beleidsinvoer
{
    /// <summary>Wat erin staat.</summary>
    /// <exception cref="Afbreken">Er mankeert iets aan; wat staat op het scherm.</exception>
    public static T Lees<T>(Omgeving omgeving, string pad, Func<string, ReadOnlyMemory<byte>, Gelezen<T>> lezer)
        where T : class
    {
        var gelezen = lezer(Path.GetFileName(pad), CsvBestand.Inhoud(pad));
        return gelezen.Waarde ?? throw NietTeGebruiken(omgeving, pad, gelezen.Fouten);
    }

    /// <summary>Zegt wat er aan een bestand mankeert.</summary>
    public static Afbreken NietTeGebruiken(Omgeving omgeving, string pad, IEnumerable<string> fouten)
    {
        foreach (var fout in fouten)
        {
            omgeving.Scherm.Klaag(fout);
        }

        return new Afbreken(Afsluitcode.Onleesbaar, $"{pad} is niet te gebruiken; er is niets berekend.");
    }
}
