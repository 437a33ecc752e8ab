using Declaraties.Beantwoorden;
using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Declaraties, wat erover is geoordeeld, en wat daarvoor is gelezen.</summary>
public sealed class Declaratieopslag(Database database, TimeProvider klok)
{
    /// <summary>
    /// Oordeelt alvast, zonder te bewaren en zonder een schrijver op te houden: <see cref="Verwerk(DeclaratieBericht, Afschrift, DateOnly, Func{Dossier, ValueTuple{Verwerkt, byte[]}}, Voorwerk?)"/>
    /// neemt het over als het dan nog geldt. Null waar dat niet kan, of niet hoeft: dit bericht is er al.
    /// </summary>
    public Voorwerk? Oordeel(DeclaratieBericht bericht, Afschrift ontvangen, DateOnly peildatum, Func<Dossier, (Verwerkt Verwerkt, byte[] Antwoord)> verwerk) =>
        database.HeeftEenSchrijver
            ? database.Leest(transactie => Versie(transactie, ontvangen.Vingerafdruk) is null ? Oordeel(transactie, bericht, peildatum, dossier => verwerk(dossier)) : null)
            : null;

    /// <summary>
    /// Verwerkt een declaratie in één transactie. Is dit bericht er al, dan wordt er niet opnieuw geoordeeld en komt het bewaarde oordeel terug
    /// (besluit 2). Anders wordt het dossier geladen, <paramref name="verwerk"/> één keer aangeroepen, en alles bewaard.
    /// </summary>
    /// <param name="bericht">De declaratie.</param>
    /// <param name="ontvangen">Het bericht zoals ontvangen.</param>
    /// <param name="peildatum">De dag waarop wordt geoordeeld.</param>
    /// <param name="verwerk">Oordeelt met het dossier en levert het antwoord zoals het de deur uit gaat.</param>
    /// <param name="voorwerk">Wat er al over ditzelfde bericht op deze peildatum is geoordeeld; over iets anders telt het niet.</param>
    public BewaardOordeel Verwerk(
        DeclaratieBericht bericht,
        Afschrift ontvangen,
        DateOnly peildatum,
        Func<Dossier, (Verwerkt Verwerkt, byte[] Antwoord)> verwerk,
        Voorwerk? voorwerk = null) =>
        database.InTransactie(
            Grendel.Oordeel(bericht.Aanbieder),
            transactie => Verwerk(transactie, bericht, ontvangen, () => Herzien(transactie, bericht, peildatum, voorwerk) ?? Oordeel(transactie, bericht, peildatum, dossier => verwerk(dossier))))!;

    /// <summary>Verwerkt in de transactie van een ander. Wil <paramref name="verwerk"/> nog niet oordelen, dan geeft het null en wordt er niets bewaard.</summary>
    internal BewaardOordeel? Verwerk(
        Transactie transactie,
        DeclaratieBericht bericht,
        Afschrift ontvangen,
        DateOnly peildatum,
        Func<Dossier, (Verwerkt Verwerkt, byte[] Antwoord)?> verwerk) =>
        Verwerk(transactie, bericht, ontvangen, () => Oordeel(transactie, bericht, peildatum, verwerk));

    private BewaardOordeel? Verwerk(Transactie transactie, DeclaratieBericht bericht, Afschrift ontvangen, Func<Voorwerk?> oordeel)
    {
        if (Versie(transactie, ontvangen.Vingerafdruk) is { } versie)
        {
            return Lees(transactie, versie) with { IsVastgehouden = IsVastgehouden(transactie, versie) };
        }

        return oordeel() is { } voorwerk ? Bewaar(transactie, bericht, ontvangen, voorwerk) : null;
    }

    private static Voorwerk? Oordeel(
        Transactie transactie, DeclaratieBericht bericht, DateOnly peildatum, Func<Dossier, (Verwerkt Verwerkt, byte[] Antwoord)?> verwerk)
    {
        var gelezen = Vastlegging.Laatste(transactie);
        var dossier = transactie.Laad(bericht, Blik.OpNu(gelezen), peildatum);
        return verwerk(dossier) is var (verwerkt, antwoord) ? new Voorwerk(bericht, dossier, gelezen, verwerkt.Oordeel, antwoord) : null;
    }

