using Dapper;
using Declaraties.Beantwoorden;
using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag;

/// <summary>Declaraties, wat erover is geoordeeld, en wat daarvoor is gelezen.</summary>
public sealed class Declaratieopslag(Database database, TimeProvider klok)
{
    /// <summary>
    /// Verwerkt een declaratie in één transactie. Is dit bericht er al, dan wordt er niet opnieuw geoordeeld en komt het bewaarde oordeel terug
    /// (besluit 2). Anders wordt het dossier geladen, <paramref name="verwerk"/> één keer aangeroepen, en alles bewaard.
    /// </summary>
    /// <param name="bericht">De declaratie.</param>
    /// <param name="ontvangen">Het bericht zoals ontvangen.</param>
    /// <param name="peildatum">De dag waarop wordt geoordeeld.</param>
    /// <param name="verwerk">Oordeelt met het dossier en levert het antwoord zoals het de deur uit gaat.</param>
    public BewaardOordeel Verwerk(
        DeclaratieBericht bericht,
        Afschrift ontvangen,
        DateOnly peildatum,
        Func<Dossier, (Verwerkt Verwerkt, byte[] Antwoord)> verwerk) =>
        database.InTransactie(transactie => Verwerk(transactie, bericht, ontvangen, peildatum, dossier => verwerk(dossier)))!;

    /// <summary>Verwerkt in de transactie van een ander. Wil <paramref name="verwerk"/> nog niet oordelen, dan geeft het null en wordt er niets bewaard.</summary>
    internal BewaardOordeel? Verwerk(
        SqliteTransaction transactie,
        DeclaratieBericht bericht,
        Afschrift ontvangen,
        DateOnly peildatum,
        Func<Dossier, (Verwerkt Verwerkt, byte[] Antwoord)?> verwerk)
    {
        if (Versie(transactie, ontvangen.Vingerafdruk) is { } versie)
        {
            return Lees(transactie, versie);
        }

        var gelezen = Vastlegging.Laatste(transactie);
        var dossier = new Dossierlader(transactie, bericht, gelezen, isNu: true).Laad(peildatum);
        return verwerk(dossier) is var (verwerkt, antwoord)
            ? Bewaar(transactie, bericht, ontvangen, dossier, gelezen, verwerkt.Oordeel, antwoord)
            : null;
    }

    /// <summary>Oordeelt zonder iets te bewaren: wat er zou gebeuren als het bericht nu werd ingediend.</summary>
    public T Beproef<T>(DeclaratieBericht bericht, DateOnly peildatum, Func<Dossier, T> verwerk) =>
        database.Leest(transactie => verwerk(new Dossierlader(transactie, bericht, Vastlegging.Laatste(transactie), isNu: true).Laad(peildatum)));

    /// <summary>Het bewaarde oordeel over het bericht met deze vingerafdruk; null als het er niet is.</summary>
    public BewaardOordeel? Zoek(Vingerafdruk vingerafdruk) =>
        database.Leest(transactie => Versie(transactie, vingerafdruk) is { } versie ? Lees(transactie, versie) : null);

    /// <summary>De versies van alle oordelen, oplopend.</summary>
    public IReadOnlyList<long> Versies() =>
        database.Leest<IReadOnlyList<long>>(transactie =>
            [.. transactie.Connection!.Query<long>("select versie from declaratie order by versie", transaction: transactie)]);

    /// <summary>
    /// Haalt terug wat er bij een oordeel is gelezen, zodat het te herhalen is: het bericht en het dossier van toen. Null als er geen oordeel met die versie is.
    /// </summary>
    /// <param name="versie">De versie van het oordeel.</param>
    /// <param name="lees">Leest de ontvangen bytes weer als declaratie.</param>
    /// <param name="herhaal">Oordeelt opnieuw, met het bericht, zijn bytes en het dossier van toen, en vergelijkt met het bewaarde oordeel.</param>
    public T? Herspeel<T>(long versie, Func<byte[], DeclaratieBericht> lees, Func<DeclaratieBericht, byte[], Dossier, BewaardOordeel, T> herhaal)
        where T : class =>
        database.Leest(transactie =>
        {
            var rij = transactie.Connection!.QuerySingleOrDefault<(byte[]? Bericht, long Peildatum, long GelezenVersie)>(
                "select bericht, peildatum, gelezen_versie from declaratie where versie = @versie", new { versie }, transactie);
            if (rij.Bericht is null)
            {
                return null;
            }

            var bytes = Compressie.Uitpakken(rij.Bericht);
            var bericht = lees(bytes);
            var dossier = new Dossierlader(transactie, bericht, rij.GelezenVersie, isNu: false).Laad(Datums.VanGetal(rij.Peildatum));
            return herhaal(bericht, bytes, dossier, Lees(transactie, versie));
        });

