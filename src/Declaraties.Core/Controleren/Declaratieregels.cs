using Declaraties.Controleren.Niveau2;
using Declaraties.Controleren.Niveau3;
using Declaraties.Controleren.Niveau4;

namespace Declaraties.Controleren;

/// <summary>Regels voor een WMO323, niveau 2, 3 en 4. Dit is de inhoudsopgave: een regel die hier niet staat, bestaat niet.</summary>
public static class Declaratieregels
{
    /// <summary>In de volgorde waarin zij worden toegepast.</summary>
    public static IReadOnlyList<DeclaratieRegel> Alle { get; } =
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
}
