using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Een declaratie in wording.</summary>
internal sealed class Conceptdeclaratie
{
    private readonly HashSet<Debetsleutel> _debets = [];
    private readonly HashSet<string> _verwijzingen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hergebruikt = new(StringComparer.Ordinal);

    public Conceptdeclaratie(Wereld wereld, Wereldaanbieder aanbieder, Wereldgemeente gemeente, int maandindex)
    {
        Aanbieder = aanbieder;
        Gemeente = gemeente;
        Maandindex = maandindex;
        Maand = wereld.MaandVan(maandindex);
        var bron = wereld.Bron(Stroom.Dagtekening, aanbieder.Index, gemeente.Index, maandindex);
        var volgende = Maand.LaatsteDag.AddDays(1);
        Dagtekening = volgende.AddDays(bron.Onder(20));
        var ondertekend = Dagtekening.AddDays(-bron.Onder(4));
        DeclaratieDagtekening = ondertekend < volgende ? volgende : ondertekend;
        Kenmerk = string.Create(CultureInfo.InvariantCulture, $"{Maand.Jaar % 100:D2}{Maand.Nummer:D2}{gemeente.Code}");
        Bestandsnaam = string.Create(CultureInfo.InvariantCulture, $"{Maand.Jaar:D4}{Maand.Nummer:D2}-{aanbieder.Agb}-{gemeente.Code}-{wereld.Wet.Bericht(323)}.xml");
    }

    public Wereldaanbieder Aanbieder { get; }

    public Wereldgemeente Gemeente { get; }

    public int Maandindex { get; }

    public Maand Maand { get; }

    /// <summary>Een dag in de maand erna.</summary>
    public DateOnly Dagtekening { get; }

    public DateOnly DeclaratieDagtekening { get; }

    /// <summary>Maand en gemeente: uniek binnen een aanbieder, want die stuurt er een per maand en gemeente.</summary>
    public string Kenmerk { get; }

    /// <summary>Maand, aanbieder, gemeente: de volgorde van de namen is een goede volgorde van verwerken.</summary>
    public string Bestandsnaam { get; }

    public List<Conceptclient> Clienten { get; } = [];

    /// <summary>Alle regels die hun ReferentieNummer al hebben, in de volgorde van het bericht.</summary>
    public List<Conceptregel> Genummerd { get; } = [];

    public Bedrag Totaal { get; private set; }

    /// <summary>Geeft de regel het volgende ReferentieNummer.</summary>
    public void Nummer(Conceptregel regel)
    {
        regel.ReferentieNummer = string.Create(CultureInfo.InvariantCulture, $"{Kenmerk}-{Genummerd.Count + 1:D6}");
        Genummerd.Add(regel);
    }

    public void TelTotaal() => Totaal = Genummerd.Som(regel => regel.Bedrag);

    /// <summary>Legt vast wat er in het bericht staat, zodat een fout er niet iets naast zet waarop het hele bericht wordt afgekeurd.</summary>
    public void LegVast(Conceptregel regel)
    {
        if (regel.VorigReferentieNummer is { } vorig)
        {
            _verwijzingen.Add(vorig);
        }
        else
        {
            _debets.Add(regel.Sleutel);
        }
    }

    /// <summary>Of er nog een debet met deze sleutel bij kan (TR416); zo ja, dan is de plaats bezet.</summary>
    public bool Bezet(Debetsleutel sleutel) => _debets.Add(sleutel);

    /// <summary>Of er nog een credit op dit nummer bij kan (TR315, TR316); zo ja, dan is de plaats bezet.</summary>
    public bool BezetVerwijzing(string vorig) => !_hergebruikt.Contains(vorig) && _verwijzingen.Add(vorig);

    /// <summary>Of een regel dit eerder gebruikte nummer kan krijgen zonder dat een credit ernaar verwijst (TR316).</summary>
    public bool Hergebruik(string nummer)
    {
        if (_verwijzingen.Contains(nummer))
        {
            return false;
        }

        _hergebruikt.Add(nummer);
        return true;
    }
}
