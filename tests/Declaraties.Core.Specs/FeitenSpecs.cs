using System.Security.Cryptography;
using System.Text;

namespace Declaraties.Core.Specs;

/// <summary>De feiten waarop de proeven steunen zijn die van de standaard; te toetsen waar haar bestanden naast het project staan.</summary>
public sealed class FeitenSpecs
{
    private static readonly string[] _berichten = ["301", "323", "325"];

    [Test]
    public void De_technische_regels_zijn_die_van_de_standaard() =>
        Assert.That(
            Feiten.Regels.Select(regel => (regel.Code, regel.Niveau, regel.RetourCode, string.Join(' ', regel.Berichten))),
            Is.EquivalentTo(Standaard.Tabel("regels.csv")
                .Select(rij => (rij["code"], rij["controleniveau"][0] - '0', rij["retourcode"] == "n.v.t." ? null : rij["retourcode"], Berichten: string.Join(' ', rij["berichten"].Split(' ').Intersect(_berichten))))
                .Where(rij => rij.Berichten.Length > 0)));

    [Test]
    public void De_regels_per_element_zijn_die_van_de_standaard() =>
        Assert.That(
            Feiten.Elementregels,
            Is.EquivalentTo(Standaard.Tabel("elementregels.csv")
                .Where(rij => rij["retourcode"].Length > 0 && _berichten.Contains(rij["bericht"][3..]))
                .Select(rij => new Elementfeit(rij["bericht"][3..], rij["klasse"], rij["code"], rij["retourcode"]))
                .Distinct()));

    [Test]
    public void De_codelijsten_zijn_die_van_de_standaard()
    {
        // Read first: a spec cannot be skipped from within a multiple assert.
        var (retourcodes, eenheden, frequenties, berichten) = (Lijst("WJ001-retourcode"), Lijst("WJ756-eenheid"), Lijst("WMO757-frequentie"), Lijst("COD002-berichtcode"));
        Assert.Multiple(() =>
        {
            Assert.That(Feiten.Retourcodes, Is.EquivalentTo(retourcodes.Where(rij => rij["berichten"].Contains("WMO323", StringComparison.Ordinal)).Select(rij => rij["code"])));
            Assert.That(Feiten.Eenheden, Is.EquivalentTo(eenheden.Select(rij => rij["code"])));
            Assert.That(Feiten.Frequenties, Is.EquivalentTo(frequenties.Select(rij => rij["code"])));
            Assert.That(Feiten.Berichten, Is.EquivalentTo(berichten.Select(rij => $"{rij["bericht"][3..]} {rij["code"]}")));
        });
    }

    [Test]
    public void De_gemeenten_zijn_die_van_het_CBS() =>
        Assert.That(Vingerafdruk(Lijst("CBS-gemeentecodes-2026").Select(rij => (rij["code"], rij["naam"]))), Is.EqualTo(Feiten.Gemeenten));

    /// <summary>Zoals <see cref="Feiten.Gemeenten"/>.</summary>
    public static string Vingerafdruk(IEnumerable<(string Code, string Naam)> gemeenten) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', gemeenten.Select(gemeente => $"{gemeente.Code};{gemeente.Naam}").Order(StringComparer.Ordinal)))));

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Lijst(string naam) => Standaard.Tabel($"codelijsten/{naam}.csv");
}
