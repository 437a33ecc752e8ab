using Declaraties.Beleid.Tariferen;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Per product het tarief en waaruit het bestaat.</summary>
internal static class Tarievenblad
{
    private static readonly Kolom<Tariefberekening> _product = new("product", "Product", Kolomsoort.Tekst, tarief => tarief.Product);
    private static readonly Kolom<Tariefberekening> _tarief = new("tarief", "Tarief per uur", Kolomsoort.Euro, tarief => tarief.Tarief);
    private static readonly Kolom<Tariefberekening> _loonkosten = new("loonkosten", "Loonkosten per jaar", Kolomsoort.EuroInVieren, tarief => tarief.Elementen.Loonkosten.InVieren());
    private static readonly Kolom<Tariefberekening> _uren = new("productieveUren", "Productieve uren", Kolomsoort.Honderdsten, tarief => tarief.Elementen.Uren.Afgerond(2));
    private static readonly Kolom<Tariefberekening> _opbouw = new("productiviteitOpbouw", "Productiviteit volgens de uren", Kolomsoort.Percentage, tarief => tarief.ProductiviteitOpbouw);
    private static readonly Kolom<Tariefberekening> _perUur = new("loonkostenPerUur", "Loonkosten per uur", Kolomsoort.EuroInVieren, tarief => tarief.Elementen.LoonkostenPerUur.InVieren());

    private static readonly Kolom<Tariefberekening>[] _opslagen =
    [
        new("btw", "Btw", Kolomsoort.EuroInVieren, tarief => tarief.Elementen.Btw.InVieren()),
        new("overhead", "Overhead", Kolomsoort.EuroInVieren, tarief => tarief.Elementen.Overhead.InVieren()),
        new("opleiding", "Opleiding", Kolomsoort.EuroInVieren, tarief => tarief.Elementen.Opleiding.InVieren()),
        new("reiskosten", "Reiskosten", Kolomsoort.EuroInVieren, tarief => tarief.Elementen.Reiskosten.InVieren()),
        new("verplichtingen", "Verplichtingen", Kolomsoort.EuroInVieren, tarief => tarief.Elementen.Verplichtingen.InVieren()),
        new("opslag", "Opslag", Kolomsoort.EuroInVieren, tarief => tarief.Elementen.Opslag.InVieren()),
    ];

    public static Blad Maak(IReadOnlyList<Tariefberekening> tarieven) =>
        Blad.Van("tarieven", "Tarieven", [_product, _tarief, _loonkosten, _uren, _opbouw, _perUur, .. _opslagen], () => tarieven) with
        {
            Uitleg = "Alles is exact gerekend; alleen het tarief is afgerond op hele centen. Bedragen staan hier op vier decimalen.",
            Delen =
            [
                new("Tarief en uren", [_product, _tarief, _loonkosten, _uren, _opbouw]),
                new("Waaruit een uur bestaat", [_product, _perUur, .. _opslagen]),
            ],
        };
}
