using System.Text;
using Declaraties.Beantwoorden;
using Declaraties.Beleid.Registreren;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Domein;
using Declaraties.Opslag.Contacten;

namespace Declaraties.Dienst.Specs.Beleidsbestanden;

/// <summary>Een register van aanbieders wordt in zijn geheel gelezen, of niet.</summary>
public sealed class ContactenlezerSpecs
{
    private const string Kop = "Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie";

    [Test]
    public void Een_bestand_zegt_van_wie_en_over_welke_maanden_het_is()
    {
        var bytes = Encoding.UTF8.GetBytes($"{Kop}\n99990001;0505;20072;2026-01-05;direct;60;thuis\n99990002;0590;7;3-2-2026;No-Show;45;KANTOOR\r\n\n99990001;0505;20072;2026-01-06;online;0;online");
        using var stroom = new MemoryStream(bytes);
        var gelezen = Lees(stroom).Waarde!;
        Assert.Multiple(() =>
        {
            Assert.That(gelezen.Vingerafdruk, Is.EqualTo(Vingerafdruk.Van(bytes)));
            Assert.That(gelezen.Aantal, Is.EqualTo(3));
            Assert.That(gelezen.Aanbieders.Select(aanbieder => aanbieder.Code), Is.EquivalentTo(new[] { "99990001", "99990002" }));
            Assert.That(gelezen.Maanden, Is.EquivalentTo(new[] { new Maand(2026, 1), new Maand(2026, 2) }));
            Assert.That(gelezen.Lees().ToList(), Is.EqualTo(new Contactregel[]
            {
                new(new(new("0505"), new("99990001"), Wet.Wmo, 20072), new(new(2026, 1, 5), Contactsoort.Direct, 60, Contactlocatie.Thuis)),
                new(new(new("0590"), new("99990002"), Wet.Wmo, 7), new(new(2026, 2, 3), Contactsoort.NoShow, 45, Contactlocatie.Kantoor)),
                new(new(new("0505"), new("99990001"), Wet.Wmo, 20072), new(new(2026, 1, 6), Contactsoort.Online, 0, Contactlocatie.Online)),
            }));
        });
    }

    /// <summary>Zonder kolom, en waar er niets in staat, is een contact van de Wmo: zo blijft een bestand van voor de Jeugdwet wat het was.</summary>
    [Test]
    public void De_wet_mag_erbij_en_zonder_is_het_de_Wmo()
    {
        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes($"{Kop};Wet\n99990001;0505;7;2026-01-05;direct;60;thuis;JW\n99990001;0505;7;2026-01-05;direct;60;thuis;wmo\n99990002;0505;7;2026-01-05;direct;60;thuis;\n99990002;0505;8;2026-01-05;direct;60;thuis\n"));
        var gelezen = Lees(stroom).Waarde!;
        Assert.That(gelezen.Lees().Select(regel => regel.Toewijzing.Wet), Is.EqualTo(new[] { Wet.Jw, Wet.Wmo, Wet.Wmo, Wet.Wmo }));
        Assert.That(gelezen.Houders, Is.EquivalentTo(new Registerhouder[] { new(new("99990001"), Wet.Jw), new(new("99990001"), Wet.Wmo), new(new("99990002"), Wet.Wmo) }));
        Assert.That(gelezen.Aanbieders, Has.Count.EqualTo(2));
        Assert.That(Lees($"{Kop};Wet\n99990001;0505;7;2026-01-05;direct;60;thuis;jeugd\n").Fouten, Is.EqualTo(new[] { "contacten.csv, regel 2: Wet 'jeugd'; verwacht wmo of jw." }));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public void Het_mag_zoals_een_rekenblad_het_bewaart(string codering)
    {
        var tekens = Encoding.GetEncoding(codering);
        using var stroom = new MemoryStream([.. tekens.Preamble, .. tekens.GetBytes("sep=,\r\nLocatie,Minuten,Soort,Datum,ToewijzingNummer,Gemeente,Aanbieder\r\nelders,30,poging,2026-01-05,7,0505,99990001\r\n")]);
        Assert.That(Lees(stroom).Waarde!.Lees().Single().Contact, Is.EqualTo(new Contactmoment(new(2026, 1, 5), Contactsoort.Poging, 30, Contactlocatie.Elders)));
    }

