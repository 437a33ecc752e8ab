using System.Text;
using Declaraties.Domein;
using Declaraties.Rapporten.Tellen;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Declaraties.Web.Loketten;

namespace Declaraties.Web.Specs.Loketten;

/// <summary>De dienst leest een declaratie die open staat met de edities waarmee hij draait; hetzelfde bij een opdracht staat in EditieSpecs.</summary>
public sealed class OpenEditieSpecs
{
    [Test]
    public async Task Een_open_declaratie_van_een_verzonnen_editie_staat_alleen_haar_eigen_maand_in_de_weg()
    {
        using var werkplaats = new Werkplaats();
        using var proef = new Dienstproef(werkplaats, standaard => standaard with { Grenzen = standaard.Grenzen with { Edities = VerzonnenEditie.Register } });
        var sleutel = await proef.OntvangAsync(Encoding.UTF8.GetBytes(VerzonnenEditie.Van(File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari")))));
        proef.Klok.Nu = proef.Klok.Nu.AddMinutes(1);
        Assert.That(Toelichting(new Maand(2026, 1)), Does.Contain($"nog niet beantwoord: {sleutel}").And.Not.Contain("niet te lezen"));
        Assert.That(Toelichting(new Maand(2025, 11)), Does.Not.Contain(sleutel));

        string Toelichting(Maand maand) => new Vaststellingsloket(proef.Databases, proef.Instellingen, proef.Klok)
            .Toon(new Rapportvraag { Soort = Rapportsoort.Maand, Van = maand, TotEnMet = maand }).Status.Toelichting;
    }
}