    private static long? Versie(SqliteTransaction transactie, Vingerafdruk vingerafdruk)
    {
        using var versie = new Voorbereid(transactie, "select versie from declaratie where vingerafdruk = ?1");
        versie.Zet(1, vingerafdruk.Bytes);
        return versie.EersteGetal();
    }

    private BewaardOordeel Bewaar(
        SqliteTransaction transactie,
        DeclaratieBericht bericht,
        Afschrift ontvangen,
        Dossier dossier,
        long gelezenVersie,
        Oordeel oordeel,
        byte[] antwoord)
    {
        var versie = Vastlegging.Nieuw(transactie, Vastlegging.Declaratie, klok.GetUtcNow());
        var relatie = Vastlegging.RelatieOfNieuw(transactie, bericht.Gemeente, bericht.Aanbieder);
        var bewaard = new BewaardOordeel
        {
            Versie = versie,
            Aanbieder = bericht.Aanbieder,
            Gemeente = bericht.Gemeente,
            Identificatie = bericht.Kop.Identificatie.Identificatie,
            DeclaratieNummer = bericht.DeclaratieNummer,
            Periode = Maand.Van(bericht.DeclaratiePeriode.Begin),
            Peildatum = dossier.Peildatum,
            Regelset = Regelset.Versie,
            Uitslag = oordeel.Uitslag,
            Ingediend = oordeel.Ingediend,
            Toegekend = oordeel.Toegekend,
            Goedgekeurd = oordeel.Prestaties.Count(u => u == PrestatieUitslag.Goedgekeurd),
            Afgewezen = oordeel.Prestaties.Count(u => u == PrestatieUitslag.Afgewezen),
            NietBeoordeeld = oordeel.Prestaties.Count(u => u == PrestatieUitslag.NietBeoordeeld),
            Antwoord = antwoord,
            Bevindingen = [.. oordeel.Bevindingen.Select(BewaardeBevinding.Van)],
            IsHerhaling = false,
        };
        BewaarDeclaratie(transactie, bewaard, relatie, gelezenVersie, ontvangen);
        BewaarBevindingen(transactie, versie, bewaard.Bevindingen);
        if (oordeel.Uitslag.IsVerwerkt())
        {
            BewaarPrestaties(transactie, versie, relatie, bericht, dossier, oordeel);
            WerkStandBij(transactie, relatie, bericht, oordeel);
        }

        return bewaard;
    }

    private static void BewaarDeclaratie(
        SqliteTransaction transactie, BewaardOordeel bewaard, long relatie, long gelezenVersie, Afschrift ontvangen)
    {
        using var rij = new Voorbereid(
            transactie,
            """
            insert into declaratie (versie, relatie_id, aanbieder, vingerafdruk, identificatie, declaratienummer, periode, peildatum, regelset, gelezen_versie,
                                    uitslag, is_verwerkt, ingediend, toegekend, goedgekeurd, afgewezen, niet_beoordeeld, bericht, antwoord)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
            """);
        rij.Zet(1, bewaard.Versie);
        rij.Zet(2, relatie);
        rij.Zet(3, bewaard.Aanbieder);
        rij.Zet(4, ontvangen.Vingerafdruk.Bytes);
        rij.Zet(5, bewaard.Identificatie);
        rij.Zet(6, bewaard.DeclaratieNummer);
        rij.Zet(7, (bewaard.Periode.Jaar * 100) + bewaard.Periode.Nummer);
        rij.Zet(8, bewaard.Peildatum.AlsGetal());
        rij.Zet(9, bewaard.Regelset);
        rij.Zet(10, gelezenVersie);
        rij.Zet(11, (long)bewaard.Uitslag);
        rij.Zet(12, bewaard.Uitslag.IsVerwerkt() ? 1 : 0);
        rij.Zet(13, bewaard.Ingediend.Cent);
        rij.Zet(14, bewaard.Toegekend.Cent);
        rij.Zet(15, bewaard.Goedgekeurd);
        rij.Zet(16, bewaard.Afgewezen);
        rij.Zet(17, bewaard.NietBeoordeeld);
        rij.Zet(18, ontvangen.Ingepakt.Span);
        rij.Zet(19, Compressie.Inpakken(bewaard.Antwoord));
        rij.Voer();
    }

