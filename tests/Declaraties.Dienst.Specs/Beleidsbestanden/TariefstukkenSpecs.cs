using System.IO.Compression;
using System.Text;
using Declaraties.Dienst.Beleidsbestanden;

namespace Declaraties.Dienst.Specs.Beleidsbestanden;

/// <summary>Een tariefset zoals iemand haar geeft: vier bestanden, of één ZIP-bestand.</summary>
public sealed class TariefstukkenSpecs
{
    private static readonly Bestandsstuk[] _vier = [Stuk("parameters.csv", "p"), Stuk("schalen.csv", "s"), Stuk("Cao.CSV", "c"), Stuk("mix.csv", "m")];

    [Test]
    public void Los_en_in_een_ZIP_bestand_is_hetzelfde()
    {
        foreach (var stukken in (Bestandsstuk[][])[_vier, [Zip([.. _vier, Stuk("lees mij.txt", "x")])]])
        {
            var inhoud = Tariefstukken.Lees(stukken).Waarde!;
            Assert.That(new[] { inhoud.Parameters, inhoud.Schalen, inhoud.Cao, inhoud.Mix }.Select(deel => Encoding.UTF8.GetString(deel.Span)), Is.EqualTo(new[] { "p", "s", "c", "m" }));
        }
    }

    [Test]
    public void Wat_ontbreekt_of_dubbel_is_wordt_gezegd()
    {
        Geweigerd(_vier[..3], "In wat er is gegeven ontbreekt mix.csv; een tariefset is parameters.csv, schalen.csv, cao.csv, mix.csv.");
        Geweigerd([], "In wat er is gegeven ontbreken parameters.csv, schalen.csv, cao.csv, mix.csv; een tariefset is parameters.csv, schalen.csv, cao.csv, mix.csv.");
        Geweigerd([.. _vier, Stuk("MIX.csv", "m")], "mix.csv is er 2 keer; verwacht elk bestand één keer.");
    }

    [Test]
    public void Een_ZIP_bestand_dat_niet_kan_wordt_geweigerd_met_wat_wel_kan()
    {
        Geweigerd([Zip(Stuk("map/mix.csv", "m"))], "Het ZIP-bestand is niet te gebruiken: 'map/mix.csv' staat in een map; zet de bestanden los in het ZIP-bestand.");
        Geweigerd([new("set.zip", Zip(_vier).Inhoud[..^30])], "Het ZIP-bestand is niet te gebruiken: het einde ontbreekt: het is niet heel overgekomen, of beschadigd.");
        Geweigerd([Zip(Stuk("mix.csv", new string('x', Tariefstukken.MeesteBytes + 1)))], "Het ZIP-bestand is niet te gebruiken: 'mix.csv' is uitgepakt groter dan 1 MB.");
    }

    [Test]
    public void Samen_zijn_zij_hoogstens_een_MB()
    {
        Bestandsstuk[] net = [.. _vier[..3], Stuk("mix.csv", new string('x', Tariefstukken.MeesteBytes - 3))];
        Assert.That(Tariefstukken.Lees(net).Fouten, Is.Empty);
        Geweigerd([.. _vier[..3], Stuk("mix.csv", new string('x', Tariefstukken.MeesteBytes - 2))], "De bestanden zijn samen groter dan 1 MB; een tariefset is veel kleiner.");
    }

    private static void Geweigerd(IReadOnlyList<Bestandsstuk> stukken, string fout)
    {
        var gelezen = Tariefstukken.Lees(stukken);
        Assert.That(gelezen.Waarde, Is.Null);
        Assert.That(gelezen.Fouten, Is.EqualTo(new[] { fout }));
    }

    private static Bestandsstuk Stuk(string naam, string inhoud) => new(naam, Encoding.UTF8.GetBytes(inhoud));

    private static Bestandsstuk Zip(params Bestandsstuk[] stukken)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in stukken)
            {
                using var deel = zip.CreateEntry(naam).Open();
                deel.Write(inhoud.Span);
            }
        }

        return new("set.zip", bytes.ToArray());
    }
}
