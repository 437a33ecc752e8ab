using System.Buffers.Text;
using Declaraties.Dienst.Instellingen;
using Declaraties.Opslag.Afschriften;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Paginas;

/// <summary>
/// Het bestand dat iemand van een aanbieder beproeft of indient. Een klein bestand reist na de proef met het formulier mee; een groot kiest hij opnieuw, want bij ons ligt er niets van en in een pagina zou
/// het heel en als tekst in het geheugen staan.
/// </summary>
/// <param name="Bericht">Null als er geen is.</param>
/// <param name="Bezwaren">Wat eraan mankeert.</param>
public sealed record Portaalbestand(Afschrift? Bericht, IReadOnlyList<string> Bezwaren)
{
    /// <summary>Het veld met de vingerafdruk van wat is beproefd.</summary>
    public const string Afdrukveld = "afdruk";

    /// <summary>Een klein bestand in base64, en de velden die elk formulier heeft: meer tekst komt er niet in het geheugen.</summary>
    public const int LangsteVeld = 2 * Berichtgrootte.Klein;
    public const int MeesteVelden = 8;

    private const string NietHeel = "Het formulier is niet heel. Kies het bestand opnieuw.";
    private const string Ander = "Dit is een ander bestand dan u hebt beproefd. Kies het bestand van de proef, of beproef dit eerst.";

    /// <summary>Of het met het formulier meereist.</summary>
    public bool ReistMee => Bericht is { Lengte: <= Berichtgrootte.Klein };

    /// <summary>Het bestand zoals het meereist.</summary>
    public string Ingepakt()
    {
        using var bytes = Bericht!.Open();
        var inhoud = new byte[Bericht.Lengte];
        bytes.ReadExactly(inhoud);
        return Convert.ToBase64String(inhoud);
    }

    /// <summary>Leest het gekozen bestand stuk voor stuk van de schijf, waar het formulier het liet, of wat er meereisde.</summary>
    public static async Task<Portaalbestand> LeesAsync(IFormCollection formulier, CancellationToken stop)
    {
        if (formulier[Formulierinhoud.Mee].ToString() is { Length: > 0 } mee)
        {
            return Base64.IsValid(mee) ? new(Afschrift.Van(Convert.FromBase64String(mee)), []) : new(null, [NietHeel]);
        }

        if (formulier.Files.GetFile(Formulierinhoud.Keuze) is not { Length: > 0 } bestand)
        {
            return new(null, [Formulierinhoud.Leeg]);
        }

        await using var bytes = bestand.OpenReadStream();
        var bericht = await Verzoekinhoud.AfschriftAsync(bytes, stop);
        return formulier[Afdrukveld].ToString() is { Length: > 0 } afdruk && afdruk != bericht.Vingerafdruk.ToString() ? new(null, [Ander]) : new(bericht, []);
    }
}
