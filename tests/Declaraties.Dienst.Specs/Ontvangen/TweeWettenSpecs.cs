using System.Text.Json;
using Declaraties.Berichten;
using Declaraties.Domein;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Ontvangen;

/// <summary>Declaraties van beide wetten met dezelfde nummers, aan de dienst als los proces, langs HTTP en langs de map.</summary>
public sealed class TweeWettenSpecs : IDisposable
{
    private const string Geval = "twee-wetten";

    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public async Task Langs_elke_deur_krijgt_een_JW323_een_JW325_en_een_WMO323_een_WMO325()
    {
        _werkplaats.LeesIn(Geval);
        using var dienst = Dienstproces.Start(_werkplaats);
        var antwoorden = new List<Antwoordregel>();
        foreach (var naam in (string[])["1-januari-wmo", "2-januari-jw", "3-februari-jw-te-veel"])
        {
            var adres = await dienst.VerwerkAsync(Bericht(naam), "beoordeeld");
            var status = JsonDocument.Parse(await dienst.Http.GetByteArrayAsync(adres)).RootElement;
            var antwoord = await dienst.Http.GetByteArrayAsync(new Uri(status.GetProperty("antwoord").GetString()!, UriKind.Relative));
            antwoorden.Add(Regel(status.GetProperty("soort").GetString()!, antwoord));
        }

        // The same numbers under the other law, by another door.
        foreach (var naam in (string[])["4-februari-wmo", "5-februari-jw-opnieuw"])
        {
            File.WriteAllBytes(_werkplaats.Pad("post", "inkomend", naam + ".xml"), Bericht(naam));
            var antwoord = _werkplaats.Pad("post", "antwoorden", naam + ".xml");
            await dienst.WachtTotAsync(() => File.Exists(antwoord), naam);
            antwoorden.Add(Regel("map", File.ReadAllBytes(antwoord)));
        }

        Assert.That(antwoorden, Is.EqualTo(
        [
            new Antwoordregel("WMO323", Editie.Iwmo32, "8001"),
            new Antwoordregel("JW323", Editie.Ijw32, "8001"),
            new Antwoordregel("JW323", Editie.Ijw32, "0200"),
            new Antwoordregel("map", Editie.Iwmo32, "8001"),
            new Antwoordregel("map", Editie.Ijw32, "8001"),
        ]));
        Assert.That(dienst.Stop(), Is.Zero, dienst.Logboek);
    }

    private static byte[] Bericht(string naam) => File.ReadAllBytes(Voorraad.Declaratie(Geval, naam));

    private static Antwoordregel Regel(string soort, byte[] antwoord)
    {
        var bericht = Berichtlezer.LeesAntwoord(antwoord).Bericht!;
        return new(soort, bericht.Editie, string.Join(' ', bericht.DeclaratieAntwoord!.RetourCodes));
    }

    private sealed record Antwoordregel(string Soort, Editie Editie, string RetourCodes);
}
