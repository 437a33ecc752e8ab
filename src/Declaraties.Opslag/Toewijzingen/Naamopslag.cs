using Declaraties.Domein;
using Declaraties.Opslag.Signalen;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Toewijzingen;

/// <summary>Hoe aanbieders heten. Een regel met dezelfde aanbieder en Ingangsdatum vervangt de vorige; die blijft als oudere versie bestaan.</summary>
public sealed class Naamopslag(Database database, TimeProvider klok)
{
    private static readonly Grendel _grendel = Grendel.Van("aanbiedernamen", "alle");

    /// <summary>Wat <see cref="VoegToe(IReadOnlyList{Bestandsregel{Aanbiedernaam}})"/> nu zou doen.</summary>
    public Invoervoorstel<Aanbiedernaam> Proef(IReadOnlyList<Bestandsregel<Aanbiedernaam>> regels) => database.Leest(transactie => Voorstel(transactie, regels));

    public Invoeruitslag VoegToe(IReadOnlyList<Bestandsregel<Aanbiedernaam>> regels) => VoegToe(regels, _ => true)!;

    /// <summary>Voegt ze toe als het voorstel nog klopt; anders null, en is er niets veranderd.</summary>
    public Invoeruitslag? VoegToe(IReadOnlyList<Bestandsregel<Aanbiedernaam>> regels, Predicate<Invoervoorstel<Aanbiedernaam>> klopt) => database.InTransactie(_grendel, transactie =>
    {
        var voorstel = Voorstel(transactie, regels);
        if (!klopt(voorstel))
        {
            return null;
        }

        var moment = klok.GetUtcNow().AlsTekst();
        foreach (var (_, wordt) in voorstel.Wijzigingen)
        {
            transactie.Execute(transactie.Sql.Referenties.NieuweAanbiedernaam, new { wordt.Aanbieder, wordt.Ingangsdatum, wordt.Naam, wordt.Einddatum, moment });
        }

        return voorstel.Uitslag;
    });

    /// <summary>Elke naam zoals zij nu staat, op aanbieder en Ingangsdatum.</summary>
    public IReadOnlyList<Aanbiedernaam> Lijst() => database.Leest(Lees);

    /// <summary>Hoe aanbieders en producten op een dag heten.</summary>
    public Naamlijst Namen(DateOnly dag) => database.Leest(transactie => Naamlijst.Lees(transactie, dag));

    private static Invoervoorstel<Aanbiedernaam> Voorstel(Transactie transactie, IReadOnlyList<Bestandsregel<Aanbiedernaam>> regels)
    {
        var bestaand = Lees(transactie).ToDictionary(een => (een.Aanbieder, een.Ingangsdatum));
        var inBestand = new Dictionary<(Aanbieder, DateOnly), Bestandsregel<Aanbiedernaam>>();
        var (wijzigingen, ongewijzigd, geweigerd) = (new List<Regelwijziging<Aanbiedernaam>>(), 0, new List<Regelfout>());
        foreach (var rij in regels)
        {
            var sleutel = (rij.Waarde.Aanbieder, rij.Waarde.Ingangsdatum);
            if (inBestand.TryGetValue(sleutel, out var eerder) && eerder.Waarde != rij.Waarde)
            {
                geweigerd.Add(new Regelfout(rij.Regelnummer, $"aanbieder {rij.Waarde.Aanbieder} vanaf {rij.Waarde.Ingangsdatum:yyyy-MM-dd} staat anders op regel {eerder.Regelnummer}; één naam per aanbieder en Ingangsdatum"));
                continue;
            }

            inBestand[sleutel] = rij;
            var was = bestaand.GetValueOrDefault(sleutel);
            if (was == rij.Waarde)
            {
                ongewijzigd++;
                continue;
            }

            bestaand[sleutel] = rij.Waarde;
            wijzigingen.Add(new(was, rij.Waarde));
        }

        return new(wijzigingen, ongewijzigd, geweigerd);
    }

    internal static List<Aanbiedernaam> Lees(Transactie transactie)
    {
        var namen = new List<Aanbiedernaam>();
        using var rijen = transactie.Lees(transactie.Sql.Referenties.Aanbiedernamen);
        while (rijen.Lees())
        {
            namen.Add(new() { Aanbieder = new(rijen.Tekst(0)), Naam = rijen.Tekst(1), Ingangsdatum = rijen.Datum(2), Einddatum = rijen.DatumOfLeeg(3) });
        }

        return namen;
    }
}
