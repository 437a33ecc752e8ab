using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Invoer;
using Declaraties.Domein;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>De kolommen Status en Bron, die in elk bestand van een tariefset achteraan kunnen staan.</summary>
internal static class Waardebronnen
{
    private static readonly KeyValuePair<string, Waardestatus?>[] _statussen =
    [
        .. Enum.GetValues<Waardestatus>().Select(status => KeyValuePair.Create(status.Woord(), (Waardestatus?)status)),
    ];

    /// <summary>De kop van een bestand met deze kolommen, en Status en Bron.</summary>
    public static CsvKop Kop(params string[] namen) => new([.. namen, "Status", "Bron"], MagLeeg: 2) { MagOntbreken = 2 };

    public static Waardebron Bron(this CsvRij rij, string bestand, int status) => new(
        bestand,
        rij.Regelnummer,
        rij.Tekst(status).Length == 0 ? null : rij.Keuze(status, "Status", _statussen),
        rij.Tekst(status + 1) is { Length: > 0 } herkomst ? herkomst : null);
}