    [TestCase("9999001;0505;7;2026-01-05;direct;60;thuis", "Aanbieder '9999001'; verwacht 8 cijfers; bedoelde u 09999001? Excel laat een nul vooraan weg.")]
    [TestCase("99990001;505;7;2026-01-05;direct;60;thuis", "Gemeente '505'; verwacht 4 cijfers; bedoelde u 0505? Excel laat een nul vooraan weg.")]
    [TestCase("99990001;0505;0;2026-01-05;direct;60;thuis", "ToewijzingNummer '0'; verwacht een geheel getal vanaf 1.")]
    [TestCase("99990001;0505;7;2026-02-30;direct;60;thuis", "Datum '2026-02-30'; verwacht een bestaande datum als JJJJ-MM-DD of D-M-JJJJ.")]
    [TestCase("99990001;0505;7;1999-12-31;direct;60;thuis", "Datum '1999-12-31' ligt te ver weg; verwacht een dag in 2000 t/m 9998.")]
    [TestCase("99990001;0505;7;2026-01-05;noshow;60;thuis", "Soort 'noshow'; verwacht een van direct, online, netwerk, indirect, reistijd, no-show, poging; bedoelde u no-show?")]
    [TestCase("99990001;0505;7;2026-01-05;direct;1441;thuis", "Minuten '1441'; verwacht een geheel getal van 0 t/m 1440.")]
    [TestCase("99990001;0505;7;2026-01-05;direct;7,5;thuis", "Minuten '7,5'; verwacht een geheel getal van 0 t/m 1440.")]
    [TestCase("99990001;0505;7;2026-01-05;direct;60;school", "Locatie 'school'; verwacht een van thuis, kantoor, elders, online.")]
    [TestCase("99990001;0505;7;2026-01-05;direct;60", "6 kolommen; verwacht 7: Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie.")]
    [TestCase("99990001;0505;7;2026-01-05;direct;60;thuis;bij mevrouw", "8 kolommen; verwacht 7: Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie.")]
    [TestCase("99990001;0505;999900110;2026-01-05;direct;60;thuis", "kolom 3 (ToewijzingNummer) bevat een Bsn; een Bsn hoort niet in dit bestand.")]
    public void Een_rij_die_niet_klopt_houdt_het_hele_bestand_tegen(string rij, string fout)
    {
        var gelezen = Lees($"{Kop}\n99990001;0505;7;2026-01-05;direct;60;thuis\n{rij}\n");
        Assert.That(gelezen.Waarde, Is.Null);
        Assert.That(gelezen.Fouten, Is.EqualTo(new[] { $"contacten.csv, regel 3: {fout}" }));
    }

    [Test]
    public void Elke_fout_wordt_genoemd_tot_het_er_te_veel_zijn()
    {
        var gelezen = Lees($"{Kop}\n{string.Concat(Enumerable.Repeat("99990001;0505;7;2026-01-05;direct;-1;hier\n", 60))}");
        Assert.That(gelezen.Fouten, Has.Count.EqualTo(101));
        Assert.That(gelezen.Fouten[1], Does.StartWith("contacten.csv, regel 2: Locatie 'hier'"));
        Assert.That(gelezen.Fouten[^1], Is.EqualTo("contacten.csv: en nog 20 fouten."));
    }

