using Declaraties.Domein;

namespace Declaraties.Controleren;

/// <summary>
/// Welke regels van een declaratie met elkaar te maken hebben, in één gang bepaald. De regels op niveau 2 lezen hieruit, zodat
/// geen van hen zelf hoeft te zoeken. Een verwijzing is het volgnummer van de andere prestatie, of <see cref="Geen"/>.
/// </summary>
public class Kruisverwijzingen
{
    public const int Geen = -1;

    private readonly DeclaratieBericht _bericht;
    private readonly Dictionary<string, int> _eersteMetReferentie;
    private readonly Debets _debets;

    // In most messages nothing refers to anything.
    private readonly Dictionary<int, int> _eerdereMetReferentie = [];
    private readonly Dictionary<int, int> _eerdereMetSleutel = [];
    private readonly Dictionary<int, int> _eerdereMetVorig = [];
    private readonly Dictionary<int, int> _eerdereDebet = [];
    private readonly Dictionary<int, int> _eerdereClient = [];

    public Kruisverwijzingen(DeclaratieBericht bericht)
    {
        _bericht = bericht;
        _eersteMetReferentie = new Dictionary<string, int>(bericht.Prestaties.Count, StringComparer.Ordinal);
        _debets = new Debets(bericht.Prestaties);
        VerwijsPrestaties();
        VerwijsClienten();
    }

    /// <summary>Met wat al is bepaald; voor wie er één prestatie anders in ziet.</summary>
    protected Kruisverwijzingen(Kruisverwijzingen ander)
    {
        ArgumentNullException.ThrowIfNull(ander);
        _bericht = ander._bericht;
        _eersteMetReferentie = ander._eersteMetReferentie;
        _debets = ander._debets;
        _eerdereMetReferentie = ander._eerdereMetReferentie;
        _eerdereMetSleutel = ander._eerdereMetSleutel;
        _eerdereMetVorig = ander._eerdereMetVorig;
        _eerdereDebet = ander._eerdereDebet;
        _eerdereClient = ander._eerdereClient;
    }

    /// <summary>De eerste prestatie met hetzelfde ReferentieNummer, als die eerder in het bericht staat (TR314, besluit 6).</summary>
    public virtual int EerdereMetReferentie(Prestatie prestatie) => _eerdereMetReferentie.GetValueOrDefault(prestatie.Volgnummer, Geen);

    /// <summary>De eerdere prestatie met dezelfde logische sleutel: Bsn, ReferentieNummer en VorigReferentieNummer (TR101).</summary>
    public virtual int EerdereMetSleutel(Prestatie prestatie) => _eerdereMetSleutel.GetValueOrDefault(prestatie.Volgnummer, Geen);

    /// <summary>De eerdere prestatie met hetzelfde VorigReferentieNummer (TR315).</summary>
    public virtual int EerdereMetVorig(Prestatie prestatie) => _eerdereMetVorig.GetValueOrDefault(prestatie.Volgnummer, Geen);

    /// <summary>De eerdere debetprestatie voor dezelfde toewijzing, hetzelfde product en dezelfde ProductPeriode (TR416).</summary>
    public virtual int EerdereDebet(Prestatie prestatie) => _eerdereDebet.GetValueOrDefault(prestatie.Volgnummer, Geen);

    /// <summary>De prestatie in dit bericht waarvan <paramref name="referentieNummer"/> het ReferentieNummer is (TR316).</summary>
    public virtual int MetReferentie(string referentieNummer) => _eersteMetReferentie.GetValueOrDefault(referentieNummer, Geen);

    /// <summary>De eerdere client met hetzelfde Bsn (TR101), als volgnummer in Clienten.</summary>
    public int EerdereClient(int client) => _eerdereClient.GetValueOrDefault(client, Geen);

    /// <summary>De volgnummers van prestaties waarvan het ReferentieNummer verderop nog eens voorkomt.</summary>
    protected IEnumerable<int> MetHerhaaldNummer => _eerdereMetReferentie.Values;

    /// <summary>De eerste debetprestatie van het bericht met de toewijzing, het product en de ProductPeriode van <paramref name="prestatie"/>, die daar zelf niet in hoeft te staan.</summary>
    protected int DebetZoals(Prestatie prestatie) => _debets.EersteGelijke(prestatie);

