using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Opslag;
using Declaraties.Opslag.Beheer;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Waarnemen;

/// <summary>
/// Schrijft op dat de dienst leeft. Daaraan blijkt of de database te schrijven is, en wie later start ziet er de laatste tijd aan. Wijkt de klok te ver af van
/// wat de database weet, dan wordt er niets opgeschreven: anders zou de verkeerde tijd daarna de goede lijken.
/// </summary>
public sealed class Hartslag(Databasevoorraad databases, Dienstinstellingen instellingen, TimeProvider klok, ILogger<Hartslag> log) : BackgroundService
{
    private static readonly TimeSpan _ronde = TimeSpan.FromSeconds(5);
    private readonly Ogenblik _begin = new(klok.GetUtcNow(), klok.GetTimestamp());
    private readonly Lock _beurt = new();
    private volatile string? _databasebezwaar;
    private volatile string? _klokbezwaar;

    /// <summary>Waarom er nu niet in de database te schrijven is; null als dat kan. Was er een bezwaar, dan wordt er eerst opnieuw gekeken.</summary>
    public string? Databasebezwaar
    {
        get
        {
            if (_databasebezwaar is not null)
            {
                Sla();
            }

            return _databasebezwaar;
        }
    }

    /// <summary>Waarom de klok niet kan kloppen; null als zij kan kloppen.</summary>
    public string? Klokbezwaar => _klokbezwaar;

    /// <summary>Wat er met de database is, zonder hoe zij heet.</summary>
    public static string InWoorden(OpslagException fout) => fout.Oorzaak ?? "zij geeft geen antwoord.";

    /// <summary>Start alleen met een klok die kan kloppen.</summary>
    /// <exception cref="BeletselException">De klok kan niet kloppen; de boodschap zegt wat er dan te doen is.</exception>
    /// <exception cref="OpslagException">Er kan niet in de database worden geschreven.</exception>
    public void Begin()
    {
        databases.EisSchrijfbaar();
        databases.Met(database =>
        {
            var opslag = new Klokopslag(database, klok);
            if (instellingen.KlokKloptVolgens is { } wie)
            {
                opslag.Bevestig(wie);
            }
            else if (Klokoordeel.Bezwaar(klok.GetUtcNow(), opslag.Nieuwste(), instellingen) is { } bezwaar)
            {
                throw new BeletselException(
                    Beletsel.Inrichting,
                    $"De dienst start niet: {bezwaar} Zet de klok goed. Klopt de klok en is het de tijd in de database die niet klopt of heeft de dienst stilgestaan, start dan een keer met: declaraties serve --klok-klopt (of voer eerst uit: declaraties herstel --klok-klopt).");
            }

            opslag.Leef();
        });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ronde = new PeriodicTimer(_ronde, klok);
        try
        {
            while (await ronde.WaitForNextTickAsync(stoppingToken))
            {
                await Task.Run(Sla, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private void Sla()
    {
        lock (_beurt)
        {
            SlaEen();
        }
    }

    private void SlaEen()
    {
        try
        {
            databases.EisSchrijfbaar();
            databases.Met(database =>
            {
                var opslag = new Klokopslag(database, klok);
                var nu = klok.GetUtcNow();
                MeldKlok(Klokoordeel.Bezwaar(nu - _begin.Nu - klok.GetElapsedTime(_begin.Stempel), instellingen) ?? Klokoordeel.Bezwaar(nu, opslag.Nieuwste(), instellingen));
                if (_klokbezwaar is null)
                {
                    opslag.Leef();
                }
            });
            _databasebezwaar = null;
        }
        catch (OpslagException fout)
        {
            _databasebezwaar = InWoorden(fout);
        }
    }

    private void MeldKlok(string? bezwaar)
    {
        if (bezwaar is not null && _klokbezwaar is null)
        {
            log.KlokWijktAf(bezwaar);
        }
        else if (bezwaar is null && _klokbezwaar is not null)
        {
            log.KlokKlopt();
        }

        _klokbezwaar = bezwaar;
    }

    /// <summary>Eén moment op de klok en op de teller van de machine, die niet verzet kan worden.</summary>
    private sealed record Ogenblik(DateTimeOffset Nu, long Stempel);
}