    /// <summary>
    /// Het voorwerk, als het dossier van nu hetzelfde is: sinds de momentopname is er niets vastgelegd, of alleen declaraties van andere aanbieders. Dan
    /// telt ook alles tot nu als gelezen, en is wat wordt bewaard niet te onderscheiden van wat zonder voorwerk was bewaard.
    /// </summary>
    private static Voorwerk? Herzien(Transactie transactie, DeclaratieBericht bericht, DateOnly peildatum, Voorwerk? voorwerk) =>
        voorwerk is null || voorwerk.Bericht != bericht || voorwerk.Dossier.Peildatum != peildatum || transactie.Getal(transactie.Sql.VeranderdSinds, ("@gelezen", voorwerk.GelezenVersie), ("@aanbieder", bericht.Aanbieder)) is not null
            ? null
            : voorwerk with { GelezenVersie = Vastlegging.Laatste(transactie) };

    /// <summary>Oordeelt zonder iets te bewaren: wat er zou gebeuren als het bericht nu werd ingediend.</summary>
    public T Beproef<T>(DeclaratieBericht bericht, DateOnly peildatum, Func<Dossier, T> verwerk) =>
        database.Leest(transactie => verwerk(transactie.Laad(bericht, Blik.OpNu(Vastlegging.Laatste(transactie)), peildatum)));

    /// <summary>Het bewaarde oordeel over het bericht met deze vingerafdruk; null als het er niet is.</summary>
    public BewaardOordeel? Zoek(Vingerafdruk vingerafdruk) =>
        database.Leest(transactie => Versie(transactie, vingerafdruk) is { } versie ? Lees(transactie, versie) : null);

    /// <summary>Het oordeel met deze versie, ook als het is vervangen.</summary>
    /// <exception cref="InvalidOperationException">Er is geen oordeel met die versie.</exception>
    public BewaardOordeel Lees(long versie) => database.Leest(transactie => Lees(transactie, versie));

    /// <summary>De versies van alle oordelen, ook die zijn vervangen, oplopend.</summary>
    public IReadOnlyList<long> Versies() =>
        database.Leest<IReadOnlyList<long>>(transactie =>
            [.. transactie.Query<long>(transactie.Sql.Oordeelversies)]);

    /// <summary>
    /// Haalt terug wat er bij een oordeel is gelezen, zodat het te herhalen is: het bericht en het dossier van toen, met de regels van toen (met die van nu als
    /// dit programma die van toen niet kent). Null als er geen oordeel met die versie is.
    /// </summary>
    /// <param name="versie">De versie van het oordeel.</param>
    /// <param name="lees">Leest de ontvangen bytes weer als declaratie.</param>
    /// <param name="herhaal">Oordeelt opnieuw, met het bericht, zijn bytes en het dossier van toen, en vergelijkt met het bewaarde oordeel.</param>
    public T? Herspeel<T>(long versie, Func<byte[], DeclaratieBericht> lees, Func<DeclaratieBericht, byte[], Dossier, BewaardOordeel, T> herhaal)
        where T : class =>
        database.Leest(transactie =>
        {
            if (Gelezen(transactie, versie) is not { } gelezen)
            {
                return null;
            }

            var bericht = lees(gelezen.Bytes);
            var toen = Lees(transactie, versie);
            var dossier = transactie.Laad(bericht, gelezen.Blik, gelezen.Peildatum, Regelversie.Zoek(toen.Regelset));
            return herhaal(bericht, gelezen.Bytes, dossier, toen);
        });

