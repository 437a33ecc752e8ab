using System.CommandLine;
using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Opdrachten;

/// <summary>De map met een tariefset, zoals iemand haar op de opdrachtregel noemt.</summary>
internal static class Tariefmap
{
    public static Argument<string> Argument(string naam = "MAP") => new(naam) { Description = $"Een map met een tariefset: {string.Join(", ", Tariefinhoud.Namen)}." };

    /// <summary>Hoe de set heet: naar haar map.</summary>
    public static string Naam(string map) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(map))) is { Length: > 0 } naam ? naam : map;

    /// <summary>De tariefset.</summary>
    /// <exception cref="Afbreken">Zij is niet te lezen; wat eraan mankeert staat op het scherm.</exception>
    public static Tariefset Lees(Omgeving omgeving, string map) => Eis(omgeving, Tarieflezer.Lees(Tariefinhoud.UitMap(map)), map);

    /// <summary>De tarieven van een set.</summary>
    /// <exception cref="Afbreken">Zij zijn niet te berekenen; waarom staat op het scherm.</exception>
    public static Tariefuitkomst Bereken(Omgeving omgeving, Tariefset set, string map)
    {
        var uitkomst = Tariefregels.Huidig.Bereken(set);
        foreach (var bezwaar in uitkomst.Bezwaren)
        {
            omgeving.Scherm.Klaag(bezwaar.ToString());
        }

        return uitkomst.Bezwaren.Count == 0 ? uitkomst : throw new Afbreken(Afsluitcode.Onleesbaar, $"Van de tariefset in {map} is geen tarief te berekenen.");
    }

    /// <summary>Wat er is gelezen.</summary>
    /// <exception cref="Afbreken">Er mankeert iets aan; wat staat op het scherm.</exception>
    public static T Eis<T>(Omgeving omgeving, Gelezen<T> gelezen, string wat)
        where T : class
    {
        foreach (var fout in gelezen.Fouten)
        {
            omgeving.Scherm.Klaag(fout);
        }

        return gelezen.Waarde ?? throw new Afbreken(Afsluitcode.Onleesbaar, $"{wat} is niet te gebruiken; er is niets gedaan.");
    }
}
