using Declaraties.Domein;

namespace Declaraties.Controleren;

/// <summary>
/// Welke regels van een declaratie met elkaar te maken hebben, in één gang bepaald. De regels op niveau 2 lezen hieruit, zodat
/// geen van hen zelf hoeft te zoeken. Een verwijzing is het volgnummer van de andere prestatie, of <see cref="Geen"/>.
/// </summary>
public sealed class Kruisverwijzingen
{
    public const int Geen = -1;

    private readonly DeclaratieBericht _bericht;
    private readonly Dictionary<string, int> _eersteMetReferentie;
    private readonly int[] _eerdereMetReferentie;
    private readonly int[] _eerdereMetSleutel;
    private readonly int[] _eerdereMetVorig;
    private readonly int[] _eerdereDebet;
    private readonly int[] _eerdereClient;

    public Kruisverwijzingen(DeclaratieBericht bericht)
    {
        _bericht = bericht;
        var aantal = bericht.Prestaties.Count;
        _eersteMetReferentie = new Dictionary<string, int>(aantal, StringComparer.Ordinal);
        _eerdereMetReferentie = Leeg(aantal);
        _eerdereMetSleutel = Leeg(aantal);
        _eerdereMetVorig = Leeg(aantal);
        _eerdereDebet = Leeg(aantal);
        _eerdereClient = Leeg(bericht.Clienten.Count);
        VerwijsPrestaties();
        VerwijsClienten();
    }

    /// <summary>De eerste prestatie met hetzelfde ReferentieNummer, als die eerder in het bericht staat (TR314, besluit 6).</summary>
    public int EerdereMetReferentie(Prestatie prestatie) => _eerdereMetReferentie[prestatie.Volgnummer];

    /// <summary>De eerdere prestatie met dezelfde logische sleutel: Bsn, ReferentieNummer en VorigReferentieNummer (TR101).</summary>
    public int EerdereMetSleutel(Prestatie prestatie) => _eerdereMetSleutel[prestatie.Volgnummer];

    /// <summary>De eerdere prestatie met hetzelfde VorigReferentieNummer (TR315).</summary>
    public int EerdereMetVorig(Prestatie prestatie) => _eerdereMetVorig[prestatie.Volgnummer];

    /// <summary>De eerdere debetprestatie voor dezelfde toewijzing, hetzelfde product en dezelfde ProductPeriode (TR416).</summary>
    public int EerdereDebet(Prestatie prestatie) => _eerdereDebet[prestatie.Volgnummer];

    /// <summary>De prestatie in dit bericht waarvan <paramref name="referentieNummer"/> het ReferentieNummer is (TR316).</summary>
    public int MetReferentie(string referentieNummer) => _eersteMetReferentie.GetValueOrDefault(referentieNummer, Geen);

    /// <summary>De eerdere client met hetzelfde Bsn (TR101), als volgnummer in Clienten.</summary>
    public int EerdereClient(int client) => _eerdereClient[client];

    private void VerwijsPrestaties()
    {
        Dictionary<(Bsn, string, string?), int>? sleutels = null;
        var vorige = new Dictionary<string, int>(StringComparer.Ordinal);
        var debets = new Dictionary<(int, Product, Periode), int>(_bericht.Prestaties.Count);
        for (var i = 0; i < _bericht.Prestaties.Count; i++)
        {
            var prestatie = _bericht.Prestaties[i];
            if (!_eersteMetReferentie.TryAdd(prestatie.ReferentieNummer, i))
            {
                _eerdereMetReferentie[i] = _eersteMetReferentie[prestatie.ReferentieNummer];
                // Alleen wie een ReferentieNummer deelt kan ook de hele sleutel delen; dat is zeldzaam genoeg om dan pas te zoeken.
                sleutels ??= [];
                _eerdereMetSleutel[i] = EerdereMetZelfdeSleutel(prestatie, sleutels);
            }

            if (prestatie.VorigReferentieNummer is { } vorig && !vorige.TryAdd(vorig, i))
            {
                _eerdereMetVorig[i] = vorige[vorig];
            }

            if (!prestatie.IsCredit)
            {
                var sleutel = (prestatie.ToewijzingNummer, prestatie.Product, prestatie.ProductPeriode);
                if (!debets.TryAdd(sleutel, i))
                {
                    _eerdereDebet[i] = debets[sleutel];
                }
            }
        }
    }

    private int EerdereMetZelfdeSleutel(Prestatie prestatie, Dictionary<(Bsn, string, string?), int> sleutels)
    {
        // De eerste met dit ReferentieNummer staat nog niet in de tabel; die hoort er als eerste in.
        var eerste = _bericht.Prestaties[_eersteMetReferentie[prestatie.ReferentieNummer]];
        sleutels.TryAdd((eerste.Bsn, eerste.ReferentieNummer, eerste.VorigReferentieNummer), eerste.Volgnummer);
        var sleutel = (prestatie.Bsn, prestatie.ReferentieNummer, prestatie.VorigReferentieNummer);
        return sleutels.TryAdd(sleutel, prestatie.Volgnummer) ? Geen : sleutels[sleutel];
    }

    private void VerwijsClienten()
    {
        var eerste = new Dictionary<Bsn, int>(_bericht.Clienten.Count);
        for (var i = 0; i < _bericht.Clienten.Count; i++)
        {
            if (!eerste.TryAdd(_bericht.Clienten[i].Bsn, i))
            {
                _eerdereClient[i] = eerste[_bericht.Clienten[i].Bsn];
            }
        }
    }

    private static int[] Leeg(int aantal)
    {
        var verwijzingen = new int[aantal];
        Array.Fill(verwijzingen, Geen);
        return verwijzingen;
    }
}
