namespace Declaraties.Opslag.Specs;

internal sealed class GebruikerSpecs
{
    private const string Voorziening = "https://aanmelden.example";

    [TestCase("anna", null, null, "anna", null, null, true)]
    [TestCase("anna", null, null, " ANNA ", null, null, true)]
    [TestCase("anna", null, null, "bert", null, null, false)]
    [TestCase("anna", "1", Voorziening, "anna", "2", Voorziening, false, Description = "twee mensen met één naam")]
    [TestCase("anna", "1", Voorziening, "Anna de Boer", "1", Voorziening, true, Description = "een mens met een andere naam")]
    [TestCase("anna", "1", Voorziening, "anna", "2", "https://elders.example", true, Description = "twee voorzieningen weten het niet van elkaar: de naam zegt het")]
    [TestCase("anna", "1", Voorziening, "anna", null, null, true)]
    [TestCase("anna", "1", Voorziening, "bert", "1", "https://elders.example", false)]
    public void Wie_dezelfde_mens_is_weet_de_aanmeldvoorziening_die_hen_allebei_kent_en_anders_zegt_het_de_naam(
        string naam, string? onderwerp, string? uitgever, string andereNaam, string? anderOnderwerp, string? andereUitgever, bool isDezelfde)
    {
        var een = new Gebruiker(naam, "rol", "hier") { Onderwerp = onderwerp, Uitgever = uitgever };
        var ander = new Gebruiker(andereNaam, "andere rol", "daar") { Onderwerp = anderOnderwerp, Uitgever = andereUitgever };
        Assert.That((een.IsDezelfdeAls(ander), ander.IsDezelfdeAls(een)), Is.EqualTo((isDezelfde, isDezelfde)));
    }
}
