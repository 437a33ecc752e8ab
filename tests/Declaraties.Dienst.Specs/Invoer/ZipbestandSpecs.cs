using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Declaraties.Berichten;
using Declaraties.Dienst.Invoer;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Invoer;

/// <summary>Een ZIP-bestand met berichten wordt heel gelezen, of in zijn geheel geweigerd met wat eraan mankeert; wat het over zichzelf zegt wordt niet geloofd.</summary>
public sealed class ZipbestandSpecs
{
    private static readonly Leesgrenzen _grenzen = new() { MaxBytes = 1024 * 1024 };

    [Test]
    public void De_berichten_komen_op_naam_met_hun_bytes()
    {
        var zip = Proefzip.Maak(("b.xml", "twee"), ("A.xml", "een"), ("ö.xml", ""));
        var berichten = Zipbestand.Lees(new MemoryStream(zip), _grenzen);
        Assert.That(berichten.Select(b => (b.Naam, Tekst(b))), Is.EqualTo([("A.xml", "een"), ("b.xml", "twee"), ("ö.xml", "")]));
        Assert.That(Zipbestand.Toets(new MemoryStream(zip), _grenzen), Is.EqualTo(["A.xml", "b.xml", "ö.xml"]));
        Assert.That(Encoding.UTF8.GetString(Zipbestand.Bericht(new MemoryStream(zip), "b.xml", _grenzen).ToArray()), Is.EqualTo("twee"));
    }

    [Test]
    public void Ook_zonder_compressie_met_een_commentaar_en_met_wat_een_mac_erbij_doet()
    {
        using var geheugen = new MemoryStream();
        using (var archief = new ZipArchive(geheugen, ZipArchiveMode.Create, leaveOpen: true))
        {
            archief.Comment = "Declaraties van maart";
            Proefzip.Voeg(archief, "a.xml", "een", CompressionLevel.NoCompression);
            Proefzip.Voeg(archief, "__MACOSX/._a.xml", "mac");
            Proefzip.Voeg(archief, ".DS_Store", "mac");
        }

        Assert.That(Zipbestand.Toets(geheugen, _grenzen), Is.EqualTo(["a.xml"]));
    }

    [Test]
    public void Een_tweede_einde_in_het_commentaar_wordt_geweigerd()
    {
        using var geheugen = new MemoryStream();
        using (var archief = new ZipArchive(geheugen, ZipArchiveMode.Create))
        {
            archief.Comment = "PK\u0005\u0006" + new string('\0', 18) + "rest";
            Proefzip.Voeg(archief, "a.xml", "een");
        }

        Geweigerd(geheugen.ToArray(), "het einde ontbreekt: het is niet heel overgekomen, of beschadigd");
    }

    [TestCase("map/a.xml", "'map/a.xml' staat in een map; zet de berichten los in het ZIP-bestand")]
    [TestCase("map/", "'map/' staat in een map; zet de berichten los in het ZIP-bestand")]
    [TestCase("/a.xml", "'/a.xml' staat in een map; zet de berichten los in het ZIP-bestand")]
    [TestCase("../a.xml", "'../a.xml' staat in een map; zet de berichten los in het ZIP-bestand")]
    [TestCase("..\\a.xml", "'..\\a.xml' staat in een map; zet de berichten los in het ZIP-bestand")]
    [TestCase("c:a.xml", "'c:a.xml' is geen gewone bestandsnaam (hoogstens 150 tekens, zonder pad, station of onzichtbare tekens)")]
    [TestCase("..", "'..' is geen gewone bestandsnaam")]
    [TestCase("a\u0000.xml", "'a?.xml' is geen gewone bestandsnaam")]
    [TestCase("a\u202E.xml", "'a?.xml' is geen gewone bestandsnaam")]
    [TestCase("999900006/a.xml", "'*********/a.xml' staat in een map")]
    [TestCase("9999.00.006/a.xml", "'****.**.***/a.xml' staat in een map")]
    [TestCase("A.XML", "'A.XML' zit er twee keer in (hoofdletters tellen niet)")]
    public void Een_naam_die_niet_mag_weigert_alles(string naam, string reden) => Geweigerd(Proefzip.Maak(("a.xml", "een"), (naam, "twee")), reden);

    [Test]
    public void Een_lange_naam_mag_tot_de_grens()
    {
        Assert.That(Zipbestand.Toets(new MemoryStream(Proefzip.Maak((new string('a', 146) + ".xml", ""))), _grenzen), Has.Count.EqualTo(1));
        Geweigerd(Proefzip.Maak((new string('a', 147) + ".xml", "")), "is geen gewone bestandsnaam");
    }

