using Declaraties.Berekenen;
using Declaraties.Controleren;
using Declaraties.Controleren.Niveau2;
using Declaraties.Domein;

namespace Declaraties.Adviseren;

/// <summary>
/// Zoekt bij een afgekeurde prestatie een die wel voldoet: verandert wat een regel aanwijst, en laat daarna dezelfde regels er opnieuw naar kijken, tot er
/// niets meer is. Wat één regel herstelt kan een andere raken; daarom telt alleen de uitkomst.
/// </summary>
internal sealed class Prestatieherstel
{
    /// <summary>Meer dan er fasen zijn: een herstel dat niet opschiet stopt.</summary>
    private const int Rondes = 14;

    private const int MinutenPerUur = 60;

    private static readonly DeclaratieRegel[] _niveau2 = [.. Declaratieregels.Alle.Where(r => r.Niveau == Niveau.BinnenBericht && r.Prestatie is not null)];
    private static readonly DeclaratieRegel[] _hoger = [.. Declaratieregels.Alle.Where(r => r.Niveau != Niveau.BinnenBericht && r.Prestatie is not null)];

    private readonly DeclaratieBericht _bericht;
    private readonly Dossier? _dossier;
    private readonly Voorstelverwijzingen _verwijzingen;
    private readonly Toetsing _toetsing;
    private readonly List<DeclaratieRegel> _fouten = [];

    /// <param name="bericht">Het bericht, met de Dagtekening en de DeclaratiePeriode van het advies.</param>
    /// <param name="verwijzingen">De verwijzingen binnen het bericht.</param>
    /// <param name="dossier">Null als er alleen op niveau 2 is te toetsen.</param>
    public Prestatieherstel(DeclaratieBericht bericht, Voorstelverwijzingen verwijzingen, Dossier? dossier)
    {
        _bericht = bericht;
        _dossier = dossier;
        _verwijzingen = verwijzingen;
        _toetsing = new Toetsing(bericht, verwijzingen, dossier);
    }

    private enum Stap
    {
        Niets,
        Anders,
        Weg,

        /// <summary>Ook weg: van de toewijzing is niets meer over.</summary>
        Op,
    }

