namespace Declaraties.Berichten.Toetsen;

/// <summary>
/// Een samengesteld type: een reeks elementen in vaste volgorde. Meer vormen kennen de berichten niet (geen keuze, geen
/// gemengde inhoud, één attribuut in een envelop), en meer kan deze tabel dan ook niet uitdrukken.
/// </summary>
internal sealed class Klasse
{
    public Klasse(string naamruimte, string naam, params Element[] elementen)
    {
        // One bit per element is kept while reading.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementen.Length, 64);
        Naamruimte = naamruimte;
        Naam = naam;
        Elementen = elementen;
        for (var i = 0; i < elementen.Length; i++)
        {
            Verplicht |= elementen[i].Verplicht ? 1UL << i : 0;
        }
    }

    public string Naamruimte { get; }

    /// <summary>De naam van het type: die mag in xsi:type staan.</summary>
    public string Naam { get; }

    public Element[] Elementen { get; }

    /// <summary>Een bit per element dat er moet zijn.</summary>
    public ulong Verplicht { get; }

    /// <summary>Dezelfde klasse met een element erbij in de klasse die zo heet, hier of dieper, achter een ander.</summary>
    public Klasse Met(string klasse, string achter, Element element)
    {
        var elementen = Elementen.Select(kind => kind.Klasse is { } binnen ? kind.Met(binnen.Met(klasse, achter, element)) : kind).ToList();
        if (Naam == klasse)
        {
            elementen.Insert(elementen.FindIndex(kind => kind.Naam == achter) + 1, element);
        }

        return new(Naamruimte, Naam, [.. elementen]);
    }
}

/// <summary>Een element in een <see cref="Klasse"/>: naam, hoe vaak, en wat erin hoort.</summary>
internal sealed class Element
{
    private Element(string naamruimte, string naam, Klasse? klasse, Waardetype? waarde)
    {
        // Names are compared by reference while reading: one instance per name.
        Naamruimte = string.Intern(naamruimte);
        Naam = string.Intern(naam);
        Klasse = klasse;
        Waarde = waarde;
    }

    public string Naamruimte { get; }

    public string Naam { get; }

    public Klasse? Klasse { get; }

    public Waardetype? Waarde { get; }

    public bool Verplicht { get; private init; } = true;

    /// <summary>maxOccurs is 1 of onbeperkt.</summary>
    public bool Meermaals { get; private init; }

    public Veld Veld { get; private init; }

    /// <summary>Het ene attribuut dat het element heeft, en dan moet hebben.</summary>
    public Attribuut? Attribuut { get; private init; }

    /// <summary>Hetzelfde element met een andere klasse erin.</summary>
    public Element Met(Klasse klasse) => new(Naamruimte, Naam, klasse, null) { Verplicht = Verplicht, Meermaals = Meermaals, Veld = Veld, Attribuut = Attribuut };

    /// <summary>De naam van het type voor xsi:type; leeg als het type geen naam heeft.</summary>
    public string TypeNaam => Klasse?.Naam ?? Waarde!.Naam;

    public string TypeNaamruimte => Klasse?.Naamruimte ?? Waarde!.Naamruimte;

    public static Element Een(string naamruimte, string naam, Klasse inhoud, Veld veld = Veld.Geen) =>
        new(naamruimte, naam, inhoud, null) { Veld = veld };

    public static Element Een(string naamruimte, string naam, Waardetype inhoud, Veld veld = Veld.Geen) =>
        new(naamruimte, naam, null, inhoud) { Veld = veld };

    public static Element HoogstensEen(string naamruimte, string naam, Klasse inhoud, Veld veld = Veld.Geen) =>
        new(naamruimte, naam, inhoud, null) { Verplicht = false, Veld = veld };

    public static Element HoogstensEen(string naamruimte, string naam, Waardetype inhoud, Veld veld = Veld.Geen) =>
        new(naamruimte, naam, null, inhoud) { Verplicht = false, Veld = veld };

    public static Element HoogstensEen(string naamruimte, string naam, Attribuut attribuut, Waardetype inhoud, Veld veld = Veld.Geen) =>
        new(naamruimte, naam, null, inhoud) { Verplicht = false, Veld = veld, Attribuut = attribuut };

    public static Element MinstensEen(string naamruimte, string naam, Klasse inhoud, Veld veld = Veld.Geen) =>
        new(naamruimte, naam, inhoud, null) { Meermaals = true, Veld = veld };

    public static Element MinstensEen(string naamruimte, string naam, Waardetype inhoud, Veld veld = Veld.Geen) =>
        new(naamruimte, naam, null, inhoud) { Meermaals = true, Veld = veld };
}

/// <summary>De grammatica van een bericht: het ene element waarmee het begint.</summary>
internal sealed class Grammatica
{
    /// <summary>Hoe het eerste element van elk bericht heet.</summary>
    public const string Wortelnaam = "Bericht";

    private volatile Schrijfwijze? _labels;

    /// <summary>De grammatica van iets dat geen bericht is: een envelop.</summary>
    public Grammatica(Element wortel)
        : this(default, wortel, "")
    {
    }

    public Grammatica(Berichtsoort soort, Element wortel, string basisnaamruimte)
    {
        Soort = soort;
        Wortel = wortel;
        Basisnaamruimte = basisnaamruimte;
        var namen = new HashSet<string>(StringComparer.Ordinal);
        Verzamel(wortel, namen);
        Namen = [.. namen];
    }

    public Berichtsoort Soort { get; }

    public Element Wortel { get; }

    /// <summary>De naamruimte van de typen die berichten delen.</summary>
    public string Basisnaamruimte { get; }

    /// <summary>Elke naam en naamruimte die in het bericht voor kan komen, een keer.</summary>
    public string[] Namen { get; }

    /// <summary>Het eerste element zoals een bericht met deze voorvoegsels het schrijft; zie <see cref="Label.Van"/>.</summary>
    /// <remarks>Senders are few and keep their prefixes: the last ones are kept.</remarks>
    public Label Labels(string eigen, string? basis)
    {
        var laatste = _labels;
        if (laatste is null || laatste.Eigen != eigen || laatste.Basis != basis)
        {
            laatste = new(eigen, basis, Label.Van(Wortel, Basisnaamruimte, eigen, basis));
            _labels = laatste;
        }

        return laatste.Wortel;
    }

    /// <summary>Dezelfde grammatica met een element erbij: zo zegt een editie waarin zij van de gedeelde grammatica verschilt.</summary>
    /// <param name="klasse">De klasse waar het in hoort.</param>
    /// <param name="achter">Het element waar het achter komt.</param>
    /// <param name="element">Het element.</param>
    public Grammatica Met(string klasse, string achter, Element element) => new(Soort, Wortel.Met(Wortel.Klasse!.Met(klasse, achter, element)), Basisnaamruimte);

    private static void Verzamel(Element element, HashSet<string> namen)
    {
        namen.Add(element.Naamruimte);
        namen.Add(element.Naam);
        foreach (var kind in element.Klasse?.Elementen ?? [])
        {
            Verzamel(kind, namen);
        }
    }

    private sealed record Schrijfwijze(string Eigen, string? Basis, Label Wortel);
}