    private static void BewaarBevindingen(SqliteTransaction transactie, long versie, IReadOnlyList<BewaardeBevinding> bevindingen)
    {
        if (bevindingen.Count == 0)
        {
            return;
        }

        using var rij = new Voorbereid(
            transactie,
            """
            insert into bevinding (versie, volgnummer, regel, niveau, retourcode, klasse, referentie, regelnummer, kolom, toelichting, zou_voldoen)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """);
        rij.Zet(1, versie);
        for (var i = 0; i < bevindingen.Count; i++)
        {
            var b = bevindingen[i];
            rij.Zet(2, i);
            rij.Zet(3, b.Regel);
            rij.Zet(4, b.Niveau);
            rij.Zet(5, b.RetourCode);
            rij.Zet(6, b.Klasse);
            rij.Zet(7, b.Referentie);
            rij.Zet(8, b.Regelnummer);
            rij.Zet(9, b.Kolom);
            rij.Zet(10, b.Toelichting);
            rij.Zet(11, b.ZouVoldoen);
            rij.Voer();
        }
    }

    private static void BewaarPrestaties(SqliteTransaction transactie, long versie, long relatie, DeclaratieBericht bericht, Dossier dossier, Oordeel oordeel)
    {
        using var rij = new Voorbereid(
            transactie,
            """
            insert into prestatie (versie, relatie_id, aanbieder, volgnummer, bsn, referentienummer, vorig, nummer, categorie, code,
                                   begindatum, einddatum, volume, eenheid, tarief, bedrag, is_credit, uitslag, bezet_nummer)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
            """);
        rij.Zet(1, versie);
        rij.Zet(2, relatie);
        rij.Zet(3, bericht.Aanbieder);
        var gezien = new HashSet<string>(bericht.Prestaties.Count, StringComparer.Ordinal);
        Prestatie? vorige = null;
        foreach (var p in bericht.Prestaties)
        {
            var bezet = gezien.Add(p.ReferentieNummer) && !dossier.BekendeReferentieNummers.Contains(p.ReferentieNummer);
            rij.Zet(4, p.Volgnummer);
            rij.Zet(5, p.Bsn.Getal);
            rij.Zet(6, p.ReferentieNummer);
            rij.Zet(8, p.ToewijzingNummer);
            rij.Zet(13, p.GeleverdVolume);
            rij.Zet(16, p.IngediendBedrag);
            rij.Zet(18, (long)oordeel.Prestaties[p.Volgnummer]);
            rij.Zet(19, bezet ? 1 : 0);

            // A parameter keeps its value: from line to line these are mostly the same.
            if (vorige is null || p.Product != vorige.Product)
            {
                rij.Zet(9, p.Product.Categorie);
                rij.Zet(10, p.Product.Code);
            }

            if (vorige is null || p.ProductPeriode != vorige.ProductPeriode)
            {
                rij.Zet(11, p.ProductPeriode.Begin.AlsGetal());
                rij.Zet(12, p.ProductPeriode.Eind.AlsGetal());
            }

            if (vorige is null || p.Eenheid != vorige.Eenheid || p.ProductTarief != vorige.ProductTarief)
            {
                rij.Zet(14, (long)p.Eenheid);
                rij.Zet(15, (long?)p.ProductTarief);
            }

            if (vorige is null || p.IsCredit != vorige.IsCredit || p.VorigReferentieNummer != vorige.VorigReferentieNummer)
            {
                rij.Zet(7, p.VorigReferentieNummer);
                rij.Zet(17, p.IsCredit ? 1 : 0);
            }

            rij.Voer();
            vorige = p;
        }
    }

