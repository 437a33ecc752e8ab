using System.Text;
using Declaraties.Beleid.Tariferen;
using Declaraties.Dienst.Beleidsbestanden;

namespace Declaraties.Dienst.Specs.Beleidsbestanden;

/// <summary>De vier bestanden van een tariefset als tekst, om er iets aan te veranderen.</summary>
internal sealed record Setbestanden
{
    public string Parameters { get; init; } = """
        Product;Parameter;Waarde;Status;Bron
        ;AandeelSchaalmaximum;93;vastgesteld;HHM
        ;AandeelVast;80;voorbeeld;
        ;AwfLaag;2,74
        ;AwfHoog;7,74
        ;AandeelGroot;70
        ;AofHoog;7.63
        ;AofLaag;6.27
        ;Whk;1,52
        ;Kinderopvang;0,50
        ;Zvw;6,10
        ;MaximumPremieloon;79409
        ;PensioenPercentage;12,95
        ;PensioenFranchise;17283
        ;BrutoUren;1878
        ;VerlofUren;225
        ;ZiekteverzuimPercentage;8,2
        ;IndirecteUren;140
        ;ReistijdUren;120
        ;OverigeUren;93
        ;BtwPercentage;21
        ;InhuurPercentage;10
        ;OverheadPercentage;20
        ;VastgoedPercentage;1
        ;OpleidingPercentage;2
        ;ReiskostenPerUur;1,50
        ;VerplichtingenPerUur;0,50
        ;RisicoPercentage;2
        IB1;ProductiviteitPercentage;62;concept;FOT 12 februari

        """;

    public string Schalen { get; init; } = """
        Cao;Schaal;Treden;MaximumPerMaand
        Zorg;A;12;4500

        """;

    public string Cao { get; init; } = """
        Cao;Component;Soort;Grondslag;Waarde;Pensioengevend
        Zorg;Vakantietoeslag;procent;salaris;8;ja
        Zorg;Eindejaarsuitkering;procent;salaris+vakantie;8,3;ja
        Zorg;Toelage;procent;salaris+vakantie;0,1;ja
        Zorg;Bijdrage;euro;;120;nee
        Zorg;Loopbaanbedrag;procent;salaris;1,5;nee

        """;

    public string Mix { get; init; } = """
        Product;Cao;Schaal;Aandeel
        IB1;Zorg;A;100

        """;

    public Tariefinhoud Inhoud => new() { Parameters = Bytes(Parameters), Schalen = Bytes(Schalen), Cao = Bytes(Cao), Mix = Bytes(Mix) };

    public Gelezen<Tariefset> Lees() => Tarieflezer.Lees(Inhoud);

    /// <summary>Wat eraan mankeert.</summary>
    public IReadOnlyList<string> Fouten()
    {
        var gelezen = Lees();
        Assert.That(gelezen.Waarde, Is.Null);
        return gelezen.Fouten;
    }

    private static ReadOnlyMemory<byte> Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);
}
