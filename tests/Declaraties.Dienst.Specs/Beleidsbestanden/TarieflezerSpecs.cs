using System.Text;
using Declaraties.Beleid;
using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Domein;

namespace Declaraties.Dienst.Specs.Beleidsbestanden;

/// <summary>Van vier bestanden naar een tariefset, of naar alles wat eraan mankeert.</summary>
public sealed class TarieflezerSpecs
{
    private static readonly Setbestanden _goed = new();

    [Test]
    public void Wat_in_de_bestanden_staat_geeft_het_tarief()
    {
        var gelezen = _goed.Lees();
        Assert.That(gelezen.Fouten, Is.Empty);
        Assert.That(Tariefregels.Huidig.Bereken(gelezen.Waarde!).Tarieven.Single().Tarief, Is.EqualTo(new Bedrag(8580)));
    }

    [Test]
    public void Elke_waarde_weet_waar_zij_staat_hoe_zeker_zij_is_en_wie_het_zegt()
    {
        var set = _goed.Lees().Waarde!;
        Assert.Multiple(() =>
        {
            Assert.That(set.Parameters[0].Bron, Is.EqualTo(new Waardebron("parameters.csv", 2, Waardestatus.Vastgesteld, "HHM")));
            Assert.That(set.Parameters[1].Bron, Is.EqualTo(new Waardebron("parameters.csv", 3, Waardestatus.Voorbeeld, null)));
            Assert.That(set.Parameters[2].Bron, Is.EqualTo(new Waardebron("parameters.csv", 4, null, null)));
            Assert.That(set.Parameters[^1], Is.EqualTo(new Parameterwaarde("IB1", Tariefparameter.ProductiviteitPercentage, 62, new("parameters.csv", 29, Waardestatus.Concept, "FOT 12 februari"))));
            Assert.That(set.Mix.Single().Bron, Is.EqualTo(new Waardebron("mix.csv", 2, null, null)));
            Assert.That(set.Parametereinde.Regel, Is.EqualTo(30));
        });
    }

    [Test]
    public void Komma_of_punt_kolommen_in_elke_volgorde_byte_order_mark_en_lege_rijen_maken_niets_uit()
    {
        var ander = _goed with
        {
            Parameters = '\uFEFF' + _goed.Parameters.Replace(',', '.').Replace("\n", "\r\n\r\n", StringComparison.Ordinal),
            Schalen = "MaximumPerMaand;Bron;Treden;Schaal;Cao\n4500,00;cao-boek;12;A;Zorg\n;;;;\n",
        };
        Assert.That(Tariefregels.Huidig.Bereken(ander.Lees().Waarde!).Tarieven.Single().Tarief, Is.EqualTo(new Bedrag(8580)));
        Assert.That(ander.Lees().Waarde!.Schalen.Single().Bron.Herkomst, Is.EqualTo("cao-boek"));
    }

    [TestCase("na-verlof", 620)]
    [TestCase("bruto", 610)]
    public void De_grondslag_van_het_verzuim_is_een_woord(string woord, long productiviteit) =>
        Assert.That(Tariefregels.Huidig.Bereken((_goed with { Parameters = _goed.Parameters + $";ZiekteverzuimGrondslag;{woord}\n" }).Lees().Waarde!).Tarieven.Single().ProductiviteitOpbouw, Is.EqualTo(productiviteit));