    /// <summary>Waarmee een oordeel is geveld, ook een dat is vervangen; null als het er niet is.</summary>
    internal static Gelezen? Gelezen(Transactie transactie, long versie)
    {
        var rij = transactie.Eerste<(byte[]? Bericht, long Peildatum, long GelezenVersie, long? Vervangt, long? EersteVersie)>(transactie.Sql.Gelezen, new { versie });
        return rij.Bericht is null
            ? null
            : new Gelezen(
                Compressie.Uitpakken(rij.Bericht),
                Datums.VanGetal(rij.Peildatum),
                rij.Vervangt is { } vervangt ? Blik.Opnieuw(rij.GelezenVersie, vervangt, rij.EersteVersie!.Value) : Blik.OpToen(rij.GelezenVersie));
    }

    private static long? Versie(Transactie transactie, Vingerafdruk vingerafdruk) =>
        transactie.Getal(transactie.Sql.Oordeelversie, ("@afdruk", vingerafdruk.Bytes.ToArray()));

    /// <summary>Of het antwoord op dit oordeel nog niet weg mag.</summary>
    internal static bool IsVastgehouden(Transactie transactie, long versie) => transactie.Getal(transactie.Sql.Dienst.IsVastgehouden, ("@versie", versie)) is not null;

    private BewaardOordeel Bewaar(Transactie transactie, DeclaratieBericht bericht, Afschrift ontvangen, Voorwerk voorwerk)
    {
        var (dossier, oordeel, antwoord) = (voorwerk.Dossier, voorwerk.Oordeel, voorwerk.Antwoord);
        var versie = Vastlegging.Nieuw(transactie, Vastlegging.Declaratie, klok.GetUtcNow());
        var relatie = Vastlegging.RelatieOfNieuw(transactie, bericht.Gemeente, bericht.Aanbieder);
        var bewaard = AlsBewaard(versie, bericht, dossier, oordeel, antwoord);
        transactie.Voer(
            transactie.Sql.NieuweDeclaratie,
            [("@versie", versie),
            ("@relatie", relatie),
            ("@aanbieder", bewaard.Aanbieder),
            ("@afdruk", ontvangen.Vingerafdruk.Bytes.ToArray()),
            ("@identificatie", bewaard.Identificatie),
            ("@declaratieNummer", bewaard.DeclaratieNummer),
            ("@periode", bewaard.Periode.AlsGetal()),
            ("@bericht", ontvangen.Ingepakt),
            .. Kolommen(bewaard, voorwerk.GelezenVersie)]);
        BewaarBevindingen(transactie, versie, bewaard.Bevindingen);
        Regeltelling.Bewaar(transactie, versie, oordeel.Bevindingen);
        Werkregels.Bewaar(transactie, versie, relatie, bericht, oordeel);
        if (oordeel.Uitslag.IsVerwerkt())
        {
            BewaarPrestaties(transactie, versie, relatie, bericht, dossier, oordeel);
            WerkStandBij(transactie, relatie, bericht, oordeel);
            new Signaalboek(transactie, klok.GetUtcNow(), versie).VerwerkOordeel(relatie, bericht, oordeel);
        }

        return bewaard;
    }

    /// <summary>
    /// Zet een nieuw oordeel in de plaats van een ander over hetzelfde bericht. Het oude blijft bewaard, zodat het en alles wat erop voortbouwde te herspelen is.
    /// </summary>
    internal BewaardOordeel Vervang(Transactie transactie, long vervangt, DeclaratieBericht bericht, Dossier dossier, long gelezenVersie, Oordeel oordeel, byte[] antwoord)
    {
        var versie = Vastlegging.Nieuw(transactie, Vastlegging.Declaratie, klok.GetUtcNow());
        var relatie = Vastlegging.RelatieOfNieuw(transactie, bericht.Gemeente, bericht.Aanbieder);
        var bewaard = AlsBewaard(versie, bericht, dossier, oordeel, antwoord);
        transactie.Voer(transactie.Sql.BewaarVervangenDeclaratie, ("@versie", versie), ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.BewaarVervangenBevindingen, ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.BewaarVervangenPrestaties, ("@versie", versie), ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.RuimWerkregelsOp, ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.RuimRegeltellingOp, ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.RuimBevindingenOp, ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.RuimPrestatiesOp, ("@vervangt", vervangt));
        transactie.Voer(
            transactie.Sql.VervangDeclaratie,
            [("@versie", versie),
            ("@vervangt", vervangt),
            .. Kolommen(bewaard, gelezenVersie)]);
        BewaarBevindingen(transactie, versie, bewaard.Bevindingen);
        Regeltelling.Bewaar(transactie, versie, oordeel.Bevindingen);
        Werkregels.Bewaar(transactie, versie, relatie, bericht, oordeel);
        if (oordeel.Uitslag.IsVerwerkt())
        {
            BewaarPrestaties(transactie, versie, relatie, bericht, dossier, oordeel);
        }

        // Opnieuw geteld en niet verrekend: een laatste Einddatum is niet af te trekken.
        transactie.Voer(transactie.Sql.WisStanden, ("@relatie", relatie), ("@versie", versie), ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.HertelStanden, ("@relatie", relatie), ("@versie", versie), ("@vervangt", vervangt));
        new Signaalboek(transactie, klok.GetUtcNow(), versie).VervangOordeel(vervangt, relatie, bericht, oordeel);
        return bewaard;
    }

