using Declaraties.Opslag;

namespace Declaraties.Worker.Opdrachten;

/// <summary>Wie een opdracht geeft op de machine zelf, zoals het in het logboek komt.</summary>
internal static class Opdrachtregelgebruiker
{
    private const string Opdrachtregel = "opdrachtregel";

    public static Gebruiker Deze => Van(Environment.UserName);

    public static Gebruiker Van(string naam) => new(naam, Opdrachtregel, Opdrachtregel);
}
