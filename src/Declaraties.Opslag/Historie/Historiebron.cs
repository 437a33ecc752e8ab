using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Opslag.Historie;

/// <summary>Eén momentopname van de historie, zoals zij nu is beoordeeld.</summary>
public sealed class Historiebron
{
    private readonly Transactie _transactie;

    private readonly Wet? _wet;

    internal Historiebron(Transactie transactie, Rapportstand stand, Wet? wet)
    {
        _transactie = transactie;
        _wet = wet;
        Stand = stand;
    }

    public Rapportstand Stand { get; }

    /// <summary>
    /// Elke toewijzing met wat er in een venster op is gedeclareerd, op gemeente, aanbieder, wet en ToewijzingNummer. Zij worden rij voor rij gelezen; van deze bron mag
    /// intussen niets anders worden gevraagd.
    /// </summary>
    /// <param name="venster">De maanden van de ProductPeriodes.</param>
    /// <param name="voortgang">Hoeveel toewijzingen er zijn gelezen, en hoeveel er zijn.</param>
    /// <param name="alleen">De aanbieders waar het om gaat; null voor allemaal.</param>
    public IEnumerable<Toewijzingshistorie> Toewijzingen(Maandvenster venster, Action<long, long>? voortgang = null, IReadOnlySet<Aanbieder>? alleen = null) =>
        new Historielezer(_transactie, Stand, venster, alleen, _wet).Lees(voortgang);

    /// <summary>De geldende versie van elke toewijzing, op gemeente, aanbieder, wet en nummer; rij voor rij, als <see cref="Toewijzingen"/>.</summary>
    public IEnumerable<Toewijzing> Geldend()
    {
        foreach (var partijen in Partijen.LeesAlle(_transactie, _wet))
        {
            using var rijen = _transactie.Lees(_transactie.Sql.Rapport.Toewijzingen, ("@relatie", partijen.Id.Waarde), ("@stand", Stand.Versie));
            foreach (var toewijzing in Toewijzinglezer.Geldend(rijen, partijen))
            {
                yield return toewijzing;
            }
        }
    }

    /// <summary>De geldende versie van elke toewijzing van deze cliënten, bij welke gemeente en aanbieder ook.</summary>
    public IReadOnlyList<Toewijzing> VanClienten(IReadOnlySet<Bsn> clienten)
    {
        using var rijen = _transactie.Lees(_transactie.Sql.Toewijzingen.AlleToewijzingen);
        return [.. Toewijzinglezer.Geldend(rijen).Where(toewijzing => clienten.Contains(toewijzing.Bsn) && (_wet is null || toewijzing.Wet == _wet))];
    }
}
