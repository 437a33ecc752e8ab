using System.Globalization;
using System.Text;

namespace Declaraties.Worker.Specs.Bus;

/// <summary>
/// Veel kleine declaraties van twintig aanbieders, elk over een eigen toewijzing: goedgekeurd, te veel gedeclareerd of van een onbekende client. Wat ervan
/// wordt gevonden hangt niet af van de volgorde, want die verandert als er processen omvallen.
/// </summary>
internal sealed class Bulk
{
    private const int Aanbieders = 20;
    private const int Tarief = 125;

    public Bulk(int aantal) => Declaraties = [.. Enumerable.Range(0, aantal).Select(i => ($"kenmerk-{Tekst(i)}", Declaratie(i)))];

    public IReadOnlyList<(string Kenmerk, byte[] Bericht)> Declaraties { get; }

    /// <summary>Leest de toewijzingen en contracten in waar de declaraties op slaan.</summary>
    public void LeesIn(Werkplaats werkplaats)
    {
        var sjabloon = File.ReadAllText(Voorraad.Bestand(Voorraad.Goed, "toewijzingen", "1-client-a.xml"));
        for (var i = 0; i < Declaraties.Count; i++)
        {
            werkplaats.Schrijf($"bulk/{Tekst(i)}.xml", Vervang(sjabloon, ("99990001", Aanbieder(i)), (">T1<", $">T{Tekst(i)}<"), (">101<", $">{Nummer(i)}<")));
        }

        var contracten = string.Concat(Enumerable.Range(0, Aanbieders).Select(i => $"{Aanbieder(i)};02;02A05;01;{Tekst(Tarief)};2024-01-01;\n"));
        werkplaats.Schrijf("bulk.csv", "Aanbieder;ProductCategorie;ProductCode;Eenheid;TariefInCenten;Ingangsdatum;Einddatum\n" + contracten);
        foreach (var (soort, pad) in (ReadOnlySpan<(string, string)>)
            [("producten", Voorraad.Bestand(Voorraad.Goed, "producten.csv")), ("contracten", werkplaats.Pad("bulk.csv")), ("toewijzingen", werkplaats.Pad("bulk"))])
        {
            var uitvoering = werkplaats.MetDatabase("importeer", soort, pad);
            Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        }
    }

    private static byte[] Declaratie(int i)
    {
        // A fifth claims more than five weeks of 120 minutes; a seventh is about a client nobody knows.
        var volume = i % 5 == 0 ? 700 : 480 + (i % 100);
        var bsn = i % 7 == 0 ? "999900031" : "999900006";
        var goed = File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        var tweede = goed.LastIndexOf("      <wmo323:Client>", StringComparison.Ordinal);
        var einde = goed.IndexOf("    </wmo323:Clienten>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(Vervang(
            goed.Remove(tweede, einde - tweede),
            ("99990001", Aanbieder(i)),
            (">W01<", $">W{Tekst(i)}<"),
            (">D01<", $">D{Tekst(i)}<"),
            (">R1<", $">R{Tekst(i)}<"),
            (">101<", $">{Nummer(i)}<"),
            ("999900006", bsn),
            (">480<", $">{Tekst(volume)}<"),
            (">60000<", $">{Tekst(volume * Tarief)}<"),
            (">120000<", $">{Tekst(volume * Tarief)}<")));
    }

    private static string Aanbieder(int i) => Tekst(99990001 + (i % Aanbieders));

    private static string Nummer(int i) => Tekst(1000 + i);

    private static string Vervang(string tekst, params ReadOnlySpan<(string Wat, string Waardoor)> paren)
    {
        foreach (var (wat, waardoor) in paren)
        {
            Assert.That(tekst, Does.Contain(wat));
            tekst = tekst.Replace(wat, waardoor, StringComparison.Ordinal);
        }

        return tekst;
    }

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
