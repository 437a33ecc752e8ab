using System.Buffers.Text;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>Gegevens inlezen in twee stappen: zien wat er zou veranderen, en doen. Daartussen ligt er niets bij ons; het bestand reist in het formulier mee.</summary>
internal sealed class Invoerroutes(Invoerloket loket, Beoordelingsloket beoordelingen) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var beheer = routes.MapGroup("").RequireAuthorization(Bevoegdheid.BeheerGegevens);
        beheer.MapGet(Adressen.Invoer, () => Paginaroutes.Toon<Invoerpagina>());
        beheer.MapPost(Adressen.Invoervoorbeeld, ToonVoorbeeldAsync);
        beheer.MapPost(Adressen.Invoer, VoerInAsync).EenmaligFormulier();
    }

    private async Task<IResult> ToonVoorbeeldAsync([FromForm] string? soort, IFormFile? bestand, CancellationToken stop)
    {
        if (Woorden.Zoek<Invoersoort>(soort) is not { } gekozen || bestand is null || bestand.Length == 0)
        {
            return Klaag("Kies wat u inleest, en een bestand dat niet leeg is.");
        }

        if (bestand.Length > Invoerloket.MeesteBytes)
        {
            return Klaag("Een bestand op deze pagina is hoogstens 1 MB. Grotere gaan met de opdracht importeer, of als bericht langs de gewone weg.");
        }

        using var geheugen = new MemoryStream((int)bestand.Length);
        await bestand.CopyToAsync(geheugen, stop);
        var gelezen = new Invoerbestandje(gekozen, Path.GetFileName(bestand.FileName), geheugen.ToArray());
        return Toon(gelezen, loket.Proef(gelezen), isVeranderd: false);
    }

    private async Task<IResult> VoerInAsync(
        HttpContext http, [FromForm] string? soort, [FromForm] string? naam, [FromForm] string? inhoud, [FromForm] string? stand, CancellationToken stop)
    {
        if (Woorden.Zoek<Invoersoort>(soort) is not { } gekozen || string.IsNullOrEmpty(naam) || !Base64.IsValid(inhoud))
        {
            return Klaag("Het formulier is niet heel. Kies het bestand opnieuw.");
        }

        var bestand = new Invoerbestandje(gekozen, naam, Convert.FromBase64String(inhoud!));
        var afloop = await loket.VoerInAsync(bestand, stand ?? "", Bezoeker.Van(http), stop);
        return afloop.Zin is { } zin
            ? Paginaroutes.Toon<Invoerpagina>(
                (nameof(Invoerpagina.Gedaan), zin), (nameof(Invoerpagina.Wacht), afloop.Ontvangst is not null), (nameof(Invoerpagina.Geraakt), beoordelingen.Geraakt(afloop.Voorbeeld.Raakt)))
            : Toon(bestand, afloop.Voorbeeld, isVeranderd: afloop.Voorbeeld.Stand != stand);
    }

    private static RazorComponentResult<Invoervoorbeeldpagina> Toon(Invoerbestandje bestand, Invoervoorbeeld voorbeeld, bool isVeranderd) => Paginaroutes.Toon<Invoervoorbeeldpagina>(
        (nameof(Invoervoorbeeldpagina.Bestand), bestand),
        (nameof(Invoervoorbeeldpagina.Voorbeeld), voorbeeld),
        (nameof(Invoervoorbeeldpagina.IsVeranderd), isVeranderd));

    private static RazorComponentResult<Invoerpagina> Klaag(string fout)
    {
        var pagina = Paginaroutes.Toon<Invoerpagina>((nameof(Invoerpagina.Fout), fout));
        pagina.StatusCode = StatusCodes.Status400BadRequest;
        return pagina;
    }
}
