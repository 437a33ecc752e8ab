using Declaraties.Testbasis;

namespace Declaraties.Testprogramma;

public static class Bulkvoorraad
{
    /// <summary>Leest de toewijzingen en contracten in waar de declaraties op slaan.</summary>
    public static void LeesIn(this Bulk bulk, Werkplaats werkplaats)
    {
        for (var i = 0; i < bulk.Declaraties.Count; i++)
        {
            werkplaats.Schrijf($"bulk/{i}.xml", Bulk.Toewijzing(i));
        }

        foreach (var (soort, pad) in (ReadOnlySpan<(string, string)>)
        [
            ("producten", werkplaats.Schrijf("producten.csv", Bulk.Producten())),
            ("contracten", werkplaats.Schrijf("contracten.csv", Bulk.Contracten())),
            ("toewijzingen", werkplaats.Pad("bulk")),
        ])
        {
            var uitvoering = werkplaats.MetDatabase("importeer", soort, pad);
            Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        }
    }
}
