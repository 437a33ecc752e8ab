using Declaraties.Domein;

namespace Declaraties.Opslag.Lezen;

/// <summary>Leest een goedgekeurde debetprestatie uit een rij met <see cref="Kolommen"/>.</summary>
internal static class OpenPrestatieLezer
{
    public const string Kolommen = "p.nummer, p.referentienummer, p.bsn, p.categorie, p.code, p.begindatum, p.einddatum, p.volume, p.eenheid, p.tarief, p.bedrag";

    public static OpenPrestatie Lees(Rijen rij) => new()
    {
        ToewijzingNummer = (int)rij.Getal(0),
        ReferentieNummer = rij.Tekst(1),
        Bsn = Bsn.VanGetal((int)rij.Getal(2)),
        Product = new Product(rij.Tekst(3), rij.Tekst(4)),
        ProductPeriode = new Periode(rij.Datum(5), rij.Datum(6)),
        GeleverdVolume = (int)rij.Getal(7),
        Eenheid = (Eenheid)rij.Getal(8),
        ProductTarief = rij.BedragOfLeeg(9),
        IngediendBedrag = rij.Bedrag(10),
    };
}