    /// <summary>Wat er van een oordeel in zijn rij staat, het eerste of een dat een ander vervangt.</summary>
    private static (string Naam, object? Waarde)[] Kolommen(BewaardOordeel oordeel, long gelezenVersie) =>
    [
        ("@peildatum", (long)oordeel.Peildatum.AlsGetal()),
        ("@regelset", oordeel.Regelset),
        ("@gelezenVersie", gelezenVersie),
        ("@uitslag", (long)oordeel.Uitslag),
        ("@isVerwerkt", oordeel.Uitslag.IsVerwerkt() ? 1L : 0L),
        ("@ingediend", oordeel.Ingediend.Cent),
        ("@toegekend", oordeel.Toegekend.Cent),
        ("@goedgekeurd", (long)oordeel.Goedgekeurd),
        ("@afgewezen", (long)oordeel.Afgewezen),
        ("@nietBeoordeeld", (long)oordeel.NietBeoordeeld),
        ("@antwoord", (ReadOnlyMemory<byte>)Compressie.Inpakken(oordeel.Antwoord)),
    ];

    private static BewaardOordeel AlsBewaard(long versie, DeclaratieBericht bericht, Dossier dossier, Oordeel oordeel, byte[] antwoord) =>
        new()
        {
            Versie = versie,
            Aanbieder = bericht.Aanbieder,
            Gemeente = bericht.Gemeente,
            Identificatie = bericht.Kop.Identificatie.Identificatie,
            DeclaratieNummer = bericht.DeclaratieNummer,
            Periode = Maand.Van(bericht.DeclaratiePeriode.Begin),
            Peildatum = dossier.Peildatum,
            Regelset = dossier.Regelversie.Naam,
            Uitslag = oordeel.Uitslag,
            Ingediend = oordeel.Ingediend,
            Toegekend = oordeel.Toegekend,
            Goedgekeurd = oordeel.Prestaties.Count(u => u == PrestatieUitslag.Goedgekeurd),
            Afgewezen = oordeel.Prestaties.Count(u => u == PrestatieUitslag.Afgewezen),
            NietBeoordeeld = oordeel.Prestaties.Count(u => u == PrestatieUitslag.NietBeoordeeld),
            Antwoord = antwoord,
            Bevindingen = new TeBewaren(oordeel.Bevindingen),
            Signalen = oordeel.Signalen,
            IsHerhaling = false,
        };

    private static void BewaarBevindingen(Transactie transactie, long versie, IReadOnlyList<BewaardeBevinding> bevindingen)
    {
        if (bevindingen.Count == 0)
        {
            return;
        }

        using var rij = transactie.Bevindingen();
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
            rij.Zet(12, b.Advies);
            rij.Voer();
        }

