using System.Text;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Mappen;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Declaraties.Testprogramma;

/// <summary>
/// De kern van de dienst op de database van een werkplaats, met haar klok en zonder dat er iets vanzelf gebeurt: een proef wekt zelf. Wat de intake
/// wekte staat in <see cref="Gewekt"/>.
/// </summary>
public sealed class Dienstproef : IDisposable
{
    private readonly Telemetrie _telemetrie = new();

    public Dienstproef(Werkplaats werkplaats, Func<Dienstinstellingen, Dienstinstellingen>? anders = null, params IPost[] post)
    {
        Klok = werkplaats.Klok;
        var standaard = new Dienstinstellingen { Database = werkplaats.Database };
        Instellingen = anders?.Invoke(standaard) ?? standaard;
        Databases = new Databasevoorraad(werkplaats.Database, Klok);
        Intake = new Intake(Databases, Instellingen, new Wekrij(Gewekt), post, Klok, _telemetrie, NullLogger<Intake>.Instance);
        Verwerker = new Verwerker(Databases, Instellingen, post.Length > 0 ? post : [new Mappost(new Envelopmaker(Instellingen.Ggk), Klok)], Postbel, Klok, _telemetrie, Logboek);
    }

    public Klok Klok { get; }

    public Dienstinstellingen Instellingen { get; }

    public Databasevoorraad Databases { get; }

    public Intake Intake { get; }

    public Verwerker Verwerker { get; }

    public Postbel Postbel { get; } = new();

    public List<string> Gewekt { get; } = [];

    public Logboekje<Verwerker> Logboek { get; } = new();

    public Telemetrie Telemetrie => _telemetrie;

    public Beoordelingsloket Beoordelingen => new(Databases, Instellingen, [new Mappost(new Envelopmaker(Instellingen.Ggk), Klok)], Postbel, Klok, _telemetrie, NullLogger<Beoordelingsloket>.Instance);

    /// <summary>Waarmee de declaratie van client-onbekend alsnog goed is: de toewijzing van de ene client, op naam van de andere.</summary>
    public static byte[] OntbrekendeToewijzing() =>
        Encoding.UTF8.GetBytes(File.ReadAllText(Voorraad.Bestand("client-onbekend", "toewijzingen", "1-client-a.xml"))
            .Replace("999900006", "999900018", StringComparison.Ordinal).Replace(">101<", ">102<", StringComparison.Ordinal)
            .Replace("<iwmo:Identificatie>G03T1<", "<iwmo:Identificatie>T9<", StringComparison.Ordinal));

    public T Ontvangsten<T>(Func<Ontvangstopslag, T> vraag) => Databases.Met(database => vraag(new Ontvangstopslag(database, Klok)));

    public async Task<string> OntvangAsync(byte[] bericht, string? naam = null) =>
        (await Intake.OntvangAsync(
            new NieuweOntvangst { Kanaal = naam is null ? Kanaal.Http : Kanaal.Map, Bericht = Afschrift.Van(bericht), AntwoordAan = naam, Aflevering = naam ?? Guid.NewGuid().ToString() },
            Inzender.Alles,
            CancellationToken.None)).Zeker.Sleutel;

    public Task<string> OntvangAsync(string bestand) => OntvangAsync(File.ReadAllBytes(bestand));

    public Ontvangststatus Verwerk(string sleutel) => Verwerker.Verwerk(sleutel, CancellationToken.None)!.Status;

    public Ontvangst Zoek(string sleutel) => Ontvangsten(o => o.Zoek(sleutel))!;

    public IReadOnlyList<UitgaandBericht> Uitgaand(string kanaal = Mappost.Kanaal) => Databases.Met(database => new Uitgaandopslag(database, Klok).Klaar(kanaal, 1000));

    public void Dispose()
    {
        Intake.Dispose();
        Databases.Dispose();
        Postbel.Dispose();
        _telemetrie.Dispose();
    }

    private sealed class Wekrij(List<string> gewekt) : IWekker
    {
        public Task WekAsync(string sleutel, CancellationToken stop)
        {
            gewekt.Add(sleutel);
            return Task.CompletedTask;
        }
    }
}

/// <summary>Een logboek dat onthoudt wat erin is geschreven.</summary>
public sealed class Logboekje<T> : ILogger<T>
{
    private readonly StringBuilder _regels = new();

    public string Tekst => _regels.ToString();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_regels)
        {
            _regels.AppendLine(formatter(state, exception));
        }
    }
}
