using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Lezen;

/// <summary>Wat er van een geldig bericht komt.</summary>
internal interface IBouwt<out T>
{
    /// <summary>Het bericht; alleen als het tot het einde is gelezen, zonder fout.</summary>
    T Bericht();
}

/// <summary>
/// Bouwt een bericht op terwijl het wordt getoetst. De lezer roept alleen aan zolang er geen fout is; wat hier binnenkomt heeft
/// dus de vorm en de volgorde van de standaard.
/// </summary>
internal abstract class Bouwer
{
    private string _afzender = "";
    private string _ontvanger = "";
    private string _identificatie = "";
    private string _dagtekeningTekst = "";
    private DateOnly _dagtekening;
    private string _basisschemaVersie = "";
    private string _berichtVersie = "";
    private Plaats _kopPlaats;
    private BerichtIdentificatie? _berichtIdentificatie;
    private XsdVersie? _xsdVersie;

    /// <summary>De editie waarin het bericht is geschreven; de lezer zegt haar voor het eerste element.</summary>
    public Editie Editie { get; set; } = Editie.Iwmo32;

    /// <summary>De Header; leeg zolang zij niet in haar geheel zonder fout is gelezen.</summary>
    public BerichtKop? Kop { get; private set; }

    /// <summary>De identificatie die het laatst is gelezen.</summary>
    protected BerichtIdentificatie LaatsteIdentificatie => new(_identificatie, _dagtekening, _dagtekeningTekst);

    /// <summary>De versies die het laatst zijn gelezen.</summary>
    protected XsdVersie LaatsteXsdVersie => new(_basisschemaVersie, _berichtVersie);

    public virtual void Begin(Veld veld, Plaats plaats)
    {
        if (veld == Veld.Header)
        {
            _kopPlaats = plaats;
        }
    }

    /// <param name="tekst">De waarde zoals geschreven; geldt alleen tijdens de aanroep.</param>
    /// <param name="waarde">De waarde zoals ontleed.</param>
    public virtual void Waarde(Veld veld, ReadOnlySpan<char> tekst, in Waarde waarde, Plaats plaats)
    {
        switch (veld)
        {
            case Veld.Afzender:
                _afzender = tekst.ToString();
                break;
            case Veld.Ontvanger:
                _ontvanger = tekst.ToString();
                break;
            case Veld.Identificatie:
                _identificatie = tekst.ToString();
                break;
            case Veld.Dagtekening:
                _dagtekening = waarde.Datum;
                _dagtekeningTekst = Wit.Trim(tekst).ToString();
                break;
            case Veld.BasisschemaXsdVersie:
                _basisschemaVersie = tekst.ToString();
                break;
            case Veld.BerichtXsdVersie:
                _berichtVersie = tekst.ToString();
                break;
        }
    }

    /// <summary>Het attribuut van een element dat er een heeft; zijn waarde volgt.</summary>
    public virtual void Attribuut(Veld veld, string waarde)
    {
    }

    public virtual void Einde(Veld veld)
    {
        switch (veld)
        {
            case Veld.BerichtIdentificatie:
                _berichtIdentificatie = LaatsteIdentificatie;
                break;
            case Veld.XsdVersie:
                _xsdVersie = LaatsteXsdVersie;
                break;
            case Veld.Header:
                Kop = new BerichtKop
                {
                    Editie = Editie,
                    Afzender = _afzender,
                    Ontvanger = _ontvanger,
                    Identificatie = _berichtIdentificatie!,
                    XsdVersie = _xsdVersie!,
                    Plaats = _kopPlaats,
                };
                break;
        }
    }
}
