using Dapper;
using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>
/// Leest terug wat latere oordelen over eerdere geloven: de prestaties zoals bewaard, en de lopende sommen. Daarmee is te zien of er buiten het
/// programma om iets is veranderd.
/// </summary>
public sealed class Nacontrole(Database database)
{
    /// <summary>De prestaties die bij een oordeel zijn bewaard, op volgnummer; leeg als de declaratie niet is verwerkt.</summary>
    public IReadOnlyList<BewaardePrestatie> Prestaties(long versie) => database.Leest<IReadOnlyList<BewaardePrestatie>>(transactie =>
    [
        .. transactie.Connection!.Query(
            """
            select p.volgnummer, r.gemeente, p.aanbieder, p.bsn, p.referentienummer, p.vorig, p.nummer, p.categorie, p.code, p.begindatum, p.einddatum,
                   p.volume, p.eenheid, p.tarief, p.bedrag, p.is_credit, p.uitslag, p.bezet_nummer
            from prestatie p
            join relatie r on r.relatie_id = p.relatie_id
            where p.versie = @versie
            order by p.volgnummer
            """,
            new { versie },
            transactie).Select(rij => new BewaardePrestatie(
                (long)rij.volgnummer,
                (string)rij.gemeente,
                (string)rij.aanbieder,
                (long)rij.bsn,
                (string)rij.referentienummer,
                (string?)rij.vorig,
                (long)rij.nummer,
                (string)rij.categorie,
                (string?)rij.code,
                (long)rij.begindatum,
                (long)rij.einddatum,
                (long)rij.volume,
                (long)rij.eenheid,
                (long?)rij.tarief,
                (long)rij.bedrag,
                (long)rij.is_credit != 0,
                (long)rij.uitslag,
                (long)rij.bezet_nummer != 0)),
    ]);

    /// <summary>De toewijzingen waarvan de lopende som niet die van de goedgekeurde prestaties is.</summary>
    public IReadOnlyList<(string Gemeente, string Aanbieder, int ToewijzingNummer)> AfwijkendeStanden() =>
        database.Leest<IReadOnlyList<(string, string, int)>>(transactie =>
        [
            .. transactie.Connection!.Query<(string Gemeente, string Aanbieder, long Nummer)>(
                $"""
                with berekend as
                (
                    {Standberekening.Select}, p.relatie_id
                    from prestatie p
                    where p.uitslag = 1
                    group by p.relatie_id, p.nummer
                ),
                anders as
                (
                    select * from (select relatie_id, nummer, minuten, overig, bedrag, laatste_einddatum from toewijzingstand
                                   except select relatie_id, nummer, minuten, overig, bedrag, laatste_einddatum from berekend)
                    union
                    select * from (select relatie_id, nummer, minuten, overig, bedrag, laatste_einddatum from berekend
                                   except select relatie_id, nummer, minuten, overig, bedrag, laatste_einddatum from toewijzingstand)
                )
                select distinct r.gemeente, r.aanbieder, a.nummer
                from anders a
                join relatie r on r.relatie_id = a.relatie_id
                order by 1, 2, 3
                """,
                transaction: transactie).Select(rij => (rij.Gemeente, rij.Aanbieder, (int)rij.Nummer)),
        ]);
}

/// <summary>Een prestatie in de vorm waarin zij is bewaard: datums als getal JJJJMMDD, bedragen in hele eurocenten.</summary>
public sealed record BewaardePrestatie(
    long Volgnummer,
    string Gemeente,
    string Aanbieder,
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
    long? Tarief,
    long Bedrag,
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
