using System.Diagnostics;
using Declaraties.Berichten;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Opslag;
using Declaraties.Opslag.Ontvangsten;
using Microsoft.Extensions.Logging;

namespace Declaraties.Dienst.Verwerken;

/// <summary>
/// Verwerkt één ontvangst. Ligt het aan ons, dan staat zij daarna op fout en houdt zij niemand op; ligt het aan de database of aan het geheugen, dan blijft zij openstaan.
/// Een bericht waaraan het proces steeds sterft gaat na tien keer opzij.
/// </summary>
public sealed class Ontvangstverwerking(
    Databasevoorraad databases, Dienstinstellingen instellingen, IReadOnlyList<IPost> post, Postbel postbel, TimeProvider klok, Telemetrie telemetrie, ILogger log)
{
    // Een bericht waaraan het proces steeds sterft, houdt zijn aanbieder niet voor altijd op.
    private const int MeestePogingen = 10;
    private readonly DateTimeOffset _gestart = klok.GetUtcNow();
    private readonly Afwijzing _afwijzing = new(post, klok, telemetrie, log);

    /// <returns>De declaraties die wachtten en nu weer openstaan. Sterft dit proces voordat zij zijn gedaan, dan vindt de veger ze.</returns>
    public IReadOnlyList<string> Verwerk(Ontvangst ontvangst)
    {
        // Van voor de start van dit proces: een ander kan eraan zijn gestorven.
        // Wat nog moet komen is geschreven met een klok die voorliep, en dus ook niet door dit proces.
        var telt = ontvangst.OntvangenOp < _gestart || ontvangst.OntvangenOp > klok.GetUtcNow();
        using var spoor = telemetrie.Vervolg("verwerken", ActivityKind.Consumer, ontvangst.Spoor);
        var begin = klok.GetTimestamp();
        try
        {
            if (databases.Met(database => Verwerk(database, ontvangst, telt)) is { } gewekt)
            {
                telemetrie.Verwerkt(ontvangst, klok.GetElapsedTime(begin));
                postbel.Bel();
                return gewekt;
            }
        }
#pragma warning disable CA1031 // Een fout van ons bij het ene bericht houdt de andere niet op; het bericht zelf ligt vast en is te herstellen.
        catch (Exception fout) when (!IsTijdelijk(fout))
#pragma warning restore CA1031
        {
            databases.Met(database => _afwijzing.ZetOpFout(database, ontvangst, Foutregel.MetSoort(fout)));
        }
        catch (Exception fout) when (telt && IsTijdelijk(fout))
        {
            databases.Met(database => new Ontvangstopslag(database, klok).VergeetPoging(ontvangst));
            throw;
        }

        return [];
    }

    /// <summary>Of het niet aan de ontvangst ligt: dan blijft zij openstaan.</summary>
    public static bool IsTijdelijk(Exception fout) => fout is OpslagException || Geheugentekort.Is(fout);

    private IReadOnlyList<string>? Verwerk(Database database, Ontvangst ontvangst, bool telt)
    {
        var opslag = new Ontvangstopslag(database, klok);
        // Wie op zijn beurt wachtte, ziet het misschien al gedaan.
        if (opslag.Zoek(ontvangst.Sleutel) is not { Status: Ontvangststatus.Ontvangen })
        {
            return null;
        }

        if (telt && opslag.TelPoging(ontvangst) > MeestePogingen)
        {
            _afwijzing.ZetOpFout(database, ontvangst, $"Er is {MeestePogingen} keer aan begonnen zonder dat het proces het overleefde.");
            return null;
        }

        var soort = Berichtsoorten.VanNaam(ontvangst.Soort);
        if (soort?.IsToewijzing() == true)
        {
            return new Toewijzingverwerking(instellingen, post, _afwijzing, klok, log).Verwerk(database, ontvangst);
        }

        if (soort?.IsOndersteuning() == true)
        {
            return new Ondersteuningverwerking(instellingen, _afwijzing, klok, log).Verwerk(database, ontvangst) ? [] : null;
        }

        if (ontvangst is { Soort: null, Envelop: null } && Retourverwerking.Is(opslag.Afschrift(ontvangst)))
        {
            return new Retourverwerking(post, _afwijzing, klok, telemetrie, log).Verwerk(database, ontvangst) ? [] : null;
        }

        return new Declaratieverwerking(instellingen, post, _afwijzing, klok, telemetrie, log).Verwerk(database, ontvangst) ? [] : null;
    }
}
