using System.Diagnostics;
using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Ontvangen;

/// <summary>
/// De ene deur achter elk kanaal: lezen van wie het is, of hij dat mag aanbieden, de bytes vastleggen, en dan pas iemand wekken. Gaat het wekken mis, dan is er niets
/// verloren: de <see cref="Veger"/> vindt wat openstaat.
/// </summary>
public sealed class Intake(
    Databasevoorraad databases, Dienstinstellingen instellingen, IWekker wekker, IEnumerable<IPost> post, TimeProvider klok, Telemetrie telemetrie, ILogger<Intake> log) : IDisposable
{
    private readonly IPost[] _post = [.. post];
    private readonly SemaphoreSlim _groot = new(1);
    private readonly SemaphoreSlim _zip = new(1);

    /// <summary>Legt een bericht vast, als deze inzender het mag aanbieden. Is het vastgelegd, dan raakt het niet meer kwijt.</summary>
    /// <returns>De ontvangst; of het bezwaar, en dan is er niets vastgelegd.</returns>
    /// <exception cref="OpslagException">Het kon niet worden vastgelegd.</exception>
    /// <exception cref="TeVeelAangebodenException">Er kan van deze aanbieder nu niet meer bij; er is niets vastgelegd.</exception>
    public async Task<Aanname> OntvangAsync(NieuweOntvangst nieuw, Inzender inzender, CancellationToken stop)
    {
        if (nieuw.Bericht.Lengte <= Berichtgrootte.Klein)
        {
            return await NeemAsync(nieuw, inzender, stop);
        }

        // Large ones one by one: together they take no more than one, and who is small is never behind more than one.
        await _groot.WaitAsync(stop);
        try
        {
            return await NeemAsync(nieuw, inzender, stop);
        }
        finally
        {
            _groot.Release();
            Geheugenbeheer.NaGroot(nieuw.Bericht.Lengte);
        }
    }

    public void Dispose()
    {
        _groot.Dispose();
        _zip.Dispose();
    }

    private async Task<Aanname> NeemAsync(NieuweOntvangst nieuw, Inzender inzender, CancellationToken stop)
    {
        using var spoor = telemetrie.Begin("ontvangen", ActivityKind.Producer, nieuw.Kanaal);
        (nieuw, var herkomst) = await Task.Run(() => Lees(nieuw), stop);
        if (inzender.BezwaarTegen(herkomst) is { } bezwaar)
        {
            log.NietAangenomen(nieuw.Kanaal, herkomst.Soort?.Naam(), bezwaar.Uitleg);
            return new(null, bezwaar);
        }

        var (ontvangst, isNieuw) = await Task.Run(() => Bewaar(nieuw, herkomst, spoor?.Id), stop);
        telemetrie.Ontvangen(ontvangst, isNieuw);
        log.Ontvangen(ontvangst.Sleutel, ontvangst.Kanaal, ontvangst.Soort, isNieuw);
        if (ontvangst.Status == Ontvangststatus.Ontvangen)
        {
            await databases.Straks(() => WekAsync(ontvangst.Sleutel, stop));
        }

        return new(ontvangst, null);
    }

    /// <summary>
    /// Legt elk bericht in een ZIP-bestand vast als eigen ontvangst, op naam. Mankeert er iets aan, of mag een van de berichten niet, dan wordt er niets van vastgelegd. Dezelfde
    /// aflevering nog eens geeft dezelfde ontvangsten: ging het halverwege mis, dan maakt opnieuw aanbieden het af.
    /// </summary>
    /// <param name="zip">Het ZIP-bestand; wat erover is gezegd geldt voor elk bericht erin.</param>
    /// <param name="inzender">Wie het aanbiedt.</param>
    /// <param name="antwoordAan">Waarheen het antwoord op het bericht met deze naam gaat; null als dat is wat bij het ZIP-bestand staat.</param>
    /// <param name="stop">Stopt.</param>
    /// <exception cref="ZipGeweigerdException">Er mankeert iets aan het ZIP-bestand; er is niets vastgelegd.</exception>
    /// <exception cref="OpslagException">Het kon niet (geheel) worden vastgelegd.</exception>
    /// <exception cref="TeVeelAangebodenException">Er kan van een aanbieder nu niet meer bij; wat ervoor kwam is vastgelegd.</exception>
    public async Task<Zipaanname> OntvangZipAsync(NieuweOntvangst zip, Inzender inzender, Func<string, string>? antwoordAan, CancellationToken stop)
    {
        // One at a time: unpacked, all its messages lie in memory until they are stored.
        await _zip.WaitAsync(stop);
        try
        {
            return await NeemZipAsync(zip, inzender, antwoordAan, stop);
        }
        finally
        {
            _zip.Release();
            Geheugenbeheer.NaGroot(zip.Bericht.Lengte);
        }
    }

    private async Task<Zipaanname> NeemZipAsync(NieuweOntvangst zip, Inzender inzender, Func<string, string>? antwoordAan, CancellationToken stop)
    {
        var berichten = await Task.Run(() => Zipbestand.Lees(zip.Bericht, instellingen.Grenzen), stop);
        foreach (var (naam, bericht) in berichten)
        {
            var (_, herkomst) = await Task.Run(() => Lees(zip with { Bericht = bericht }), stop);
            if (inzender.BezwaarTegen(herkomst) is { } bezwaar)
            {
                log.NietAangenomen(zip.Kanaal, herkomst.Soort?.Naam(), bezwaar.Uitleg);
                return new([], bezwaar with { Uitleg = $"Bij '{Zipindeling.Toon(naam)}' in het ZIP-bestand: {bezwaar.Uitleg}" });
            }
        }

        // Made first, each of them: there is nothing left to object to once the first is stored.
        var nieuwe = berichten.Select(bericht => (bericht.Naam, Nieuw: zip with
        {
            Bericht = bericht.Bericht,
            AntwoordAan = antwoordAan is null ? zip.AntwoordAan : antwoordAan(bericht.Naam),
            Aflevering = zip.Aflevering is null ? null : $"{zip.Aflevering}/{bericht.Naam}",
        })).ToList();
        var ontvangen = new List<Zipontvangst>();
        foreach (var (naam, nieuw) in nieuwe)
        {
            ontvangen.Add(new Zipontvangst(naam, (await OntvangAsync(nieuw, inzender, stop)).Zeker));
        }

        return new(ontvangen, null);
    }

    /// <summary>Leest van wie het is. Een bericht in een envelop waar het bij past wordt er hier uit gehaald; wat er daarna gebeurt is als zonder.</summary>
    private Gelezen Lees(NieuweOntvangst nieuw)
    {
        using var bestand = nieuw.Bericht.Open();
        Afschrift? inhoud = null;
        var (herkomst, envelop, isInhoud) = Enveloplezer.LeesHerkomst(bestand, instellingen.Grenzen, bericht =>
        {
            using var lezing = new AfschriftStream(bericht);
            var gelezen = Berichtlezer.LeesHerkomst(lezing, instellingen.Grenzen);
            inhoud = lezing.Voltooi();
            return gelezen;
        });
        return envelop is null
            ? new(nieuw, herkomst)
            : new(nieuw with { Bericht = isInhoud ? inhoud! : nieuw.Bericht, Envelop = new Envelopbewijs(envelop, nieuw.Bericht.Vingerafdruk.ToString()) }, herkomst);
    }

    private Bewaring Bewaar(NieuweOntvangst nieuw, Herkomst herkomst, string? spoor)
    {
        var soort = herkomst.IsVerwerkt ? herkomst.Soort?.Naam() : herkomst.AnderBericht;
        var afkomst = new Afkomst(soort, herkomst.Gemeente, herkomst.Aanbieder, spoor);
        return databases.Met(database => new Beurten(database, klok).AanDeDeur(nieuw, deur =>
        {
            if (deur.Eerder is { } eerder)
            {
                return new Bewaring(eerder, IsNieuw: false);
            }

            var ontvangst = deur.LegVast(afkomst, Grenzen());
            deur.ZetKlaar(ontvangst, _post.SelectMany(p => p.BijOntvangst(ontvangst)));
            return new Bewaring(ontvangst, IsNieuw: true);
        }));
    }

    private Aanbiedergrenzen Grenzen()
    {
        var dag = NederlandseTijd.Vandaag(klok);
        return instellingen.PerAanbieder with { Begin = NederlandseTijd.Begin(dag), Einde = NederlandseTijd.Begin(dag.AddDays(1)) };
    }

    private async Task WekAsync(string sleutel, CancellationToken stop)
    {
        try
        {
            await wekker.WekAsync(sleutel, stop);
        }
#pragma warning disable CA1031 // Het bericht ligt vast; niet kunnen wekken is alleen vertraging.
        catch (Exception fout)
#pragma warning restore CA1031
        {
            log.NietGewekt(sleutel, fout.GetType().Name);
        }
    }

    /// <param name="Nieuw">Wat er wordt vastgelegd.</param>
    /// <param name="Herkomst">Wat ervan vaststaat.</param>
    private sealed record Gelezen(NieuweOntvangst Nieuw, Herkomst Herkomst);

    /// <param name="Ontvangst">Het bericht zoals het vastligt.</param>
    /// <param name="IsNieuw">Of het zojuist is vastgelegd; anders is het dezelfde aflevering als een eerdere.</param>
    private sealed record Bewaring(Ontvangst Ontvangst, bool IsNieuw);
}

/// <summary>Hoe het aan de deur afliep: een van beide is er.</summary>
/// <param name="Ontvangst">Het bericht zoals het is vastgelegd.</param>
/// <param name="Bezwaar">Waarom het niet is aangenomen.</param>
public sealed record Aanname(Ontvangst? Ontvangst, Bezwaar? Bezwaar)
{
    /// <summary>De ontvangst van een inzender die alles mag aanbieden.</summary>
    /// <exception cref="InvalidOperationException">Er was toch een bezwaar.</exception>
    public Ontvangst Zeker => Ontvangst ?? throw new InvalidOperationException(Bezwaar!.Uitleg);
}

/// <summary>Hoe het met een ZIP-bestand aan de deur afliep: alles is vastgelegd, of er is een bezwaar.</summary>
/// <param name="Ontvangsten">De berichten erin.</param>
/// <param name="Bezwaar">Waarom er niets van is aangenomen.</param>
public sealed record Zipaanname(IReadOnlyList<Zipontvangst> Ontvangsten, Bezwaar? Bezwaar);
