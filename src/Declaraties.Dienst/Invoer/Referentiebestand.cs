using Declaraties.Domein;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Invoer;

/// <summary>De productcodelijst, de contracten en de namen van aanbieders als CSV-bestand: hun kop, en wat er in een rij moet staan.</summary>
public static class Referentiebestand
{
    /// <summary>Hoger staat er nooit in een bericht.</summary>
    public static Bedrag HoogsteTarief { get; } = new(99_999_999);

    public static CsvKop Productkop { get; } = new(["ProductCategorie", "ProductCode", "Omschrijving", "Ingangsdatum", "Einddatum"], MagLeeg: 1);

    public static CsvKop Contractkop { get; } = new(["Aanbieder", "ProductCategorie", "ProductCode", "Eenheid", "TariefInCenten", "Ingangsdatum", "Einddatum", "Tariefset"], MagLeeg: 2) { MagOntbreken = 1 };

    public static CsvKop Aanbiederkop { get; } = new(["Aanbieder", "Naam", "Ingangsdatum", "Einddatum"], MagLeeg: 1);

    /// <exception cref="BeletselException">Het bestand heeft een andere kop.</exception>
    public static Bestandsinhoud<Aanbiedernaam> Aanbieders(string naam, ReadOnlyMemory<byte> inhoud) =>
        CsvBestand.Lees(naam, inhoud, Aanbiederkop, rij =>
        {
            var ingangsdatum = rij.Datum(2, "Ingangsdatum");
            return new Aanbiedernaam
            {
                Aanbieder = new(rij.Cijfers(0, "Aanbieder", 8)),
                Naam = rij.Naam(1, "Naam"),
                Ingangsdatum = ingangsdatum,
                Einddatum = rij.Einddatum(3, ingangsdatum),
            };
        });

    /// <exception cref="BeletselException">Het bestand heeft een andere kop.</exception>
    public static Bestandsinhoud<Productregel> Producten(string naam, ReadOnlyMemory<byte> inhoud) =>
        CsvBestand.Lees(naam, inhoud, Productkop, rij =>
        {
            var product = new Product(rij.ProductCategorie(0), rij.ProductCode(1));
            var ingangsdatum = rij.Datum(3, "Ingangsdatum");
            return new Productregel
            {
                Product = product,
                Omschrijving = rij.Tekst(2),
                Ingangsdatum = ingangsdatum,
                Einddatum = rij.Einddatum(4, ingangsdatum),
            };
        });

    /// <exception cref="BeletselException">Het bestand heeft een andere kop.</exception>
    public static Bestandsinhoud<Contractregel> Contracten(string naam, ReadOnlyMemory<byte> inhoud) =>
        CsvBestand.Lees(naam, inhoud, Contractkop, rij =>
        {
            var aanbieder = rij.Cijfers(0, "Aanbieder", 8);
            var product = new Product(rij.ProductCategorie(1), rij.ProductCode(2));
            var (eenheid, tarief) = (rij.Eenheid(3), rij.Bedrag(4, "TariefInCenten"));
            var ingangsdatum = rij.Datum(5, "Ingangsdatum");
            return new Contractregel
            {
                Aanbieder = new(aanbieder),
                Product = product,
                Eenheid = eenheid,
                Tarief = tarief,
                Ingangsdatum = ingangsdatum,
                Einddatum = rij.Einddatum(6, ingangsdatum),
                Tariefset = rij.Tariefherkomst(7),
            };
        });
}