    private void VerwijsPrestaties()
    {
        Dictionary<(Bsn, string, string?), int>? sleutels = null;
        var vorige = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _bericht.Prestaties.Count; i++)
        {
            var prestatie = _bericht.Prestaties[i];
            if (!_eersteMetReferentie.TryAdd(prestatie.ReferentieNummer, i))
            {
                _eerdereMetReferentie[i] = _eersteMetReferentie[prestatie.ReferentieNummer];
                // Alleen wie een ReferentieNummer deelt kan ook de hele sleutel delen; dat is zeldzaam genoeg om dan pas te zoeken.
                sleutels ??= [];
                if (EerdereMetZelfdeSleutel(prestatie, sleutels) is var eerdere and not Geen)
                {
                    _eerdereMetSleutel[i] = eerdere;
                }
            }

            if (prestatie.VorigReferentieNummer is { } vorig && !vorige.TryAdd(vorig, i))
            {
                _eerdereMetVorig[i] = vorige[vorig];
            }

            if (!prestatie.IsCredit && _debets.EersteGelijkeOfNieuw(prestatie) is var debet and not Geen)
            {
                _eerdereDebet[i] = debet;
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
        var eerste = new Dictionary<int, int>(_bericht.Clienten.Count);
        for (var i = 0; i < _bericht.Clienten.Count; i++)
        {
            var bsn = _bericht.Clienten[i].Bsn.Getal;
            if (!eerste.TryAdd(bsn, i))
            {
                _eerdereClient[i] = eerste[bsn];
            }
        }
    }

    /// <summary>
    /// De debetprestaties tot hier toe, op toewijzing, product en ProductPeriode. One key of 64 bits for all of it: with the values
    /// themselves as the key the table is compiled anew in every process, which costs a short run more than the search itself.
    /// </summary>
    private sealed class Debets(IReadOnlyList<Prestatie> prestaties)
    {
        private readonly Dictionary<long, Prestatie> _laatste = new(prestaties.Count);

        // For lines whose keys are the same by accident: the line before, in the same place of the table.
        private readonly int[] _vorige = new int[prestaties.Count];
        private Product _product;
        private long _productsleutel;

        /// <summary>Het volgnummer van de eerste gelijke prestatie, of <see cref="Geen"/>; dan is deze de eerste.</summary>
        public int EersteGelijkeOfNieuw(Prestatie prestatie)
        {
            var sleutel = Sleutel(prestatie);
            _vorige[prestatie.Volgnummer] = Geen;
            if (_laatste.TryAdd(sleutel, prestatie))
            {
                return Geen;
            }

            if (EersteGelijke(prestatie, sleutel) is var eerste and not Geen)
            {
                return eerste;
            }

            _vorige[prestatie.Volgnummer] = _laatste[sleutel].Volgnummer;
            _laatste[sleutel] = prestatie;
            return Geen;
        }

        /// <summary>Het volgnummer van de eerste gelijke prestatie, of <see cref="Geen"/>.</summary>
        public int EersteGelijke(Prestatie prestatie) => Sleutel(prestatie) is var sleutel && _laatste.ContainsKey(sleutel) ? EersteGelijke(prestatie, sleutel) : Geen;

        private int EersteGelijke(Prestatie prestatie, long sleutel)
        {
            for (var i = _laatste[sleutel].Volgnummer; i != Geen; i = _vorige[i])
            {
                if (IsGelijk(prestaties[i], prestatie))
                {
                    return i;
                }
            }

            return Geen;
        }

        private static bool IsGelijk(Prestatie a, Prestatie b) =>
            a.ToewijzingNummer == b.ToewijzingNummer && a.ProductPeriode == b.ProductPeriode && a.Product == b.Product;

        private long Sleutel(Prestatie prestatie)
        {
            if (prestatie.Product != _product)
            {
                _product = prestatie.Product;
                // A string's hash differs in every process: nobody can make many lines with one key.
                _productsleutel = unchecked(((long)_product.Categorie.GetHashCode(StringComparison.Ordinal) << 32) ^ (uint)(_product.Code ?? "").GetHashCode(StringComparison.Ordinal));
            }

            var (begin, eind) = prestatie.ProductPeriode;
            return unchecked((((_productsleutel * 31) + prestatie.ToewijzingNummer) * 6364136223846793005L) + ((long)begin.DayNumber << 32) + eind.DayNumber);
        }
    }
}
