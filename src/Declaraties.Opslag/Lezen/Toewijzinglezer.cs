using Declaraties.Domein;

namespace Declaraties.Opslag.Lezen;

/// <summary>Leest toewijzingen uit toewijzingversie (t) en relatie (r), en kiest van elk nummer de versie die geldt.</summary>
internal sealed class Toewijzinglezer
{
    public const string Kolommen =
        """
        t.relatie_id, t.nummer, t.versie, t.bsn, t.categorie, t.code, t.toewijzingsdatum, t.toewijzingstijd,
        t.ingangsdatum, t.einddatum, t.reden_wijziging, t.volume, t.eenheid, t.frequentie, t.budget
        """;

    public const string KolommenMetPartijen = $"{Kolommen}, r.gemeente, r.aanbieder, r.wet";

    public const int Nummer = 1;

    private readonly Rijen _rijen;
    private readonly bool _metPartijen;
    private Gemeente _gemeente;
    private Aanbieder _aanbieder;
    private Wet _wet;

    // From row to row there are only a few, and every allocation keeps its own.
    private readonly Omvang?[] _omvangen = new Omvang?[64];

    // Of the number just read, if it has more than one version.
    private List<DateOnly>? _ingangsdatums;
    private List<int>? _eenheden;
    private bool _meerVersies;

    /// <param name="rijen">Rijen met <see cref="KolommenMetPartijen"/>; die van een nummer staan bij elkaar.</param>
    public Toewijzinglezer(Rijen rijen)
    {
        _rijen = rijen;
        _metPartijen = true;
    }

    /// <param name="rijen">Rijen met <see cref="Kolommen"/> van een gemeente en een aanbieder; die van een nummer staan bij elkaar.</param>
    /// <param name="gemeente">De gemeente van die rijen.</param>
    /// <param name="aanbieder">De aanbieder van die rijen.</param>
    /// <param name="wet">De wet van die rijen.</param>
    public Toewijzinglezer(Rijen rijen, Gemeente gemeente, Aanbieder aanbieder, Wet wet)
    {
        _rijen = rijen;
        _gemeente = gemeente;
        _aanbieder = aanbieder;
        _wet = wet;
    }

    /// <summary>De geldende versie van elk nummer.</summary>
    public static IEnumerable<Toewijzing> Geldend(Rijen rijen) => Geldend(new Toewijzinglezer(rijen), rijen);

    /// <summary>De geldende versie van elk nummer van partijen.</summary>
    public static IEnumerable<Toewijzing> Geldend(Rijen rijen, Partijen partijen) => Geldend(new Toewijzinglezer(rijen, partijen.Gemeente, partijen.Aanbieder, partijen.Wet), rijen);

    private static IEnumerable<Toewijzing> Geldend(Toewijzinglezer lezer, Rijen rijen)
    {
        for (var rij = rijen.Lees(); rij;)
        {
            yield return lezer.LeesNummer(out rij);
        }
    }

    /// <summary>Elke versie, in de volgorde van de rijen.</summary>
    public static IEnumerable<Toewijzing> Elke(Rijen rijen)
    {
        var lezer = new Toewijzinglezer(rijen);
        while (rijen.Lees())
        {
            yield return lezer.Lees();
        }
    }