    [TestCase(";ZiekteverzuimGrondslag;netto", "parameters.csv, regel 30: ZiekteverzuimGrondslag 'netto'; verwacht na-verlof of bruto.")]
    [TestCase(";Verlofuur;225", "Parameter 'Verlofuur'; die is er niet; bedoelde u VerlofUren?")]
    [TestCase(";AofHog;7,63", "Parameter 'AofHog'; die is er niet; bedoelde u AofHoog?")]
    [TestCase(";Koffie;3", "parameters.csv, regel 30: Parameter 'Koffie'; verwacht een van AandeelSchaalmaximum, AandeelVast, ")]
    [TestCase(";VerlofUren;226", "parameters.csv, regel 30: ;VerlofUren staat ook op regel 16; laat er één staan.")]
    [TestCase("IB1;ProductiviteitPercentage;61", "parameters.csv, regel 30: IB1;ProductiviteitPercentage staat ook op regel 29; laat er één staan.")]
    [TestCase("IB1;VerlofUren;", "VerlofUren ''; verwacht een aantal uren van 0 t/m 8784")]
    [TestCase("IB1;VerlofUren;-1", "VerlofUren '-1'; verwacht een aantal uren van 0 t/m 8784")]
    [TestCase("IB1;VerlofUren;8785", "VerlofUren '8785'; verwacht een aantal uren van 0 t/m 8784")]
    [TestCase("IB1;VerlofUren;veel", "VerlofUren 'veel'; verwacht een aantal uren")]
    [TestCase("IB1;Whk;1,52 %", "Whk '1,52 %'; verwacht een percentage van -1000 t/m 1000, met een komma of een punt voor hoogstens 6 decimalen en niets tussen de duizendtallen; bedoelde u 1,52?")]
    [TestCase("IB1;PensioenFranchise;17.283,00", "bedoelde u 17283,00?")]
    [TestCase("IB1;PensioenFranchise;17.283", "PensioenFranchise '17.283'; dat kan 17283 zijn, of 17,28 en nog iets")]
    [TestCase("IB1;Whk;1,2345678", "hoogstens 6 decimalen")]
    [TestCase("IB1;Whk;1;misschien", "Status 'misschien'; verwacht voorbeeld of concept of vastgesteld.")]
    public void Wat_niet_klopt_wordt_gezegd_met_de_plaats_en_met_wat_wel_goed_is(string rij, string verwacht) =>
        Assert.That((_goed with { Parameters = _goed.Parameters + rij + "\n" }).Fouten().Single(), Does.StartWith("parameters.csv, regel 30: ").And.Contains(verwacht));

    [TestCase("IB1;VerlofUren;0")]
    [TestCase("IB1;VerlofUren;8784")]
    [TestCase("IB1;Whk;-1")]
    [TestCase("IB1;Whk;1,234567")]
    [TestCase("IB1;ReiskostenPerUur;0,125")]
    [TestCase("IB1;PensioenFranchise;17283.00")]
    [TestCase("ib1;ProductiviteitPercentage;61")]
    [TestCase("IB2;verlofuren;1")]
    public void Wat_op_de_rand_ligt_kan_nog(string rij) => Assert.That((_goed with { Parameters = _goed.Parameters + rij + "\n" }).Lees().Fouten, Is.Empty);

    [TestCase("IB2;Welzijn;A;100", "mix.csv, regel 3: Cao 'Welzijn' staat niet in schalen.csv; daar staan Zorg.")]
    [TestCase("IB2;Zorg;B;100", "mix.csv, regel 3: Schaal 'B' van cao 'Zorg' staat niet in schalen.csv; daar staan A.")]
    [TestCase("IB1;Zorg;A;50", "mix.csv, regel 3: IB1;Zorg;A staat ook op regel 2; laat er één staan.")]
    [TestCase("IB2;Zorg;A;101", "mix.csv, regel 3: Aandeel '101'; verwacht een aandeel in procenten van 0 t/m 100")]
    [TestCase(";Zorg;A;100", "mix.csv, regel 3: Product ''; verwacht een naam van 1 t/m 60 tekens.")]
    [TestCase("IB2;Zorg;A", "mix.csv, regel 3: 3 kolommen; verwacht 4: Product;Cao;Schaal;Aandeel.")]
    public void Een_mix_noemt_alleen_schalen_die_er_zijn(string rij, string verwacht) =>
        Assert.That((_goed with { Mix = _goed.Mix + rij + "\n" }).Fouten().Single(), Does.StartWith(verwacht));

    [TestCase("Zorg;Extra;procent;vakantie;1;ja", "cao.csv, regel 7: Grondslag 'vakantie'; verwacht salaris of salaris+vakantie")]
    [TestCase("Zorg;Extra;euro;salaris;1;ja", "cao.csv, regel 7: Grondslag is gegeven bij Soort euro; een bedrag heeft geen grondslag, laat haar leeg.")]
    [TestCase("Zorg;Extra;uren;salaris;1;ja", "cao.csv, regel 7: Soort 'uren'; verwacht procent of euro.")]
    [TestCase("Zorg;Extra;procent;salaris;1;misschien", "cao.csv, regel 7: Pensioengevend 'misschien'; verwacht ja of nee.")]
    [TestCase("Zorg;Bijdrage;euro;;60;nee", "cao.csv, regel 7: Zorg;Bijdrage staat ook op regel 5; laat er één staan.")]
    [TestCase("Jeugd;Extra;procent;salaris+vakantie;1;ja", "cao.csv, regel 7: Grondslag 'salaris+vakantie', maar cao 'Jeugd' heeft geen component Vakantietoeslag; voeg die toe, of kies salaris.")]
    [TestCase("Jeugd;vakantietoeslag;procent;salaris+vakantie;8;ja", "cao.csv, regel 7: Grondslag 'salaris+vakantie' van Vakantietoeslag rekent over zichzelf; verwacht salaris.")]
    public void Een_onderdeel_van_het_loon_zegt_waarover_het_gaat(string rij, string verwacht) =>
        Assert.That((_goed with { Cao = _goed.Cao + rij + "\n" }).Fouten().Single(), Does.StartWith(verwacht));