    /// <summary>Of een prestatie op niveau 3 en 4 wordt goedgekeurd bij deze stand.</summary>
    public bool IsGoed(Prestatie gegeven, Prestatie prestatie, LopendeStand? stand)
    {
        _verwijzingen.Op(gegeven, prestatie);
        _toetsing.OpPrestatie(prestatie, stand);
        foreach (var regel in _hoger)
        {
            if (Geldt(regel, prestatie) && (regel.MetToewijzing && _toetsing.MogelijkeStand is null ? Staat.NietBeoordeeld : regel.Prestatie!(_toetsing).Staat) != Staat.Voldoet)
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="gegeven">De prestatie in het bericht.</param>
    /// <param name="begin">Waar het zoeken begint.</param>
    /// <param name="gevonden">De regels van de bevindingen bij deze prestatie.</param>
    /// <param name="hoger">Of zij ook op niveau 3 en 4 wordt beoordeeld.</param>
    /// <param name="standen">De standen waarbij het herstel moet standhouden; null waar de toewijzing niet bekend is.</param>
    public Herstel Zoek(Prestatie gegeven, Voorstel begin, IReadOnlyCollection<Regel> gevonden, bool hoger, params ReadOnlySpan<LopendeStand?> standen)
    {
        var voorstel = begin;
        for (var ronde = 0; ronde < Rondes && voorstel.PastInSchema; ronde++)
        {
            var prestatie = voorstel.InPlaatsVan(gegeven);
            _verwijzingen.Op(gegeven, prestatie);
            Toets(prestatie, hoger, standen);
            var stap = _fouten.Count == 0 ? Stap.Niets : Herstel(gegeven, prestatie, ref voorstel, standen);
            if (stap is Stap.Weg or Stap.Op)
            {
                return stap == Stap.Op ? Adviseren.Herstel.Op : Adviseren.Herstel.Weg;
            }

            if (stap == Stap.Niets)
            {
                // Wat alleen een ander kan oplossen mag blijven; nieuwe bevindingen mogen er niet bij komen.
                return !_fouten.TrueForAll(regel => Adviesregels.IsVanEenAnder(regel) && gevonden.Contains(regel)) ? Adviseren.Herstel.Geen
                    : voorstel.Volume < 1 ? Adviseren.Herstel.Weg
                    : new Herstel(voorstel, prestatie, [.. _fouten]);
            }
        }

        return Adviseren.Herstel.Geen;
    }

    /// <summary>De regels waaraan de prestatie niet voldoet, bij een van de standen; die van niveau 3 en 4 pas als niveau 2 in orde is.</summary>
    private void Toets(Prestatie prestatie, bool hoger, ReadOnlySpan<LopendeStand?> standen)
    {
        _fouten.Clear();
        _toetsing.OpPrestatie(prestatie, standen[0]);
        foreach (var regel in _niveau2)
        {
            if (Geldt(regel, prestatie) && regel.Prestatie!(_toetsing).IsFout)
            {
                _fouten.Add(regel);
            }
        }

        if (!hoger || _fouten.Count > 0)
        {
            return;
        }

        for (var i = 0; i < standen.Length; i++)
        {
            if (i > 0 && ReferenceEquals(standen[i], standen[i - 1]))
            {
                continue;
            }

            _toetsing.OpPrestatie(prestatie, standen[i]);
            foreach (var regel in _hoger)
            {
                if (Geldt(regel, prestatie) && (!regel.MetToewijzing || _toetsing.MogelijkeStand is not null) && !_fouten.Contains(regel) && regel.Prestatie!(_toetsing).IsFout)
                {
                    _fouten.Add(regel);
                }
            }
        }
    }

    private static bool Geldt(DeclaratieRegel regel, Prestatie prestatie) => !prestatie.IsCredit || regel.OokBijCredit;

    /// <summary>Herstelt van de fouten die van de eerste fase waarin iets te veranderen is: een latere rekent met wat een eerdere besliste.</summary>
    private Stap Herstel(Prestatie gegeven, Prestatie prestatie, ref Voorstel voorstel, ReadOnlySpan<LopendeStand?> standen)
    {
        for (var fase = 0; fase <= LaatsteFase; fase++)
        {
            var nieuw = voorstel;
            foreach (var regel in _fouten)
            {
                if (Fase(regel) == fase && Herstel(regel, gegeven, prestatie, ref nieuw, standen) is var stap and (Stap.Weg or Stap.Op))
                {
                    return stap;
                }
            }

            if (nieuw != voorstel)
            {
                voorstel = nieuw;
                return Stap.Anders;
            }
        }

        return Stap.Niets;
    }

    private const int LaatsteFase = 9;

    private static int Fase(DeclaratieRegel regel) => regel.Code switch
    {
        "TR390" or "TR315" => 0,
        "TR101" or "TR314" or "TR316" => 1,
        "CD060" or "CS325" or "TR323" => 2,
        "TR137" or "CS337" or "CS100" or "TR335" or "TR307" or "TR308" or "TR387" or "TR388" or "TR319" => 3,
        "TR339" or "TR340" => 4,
        "CD087" or "CS339" or "TR341" => 5,
        "TR418" => 6,
        "TR321" or "TR322" or "TR369" => 7,
        "TR346" => 8,
        "TR416" or "TR389" => LaatsteFase,
        _ => LaatsteFase + 1,
    };

    private Stap Herstel(DeclaratieRegel regel, Prestatie gegeven, Prestatie prestatie, ref Voorstel voorstel, ReadOnlySpan<LopendeStand?> standen)
    {
        _toetsing.OpPrestatie(prestatie, standen[0]);
        switch (regel.Code)
        {
            case "TR390" or "TR315" or "TR416" or "TR389":
                return Stap.Weg;
            case "TR101" or "TR314":
                voorstel = voorstel with { ReferentieNummer = NieuwNummer.Referentie(_bericht, gegeven) };
                return Stap.Anders;
            case "TR316":
                // Verwijst zij naar zichzelf, dan is haar eigen nummer fout; en anders zijn debet en credit samen niets.
                if (prestatie.VorigReferentieNummer != prestatie.ReferentieNummer)
                {
                    return Stap.Weg;
                }

                voorstel = voorstel with { ReferentieNummer = NieuwNummer.Referentie(_bericht, gegeven) };
                return Stap.Anders;
            case "CD060":
                return HerstelVorig(gegeven, ref voorstel);
            case "CS325" or "TR323":
                return NeemDebetOver(gegeven, prestatie, ref voorstel);
            case "TR137" or "CS337" or "CS100" or "TR335" or "TR307" or "TR308" or "TR387" or "TR388" or "TR319":
                return HerstelPeriode(gegeven, prestatie, ref voorstel);
            case "TR339" or "TR340":
                var toegewezen = _toetsing.Toewijzing.Product!.Value;
                voorstel = voorstel with { Product = new Product(toegewezen.Categorie, toegewezen.Code ?? voorstel.Product.Code) };
                return Stap.Anders;
            case "CD087":
                voorstel = voorstel.Eenheid == Eenheid.Euro ? voorstel with { Tarief = null } : MetTarief(voorstel);
                return Stap.Anders;
            case "CS339":
                var bedoeld = CS339EuroBedragIsVolume.Bedoeld(prestatie);
                voorstel = voorstel with { Volume = bedoeld.Cent, Bedrag = bedoeld };
                return Stap.Anders;
            case "TR341":
                voorstel = PassendeEenheid() is { } eenheid ? In(voorstel, eenheid) : voorstel;
                return Stap.Anders;
            case "TR418":
                voorstel = _toetsing.Contractregel is null ? InMinuten(voorstel) : MetTarief(voorstel);
                return Stap.Anders;
            case "TR321" or "TR322" or "TR369":
                return HerstelVolume(prestatie, ref voorstel, standen);
            case "TR346":
                voorstel = MetBedrag(voorstel);
                return Stap.Anders;
            default:
                return Stap.Niets;
        }
    }

    private Stap HerstelVorig(Prestatie gegeven, ref Voorstel voorstel)
    {
        if (voorstel.VorigReferentieNummer is not { } vorig)
        {
            return Stap.Niets;
        }

        // In alles gelijk aan wat al is goedgekeurd: dan is het de intrekking daarvan.
        var isIntrekking = _dossier is not null
            && !_dossier.GecrediteerdeReferentieNummers.Contains(vorig)
            && Debet(gegeven, vorig) is { IngediendBedrag.Cent: > 0 } debet
            && Als(debet, voorstel) is var credit
            && credit with { DebetCredit = voorstel.DebetCredit } == voorstel;
        voorstel = isIntrekking ? voorstel with { DebetCredit = DebetCredit.Credit } : voorstel with { VorigReferentieNummer = null };
        return Stap.Anders;
    }

    private Stap NeemDebetOver(Prestatie gegeven, Prestatie prestatie, ref Voorstel voorstel)
    {
        if (voorstel.VorigReferentieNummer is not { } vorig || Debet(gegeven, vorig) is not { } debet || Als(debet, voorstel) is var credit && credit == Voorstel.Van(prestatie))
        {
            return Stap.Weg;
        }

        voorstel = credit;
        return Stap.Anders;
    }

    /// <summary>De goedgekeurde debetprestatie met dit nummer, als zij van deze client bij deze gemeente is.</summary>
    private GoedgekeurdeDebet? Debet(Prestatie gegeven, string vorig) =>
        _dossier is not null && _dossier.GoedgekeurdeDebets.TryGetValue(vorig, out var debet) && debet.Bsn == gegeven.Bsn && debet.Gemeente == _bericht.Gemeente ? debet : null;

    private static Voorstel Als(GoedgekeurdeDebet debet, Voorstel voorstel) => voorstel with
    {
        ToewijzingNummer = debet.ToewijzingNummer,
        Product = debet.Product,
        ProductPeriode = debet.ProductPeriode,
        Volume = debet.GeleverdVolume,
        Eenheid = debet.Eenheid,
        Tarief = debet.ProductTarief,
        Bedrag = debet.IngediendBedrag,
        DebetCredit = DebetCredit.Credit,
    };

    private Stap HerstelPeriode(Prestatie gegeven, Prestatie prestatie, ref Voorstel voorstel)
    {
        // Een creditprestatie heeft de periode van haar debetprestatie.
        var toewijzing = voorstel.DebetCredit == DebetCredit.Credit ? null : _toetsing.MogelijkeStand?.Toewijzing;
        if ((toewijzing is null && prestatie.ProductPeriode != gegeven.ProductPeriode) || Productperiode.Juist(gegeven.ProductPeriode, toewijzing) is not { } juist || juist == prestatie.ProductPeriode)
        {
            return Stap.Weg;
        }

        voorstel = voorstel with { ProductPeriode = juist };
        return Stap.Anders;
    }

    private Stap HerstelVolume(Prestatie prestatie, ref Voorstel voorstel, ReadOnlySpan<LopendeStand?> standen)
    {
        long? hoogste = null;
        foreach (var stand in standen)
        {
            _toetsing.OpPrestatie(prestatie, stand);
            var past = Ruimte.Hoogste(_toetsing, prestatie.ProductPeriode);
            hoogste = past < (hoogste ?? long.MaxValue) ? past : hoogste;
        }

        if (hoogste is not (>= 1 and var volume) || volume >= prestatie.GeleverdVolume)
        {
            return Stap.Op;
        }

        voorstel = MetBedrag(voorstel with { Volume = volume });
        return Stap.Anders;
    }

    /// <summary>De eenheid van de toewijzing; zonder Omvang een die het contract kent, tijd voor tijd.</summary>
    private Eenheid? PassendeEenheid()
    {
        if (_toetsing.Toewijzing.Omvang is { } omvang)
        {
            return omvang.Eenheid;
        }

        Eenheid? beste = null;
        foreach (var regel in _toetsing.Contractregels)
        {
            if (regel.Geldigheid.Bevat(_toetsing.Prestatie.ProductPeriode.Begin) && (beste is not { } tot || Volgorde(regel.Eenheid) < Volgorde(tot)))
            {
                beste = regel.Eenheid;
            }
        }

        return beste;

        int Volgorde(Eenheid eenheid) => (eenheid.IsTijd() == _toetsing.Prestatie.Eenheid.IsTijd() ? 0 : 100) + (int)eenheid;
    }

    /// <summary>Hetzelfde in een andere eenheid. Wat niet om te rekenen is houdt zijn getal: dan is de code fout en niet het volume.</summary>
    private Voorstel In(Voorstel voorstel, Eenheid eenheid)
    {
        var regel = Tarief.Zoek(_toetsing.Contractregels, voorstel.ProductPeriode.Begin, eenheid);
        var volume = (voorstel.Eenheid, eenheid) switch
        {
            (_, Eenheid.Euro) => voorstel.Bedrag.Cent,
            (Eenheid.Uur, Eenheid.Minuut) => voorstel.Volume * MinutenPerUur,
            (Eenheid.Minuut, Eenheid.Uur) => Tarief.UrenVoorMinuten(voorstel.Volume),
            (Eenheid.Euro, _) when regel is { Tarief.Cent: > 0 } =>
                voorstel.Bedrag.Cent * (Tarief.IsUurtariefVoorMinuten(regel, eenheid) ? MinutenPerUur : 1) / regel.Tarief.Cent,
            _ => voorstel.Volume,
        };
        return MetTarief(voorstel with { Eenheid = eenheid, Volume = volume });
    }

    /// <summary>Waar het contract alleen minuten kent en de toewijzing uren heeft, mogen het minuten zijn (TR341).</summary>
    private Voorstel InMinuten(Voorstel voorstel) =>
        voorstel.Eenheid == Eenheid.Uur
        && _toetsing.MogelijkeStand?.Toewijzing.Omvang is { Eenheid: Eenheid.Uur }
        && Tarief.Zoek(_toetsing.Contractregels, voorstel.ProductPeriode.Begin, Eenheid.Minuut) is not null
            ? In(voorstel, Eenheid.Minuut)
            : voorstel;

    /// <summary>Met het ProductTarief van het contract en het bedrag daarbij; zonder contract het tarief dat uit bedrag en volume volgt.</summary>
    private Voorstel MetTarief(Voorstel voorstel)
    {
        if (voorstel.Eenheid == Eenheid.Euro)
        {
            return MetBedrag(voorstel with { Tarief = null });
        }

        return Contractregel(voorstel) is { } regel
            ? MetBedrag(voorstel with { Tarief = Tarief.Verwacht(regel, voorstel.Eenheid) })
            : voorstel with { Tarief = voorstel.Tarief ?? (voorstel.Volume > 0 ? new Bedrag(Afronding.HalfOmhoog(voorstel.Bedrag.Cent, voorstel.Volume)) : Bedrag.Nul) };
    }

    private Voorstel MetBedrag(Voorstel voorstel) =>
        voorstel.Volume <= int.MaxValue ? voorstel with { Bedrag = Tarief.Bedrag(Contractregel(voorstel), voorstel.Eenheid, voorstel.Volume, voorstel.Tarief) } : voorstel;

    private Contractregel? Contractregel(Voorstel voorstel) =>
        _dossier is null ? null : Tarief.Zoek(_toetsing.Contractregels, voorstel.ProductPeriode.Begin, voorstel.Eenheid);
}

/// <param name="Voorstel">Wat de prestatie zou moeten zijn; null als er geen is gevonden of als zij weg moet.</param>
/// <param name="Prestatie">Het voorstel als prestatie.</param>
/// <param name="Blijft">Bevindingen waar alleen een ander iets aan kan doen.</param>
internal sealed record Herstel(Voorstel? Voorstel, Prestatie? Prestatie, IReadOnlyList<Regel> Blijft)
{
    public static Herstel Geen { get; } = new(null, null, []);

    /// <summary>De prestatie moet niet worden ingediend.</summary>
    public static Herstel Weg { get; } = new(null, null, []);

    /// <summary>De prestatie moet niet worden ingediend: van de toewijzing is niets meer over.</summary>
    public static Herstel Op { get; } = new(null, null, []);

    public bool IsWeg => ReferenceEquals(this, Weg) || IsOp;

    public bool IsOp => ReferenceEquals(this, Op);
}
