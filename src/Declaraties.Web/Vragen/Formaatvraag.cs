using Declaraties.Domein;
using Declaraties.Rapporten.Schrijven;

namespace Declaraties.Web.Vragen;

/// <summary>In welke vorm iemand een rapport wil hebben. Een tabel is er alleen voor wie aan een scherm met regels zit.</summary>
internal static class Formaatvraag
{
    private static readonly IReadOnlyList<string> _formaten = [.. Enum.GetValues<Rapportformaat>().Where(formaat => formaat != Rapportformaat.Tabel).Select(formaat => formaat.Woord())];

    /// <summary>Of CSV een byte order mark krijgt; gewoon wel, want anders leest Excel het verkeerd.</summary>
    public static bool MetBom(Vraag vraag) => vraag.Woord("bom", ["ja", "nee"]) != "nee";

    /// <summary>De vorm; null als er niet naar is gevraagd.</summary>
    public static Rapportformaat? Lees(Vraag vraag) => vraag.Woord("formaat", _formaten) is { } formaat ? Woorden.Zoek<Rapportformaat>(formaat) : null;
}
