namespace Declaraties.Testprogramma;

/// <summary>Een werkplaats met een lijst en een contract, en stappen die lezen als wat er gebeurde.</summary>
public sealed class Signaalproef : IDisposable
{
    public const string Dag = "2026-11-30";

    public Signaalproef()
    {
        Assert.That(Werkplaats.MetDatabase("importeer", "producten", Werkplaats.Schrijf("p.csv", Berichtmaker.Producten)).Code, Is.Zero);
        Contract(Berichtmaker.Contracten);
    }

    public Werkplaats Werkplaats { get; } = new();

    public Uitvoering Contract(string csv)
    {
        var uitvoering = Werkplaats.MetDatabase("importeer", "contracten", Werkplaats.Schrijf("c.csv", csv));
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        return uitvoering;
    }

    public Uitvoering Wijs(params (string Naam, string Bericht)[] berichten)
    {
        var map = $"t-{berichten[0].Naam}-{Guid.NewGuid():N}";
        foreach (var (naam, bericht) in berichten)
        {
            Werkplaats.Schrijf($"{map}/{naam}.xml", bericht);
        }

        return Werkplaats.MetDatabase("importeer", "toewijzingen", Werkplaats.Pad(map), "--peildatum", Dag);
    }

    public Uitvoering Wijs(string bericht) => Wijs(("t", bericht));

    /// <summary>Dient in en geeft het verslag.</summary>
    public System.Text.Json.Nodes.JsonNode Dien(string naam, string bericht)
    {
        var uitvoering = Werkplaats.MetDatabase("declareer", Werkplaats.Schrijf($"{naam}.xml", bericht), "--antwoorden", Werkplaats.Pad("uit"), "--peildatum", Dag);
        Assert.That(uitvoering.Code, Is.LessThan(2), uitvoering.ToString());
        return System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Werkplaats.Pad("uit", $"{naam}.json")))!;
    }

    public void Dispose() => Werkplaats.Dispose();
}