        rij.Klaar();
    }

    private static void BewaarPrestaties(Transactie transactie, long versie, long relatie, DeclaratieBericht bericht, Dossier dossier, Oordeel oordeel)
    {
        using var rij = transactie.Prestaties();
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

        rij.Klaar();
    }

    private static void WerkStandBij(Transactie transactie, long relatie, DeclaratieBericht bericht, Oordeel oordeel)
    {
        var goedgekeurd = new List<int>(bericht.Prestaties.Count);
        for (var i = 0; i < oordeel.Prestaties.Count; i++)
        {
            if (oordeel.Prestaties[i] == PrestatieUitslag.Goedgekeurd)
            {
                goedgekeurd.Add(i);
            }
        }

        // Op nummer: zo wordt elke bladzijde van de tabel één keer bezocht.
        var volgnummers = goedgekeurd.ToArray();
        Array.Sort(Array.ConvertAll(volgnummers, i => bericht.Prestaties[i].ToewijzingNummer), volgnummers);
        transactie.TelOp(relatie, Standen(bericht, volgnummers));
    }

    /// <summary>Wat er bij elke toewijzing bij komt.</summary>
    /// <param name="bericht">De declaratie.</param>
    /// <param name="volgnummers">De goedgekeurde prestaties; die van een toewijzing staan bij elkaar.</param>
    private static IEnumerable<(int Nummer, Verbruik Erbij, DateOnly LaatsteEinddatum)> Standen(DeclaratieBericht bericht, int[] volgnummers)
    {
        for (var i = 0; i < volgnummers.Length;)
        {
            var nummer = bericht.Prestaties[volgnummers[i]].ToewijzingNummer;
            var (erbij, laatste) = (default(Verbruik), DateOnly.MinValue);
            for (; i < volgnummers.Length && bericht.Prestaties[volgnummers[i]] is var p && p.ToewijzingNummer == nummer; i++)
            {
                erbij = erbij.Plus(p);
                laatste = p.ProductPeriode.Eind > laatste ? p.ProductPeriode.Eind : laatste;
            }

            yield return (nummer, erbij, laatste);
        }
    }

    internal static BewaardOordeel Lees(Transactie transactie, long versie)
    {
        var bevindingen = Bevindingen(transactie, versie);
        var signalen = Signaalopslag.VanOordeel(transactie, versie);
        using var rij = transactie.Lees(transactie.Sql.Oordeel, ("@versie", versie));
        return rij.Lees()
            ? new BewaardOordeel(Oordeelkop.Lees(rij, versie), Compressie.Uitpakken(rij.Bytes(13)), bevindingen) { Signalen = signalen }
            : throw new InvalidOperationException($"Oordeel {versie} is er niet.");
    }

    internal static List<BewaardeBevinding> Bevindingen(Transactie transactie, long versie) =>
        BewaardeBevinding.LeesAlle(transactie, transactie.Sql.Bevindingen, ("@versie", versie));
}

/// <param name="Bytes">Het bericht zoals ontvangen.</param>
/// <param name="Peildatum">De dag waarop is geoordeeld.</param>
/// <param name="Blik">Wat er is gelezen.</param>
internal sealed record Gelezen(byte[] Bytes, DateOnly Peildatum, Blik Blik);

/// <summary>Een oordeel dat nog niet is bewaard.</summary>
public sealed record Voorwerk
{
    internal Voorwerk(DeclaratieBericht bericht, Dossier dossier, long gelezenVersie, Oordeel oordeel, byte[] antwoord)
    {
        Bericht = bericht;
        Dossier = dossier;
        GelezenVersie = gelezenVersie;
        Oordeel = oordeel;
        Antwoord = antwoord;
    }

    /// <summary>Waarover is geoordeeld.</summary>
    internal DeclaratieBericht Bericht { get; }

    /// <summary>Waarmee is geoordeeld.</summary>
    internal Dossier Dossier { get; }

    /// <summary>De laatste vastlegging die daarin meetelt.</summary>
    internal long GelezenVersie { get; init; }

    internal Oordeel Oordeel { get; }

    /// <summary>Het antwoord zoals het de deur uit gaat.</summary>
    internal byte[] Antwoord { get; }
}
