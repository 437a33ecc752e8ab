using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Rapporten.Indelen;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Loketten;

/// <summary>De pagina's van deze site, op het adres waarop erom werd gevraagd.</summary>
internal sealed class Paginawijzer : IPaginawijzer
{
    private readonly string _site;

    private Paginawijzer(string site) => _site = site;

    public static Paginawijzer Van(HttpRequest verzoek) => new($"{verzoek.Scheme}://{verzoek.Host}{verzoek.PathBase}");

    public string Toewijzing(ToewijzingSleutel sleutel) => _site + Adressen.Toewijzing(sleutel);

    public string Toewijzingen(Maand maand, Aanbieder? aanbieder, Gemeente? gemeente) =>
        _site + new Benuttingvraag(maand, Benuttinggroepering.Toewijzing, gemeente, aanbieder, null, null, null, 1, []).Adres();

    public string Declaratie(long oordeel) => _site + Adressen.Declaratie(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v{oordeel}"));

    public string Afgewezen(string? regel, Aanbieder? aanbieder, Gemeente? gemeente) =>
        _site + Werklijstvraag.Adres(new Werkfilter { Regel = regel, Aanbieder = aanbieder, Gemeente = gemeente, Stand = Werkstand.Alles });
}
