using Declaraties.Domein;
using Declaraties.Opslag.Signalen;
using Declaraties.Opslag.Tarieven;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Toewijzingen;

/// <summary>
/// De productcodelijst en de contracten. Een regel met dezelfde sleutel (tot en met Ingangsdatum) vervangt de vorige; die blijft
/// als oudere versie bestaan, zodat een oordeel van toen te herhalen is.
/// </summary>
public sealed class Referentieopslag(Database database, TimeProvider klok)
{
    public Invoeruitslag VoegProductenToe(IReadOnlyList<Bestandsregel<Productregel>> regels) => VoegProductenToe(regels, _ => true)!;

    /// <summary>Voegt ze toe als het voorstel nog klopt; anders null, en is er niets veranderd.</summary>
    public Invoeruitslag? VoegProductenToe(IReadOnlyList<Bestandsregel<Productregel>> regels, Predicate<Invoervoorstel<Productregel>> klopt) => database.InTransactie(Grendel.Producten, transactie =>
    {
        var voorstel = Producten(transactie, regels);
        if (!klopt(voorstel))
        {
            return null;
        }

        if (voorstel.Wijzigingen.Count > 0)
        {
            var versie = Vastlegging.Nieuw(transactie, Vastlegging.Producten, klok.GetUtcNow());
            transactie.Execute(
                transactie.Sql.Referenties.NieuweProductregel,
                voorstel.Wijzigingen.Select((p, volgnummer) => new { versie, volgnummer, p.Wordt.Product.Categorie, p.Wordt.Product.Code, p.Wordt.Omschrijving, p.Wordt.Ingangsdatum, p.Wordt.Einddatum }));
            new Contractsignalen(transactie, klok.GetUtcNow(), versie).VerwerkProducten(voorstel.Wijzigingen.Select(wijziging => wijziging.Wordt.Product).ToHashSet());
        }

        return voorstel.Uitslag with { Raakt = Raakpunt.Van(voorstel.Wijzigingen.Select(wijziging => wijziging.Wordt)) };
    });

    public Invoeruitslag VoegContractenToe(IReadOnlyList<Bestandsregel<Contractregel>> regels) => VoegContractenToe(regels, _ => true)!;

    /// <inheritdoc cref="VoegProductenToe(IReadOnlyList{Bestandsregel{Productregel}}, Predicate{Invoervoorstel{Productregel}})"/>
    public Invoeruitslag? VoegContractenToe(IReadOnlyList<Bestandsregel<Contractregel>> regels, Predicate<Invoervoorstel<Contractregel>> klopt) => database.InTransactie(Grendel.Contracten(regels.Select(r => r.Waarde.Aanbieder)), transactie =>
    {
        var voorstel = Contracten(transactie, regels);
        if (!klopt(voorstel))
        {
            return null;
        }

        if (voorstel.Wijzigingen.Count > 0)
        {
            var versie = Vastlegging.Nieuw(transactie, Vastlegging.Contracten, klok.GetUtcNow());
            transactie.Execute(
                transactie.Sql.Referenties.NieuweContractregel,
                voorstel.Wijzigingen.Select((c, volgnummer) => new
                {
                    versie,
                    volgnummer,
                    c.Wordt.Aanbieder,
                    c.Wordt.Product.Categorie,
                    c.Wordt.Product.Code,
                    Eenheid = (int)c.Wordt.Eenheid,
                    TariefInCenten = (int)c.Wordt.Tarief.Cent,
                    c.Wordt.Ingangsdatum,
                    c.Wordt.Einddatum,
                    set = c.Wordt.Tariefset?.Set,
                    setversie = c.Wordt.Tariefset?.Versie,
                }));
            return voorstel.Uitslag with { Signalen = new Contractsignalen(transactie, klok.GetUtcNow(), versie).VerwerkContract(voorstel.Wijzigingen), Raakt = Raakpunt.Van(voorstel.Wijzigingen.Select(wijziging => wijziging.Wordt)) };
        }

        return voorstel.Uitslag;
    });

    /// <summary>De productcodelijst zoals zij nu is.</summary>
    public IReadOnlyList<Productregel> Productlijst() => database.Leest(transactie => transactie.Producten(long.MaxValue));

    /// <summary>De contractregels van een aanbieder zoals zij nu zijn.</summary>
    public IReadOnlyList<Contractregel> Contractlijst(Aanbieder aanbieder) => database.Leest(transactie => transactie.Contracten(aanbieder, long.MaxValue));

    /// <summary>Elke contractregel zoals zij nu is, op aanbieder.</summary>
    public IReadOnlyList<Contractregel> Contractlijst() => database.Leest<IReadOnlyList<Contractregel>>(transactie => [.. Contractaanbieders(transactie).SelectMany(aanbieder => transactie.Contracten(aanbieder, long.MaxValue))]);

    /// <summary>Wat <see cref="VoegProductenToe(IReadOnlyList{Bestandsregel{Productregel}})"/> nu zou doen.</summary>
    public Invoervoorstel<Productregel> ProefProducten(IReadOnlyList<Bestandsregel<Productregel>> regels) => database.Leest(transactie => Producten(transactie, regels));