    private static void WerkStandBij(SqliteTransaction transactie, long relatie, DeclaratieBericht bericht, Oordeel oordeel)
    {
        var erbij = new Dictionary<int, (Verbruik Verbruik, DateOnly Laatste)>(bericht.Prestaties.Count);
        foreach (var p in bericht.Prestaties)
        {
            if (oordeel.Prestaties[p.Volgnummer] == PrestatieUitslag.Goedgekeurd)
            {
                var (verbruik, laatste) = erbij.GetValueOrDefault(p.ToewijzingNummer);
                erbij[p.ToewijzingNummer] = (verbruik.Plus(p), p.ProductPeriode.Eind > laatste ? p.ProductPeriode.Eind : laatste);
            }
        }

        using var rij = new Voorbereid(
            transactie,
            """
            insert into toewijzingstand (relatie_id, nummer, minuten, overig, bedrag, laatste_einddatum)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (relatie_id, nummer) do update
            set minuten = minuten + excluded.minuten, overig = overig + excluded.overig, bedrag = bedrag + excluded.bedrag,
                laatste_einddatum = max(laatste_einddatum, excluded.laatste_einddatum)
            """);
        rij.Zet(1, relatie);
        // Op nummer: zo wordt elke bladzijde van de tabel één keer bezocht.
        var nummers = erbij.Keys.ToArray();
        Array.Sort(nummers);
        foreach (var nummer in nummers)
        {
            var (verbruik, laatste) = erbij[nummer];
            rij.Zet(2, nummer);
            rij.Zet(3, verbruik.Minuten);
            rij.Zet(4, verbruik.Overig);
            rij.Zet(5, verbruik.Bedrag);
            rij.Zet(6, laatste.AlsGetal());
            rij.Voer();
        }
    }

    private static BewaardOordeel Lees(SqliteTransaction transactie, long versie)
    {
        var rij = transactie.Connection!.QuerySingle(
            """
            select d.aanbieder, r.gemeente, d.identificatie, d.declaratienummer, d.periode, d.peildatum, d.regelset, d.uitslag,
                   d.ingediend, d.toegekend, d.goedgekeurd, d.afgewezen, d.niet_beoordeeld, d.antwoord
            from declaratie d
            join relatie r on r.relatie_id = d.relatie_id
            where d.versie = @versie
            """,
            new { versie },
            transactie);
        var bevindingen = transactie.Connection!.Query<BewaardeBevinding>(
            """
            select regel as Regel, niveau as Niveau, retourcode as RetourCode, klasse as Klasse, referentie as Referentie, regelnummer as Regelnummer,
                   kolom as Kolom, toelichting as Toelichting, zou_voldoen as ZouVoldoen
            from bevinding where versie = @versie order by volgnummer
            """,
            new { versie },
            transactie);
        return new BewaardOordeel
        {
            Versie = versie,
            Aanbieder = rij.aanbieder,
            Gemeente = rij.gemeente,
            Identificatie = rij.identificatie,
            DeclaratieNummer = rij.declaratienummer,
            Periode = new Maand((int)((long)rij.periode / 100), (int)((long)rij.periode % 100)),
            Peildatum = Datums.VanGetal((long)rij.peildatum),
            Regelset = rij.regelset,
            Uitslag = (Uitslag)(int)(long)rij.uitslag,
            Ingediend = new Bedrag((long)rij.ingediend),
            Toegekend = new Bedrag((long)rij.toegekend),
            Goedgekeurd = (int)(long)rij.goedgekeurd,
            Afgewezen = (int)(long)rij.afgewezen,
            NietBeoordeeld = (int)(long)rij.niet_beoordeeld,
            Antwoord = Compressie.Uitpakken((byte[])rij.antwoord),
            Bevindingen = [.. bevindingen],
            IsHerhaling = true,
        };
    }
}
