using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Declaraties.Testbasis;

namespace Declaraties.Testprogramma;

/// <summary>De dienst als los proces op een vrije poort, met zijn database en zijn map in een werkplaats.</summary>
public sealed class Dienstproces : IDisposable
{
    private readonly Process _proces;
    private readonly ConcurrentQueue<string> _logboek = new();
    private bool _weg;

    /// <summary>In dagen: wat proeven in een database zetten heeft een vaste datum, en kan van jaren geleden zijn.</summary>
    public const string LangStil = "36500";

    private Dienstproces(Process proces)
    {
        _proces = proces;
        _proces.ErrorDataReceived += (_, regel) =>
        {
            if (regel.Data is { } tekst)
            {
                _logboek.Enqueue(tekst);
            }
        };
        _proces.BeginErrorReadLine();
        var lijn = _proces.StandardOutput.ReadLineAsync();
        if (!lijn.Wait(Geduld.Ruim) || lijn.Result?.Split(' ')[^1] is not { } adres || !adres.StartsWith("http", StringComparison.Ordinal))
        {
            Dispose();
            throw new AssertionException($"De dienst start niet.\n{Laatste}");
        }

        Http = new HttpClient { BaseAddress = new Uri(adres), Timeout = Geduld.Ruim };
    }

    public HttpClient Http { get; }

    public int Nummer => _proces.Id;

    /// <summary>Het meeste geheugen dat het hele proces tot nu toe had, in bytes (VmHWM).</summary>
    public long Piekgeheugen => Piek = File.ReadLines($"/proc/{Nummer}/status").Where(regel => regel.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(regel => long.Parse(regel.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024).Single();

    /// <summary>Het laatste <see cref="Piekgeheugen"/> dat is gevraagd.</summary>
    public long Piek { get; private set; }

    /// <summary>Alles wat hij tot nu toe heeft gezegd.</summary>
    public string Logboek => string.Join('\n', _logboek);

    private string Laatste => string.Join('\n', _logboek.TakeLast(20));

    /// <summary>Start de dienst op de database van de werkplaats, met de map <c>post</c>.</summary>
    public static Dienstproces Start(Werkplaats werkplaats, params IEnumerable<(string Naam, string Waarde)> instellingen) =>
        new(Programma.Start(
            werkplaats.Map,
            ["serve"],
            [("Database", werkplaats.Database), ("Http:Poort", "0"), ("Map:Pad", werkplaats.Pad("post")), ("Maak", "ja"), ("Map:Rust", "1"), ("Veegronde", "1"), ("Klok:Voor", LangStil), .. instellingen]));

    /// <summary>Volgt een dienst die een ander heeft gestart.</summary>
    public static Dienstproces Volg(Process proces) => new(proces);

    /// <summary>Biedt een bericht aan en geeft zijn adres.</summary>
    public async Task<Uri> BiedAanAsync(byte[] bericht, string? nummer = null)
    {
        using var antwoord = await PostAsync(bericht, nummer);
        Assert.That(antwoord.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await antwoord.Content.ReadAsStringAsync());
        return antwoord.Headers.Location!;
    }

    public async Task<HttpResponseMessage> PostAsync(byte[] bericht, string? nummer = null, string? inhoudstype = "application/xml", string adres = "/v1/berichten")
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(adres, UriKind.Relative)) { Content = new ByteArrayContent(bericht) };
        if (inhoudstype is not null)
        {
            verzoek.Content.Headers.TryAddWithoutValidation("Content-Type", inhoudstype);
        }

        if (nummer is not null)
        {
            verzoek.Headers.Add("Idempotency-Key", nummer);
        }

        return await Http.SendAsync(verzoek);
    }

    public async Task<HttpStatusCode> StatusAsync(string pad)
    {
        using var antwoord = await Http.GetAsync(new Uri(pad, UriKind.Relative));
        return antwoord.StatusCode;
    }

    /// <summary>Wacht tot een bericht is afgehandeld, en geeft zijn status.</summary>
    public async Task<JsonElement> WachtOpAsync(Uri adres, string status)
    {
        JsonElement nu = default;
        string? gevonden = null;
        await Geduld.TotAsync(
            async () =>
            {
                nu = JsonSerializer.Deserialize<JsonElement>(await Http.GetStringAsync(adres));
                gevonden = nu.GetProperty("status").GetString();
                return gevonden == status;
            },
            () => $"status {gevonden}, verwacht {status}\n{Laatste}");
        return nu;
    }

    public async Task<Uri> VerwerkAsync(byte[] bericht, string status, string? nummer = null)
    {
        var adres = await BiedAanAsync(bericht, nummer);
        await WachtOpAsync(adres, status);
        return adres;
    }

    /// <summary>Wacht tot iets waar is.</summary>
    public Task WachtTotAsync(Func<bool> waar, string waarop) => Geduld.TotAsync(waar, () => $"{waarop}\n{Laatste}");

    /// <summary>Vraagt hem te stoppen, zoals systemd dat doet.</summary>
    /// <returns>Zijn afsluitcode.</returns>
    public int Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", _proces.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.That(_proces.WaitForExit(Geduld.Ruim), $"De dienst stopt niet.\n{Laatste}");
        return _proces.ExitCode;
    }

    /// <summary>Schiet hem af.</summary>
    public void Dood()
    {
        _proces.Kill(entireProcessTree: true);
        _proces.WaitForExit();
    }

    public void Dispose()
    {
        if (_weg)
        {
            return;
        }

        _weg = true;
        Http?.Dispose();
        if (!_proces.HasExited)
        {
            Dood();
        }

        _proces.Dispose();
    }
}
