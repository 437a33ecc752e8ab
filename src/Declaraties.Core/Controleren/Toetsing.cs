using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Controleren;

/// <summary>
/// Wat een regel te zien krijgt: het bericht, het dossier, en de plaats in het bericht waar hij nu wordt toegepast. Er is één
/// toetsing per bericht; de controle zet haar telkens op de volgende client of prestatie. Regels lezen alleen.
/// </summary>
public sealed class Toetsing
{
    private readonly Dossier? _dossier;
    private Prestatie? _prestatie;
    private Uitkomst? _eenheid;
    private Contractregel? _contractregel;
    private bool _contractregelGezocht;
    private Product? _product;
    private Contractregel[] _contractregels = [];
    private Productregel[] _productregels = [];

    public Toetsing(DeclaratieBericht bericht, Kruisverwijzingen kruisverwijzingen, Dossier? dossier)
    {
        Bericht = bericht;
        Kruisverwijzingen = kruisverwijzingen;
        _dossier = dossier;
    }

    public DeclaratieBericht Bericht { get; }

    public Kruisverwijzingen Kruisverwijzingen { get; }

    /// <summary>Alleen op niveau 3 en 4.</summary>
    public Dossier Dossier => _dossier ?? throw new InvalidOperationException("Een regel van niveau 2 heeft geen dossier.");

    /// <summary>Volgnummer van de client waar de toetsing staat.</summary>
    public int ClientVolgnummer { get; private set; }

    public DeclaratieClient Client => Bericht.Clienten[ClientVolgnummer];

    public Prestatie Prestatie => _prestatie ?? throw new InvalidOperationException("De toetsing staat niet op een prestatie.");

    /// <summary>De toewijzing van de prestatie met wat er tot hier toe op is goedgekeurd; null als er geen bruikbare is (besluit 3).</summary>
    public LopendeStand? MogelijkeStand { get; private set; }

    /// <summary>Wat er op het ToewijzingNummer is goedgekeurd, ook als de toewijzing zelf niet bruikbaar is; null als het nummer onbekend is.</summary>
    public LopendeStand? StandVanNummer { get; private set; }

    /// <summary>Alleen voor regels met <see cref="DeclaratieRegel.MetToewijzing"/>.</summary>
    public LopendeStand Stand => MogelijkeStand ?? throw new InvalidOperationException("Deze regel vraagt om een toewijzing.");

    public Toewijzing Toewijzing => Stand.Toewijzing;

    /// <summary>De contractregels van deze aanbieder voor het product van de prestatie.</summary>
    public ReadOnlySpan<Contractregel> Contractregels
    {
        get
        {
            ZoekProduct();
            return _contractregels;
        }
    }

    /// <summary>De regels van de productcodelijst voor het product van de prestatie.</summary>
    public ReadOnlySpan<Productregel> Productregels
    {
        get
        {
            ZoekProduct();
            return _productregels;
        }
    }

    /// <summary>De contractregel waarmee de prestatie wordt vergeleken; null als er geen past (besluit 8).</summary>
    public Contractregel? Contractregel
    {
        get
        {
            if (!_contractregelGezocht)
            {
                _contractregel = Tarief.Zoek(Contractregels, Prestatie.ProductPeriode.Begin, Prestatie.Eenheid);
                _contractregelGezocht = true;
            }

            return _contractregel;
        }
    }

    /// <summary>De eenheid past bij de toewijzing (TR341): zonder dat zijn volumes niet te vergelijken (besluit 8).</summary>
    public bool EenheidPast => (_eenheid ??= Niveau3.TR341EenheidPastBijToewijzing.Toets(this)).Staat == Staat.Voldoet;

    public void OpClient(int volgnummer) => ClientVolgnummer = volgnummer;

    /// <param name="prestatie">De prestatie waar de toetsing op komt te staan.</param>
    /// <param name="stand">De stand van het ToewijzingNummer; null als deze gemeente en aanbieder dat nummer niet hebben.</param>
    public void OpPrestatie(Prestatie prestatie, LopendeStand? stand)
    {
        _prestatie = prestatie;
        StandVanNummer = stand;
        var bruikbaar = stand is not null && !stand.Toewijzing.IsVerwijderd && stand.Toewijzing.Bsn == prestatie.Bsn;
        MogelijkeStand = bruikbaar ? stand : null;
        _eenheid = null;
        _contractregel = null;
        _contractregelGezocht = false;
    }

    /// <summary>Prestatie na prestatie gaat meestal over hetzelfde product.</summary>
    private void ZoekProduct()
    {
        if (Prestatie.Product != _product)
        {
            _product = Prestatie.Product;
            _contractregels = [.. Dossier.Contractregels[Prestatie.Product]];
            _productregels = [.. Dossier.Producten[Prestatie.Product]];
        }
    }
}