    [TestCase(30, true)]
    [TestCase(31, false)]
    public void Hoogstens_dertig_berichten(int aantal, bool mag)
    {
        var zip = Proefzip.Maak([.. Enumerable.Range(1, aantal).Select(i => ($"{i}.xml", "x"))]);
        if (mag)
        {
            Assert.That(Zipbestand.Lees(new MemoryStream(zip), _grenzen), Has.Count.EqualTo(aantal));
        }
        else
        {
            Geweigerd(zip, "er zitten 31 berichten in; hoogstens 30");
        }
    }

    [Test]
    public void Heel_veel_bestanden_worden_niet_eerst_geteld_door_ze_te_lezen() =>
        Geweigerd(Proefzip.Maak([.. Enumerable.Range(1, 5_000).Select(i => ($"__MACOSX/{i}", ""))]), "er zitten 5000 bestanden in; hoogstens 30 berichten");

    [TestCase(0, true)]
    [TestCase(1, false)]
    public void Een_bericht_mag_uitgepakt_zo_groot_zijn_als_een_bericht(int extra, bool mag)
    {
        var zip = Proefzip.Maak(("klein.xml", "x"), ("groot.xml", new string(' ', (int)_grenzen.MaxBytes + extra)));
        Assert.That(zip, Has.Length.LessThan(10_000), "een bom is klein");
        if (mag)
        {
            Assert.That(Zipbestand.Lees(new MemoryStream(zip), _grenzen), Has.Count.EqualTo(2));
        }
        else
        {
            Geweigerd(zip, "'groot.xml' is uitgepakt groter dan 1 MB (OP179)", teGroot: true);
        }
    }

