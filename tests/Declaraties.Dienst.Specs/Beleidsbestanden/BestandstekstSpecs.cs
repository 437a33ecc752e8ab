using System.Reflection;
using System.Text.RegularExpressions;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Invoer;
using Declaraties.Testbasis;

namespace Declaraties.Dienst.Specs.Beleidsbestanden;

/// <summary>De tekst over de bestanden van beleid noemt ze alle, met precies de kolommen die worden gelezen.</summary>
public sealed partial class BestandstekstSpecs
{
    private const string Achteraan = "Status;Bron";

    [Test]
    public void Elk_bestand_staat_in_de_tekst_met_zijn_kolommen()
    {
        var koppen = typeof(Contactenlezer).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Contactenlezer).Namespace)
            .Select(type => type.GetProperty("Kop", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null))
            .OfType<CsvKop>()
            .Select(kop => string.Join(';', kop.Namen))
            .ToList();
        var tekst = File.ReadAllText(Path.Combine(Standaard.Project, "src", "Declaraties.Beleid", "README.md"));
        var rijen = Rij().Matches(tekst).Select(rij => rij.Groups[1].Value + (rij.Groups[2].Value == "yes" ? $";{Achteraan}" : ""));
        Assert.That(koppen, Has.Count.GreaterThan(10));
        Assert.That(rijen, Is.EquivalentTo(koppen));
    }

    [GeneratedRegex(@"^\| .+ \| `([A-Za-z;]+)` \| (yes|no) \|", RegexOptions.Multiline)]
    private static partial Regex Rij();
}
