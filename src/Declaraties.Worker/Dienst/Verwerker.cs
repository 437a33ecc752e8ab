using System.Diagnostics;
using Declaraties.Beoordelen;
using Declaraties.Berichten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Uitvoer;
using Microsoft.Extensions.Logging;

namespace Declaraties.Worker.Dienst;

/// <summary>
/// Verwerkt een ontvangst: lezen, oordelen, en alles wat daaruit volgt in één transactie vastleggen. Per aanbieder gaat dat in volgorde van ontvangst;
/// wat van dezelfde aanbieder eerder binnenkwam en nog openstaat, gaat dus voor, wie er ook gewekt is.
/// </summary>
internal sealed class Verwerker(
    Databasevoorraad databases, Dienstinstellingen instellingen, IEnumerable<IPost> post, Postbel postbel, TimeProvider klok, Telemetrie telemetrie, ILogger<Verwerker> log)
{
    // Een bericht waaraan het proces steeds sterft, houdt zijn aanbieder niet voor altijd op.
    private const int MeestePogingen = 10;

    // Who hands over his place after this holds up nobody for ever: a delivery of the bus is taken back after thirty minutes.
    private static readonly TimeSpan _neemtOver = TimeSpan.FromMinutes(5);
    private readonly IPost[] _post = [.. post];
    private readonly DateTimeOffset _gestart = klok.GetUtcNow();
    private readonly Zwaarwerk _zwaarwerk = new(instellingen);

    // Binnen een proces niet met meer aan dezelfde aanbieder beginnen: de database laat er toch maar een door.
    private readonly Lock[] _beurten = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    /// <summary>
    /// Verwerkt wat er van deze aanbieder openstaat, tot en met deze ontvangst. Is die al klaar, dan gebeurt er niets. Is er een groot bericht aan de beurt terwijl een ander er al een
    /// verwerkt, dan doet die het daarna (<see cref="Zwaarwerk"/>).
    /// </summary>
    /// <returns>De ontvangst zoals zij er daarna voor staat; null als zij niet bestaat.</returns>
    /// <exception cref="OpslagException">De database doet het niet: later opnieuw.</exception>
    /// <exception cref="OutOfMemoryException">Er was te weinig geheugen: later opnieuw.</exception>
    /// <exception cref="OperationCanceledException">Er wordt gestopt; wat nog openstaat blijft openstaan.</exception>
    public Ontvangst? Verwerk(string sleutel, CancellationToken stop)
    {
        var begin = klok.GetTimestamp();
        var teDoen = new Queue<string>([sleutel]);
        while (teDoen.TryDequeue(out var volgende))
        {
            while (databases.Met(database => new Ontvangstopslag(database, klok).Eerstvolgende(volgende)) is { } ontvangst)
            {
                stop.ThrowIfCancellationRequested();
                if (!_zwaarwerk.Begin(volgende, ontvangst.Lengte))
                {
                    break;
                }

                try
                {
                    lock (_beurten[unchecked((uint)ontvangst.Volgordesleutel.GetHashCode(StringComparison.Ordinal)) % _beurten.Length])
                    {
                        foreach (var gewekt in VerwerkEen(ontvangst))
                        {
                            teDoen.Enqueue(gewekt);
                        }
                    }
                }
                finally
                {
                    if (ontvangst.Lengte is > Onderweg.Klein and var bytes)
                    {
                        Geheugenbeheer.NaGroot(bytes);
                    }

                    if (_zwaarwerk.Einde(ontvangst.Lengte, neemtOver: klok.GetElapsedTime(begin) < _neemtOver) is { } wachtend)
                    {
                        teDoen.Enqueue(wachtend);
                    }
                }
            }
        }

        return databases.Met(database => new Ontvangstopslag(database, klok).Zoek(sleutel));
    }

    /// <returns>De declaraties die wachtten en nu weer openstaan. Sterft dit proces voordat zij zijn gedaan, dan vindt de veger ze.</returns>
    private IReadOnlyList<string> VerwerkEen(Ontvangst ontvangst)
    {
        IReadOnlyList<string> gewekt = [];
        // Van voor de start van dit proces: een ander kan eraan zijn gestorven.
        // Wat nog moet komen is geschreven met een klok die voorliep, en dus ook niet door dit proces.
        var telt = ontvangst.OntvangenOp < _gestart || ontvangst.OntvangenOp > klok.GetUtcNow();
        using var spoor = telemetrie.Vervolg("verwerken", ActivityKind.Consumer, ontvangst.Spoor);
        var begin = klok.GetTimestamp();
        try
        {
            var aanDeBeurt = databases.Met(database =>
            {
                var opslag = new Ontvangstopslag(database, klok);
                // Wie op zijn beurt wachtte, ziet het misschien al gedaan.
                if (opslag.Zoek(ontvangst.Sleutel) is not { Status: Ontvangststatus.Ontvangen })
                {
                    return false;
                }

                if (telt && opslag.TelPoging(ontvangst) > MeestePogingen)
                {
                    ZetOpFout(opslag, ontvangst, $"Er is {MeestePogingen} keer aan begonnen zonder dat het proces het overleefde.");
                    return false;
                }

                return Verwerk(opslag, ontvangst, out gewekt);
            });
            if (aanDeBeurt)
            {
                telemetrie.Verwerkt(ontvangst, klok.GetElapsedTime(begin));
                postbel.Bel();
            }
        }
#pragma warning disable CA1031 // Een fout van ons bij het ene bericht houdt de andere niet op; het bericht zelf ligt vast en is te herstellen.
        catch (Exception fout) when (!IsTijdelijk(fout))
#pragma warning restore CA1031
        {
            databases.Met(database => ZetOpFout(new Ontvangstopslag(database, klok), ontvangst, Foutregel.MetSoort(fout)));
        }
        catch (Exception fout) when (telt && IsTijdelijk(fout))
        {
            databases.Met(database => new Ontvangstopslag(database, klok).VergeetPoging(ontvangst));
            throw;
        }

        return gewekt;
    }

    /// <summary>Of het niet aan de ontvangst ligt: dan blijft zij openstaan.</summary>
    public static bool IsTijdelijk(Exception fout) => fout is OpslagException || Geheugentekort.Is(fout);

    private void ZetOpFout(Ontvangstopslag opslag, Ontvangst ontvangst, string reden)
    {
        log.NietVerwerkt(ontvangst.Sleutel, reden);
        telemetrie.Mislukt(ontvangst);
        opslag.ZetOpFout(ontvangst, reden);
    }

    private bool Verwerk(Ontvangstopslag opslag, Ontvangst ontvangst, out IReadOnlyList<string> gewekt)
    {
        gewekt = [];
        var afschrift = opslag.Afschrift(ontvangst);
        return ontvangst.Soort == Berichtsoort.Wmo301.Naam() ? NeemOp(opslag, ontvangst, afschrift, out gewekt) : Beoordeel(opslag, ontvangst, afschrift);
    }

    private bool Beoordeel(Ontvangstopslag opslag, Ontvangst ontvangst, Afschrift afschrift)
    {
        using var bytes = afschrift.Open();
        var gelezen = Berichtlezer.LeesDeclaratie(bytes, instellingen.Grenzen);
        if (gelezen.Bericht is not { } bericht)
        {
            return WijsAf(opslag, ontvangst, Ontvangststatus.Onleesbaar, Verslag.VanOnleesbaar(Naam(ontvangst), gelezen.Fouten, gelezen.Einde));
        }

        if (!IsVan(opslag, ontvangst, Berichtsoort.Wmo323, bericht.Gemeente, bericht.Aanbieder))
        {
            return false;
        }

        var vandaag = instellingen.Vandaag(klok);
        var wachtTot = Werkdagen.Na(NederlandseTijd.Dag(ontvangst.OntvangenOp), instellingen.WerkdagenWachten);
        var uiterlijk = Werkdagen.Na(NederlandseTijd.Dag(ontvangst.OntvangenOp), Dienstinstellingen.MeesteWerkdagen);
        BewaardOordeel? geveld = null;
        Oordeel? kern = null;
        var aanDeBeurt = opslag.Beoordeel(
            ontvangst,
            bericht,
            afschrift,
            vandaag,
            wachtTot,
            dossier =>
            {
                var verwerkt = Verwerking.Verwerk(bericht, dossier, ontvangst.Vingerafdruk);
                kern = verwerkt.Oordeel;
                return instellingen.WerkdagenWachten > 0 && vandaag < wachtTot && LateToewijzing.KanHelpen(verwerkt.Oordeel)
                    ? null
                    : (verwerkt, Declaratieloket.SchrijfAntwoord(bericht, verwerkt.Antwoord));
            },
            (oordeel, inzage) =>
            {
                geveld = oordeel;
                return _post.SelectMany(p => p.BijOordeel(ontvangst, bericht, oordeel, inzage));
            },
            // Op de laatste dag valt er niets meer te wachten.
            () => vandaag < uiterlijk && instellingen.Vasthouden.HoudtVast(bericht, kern!) ? uiterlijk : null);
        if (aanDeBeurt)
        {
            Meld(opslag.Zoek(ontvangst.Sleutel)!, geveld, wachtTot);
        }

        return aanDeBeurt;
    }

    private void Meld(Ontvangst ontvangst, BewaardOordeel? oordeel, DateOnly wachtTot)
    {
        if (ontvangst is { Status: Ontvangststatus.Vastgehouden, Uiterlijk: { } uiterlijk })
        {
            log.Vastgehouden(ontvangst.Sleutel, uiterlijk);
            return;
        }

        if (oordeel is null)
        {
            log.Wacht(ontvangst.Sleutel, wachtTot);
            return;
        }

        if (!oordeel.IsHerhaling)
        {
            telemetrie.Beoordeeld(databases.Met(database => new Verslagopslag(database).Telling(oordeel.Versie)));
        }

        log.Beoordeeld(ontvangst.Sleutel, oordeel.Versie, oordeel.Uitslag, oordeel.Goedgekeurd, oordeel.Afgewezen, oordeel.NietBeoordeeld, oordeel.IsHerhaling);
    }

    private bool NeemOp(Ontvangstopslag opslag, Ontvangst ontvangst, Afschrift afschrift, out IReadOnlyList<string> gewekt)
    {
        gewekt = [];
        using var bytes = afschrift.Open();
        var gelezen = Berichtlezer.LeesToewijzing(bytes, instellingen.Grenzen);
        if (gelezen.Bericht is not { } bericht)
        {
            return WijsAf(opslag, ontvangst, Ontvangststatus.Onleesbaar, Verslag.VanOnleesbaar(Naam(ontvangst), gelezen.Fouten, gelezen.Einde));
        }

        if (!IsVan(opslag, ontvangst, Berichtsoort.Wmo301, bericht.Gemeente, bericht.Aanbieder))
        {
            return false;
        }

        if (Toewijzingsloket.Bezwaren(bericht) is { Count: > 0 } bezwaren)
        {
            return WijsAf(opslag, ontvangst, Ontvangststatus.Geweigerd, Verslag.VanGeweigerd(Naam(ontvangst), bezwaren));
        }

        var aanDeBeurt = opslag.NeemOp(
            ontvangst,
            bericht,
            instellingen.Vandaag(klok),
            Toewijzingsloket.Toets(instellingen.Categorieen),
            redenen => Verslag.VanGeweigerd(Naam(ontvangst), redenen),
            verslag => Afwijzing(ontvangst, verslag),
            (uitslag, tijd) => _post.SelectMany(p => p.BijOpname(ontvangst, bericht, uitslag, tijd)),
            out gewekt);
        if (aanDeBeurt)
        {
            log.Opgenomen(ontvangst.Sleutel, gewekt.Count);
        }

        return aanDeBeurt;
    }

    /// <summary>
    /// Of het bericht is van wie het aan de deur was: daar is op beslist of het mocht, en daarop gaat de volgorde. Zo niet, dan is het een fout van ons (of een ontvangst
    /// van voor de deur zo keek), en wordt er niet geoordeeld.
    /// </summary>
    private bool IsVan(Ontvangstopslag opslag, Ontvangst ontvangst, Berichtsoort soort, string gemeente, string aanbieder)
    {
        if ((ontvangst.Soort, ontvangst.Gemeente, ontvangst.Aanbieder) == (soort.Naam(), gemeente, aanbieder))
        {
            return true;
        }

        ZetOpFout(
            opslag,
            ontvangst,
            $"Het bericht is een {soort.Naam()} met aanbieder {aanbieder} en gemeente {gemeente}, maar bij ontvangst stond er {ontvangst.Soort ?? "geen soort"}, {ontvangst.Aanbieder ?? "geen aanbieder"} en {ontvangst.Gemeente ?? "geen gemeente"}. Er is niet geoordeeld; laat het opnieuw aanbieden.");
        return false;
    }

    private bool WijsAf(Ontvangstopslag opslag, Ontvangst ontvangst, Ontvangststatus status, byte[] verslag)
    {
        var aanDeBeurt = opslag.WijsAf(ontvangst, status, verslag, v => Afwijzing(ontvangst, v));
        if (aanDeBeurt)
        {
            log.Afgewezen(ontvangst.Sleutel, status);
        }

        return aanDeBeurt;
    }

    private IEnumerable<NieuwUitgaandBericht> Afwijzing(Ontvangst ontvangst, byte[] verslag) => _post.SelectMany(p => p.BijAfwijzing(ontvangst, verslag));

    /// <summary>Hoe het bericht in een verslag heet: zoals de afzender het noemde, of anders zijn sleutel.</summary>
    private static string Naam(Ontvangst ontvangst) => ontvangst.Kanaal == Kanaal.Map && ontvangst.AntwoordAan is { } naam ? naam : ontvangst.Sleutel;
}
