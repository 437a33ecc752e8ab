using Declaraties.Web.Api;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Paginas;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Microsoft.Extensions.DependencyInjection;

namespace Declaraties.Web;

/// <summary>De API en de pagina's: alles wat over HTTP te vragen is.</summary>
public static class Webinrichting
{
    public static void VoegWeb(this IServiceCollection diensten, Webinstellingen instellingen, TimeProvider klok)
    {
        diensten.AddSingleton(instellingen);
        diensten.AddRouting();
        diensten.AddProblemDetails();
        diensten.AddRazorComponents();
        diensten.AddSingleton<Inhoudsbewaking>();
        diensten.AddSingleton<Idempotentie>();
        diensten.AddSingleton<IFoutpagina, Foutpagina>();
        diensten.AddSingleton<Vaststellingsloket>();
        diensten.AddSingleton(new Sitegegevens(instellingen));
        Snelheidsgrens.Voeg(diensten, instellingen.VerzoekenPerMinuut);
        Apidocument.Voeg(diensten);
        Toegangsdiensten.Voeg(diensten, instellingen, klok);
        Inhoudsopgave(diensten);
    }

    /// <summary>Wat er te vragen is, per onderwerp; in deze volgorde staat het in het document van de API.</summary>
    private static void Inhoudsopgave(IServiceCollection diensten) => diensten
        .AddSingleton<IRoutes, Berichtenroutes>()
        .AddSingleton<IRoutes, Declaratieroutes>()
        .AddSingleton<IRoutes, Gegevensroutes>()
        .AddSingleton<IRoutes, Postroutes>()
        .AddSingleton<IRoutes, Signaalroutes>()
        .AddSingleton<IRoutes, Inzageroutes>()
        .AddSingleton<IRoutes, Beoordelingsroutes>()
        .AddSingleton<IRoutes, Rapportroutes>()
        .AddSingleton<IRoutes, Vaststellingroutes>()
        .AddSingleton<IRoutes, Invoerroutes>()
        .AddSingleton<IRoutes, Toestemmingroutes>()
        .AddSingleton<IRoutes, Onbestelbaarroutes>()
        .AddSingleton<IRoutes, TeCrediterenroutes>();
}
