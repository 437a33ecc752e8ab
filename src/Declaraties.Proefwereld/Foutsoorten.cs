namespace Declaraties.Proefwereld;

internal static class Foutsoorten
{
    /// <summary>Wat zelden kan staat vooraan; 9338 kan altijd.</summary>
    public static IReadOnlyList<Foutsoort> Alle { get; } =
    [
        new("9384", false, FoutenInVerwijzing.VerwijderdeToewijzing),
        new("9390", false, FoutenInVerwijzing.NogmaalsGecrediteerd),
        new("9369", false, FoutenInVolume.BovenBudget),
        new("9322", false, FoutenInVolume.SomBovenOmvang),
        new("9308", false, FoutenInPeriode.EindeNaToewijzing),
        new("9307", false, FoutenInPeriode.BeginVoorToewijzing),
        new("9319", false, FoutenInPeriode.NaDeclaratieperiode),
        new("9389", false, FoutenInVerwijzing.NogmaalsGedeclareerd),
        new("0611", false, FoutenInPrijs.AnderTarief),
        new("9346", false, FoutenInPrijs.AnderBedrag),
        new("9321", false, FoutenInVolume.BovenOmvang),
        new("9387", false, FoutenInPeriode.BeginTeLaat),
        new("9388", false, FoutenInPeriode.EindeTeVroeg),
        new("9340", false, FoutenInProduct.AndereCode),
        new("9339", false, FoutenInProduct.AndereCategorie),
        new("9341", false, FoutenInProduct.AndereEenheid),
        new("S329", false, FoutenInProduct.VervallenProduct),
        new("8017", false, FoutenInVerwijzing.CreditZonderDebet),
        new("8021", false, FoutenInVerwijzing.NummerAlGebruikt),
        new("8187", false, FoutenInVerwijzing.ToewijzingVanEenAnder),
        new("9338", false, FoutenInVerwijzing.OnbekendeToewijzing),
        new("8017 bij credit", true, FoutenInVerwijzing.CreditVerschilt),
        new("8021 bij credit", true, FoutenInVerwijzing.NummerAlGebruikt),
    ];
}
