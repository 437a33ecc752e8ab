using System.Text;
using Declaraties.Berichten.Lezen;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>Bouwt een envelop op terwijl zij wordt getoetst.</summary>
/// <param name="soort">Welke van de twee.</param>
/// <param name="merk">Wat er staat waar het bericht stond, als dat apart wordt gelezen.</param>
internal sealed class EnvelopBouwer(Envelopsoort soort, string? merk) : Bouwer
{
    private readonly Dictionary<Veld, string> _waarden = [];
    private Envelopadres? _zender;
    private Envelopadres? _ontvanger;

    /// <summary>Waar elk gegeven staat.</summary>
    public Dictionary<Veld, Plaats> Plaatsen { get; } = [];

    /// <summary>Hoeveel bestanden erin zitten: bij een geldige envelop een.</summary>
    public int Bestanden { get; private set; }

    /// <summary>Het bericht, als het niet apart wordt gelezen en base64 is.</summary>
    public byte[]? Bericht { get; private set; }

    /// <summary>Of het merk precies de waarde van xmlBestand is.</summary>
    public bool IsMerk { get; private set; }

    public Envelop Envelop() => new()
    {
        Soort = soort,
        Zender = _zender!,
        Ontvanger = _ontvanger!,
        Referentienummer = _waarden[Veld.Referentienummer],
        Tijdstip = _waarden[Veld.Tijdstip],
        CrossRefnummer = _waarden.GetValueOrDefault(Veld.CrossRefnummer),
        Functie = _waarden[Veld.Functie],
        Versies = new(_waarden[Veld.ApplicatieVersie], _waarden[Veld.ApplicatieSubversie], _waarden[Veld.FunctieVersie], _waarden[Veld.FunctieSubversie]),
        Bestandsnaam = _waarden.GetValueOrDefault(Veld.TekstBestand),
    };

    public override void Begin(Veld veld, Plaats plaats)
    {
        Plaatsen[veld] = plaats;
        if (veld is Veld.Zender or Veld.EnvelopOntvanger)
        {
            _waarden.Remove(Veld.Administratie);
            _waarden.Remove(Veld.Gebruiker);
        }
    }

    public override void Attribuut(Veld veld, string waarde) => _waarden[veld] = waarde;

    public override void Waarde(Veld veld, ReadOnlySpan<char> tekst, in Waarde waarde, Plaats plaats)
    {
        Plaatsen[veld] = plaats;
        switch (veld)
        {
            case Veld.TekstBestand:
                Bestanden++;
                break;
            case Veld.XmlBestand:
                Bestanden++;
                IsMerk = merk is not null && tekst.SequenceEqual(merk);
                Bericht = merk is null ? Ontcijfer(tekst) : null;
                break;
            default:
                _waarden[veld] = tekst.ToString();
                break;
        }
    }

    public override void Einde(Veld veld)
    {
        switch (veld)
        {
            case Veld.Zender:
                _zender = Adres();
                break;
            case Veld.EnvelopOntvanger:
                _ontvanger = Adres();
                break;
        }
    }

    private Envelopadres Adres() => new(
        _waarden[Veld.Organisatie], _waarden[Veld.Applicatie], _waarden.GetValueOrDefault(Veld.Administratie), _waarden.GetValueOrDefault(Veld.Gebruiker));

    private static byte[]? Ontcijfer(ReadOnlySpan<char> tekst)
    {
        // Anything else than ASCII becomes a question mark, and that is no base64 either.
        var bytes = new byte[tekst.Length];
        _ = Encoding.ASCII.GetBytes(tekst, bytes);
        var toets = default(Base64toets);
        toets.Voeg(bytes);
        if (!toets.IsGeldig)
        {
            return null;
        }

        var bericht = new byte[toets.Lengte];
        using var stroom = new Base64Stroom(new MemoryStream(bytes), 0, new Base64plaats(0, bytes.Length, bericht.Length));
        stroom.ReadExactly(bericht);
        return bericht;
    }
}