    /// <summary>
    /// Leest vanaf de rij waar de lezer staat de versies van een nummer, tot voorbij de laatste, en geeft de versie die geldt: die met de
    /// hoogste Toewijzingsdatum en -tijd, en bij gelijke stand de laatst gelezen (besluit 20).
    /// </summary>
    /// <param name="rij">Of er daarna nog een rij staat.</param>
    public Toewijzing LeesNummer(out bool rij)
    {
        var (partijen, nummer) = (_rijen.Getal(0), _rijen.Getal(Nummer));
        var rang = Rang();
        var beste = Lees();
        var eerste = beste;
        _meerVersies = false;
        while ((rij = _rijen.Lees()) && _rijen.Getal(Nummer) == nummer && _rijen.Getal(0) == partijen)
        {
            if (!_meerVersies)
            {
                _meerVersies = true;
                _ingangsdatums = [eerste.Ingangsdatum];
                _eenheden = [(int)(eerste.Omvang?.Eenheid ?? Eenheid.Onbekend)];
            }

            _ingangsdatums!.Add(_rijen.Datum(8));
            _eenheden!.Add(_rijen.IsLeeg(11) ? (int)Eenheid.Onbekend : (int)_rijen.Getal(12));
            var dezeRang = Rang();
            if (dezeRang.CompareTo(rang) > 0)
            {
                (beste, rang) = (Lees(), dezeRang);
            }
        }

        return beste;
    }

    /// <summary>
    /// Of er op het nummer dat net is gelezen volume kan zijn goedgekeurd dat niet in de eenheid van de geldende versie is om te rekenen: een andere versie
    /// had een andere eenheid, of geen Omvang (besluit 120). Voor tijd hoeft dat niet te worden uitgezocht: die heeft een eigen som.
    /// </summary>
    public bool IsVanEenheidVeranderd(Toewijzing geldend) =>
        _meerVersies
        && geldend.Omvang is { } omvang
        && !omvang.Eenheid.IsTijd()
        && _eenheden!.Exists(eenheid => (Eenheid)eenheid != omvang.Eenheid && !((Eenheid)eenheid).IsTijd());

    /// <summary>Of de versies van het nummer dat net is gelezen verschillen in Ingangsdatum.</summary>
    public bool IsVerschoven => _meerVersies && _ingangsdatums!.Exists(dag => dag != _ingangsdatums[0]);

    /// <summary>De Ingangsdatums van de versies van het nummer dat net is gelezen; leeg als er maar een versie is.</summary>
    public IReadOnlyList<DateOnly> Ingangsdatums => _meerVersies ? _ingangsdatums! : [];

    private (long Datum, long Tijd, long Versie) Rang() => (_rijen.Getal(6), _rijen.Getal(7), _rijen.Getal(2));

    private Toewijzing Lees()
    {
        if (_metPartijen)
        {
            _gemeente = new(_rijen.Code(15));
            _aanbieder = new(_rijen.Code(16));
            _wet = _rijen.Wet(17);
        }

        return new()
        {
            Gemeente = _gemeente,
            Aanbieder = _aanbieder,
            Wet = _wet,
            ToewijzingNummer = (int)_rijen.Getal(Nummer),
            Bsn = Bsn.VanGetal((int)_rijen.Getal(3)),
            Product = _rijen.IsLeeg(4) ? null : new Product(_rijen.Code(4), _rijen.IsLeeg(5) ? null : _rijen.Code(5)),
            Toewijzingsdatum = _rijen.Datum(6),
            Toewijzingstijd = TimeSpan.FromTicks(_rijen.Getal(7)),
            Ingangsdatum = _rijen.Datum(8),
            Einddatum = _rijen.IsLeeg(9) ? null : _rijen.Datum(9),
            RedenWijziging = _rijen.IsLeeg(10) ? null : _rijen.Code(10),
            Omvang = _rijen.IsLeeg(11) ? null : Omvang((int)_rijen.Getal(11), (Eenheid)_rijen.Getal(12), (Frequentie)_rijen.Getal(13)),
            Budget = _rijen.BedragOfLeeg(14),
        };
    }

    private Omvang Omvang(int volume, Eenheid eenheid, Frequentie frequentie)
    {
        ref var omvang = ref _omvangen[unchecked((uint)(volume + (int)eenheid + (int)frequentie)) % (uint)_omvangen.Length];
        return omvang is not null && omvang.Volume == volume && omvang.Eenheid == eenheid && omvang.Frequentie == frequentie
            ? omvang
            : omvang = new Omvang(volume, eenheid, frequentie);
    }
}
