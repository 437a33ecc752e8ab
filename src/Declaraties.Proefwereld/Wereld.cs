using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Wat voor iedereen in een wereld gelijk is: haar maanden, de dag van de overgang, de producten en de aanbieders.</summary>
internal sealed class Wereld
{
    private const int DagVanOvergang = 16;

    public Wereld(Generatoropdracht opdracht, Wereldwet wet)
    {
        (Opdracht, Wet) = (opdracht, wet);
        Eerste = Maand.Van(opdracht.Tot.EersteDag.AddMonths(1 - opdracht.Maanden));
        var midden = MaandVan(opdracht.Maanden / 2);
        Overgang = new DateOnly(midden.Jaar, midden.Nummer, DagVanOvergang);
        Producten = new Productaanbod(Overgang);
        Gemeenten = opdracht.Aanbieders == 1 ? [Wereldgemeente.Enige] : Wereldgemeente.Alle;
        Aanbieders = [.. Enumerable.Range(0, opdracht.Aanbieders)
            .Select(i => new Wereldaanbieder(i, wet.Seed(opdracht.Seed), Overgang, Eerste.Jaar, opdracht.Tot.Jaar))];
    }

    public Generatoropdracht Opdracht { get; }

    public Wereldwet Wet { get; }

    public Maand Eerste { get; }

    public DateOnly EersteDag => Eerste.EersteDag;

    /// <summary>De laatste dag waarop iets wordt geleverd of toegewezen.</summary>
    public DateOnly LaatsteDag => Opdracht.Tot.LaatsteDag;

    /// <summary>De eerste dag van de nieuwe producten, midden in de middelste maand.</summary>
    public DateOnly Overgang { get; }

    public Productaanbod Producten { get; }

    /// <summary>Op code.</summary>
    public IReadOnlyList<Wereldgemeente> Gemeenten { get; }

    /// <summary>Op AGB-code.</summary>
    public IReadOnlyList<Wereldaanbieder> Aanbieders { get; }

    /// <summary>De productcodelijst zoals zij naar buiten gaat.</summary>
    public IEnumerable<Productregel> Productregels => Producten.Regels.Select(regel => regel with { Product = Wet.Product(regel.Product) });

    /// <summary>De contracten zoals zij naar buiten gaan.</summary>
    public IEnumerable<Contractregel> Contractregels => Aanbieders.SelectMany(aanbieder => aanbieder.Contractregels).Select(regel => regel with { Product = Wet.Product(regel.Product) });

    /// <summary>De maand met volgnummer <paramref name="index"/>, vanaf 0.</summary>
    public Maand MaandVan(int index) => Maand.Van(Eerste.EersteDag.AddMonths(index));

    public Toevalsbron Bron(Stroom stroom, int a = 0, int b = 0, int c = 0) => Toevalsbron.Voor(Wet.Seed(Opdracht.Seed), stroom, a, b, c);

    /// <summary>
    /// De clienten, op volgorde van hun Bsn, om de beurt of naar gewicht verdeeld. Naar gewicht krijgen de eerste elk een eigen aanbieder, zodat er geen zonder client is.
    /// </summary>
    public IReadOnlyList<Wereldclient> MaakClienten()
    {
        var grootte = new int[Aanbieders.Count];
        for (var i = 0; i < grootte.Length; i++)
        {
            // A few large providers and a long tail.
            grootte[i] = (10_000 / (i + 1)) + Bron(Stroom.Aanbieder, i).Tussen(100, 600);
        }

        var inwoners = Gemeenten.Select(g => g.Gewicht).ToArray();
        var clienten = new List<Wereldclient>(Opdracht.Clienten);
        for (var i = 0; i < Opdracht.Clienten; i++)
        {
            var (aanbieder, gemeente) = Opdracht.Verdeling == Verdeling.Gelijk ? OmDeBeurt(i) : NaarGewicht(i);
            clienten.Add(new Wereldclient(i, Proefnummers.VanClient(i), Aanbieders[aanbieder], Gemeenten[gemeente]));
        }

        return clienten;

        (int Aanbieder, int Gemeente) OmDeBeurt(int client)
        {
            var aanbieder = client % Aanbieders.Count;
            return (aanbieder, aanbieder % Gemeenten.Count);
        }

        (int Aanbieder, int Gemeente) NaarGewicht(int client)
        {
            var bron = Bron(Stroom.Plaatsing, client);
            var gemeente = bron.Gewogen(inwoners);
            return (client < Aanbieders.Count ? client : bron.Gewogen(grootte), gemeente);
        }
    }
}
