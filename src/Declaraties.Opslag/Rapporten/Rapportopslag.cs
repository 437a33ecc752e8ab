using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Logboek;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Leest wat een rapport nodig heeft, in één momentopname, en legt vast wat definitief is gemeld.</summary>
public sealed class Rapportopslag(Database database, TimeProvider klok)
{
    /// <summary>Geeft <paramref name="werk"/> één momentopname om uit te lezen; wat zij geeft is daarbuiten niet meer te lezen.</summary>
    /// <param name="vraag">Tot wanneer er wordt geteld.</param>
    /// <param name="werk">Krijgt de momentopname.</param>
    /// <param name="geenVersie">Wat het geeft als er om een versie is gevraagd die er niet is.</param>
    /// <param name="wet">Alleen wat onder deze wet valt; null voor elke.</param>
    /// <returns>Wat het werk geeft, of <paramref name="geenVersie"/> als er om een versie is gevraagd die er niet is.</returns>
    public T Lees<T>(Standvraag vraag, Func<Rapportbron, T> werk, Func<T> geenVersie, Wet? wet = null) => database.Leest(transactie =>
        Stand(transactie, vraag) is { } stand ? werk(new Rapportbron(transactie, stand, wet)) : geenVersie());

    /// <summary>Legt maanden vast zoals zij definitief zijn gemeld: alle, of geen.</summary>
    /// <param name="maanden">De maanden, met hun cijfers.</param>
    /// <param name="stand">De stand waarop zij zijn opgeteld.</param>
    /// <param name="wie">Wie ze vastlegt.</param>
    /// <returns>Of het is gebeurd; zo niet, dan legde een ander intussen een van deze maanden vast.</returns>
    public bool Vastleggen(IReadOnlyList<Maandvastlegging> maanden, Rapportstand stand, Gebruiker wie)
    {
        ArgumentNullException.ThrowIfNull(wie);
        return database.InTransactie(Grendel.Vaststelling, transactie =>
        {
            if (maanden.Any(maand => (transactie.Getal(transactie.Sql.Rapport.LaatsteStand, ("@maand", maand.Maand.AlsGetal())) ?? 0) != maand.Vorige))
            {
                return false;
            }

            var nu = klok.GetUtcNow();
            foreach (var maand in maanden)
            {
                Vaststellingen.Bewaar(transactie, maand, stand, wie, nu);
                Logboekopslag.Schrijf(transactie, nu, wie, "maand definitief gemaakt", string.Create(CultureInfo.InvariantCulture, $"{maand.Maand}, op versie {stand.Versie}"), "gelukt", null);
            }

            return true;
        });
    }

    private Rapportstand? Stand(Transactie transactie, Standvraag vraag)
    {
        var laatste = Vastlegging.Laatste(transactie);
        if (vraag.Versie is { } versie)
        {
            return versie == laatste ? Nu(laatste) : Momentvan(transactie, versie);
        }

        return vraag.Einde is { } einde && einde < klok.GetUtcNow()
            ? new Rapportstand(transactie.Getal(transactie.Sql.Rapport.VersieOp, ("@moment", einde.AlsTekst())) ?? 0, einde.AddTicks(-1))
            : Nu(laatste);
    }

    private Rapportstand Nu(long versie) => new(versie, klok.GetUtcNow());

    private static Rapportstand? Momentvan(Transactie transactie, long versie)
    {
        using var rijen = transactie.Lees(transactie.Sql.Rapport.MomentVan, ("@versie", versie));
        return rijen.Lees() ? new Rapportstand(versie, Tijdstippen.VanTekst(rijen.Tekst(0))) : null;
    }
}
