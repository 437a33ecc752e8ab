using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Adviseren;

/// <summary>
/// De verwijzingen binnen een bericht met één prestatie anders. Wat aan die prestatie gelijk bleef verwijst als voorheen; wat nieuw is mag met niets anders
/// in het bericht botsen, waar het ook staat en of het daar blijft of niet: dan houdt een voorstel naast elk ander voorstel stand.
/// </summary>
internal sealed class Voorstelverwijzingen(Kruisverwijzingen gegeven) : Kruisverwijzingen(gegeven)
{
    private readonly HashSet<(int, Product, Periode)> _nieuweDebets = [];
    private readonly HashSet<string> _hernummerd = new(StringComparer.Ordinal);
    private HashSet<int>? _herhaald;
    private Prestatie? _gegeven;
    private Prestatie? _voorstel;

    /// <summary>Geen prestatie heeft dit ReferentieNummer nog als alle adviezen zijn opgevolgd.</summary>
    public void Hernummerd(string nummer) => _hernummerd.Add(nummer);

    public void Op(Prestatie gegevenPrestatie, Prestatie voorstel) => (_gegeven, _voorstel) = (gegevenPrestatie, voorstel);

    /// <summary>Het voorstel is een advies geworden: een ander mag het niet meer in de weg zitten.</summary>
    public void LegVast()
    {
        if (!_voorstel!.IsCredit && !IsZelfdeDebet(_voorstel))
        {
            _nieuweDebets.Add(Sleutel(_voorstel));
        }
    }

    public override int EerdereMetReferentie(Prestatie prestatie) =>
        prestatie.ReferentieNummer == _gegeven!.ReferentieNummer ? base.EerdereMetReferentie(_gegeven) : base.MetReferentie(prestatie.ReferentieNummer);

    public override int EerdereMetSleutel(Prestatie prestatie) =>
        prestatie.ReferentieNummer != _gegeven!.ReferentieNummer ? Geen
        : prestatie.VorigReferentieNummer == _gegeven.VorigReferentieNummer ? base.EerdereMetSleutel(_gegeven)
        : base.EerdereMetReferentie(_gegeven);

    public override int EerdereMetVorig(Prestatie prestatie) =>
        prestatie.VorigReferentieNummer is null ? Geen : base.EerdereMetVorig(_gegeven!);

    public override int EerdereDebet(Prestatie prestatie)
    {
        if (IsZelfdeDebet(prestatie))
        {
            return base.EerdereDebet(_gegeven!);
        }

        return DebetZoals(prestatie) is var ander and not Geen ? ander : _nieuweDebets.Contains(Sleutel(prestatie)) ? prestatie.Volgnummer : Geen;
    }

    public override int MetReferentie(string referentieNummer)
    {
        var eerste = _hernummerd.Contains(referentieNummer) ? Geen : base.MetReferentie(referentieNummer);
        return eerste == _gegeven!.Volgnummer && _voorstel!.ReferentieNummer != _gegeven.ReferentieNummer && !(_herhaald ??= [.. MetHerhaaldNummer]).Contains(eerste) ? Geen : eerste;
    }

    private bool IsZelfdeDebet(Prestatie prestatie) => !_gegeven!.IsCredit && Sleutel(prestatie) == Sleutel(_gegeven);

    private static (int, Product, Periode) Sleutel(Prestatie prestatie) => (prestatie.ToewijzingNummer, prestatie.Product, prestatie.ProductPeriode);
}
