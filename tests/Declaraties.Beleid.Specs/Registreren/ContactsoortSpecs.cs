using Declaraties.Beleid.Registreren;

namespace Declaraties.Beleid.Specs.Registreren;

/// <summary>De soorten contact, met hun namen in een bestand.</summary>
public sealed class ContactsoortSpecs
{
    [Test]
    public void Er_zijn_zeven_soorten() =>
        Assert.That(Contactsoorten.Alle.Select(soort => soort.Naam()), Is.EqualTo(new[] { "direct", "online", "netwerk", "indirect", "reistijd", "no-show", "poging" }));

    [TestCaseSource(typeof(Contactsoorten), nameof(Contactsoorten.Alle))]
    public void Een_soort_is_aan_haar_naam_te_herkennen(Contactsoort soort) => Assert.That(Contactsoorten.Zoek(soort.Naam().ToUpperInvariant()), Is.EqualTo(soort));

    [TestCase("noshow")]
    [TestCase("")]
    public void Een_andere_naam_is_geen_soort(string naam) => Assert.That(Contactsoorten.Zoek(naam), Is.Null);
}
