using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Een prestatie die nog kan veranderen voordat zij wordt geschreven: zij kan een fout krijgen.</summary>
internal sealed class Conceptregel
{
    public required Wereldtoewijzing Toewijzing { get; init; }

    /// <summary>De maand waarover de regel bedoeld is, ook als een fout de periode verplaatst.</summary>
    public required Maand Maand { get; init; }

    public required int Poging { get; init; }

    public string ReferentieNummer { get; set; } = "";

    public string? VorigReferentieNummer { get; init; }

    public required int ToewijzingNummer { get; set; }

    public required Product Product { get; set; }

    public required Periode ProductPeriode { get; set; }

    public required int Volume { get; set; }

    public required Eenheid Eenheid { get; set; }

    public required Prijs Prijs { get; set; }

    /// <summary>Bij een credit: het debet dat wordt ingetrokken.</summary>
    public Debet? Intrekking { get; init; }

    /// <summary>Bij een credit: over hoeveel maanden het nieuwe debet komt; leeg als het er niet komt.</summary>
    public int? Vervolg { get; init; }

    /// <summary>Bij een nieuw debet in het bericht van de credit: die credit.</summary>
    public Conceptregel? Na { get; init; }

    /// <summary>Een regel die er alleen is om fout te zijn.</summary>
    public bool IsExtra { get; init; }

    /// <summary>Er is geen toewijzing om mee te vergelijken, of de eenheid past niet: plafonds tellen dan niet.</summary>
    public bool ZonderPlafond { get; set; }

    /// <summary>De retourcodes waarmee de regel wordt afgewezen, oplopend; leeg als hij wordt goedgekeurd.</summary>
    public SortedSet<string>? Retourcodes { get; private set; }

    public bool IsCredit => Intrekking is not null;

    public bool IsGoedgekeurd => Retourcodes is null;

    public int Teken => IsCredit ? -1 : 1;

    /// <summary>Het bedrag, D min C.</summary>
    public Bedrag Bedrag => IsCredit ? -Prijs.Bedrag : Prijs.Bedrag;

    /// <summary>Het volume in minuten, of in de eigen eenheid als die geen tijd is.</summary>
    public long Kleinst => new Volume(Volume, Eenheid).InKleinsteEenheid.Aantal;

    /// <summary>Waarvan er maar één debet in een bericht mag staan (TR416).</summary>
    public Debetsleutel Sleutel => new(ToewijzingNummer, Product, ProductPeriode);

    public void WijsAf(string retourcode) => (Retourcodes ??= new SortedSet<string>(StringComparer.Ordinal)).Add(retourcode);
}
