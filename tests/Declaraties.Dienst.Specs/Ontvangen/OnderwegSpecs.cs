using Declaraties.Berichten;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Dienst.Verwerken;

namespace Declaraties.Dienst.Specs.Ontvangen;

/// <summary>Wie plaats krijgt voor wat hij aanbiedt, en wie niet.</summary>
public sealed class OnderwegSpecs
{
    private const long Megabyte = 1024 * 1024;
    private static readonly Dienstinstellingen _instellingen = new() { Database = "" };

    [Test]
    public void Van_een_aanroeper_zijn_er_hoogstens_vier_grote_tegelijk_en_een_ander_kan_er_dan_nog_bij()
    {
        var onderweg = new Onderweg(_instellingen);
        var plaatsen = Enumerable.Range(0, 4).Select(_ => Neem(onderweg, "a", 2 * Megabyte)).ToList();
        Assert.That(onderweg.Neem("a", 2 * Megabyte, out var bezwaar), Is.Null);
        Assert.That(bezwaar, Does.Contain("al 4 aanbiedingen").And.Contain("Http:AanbiedingenTegelijk").And.Contain("opnieuw"));
        Assert.That(Neem(onderweg, "a", Megabyte), Is.Not.Null, "klein telt hier niet mee");
        Assert.That(Neem(onderweg, "b", 2 * Megabyte), Is.Not.Null);
        plaatsen[0].Dispose();
        Assert.That(Neem(onderweg, "a", 2 * Megabyte), Is.Not.Null, "wat terug is kan een ander hebben");
    }

    [Test]
    public void Alle_grote_samen_passen_in_zeven_achtste_en_kleine_kunnen_er_dan_nog_bij()
    {
        var onderweg = new Onderweg(_instellingen);
        var plaatsen = Enumerable.Range(0, 112).Chunk(4).SelectMany((deel, wie) => deel.Select(_ => Neem(onderweg, $"aanroeper {wie}", Megabyte + 1))).Take(111).ToList();
        Assert.That(onderweg.Neem("nog een", Megabyte + 1, out var bezwaar), Is.Null, "112 keer een byte meer dan een megabyte past net niet");
        Assert.That(bezwaar, Does.Contain("van iedereen samen").And.Contain("Http:BytesOnderweg, 128 MB"));
        Assert.That(Neem(onderweg, "nog een", 1000), Is.Not.Null);
        plaatsen.ForEach(plaats => plaats.Dispose());
        Assert.That(Neem(onderweg, "nog een", 112 * Megabyte), Is.Not.Null, "alles is terug");
    }

    [Test]
    public void Een_aanroeper_bezet_hoogstens_een_kwart_van_wat_er_voor_kleine_is()
    {
        var onderweg = new Onderweg(_instellingen);
        _ = Enumerable.Range(0, 4).Select(_ => Neem(onderweg, "a", Megabyte)).ToList();
        Assert.That(onderweg.Neem("a", 1, out var bezwaar), Is.Null);
        Assert.That(bezwaar, Does.Contain("Van u"));
        foreach (var ander in (string[])["b", "c", "d"])
        {
            _ = Enumerable.Range(0, 4).Select(_ => Neem(onderweg, ander, Megabyte)).ToList();
        }

        Assert.That(onderweg.Neem("e", 1, out bezwaar), Is.Null);
        Assert.That(bezwaar, Does.Contain("van iedereen samen"));
    }

    [Test]
    public void Twee_keer_teruggeven_is_een_keer()
    {
        var onderweg = new Onderweg(_instellingen);
        var plaats = Neem(onderweg, "a", 112 * Megabyte);
        plaats.Dispose();
        plaats.Dispose();
        _ = Neem(onderweg, "a", 112 * Megabyte);
        Assert.That(onderweg.Neem("b", 2 * Megabyte, out _), Is.Null);
    }

    [Test]
    public void Het_grootste_bericht_past_altijd_in_de_kleinste_ruimte([Values(1, 25, 2000)] int megabytes)
    {
        var grenzen = Leesgrenzen.Van(megabytes, 100);
        var onderweg = new Onderweg(_instellingen with { Grenzen = grenzen, BytesOnderweg = Berichtgrootte.MinsteRuimte(grenzen.MaxBytes) });
        Assert.That(Neem(onderweg, "a", grenzen.MaxBytes), Is.Not.Null);
        Assert.That(Neem(onderweg, "b", Megabyte), Is.Not.Null);
    }

    [Test]
    public void Grote_berichten_worden_na_elkaar_verwerkt_en_wie_wacht_houdt_niemand_bezet()
    {
        var zwaarwerk = new Zwaarwerk(_instellingen);
        var groot = _instellingen.Grenzen.MaxBytes;
        Assert.That(zwaarwerk.Begin("een", groot));
        Assert.That(zwaarwerk.Begin("twee", 2 * Megabyte), Is.False);
        Assert.That(zwaarwerk.Begin("twee", 2 * Megabyte), Is.False);
        Assert.That(zwaarwerk.Begin("drie", null), Is.False, "van wat eerder kwam is niet bekend hoe groot het is");
        Assert.That(zwaarwerk.Begin("klein", Megabyte));
        Assert.That(zwaarwerk.Einde(Megabyte, neemtOver: true), Is.Null);
        Assert.That(zwaarwerk.Einde(groot, neemtOver: true), Is.EqualTo("twee"));
        Assert.That(zwaarwerk.Begin("twee", 2 * Megabyte));
        Assert.That(zwaarwerk.Begin("vier", 2 * Megabyte), "samen niet meer dan een bericht hoogstens telt");
        Assert.That(zwaarwerk.Einde(2 * Megabyte, neemtOver: false), Is.Null, "wie lang bezig is geweest neemt niet meer over");
        Assert.That(zwaarwerk.Einde(2 * Megabyte, neemtOver: true), Is.EqualTo("drie"));
        Assert.That(zwaarwerk.Einde(0, neemtOver: true), Is.Null, "en twee wachtte maar een keer");
    }

    private static Onderweg.Plaats Neem(Onderweg onderweg, string wie, long bytes)
    {
        var plaats = onderweg.Neem(wie, bytes, out var bezwaar);
        Assert.That(plaats, Is.Not.Null, bezwaar);
        return plaats!;
    }
}
