using Declaraties.Toewijzen.Regels;

namespace Declaraties.Toewijzen;

/// <summary>Regels voor een WMO301, niveau 2, 3 en 4. Dit is de inhoudsopgave: een regel die hier niet staat, bestaat niet.</summary>
public static class Toewijzingregels
{
    /// <summary>In de volgorde waarin zij worden toegepast.</summary>
    public static IReadOnlyList<ToewijzingRegel> Alle { get; } =
    [
        TR002GeboortedatumHoogstens120Jaar.Regel,
        TR006ContactHeeftTelefoonOfAdres.Regel,
        TR061ClientHeeftAdres.Regel,
        TR101ElkeSleutelEenKeer.Regel,
        TR134DatumNietNaDagtekening.Regel,
        TR302GeenStapeling.Regel,
        CD005LandCodeBijPostcode.Regel,
        CD007TaalBijTolk.Regel,
        CD009PeriodeBijTijdelijkAdres.Regel,
        CD025HuisBijNederlandsAdres.Regel,
        CD034PostcodeBijBrpOfVerblijfadres.Regel,
        CD041OmvangBijProductCode.Regel,
        CD075EinddatumBijBudget.Regel,
        CD076EinddatumBijFrequentiePerWeek.Regel,
        CD077GeenOmvangBijBudget.Regel,
        CD078GeenBudgetBijOmvang.Regel,
        CD079ProductBehalveBijBudget.Regel,
        CD080GeenOmvangZonderProductCode.Regel,
        CS002BsnVanClientVoldoetAanElfproef.Regel,
        CS003EinddatumNietVoorBegin.Regel,
        CS050NaamGebruikPastBijPartnernaam.Regel,
        CS089NederlandsePostcode.Regel,
        CS139DatumGebruikPastBijDatum.Regel,
        CS318ClientIsNatuurlijkPersoon.Regel,
        CS335VerwijderdEindigtOpIngangsdatum.Regel,
        CS336RedenWijziging01Vervallen.Regel,
        CS338FrequentiePastBijEenheid.Regel,

        TR056GemeenteGebruiktIdentificatieEenKeer.Regel,
        TR332NummerIsVanDezeClientEnAanbieder.Regel,
        TR385GeenVerwijderingMetPrestaties.Regel,

        TR135DagtekeningNietNaOpname.Regel,
        TR378AfzenderIsGemeente.Regel,
        TR381ProductStaatInProductcodelijst.Regel,
    ];
}
