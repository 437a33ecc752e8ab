using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;

namespace Declaraties.Opslag.Beheer;

/// <summary>Voert een verzoek met een eigen nummer hoogstens één keer uit; wie het herhaalt krijgt het antwoord van de eerste keer.</summary>
public sealed class Verzoekopslag(Database database, TimeProvider klok)
{
    private const int EersteFoutVanOns = 500;

    /// <summary>
    /// Voert uit wat er met <paramref name="doe"/> op deze database gebeurt, in één transactie met het antwoord: een proces dat ertussen omvalt laat niets
    /// achter, en dus ook niets dubbel.
    /// </summary>
    /// <param name="verzoek">Het verzoek.</param>
    /// <param name="doe">Het werk. Op een server kan het na een storing nog eens worden aangeroepen.</param>
    public Verzoekuitslag Samen(Verzoek verzoek, Func<Verzoekantwoord> doe) => database.Samen(Van(verzoek), transactie =>
    {
        if (Eerder(transactie, verzoek) is { } eerder)
        {
            return eerder;
        }

        var antwoord = doe();
        Bewaar(transactie, verzoek, antwoord);
        return new Verzoekuitslag(Verzoeklot.Uitgevoerd, antwoord);
    });

    /// <summary>Hoe het eerder afliep; null als dit nummer nieuw is.</summary>
    public Verzoekuitslag? Eerder(Verzoek verzoek) => database.Leest(transactie => Eerder(transactie, verzoek));

    /// <summary>Bewaart het antwoord op iets dat al gebeurd is, en dat zichzelf beschermt tegen een tweede keer.</summary>
    public void Bewaar(Verzoek verzoek, Verzoekantwoord antwoord) => database.InTransactie(Van(verzoek), transactie =>
    {
        if (Eerder(transactie, verzoek) is null)
        {
            Bewaar(transactie, verzoek, antwoord);
        }

        return 0;
    });

    /// <summary>Vergeet wat voor dit tijdstip is gedaan.</summary>
    /// <returns>Hoeveel: niet meer dan <paramref name="hoogstens"/>, zodat niemand lang wacht.</returns>
    public int RuimOp(DateTimeOffset gedaanVoor, int hoogstens) => database.InTransactie(
        Grendel.Geen, transactie => transactie.Execute(transactie.Sql.Dienst.RuimVerzoekenOp, new { grens = gedaanVoor.AlsTekst(), hoogstens }));

    private static Grendel Van(Verzoek verzoek) => Grendel.Van("verzoek", verzoek.Kenmerk.ToString());

    private static Verzoekuitslag? Eerder(Transactie transactie, Verzoek verzoek)
    {
        using var rij = transactie.Lees(transactie.Sql.Dienst.Verzoek, ("@verzoek", verzoek.Kenmerk.Bytes.ToArray()));
        return !rij.Lees() ? null
            : !rij.Bytes(0).AsSpan().SequenceEqual(verzoek.Afdruk.Bytes) ? new Verzoekuitslag(Verzoeklot.Anders, null)
            : new Verzoekuitslag(Verzoeklot.Herhaald, new Verzoekantwoord((int)rij.Getal(1), rij.TekstOfLeeg(2), rij.TekstOfLeeg(3), Compressie.Uitpakken(rij.Bytes(4))));
    }

    private void Bewaar(Transactie transactie, Verzoek verzoek, Verzoekantwoord antwoord)
    {
        // Not kept: our own fault, after which the same may well go, and what was turned down before anyone looked at it.
        if (antwoord.Status < EersteFoutVanOns && antwoord.Inhoud.Length > 0)
        {
            transactie.Voer(
                transactie.Sql.Dienst.NieuwVerzoek,
                ("@verzoek", verzoek.Kenmerk.Bytes.ToArray()),
                ("@afdruk", verzoek.Afdruk.Bytes.ToArray()),
                ("@status", (long)antwoord.Status),
                ("@inhoudstype", antwoord.Inhoudstype),
                ("@adres", antwoord.Adres),
                ("@inhoud", Compressie.Inpakken(antwoord.Inhoud)),
                ("@nu", klok.GetUtcNow().AlsTekst()));
        }
    }
}
