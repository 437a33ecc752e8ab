using System.Text;

namespace Declaraties.Berichten.Toetsen;

/// <summary>Een element van de grammatica met de labels waartussen een bericht het schrijft, byte voor byte.</summary>
internal sealed class Label
{
    private Label(Element element, string begin, string eind, Label[] inhoud)
    {
        Type = element.Waarde;
        Veld = element.Veld;
        Verplicht = element.Verplicht;
        Meermaals = element.Meermaals;
        Begin = Encoding.ASCII.GetBytes(begin);
        Eind = Encoding.ASCII.GetBytes(eind);
        Inhoud = inhoud;
    }

    /// <summary>Wat erin hoort; leeg bij een element met elementen.</summary>
    public Waardetype? Type { get; }

    public Veld Veld { get; }

    public bool Verplicht { get; }

    public bool Meermaals { get; }

    /// <summary>Bijvoorbeeld <c>&lt;iwmo:Bedrag&gt;</c>.</summary>
    public byte[] Begin { get; }

    /// <summary>Bijvoorbeeld <c>&lt;/iwmo:Bedrag&gt;</c>.</summary>
    public byte[] Eind { get; }

    /// <summary>De elementen van de klasse, in hun volgorde; leeg bij een element met een waarde.</summary>
    public Label[] Inhoud { get; }

    /// <summary>Het eerste element van een bericht, met alles erin.</summary>
    /// <param name="wortel">Het element.</param>
    /// <param name="basisnaamruimte">De naamruimte van het basisschema.</param>
    /// <param name="eigen">Het voorvoegsel van de naamruimte van het bericht; leeg als het de standaardnaamruimte is.</param>
    /// <param name="basis">
    /// Het voorvoegsel van het basisschema, ook leeg als dat de standaardnaamruimte is; null als het eerste element er geen geeft.
    /// </param>
    public static Label Van(Element wortel, string basisnaamruimte, string eigen, string? basis)
    {
        var standaard = eigen.Length == 0 ? wortel.Naamruimte : basis?.Length == 0 ? basisnaamruimte : "";
        return Van(wortel);

        Label Van(Element element)
        {
            var voorvoegsel = element.Naamruimte == basisnaamruimte ? basis : eigen;
            var naam = string.IsNullOrEmpty(voorvoegsel) ? element.Naam : $"{voorvoegsel}:{element.Naam}";
            var geldend = standaard;
            var attribuut = "";
            if (string.IsNullOrEmpty(voorvoegsel) && element.Naamruimte != standaard)
            {
                // Declared on the spot, as the serializer of .NET does; it holds for everything inside.
                attribuut = $" xmlns=\"{element.Naamruimte}\"";
                standaard = element.Naamruimte;
            }

            var inhoud = Array.ConvertAll(element.Klasse?.Elementen ?? [], Van);
            standaard = geldend;
            return new Label(element, $"<{naam}{attribuut}>", $"</{naam}>", inhoud);
        }
    }
}
