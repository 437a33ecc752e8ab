using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Een prestatie in de vorm waarin zij is bewaard: datums als getal JJJJMMDD.</summary>
public sealed record BewaardePrestatie(
    long Volgnummer,
    Gemeente Gemeente,
    Aanbieder Aanbieder,
    Wet Wet,
    long Bsn,
    string ReferentieNummer,
    string? VorigReferentieNummer,
    long ToewijzingNummer,
    string ProductCategorie,
    string? ProductCode,
    long Begindatum,
    long Einddatum,
    long Volume,
    long Eenheid,
    Bedrag? Tarief,
    Bedrag Bedrag,
    bool IsCredit,
    long Uitslag,
    bool BezetNummer)
{
    /// <summary>Hoe een prestatie van een verwerkte declaratie bewaard hoort te zijn.</summary>
    /// <param name="bericht">De declaratie.</param>
    /// <param name="prestatie">Een prestatie daaruit.</param>
    /// <param name="uitslag">Wat erover is beslist.</param>
    /// <param name="bezetNummer">Of zij haar ReferentieNummer als eerste gebruikt.</param>
    public static BewaardePrestatie Van(DeclaratieBericht bericht, Prestatie prestatie, PrestatieUitslag uitslag, bool bezetNummer) => new(
        prestatie.Volgnummer,
        bericht.Gemeente,
        bericht.Aanbieder,
        bericht.Wet,
        prestatie.Bsn.Getal,
        prestatie.ReferentieNummer,
        prestatie.VorigReferentieNummer,
        prestatie.ToewijzingNummer,
        prestatie.Product.Categorie,
        prestatie.Product.Code,
        prestatie.ProductPeriode.Begin.AlsGetal(),
        prestatie.ProductPeriode.Eind.AlsGetal(),
        prestatie.GeleverdVolume,
        (int)prestatie.Eenheid,
        prestatie.ProductTarief,
        prestatie.IngediendBedrag,
        prestatie.IsCredit,
        (int)uitslag,
        bezetNummer);

    /// <summary>Zonder Bsn.</summary>
    public override string ToString() => $"prestatie {ReferentieNummer}";
}
