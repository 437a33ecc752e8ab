using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Wat bij een oordeel is bewaard en wat het heeft veranderd, gelezen in de transactie die het vastlegt.</summary>
public sealed class Oordeelinzage
{
    // Each a step in the index, together with a number: that costs as much in a month with a hundred times the lines.
    private const string DagenVanEenMaand = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31]";
    private readonly Transactie _transactie;
    private readonly long _versie;

    internal Oordeelinzage(Transactie transactie, long versie, DateTimeOffset? vrijgegevenOp = null)
    {
        VrijgegevenOp = vrijgegevenOp;
        _transactie = transactie;
        _versie = versie;
    }

    /// <summary>Wanneer het antwoord weg mocht, als dat later was dan het oordeel; null als het niet is vastgehouden.</summary>
    public DateTimeOffset? VrijgegevenOp { get; }

    /// <summary>Wanneer het oordeel is vastgelegd.</summary>
    public DateTimeOffset VastgelegdOp()
    {
        using var rijen = _transactie.Lees(_transactie.Sql.Oordelen.VastgelegdOp, ("@versie", _versie));
        return rijen.Lees() ? Tijdstippen.VanTekst(rijen.Tekst(0)) : throw new InvalidOperationException($"Er is geen vastlegging {_versie}.");
    }

    /// <summary>De uitslag van elke prestatie, op volgnummer; leeg als de declaratie niet is verwerkt.</summary>
    public IReadOnlyDictionary<int, PrestatieUitslag> Uitslagen()
    {
        var uitslagen = new Dictionary<int, PrestatieUitslag>();
        using var rijen = _transactie.Lees(_transactie.Sql.Prestaties.Uitslagen, ("@versie", _versie));
        while (rijen.Lees())
        {
            uitslagen.Add((int)rijen.Getal(0), (PrestatieUitslag)rijen.Getal(1));
        }

        return uitslagen;
    }

    /// <summary>De benutting, zoals zij nu is, van elke toewijzing en maand waarin dit oordeel iets goedkeurde; op maand en nummer.</summary>
    public IReadOnlyList<Benuttingsregel> Benutting()
    {
        var toewijzingen = Toewijzingen();
        var regels = new List<Benuttingsregel>();
        using var rijen = _transactie.Lees(_transactie.Sql.Oordelen.GeleverdInGeraakteMaanden, ("@versie", _versie), ("@dagen", DagenVanEenMaand));
        while (rijen.Lees())
        {
            var toewijzing = toewijzingen[(int)rijen.Getal(0)];
            var maand = Maanden.VanGetal(rijen.Getal(1));
            regels.Add(new Benuttingsregel(maand, toewijzing, Berekenen.Benutting.Bepaal(toewijzing, maand, rijen.Getal(2))));
        }

        return regels;
    }

    private Dictionary<int, Toewijzing> Toewijzingen()
    {
        using var rijen = _transactie.Lees(_transactie.Sql.Oordelen.GeraakteToewijzingen, ("@versie", _versie));
        return Toewijzinglezer.Geldend(rijen).ToDictionary(t => t.ToewijzingNummer);
    }
}