    [TestCase("Zorg;B;0;4000", "Treden '0'; verwacht een geheel getal van 1 t/m 40")]
    [TestCase("Zorg;B;41;4000", "Treden '41'; verwacht een geheel getal van 1 t/m 40")]
    [TestCase("Zorg;B;10;4.000", "dat kan 4000 zijn, of 4,00 en nog iets")]
    [TestCase("Zorg;B;10;€ 4.000,00", "bedoelde u 4000,00?")]
    [TestCase("Zorg;A;10;4000", "Zorg;A staat ook op regel 2")]
    public void Een_schaal_heeft_treden_en_een_maximum(string rij, string verwacht) =>
        Assert.That((_goed with { Schalen = _goed.Schalen + rij + "\n" }).Fouten().Single(), Does.StartWith("schalen.csv, regel 3: ").And.Contains(verwacht));

    [Test]
    public void Alles_wat_mankeert_wordt_in_een_keer_genoemd()
    {
        var fouten = (_goed with
        {
            Parameters = _goed.Parameters + ";Koffie;x\n;Zvw;veel\n",
            Schalen = "Cao;Schaal;Trede;MaximumPerMaand\n",
            Cao = _goed.Cao + "Zorg;Extra;uren;dag;veel;misschien\n",
            Mix = "",
        }).Fouten();
        Assert.That(fouten, Has.Count.EqualTo(8));
        Assert.That(fouten, Has.One.Contains("schalen.csv, regel 1: kolom Treden ontbreekt; kolom 'Trede' is onbekend, bedoelde u Treden?"));
        Assert.That(fouten, Has.One.Contains("mix.csv, regel 1: het bestand is leeg; verwacht de kop Product;Cao;Schaal;Aandeel, en als u wilt Status;Bron"));
    }

    [TestCase(199, "")]
    [TestCase(200, "mix.csv, regel 202: hier begint het 201e product; verwacht er hoogstens 200 in een tariefset.")]
    public void Een_set_heeft_geen_honderden_producten(int erbij, string fout)
    {
        var gelezen = (_goed with { Mix = _goed.Mix + string.Concat(Enumerable.Range(0, erbij).Select(nummer => $"P{nummer};Zorg;A;100\n")) }).Lees();
        Assert.That(string.Concat(gelezen.Fouten), Is.EqualTo(fout));
    }

    [Test]
    public void Ook_een_product_dat_alleen_een_parameter_heeft_telt_mee() =>
        Assert.That(
            (_goed with { Parameters = _goed.Parameters + string.Concat(Enumerable.Range(0, 200).Select(nummer => $"P{nummer};Whk;1\n")) }).Fouten().Single(),
            Does.StartWith("parameters.csv, regel 229: hier begint het 201e product"));

    [Test]
    public void Een_kolom_te_veel_weigert_het_bestand() =>
        Assert.That((_goed with { Mix = "Product;Cao;Schaal;Aandeel;Naam\n" }).Fouten().Single(), Does.Contain("kolom 'Naam' is onbekend"));

    [Test]
    public void Een_bsn_wordt_geweigerd_en_niet_getoond() =>
        Assert.That((_goed with { Mix = _goed.Mix + "999911120;Zorg;A;100\n" }).Fouten().Single(), Does.Contain("kolom 1 (Product) bevat een Bsn").And.Not.Contain("999911120"));

    [Test]
    public void Een_map_waarin_een_bestand_ontbreekt_is_geen_set()
    {
        var map = Directory.CreateTempSubdirectory("tarief-");
        try
        {
            File.WriteAllText(Path.Combine(map.FullName, "mix.csv"), _goed.Mix, Encoding.UTF8);
            Assert.That(
                () => Tariefinhoud.UitMap(map.FullName),
                Throws.TypeOf<BeletselException>().With.Message.EqualTo($"In {map.FullName} ontbreken parameters.csv, schalen.csv, cao.csv; een tariefset is parameters.csv, schalen.csv, cao.csv, mix.csv."));
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Test]
    public void Een_map_die_er_niet_is_is_geen_set() =>
        Assert.That(() => Tariefinhoud.UitMap("/bestaat-niet"), Throws.TypeOf<BeletselException>().With.Message.StartsWith("Map /bestaat-niet bestaat niet;"));
}
