using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>De plaats waar een fout komt, met alles wat de fout mag weten en veranderen.</summary>
internal sealed class Foutplek(
    Foutenmaker maker, Conceptdeclaratie declaratie, Conceptclient client, Conceptregel regel, List<Conceptregel> extra, Toevalsbron bron)
{
    public Wereld Wereld => maker.Wereld;

    public Conceptdeclaratie Declaratie => declaratie;

    public Conceptclient Client => client;

    public Conceptregel Regel => regel;

    public Wereldtoewijzing Toewijzing => regel.Toewijzing;

    /// <summary>Foute regels die achter die van de client komen.</summary>
    public List<Conceptregel> Extra => extra;

    public Toevalsbron Bron => bron;

    public IReadOnlyList<string> EerdereNummers => maker.EerdereNummers(declaratie.Aanbieder);

    public bool IsEuro => regel.Eenheid == Eenheid.Euro;

    /// <summary>Minuten in een eenheid van de regel: 60 bij uren, anders 1.</summary>
    public int Factor => regel.Eenheid == Eenheid.Uur ? 60 : 1;

    public Prijs? Prijs(Product product, DateOnly dag, long volume) => declaratie.Aanbieder.Prijs(product, dag, regel.Eenheid, volume);

    /// <summary>Geeft de regel een ander nummer, product of een andere periode; false als er dan twee dezelfde debets in het bericht staan.</summary>
    public bool Verplaats(int? nummer = null, Product? product = null, Periode? periode = null)
    {
        var sleutel = new Debetsleutel(nummer ?? regel.ToewijzingNummer, product ?? regel.Product, periode ?? regel.ProductPeriode);
        if (!declaratie.Bezet(sleutel))
        {
            return false;
        }

        (regel.ToewijzingNummer, regel.Product, regel.ProductPeriode) = sleutel;
        return true;
    }

    public bool WijsAf(params ReadOnlySpan<string> retourcodes)
    {
        foreach (var retourcode in retourcodes)
        {
            regel.WijsAf(retourcode);
        }

        return true;
    }
}
