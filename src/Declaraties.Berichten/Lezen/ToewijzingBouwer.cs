using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Bouwt een WMO301.</summary>
internal sealed class ToewijzingBouwer : Bouwer, IBouwt<ToewijzingBericht>
{
    private readonly List<Relatie> _relaties = [];
    private readonly List<Contact> _contacten = [];
    private readonly List<ToegewezenProduct> _producten = [];

    private Bsn _bsn;
    private Plaats _clientPlaats;
    private Geboortedatum? _clientGeboortedatum;
    private VolledigeNaam? _clientNaam;
    private Communicatie? _communicatie;
    private ToewijzingClient? _client;

    // Shared parts: filled inside, taken when the element around them ends.
    private DateOnly _datum;
    private string? _datumGebruik;
    private Geboortedatum? _geboortedatum;
    private bool _heeftPartnernaam;
    private string _naamGebruik = "";
    private VolledigeNaam? _naam;
    private string _vorm = "";
    private string? _taal;

    private bool _inRelatie;
    private Plaats _relatiePlaats;
    private string _nummer = "";
    private Contact? _relatieContact;

    private Plaats _contactPlaats;
    private string _soort = "";
    private Adres? _adres;
    private bool _heeftHuis;
    private string? _postcode;
    private string? _landCode;
    private bool _heeftTelefoon;
    private bool _heeftPeriode;
    private DateOnly? _begindatum;
    private DateOnly? _einddatum;

    private Plaats _productPlaats;
    private int _toewijzingNummer;
    private Product? _product;
    private string _categorie = "";
    private string? _code;
    private DateOnly _toewijzingsdatum;
    private TimeSpan _toewijzingstijd;
    private DateOnly _ingangsdatum;
    private DateOnly? _toegewezenEinddatum;
    private string? _redenWijziging;
    private Omvang? _omvang;
    private int _volume;
    private Eenheid _eenheid;
    private Frequentie _frequentie;
    private Bedrag? _budget;

    public ToewijzingBericht Bericht() => new() { Kop = Kop!, Client = _client! };

    public override void Begin(Veld veld, Plaats plaats)
    {
        switch (veld)
        {
            case Veld.ToewijzingClient:
                _clientPlaats = plaats;
                break;
            case Veld.Relatie:
                _inRelatie = true;
                _relatiePlaats = plaats;
                _geboortedatum = null;
                break;
            case Veld.Geboortedatum:
                _datumGebruik = null;
                break;
            case Veld.Naam:
                _heeftPartnernaam = false;
                break;
            case Veld.Partnernaam:
                _heeftPartnernaam = true;
                break;
            case Veld.Communicatie:
                _taal = null;
                break;
            case Veld.Contact:
                _contactPlaats = plaats;
                _adres = null;
                _heeftTelefoon = false;
                _heeftPeriode = false;
                _begindatum = null;
                _einddatum = null;
                break;
            case Veld.Adres:
                _heeftHuis = false;
                _postcode = null;
                _landCode = null;
                break;
            case Veld.Huis:
                _heeftHuis = true;
                break;
            case Veld.Telefoon:
                _heeftTelefoon = true;
                break;
            case Veld.Periode:
                _heeftPeriode = true;
                break;
            case Veld.ToegewezenProduct:
                _productPlaats = plaats;
                _product = null;
                _toegewezenEinddatum = null;
                _redenWijziging = null;
                _omvang = null;
                _budget = null;
                break;
            case Veld.Product:
                _code = null;
                break;
            default:
                base.Begin(veld, plaats);
                break;
        }
    }

