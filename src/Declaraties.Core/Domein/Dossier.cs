namespace Declaraties.Domein;

/// <summary>
/// Alles wat de regels van niveau 3 en 4 buiten het bericht mogen weten, geladen voor één declaratie op één moment.
/// Het dossier is een momentopname: dezelfde declaratie met hetzelfde dossier geeft altijd hetzelfde oordeel.
/// Alles erin is van de wet van het bericht: wat dezelfde aanbieder onder de andere deed, staat er niet in.
/// </summary>
public sealed class Dossier
{
    /// <summary>De dag waarop wordt beoordeeld.</summary>
    public required DateOnly Peildatum { get; init; }

    /// <summary>De versie van de regels waarmee wordt beoordeeld; bij herspelen die van toen.</summary>
    public Regelversie Regelversie { get; init; } = Regelversie.Huidig;

    /// <summary>Er is al een verwerkte declaratie van deze aanbieder met deze Identificatie (TR056).</summary>
    public bool IdentificatieBekend { get; init; }

    /// <summary>Er is al een verwerkte declaratie van deze aanbieder met dit DeclaratieNummer (TR333).</summary>
    public bool DeclaratieNummerBekend { get; init; }

    /// <summary>De laatste DeclaratiePeriode die deze aanbieder bij deze gemeente heeft ingediend en die is verwerkt (TR318).</summary>
    public Maand? LaatsteDeclaratieperiode { get; init; }

    /// <summary>Toewijzingen van deze gemeente aan deze aanbieder waarnaar het bericht verwijst, op ToewijzingNummer.</summary>
    public required IReadOnlyDictionary<int, ToewijzingStand> Toewijzingen { get; init; }

    /// <summary>De clienten van het bericht die bij deze gemeente en aanbieder een toewijzing hebben, ook een verwijderde (TR304).</summary>
    public required IReadOnlySet<Bsn> BekendeClienten { get; init; }

    /// <summary>Tariefafspraken van deze aanbieder voor de producten in het bericht.</summary>
    public required ILookup<Product, Contractregel> Contractregels { get; init; }

    /// <summary>De gehanteerde productcodelijst, voor de producten in het bericht.</summary>
    public required ILookup<Product, Productregel> Producten { get; init; }

    /// <summary>ReferentieNummers uit het bericht die deze aanbieder al eerder gebruikte, bij welke gemeente ook (TR314).</summary>
    public required IReadOnlySet<string> BekendeReferentieNummers { get; init; }

    /// <summary>Goedgekeurde debetprestaties van deze aanbieder waarnaar het bericht met VorigReferentieNummer verwijst (TR323).</summary>
    public required IReadOnlyDictionary<string, GoedgekeurdeDebet> GoedgekeurdeDebets { get; init; }

    /// <summary>VorigReferentieNummers uit het bericht waarvoor al een goedgekeurde creditprestatie bestaat (TR390).</summary>
    public required IReadOnlySet<string> GecrediteerdeReferentieNummers { get; init; }
}

/// <summary>Een toewijzing en wat er tot nu toe op is goedgekeurd.</summary>
public sealed record ToewijzingStand
{
    public required Toewijzing Toewijzing { get; init; }

    /// <summary>Wat er is goedgekeurd: D min C.</summary>
    public Verbruik Verbruik { get; init; }

    /// <summary>
    /// Het deel van <see cref="Verbruik.Overig"/> dat in een andere eenheid is goedgekeurd dan die van de geldende versie, en daarin niet is om te rekenen
    /// (besluit 120). Alleen waar de eenheid van de toewijzing is veranderd; anders 0.
    /// </summary>
    public long InAndereEenheden { get; init; }

    /// <summary>Einddatum van de laatste ProductPeriode van een goedgekeurde prestatie, gecrediteerd of niet; leeg als er geen is.</summary>
    public DateOnly? LaatsteEinddatum { get; init; }

    /// <summary>Toestemmingen voor meer minuten die niet zijn ingetrokken.</summary>
    public IReadOnlyList<Meerminuten> Toestemmingen { get; init; } = [];

    /// <summary>
    /// Goedgekeurde debetprestaties die niet zijn gecrediteerd, voor zover hun ProductPeriode in het bericht voorkomt (TR389) of een ProductPeriode op deze toewijzing overlapt
    /// (besluit 123).
    /// </summary>
    public IReadOnlyCollection<OpenDebet> OpenDebets { get; init; } = [];
}

/// <summary>
/// Som van goedgekeurde prestaties op een toewijzing, D min C. Uren tellen als minuten; elke andere eenheid heeft haar eigen som.
/// </summary>
/// <param name="Minuten">Eenheden 01 en 04, in minuten.</param>
/// <param name="Overig">Volume in de overige eenheden samen: een toewijzing kent er op een moment maar een, maar kan van eenheid veranderen.</param>
/// <param name="Bedrag">Alle eenheden.</param>
public readonly record struct Verbruik(long Minuten, long Overig, Bedrag Bedrag)
{
    public Verbruik Plus(Prestatie prestatie)
    {
        var teken = prestatie.IsCredit ? -1 : 1;
        var volume = prestatie.Volume.InKleinsteEenheid.Aantal * teken;
        return prestatie.Eenheid.IsTijd()
            ? new Verbruik(Minuten + volume, Overig, Bedrag + prestatie.Bedrag)
            : new Verbruik(Minuten, Overig + volume, Bedrag + prestatie.Bedrag);
    }

    /// <summary>De som die met een volume in <paramref name="eenheid"/> te vergelijken is; tijd in minuten.</summary>
    public long In(Eenheid eenheid) => eenheid.IsTijd() ? Minuten : Overig;
}

/// <param name="ReferentieNummer">ReferentieNummer van de goedgekeurde debetprestatie.</param>
/// <param name="Product">Product van die prestatie.</param>
/// <param name="ProductPeriode">ProductPeriode van die prestatie.</param>
public sealed record OpenDebet(string ReferentieNummer, Product Product, Periode ProductPeriode)
{
    /// <summary>IngediendBedrag van die prestatie.</summary>
    public Bedrag Bedrag { get; init; }

    public static OpenDebet Van(Prestatie prestatie) => new(prestatie.ReferentieNummer, prestatie.Product, prestatie.ProductPeriode) { Bedrag = prestatie.IngediendBedrag };
}

/// <summary>Een eerder goedgekeurde debetprestatie, met alles waarin de credit eraan gelijk moet zijn (TR323, IV085).</summary>
public sealed record GoedgekeurdeDebet
{
    public required Gemeente Gemeente { get; init; }

    public required Bsn Bsn { get; init; }

    public required int ToewijzingNummer { get; init; }

    public required Product Product { get; init; }

    public required Periode ProductPeriode { get; init; }

    public required Eenheid Eenheid { get; init; }

    public required int GeleverdVolume { get; init; }

    public required Bedrag? ProductTarief { get; init; }

    public required Bedrag IngediendBedrag { get; init; }
}
