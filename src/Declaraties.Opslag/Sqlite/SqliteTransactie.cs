using Declaraties.Domein;
using Declaraties.Opslag.Sql;
using Declaraties.Opslag.Toewijzingen;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag.Sqlite;

internal sealed class SqliteTransactie(SqliteTransaction transactie) : Transactie(transactie, _teksten)
{
    private static readonly SqliteTaal _taal = new();
    private static readonly Sqlteksten _teksten = new(_taal);
    private static string Productregels => $"{Referentiesql.Productregels(_taal)} and p.categorie = @categorie and p.code = @code";
    private static string Contractregels => $"{Referentiesql.Contractregels(_taal)} and c.categorie = @categorie and c.code = @code";

    public SqliteTransaction Transactie { get; } = transactie;

    public SqliteConnection Verbinding { get; } = transactie.Connection!;

    public override Dossier Laad(DeclaratieBericht bericht, Blik blik, DateOnly peildatum, Regelversie? regelversie = null) =>
        new Dossierlader(new Dossiervragen(this, bericht, blik)).Laad(peildatum, regelversie ?? bericht.Kop.Editie.Regels);

    public override IReadOnlyList<Productregel> Producten(long totEnMet, IReadOnlyCollection<Product>? alleen = null)
    {
        using var rijen = new Voorbereid(this, alleen is null ? Sql.Referenties.AlleProducten : Productregels);
        rijen.Zet("@totEnMet", totEnMet);
        return Lees(rijen, alleen, Referentieopslag.LeesProduct);
    }

    public override IReadOnlyList<Contractregel> Contracten(Aanbieder aanbieder, long totEnMet, IReadOnlyCollection<Product>? alleen = null)
    {
        using var rijen = new Voorbereid(this, alleen is null ? Sql.Referenties.AlleContracten : Contractregels);
        rijen.Zet("@totEnMet", totEnMet);
        rijen.Zet("@aanbieder", aanbieder.Code);
        return Lees(rijen, alleen, rij => Referentieopslag.LeesContract(rij, aanbieder));
    }

    public override Schrijver Bevindingen() => new Rijschrijver(new Voorbereid(
        this,
        """
        insert into bevinding (versie, volgnummer, regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen, advies)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """));

    public override Schrijver Prestaties() => new Rijschrijver(new Voorbereid(
        this,
        """
        insert into prestatie (versie, relatie_id, aanbieder, volgnummer, bsn, referentienummer, vorig, nummer, categorie, code,
                               begindatum, einddatum, volume, eenheid, tarief, bedrag, is_credit, uitslag, bezet_nummer, wet)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
        """));

    public override Schrijver Contacten() => new Rijschrijver(new Voorbereid(
        this,
        """
        insert into contact (maand, gemeente, aanbieder, invoer, toewijzing, volgnummer, dag, soort, minuten, locatie, wet)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """));

    public override void TelOp(PartijenId partijen, IEnumerable<Standtoename> standen)
    {
        using var rij = new Voorbereid(
            this,
            """
            insert into toewijzingstand (relatie_id, nummer, minuten, overig, bedrag, laatste_einddatum)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (relatie_id, nummer) do update
            set minuten = minuten + excluded.minuten, overig = overig + excluded.overig, bedrag = bedrag + excluded.bedrag,
                laatste_einddatum = max(laatste_einddatum, excluded.laatste_einddatum)
            """);
        rij.Zet(1, partijen.Waarde);
        foreach (var (nummer, erbij, laatste) in standen)
        {
            rij.Zet(2, nummer);
            rij.Zet(3, erbij.Minuten);
            rij.Zet(4, erbij.Overig);
            rij.Zet(5, erbij.Bedrag.Cent);
            rij.Zet(6, laatste.AlsGetal());
            rij.Voer();
        }
    }

    protected override Rijen Open(string vraag, ReadOnlySpan<Parameter> parameters) => Bereid(vraag, parameters);

    protected override void VoerUit(string opdracht, ReadOnlySpan<Parameter> parameters)
    {
        using var klaar = Bereid(opdracht, parameters);
        klaar.Voer();
    }

    private Voorbereid Bereid(string opdracht, ReadOnlySpan<Parameter> parameters)
    {
        var klaar = new Voorbereid(this, opdracht);
        foreach (var parameter in parameters)
        {
            klaar.Zet(parameter.Naam, parameter.Gestuurd);
        }

        return klaar;
    }

    private static List<T> Lees<T>(Voorbereid rijen, IReadOnlyCollection<Product>? alleen, Func<Rijen, T> lees)
    {
        var gelezen = new List<T>();
        foreach (var product in alleen ?? [default])
        {
            if (alleen is not null)
            {
                rijen.Zet("@categorie", product.Categorie);
                rijen.Zet("@code", product.Code);
            }

            while (rijen.Lees())
            {
                gelezen.Add(lees(rijen));
            }
        }

        return gelezen;
    }

    private sealed class Rijschrijver(Voorbereid opdracht) : Schrijver
    {
        public override void Zet(int kolom, long waarde) => opdracht.Zet(kolom, waarde);

        public override void Zet(int kolom, long? waarde) => opdracht.Zet(kolom, waarde);

        public override void Zet(int kolom, string? waarde) => opdracht.Zet(kolom, waarde);

        public override void Voer() => opdracht.Voer();

        public override void Klaar()
        {
        }

        public override void Dispose() => opdracht.Dispose();
    }
}
