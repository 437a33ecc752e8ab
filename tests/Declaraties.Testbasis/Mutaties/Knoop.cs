using System.Text;

namespace Declaraties.Testbasis.Mutaties;

/// <summary>Een element dat verbouwd kan worden. Inhoud is een <see cref="Knoop"/> of een stuk XML dat letterlijk wordt geschreven.</summary>
public sealed class Knoop(string naamruimte, string naam)
{
    public string Naamruimte { get; set; } = naamruimte;

    public string Naam { get; set; } = naam;

    public Knoop? Ouder { get; private set; }

    /// <summary>Attributen zoals ze geschreven worden, met een spatie ervoor.</summary>
    public string Attributen { get; set; } = "";

    public List<object> Inhoud { get; } = [];

    /// <summary>Waar de waarde volgens het schema aan moet voldoen; leeg bij een element met elementen erin.</summary>
    public Waardesoort? Soort { get; set; }

    /// <summary>Het type voor xsi:type; leeg als het geen naam heeft.</summary>
    public string TypeNaam { get; set; } = "";

    public string TypeNaamruimte { get; set; } = "";

    /// <summary>De waarde die er bij een verandering in is gezet; leeg als er nog staat wat er stond.</summary>
    public string? Waarde { get; set; }

    public IEnumerable<Knoop> Kinderen => Inhoud.OfType<Knoop>();

    public IEnumerable<Knoop> Alle => Kinderen.SelectMany(kind => kind.Alle).Prepend(this);

    public void VoegToe(Knoop kind, int plaats = -1)
    {
        kind.Ouder = this;
        Inhoud.Insert(plaats < 0 ? Inhoud.Count : plaats, kind);
    }

    public Knoop Kopie()
    {
        var kopie = new Knoop(Naamruimte, Naam)
        {
            Attributen = Attributen,
            Soort = Soort,
            TypeNaam = TypeNaam,
            TypeNaamruimte = TypeNaamruimte,
            Waarde = Waarde,
        };
        foreach (var deel in Inhoud)
        {
            if (deel is Knoop kind)
            {
                kopie.VoegToe(kind.Kopie());
            }
            else
            {
                kopie.Inhoud.Add(deel);
            }
        }

        return kopie;
    }

    /// <summary>Schrijft het element; een naamruimte zonder voorvoegsel krijgt er ter plekke een.</summary>
    public void Schrijf(StringBuilder uit, IReadOnlyDictionary<string, string> voorvoegsels, string witregel)
    {
        var verklaring = "";
        if (!voorvoegsels.TryGetValue(Naamruimte, out var voorvoegsel))
        {
            voorvoegsel = Naamruimte.Length == 0 ? "" : "q";
            verklaring = Naamruimte.Length == 0 ? " xmlns=\"\"" : $" xmlns:q=\"{Naamruimte}\"";
        }

        var volledig = voorvoegsel.Length == 0 ? Naam : $"{voorvoegsel}:{Naam}";
        uit.Append('<').Append(volledig).Append(verklaring).Append(Attributen);
        if (Inhoud.TrueForAll(deel => deel is ""))
        {
            uit.Append("/>");
            return;
        }

        uit.Append('>');
        var metKinderen = Kinderen.Any();
        foreach (var deel in Inhoud)
        {
            if (deel is Knoop kind)
            {
                uit.Append(witregel);
                kind.Schrijf(uit, voorvoegsels, witregel);
            }
            else
            {
                uit.Append((string)deel);
            }
        }

        uit.Append(metKinderen ? witregel : "").Append("</").Append(volledig).Append('>');
    }
}