    /// <summary>Wat <see cref="VoegContractenToe(IReadOnlyList{Bestandsregel{Contractregel}})"/> nu zou doen.</summary>
    public Invoervoorstel<Contractregel> ProefContracten(IReadOnlyList<Bestandsregel<Contractregel>> regels) => database.Leest(transactie => Contracten(transactie, regels));

    private static List<Aanbieder> Contractaanbieders(Transactie transactie)
    {
        using var rijen = transactie.Lees(transactie.Sql.Referenties.Contractaanbieders);
        var aanbieders = new List<Aanbieder>();
        while (rijen.Lees())
        {
            aanbieders.Add(new(rijen.Tekst(0)));
        }

        return aanbieders;
    }

    private static Invoervoorstel<Productregel> Producten(Transactie transactie, IReadOnlyList<Bestandsregel<Productregel>> regels)
    {
        var bestaand = transactie.Producten(long.MaxValue).ToDictionary(p => (p.Product, p.Ingangsdatum));
        var (wijzigingen, ongewijzigd, geweigerd) = (new List<Regelwijziging<Productregel>>(), 0, new List<Regelfout>());
        var inBestand = new Dictionary<(Product, DateOnly), (int Regelnummer, Productregel Waarde)>();
        foreach (var (regelnummer, regel) in regels)
        {
            var sleutel = (regel.Product, regel.Ingangsdatum);
            if (inBestand.TryGetValue(sleutel, out var eerder) && eerder.Waarde != regel)
            {
                geweigerd.Add(new Regelfout(regelnummer, $"product {regel.Product} vanaf {regel.Ingangsdatum:yyyy-MM-dd} staat anders op regel {eerder.Regelnummer}; één regel per product en Ingangsdatum"));
                continue;
            }

            inBestand[sleutel] = (regelnummer, regel);
            var oud = bestaand.GetValueOrDefault(sleutel);
            if (oud == regel)
            {
                ongewijzigd++;
                continue;
            }

            bestaand[sleutel] = regel;
            wijzigingen.Add(new Regelwijziging<Productregel>(oud, regel));
        }

        return new Invoervoorstel<Productregel>(wijzigingen, ongewijzigd, geweigerd);
    }

    private static Invoervoorstel<Contractregel> Contracten(Transactie transactie, IReadOnlyList<Bestandsregel<Contractregel>> regels)
    {
        var bestaand = new List<Contractregel>();
        foreach (var aanbieder in regels.Select(r => r.Waarde.Aanbieder).Distinct())
        {
            bestaand.AddRange(transactie.Contracten(aanbieder, long.MaxValue));
        }

        var verkeerd = VerkeerdeHerkomst(transactie, regels);
        var geweigerd = verkeerd.Select(fout => fout.Regelnummer).ToHashSet();
        var aanvaard = Contractinvoer.Voeg(bestaand, [.. regels.Where(r => !geweigerd.Contains(r.Regelnummer))]);
        var was = bestaand.ToDictionary(c => (c.Aanbieder, c.Product, c.Eenheid, c.Ingangsdatum));
        return new Invoervoorstel<Contractregel>(
            [.. aanvaard.Nieuw.Select(c => new Regelwijziging<Contractregel>(was.GetValueOrDefault((c.Aanbieder, c.Product, c.Eenheid, c.Ingangsdatum)), c))],
            aanvaard.Ongewijzigd,
            [.. verkeerd.Concat(aanvaard.Geweigerd).OrderBy(fout => fout.Regelnummer)]);
    }

    /// <summary>De regels die een tariefset noemen die hun tarief niet gaf.</summary>
    private static List<Regelfout> VerkeerdeHerkomst(Transactie transactie, IReadOnlyList<Bestandsregel<Contractregel>> regels)
    {
        var versies = new Dictionary<string, List<BewaardeTariefset>>(StringComparer.Ordinal);
        var fouten = new List<Regelfout>();
        foreach (var (regelnummer, regel) in regels)
        {
            if (regel.Tariefset is not { } herkomst)
            {
                continue;
            }

            if (!versies.TryGetValue(herkomst.Set, out var vanNaam))
            {
                versies.Add(herkomst.Set, vanNaam = Tariefsetlezer.Lees(transactie, herkomst.Set));
            }

            fouten.AddRange(Herkomsttoets.Bezwaren(regel, herkomst, vanNaam).Select(bezwaar => new Regelfout(regelnummer, bezwaar)));
        }

        return fouten;
    }

    internal static Productregel LeesProduct(Rijen rij) => new()
    {
        Product = new Product(rij.Tekst(0), rij.Tekst(1)),
        Omschrijving = rij.Tekst(2),
        Ingangsdatum = rij.Datum(3),
        Einddatum = rij.IsLeeg(4) ? null : rij.Datum(4),
    };

    internal static Contractregel LeesContract(Rijen rij, Aanbieder aanbieder) => new()
    {
        Aanbieder = aanbieder,
        Product = new Product(rij.Tekst(0), rij.Tekst(1)),
        Eenheid = (Eenheid)rij.Getal(2),
        Tarief = rij.Bedrag(3),
        Ingangsdatum = rij.Datum(4),
        Einddatum = rij.IsLeeg(5) ? null : rij.Datum(5),
        Tariefset = rij.IsLeeg(6) ? null : new Tariefherkomst(rij.Tekst(6), (int)rij.Getal(7)),
    };
}
