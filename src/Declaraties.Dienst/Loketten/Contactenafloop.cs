using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Contacten;

namespace Declaraties.Dienst.Loketten;

/// <summary>Wat er van het inlezen van contacten kwam: een bestand met een fout verandert niets.</summary>
/// <param name="Bestand">Wat erin stond; null als er iets aan mankeert.</param>
/// <param name="Invoer">Waar het staat; null als het er niet bij is gekomen: er mankeert iets aan, of wie het inlevert mag dit niet inleveren.</param>
/// <param name="Fouten">Waarom het er niet bij is gekomen, elk een zin.</param>
public sealed record Contactenafloop(NieuweContacten? Bestand, Contactinvoer? Invoer, IReadOnlyList<string> Fouten)
{
    /// <summary>Of er niets aan mankeert en wie het inlevert dit toch niet mag inleveren.</summary>
    public bool MagNiet => Bestand is not null && Invoer is null;

    /// <summary>Wat er is gebeurd, in een zin; null als er niets is gebeurd.</summary>
    public string? InWoorden()
    {
        if (this is not { Bestand: { } gelezen, Invoer: { } invoer })
        {
            return null;
        }

        var wat = string.Create(
            CultureInfo.InvariantCulture,
            $"{Nederlands.Aantal(gelezen.Aantal, false, "contact", "contacten")} van {Nederlands.Aantal(gelezen.Aanbieders.Count, false, "aanbieder", "aanbieders")} in {Nederlands.Aantal(gelezen.Maanden.Count, false, "maand", "maanden")} ({gelezen.Maanden.Min()} t/m {gelezen.Maanden.Max()})");
        return invoer.IsHerhaling
            ? $"{wat}; precies dit bestand is al ingelezen als invoer {invoer.Nummer} en geldt nog. Er is niets veranderd."
            : $"{wat} ingelezen als invoer {invoer.Nummer}{(invoer.Vervangen == 0 ? "" : $"; {Nederlands.Aantal(invoer.Vervangen, false, "maand van een aanbieder was", "maanden van aanbieders waren")} er al en {(invoer.Vervangen == 1 ? "is" : "zijn")} vervangen")}.";
    }
}
