using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Schrijft een oordeel weg met alles wat eruit volgt, in de transactie van een ander.</summary>
internal sealed class Oordeelboek(Transactie transactie, TimeProvider klok)
{
    /// <summary>Bewaart een beslissing over een declaratie die er nog niet was.</summary>
    public BewaardOordeel Bewaar(Beslissing beslissing, Afschrift ontvangen)
    {
        var (zaak, oordeel) = (beslissing.Zaak, beslissing.Oordeel);
        var bericht = zaak.Bericht;
        var versie = Vastlegging.Nieuw(transactie, Vastlegging.Declaratie, klok.GetUtcNow());
        var partijen = Vastlegging.PartijenOfNieuw(transactie, bericht.Gemeente, bericht.Aanbieder, bericht.Wet);
        var bewaard = AlsBewaard(versie, beslissing);
        transactie.Voer(
            transactie.Sql.Oordelen.NieuweDeclaratie,
            [("@versie", versie),
            ("@relatie", partijen.Waarde),
            ("@aanbieder", bewaard.Aanbieder),
            ("@wet", bewaard.Wet),
            ("@afdruk", ontvangen.Vingerafdruk.Bytes.ToArray()),
            ("@identificatie", bewaard.Identificatie),
            ("@declaratieNummer", bewaard.DeclaratieNummer),
            ("@periode", bewaard.Periode.AlsGetal()),
            ("@bericht", ontvangen.Ingepakt),
            .. Kolommen(bewaard, zaak.GelezenVersie)]);
        BewaarBevindingen(versie, bewaard.Bevindingen);
        Regeltelling.Bewaar(transactie, versie, oordeel.Bevindingen);
        Werkregels.Bewaar(transactie, versie, partijen, bericht, oordeel);
        if (oordeel.Uitslag.IsVerwerkt())
        {
            Prestatieboek.Bewaar(transactie, versie, partijen, beslissing);
            Prestatieboek.WerkStandBij(transactie, partijen, bericht, oordeel);
            new Signaalboek(transactie, klok.GetUtcNow(), versie).VerwerkOordeel(new(partijen, bericht.Gemeente, bericht.Aanbieder, bericht.Wet), bericht, oordeel);
        }

        return bewaard;
    }

    /// <summary>
    /// Zet een nieuw oordeel in de plaats van een ander over hetzelfde bericht. Het oude blijft bewaard, zodat het en alles wat erop voortbouwde te herspelen is.
    /// </summary>
    public BewaardOordeel Vervang(long vervangt, Beslissing beslissing)
    {
        var (zaak, oordeel) = (beslissing.Zaak, beslissing.Oordeel);
        var bericht = zaak.Bericht;
        var versie = Vastlegging.Nieuw(transactie, Vastlegging.Declaratie, klok.GetUtcNow());
        var partijen = Vastlegging.PartijenOfNieuw(transactie, bericht.Gemeente, bericht.Aanbieder, bericht.Wet);
        var bewaard = AlsBewaard(versie, beslissing);
        transactie.Voer(transactie.Sql.Vervangen.BewaarVervangenDeclaratie, ("@versie", versie), ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.Vervangen.BewaarVervangenBevindingen, ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.Vervangen.BewaarVervangenPrestaties, ("@versie", versie), ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.Vervangen.RuimWerkregelsOp, ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.Vervangen.RuimRegeltellingOp, ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.Vervangen.RuimBevindingenOp, ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.Vervangen.RuimPrestatiesOp, ("@vervangt", vervangt));
        transactie.Voer(
            transactie.Sql.Vervangen.VervangDeclaratie,
            [("@versie", versie),
            ("@vervangt", vervangt),
            .. Kolommen(bewaard, zaak.GelezenVersie)]);
        BewaarBevindingen(versie, bewaard.Bevindingen);
        Regeltelling.Bewaar(transactie, versie, oordeel.Bevindingen);
        Werkregels.Bewaar(transactie, versie, partijen, bericht, oordeel);
        if (oordeel.Uitslag.IsVerwerkt())
        {
            Prestatieboek.Bewaar(transactie, versie, partijen, beslissing);
        }

        // Opnieuw geteld en niet verrekend: een laatste Einddatum is niet af te trekken.
        transactie.Voer(transactie.Sql.Vervangen.WisStanden, ("@relatie", partijen.Waarde), ("@versie", versie), ("@vervangt", vervangt));
        transactie.Voer(transactie.Sql.Vervangen.HertelStanden, ("@relatie", partijen.Waarde), ("@versie", versie), ("@vervangt", vervangt));
        new Signaalboek(transactie, klok.GetUtcNow(), versie).VervangOordeel(vervangt, new(partijen, bericht.Gemeente, bericht.Aanbieder, bericht.Wet), bericht, oordeel);
        return bewaard;
    }

    /// <summary>Wat er van een oordeel in zijn rij staat, het eerste of een dat een ander vervangt.</summary>
    private static Parameter[] Kolommen(BewaardOordeel oordeel, long gelezenVersie) =>
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

    private static BewaardOordeel AlsBewaard(long versie, Beslissing beslissing)
    {
        var (bericht, dossier, oordeel) = (beslissing.Zaak.Bericht, beslissing.Zaak.Dossier, beslissing.Oordeel);
        return new()
        {
            Versie = versie,
            Aanbieder = bericht.Aanbieder,
            Gemeente = bericht.Gemeente,
            Wet = bericht.Wet,
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
            Antwoord = beslissing.Antwoord,
            Bevindingen = new TeBewaren(oordeel.Bevindingen),
            Signalen = oordeel.Signalen,
            IsHerhaling = false,
        };
    }

    private void BewaarBevindingen(long versie, IReadOnlyList<BewaardeBevinding> bevindingen)
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
}
