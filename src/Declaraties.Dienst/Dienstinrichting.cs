using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Knooppunt;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Mappen;
using Declaraties.Dienst.Onderhouden;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Dienst.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Declaraties.Dienst;

/// <summary>Wat de dienst doet, langs welke weg een bericht ook komt.</summary>
public static class Dienstinrichting
{
    private static readonly TimeSpan _controleronde = TimeSpan.FromSeconds(5);

    /// <param name="diensten">Waar alles in komt.</param>
    /// <param name="instellingen">De instellingen.</param>
    /// <param name="klok">De klok.</param>
    /// <param name="voegBus">Hangt er een bus aan, waarover dan ook wordt gewekt; null als alles binnen dit proces blijft.</param>
    public static void VoegDienst(this IServiceCollection diensten, Dienstinstellingen instellingen, TimeProvider klok, Action<IServiceCollection>? voegBus)
    {
        diensten.AddHealthChecks()
            .AddCheck<Databasecontrole>("database", tags: [Gereedheid.Merk])
            .AddCheck<Klokcontrole>(Klokcontrole.Naam, tags: [Gereedheid.Merk]);
        diensten.AddSingleton<IHealthCheckPublisher, Gereedheidsmelder>();
        diensten.Configure<HealthCheckPublisherOptions>(opties =>
        {
            opties.Period = _controleronde;
            opties.Predicate = controle => controle.Tags.Contains(Gereedheid.Merk);
        });
        diensten.AddSingleton(klok);
        diensten.AddSingleton(instellingen);
        diensten.AddSingleton(new Databasevoorraad(instellingen.Database, klok));
        diensten.AddSingleton<Hartslag>();
        diensten.AddHostedService(d => d.GetRequiredService<Hartslag>());
        diensten.AddSingleton<Telemetrie>();
        diensten.AddSingleton<Standmeters>();
        diensten.AddSingleton<Postbel>();
        diensten.AddSingleton<Onderweg>();
        diensten.AddSingleton(new Envelopmaker(instellingen.Ggk));
        diensten.AddSingleton<Intake>();
        diensten.AddSingleton<Verwerker>();
        diensten.AddSingleton<Beleidsloket>();
        diensten.AddSingleton<Beoordelingsloket>();
        diensten.AddSingleton<Contactenloket>();
        diensten.AddSingleton<Invoerloket>();
        diensten.AddSingleton<Onbestelbaarloket>();
        diensten.AddSingleton<Proefloket>();
        diensten.AddSingleton<Retourloket>();
        diensten.AddSingleton<Signaalloket>();
        diensten.AddSingleton<Tariefloket>();
        diensten.AddSingleton<Toestemmingsloket>();
        diensten.AddSingleton<Webhookloket>();
        diensten.AddSingleton<Webhookverzender>();
        diensten.AddSingleton<IPost, Webhookpost>();
        diensten.AddSingleton<IUitgang, Webhookuitgang>();

        // Stopped in reverse order: first no new work, then the work in hand, then the post that came of it.
        diensten.AddHostedService<Postbode>();
        Wekken(diensten, voegBus);
        diensten.AddHostedService<Veger>();
        Map(diensten, instellingen);
        Knooppunt(diensten, instellingen.Ggk);
    }

    private static void Knooppunt(IServiceCollection diensten, Ggkinstellingen ggk)
    {
        if (!ggk.HeeftUitgang)
        {
            return;
        }

        diensten.AddSingleton<IPost, Ggkpost>();
        if (ggk.Uitgangsmap is { } map)
        {
            diensten.AddSingleton<IUitgang>(new Ggkmapuitgang(map));
            diensten.AddHealthChecks().AddCheck(Ggkmapcontrole.Naam, new Ggkmapcontrole(map), tags: [Gereedheid.Merk]);
        }
        else
        {
            diensten.AddSingleton<IUitgang>(new Ggksoapuitgang(ggk));
        }
    }

    private static void Wekken(IServiceCollection diensten, Action<IServiceCollection>? voegBus)
    {
        diensten.AddSingleton<Geheugenwekker>();
        diensten.AddHostedService(d => d.GetRequiredService<Geheugenwekker>());
        if (voegBus is not null)
        {
            voegBus(diensten);
        }
        else
        {
            diensten.AddSingleton<IWekker>(d => d.GetRequiredService<Geheugenwekker>());
        }
    }

    private static void Map(IServiceCollection diensten, Dienstinstellingen instellingen)
    {
        // The post for a folder is written in every process: it may be another that has the folder.
        diensten.AddSingleton<IPost, Mappost>();
        if (instellingen.Map is { } map)
        {
            diensten.AddSingleton(new Mapindeling(map));
            diensten.AddSingleton<IUitgang, Mapuitgang>();
            diensten.AddHealthChecks().AddCheck<Mapcontrole>("map", tags: [Gereedheid.Merk]);
            diensten.AddHostedService<Mapkanaal>();
        }
    }
}
