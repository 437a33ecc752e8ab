using System.Buffers.Text;
using Declaraties.Dienst.Loketten;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Paginas;

/// <summary>Het bestand van een formulier: zojuist gekozen, of met een eerder formulier meegereisd.</summary>
/// <param name="Bytes">Null als er geen is.</param>
/// <param name="Bezwaren">Wat eraan mankeert.</param>
internal sealed record Formulierinhoud(byte[]? Bytes, IReadOnlyList<string> Bezwaren)
{
    /// <summary>Het veld waarin een bestand wordt gekozen.</summary>
    public const string Keuze = "bestand";

    /// <summary>Het veld waarin het meereist.</summary>
    public const string Mee = "inhoud";

    public const string Leeg = "Kies een bestand dat niet leeg is.";

    /// <param name="formulier">Het formulier.</param>
    /// <param name="stop">Als niemand er meer op wacht.</param>
    /// <param name="magOntbreken">Of het ook zonder bestand kan.</param>
    public static async Task<Formulierinhoud> LeesAsync(IFormCollection formulier, CancellationToken stop, bool magOntbreken = false)
    {
        if (formulier[Mee].ToString() is { Length: > 0 } mee)
        {
            return Base64.IsValid(mee) ? new(Convert.FromBase64String(mee), []) : new(null, ["Het formulier is niet heel. Kies het bestand opnieuw."]);
        }

        if (formulier.Files.GetFile(Keuze) is not { Length: > 0 } bestand)
        {
            return new(null, magOntbreken && formulier.Files.GetFile(Keuze) is null or { FileName.Length: 0 } ? [] : [Leeg]);
        }

        if (bestand.Length > Invoerloket.MeesteBytes)
        {
            return new(null, ["Een bestand op deze pagina is hoogstens 1 MB."]);
        }

        using var geheugen = new MemoryStream((int)bestand.Length);
        await bestand.CopyToAsync(geheugen, stop);
        return new(geheugen.ToArray(), []);
    }
}
