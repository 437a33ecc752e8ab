using System.Security.Cryptography;
using Declaraties.Domein;
using Declaraties.Opslag.Logboek;

namespace Declaraties.Opslag.Uitgaand;

/// <summary>
/// Waarheen aanbieders bericht willen: elk hoogstens één adres. Wie het verandert staat in het logboek. Wat er al onderweg was gaat naar het adres dat geldt als het wordt bezorgd; is er geen meer, dan
/// vervalt het.
/// </summary>
public sealed class Webhookopslag(Database database, TimeProvider klok)
{
    /// <summary>Het kanaal van uitgaande berichten die hierlangs gaan; hun bestemming is de AGB-code.</summary>
    public const string Kanaal = "webhook";

    /// <summary>Zo lang als de sleutel van HMAC-SHA256 zinvol is.</summary>
    private const int Geheimlengte = 32;

    public Webhook? Zoek(Aanbieder aanbieder) => database.Leest(transactie => Zoek(transactie, aanbieder));

    /// <summary>Zet het adres, met een nieuw geheim. Staat het er al en hoeft het geheim niet anders, dan verandert er niets.</summary>
    /// <param name="aanbieder">Van wie het is.</param>
    /// <param name="adres">Waarheen.</param>
    /// <param name="nieuwGeheim">Of er in elk geval een nieuw geheim komt.</param>
    /// <param name="wie">Wie het doet.</param>
    public Webhookzetting Zet(Aanbieder aanbieder, Uri adres, bool nieuwGeheim, Gebruiker wie)
    {
        ArgumentNullException.ThrowIfNull(adres);
        var geheim = RandomNumberGenerator.GetBytes(Geheimlengte);
        return database.InTransactie(Grendel.Logboek, transactie =>
        {
            var eerder = Zoek(transactie, aanbieder);
            if (eerder is not null && !nieuwGeheim && eerder.Adres == adres)
            {
                return new Webhookzetting(eerder, IsNieuw: false, HeeftNieuwGeheim: false);
            }

            var nu = klok.GetUtcNow();
            transactie.Execute(transactie.Sql.Webhooks.Verwijder, new { aanbieder });
            transactie.Execute(transactie.Sql.Webhooks.Nieuw, new { aanbieder, adres = adres.ToString(), geheim, nu = nu.AlsTekst() });
            Logboekopslag.Schrijf(transactie, nu, wie, "webhook gezet", $"aanbieder {aanbieder}", $"naar {adres.Host}, met een nieuw geheim", null);
            return new Webhookzetting(new Webhook(adres, geheim, nu), eerder is null, HeeftNieuwGeheim: true);
        });
    }

    /// <summary>Haalt het adres weg, met wat er nog heen moest.</summary>
    /// <returns>Of er een was.</returns>
    public bool Verwijder(Aanbieder aanbieder, Gebruiker wie) => database.InTransactie(Grendel.Logboek, transactie =>
    {
        if (transactie.Execute(transactie.Sql.Webhooks.Verwijder, new { aanbieder }) == 0)
        {
            return false;
        }

        transactie.Execute(transactie.Sql.Webhooks.LaatPostVervallen, new { kanaal = Kanaal, bestemming = aanbieder.Code });
        Logboekopslag.Schrijf(transactie, klok.GetUtcNow(), wie, "webhook verwijderd", $"aanbieder {aanbieder}", "wat nog onderweg was is vervallen", null);
        return true;
    });

    /// <summary>Hoe het gaat met wat er naar een aanbieder moet. Wat is bezorgd telt niet mee: dat blijft maar kort bewaard.</summary>
    public Webhookstand Stand(Aanbieder aanbieder) => database.Leest(transactie =>
    {
        string? fout;
        using (var oudste = transactie.Lees(transactie.Sql.Webhooks.LaatsteFout, ("@kanaal", Kanaal), ("@bestemming", aanbieder.Code), ("@hoogstens", 1L)))
        {
            fout = oudste.Lees() ? oudste.Tekst(0) : null;
        }

        using var rij = transactie.Lees(transactie.Sql.Webhooks.Stand, ("@kanaal", Kanaal), ("@bestemming", aanbieder.Code));
        rij.Lees();
        var (open, opgegeven) = ((int)rij.Getal(0), (int)rij.Getal(1));
        return new Webhookstand(open - opgegeven, opgegeven, rij.IsLeeg(2) ? null : Tijdstippen.VanTekst(rij.Tekst(2)), fout);
    });

    internal static bool IsAangemeld(Transactie transactie, Aanbieder aanbieder) => transactie.Getal(transactie.Sql.Webhooks.IsAangemeld, ("@aanbieder", aanbieder)) is not null;

    private static Webhook? Zoek(Transactie transactie, Aanbieder aanbieder)
    {
        using var rij = transactie.Lees(transactie.Sql.Webhooks.Zoek, ("@aanbieder", aanbieder));
        return rij.Lees() ? new Webhook(new Uri(rij.Tekst(0)), rij.Bytes(1), Tijdstippen.VanTekst(rij.Tekst(2))) : null;
    }
}
