using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>
/// Een geldige declaratie over oktober 2025; elke methode verandert één ding. Opeenvolgende prestaties van dezelfde client staan bij
/// één Client, en het totaal is de som van de prestaties zolang niemand een ander noemt.
/// <code>new EenDeclaratie(new EenPrestatie().MetVolume(901))</code>
/// </summary>
public sealed record EenDeclaratie
{
    private readonly EenPrestatie[] _prestaties;
    private (Bedrag Bedrag, DebetCredit DebetCredit)? _totaal;

    public EenDeclaratie(params EenPrestatie[] prestaties) => _prestaties = prestaties.Length > 0 ? prestaties : [new EenPrestatie()];

    public IReadOnlyList<EenPrestatie> Prestaties => _prestaties;

    public string Afzender { get; private init; } = Voorbeeld.Aanbieder;

    public string Ontvanger { get; private init; } = Voorbeeld.Gemeente;

    public Wet Wet => Editie.Wet;

    public string Identificatie { get; private init; } = "DECL-2025-10";

    public DateOnly Dagtekening { get; private init; } = Voorbeeld.Dag("2025-11-05");

    public string DeclaratieNummer { get; private init; } = "DN202510";

    public Periode DeclaratiePeriode { get; private init; } = Voorbeeld.Maand("2025-10").Periode;

    public DateOnly DeclaratieDagtekening { get; private init; } = Voorbeeld.Dag("2025-11-05");

    public XsdVersie XsdVersie { get; private init; } = new("1.0.0", "1.0.0");

    public Editie Editie { get; private init; } = Editie.Iwmo32;

    /// <summary>In een bericht van een andere editie.</summary>
    public EenDeclaratie Volgens(Editie editie) => this with { Editie = editie };

    public EenDeclaratie Van(string aanbieder) => this with { Afzender = aanbieder };

    public EenDeclaratie Onder(Wet wet) => Volgens(Voorbeeld.Editie(wet));

    public EenDeclaratie Aan(string gemeente) => this with { Ontvanger = gemeente };

    public EenDeclaratie MetIdentificatie(string identificatie) => this with { Identificatie = identificatie };

    public EenDeclaratie MetNummer(string nummer) => this with { DeclaratieNummer = nummer };

    public EenDeclaratie OverMaand(string maand) => this with { DeclaratiePeriode = Voorbeeld.Maand(maand).Periode };

    public EenDeclaratie Over(string begin, string eind) => this with { DeclaratiePeriode = Voorbeeld.Periode(begin, eind) };

    /// <summary>De Dagtekening van het bericht, in de Header.</summary>
    public EenDeclaratie Gedagtekend(string dag) => this with { Dagtekening = Voorbeeld.Dag(dag) };

    /// <summary>De DeclaratieDagtekening, in de Declaratie.</summary>
    public EenDeclaratie MetDeclaratieDagtekening(string dag) => this with { DeclaratieDagtekening = Voorbeeld.Dag(dag) };

    public EenDeclaratie MetTotaal(long eurocenten, DebetCredit debetCredit) => this with { _totaal = (new Bedrag(eurocenten), debetCredit) };

    public EenDeclaratie MetXsdVersie(string basisschema, string bericht) => this with { XsdVersie = new XsdVersie(basisschema, bericht) };

    public DeclaratieBericht Bouw()
    {
        Prestatie[] prestaties = [.. _prestaties.Select((prestatie, i) => prestatie.Bouw(i))];
        var som = prestaties.Aggregate(Domein.Bedrag.Nul, (som, prestatie) => som + prestatie.Bedrag);
        var (bedrag, debetCredit) = _totaal ?? (som.Absoluut, som.DebetCredit);
        return new DeclaratieBericht
        {
            Kop = new BerichtKop
            {
                Editie = Editie,
                Afzender = Afzender,
                Ontvanger = Ontvanger,
                Identificatie = new BerichtIdentificatie(Identificatie, Dagtekening),
                XsdVersie = XsdVersie,
                Plaats = new Plaats(3, 5),
            },
            DeclaratieNummer = DeclaratieNummer,
            DeclaratiePeriode = DeclaratiePeriode,
            DeclaratieDagtekening = DeclaratieDagtekening,
            TotaalBedrag = bedrag,
            TotaalDebetCredit = debetCredit,
            Plaats = new Plaats(20, 5),
            Clienten = Clienten(prestaties),
            Prestaties = prestaties,
        };
    }

    private static List<DeclaratieClient> Clienten(Prestatie[] prestaties)
    {
        var clienten = new List<DeclaratieClient>();
        for (var i = 0; i < prestaties.Length;)
        {
            var eerste = i;
            while (i < prestaties.Length && prestaties[i].Bsn == prestaties[eerste].Bsn)
            {
                i++;
            }

            clienten.Add(new DeclaratieClient
            {
                Bsn = prestaties[eerste].Bsn,
                Eerste = eerste,
                Aantal = i - eerste,
                Plaats = new Plaats(100 + eerste, 7),
            });
        }

        return clienten;
    }
}