    [Test]
    public void Wat_een_bom_over_zijn_grootte_zegt_wordt_niet_geloofd()
    {
        var zip = Proefzip.Maak(("bom.xml", new string(' ', 50_000_000)));
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(Opgave(zip) + 24), 10);
        Geweigerd(zip, "'bom.xml' is", teGroot: null);
    }

    [TestCase(10, true)]
    [TestCase(11, false)]
    public void Samen_zijn_de_berichten_hoogstens_tien_keer_zo_groot(int aantal, bool mag)
    {
        var groot = new string(' ', (int)_grenzen.MaxBytes);
        var zip = Proefzip.Maak([.. Enumerable.Range(1, aantal).Select(i => ($"{i}.xml", groot))]);
        if (mag)
        {
            Assert.That(Zipbestand.Lees(new MemoryStream(zip), _grenzen), Has.Count.EqualTo(aantal));
        }
        else
        {
            Geweigerd(zip, "uitgepakt is alles samen groter dan 10 MB; verdeel de berichten over meer ZIP-bestanden", teGroot: true);
        }
    }

    [Test]
    public void Het_zip_bestand_zelf_is_niet_groter_dan_een_bericht()
    {
        var ruis = new byte[_grenzen.MaxBytes];
        new Random(1).NextBytes(ruis);
        using var geheugen = new MemoryStream();
        using (var archief = new ZipArchive(geheugen, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var deel = archief.CreateEntry("a.xml").Open();
            deel.Write(ruis);
        }

        Geweigerd(geheugen.ToArray(), $"het telt {geheugen.Length} bytes; hoogstens 1 MB", teGroot: true);
    }

    [Test]
    public void Twee_berichten_op_dezelfde_plaats_zijn_een_bom()
    {
        // Both entries of the directory point to the first: the way to let one megabyte count thirty times.
        var zip = Proefzip.Maak(("a.xml", "een"), ("b.xml", "een"));
        var tweede = Opgave(zip) + 46 + "a.xml".Length;
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(tweede + 42), 0);
        Geweigerd(zip, "de inhoudsopgave klopt niet: het is beschadigd, of met opzet zo gemaakt; maak het opnieuw");
    }

    [Test]
    public void Een_zip_in_een_zip_mag_niet()
    {
        using var geheugen = new MemoryStream();
        using (var archief = new ZipArchive(geheugen, ZipArchiveMode.Create))
        {
            Proefzip.Voeg(archief, "a.xml", "een");
            using var deel = archief.CreateEntry("b.xml").Open();
            deel.Write(Proefzip.Maak(("c.xml", "drie")));
        }

        Geweigerd(geheugen.ToArray(), "'b.xml' is zelf een ZIP-bestand; doe de berichten los in één ZIP-bestand");
    }

    [TestCase(8, 1, "'a.xml' is versleuteld; maak het ZIP-bestand zonder wachtwoord")]
    [TestCase(10, 12, "'a.xml' is ingepakt op een manier die hier niet wordt uitgepakt; kies de gewone (Deflate)")]
    [TestCase(16, 7, "'a.xml' is beschadigd: lengte of controlegetal klopt niet; maak het ZIP-bestand opnieuw")]
    [TestCase(24, 7, "'a.xml' is beschadigd: lengte of controlegetal klopt niet; maak het ZIP-bestand opnieuw")]
    [TestCase(41, 0xA1, "'a.xml' is geen gewoon bestand")]
    public void Wat_de_inhoudsopgave_zegt_wordt_getoetst(int plaats, byte waarde, string reden)
    {
        var zip = Proefzip.Maak(("a.xml", "een"));
        zip[Opgave(zip) + 5] = 3;
        zip[Opgave(zip) + plaats] = waarde;
        Geweigerd(zip, reden);
    }

    [Test]
    public void Een_half_of_veranderd_bestand_geeft_nooit_iets_anders_dan_een_weigering()
    {
        var inhoud = string.Concat(Enumerable.Range(0, 400).Select(i => $"<p>{i * 7919}</p>"));
        var zip = Proefzip.Maak(("a.xml", inhoud), ("b.xml", "een"));
        var toeval = new Random(11);
        for (var keer = 0; keer < 3_000; keer++)
        {
            var anders = keer % 3 == 0 ? zip[..toeval.Next(zip.Length)] : (byte[])zip.Clone();
            for (var i = 0; i < keer % 3 && anders.Length > 0; i++)
            {
                anders[toeval.Next(anders.Length)] = (byte)toeval.Next(256);
            }

            try
            {
                // What is still taken is what was put in, or a name that was changed.
                var berichten = Zipbestand.Lees(new MemoryStream(anders), _grenzen);
                Assert.That(berichten.Select(Tekst), Is.EquivalentTo([inhoud, "een"]));
            }
            catch (ZipGeweigerdException)
            {
                // As it should.
            }
        }
    }

    [Test]
    public void Wat_geen_zip_is_heet_naar_wat_het_is()
    {
        Geweigerd([], "het is geen ZIP-bestand");
        Geweigerd(Encoding.UTF8.GetBytes("<Bericht/>"), "het is geen ZIP-bestand");
        Geweigerd(Encoding.UTF8.GetBytes("%PDF-1.7"), "het is een PDF en geen ZIP-bestand met berichten");
        Geweigerd(Proefzip.Maak(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "x")), "het is een Office-bestand (zoals Excel of Word) en geen ZIP-bestand met berichten");
        Geweigerd([.. "PK\u0005\u0006"u8, .. new byte[18]], "er zit geen bericht in");
        Geweigerd(Proefzip.Maak((".DS_Store", "mac")), "er zit geen bericht in");
        Geweigerd(Proefzip.Maak(("a.xml", "een"))[..^5], "het einde ontbreekt: het is niet heel overgekomen, of beschadigd");
        Geweigerd([.. "x"u8, .. Proefzip.Maak(("a.xml", "een"))], "het is een binair bestand en geen ZIP-bestand met berichten");
    }

    /// <summary>Waar de inhoudsopgave begint.</summary>
    private static int Opgave(byte[] zip) => (int)BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(zip.Length - 6));

    private static string Tekst(Zipbericht bericht)
    {
        using var lezer = new StreamReader(bericht.Bericht.Open(), Encoding.UTF8);
        return lezer.ReadToEnd();
    }

    private static void Geweigerd(byte[] zip, string reden, bool? teGroot = false)
    {
        foreach (var lees in (ReadOnlySpan<Action>)[() => Zipbestand.Lees(new MemoryStream(zip), _grenzen), () => Zipbestand.Toets(new MemoryStream(zip), _grenzen)])
        {
            var fout = Assert.Throws<ZipGeweigerdException>(lees)!;
            Assert.That(fout.Message, Does.StartWith(reden).Or.Contain(reden));
            Assert.That(Werkplaats.BevatBsn(fout.Message), Is.False);
            if (teGroot is { } verwacht)
            {
                Assert.That(fout.IsTeGroot, Is.EqualTo(verwacht));
            }
        }
    }
}
