using System.Text;
using Declaraties.Beleid.Tariferen;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>
/// Een tariefset om mee te beginnen, met drie producten. Wat uit de gesprekken over het kostprijsmodel bekend is, is een concept met de bron erbij; al het andere is
/// verzonnen en heet een voorbeeld.
/// </summary>
public static class Tariefvoorbeeld
{
    private const string Parameters = """
        Product;Parameter;Waarde;Status;Bron
        ;AandeelSchaalmaximum;93;concept;kostprijsmodel 2026
        ;AandeelVast;80;voorbeeld;
        ;AwfLaag;2,74;voorbeeld;
        ;AwfHoog;7,74;voorbeeld;
        ;AandeelGroot;70;voorbeeld;
        ;AofHoog;7,63;voorbeeld;
        ;AofLaag;6,27;voorbeeld;
        ;Whk;1,52;voorbeeld;
        ;Kinderopvang;0,50;voorbeeld;
        ;Zvw;6,10;voorbeeld;
        ;MaximumPremieloon;79409;voorbeeld;
        ;PensioenPercentage;12,95;voorbeeld;
        ;PensioenFranchise;17283;voorbeeld;
        ;BrutoUren;1878;voorbeeld;
        ;VerlofUren;225;voorbeeld;
        ;ZiekteverzuimPercentage;8,2;concept;uitvraag onder aanbieders 2025, gewogen
        ;ZiekteverzuimGrondslag;na-verlof;voorbeeld;
        ;IndirecteUren;140;voorbeeld;
        IB3;IndirecteUren;178;voorbeeld;
        ;ReistijdUren;120;voorbeeld;
        ;ScholingUren;40;voorbeeld;
        ;WerkoverlegUren;46;voorbeeld;
        ;OverigeUren;7;voorbeeld;
        ;NoShowPercentage;0;concept;no-show is declarabel (2026)
        IB1;ProductiviteitPercentage;62;concept;kostprijsmodel 2026
        IB2;ProductiviteitPercentage;62;concept;kostprijsmodel 2026
        IB3;ProductiviteitPercentage;60;concept;kostprijsmodel 2026
        ;BtwPercentage;21;concept;kostprijsmodel 2026
        ;InhuurPercentage;10;concept;kostprijsmodel 2026
        ;OverheadPercentage;20;voorbeeld;
        ;VastgoedPercentage;1;concept;kostprijsmodel 2026
        ;OpleidingPercentage;2;voorbeeld;
        ;ReiskostenPerUur;1,50;voorbeeld;
        ;VerplichtingenPerUur;0,50;voorbeeld;
        ;RisicoPercentage;2;concept;kostprijsmodel 2026
        ;RendementPercentage;0;concept;kostprijsmodel 2026
        ;InnovatiePercentage;0;concept;kostprijsmodel 2026
        ;Indexatie;4,96;voorbeeld;

        """;

    private const string Schalen = """
        Cao;Schaal;Treden;MaximumPerMaand;Status;Bron
        Voorbeeldcao;8;12;4500;voorbeeld;

        """;

    private const string Cao = """
        Cao;Component;Soort;Grondslag;Waarde;Pensioengevend;Status;Bron
        Voorbeeldcao;Vakantietoeslag;procent;salaris;8;ja;voorbeeld;
        Voorbeeldcao;Eindejaarsuitkering;procent;salaris+vakantie;8,3;ja;voorbeeld;
        Voorbeeldcao;Toelage;procent;salaris+vakantie;0,1;ja;voorbeeld;
        Voorbeeldcao;Bijdrage zorgverzekering;euro;;120;nee;voorbeeld;
        Voorbeeldcao;Loopbaanbedrag;procent;salaris;1,5;nee;voorbeeld;

        """;

    private const string Mix = """
        Product;Cao;Schaal;Aandeel;Status;Bron
        IB1;Voorbeeldcao;8;100;voorbeeld;
        IB2;Voorbeeldcao;8;100;voorbeeld;
        IB3;Voorbeeldcao;8;100;voorbeeld;

        """;

    /// <summary>De vier bestanden, zoals een rekenblad ze goed opent.</summary>
    public static IReadOnlyList<Bestandsstuk> Bestanden { get; } =
    [
        Bestand(Tariefbestandsnaam.Parameters, Parameters),
        Bestand(Tariefbestandsnaam.Schalen, Schalen),
        Bestand(Tariefbestandsnaam.Cao, Cao),
        Bestand(Tariefbestandsnaam.Mix, Mix),
    ];

    private static Bestandsstuk Bestand(string naam, string tekst) => new(naam, (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(tekst)]);
}