    [TestCase("Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie;Bsn\n", "contacten.csv, regel 1: kolom 'Bsn' is onbekend; verwacht de kop Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie, en als u wilt Wet (in elke volgorde).")]
    [TestCase("Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie;Status\n", "contacten.csv, regel 1: kolom 'Status' is onbekend; verwacht de kop Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie, en als u wilt Wet (in elke volgorde).")]
    [TestCase("Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten\n", "contacten.csv, regel 1: kolom Locatie ontbreekt; verwacht de kop Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie, en als u wilt Wet (in elke volgorde).")]
    [TestCase("", "contacten.csv, regel 1: het bestand is leeg; verwacht de kop Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie, en als u wilt Wet (in elke volgorde).")]
    [TestCase("PK\u0003\u0004 en de rest", "contacten.csv: dit is een ZIP-bestand en geen CSV-bestand; pak het uit en bied het CSV-bestand erin aan.")]
    public void Een_ander_bestand_wordt_niet_gelezen(string inhoud, string fout) =>
        Assert.That(() => Lees(inhoud), Throws.TypeOf<BeletselException>().With.Message.EqualTo(fout));

    [Test]
    public void Een_regel_zonder_einde_is_geen_rij() =>
        Assert.That(() => Lees(new string('9', 100_000)), Throws.TypeOf<BeletselException>().With.Message.EqualTo("contacten.csv: een regel telt meer dan 16384 tekens; verwacht een CSV-bestand met een rij per regel."));

    [Test]
    public void Een_kop_zonder_rijen_vervangt_niets() =>
        Assert.That(Lees($"{Kop}\n\n;;;\n").Fouten, Is.EqualTo(new[] { "contacten.csv: er staat geen contact in; verwacht ten minste één rij onder de kop." }));

    [TestCase("direct;60", "direct;61")]
    [TestCase("direct;60", "anders;60")]
    [TestCase("99990001;0505", "99990001;050x")]
    public void Een_bestand_dat_na_het_nakijken_verandert_wordt_niet_gelezen(string van, string naar)
    {
        var inhoud = $"{Kop}\n99990001;0505;7;2026-01-05;direct;60;thuis\n";
        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes(inhoud));
        var gelezen = Lees(stroom).Waarde!;
        stroom.Position = 0;
        stroom.Write(Encoding.UTF8.GetBytes(inhoud.Replace(van, naar, StringComparison.Ordinal)));
        Assert.That(() => gelezen.Lees().Count(), Throws.TypeOf<BeletselException>().With.Message.Contains("is veranderd terwijl het werd gelezen; er is niets bewaard"));
    }

    [Test]
    public void Het_is_zo_vaak_te_lezen_als_een_server_het_vraagt()
    {
        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes($"{Kop}\n99990001;0505;7;2026-01-05;direct;60;thuis\n99990001;0505;8;2026-01-05;direct;60;thuis\n"));
        var gelezen = Lees(stroom).Waarde!;
        Assert.That(gelezen.Lees().First().Toewijzing.ToewijzingNummer, Is.EqualTo(7), "halverwege opgehouden");
        Assert.That(gelezen.Lees().Select(regel => regel.Toewijzing.ToewijzingNummer), Is.EqualTo(new[] { 7, 8 }));
    }

    [Test]
    public void Regels_lopen_over_blokken_heen()
    {
        // Line ends of every kind, and blocks of 32 kB in which they come to lie anywhere.
        var einden = new[] { "\n", "\r\n", "\r" };
        var inhoud = new StringBuilder(Kop).Append('\n');
        for (var nummer = 1; nummer <= 5000; nummer++)
        {
            inhoud.Append(System.Globalization.CultureInfo.InvariantCulture, $"99990001;0505;{nummer};2026-01-05;direct;{nummer % 1440};thuis{einden[nummer % 3]}");
        }

        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes(inhoud.ToString()));
        Assert.That(Lees(stroom).Waarde!.Lees().Select(regel => (regel.Toewijzing.ToewijzingNummer, regel.Contact.Minuten)), Is.EqualTo(Enumerable.Range(1, 5000).Select(nummer => (nummer, nummer % 1440))));
    }

    private static Gelezen<NieuweContacten> Lees(string inhoud)
    {
        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes(inhoud));
        return Lees(stroom);
    }

    private static Gelezen<NieuweContacten> Lees(Stream stroom) => Contactenlezer.Lees("contacten.csv", stroom);
}