    public override void Waarde(Veld veld, ReadOnlySpan<char> tekst, in Waarde waarde, Plaats plaats)
    {
        switch (veld)
        {
            case Veld.Bsn:
                _bsn = Bsn.Lees(tekst);
                break;
            case Veld.Datum:
                _datum = waarde.Datum;
                break;
            case Veld.DatumGebruik:
                _datumGebruik = waarde.Code;
                break;
            case Veld.NaamGebruik:
                _naamGebruik = waarde.Code!;
                break;
            case Veld.Vorm:
                _vorm = waarde.Code!;
                break;
            case Veld.Taal:
                _taal = tekst.ToString();
                break;
            case Veld.Nummer:
                _nummer = tekst.ToString();
                break;
            case Veld.Soort:
                _soort = waarde.Code!;
                break;
            case Veld.Postcode:
                _postcode = tekst.ToString();
                break;
            case Veld.LandCode:
                _landCode = waarde.Code;
                break;
            case Veld.Begindatum:
                _begindatum = waarde.Datum;
                break;
            case Veld.Einddatum:
                _einddatum = waarde.Datum;
                break;
            case Veld.ToewijzingNummer:
                _toewijzingNummer = (int)waarde.Getal;
                break;
            case Veld.Categorie:
                _categorie = waarde.Code!;
                break;
            case Veld.Code:
                _code = tekst.ToString();
                break;
            case Veld.Toewijzingsdatum:
                _toewijzingsdatum = waarde.Datum;
                break;
            case Veld.Toewijzingstijd:
                _toewijzingstijd = waarde.Tijd;
                break;
            case Veld.Ingangsdatum:
                _ingangsdatum = waarde.Datum;
                break;
            case Veld.ToegewezenEinddatum:
                _toegewezenEinddatum = waarde.Datum;
                break;
            case Veld.RedenWijziging:
                _redenWijziging = waarde.Code;
                break;
            case Veld.Volume:
                _volume = (int)waarde.Getal;
                break;
            case Veld.Eenheid:
                _eenheid = Eenheden.VanCode(tekst);
                break;
            case Veld.Frequentie:
                // WMO757 has one digit, and the digit is the value of the enum.
                _frequentie = (Frequentie)(tekst[0] - '0');
                break;
            case Veld.Budget:
                _budget = new Bedrag(waarde.Getal);
                break;
            default:
                base.Waarde(veld, tekst, waarde, plaats);
                break;
        }
    }

    public override void Einde(Veld veld)
    {
        switch (veld)
        {
            case Veld.Geboortedatum:
                _geboortedatum = new Geboortedatum(_datum, _datumGebruik);
                _clientGeboortedatum ??= _geboortedatum;
                break;
            case Veld.Naam:
                _naam = new VolledigeNaam(_heeftPartnernaam, _naamGebruik);
                _clientNaam ??= _naam;
                break;
            case Veld.Communicatie:
                _communicatie = new Communicatie(_vorm, _taal);
                break;
            case Veld.Adres:
                _adres = new Adres(_heeftHuis, _postcode, _landCode);
                break;
            case Veld.Contact:
                NeemContact();
                break;
            case Veld.Relatie:
                _inRelatie = false;
                _relaties.Add(new Relatie
                {
                    Nummer = _nummer,
                    Geboortedatum = _geboortedatum,
                    Naam = _naam!,
                    Contact = _relatieContact!,
                    Plaats = _relatiePlaats,
                });
                break;
            case Veld.Product:
                _product = new Product(_categorie, _code);
                break;
            case Veld.Omvang:
                _omvang = new Omvang(_volume, _eenheid, _frequentie);
                break;
            case Veld.ToegewezenProduct:
                NeemProduct();
                break;
            case Veld.ToewijzingClient:
                _client = new ToewijzingClient
                {
                    Bsn = _bsn,
                    Geboortedatum = _clientGeboortedatum!,
                    Naam = _clientNaam!,
                    Communicatie = _communicatie,
                    Relaties = _relaties,
                    Contacten = _contacten,
                    ToegewezenProducten = _producten,
                    Plaats = _clientPlaats,
                };
                break;
            default:
                base.Einde(veld);
                break;
        }
    }

    private void NeemContact()
    {
        var contact = new Contact
        {
            Soort = _soort,
            Adres = _adres,
            HeeftTelefoon = _heeftTelefoon,
            HeeftPeriode = _heeftPeriode,
            Begindatum = _begindatum,
            Einddatum = _einddatum,
            Plaats = _contactPlaats,
        };
        if (_inRelatie)
        {
            _relatieContact = contact;
        }
        else
        {
            _contacten.Add(contact);
        }
    }

    private void NeemProduct() => _producten.Add(new ToegewezenProduct(
        new Toewijzing
        {
            Gemeente = new(Kop!.Afzender),
            Aanbieder = new(Kop.Ontvanger),
            Wet = Kop.Editie.Wet,
            ToewijzingNummer = _toewijzingNummer,
            Bsn = _bsn,
            Product = _product,
            Toewijzingsdatum = _toewijzingsdatum,
            Toewijzingstijd = _toewijzingstijd,
            Ingangsdatum = _ingangsdatum,
            Einddatum = _toegewezenEinddatum,
            RedenWijziging = _redenWijziging,
            Omvang = _omvang,
            Budget = _budget,
        },
        _productPlaats));
}
