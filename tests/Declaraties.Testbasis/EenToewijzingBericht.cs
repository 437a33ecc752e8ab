using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>
/// Een WMO301 dat aan alle regels voldoet: een client met een BRP-adres en één toewijzing over 2025; elke methode verandert één ding.
/// <code>new EenToewijzingBericht(new EenToewijzing(101).TotEnMet("2025-06-30"), new EenToewijzing(102).Van("2025-07-01").TotEnMet("2025-12-31"))</code>
/// Elke plaats in het bericht heeft een eigen regelnummer, in de volgorde waarin zij in het bericht staan.
/// </summary>
public sealed record EenToewijzingBericht
{
    private readonly EenToewijzing[] _toewijzingen;
    private EenRelatie[] _relaties = [];
    private EenContact[] _contacten = [new EenContact()];
    private Bsn _bsn = Voorbeeld.Client;
    private string _identificatie = "TOEW2024001";
    private DateOnly _dagtekening = Voorbeeld.Dag("2024-12-20");
    private Geboortedatum _geboortedatum = new(Voorbeeld.Dag("1950-05-17"), null);
    private VolledigeNaam _naam = new(HeeftPartnernaam: false, "1");
    private Communicatie? _communicatie;

    public EenToewijzingBericht(params EenToewijzing[] toewijzingen) =>
        _toewijzingen = toewijzingen.Length > 0 ? toewijzingen : [new EenToewijzing().TotEnMet("2025-12-31")];

    private Editie? _editie;

    /// <summary>In een bericht van een andere editie.</summary>
    public EenToewijzingBericht Volgens(Editie editie) => this with { _editie = editie };

    public EenToewijzingBericht VanClient(Bsn bsn) => this with { _bsn = bsn };

    public EenToewijzingBericht MetIdentificatie(string identificatie) => this with { _identificatie = identificatie };

    /// <summary>De Dagtekening van het bericht, in de Header.</summary>
    public EenToewijzingBericht Gedagtekend(string dag) => this with { _dagtekening = Voorbeeld.Dag(dag) };

    public EenToewijzingBericht MetGeboortedatum(string dag, string? datumGebruik = null) =>
        this with { _geboortedatum = new Geboortedatum(Voorbeeld.Dag(dag), datumGebruik) };

    public EenToewijzingBericht MetNaam(bool partnernaam, string naamGebruik) => this with { _naam = new VolledigeNaam(partnernaam, naamGebruik) };

    public EenToewijzingBericht MetCommunicatie(string vorm, string? taal) => this with { _communicatie = new Communicatie(vorm, taal) };

    /// <summary>De relaties van de client, in plaats van geen.</summary>
    public EenToewijzingBericht MetRelaties(params EenRelatie[] relaties) => this with { _relaties = relaties };

    /// <summary>De contacten van de client, in plaats van het ene BRP-adres.</summary>
    public EenToewijzingBericht MetContacten(params EenContact[] contacten) => this with { _contacten = contacten };

    private Editie Editie => _editie ?? Voorbeeld.Editie(_toewijzingen[0].Wet);

    public ToewijzingBericht Bouw() => new()
    {
        Kop = new BerichtKop
        {
            Editie = Editie,
            Afzender = _toewijzingen[0].Gemeente,
            Ontvanger = _toewijzingen[0].Aanbieder,
            Identificatie = new BerichtIdentificatie(_identificatie, _dagtekening),
            XsdVersie = new XsdVersie("1.0.0", "1.0.0"),
            Plaats = new Plaats(3, 5),
        },
        Client = new ToewijzingClient
        {
            Bsn = _bsn,
            Geboortedatum = _geboortedatum,
            Naam = _naam,
            Communicatie = _communicatie,
            Relaties = [.. _relaties.Select((relatie, i) => relatie.Bouw(PlaatsVanRelatie(i), PlaatsVanRelatieContact(i)))],
            Contacten = [.. _contacten.Select((contact, i) => contact.Bouw(PlaatsVanContact(i)))],
            ToegewezenProducten =
            [
                .. _toewijzingen.Select((toewijzing, i) => new ToegewezenProduct(toewijzing.VanClient(_bsn).Onder(Editie.Wet).Bouw(), PlaatsVanToegewezenProduct(i))),
            ],
            Plaats = PlaatsVanClient,
        },
    };

    public static Plaats PlaatsVanClient => new(10, 5);

    /// <param name="volgnummer">Vanaf 0, tot 450.</param>
    public static Plaats PlaatsVanRelatie(int volgnummer) => new(100 + (2 * volgnummer), 9);

    public static Plaats PlaatsVanRelatieContact(int volgnummer) => new(101 + (2 * volgnummer), 11);

    public static Plaats PlaatsVanContact(int volgnummer) => new(1000 + volgnummer, 9);

    public static Plaats PlaatsVanToegewezenProduct(int volgnummer) => new(2000 + volgnummer, 9);
}

/// <summary>Een geldige relatie met een telefoonnummer en zonder geboortedatum; elke methode verandert één ding.</summary>
public sealed record EenRelatie(string Nummer = "1")
{
    private Geboortedatum? _geboortedatum;
    private VolledigeNaam _naam = new(HeeftPartnernaam: false, "1");
    private EenContact _contact = new EenContact().ZonderAdres().MetTelefoon();

    public EenRelatie MetGeboortedatum(string dag, string? datumGebruik = null) =>
        this with { _geboortedatum = new Geboortedatum(Voorbeeld.Dag(dag), datumGebruik) };

    public EenRelatie MetNaam(bool partnernaam, string naamGebruik) => this with { _naam = new VolledigeNaam(partnernaam, naamGebruik) };

    public EenRelatie MetContact(EenContact contact) => this with { _contact = contact };

    public Relatie Bouw(Plaats plaats, Plaats plaatsVanContact) => new()
    {
        Nummer = Nummer,
        Geboortedatum = _geboortedatum,
        Naam = _naam,
        Contact = _contact.Bouw(plaatsVanContact),
        Plaats = plaats,
    };
}

/// <summary>Een geldig contact: een BRP-adres in Nederland, zonder telefoon; elke methode verandert één ding.</summary>
public sealed record EenContact(string Soort = "01")
{
    private Adres? _adres = new(HeeftHuis: true, "3311AB", "NL");
    private bool _telefoon;
    private bool _periode;
    private DateOnly? _begin;
    private DateOnly? _einde;

    public EenContact MetAdres(bool huis, string? postcode, string? landCode) => this with { _adres = new Adres(huis, postcode, landCode) };

    public EenContact ZonderAdres() => this with { _adres = null };

    public EenContact MetTelefoon() => this with { _telefoon = true };

    /// <summary>Met een Periode, waarin begin en einde allebei mogen ontbreken.</summary>
    public EenContact MetPeriode(string? begin = null, string? einde = null) => this with
    {
        _periode = true,
        _begin = begin is null ? null : Voorbeeld.Dag(begin),
        _einde = einde is null ? null : Voorbeeld.Dag(einde),
    };

    public Contact Bouw(Plaats plaats) => new()
    {
        Soort = Soort,
        Adres = _adres,
        HeeftTelefoon = _telefoon,
        HeeftPeriode = _periode,
        Begindatum = _begin,
        Einddatum = _einde,
        Plaats = plaats,
    };
}
