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
        diensten.AddSingleton<Rapportloket>();
        diensten.AddSingleton<Logboekloket>();
        diensten.AddSingleton<Vaststellingsloket>();
        diensten.AddSingleton<Rekenplaats>();
        diensten.AddScoped<Namenboek>();
        diensten.AddSingleton<Vergelijkloket>();
        diensten.AddSingleton<Registerloket>();
        diensten.AddSingleton<Nietverwerktloket>();
        diensten.AddSingleton<Beleidsinzage>();
        diensten.AddSingleton<Tariefinzage>();
        diensten.AddSingleton<Eigentarief>();
        diensten.AddSingleton(new Sitegegevens(instellingen));
        Snelheidsgrens.Voeg(diensten, instellingen.VerzoekenPerMinuut);
        Apidocument.Voeg(diensten);
        Toegangsdiensten.Voeg(diensten, instellingen, klok);
        Inhoudsopgave(diensten);
    }

    /// <summary>Wat er te vragen is, per onderwerp; in deze volgorde staat het in het document van de API.</summary>
    private static void Inhoudsopgave(IServiceCollection diensten) => diensten
        .AddSingleton<IRoutes, Api.Berichtenroutes>()
        .AddSingleton<IRoutes, Api.Proefroutes>()
        .AddSingleton<IRoutes, Api.Webhookroutes>()
        .AddSingleton<IRoutes, Api.Afspraakroutes>()
        .AddSingleton<IRoutes, Api.Ggkroutes>()
        .AddSingleton<IRoutes, Api.Declaratieroutes>()
        .AddSingleton<IRoutes, Api.Overzichtroutes>()
        .AddSingleton<IRoutes, Api.Regelroutes>()
        .AddSingleton<IRoutes, Api.Woordroutes>()
        .AddSingleton<IRoutes, Api.Toestemmingroutes>()
        .AddSingleton<IRoutes, Api.Ondersteuningroutes>()
        .AddSingleton<IRoutes, Api.Invoerroutes>()
        .AddSingleton<IRoutes, Api.Postroutes>()
        .AddSingleton<IRoutes, Api.Retourroutes>()
        .AddSingleton<IRoutes, Api.Nietverwerktroutes>()
        .AddSingleton<IRoutes, Api.Signaalroutes>()
        .AddSingleton<IRoutes, Api.Logboekroutes>()
        .AddSingleton<IRoutes, Api.Rapportroutes>()
        .AddSingleton<IRoutes, Api.Vaststellingroutes>()
        .AddSingleton<IRoutes, Api.Vergelijkroutes>()
        .AddSingleton<IRoutes, Api.Contactroutes>()
        .AddSingleton<IRoutes, Api.Beleidroutes>()
        .AddSingleton<IRoutes, Api.Tariefroutes>()
        .AddSingleton<IRoutes, Paginas.Beginroutes>()
        .AddSingleton<IRoutes, Paginas.Portaalroutes>()
        .AddSingleton<IRoutes, Paginas.Declaratieroutes>()
        .AddSingleton<IRoutes, Paginas.Toewijzingroutes>()
        .AddSingleton<IRoutes, Paginas.Overzichtroutes>()
        .AddSingleton<IRoutes, Paginas.Regelroutes>()
        .AddSingleton<IRoutes, Paginas.Woordroutes>()
        .AddSingleton<IRoutes, Paginas.Zoekroutes>()
        .AddSingleton<IRoutes, Paginas.Logboekroutes>()
        .AddSingleton<IRoutes, Paginas.Beoordelingsroutes>()
        .AddSingleton<IRoutes, Paginas.Rapportroutes>()
        .AddSingleton<IRoutes, Paginas.Vaststellingroutes>()
        .AddSingleton<IRoutes, Paginas.Invoerroutes>()
        .AddSingleton<IRoutes, Paginas.Toestemmingroutes>()
        .AddSingleton<IRoutes, Paginas.Onbestelbaarroutes>()
        .AddSingleton<IRoutes, Paginas.Retourroutes>()
        .AddSingleton<IRoutes, Paginas.Nietverwerktroutes>()
        .AddSingleton<IRoutes, Paginas.TeCrediterenroutes>()
        .AddSingleton<IRoutes, Paginas.Beleidroutes>()
        .AddSingleton<IRoutes, Paginas.Tariefroutes>()
        .AddSingleton<IRoutes, Paginas.Eigentariefroutes>()
        .AddSingleton<IRoutes, Paginas.Vergelijkroutes>()
        .AddSingleton<IRoutes, Paginas.Contactroutes>();
}
