using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Logboek;
using Declaraties.Signaleren;

namespace Declaraties.Opslag.Signalen;

/// <summary>Signalen bekijken, en noteren dat een aanbieder om een credit is gevraagd.</summary>
public sealed class Signaalopslag(Database database, TimeProvider klok)
{
    /// <summary>Een bladzijde signalen, per aanbieder in de volgorde waarin zij ontstonden.</summary>
    public Bladzijde<BewaardSignaal> Toon(Signaalfilter filter, int bladzijde = 1)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.Leest(transactie =>
        {
            Parameter[] waar = Parameters(filter);
            var aantal = (int)transactie.Getal(transactie.Sql.Signalen.Aantal, waar)!.Value;
            using var rijen = transactie.Lees(transactie.Sql.Signalen.Alle, [.. waar, ("@vanaf", (long)Bladzijde.Vanaf(bladzijde)), ("@hoogstens", (long)Bladzijde.Grootte)]);
            return new Bladzijde<BewaardSignaal>(Lees(rijen), Math.Min(aantal, Bladzijde.Meeste), aantal > Bladzijde.Meeste, bladzijde);
        });
    }

    /// <summary>Wat aanbieders zouden moeten crediteren, op aanbieder, gemeente, toewijzing en Begindatum.</summary>
    public IReadOnlyList<TeCrediterenPrestatie> TeCrediteren(Aanbieder? aanbieder = null, Gemeente? gemeente = null, Wet? wet = null) =>
        database.Leest(transactie => TeCrediteren(transactie, aanbieder, gemeente, wet));

    /// <inheritdoc cref="TeCrediteren(string?, string?)"/>
    /// <param name="transactie">De transactie waarin wordt gelezen.</param>
    /// <param name="aanbieder">Alleen van deze.</param>
    /// <param name="gemeente">Alleen bij deze.</param>
    /// <param name="wet">Alleen onder deze.</param>
    /// <param name="totEnMet">De laatste vastlegging die meetelt: wat daarna ontstond of werd afgesloten was er toen nog niet, of nog wel.</param>
    internal static IReadOnlyList<TeCrediterenPrestatie> TeCrediteren(Transactie transactie, Aanbieder? aanbieder, Gemeente? gemeente, Wet? wet, long totEnMet = long.MaxValue)
    {
        var prestaties = new List<TeCrediterenPrestatie>();
        List<BewaardSignaal> signalen = [];
        using var rijen = transactie.Lees(transactie.Sql.Signalen.TeCrediteren, ("@aanbieder", aanbieder), ("@gemeente", gemeente), ("@wet", wet), ("@totEnMet", totEnMet));
        while (rijen.Lees())
        {
            const int Na = BewaardSignaal.Kolommen;
            var signaal = BewaardSignaal.Lees(rijen);
            if (prestaties is [.., var vorige] && vorige.Aanbieder == signaal.Aanbieder && vorige.Wet == signaal.Wet && vorige.ReferentieNummer == signaal.Signaal.TeCrediteren)
            {
                signalen.Add(signaal);
                continue;
            }

            signalen = [signaal];
            prestaties.Add(new TeCrediterenPrestatie
            {
                Aanbieder = signaal.Aanbieder,
                Gemeente = signaal.Gemeente!.Value,
                Wet = signaal.Wet!.Value,
                ToewijzingNummer = signaal.Signaal.ToewijzingNummer!.Value,
                ReferentieNummer = signaal.Signaal.TeCrediteren!,
                ProductPeriode = new Periode(rijen.Datum(Na + 1), rijen.Datum(Na + 2)),
                Volume = new Volume(rijen.Getal(Na + 3), (Eenheid)rijen.Getal(Na + 4)),
                Bedrag = rijen.Bedrag(Na + 6),
                Product = new Product(rijen.Tekst(Na + 7), rijen.Tekst(Na + 8)),
                DeclaratieNummer = rijen.Tekst(Na + 9),
                Declaratieperiode = Maanden.VanGetal(rijen.Getal(Na + 10)),
                Signalen = signalen,
            });
        }

        return prestaties;
    }

    /// <summary>Noteert dat om een credit is gevraagd, over elk van deze signalen dat nog openstaat.</summary>
    /// <returns>Over welke het is genoteerd.</returns>
    public IReadOnlyList<long> Vraag(IReadOnlyCollection<long> nummers, Gebruiker wie, string? toelichting)
    {
        ArgumentNullException.ThrowIfNull(wie);
        return database.InTransactie<IReadOnlyList<long>>(Grendel.Logboek, transactie =>
        {
            var rijen = new Signaalrijen(transactie, klok.GetUtcNow(), Vastlegging.Laatste(transactie));
            var gevraagd = nummers.Distinct().Order().Where(nummer => rijen.Vraag(nummer, wie, toelichting)).ToList();
            if (gevraagd.Count > 0)
            {
                Logboekopslag.Schrijf(transactie, klok.GetUtcNow(), wie, "credit gevraagd", string.Create(CultureInfo.InvariantCulture, $"signalen {string.Join(", ", gevraagd)}"), $"{gevraagd.Count} genoteerd", toelichting);
            }

            return gevraagd;
        });
    }

    /// <summary>
    /// Loopt elke goedgekeurde prestatie na. Nodig voor wat er al was voordat signalen werden bijgehouden; daarna verandert het niets. Een aanbieder bij een gemeente per keer.
    /// </summary>
    /// <returns>Hoeveel signalen er ontstonden.</returns>
    public int Bepaal()
    {
        var alle = database.Leest(Partijen.LeesAlleOpNummer);
        return alle.Sum(partijen => database.InTransactie(Grendel.Oordeel(partijen.Aanbieder), transactie => Bepaal(transactie, partijen)));
    }

    private int Bepaal(Transactie transactie, Partijen partijen)
    {
        var nummers = new List<int>();
        using (var rijen = transactie.Lees(transactie.Sql.Signalen.NummersMetStand, ("@relatie", partijen.Id.Waarde)))
        {
            while (rijen.Lees())
            {
                nummers.Add((int)rijen.Getal(0));
            }
        }

        var boek = new Signaalboek(transactie, klok.GetUtcNow(), Vastlegging.Laatste(transactie));
        return nummers.Chunk(500).Sum(deel => boek.Herbereken(partijen, deel, Signaalboek.Bepaald).Count);
    }

    /// <summary>Wat met een oordeel ontstond, in de volgorde van het bericht.</summary>
    internal static IReadOnlyList<Signaal> VanOordeel(Transactie transactie, long versie, int hoogstens = int.MaxValue)
    {
        using var rijen = transactie.Lees(transactie.Sql.Signalen.VanOordeel, ("@versie", versie), ("@hoogstens", (long)hoogstens));
        var signalen = new List<Signaal>();
        while (rijen.Lees())
        {
            signalen.Add(new Signaal
            {
                Soort = Signaalsoorten.Zoek(rijen.Tekst(0))!.Value,
                ToewijzingNummer = (int?)rijen.GetalOfLeeg(1),
                Referentie = rijen.TekstOfLeeg(2),
                Andere = rijen.TekstOfLeeg(3),
                Product = rijen.IsLeeg(4) ? null : new Product(rijen.Tekst(4), rijen.TekstOfLeeg(5)),
                Periode = rijen.IsLeeg(6) ? null : new Periode(rijen.Datum(6), rijen.Datum(7)),
                Bedrag = rijen.Bedrag(8),
                Toelichting = rijen.Tekst(9),
            });
        }

        return signalen;
    }

    private static List<BewaardSignaal> Lees(Rijen rijen)
    {
        var signalen = new List<BewaardSignaal>();
        while (rijen.Lees())
        {
            signalen.Add(BewaardSignaal.Lees(rijen));
        }

        return signalen;
    }

    private static Parameter[] Parameters(Signaalfilter filter) =>
    [
        ("@aanbieder", filter.Aanbieder),
        ("@gemeente", filter.Gemeente),
        ("@wet", filter.Wet),
        ("@eerste", filter.Wet == Wet.Jw ? Product.EersteJeugdcategorie : ""),
        ("@laatste", filter.Wet == Wet.Wmo ? Product.EersteJeugdcategorie : "99"),
        ("@soort", filter.Soort?.Naam()),
        ("@alles", filter.OokAfgesloten ? 1L : 0L),
        ("@gevraagd", filter.Gevraagd is { } gevraagd ? (gevraagd ? 1L : 0L) : null),
    ];
}
