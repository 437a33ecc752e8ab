using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Declaraties.Testbasis;

namespace Declaraties.Bench;

/// <summary>De dienst zoals hij draait, op een vrije poort in een map.</summary>
internal sealed class Bankdienst : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private static readonly TimeSpan _kijken = TimeSpan.FromMilliseconds(200);
    private readonly Process _proces;

    public Bankdienst(string programma, string map)
    {
        var start = new ProcessStartInfo(programma, ["serve"]) { WorkingDirectory = map, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DECLARATIES__HTTP__POORT"] = "0";
        start.Environment["DECLARATIES__HTTP__VERZOEKENPERMINUUT"] = "10000000";
        _proces = Process.Start(start)!;
        _proces.ErrorDataReceived += (_, _) => { };
        _proces.BeginErrorReadLine();
        Http = new HttpClient
        {
            BaseAddress = new Uri(_proces.StandardOutput.ReadLine()?.Split(' ')[^1] ?? throw new MislukteMeting("De dienst start niet.")),
            Timeout = TimeSpan.FromMinutes(10),
        };
    }

    public HttpClient Http { get; }

    /// <summary>Leest de gegevens in waarmee <see cref="Grootbericht"/> te beoordelen is.</summary>
    public static void LeesIn(string programma, string map)
    {
        foreach (var (soort, bestand) in (ReadOnlySpan<(string, string)>)[("producten", "producten.csv"), ("contracten", "contracten.csv"), ("toewijzingen", "toewijzingen")])
        {
            using var proces = Process.Start(new ProcessStartInfo(programma, ["importeer", soort, Path.Combine(Grootbericht.Gegevens, bestand)]) { WorkingDirectory = map, RedirectStandardOutput = true })!;
            proces.WaitForExit();
            if (proces.ExitCode != 0)
            {
                throw new MislukteMeting($"importeer {soort} gaf {proces.ExitCode}.");
            }
        }
    }

    /// <summary>Biedt een bericht aan.</summary>
    public async Task<HttpResponseMessage> ZetAsync(byte[] bericht)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/berichten", UriKind.Relative)) { Content = new ByteArrayContent(bericht) };
        verzoek.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        verzoek.Headers.ExpectContinue = bericht.Length > Megabyte;
        return await Http.SendAsync(verzoek);
    }

    /// <summary>Wacht tot een bericht is verwerkt.</summary>
    /// <returns>Wat ervan werd.</returns>
    public async Task<string> WachtOpAsync(Uri adres)
    {
        while (true)
        {
            if (JsonSerializer.Deserialize<JsonElement>(await Http.GetStringAsync(adres)).GetProperty("status").GetString() is { } status and not "ontvangen")
            {
                return status;
            }

            await Task.Delay(_kijken);
        }
    }

    /// <summary>De processortijd die het proces tot nu toe voor zichzelf gebruikte, in seconden.</summary>
    public double Rekentijd()
    {
        _proces.Refresh();
        return _proces.UserProcessorTime.TotalSeconds;
    }

    /// <summary>Het geheugen van het hele proces nu, in MiB.</summary>
    public long Geheugen()
    {
        _proces.Refresh();
        return _proces.WorkingSet64 / Megabyte;
    }

    /// <summary>Het meeste dat het had, in MiB (VmHWM).</summary>
    public long Piek()
    {
        _proces.Refresh();
        return _proces.PeakWorkingSet64 / Megabyte;
    }

    public void Dispose()
    {
        Http.Dispose();
        Process.Start("kill", ["-TERM", _proces.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        _proces.WaitForExit();
        _proces.Dispose();
    }
}
