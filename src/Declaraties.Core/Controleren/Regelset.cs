using Declaraties.Controleren.Antwoordregels;
using Declaraties.Controleren.Niveau2;
using Declaraties.Controleren.Niveau3;
using Declaraties.Controleren.Niveau4;
using Declaraties.Controleren.Toewijzingsregels;

namespace Declaraties.Controleren;

/// <summary>
/// Alle regels, in de volgorde waarin ze worden toegepast. Dit is de inhoudsopgave: een regel die hier niet staat, bestaat niet.
/// </summary>
public static class Regelset
{
    /// <summary>
    /// De versie die bij elk oordeel wordt bewaard. Een wijziging in een regel, berekening of tekst van een bevinding verandert deze versie; wat zij anders doet dan
    /// een eerdere staat in <see cref="Regelversie"/>.
    /// </summary>
    public const string Versie = "iwmo-3.2/2026.2";

    /// <summary>Regels voor een WMO323, niveau 2, 3 en 4.</summary>
    public static IReadOnlyList<DeclaratieRegel> Declaratie { get; } =
    [
        TR101GeenDubbeleRegels.Regel,
        TR134DeclaratieDagtekeningNietNaDagtekening.Regel,
        TR137EinddatumTussenBegindatumEnDagtekening.Regel,
        TR315VorigReferentieNummerUniek.Regel,
        TR316GeenCreditOpDebetInBericht.Regel,
        TR335EinddatumHoogstensVijfJaarTerug.Regel,
        TR358TotaalIsSomVanPrestaties.Regel,
        TR416EenDebetPerToewijzingEnPeriode.Regel,
        CD060VorigReferentieNummerBijCredit.Regel,
        CD087ProductTariefBehalveBijEuro.Regel,
        CS002BsnVoldoetAanElfproef.Regel,
        CS100PeriodeVanaf2021.Regel,
        CS325NulIsDebet.Regel,
        CS337ProductPeriodeBinnenEenMaand.Regel,
        CS339EuroBedragIsVolume.Regel,
        CS340DeclaratiePeriodeIsKalendermaand.Regel,

        TR056IdentificatieUniek.Regel,
        TR333DeclaratieNummerUniek.Regel,
        TR318DeclaratiePeriodeNietTerug.Regel,
        TR304BsnHoortBijToewijzing.Regel,
        TR338ToewijzingBestaat.Regel,
        TR384ToewijzingNietVerwijderd.Regel,
        TR314ReferentieNummerUniek.Regel,
        TR319ProductPeriodeNietNaDeclaratiePeriode.Regel,
        TR307BeginNietVoorIngangsdatum.Regel,
        TR308EindNietNaEinddatum.Regel,
        TR387BeginIsBeginVanMaandOfToewijzing.Regel,
        TR388EindIsEindVanMaandOfToewijzing.Regel,
        TR339ProductCategorieGelijk.Regel,
        TR340ProductCodeGelijk.Regel,
        TR341EenheidPastBijToewijzing.Regel,
        TR321VolumePastInOmvang.Regel,
        TR322SomPastInOmvang.Regel,
        TR369SomPastInBudget.Regel,
        TR323CreditHoortBijDebet.Regel,
        TR389GeenDebetZonderCredit.Regel,
        TR390DebetNietEerderGecrediteerd.Regel,
        TR418TariefVolgensContract.Regel,

        TR135DagtekeningNietInToekomst.Regel,
        TR378GemeenteBestaat.Regel,
        TR346BedragIsVolumeMaalTarief.Regel,
        TR381ProductCodePastBijCategorie.Regel,
    ];

    /// <summary>Regels voor een WMO301, niveau 2, 3 en 4.</summary>
    public static IReadOnlyList<ToewijzingRegel> Toewijzing { get; } =
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

    /// <summary>Regels voor ons eigen antwoord, een WMO325, voordat het wordt bewaard.</summary>
    public static IReadOnlyList<AntwoordRegel> Antwoord { get; } =
    [
        TR342SomVanAfgewezenPrestaties.Regel,
        TR366PrestatieUitDeclaratie.Regel,
        TR367WaardenUitDeclaratie.Regel,
        TR371XsdVersieUitDeclaratie.Regel,
    ];
}
