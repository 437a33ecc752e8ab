using System.Buffers.Text;
using Declaraties.Dienst.Beleidsbestanden;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Paginas;

/// <summary>De bestanden van een tariefset in een formulier: elk in een eigen veld, of samen in een ZIP-bestand.</summary>
internal static class Tariefformulier
{
    /// <summary>Het veld voor het ZIP-bestand.</summary>
    public const string Zip = "zip";

    /// <summary>Het veld waarin de bestanden met een eerder formulier meereizen.</summary>
    public const string Mee = "inhoud";

    /// <summary>Het veld van een bestand: <c>parameters</c> voor <c>parameters.csv</c>.</summary>
    public static string Veld(string naam) => Path.GetFileNameWithoutExtension(naam);

    /// <summary>Of er een bestand is gekozen.</summary>
    public static bool IsGekozen(IFormCollection formulier) => formulier.Files.Any(bestand => bestand.Length > 0);

    /// <summary>Bij welk bestandsveld een klacht over de bestanden staat: bij het bestand dat zij noemt, als de bestanden los waren gekozen.</summary>
    /// <param name="id">Waar de velden op de pagina mee beginnen.</param>
    /// <param name="formulier">Wat er was gekozen; null als er nog niets was verstuurd.</param>
    /// <param name="klacht">De klacht.</param>
    public static string Plek(string id, IFormCollection? formulier, string klacht)
    {
        var isLos = formulier is not null && formulier.Files.Any(bestand => bestand.Length > 0 && bestand.Name != Zip);
        var naam = isLos ? Tariefinhoud.Namen.Where(klacht.Contains).MinBy(naam => klacht.IndexOf(naam, StringComparison.Ordinal)) : null;
        return $"{id}-{(naam is null ? Zip : Veld(naam))}";
    }

    public static async Task<Gelezen<Tariefinhoud>> LeesAsync(IFormCollection formulier, CancellationToken stop)
    {
        var stukken = new List<Bestandsstuk>();
        foreach (var bestand in formulier.Files.Where(bestand => bestand.Length > 0))
        {
            if (bestand.Length > Tariefstukken.MeesteBytes)
            {
                return new(null, ["Een bestand op deze pagina is hoogstens 1 MB."]);
            }

            // Which file it is says the field: however somebody has called it.
            var naam = Tariefinhoud.Namen.FirstOrDefault(naam => Veld(naam) == bestand.Name) ?? bestand.FileName;
            using var bytes = new MemoryStream((int)bestand.Length);
            await bestand.CopyToAsync(bytes, stop);
            stukken.Add(new(Path.GetFileName(naam), bytes.ToArray()));
        }

        if (stukken.Count == 0 && formulier[Mee].ToString() is { Length: > 0 } mee)
        {
            return Base64.IsValid(mee) ? Tariefstukken.Lees([new("", Convert.FromBase64String(mee))]) : new(null, ["Het formulier is niet heel. Kies de bestanden opnieuw."]);
        }

        return stukken.Count == 0 ? new(null, [$"Kies de vier bestanden ({string.Join(", ", Tariefinhoud.Namen)}), of één ZIP-bestand daarmee."]) : Tariefstukken.Lees(stukken);
    }
}
