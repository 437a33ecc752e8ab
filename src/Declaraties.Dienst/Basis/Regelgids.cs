using Declaraties.Uitleggen;

namespace Declaraties.Dienst.Basis;

/// <summary>Wat te zeggen aan wie naar een regel vraagt die er niet is. Wat hij gaf wordt niet herhaald: het kan van alles zijn.</summary>
public static class Regelgids
{
    public static string Onbekend(string code) =>
        $"Er is geen regel met deze code{(Gelijkenis.Vraag("; ", code, Regelboek.Codes) is { Length: > 0 } vraag ? vraag : ", verwacht zoiets als TR321.")}";
}
