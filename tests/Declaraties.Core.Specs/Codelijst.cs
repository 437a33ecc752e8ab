namespace Declaraties.Core.Specs;

/// <summary>Leest een tabel van de naslag (puntkomma's, aanhalingstekens waar nodig), zonder haar kopregel.</summary>
internal static class Codelijst
{
    public static IReadOnlyList<string> Codes(string bestand) => [.. Rijen(bestand).Select(rij => rij[0])];

    public static IReadOnlyList<string[]> Rijen(string bestand) => Tabel(Path.Combine("codelijsten", bestand));

    public static IReadOnlyList<string[]> Tabel(string bestand)
    {
        var rijen = File.ReadAllLines(Path.Combine(Standaard.Map(), bestand)).Where(regel => regel.Length > 0).Skip(1).Select(Splits).ToList();
        Assert.That(rijen, Is.Not.Empty, $"{bestand} is leeg");
        return rijen;
    }

    private static string[] Splits(string regel)
    {
        var velden = new List<string>();
        var veld = new System.Text.StringBuilder();
        var tussenAanhalingstekens = false;
        for (var i = 0; i < regel.Length; i++)
        {
            var teken = regel[i];
            if (teken == '"' && tussenAanhalingstekens && i + 1 < regel.Length && regel[i + 1] == '"')
            {
                veld.Append(teken);
                i++;
            }
            else if (teken == '"')
            {
                tussenAanhalingstekens = !tussenAanhalingstekens;
            }
            else if (teken == ';' && !tussenAanhalingstekens)
            {
                velden.Add(veld.ToString());
                veld.Clear();
            }
            else
            {
                veld.Append(teken);
            }
        }

        velden.Add(veld.ToString());
        return [.. velden];
    }
}
