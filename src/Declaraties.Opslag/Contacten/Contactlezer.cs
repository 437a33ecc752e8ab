using Declaraties.Beleid.Registreren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Contacten;

/// <summary>Leest de contacten van een maand zoals zij gelden. In het geheugen staat nooit meer dan die van een aanbieder bij een gemeente onder een wet.</summary>
internal sealed class Contactlezer
{
    private readonly Transactie _transactie;
    private readonly Maand _maand;
    private readonly Dictionary<(long Aanbieder, Wet Wet), long> _geldend = [];

    public Contactlezer(Transactie transactie, Maand maand)
    {
        (_transactie, _maand) = (transactie, maand);
        using var rijen = transactie.Lees(transactie.Sql.Contacten.Geldend, ("@maand", maand.AlsGetal()));
        while (rijen.Lees())
        {
            _geldend.Add((rijen.Getal(0), (Wet)rijen.Getal(1)), rijen.Getal(2));
        }
    }

    /// <summary>Wie er contacten kan hebben, op gemeente, aanbieder en wet.</summary>
    public IReadOnlyList<Registerpartijen> Partijen()
    {
        var partijen = new List<Registerpartijen>();
        using var rijen = _transactie.Lees(_transactie.Sql.Contacten.Partijen, ("@maand", _maand.AlsGetal()));
        while (rijen.Lees())
        {
            var (gemeente, aanbieder) = (rijen.Getal(0), rijen.Getal(1));
            partijen.AddRange(Enum.GetValues<Wet>().Where(wet => _geldend.ContainsKey((aanbieder, wet))).Select(wet => Registerpartijen.Van(gemeente, aanbieder, wet)));
        }

        return partijen;
    }

    /// <summary>De contacten van een aanbieder bij een gemeente, op ToewijzingNummer en zoals zij in het bestand stonden.</summary>
    public IReadOnlyList<Contactregel> Lees(Registerpartijen partijen)
    {
        if (!_geldend.TryGetValue((partijen.Aanbiedernummer, partijen.Wet), out var invoer))
        {
            return [];
        }

        var contacten = new List<Contactregel>();
        using var rijen = _transactie.Lees(
            _transactie.Sql.Contacten.Contacten, ("@maand", _maand.AlsGetal()), ("@gemeentenummer", partijen.Gemeentenummer), ("@aanbiedernummer", partijen.Aanbiedernummer), ("@invoer", invoer), ("@wet", (long)partijen.Wet));
        while (rijen.Lees())
        {
            contacten.Add(new Contactregel(
                new(partijen.Gemeente, partijen.Aanbieder, partijen.Wet, (int)rijen.Getal(0)),
                new Contactmoment(new(_maand.Jaar, _maand.Nummer, (int)rijen.Getal(1)), (Contactsoort)rijen.Getal(2), (int)rijen.Getal(3), (Contactlocatie)rijen.Getal(4))));
        }

        return contacten;
    }
}
