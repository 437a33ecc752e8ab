using Declaraties.Domein;
using Declaraties.Opslag.Lezen;

namespace Declaraties.Opslag.Inzage;

/// <summary>
/// Wat er is toegewezen, op gemeente, aanbieder, wet en ToewijzingNummer, een deel per keer. Een deel begint na een toewijzing en niet na een aantal: het duizendste deel kost wat het eerste kost.
/// </summary>
public sealed class Toewijzingenlijst(Database database)
{
    /// <param name="gemeente">Alleen van deze gemeente.</param>
    /// <param name="aanbieder">Alleen aan deze aanbieder.</param>
    /// <param name="wet">Alleen onder deze wet.</param>
    /// <param name="na">Na deze toewijzing, ook als zij er niet (meer) is; null vanaf de eerste.</param>
    /// <param name="hoogstens">Hoeveel.</param>
    public Toewijzingendeel Toon(Gemeente? gemeente, Aanbieder? aanbieder, Wet? wet, ToewijzingSleutel? na, int hoogstens) => database.Leest(transactie =>
    {
        var gelezen = new List<Toewijzing>();
        foreach (var partijen in Partijen.LeesAlle(transactie, wet))
        {
            var plaats = na is { } begin ? Volgorde(partijen, begin) : 1;
            if ((gemeente is not null && partijen.Gemeente != gemeente) || (aanbieder is not null && partijen.Aanbieder != aanbieder) || plaats < 0)
            {
                continue;
            }

            using var rijen = transactie.Lees(
                transactie.Sql.Toewijzingen.ToewijzingenNa,
                ("@relatie", partijen.Id.Waarde), ("@na", plaats == 0 ? na!.Value.ToewijzingNummer : -1L), ("@hoogstens", hoogstens + 1L - gelezen.Count));
            gelezen.AddRange(Toewijzinglezer.Geldend(rijen, partijen));
            if (gelezen.Count > hoogstens)
            {
                break;
            }
        }

        var deel = gelezen.Take(hoogstens).ToList();
        return new Toewijzingendeel([.. deel.Where(toewijzing => !toewijzing.IsVerwijderd)], gelezen.Count > hoogstens ? ToewijzingSleutel.Van(deel[^1]) : null);
    });

    /// <summary>Of wat van deze partijen is na de sleutel komt (1), ervoor (-1), of van dezelfde partijen is (0).</summary>
    private static int Volgorde(Partijen partijen, ToewijzingSleutel na) =>
        string.CompareOrdinal(partijen.Gemeente.Code, na.Gemeente.Code) is not 0 and var gemeente ? gemeente
        : string.CompareOrdinal(partijen.Aanbieder.Code, na.Aanbieder.Code) is not 0 and var aanbieder ? aanbieder
        : partijen.Wet.CompareTo(na.Wet);
}
