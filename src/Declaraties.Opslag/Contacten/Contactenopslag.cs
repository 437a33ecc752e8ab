using System.Globalization;
using Declaraties.Beleid.Registreren;
using Declaraties.Domein;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Opslag.Contacten;

/// <summary>Bewaart het contactenregister en legt het naast wat is gedeclareerd: een invoer komt in haar geheel bij wat er was, of helemaal niet, en een eerdere blijft staan.</summary>
public sealed class Contactenopslag(Database database, TimeProvider klok)
{
    public const string Ingelezen = "contacten ingelezen";

    /// <param name="nieuw">Wat erin staat.</param>
    /// <param name="wie">Wie het inleest.</param>
    /// <param name="voortgang">Hoeveel contacten er zijn geschreven, en hoeveel het er zijn.</param>
    public Contactinvoer Vervang(NieuweContacten nieuw, Gebruiker wie, Action<long, long>? voortgang = null)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        ArgumentNullException.ThrowIfNull(wie);
        return database.InTransactie(Grendel.Contacten, transactie =>
        {
            var sql = transactie.Sql.Contacten;
            var afdruk = nieuw.Vingerafdruk.Bytes.ToArray();
            if (transactie.Getal(sql.InvoerVan, ("@afdruk", afdruk)) is { } eerder && transactie.Getal(sql.VervangenDoor, ("@invoer", eerder)) is null)
            {
                return new Contactinvoer(eerder, IsHerhaling: true, 0);
            }

            var nu = klok.GetUtcNow();
            var invoer = transactie.Getal(sql.NieuweInvoer, ("@afdruk", afdruk), ("@contacten", nieuw.Aantal), ("@op", nu.AlsTekst()))!.Value;
            foreach (var maand in nieuw.Maanden)
            {
                foreach (var houder in nieuw.Houders)
                {
                    transactie.Voer(sql.NieuweMaand, ("@maand", (long)maand.AlsGetal()), ("@aanbiedernummer", Registerpartijen.Nummer(houder.Aanbieder)), ("@wet", (long)houder.Wet), ("@invoer", invoer));
                }
            }

            Schrijf(transactie, invoer, nieuw, voortgang);
            var vervangen = transactie.Getal(sql.AantalVervangen, ("@invoer", invoer))!.Value;
            Logboekopslag.Schrijf(transactie, nu, wie, Ingelezen, Object(invoer, nieuw), "gelukt", null);
            return new Contactinvoer(invoer, IsHerhaling: false, vervangen);
        });
    }

    /// <summary>
    /// Geeft <paramref name="werk"/> één momentopname van een maand: elk nummer waarop iets is geregistreerd of gedeclareerd, op gemeente, aanbieder, wet en nummer. Zij worden rij
    /// voor rij gelezen; wat zij geeft is daarbuiten niet meer te lezen.
    /// </summary>
    /// <param name="maand">De maand.</param>
    /// <param name="werk">Wat ermee gebeurt.</param>
    /// <param name="voortgang">Van hoeveel aanbieders bij een gemeente er is gelezen, en hoeveel het er zijn.</param>
    /// <param name="alleen">De aanbieder waar het om gaat; null voor allemaal.</param>
    /// <param name="wet">Alleen onder deze wet; null voor elke.</param>
    public T Lees<T>(Maand maand, Func<IEnumerable<Registertoewijzing>, T> werk, Action<long, long>? voortgang = null, Aanbieder? alleen = null, Wet? wet = null) => database.Leest(transactie =>
        werk(new Registerlezer(transactie, new Rapportstand(Vastlegging.Laatste(transactie), klok.GetUtcNow()), maand).Lees(voortgang, alleen, wet)));

    private static void Schrijf(Transactie transactie, long invoer, NieuweContacten nieuw, Action<long, long>? voortgang)
    {
        using var rij = transactie.Contacten();
        rij.Zet(4, invoer);
        var volgnummer = 0L;
        Registerpartijen partijen = default;
        foreach (var regel in nieuw.Lees())
        {
            // From row to row these are mostly the same.
            var nu = new Registerpartijen(regel.Toewijzing.Gemeente, regel.Toewijzing.Aanbieder, regel.Toewijzing.Wet);
            if (nu != partijen)
            {
                partijen = nu;
                rij.Zet(2, partijen.Gemeentenummer);
                rij.Zet(3, partijen.Aanbiedernummer);
                rij.Zet(11, (long)partijen.Wet);
            }

            rij.Zet(1, regel.Maand.AlsGetal());
            rij.Zet(5, regel.Toewijzing.ToewijzingNummer);
            rij.Zet(6, ++volgnummer);
            rij.Zet(7, regel.Contact.Datum.Day);
            rij.Zet(8, (long)regel.Contact.Soort);
            rij.Zet(9, regel.Contact.Minuten);
            rij.Zet(10, (long)regel.Contact.Locatie);
            rij.Voer();
            voortgang?.Invoke(volgnummer, nieuw.Aantal);
        }

        rij.Klaar();
    }

    private static string Object(long invoer, NieuweContacten nieuw) => string.Create(
        CultureInfo.InvariantCulture,
        $"contactenregister, invoer {invoer}: {nieuw.Aantal} contacten van {nieuw.Aanbieders.Count} aanbieders in {nieuw.Maanden.Count} maanden, {nieuw.Maanden.Min()} t/m {nieuw.Maanden.Max()}");
}
